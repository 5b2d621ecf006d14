//! Signs that were meant as markup and stayed signs: `**Let op:**morgen`, `##Kop`, `[tekst] (adres)`.
//!
//! The parser is silent about them, and a visitor reads the asterisks. A [`Run`] is what one line of text, or one paragraph,
//! shows as plain words; whatever still looks like markup in it was not taken for any. What was escaped (`\*`), and what stands
//! in code, is opaque: it was meant to be a sign.
//!
//! | file | what |
//! |---|---|
//! | `line` | what is told by the beginning of a line: headings, lists, tables, frames |
//! | `emphasis` | `**`, `__`, `*` and `_` around words |
//! | `link` | brackets and parentheses that make no link |
//! | `foreign` | what other programs know: `==`, `{#id}`, `:::`, `:smile:`, tags |

use std::ops::Range;

use crate::base::code::Code;

use super::MarkdownFault;

mod emphasis;
mod foreign;
mod line;
mod link;

/// What stands for something that is no plain text.
const OPAQUE: char = '\u{fffc}';

/// How many characters of an author's text a mended form shows.
const MENDED: usize = 60;

/// What kind of text a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Within {
    /// A paragraph, or the text of an item: a line of it may have been meant as a block of its own.
    #[default]
    Paragraph,
    /// A heading, a cell or raw HTML, where no block can begin.
    Line,
}

/// Plain words as they are shown, with the places they come from.
#[derive(Debug, Default)]
pub(super) struct Run {
    text: String,
    /// Offsets in `text` from which on the source is copied letter by letter, with the places there.
    places: Vec<(usize, usize)>,
}

/// Something found in a run.
struct FoundSign {
    code: Code,
    /// In bytes of the run.
    range: Range<usize>,
    arguments: Vec<(&'static str, String)>,
}

impl FoundSign {
    fn new(code: Code, range: Range<usize>) -> Self {
        Self { code, range, arguments: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

type Check = fn(&Lines<'_>, &mut Vec<FoundSign>);

/// What is looked for in every run.
const EVERYWHERE: &[Check] = &[emphasis::check, link::check, foreign::check];

/// What is looked for where a block may begin.
const IN_PARAGRAPHS: &[Check] = &[line::headings, line::lists, line::tables, line::frames];

/// The text of a run, and its lines.
struct Lines<'r> {
    text: &'r str,
    /// Without the spaces before them and their line ends.
    lines: Vec<Range<usize>>,
}

impl<'r> Lines<'r> {
    fn new(text: &'r str) -> Self {
        let mut start = 0;
        let lines = text.split('\n').map(|line| {
            let range = start + (line.len() - line.trim_start().len())..start + line.trim_end().len();
            start += line.len() + 1;
            range.start..range.end.max(range.start)
        });
        Self { text, lines: lines.collect() }
    }

    /// Each line with where it stands.
    fn iter(&self) -> impl Iterator<Item = (&'r str, Range<usize>)> + '_ {
        self.lines.iter().map(|range| (&self.text[range.clone()], range.clone()))
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }
}

impl Run {
    /// Adds text that stands in the source, from `at` on, as it is shown.
    pub(super) fn push(&mut self, text: &str, at: usize) {
        self.places.push((self.text.len(), at));
        self.text.push_str(text);
    }

    /// Adds something that is no plain text, and that begins in the source at `at`.
    pub(super) fn opaque(&mut self, at: usize) {
        self.places.push((self.text.len(), at));
        self.text.push(OPAQUE);
    }

    /// Adds the end of a line.
    pub(super) fn line_break(&mut self, at: usize) {
        self.places.push((self.text.len(), at));
        self.text.push('\n');
    }

    /// What was not taken for markup in all that was added. The run is empty after that.
    pub(super) fn finish(&mut self, within: Within) -> Vec<MarkdownFault> {
        let run = std::mem::take(self);
        if !run.text.bytes().any(may_be_sign) {
            return Vec::new();
        }
        let lines = Lines::new(&run.text);
        let mut found = Vec::new();
        let in_paragraphs = if within == Within::Paragraph { IN_PARAGRAPHS } else { &[] };
        EVERYWHERE.iter().chain(in_paragraphs).for_each(|check| check(&lines, &mut found));
        found.sort_by_key(|found| found.range.start);
        found.into_iter().map(|found| run.fault(found)).collect()
    }

    fn fault(&self, found: FoundSign) -> MarkdownFault {
        let last = self.text[..found.range.end].char_indices().next_back();
        let end = last.map_or(0, |(at, letter)| self.place(at) + if letter == OPAQUE { 1 } else { letter.len_utf8() });
        let start = self.place(found.range.start);
        MarkdownFault {
            code: found.code,
            span: start..end.max(start),
            arguments: found.arguments,
        }
    }

    fn place(&self, at: usize) -> usize {
        let after = self.places.partition_point(|(offset, _)| *offset <= at);
        let (offset, place) = self.places.get(after.saturating_sub(1)).copied().unwrap_or((0, 0));
        place + (at - offset)
    }
}

/// Whether a byte may be a part of something that is looked for; letters and ordinary punctuation are not.
fn may_be_sign(byte: u8) -> bool {
    !(byte.is_ascii_alphabetic()
        || matches!(byte, b' ' | b',' | b'.' | b';' | b'\'' | b'"' | b'?' | b'/' | b'@' | b'%'))
}

/// `text` as it may be shown in a message: what was opaque is left out, and the end of what is long.
fn shown(text: &str) -> String {
    let clean: String = text.chars().map(|letter| if letter == OPAQUE { '…' } else { letter }).collect();
    match clean.char_indices().nth(MENDED) {
        Some((end, _)) => format!("{}…", &clean[..end]),
        None => clean,
    }
}

/// Up to the first white space.
fn word(text: &str) -> &str {
    text.split([' ', '\n', '\t', '\u{a0}']).next().unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What is found in `text` alone, as code, text and mended form.
    pub(super) fn found(text: &str) -> Vec<(Code, String, String)> {
        let mut run = Run::default();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                run.line_break(0);
            }
            run.push(line, 0);
        }
        let lines = Lines::new(text);
        let mut found = Vec::new();
        EVERYWHERE.iter().chain(IN_PARAGRAPHS).for_each(|check| check(&lines, &mut found));
        found.sort_by_key(|found| found.range.start);
        let mend = |found: &FoundSign| {
            let of = |name| found.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            of("mend").unwrap_or_default()
        };
        found.iter().map(|found| (found.code, text[found.range.clone()].to_owned(), mend(found))).collect()
    }

    #[test]
    fn places_are_those_of_the_source() {
        let mut run = Run::default();
        run.push("één ", 10);
        run.opaque(20);
        run.line_break(30);
        run.push("##Kop", 40);
        let faults = run.finish(Within::Paragraph);
        assert_eq!(faults[0].span, 40..45);
        assert!(run.finish(Within::Paragraph).is_empty(), "it is empty after that");
    }

    #[test]
    fn ordinary_texts_have_no_signs_in_them() {
        for text in [
            "Kom je ook? Wij zijn er om 10:30 uur (en daarna), bel 020-5061980.",
            "5 * 3 = 15, 2*3*4, a_b_c, snake_case, __init__.py is een bestand",
            "Prijs* en korting*\n* alleen in de zomer",
            "Wie #samensterk zegt\n#samensterk",
            "-5 graden, - en verder, 1.500 euro\n2.5 kilo",
            "kies A | B of C",
            "zie [invullen] en (hier), [1] en [x]",
            "tekst – tussenzin – en verder",
            "a < b en b > a, x == y, {zoiets}, 12:30:45, Let op: dit: is het",
            "van 9.00-17.00 uur, 50% & meer, R&D, vraag&antwoord",
            "'s Middags & foto's = samen; *sterretje aan het begin",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
