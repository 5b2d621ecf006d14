//! Places in source files: what a diagnostic points at.

use std::ops::Range;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

/// A place in a file, complete in itself: it carries the line it stands on, so that a report needs no file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Location {
    /// Path from the portal's root.
    pub path: Arc<Utf8Path>,
    /// Byte offset of the first byte.
    pub offset: usize,
    /// Length in bytes; zero for a place between two characters.
    pub length: usize,
    /// Line, counted from one.
    pub line: usize,
    /// Column in characters, counted from one.
    pub column: usize,
    /// The whole line, without its ending.
    pub text: String,
}

impl Location {
    /// The place `span` (in bytes) of `text`, the content of the file at `path`. A span past the end, or inside a
    /// character, is moved to the nearest place that exists.
    #[must_use]
    pub fn new(path: &Arc<Utf8Path>, text: &str, span: Range<usize>) -> Self {
        let start = floor_boundary(text, span.start.min(text.len()));
        let end = floor_boundary(text, span.end.clamp(start, text.len()));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let line = text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1;
        Self {
            path: Arc::clone(path),
            offset: start,
            length: end - start,
            line,
            column: text[line_start..start].chars().count() + 1,
            text: text[line_start..line_end].trim_end_matches('\r').to_owned(),
        }
    }

    /// The file as a whole, where no line is more at fault than another.
    #[must_use]
    pub fn whole_file(path: &Utf8Path) -> Self {
        Self {
            path: path.into(),
            offset: 0,
            length: 0,
            line: 1,
            column: 1,
            text: String::new(),
        }
    }
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The text of one file with its path, to make [`Location`]s from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path from the portal's root.
    pub path: Arc<Utf8Path>,
    /// The whole text.
    pub text: Arc<str>,
    /// How many bytes the file has before its text: those of a byte-order mark.
    skipped: usize,
}

impl Source {
    /// A source from its parts.
    pub fn new(path: impl Into<Utf8PathBuf>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into().into(), text: text.into(), skipped: 0 }
    }

    /// The same source in a file that begins with `bytes` bytes that are no text.
    #[must_use]
    pub fn skipping(mut self, bytes: usize) -> Self {
        self.skipped = bytes;
        self
    }

    /// The place `span`, in bytes of the whole text.
    #[must_use]
    pub fn at(&self, span: Range<usize>) -> Location {
        let mut place = Location::new(&self.path, &self.text, span);
        place.offset += self.skipped;
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let source = Source::new("a.md", "één\r\ntwee: x\n");
        let at = source.text.find('x').unwrap();
        let place = source.at(at..at + 1);
        assert_eq!((place.line, place.column, place.text.as_str()), (2, 7, "twee: x"));
        assert_eq!(source.at(1..2).column, 1, "inside a character moves back to its start");
        assert_eq!(source.at(99..120).line, 3);
    }

    #[test]
    fn offsets_count_from_the_first_byte_of_the_file() {
        let place = Source::new("a.md", "een\ntwee\n").skipping(3).at(4..8);
        assert_eq!((place.offset, place.length, place.line, place.column, &*place.text), (7, 4, 2, 1, "twee"));
    }
}
