//! Places in source files: what a diagnostic points at.
//!
//! A place costs the same wherever it is and however long its line: it carries no more of the line than a report shows,
//! and the lines and characters of a file are counted once for all places in it. What is wrong in a thousand places of
//! one line, as text pasted from a word processor is, therefore takes a thousand times as much as one, and no more.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

/// How many characters of a line a place carries on either side of where it begins. What lies further is left out, and an
/// ellipsis stands for it.
const AROUND: usize = 240;

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
    /// How many characters of its line it covers; what it covers of later lines does not count.
    pub width: usize,
    /// The line, without its ending; of a long one what stands around the place, with an ellipsis for the rest.
    pub text: String,
    /// Where in `text` the place begins, in bytes.
    pub mark: usize,
}

impl Location {
    /// The file as a whole, where no line is more at fault than another.
    #[must_use]
    pub fn whole_file(path: &Utf8Path) -> Self {
        Self {
            path: path.into(),
            offset: 0,
            length: 0,
            line: 1,
            column: 1,
            width: 0,
            text: String::new(),
            mark: 0,
        }
    }

    /// Whether it is a file as a whole.
    #[must_use]
    pub fn is_whole_file(&self) -> bool {
        self.text.is_empty() && self.offset == 0 && self.length == 0
    }

    /// The bytes of `text` that it marks.
    #[must_use]
    pub fn marked(&self) -> Range<usize> {
        let start = self.mark.min(self.text.len());
        let shown = self.text[start..].char_indices().nth(self.width).map_or(self.text.len(), |(at, _)| start + at);
        start..shown
    }

    /// Whether `text` lacks the beginning of the line, so that columns of the one are not those of the other.
    #[must_use]
    pub fn lacks_beginning(&self) -> bool {
        self.column > AROUND + 1
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
    /// Its lines, counted when the first place is asked for.
    ruler: Arc<OnceLock<Ruler>>,
}

impl Source {
    /// A source from its parts.
    pub fn new(path: impl Into<Utf8PathBuf>, text: impl Into<Arc<str>>) -> Self {
        Self {
            path: path.into().into(),
            text: text.into(),
            skipped: 0,
            ruler: Arc::default(),
        }
    }

    /// The same source in a file that begins with `bytes` bytes that are no text.
    #[must_use]
    pub fn skipping(mut self, bytes: usize) -> Self {
        self.skipped = bytes;
        self
    }

    /// The place `span`, in bytes of the whole text. A span past the end, or inside a character, is moved to the nearest
    /// place that exists.
    #[must_use]
    pub fn at(&self, span: Range<usize>) -> Location {
        let text = &*self.text;
        let ruler = self.ruler.get_or_init(|| Ruler::new(text));
        let start = floor_boundary(text, span.start.min(text.len()));
        let end = floor_boundary(text, span.end.clamp(start, text.len()));
        let line = ruler.line_at(start);
        let content = ruler.content_of(text, line);
        let within = start.min(content.end);
        let (shown, mark) = around(text, &content, within);
        Location {
            path: Arc::clone(&self.path),
            offset: start + self.skipped,
            length: end - start,
            line: line + 1,
            column: ruler.characters(text, content.start..start) + 1,
            width: ruler.characters(text, within..end.clamp(within, content.end)),
            text: shown,
            mark,
        }
    }

    /// The number of the line that the byte `at` stands on, counted from one.
    #[must_use]
    pub fn line_at(&self, at: usize) -> usize {
        self.ruler.get_or_init(|| Ruler::new(&self.text)).line_at(at) + 1
    }
}

/// The part of the line `content` to show for the place at `at`, and where `at` is in it.
fn around(text: &str, content: &Range<usize>, at: usize) -> (String, usize) {
    let before = &text[content.start..at];
    let after = &text[at..content.end];
    let first = before.char_indices().nth_back(AROUND - 1).map_or(0, |(start, _)| start);
    let last = after.char_indices().nth(AROUND).map_or(after.len(), |(end, _)| end);
    let mut shown = String::with_capacity(before.len() - first + last + 6);
    if first > 0 {
        shown.push('…');
    }
    shown.push_str(&before[first..]);
    let mark = shown.len();
    shown.push_str(&after[..last]);
    if last < after.len() {
        shown.push('…');
    }
    (shown, mark)
}

/// Where the lines of a text begin, and how many characters come before each block of it: enough to give any place its line
/// and column without looking at the text from its start.
#[derive(Debug)]
struct Ruler {
    /// The first byte of each line.
    lines: Vec<usize>,
    /// How many characters begin before each block.
    blocks: Vec<usize>,
}

/// How many bytes a block has.
const BLOCK: usize = 1024;

impl Ruler {
    fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let lines = [0].into_iter().chain(memchr::memchr_iter(b'\n', bytes).map(|at| at + 1)).collect();
        let mut blocks = Vec::with_capacity(bytes.len() / BLOCK + 1);
        let mut before = 0;
        for block in bytes.chunks(BLOCK) {
            blocks.push(before);
            before += beginnings(block);
        }
        if blocks.len() * BLOCK == bytes.len() {
            blocks.push(before);
        }
        Self { lines, blocks }
    }

    /// The line, counted from nought.
    fn line_at(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// A line without its ending.
    fn content_of(&self, text: &str, line: usize) -> Range<usize> {
        let start = self.lines[line];
        let end = self.lines.get(line + 1).map_or(text.len(), |next| next - 1);
        start..start + text[start..end].trim_end_matches('\r').len()
    }

    /// How many characters begin in a part of the text.
    fn characters(&self, text: &str, part: Range<usize>) -> usize {
        let before = |at: usize| {
            let block = at / BLOCK;
            self.blocks[block] + beginnings(&text.as_bytes()[block * BLOCK..at])
        };
        before(part.end).saturating_sub(before(part.start))
    }
}

/// How many characters begin among these bytes of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
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
        let whole = source.at(0..at);
        assert_eq!((whole.width, &whole.text[whole.marked()]), (3, "één"), "a mark ends with its line");
    }

    #[test]
    fn offsets_count_from_the_first_byte_of_the_file() {
        let place = Source::new("a.md", "een\ntwee\n").skipping(3).at(4..8);
        assert_eq!((place.offset, place.length, place.line, place.column, &*place.text), (7, 4, 2, 1, "twee"));
    }

    #[test]
    fn a_place_is_the_same_as_one_that_is_counted_from_the_start() {
        let text = "één lange regel\r\n\nmet ’t woord\n".repeat(200) + "zonder einde";
        let source = Source::new("a.md", text.clone());
        for (at, letter) in text.char_indices().step_by(7) {
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            let place = source.at(at..at + letter.len_utf8());
            assert_eq!((place.line, place.column), (line, column), "at {at}");
            assert_eq!(source.line_at(at), line);
        }
    }

    #[test]
    fn a_place_on_a_long_line_carries_what_is_around_it() {
        let text = format!("{}fout{}", "é".repeat(100_000), "n".repeat(100_000));
        let at = text.find("fout").unwrap();
        let place = Source::new("a.md", text.as_str()).at(at..at + 4);
        assert_eq!((place.column, place.width, &place.text[place.marked()]), (100_001, 4, "fout"));
        assert_eq!(place.text.chars().count(), 2 * AROUND + 2);
        assert!(place.lacks_beginning() && place.text.starts_with("…é") && place.text.ends_with("n…"));
        let all = Source::new("a.md", text.as_str()).at(0..text.len());
        assert_eq!(all.width, 200_004);
        assert!(all.text[all.marked()].ends_with('…') && !all.lacks_beginning());
    }
}
