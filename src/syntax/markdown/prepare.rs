//! A text made ready for the parser: what it would take for markup, and its author did not mean so, stands aside.
//!
//! Every change keeps the length of the text, so that all places stay those of the file: a byte is replaced by a stand-in of
//! one byte, a control character that no text may hold. [`restored`] puts back what it stands for in whatever the parser gives.
//! What stands aside:
//!
//! - a `<` of something that never ends: `<textarea>` at the start of a line, or `<!--`, would make all that follows part of it;
//! - a `:` at the start of a line without a space behind it, as in `:)`, which would begin an explanation of the line above;
//! - tabs between the cells of a table, which is no table then;
//! - characters that nothing may hold, as they are or as `&#8;`.

use std::borrow::Cow;

use memchr::memmem;

use super::event::DROPPED;
use crate::syntax::invisible;

const LESS: u8 = 1;
const NOTHING: u8 = 2;
const COLON: u8 = 3;

/// What stands for what is left out, as the parser gives it.
pub(super) const LEFT_OUT: char = NOTHING as char;

/// `text` as the parser is to read it.
pub(super) fn prepared(text: &str) -> Cow<'_, str> {
    let mut changes = TextChanges { text, bytes: None };
    changes.forbidden();
    changes.references();
    changes.unended();
    changes.lines();
    match changes.bytes {
        None => Cow::Borrowed(text),
        // Only whole characters were replaced, by ASCII.
        Some(bytes) => Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())),
    }
}

/// `text` of the parser as its author wrote it.
pub(super) fn restored(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| (LESS..=COLON).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{1}' => out.push('<'),
            '\u{2}' => {}
            '\u{3}' => out.push(':'),
            letter => out.push(letter),
        }
    }
    Cow::Owned(out)
}

struct TextChanges<'a> {
    text: &'a str,
    /// The text with what was changed so far, once anything is.
    bytes: Option<Vec<u8>>,
}

impl TextChanges<'_> {
    fn replace(&mut self, range: std::ops::Range<usize>, with: u8) {
        let bytes = self.bytes.get_or_insert_with(|| self.text.as_bytes().to_vec());
        bytes[range].fill(with);
    }

    fn forbidden(&mut self) {
        for (range, _) in invisible::find(self.text, invisible::is_forbidden) {
            // What parts lines in a word processor parts words here.
            let parts = matches!(self.text.as_bytes()[range.start], 0x0b | 0x0c);
            self.replace(range, if parts { b' ' } else { NOTHING });
        }
    }

    /// `&#8;` and `&#x1F;`.
    fn references(&mut self) {
        let text = self.text;
        for at in memmem::find_iter(text.as_bytes(), "&#") {
            if let Some(length) = forbidden_reference(&text[at..]) {
                self.replace(at..at + length, NOTHING);
            }
        }
    }

    /// Openings behind which nothing ends what they open.
    fn unended(&mut self) {
        let text = self.text;
        let mut ends: Vec<(&str, Option<usize>)> = Vec::new();
        for at in memchr::memchr_iter(b'<', text.as_bytes()) {
            let rest = &text[at + 1..];
            let Some((opening, closing)) = opened(rest) else { continue };
            let last = if let Some((_, last)) = ends.iter().find(|(known, _)| *known == opening) {
                *last
            } else {
                let last = last_end(text, opening, closing);
                ends.push((opening, last));
                last
            };
            if last.is_none_or(|last| last < at + 1 + opening.len()) {
                self.replace(at..at + 1, LESS);
            }
        }
    }

    /// What is told by where it stands in its line.
    fn lines(&mut self) {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let content = line.trim_start_matches([' ', '>']);
            let at = start + line.len() - content.len();
            let after = content.strip_prefix(':').and_then(|rest| rest.chars().next());
            if after.is_some_and(|letter| !letter.is_whitespace()) {
                self.replace(at..at + 1, COLON);
            }
            if content.starts_with('|') && content.contains('\t') {
                for tab in memchr::memchr_iter(b'\t', line.as_bytes()) {
                    self.replace(start + tab..start + tab + 1, b' ');
                }
            }
            start += line.len();
        }
    }
}

/// The length of the character reference that `text` begins with, when it stands for what nothing may hold.
fn forbidden_reference(text: &str) -> Option<usize> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let digits = &text[2..end];
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    // What is no character at all becomes a replacement character by itself.
    char::from_u32(number).filter(|letter| *letter != '\0' && invisible::is_forbidden(*letter)).map(|_| end + 1)
}

/// What the text behind a `<` opens that swallows all up to its end: how it begins, and how it ends.
fn opened(rest: &str) -> Option<(&'static str, &'static str)> {
    for (opening, closing) in [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>")] {
        if rest.starts_with(opening) {
            return Some((opening, closing));
        }
    }
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = rest.get(..length).filter(|name| !name.is_empty() && name.len() < 12)?;
    let known = DROPPED.iter().chain(["pre"].iter()).find(|known| name.eq_ignore_ascii_case(known))?;
    Some((known, ""))
}

/// Where the last end of what `opening` opens stands.
fn last_end(text: &str, opening: &str, closing: &str) -> Option<usize> {
    if !closing.is_empty() {
        return text.rfind(closing);
    }
    let ends = memmem::rfind_iter(text.as_bytes(), "</");
    ends.into_iter().find(|at| super::token::closes(&text[*at..], opening))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_length_and_comes_back_as_it_was() {
        for text in [
            "a <textarea> b",
            "a <!-- b",
            "a\n:) b\n: c\n> :smile:",
            "|\ta\t|\n|\t-\t|\n",
            "één \u{b}twee\u{8} &#8; &#x1F; &#38;",
        ] {
            let prepared = prepared(text);
            assert_eq!(prepared.len(), text.len(), "{text:?}");
            assert_ne!(prepared, text);
        }
        assert_eq!(restored(&prepared("a <title> b\n:) c")), "a <title> b\n:) c");
        assert_eq!(restored(&prepared("Regel een\u{b}regel \u{8}twee &#8;")), "Regel een regel twee ");
    }

    #[test]
    fn what_ends_is_left_to_the_parser() {
        for text in [
            "a <script>x</script > b",
            "<!-- a --> b",
            "<pre>x</pre>",
            "IKC\n: Kindcentrum",
            "tijd: 10:30",
            "a < b <b>c",
            "| a | b |",
            "&#38; &amp;",
        ] {
            assert!(matches!(prepared(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
