//! The part of a line that a report shows, and the part of that which is marked.
//!
//! Invariant: `before + marked + after` is one line and is safe to show, and as [`Excerpt::of`] gives it at most `WIDTH`
//! characters. The mark is never lost: of a very long line the ends go first, then the end of the mark. It knows no format.

use std::ops::Range;

use super::visible::visible;
use crate::base::source::Location;

/// How many characters of a line are shown at most.
const WIDTH: usize = 120;
/// How many characters before the mark survive in a line that is too long.
const LEAD: usize = 30;

/// A line in three parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What precedes the mark.
    pub(super) before: String,
    /// What is wrong; empty for a place between two characters.
    pub(super) marked: String,
    /// What follows the mark on the same line.
    pub(super) after: String,
}

impl Excerpt {
    /// The line of `location`, cut when it is long; nothing when the location is a whole file.
    pub(super) fn of(location: &Location) -> Option<Self> {
        Self::whole(location).map(Self::fit)
    }

    /// All that `location` carries of its line, for a format that cuts by itself.
    pub(super) fn whole(location: &Location) -> Option<Self> {
        if location.is_whole_file() {
            return None;
        }
        let range = location.marked();
        let (before, rest) = location.text.split_at(range.start);
        let (marked, after) = rest.split_at(range.len());
        Some(Self {
            before: visible(before).into_owned(),
            marked: visible(marked).into_owned(),
            after: visible(after).into_owned(),
        })
    }

    /// The three parts as one line.
    pub(super) fn line(&self) -> String {
        [self.before.as_str(), &self.marked, &self.after].concat()
    }

    /// Where the mark is in [`Excerpt::line`], in bytes.
    pub(super) fn span(&self) -> Range<usize> {
        self.before.len()..self.before.len() + self.marked.len()
    }

    fn fit(mut self) -> Self {
        let count = |text: &str| text.chars().count();
        if count(&self.before) + count(&self.marked) + count(&self.after) <= WIDTH {
            return self;
        }
        let before = count(&self.before);
        // Room after the mark is left to the words before it, so that a mark at the end of a line keeps its context.
        let lead = LEAD.max(WIDTH.saturating_sub(count(&self.marked) + count(&self.after)));
        if before > lead {
            let tail: String = self.before.chars().skip(before - lead + 1).collect();
            self.before = format!("…{tail}");
        }
        let room = WIDTH - count(&self.before).min(WIDTH - 1);
        self.marked = super::visible::shorten(self.marked, room);
        self.after = match room - count(&self.marked) {
            0 => String::new(),
            left => super::visible::shorten(self.after, left),
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::Source;

    fn excerpt(text: &str, word: &str) -> Excerpt {
        let at = text.find(word).unwrap();
        Excerpt::of(&Source::new("a.md", text).at(at..at + word.len())).unwrap()
    }

    #[test]
    fn a_line_is_cut_in_three() {
        let parts = excerpt("een\nnaam: één huis\n", "één");
        assert_eq!((parts.before.as_str(), parts.marked.as_str(), parts.after.as_str()), ("naam: ", "één", " huis"));
        assert_eq!(&parts.line()[parts.span()], "één");
    }

    #[test]
    fn a_mark_over_several_lines_ends_with_the_first() {
        assert_eq!(excerpt("a: b\nc: d\n", "b\nc").marked, "b");
    }

    #[test]
    fn a_very_long_line_keeps_its_mark() {
        for text in [
            format!("{}fout{}", "v".repeat(500), "n".repeat(500)),
            format!("{}fout", "v".repeat(500)),
            format!("fout{}", "n".repeat(500)),
            format!("{}fout{}", "v".repeat(20), "n".repeat(500)),
        ] {
            let parts = excerpt(&text, "fout");
            assert_eq!(parts.marked, "fout");
            assert_eq!(parts.line().chars().count(), WIDTH, "{}", parts.line());
        }
        let long = "x".repeat(500);
        let parts = excerpt(&format!("{}{long}", "v".repeat(500)), &long);
        assert!(parts.marked.starts_with("xxx") && parts.marked.ends_with('…'), "{}", parts.marked);
        assert_eq!(parts.line().chars().count(), WIDTH);
    }

    #[test]
    fn a_whole_file_has_no_line() {
        assert_eq!(Excerpt::of(&Location::whole_file("a.md".into())), None);
    }
}
