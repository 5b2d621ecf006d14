//! Everything that has a page of its own, by the letter that people look under.

use std::collections::BTreeMap;

use super::page_number::PageNumber;
use crate::language::collation::sort_key;
use crate::model::Language;
use crate::model::entity::AnyId;
use crate::resolve::Site;

/// How many entries a page of a letter holds: a line each, so that many go on a page.
pub(super) const ENTRIES_PER_PAGE: usize = 240;

/// A letter from A to Z, or the place of what begins with anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Letter(Option<char>);

impl Letter {
    /// The letter that a title stands under.
    #[must_use]
    pub fn of(title: &str) -> Self {
        Self(sort_key(title).chars().next().filter(char::is_ascii_lowercase))
    }

    /// Its part of the URL: `b`, or `0-9`.
    #[must_use]
    pub fn slug(self) -> String {
        self.0.map_or_else(|| "0-9".to_owned(), String::from)
    }

    /// How it is written: `B`, or `0–9`.
    #[must_use]
    pub fn title(self) -> String {
        self.0.map_or_else(|| "0–9".to_owned(), |letter| letter.to_ascii_uppercase().to_string())
    }
}

/// What stands under which letter, in the order of the tables. Ended schools and offers stand under none.
#[derive(Debug, Default)]
pub struct Alphabet {
    /// Entities by letter.
    pub letters: BTreeMap<Letter, Vec<AnyId>>,
}

impl Alphabet {
    /// Puts everything of `site` that has a page of its own under its letter.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut alphabet = Self::default();
        let home = site.href("/");
        site.for_each(|entity| {
            if site.is_current(entity.id) && entity.id.kind().has_pages() && **entity.url != *home {
                alphabet.letters.entry(Letter::of(entity.title)).or_default().push(entity.id);
            }
        });
        alphabet
    }

    /// How many entities there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.letters.values().map(Vec::len).sum()
    }

    /// The URL of a letter's page, or without a letter of the page that leads to all of them.
    #[must_use]
    pub fn url(site: &Site, letter: Option<Letter>, page: usize, language: Language) -> String {
        let mut url = site.href("/a-z/");
        if let Some(letter) = letter {
            url.push_str(&letter.slug());
            url.push('/');
        }
        site.in_language(&PageNumber::url(&url, page), language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_under_the_word_that_people_look_under() {
        let slug = |title: &str| Letter::of(title).slug();
        assert_eq!(slug("De Bron"), "b");
        assert_eq!(slug("Sint Lukasschool"), "l");
        assert_eq!(slug("St. Jan"), "j");
        assert_eq!(slug("'t Koggeschip"), "k");
        assert_eq!(slug("Het"), "h");
        assert_eq!(slug("De kleine wereld"), "k");
        assert_eq!(slug("Élan"), "e");
        assert_eq!(slug("“Open” dag"), "o");
        assert_eq!(slug("7 sprong"), "0-9");
        assert_eq!(slug("مدرسة"), "0-9");
        assert_eq!(slug("’s-Gravenhage"), "g");
    }
}
