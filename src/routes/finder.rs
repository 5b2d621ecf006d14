//! What the finder above a list chooses from, as a file that its script fetches.

use crate::model::{Kind, Language};
use crate::resolve::Site;

/// The name of the file, which stands below the list.
pub const FINDER_FILE: &str = "vinder.json";

/// Whose finder it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finder {
    /// Of the current offers.
    Offers,
    /// Of the current schools.
    Schools,
}

impl Finder {
    pub(super) const ALL: [Self; 2] = [Self::Offers, Self::Schools];

    /// The kind of what it chooses from.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Offers => Kind::Offer,
            Self::Schools => Kind::School,
        }
    }

    /// The URL of its file in a language.
    #[must_use]
    pub fn url(self, site: &Site, language: Language) -> String {
        site.in_language(&format!("{}{FINDER_FILE}", site.own_list_url(self.kind())), language)
    }
}
