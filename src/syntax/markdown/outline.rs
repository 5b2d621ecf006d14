//! The ids and the levels of the headings of one page.
//!
//! Invariants: no id occurs twice; an id begins with a letter; a heading stands at most one level below the one it
//! belongs to. No id of a text holds a `_`: those are the page's own (footnotes have them), and the two never meet. Of the
//! page's ids without one there is a list, and the text above a list has no id that one of its entries could have.

use rustc_hash::FxHashMap;

use super::own_ids::is_of_the_page;
use crate::base::path::anchor;

/// What stands before the id of a heading that could not have its words alone.
pub const HEADING: &str = "kop-";

/// Every id given so far, with the number that its next namesake tries first.
#[derive(Default)]
pub(super) struct Ids {
    given: FxHashMap<String, u32>,
    /// Whether the text stands above entries whose names are ids.
    above_entries: bool,
}

impl Ids {
    /// Those of a text that stands above entries whose names are ids.
    pub(super) fn above_entries() -> Self {
        Self { given: FxHashMap::default(), above_entries: true }
    }

    /// The id of a heading called `title`.
    pub(super) fn of_title(&mut self, title: &str) -> String {
        let slug = anchor(title);
        let slug = match slug.chars().next() {
            None => "kop".to_owned(),
            Some(first) if first.is_numeric() || self.is_taken_by_page(&slug) => format!("{HEADING}{slug}"),
            Some(_) => slug,
        };
        let Some(mut number) = self.given.get(&slug).copied() else {
            self.given.insert(slug.clone(), 2);
            return slug;
        };
        let mut id = format!("{slug}-{number}");
        while self.given.contains_key(&id) {
            number += 1;
            id = format!("{slug}-{number}");
        }
        self.given.insert(slug, number + 1);
        self.given.insert(id.clone(), 2);
        id
    }

    /// Whether an author may have this very id: well formed, not one of the page's own, and not given before.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        let well_formed = id.chars().next().is_some_and(char::is_alphabetic)
            && id.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
        well_formed && !self.is_taken_by_page(id) && self.given.insert(id.to_owned(), 2).is_none()
    }

    fn is_taken_by_page(&self, id: &str) -> bool {
        (self.above_entries && !id.starts_with(HEADING)) || is_of_the_page(id)
    }
}

/// The headings that the next one may belong to, each as written and as shown. The page's title is above them all.
#[derive(Default)]
pub(super) struct Outline(Vec<(u8, u8)>);

impl Outline {
    /// The level that a heading written at `level` should have, when it stands further below the one before it than one. Its
    /// sisters are not held against their author as well.
    pub(super) fn skipped(&self, level: u8) -> Option<u8> {
        let level = level.clamp(2, 6);
        let above = self.0.iter().rev().find(|(written, _)| *written < level).map_or(1, |(written, _)| *written);
        let is_sister = self.0.last().is_some_and(|(written, _)| *written == level);
        (level > above + 1 && !is_sister).then_some(above + 1)
    }

    /// The level at which a heading written at `level` is shown: an outline without gaps, from two down.
    pub(super) fn place(&mut self, level: u8) -> u8 {
        let level = level.clamp(2, 6);
        while self.0.last().is_some_and(|(written, _)| *written >= level) {
            self.0.pop();
        }
        let shown = self.0.last().map_or(2, |(_, shown)| shown + 1);
        self.0.push((level, shown));
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_whatever_the_titles() {
        let mut ids = Ids::default();
        let titles = ["Waar", "Waar", "Waar 2", "waar-2", "Waar", "???", "!", "2 keer", "Ida's"];
        let given = titles.map(|title| ids.of_title(title));
        assert_eq!(given, ["waar", "waar-2", "waar-2-2", "waar-2-3", "waar-3", "kop", "kop-2", "kop-2-keer", "idas"]);
        assert!(!ids.claim("waar") && ids.claim("Waar") && !ids.claim("Waar"));
        assert!(!ids.claim("1a") && !ids.claim("a b") && !ids.claim("") && !ids.claim("noot_1"));
    }

    #[test]
    fn an_id_of_the_page_is_left_to_it() {
        let mut ids = Ids::default();
        let given =
            ["Inhoud", "Zoek", "Inhoud", "Inhoudsopgave", "Voet van de pagina"].map(|title| ids.of_title(title));
        assert_eq!(given, ["kop-inhoud", "kop-zoek", "kop-inhoud-2", "inhoudsopgave", "kop-voet-van-de-pagina"]);
        assert!(!ids.claim("inhoud") && ids.claim("inhouden"));
        let mut ids = Ids::above_entries();
        assert_eq!(ids.of_title("Nieuw-West"), "kop-nieuw-west");
        assert!(!ids.claim("noord") && ids.claim("kop-noord"));
    }

    #[test]
    fn an_id_has_the_letters_of_its_alphabet() {
        let titles = ["Як ми працюємо", "كيف نعمل", "日本語", "Ștefan & Łukasz", "٢ مرات", "Über-uns"];
        let given = titles.map(|title| Ids::default().of_title(title));
        assert_eq!(given, ["як-ми-працюємо", "كيف-نعمل", "日本語", "stefan-lukasz", "kop-٢-مرات", "uber-uns"]);
    }

    #[test]
    fn a_level_that_is_skipped_is_told_once() {
        let mut outline = Outline::default();
        let told = [2, 4, 4, 3, 2, 3, 5, 5, 2].map(|level| {
            let skipped = outline.skipped(level);
            outline.place(level);
            skipped
        });
        assert_eq!(told, [None, Some(3), None, None, None, None, Some(4), None, None]);
        assert_eq!(Outline::default().skipped(3), Some(2), "the first one stands below the title");
    }

    #[test]
    fn an_outline_has_no_gaps_and_sisters_stay_sisters() {
        let mut outline = Outline::default();
        let shown = [1, 2, 4, 4, 3, 2, 6].map(|level| outline.place(level));
        assert_eq!(shown, [2, 2, 3, 3, 3, 2, 3]);
        let mut outline = Outline::default();
        assert_eq!([4, 4, 3, 2].map(|level| outline.place(level)), [2, 2, 2, 2]);
    }
}
