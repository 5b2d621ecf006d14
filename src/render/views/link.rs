//! A name that leads somewhere, with a word beside it.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::place_of;
use crate::base::table::Id;
use crate::model::channel::Url;
use crate::model::contact_point::Holder;
use crate::model::entity::AnyId;
use crate::model::{ContactPoint, Language, School};
use crate::render::words::{Channel, Words};
use crate::resolve::{Localised, Site};

/// A name that leads somewhere (`<plain_rows links={…} />`).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Link<'a> {
    /// Where it leads.
    pub url: &'a str,
    /// What it says.
    pub title: &'a str,
    /// What stands beside it, such as a district; empty when there is nothing to say.
    pub note: &'a str,
    /// The language of the title, when it is not the page's.
    pub lang: Option<Language>,
    /// Whether it leads to the page that it stands on.
    pub current: bool,
}

impl<'a> Link<'a> {
    /// A link to any entity, in the language of `words` where there is a translation. The names of organisations are the
    /// same in every language.
    #[must_use]
    pub fn to(site: &'a Site, words: Words<'_>, id: AnyId) -> Self {
        let Localised { url, title, .. } = site.localised(id, words.language);
        Self {
            url,
            title: title.text,
            note: "",
            lang: title.lang,
            current: false,
        }
    }

    /// A school, with its district or town beside it.
    #[must_use]
    pub fn school(site: &'a Site, words: Words<'_>, id: Id<School>) -> Self {
        Self::to(site, words, AnyId::School(id)).noted(place_of(&site.schools[id]))
    }

    /// Those schools that have not ended, each with its district or town beside it.
    #[must_use]
    pub fn schools(site: &'a Site, words: Words<'_>, ids: impl IntoIterator<Item = Id<School>>) -> Vec<Self> {
        let current = ids.into_iter().filter(|id| !site.has_ended(&site.schools[*id]));
        current.map(|id| Self::school(site, words, id)).collect()
    }

    /// Whose a contact point is.
    #[must_use]
    pub fn holder(site: &'a Site, words: Words<'_>, contact: &ContactPoint) -> Option<Self> {
        let id = match contact.links.holder? {
            Holder::School(id) => AnyId::School(id),
            Holder::Partner(id) => AnyId::Partner(id),
            Holder::Board(id) => AnyId::Board(id),
        };
        Some(Self::to(site, words, id))
    }

    /// The same with a word beside it.
    #[must_use]
    pub fn noted(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }
}

/// A website as a link that says its host.
#[must_use]
pub fn website(url: &Url) -> Channel {
    Channel { url: url.as_str().to_owned(), text: url.host().to_owned() }
}

/// Which of how many: `Principe 1 van 3`.
#[must_use]
pub fn number_text(words: Words<'_>, id: &str, number: u32, total: u32) -> String {
    words.fill(id, &[("n", number.into()), ("total", total.into())])
}

/// Whether a title needs smaller letters: as a whole, or for a word that is as wide as a telephone.
#[must_use]
pub fn is_long(title: &str) -> bool {
    const TITLE: usize = 40;
    const WORD: usize = 16;
    title.chars().count() > TITLE || title.split(' ').any(|word| word.chars().count() > WORD)
}
