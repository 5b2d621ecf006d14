//! The ids and the levels of the headings of one page.
//!
//! Invariants: no id occurs twice; an id begins with a letter; a heading stands at most one level below the one it
//! belongs to. Ids of headings hold no `_`, so that an id with one (footnotes have them) never meets a heading's.

use rustc_hash::FxHashMap;

use crate::base::path::slugify;

/// Every id given so far, with the number that its next namesake tries first.
#[derive(Default)]
pub(super) struct Ids(FxHashMap<String, u32>);

impl Ids {
    /// The id of a heading called `title`.
    pub(super) fn of_title(&mut self, title: &str) -> String {
        let slug = slugify(title);
        let slug = match slug.bytes().next() {
            None => "kop".to_owned(),
            Some(b'0'..=b'9') => format!("kop-{slug}"),
            Some(_) => slug,
        };
        let Some(mut number) = self.0.get(&slug).copied() else {
            self.0.insert(slug.clone(), 2);
            return slug;
        };
        let mut id = format!("{slug}-{number}");
        while self.0.contains_key(&id) {
            number += 1;
            id = format!("{slug}-{number}");
        }
        self.0.insert(slug, number + 1);
        self.0.insert(id.clone(), 2);
        id
    }

    /// Whether an author may have this very id: well formed, not one of a footnote, and not given before.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        let well_formed = id.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            && !id.starts_with("noot_")
            && !id.starts_with("nootref_");
        well_formed && self.0.insert(id.to_owned(), 2).is_none()
    }
}

/// The headings that the next one may belong to, each as written and as shown. The page's title is above them all.
#[derive(Default)]
pub(super) struct Outline(Vec<(u8, u8)>);

impl Outline {
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
    fn an_outline_has_no_gaps_and_sisters_stay_sisters() {
        let mut outline = Outline::default();
        let shown = [1, 2, 4, 4, 3, 2, 6].map(|level| outline.place(level));
        assert_eq!(shown, [2, 2, 3, 3, 3, 2, 3]);
        let mut outline = Outline::default();
        assert_eq!([4, 4, 3, 2].map(|level| outline.place(level)), [2, 2, 2, 2]);
    }
}
