//! Markup that other programs know and this one does not, and tags that are none.

use std::ops::Range;

use super::{FoundSign, Lines, shown};
use crate::base::code::Code;

/// Names of characters that are often written without the semicolon behind them.
const REFERENCES: &[&str] = &[
    "nbsp", "euro", "eacute", "euml", "iuml", "ouml", "uuml", "egrave", "amp", "lt", "gt", "quot", "copy", "ndash",
    "mdash", "rsquo", "lsquo", "hellip", "shy", "bull",
];

type SignFinder = fn(&str) -> Option<Range<usize>>;

/// What each looks for in a line; the first of each is told.
const FINDERS: &[(Code, SignFinder)] = &[
    (Code::MarkdownForeign, highlight),
    (Code::MarkdownForeign, attributes),
    (Code::MarkdownForeign, container),
    (Code::MarkdownForeign, contents),
    (Code::MarkdownForeign, shortcode),
    (Code::MarkdownForeign, inline_note),
    (Code::HtmlAsText, tag),
    (Code::HtmlAsText, reference),
];

pub(super) fn check(lines: &Lines<'_>, found: &mut Vec<FoundSign>) {
    for (line, place) in lines.iter() {
        for (code, finder) in FINDERS {
            let mut from = 0;
            while let Some(range) = finder(&line[from..]) {
                let (start, end) = (from + range.start, from + range.end);
                let what = shown(&line[start..end]);
                found.push(FoundSign::new(*code, place.start + start..place.start + end).with("what", what));
                from = end;
            }
        }
    }
}

/// `==geel==`.
fn highlight(line: &str) -> Option<Range<usize>> {
    let open = line.find("==")?;
    let rest = &line[open + 2..];
    let close = rest.find("==")?;
    let content = &rest[..close];
    let is_text = content.starts_with(char::is_alphanumeric) && !content.ends_with(char::is_whitespace);
    is_text.then_some(open..open + 2 + close + 2)
}

/// `{#id}`, `{.klasse}`, `{{ naam }}`, `{% include x %}`.
fn attributes(line: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(open) = line[from..].find('{').map(|at| from + at) {
        let rest = &line[open + 1..];
        let is_markup = rest.starts_with(['{', '%']) || (rest.starts_with(['#', '.', ':']) && rest.len() > 1);
        if let Some(close) = rest.find('}').filter(|close| is_markup && *close > 1) {
            let twice = usize::from(rest[close + 1..].starts_with('}'));
            return Some(open..open + 1 + close + 1 + twice);
        }
        from = open + 1;
    }
    None
}

/// `::: kader` and `!!! note`.
fn container(line: &str) -> Option<Range<usize>> {
    let is_container = line.starts_with(":::") || line.starts_with("!!! ");
    is_container.then_some(0..line.len())
}

/// `[TOC]`.
fn contents(line: &str) -> Option<Range<usize>> {
    let name = line.strip_prefix('[')?.strip_suffix(']')?.trim_matches(['[', ']', '_']);
    name.eq_ignore_ascii_case("toc").then_some(0..line.len())
}

/// `:smile:`.
fn shortcode(line: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(open) = line[from..].find(':').map(|at| from + at) {
        from = open + 1;
        let begins = line[..open].chars().next_back().is_none_or(char::is_whitespace);
        let name = line[from..].bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
        let ends = line[from + name..].strip_prefix(':');
        let is_whole =
            ends.is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == ':'));
        if begins && name > 2 && is_whole {
            return Some(open..from + name + 1);
        }
    }
    None
}

/// `^[een noot]`.
fn inline_note(line: &str) -> Option<Range<usize>> {
    let open = line.find("^[")?;
    let close = line[open..].find(']')?;
    Some(open..open + close + 1)
}

/// `<select>`: what looks like a tag.
fn tag(line: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(open) = line[from..].find('<').map(|at| from + at) {
        let rest = &line[open + 1..];
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic()) || rest.starts_with("!--");
        if begins {
            let end = rest.find('>').map_or(line.len(), |close| open + 1 + close + 1);
            return Some(open..end);
        }
        from = open + 1;
    }
    None
}

/// `&nbsp` without its semicolon.
fn reference(line: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(open) = line[from..].find('&').map(|at| from + at) {
        from = open + 1;
        let length = line[from..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        if REFERENCES.contains(&&line[from..from + length]) && !line[from + length..].starts_with(';') {
            return Some(open..from + length);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use crate::base::code::Code;

    #[test]
    fn what_other_programs_know_is_told() {
        for (text, at) in [
            ("een ==geel== woord", "==geel=="),
            ("Kop {#id}", "{#id}"),
            ("tekst {.klein}", "{.klein}"),
            ("{{< youtube x >}}", "{{< youtube x >}}"),
            ("{% include x %}", "{% include x %}"),
            ("::: kader", "::: kader"),
            ("!!! note", "!!! note"),
            ("[TOC]", "[TOC]"),
            ("graag :smile: dan", ":smile:"),
            ("tekst^[een noot]", "^[een noot]"),
        ] {
            assert_eq!(found(text), [(Code::MarkdownForeign, at.to_owned(), String::new())], "{text}");
        }
    }

    #[test]
    fn tags_that_are_none_are_told() {
        for (text, at) in
            [("kies <select> of", "<select>"), ("a <!-- b", "<!-- b"), ("5&nbsp km", "&nbsp"), ("een </b> los", "</b>")]
        {
            assert_eq!(found(text), [(Code::HtmlAsText, at.to_owned(), String::new())], "{text}");
        }
    }
}
