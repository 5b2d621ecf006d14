//! A stretch of text as it was typed, put together from the pieces that the parser gives, with the places they come from; and
//! the addresses in it.
//!
//! An address that stands in a text by itself was meant to be followed, as every program that people know does it: those of
//! the web with their scheme or `www.`, and those of mail. Finding where one ends is `linkify`'s.

use std::borrow::Cow;
use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::CowStr;

use super::signs::Run;

/// Text with its places.
pub(super) struct Typed<'t> {
    pub(super) text: Cow<'t, str>,
    parts: Vec<TypedPart>,
}

/// From where on the text is that of the source, letter by letter.
struct TypedPart {
    offset: usize,
    source: usize,
    /// Written in another way than it is shown, as `&amp;` and `\*` are: no sign of the author's.
    is_opaque: bool,
}

impl<'t> Typed<'t> {
    /// Puts the pieces together.
    pub(super) fn new(source: &str, pieces: &'t [(CowStr<'_>, Range<usize>)]) -> Self {
        let text = match pieces {
            [(only, _)] => Cow::Borrowed(&**only),
            several => Cow::Owned(several.iter().map(|(text, _)| &**text).collect()),
        };
        let mut parts = Vec::with_capacity(pieces.len());
        let mut offset = 0;
        for (text, span) in pieces {
            let is_escaped =
                source[..span.start].ends_with('\\') && text.starts_with(|letter: char| letter.is_ascii_punctuation());
            let is_opaque = text.len() != span.len();
            parts.push(TypedPart { offset, source: span.start, is_opaque: is_opaque || is_escaped });
            if is_escaped && !is_opaque && text.len() > 1 {
                parts.push(TypedPart { offset: offset + 1, source: span.start + 1, is_opaque: false });
            }
            offset += text.len();
        }
        Self { text, parts }
    }

    /// Where a range of the text comes from.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let part = &self.parts[self.parts.partition_point(|part| part.offset <= at).saturating_sub(1)];
            part.source + (at - part.offset)
        };
        let start = place(range.start);
        start..place(range.end.saturating_sub(1)).max(start) + 1
    }

    /// Adds the part of the text at `range` to the words that are looked at for signs.
    pub(super) fn signs(&self, range: &Range<usize>, run: &mut Run) {
        for (at, part) in self.parts.iter().enumerate() {
            let end = self.parts.get(at + 1).map_or(self.text.len(), |next| next.offset);
            let (start, end) = (part.offset.max(range.start), end.min(range.end));
            if start >= end {
                continue;
            }
            if part.is_opaque {
                run.opaque(part.source);
            } else {
                run.push(&self.text[start..end], part.source + (start - part.offset));
            }
        }
    }
}

/// An address in a text.
pub(super) struct TypedAddress {
    pub(super) range: Range<usize>,
    pub(super) text: String,
    pub(super) url: String,
}

/// The addresses in `text`, in order.
pub(super) fn addresses(text: &str) -> Vec<TypedAddress> {
    if !(text.contains("://") || text.contains('@') || text.contains("www.") || text.contains("WWW.")) {
        return Vec::new();
    }
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    finder.links(text).filter_map(|link| address(link.as_str(), link.start(), link.kind())).collect()
}

fn address(text: &str, start: usize, kind: &LinkKind) -> Option<TypedAddress> {
    let starts = |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let url = match kind {
        LinkKind::Email => format!("mailto:{text}"),
        LinkKind::Url if starts("http://") || starts("https://") => text.to_owned(),
        LinkKind::Url if starts("www.") => format!("https://{text}"),
        _ => return None,
    };
    let range = start..start + text.len();
    Some(TypedAddress { range, text: text.to_owned(), url })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls(text: &str) -> Vec<String> {
        addresses(text).into_iter().map(|address| format!("{} {}", address.text, address.url)).collect()
    }

    #[test]
    fn addresses_end_where_a_reader_thinks() {
        assert_eq!(
            urls(
                "Kijk op https://www.example.org/aanmelden, www.example.org. Of mail info@example.org (zie http://a.nl/b_(c))."
            ),
            [
                "https://www.example.org/aanmelden https://www.example.org/aanmelden",
                "www.example.org https://www.example.org",
                "info@example.org mailto:info@example.org",
                "http://a.nl/b_(c) http://a.nl/b_(c)"
            ]
        );
    }

    #[test]
    fn what_is_no_address_stays_text() {
        for text in
            ["asko.nl of bestand.md", "@samen en #samen", "ftp://a.nl", "javascript://a", "om 10:30 uur", "a@b", "www."]
        {
            assert!(addresses(text).is_empty(), "{text}");
        }
    }
}
