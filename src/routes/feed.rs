//! The feeds: of news, and of new and changed offers.

use crate::model::{Kind, Language};
use crate::resolve::Site;

/// What a feed is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// News.
    Articles,
    /// New and changed offers.
    Offers,
}

impl Feed {
    /// Every feed that a portal has, also while there is nothing in it: whoever follows one keeps its address.
    pub const ALL: &[Self] = &[Self::Articles, Self::Offers];

    /// The kind that its entries are of.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Articles => Kind::Article,
            Self::Offers => Kind::Offer,
        }
    }

    /// Its URL in a language, from the host on: `/nieuws/feed.xml`.
    #[must_use]
    pub fn url(self, site: &Site, language: Language) -> String {
        site.in_language(&format!("{}feed.xml", site.own_list_url(self.kind())), language)
    }
}
