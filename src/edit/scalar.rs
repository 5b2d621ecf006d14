//! A text as a YAML scalar: without quotes where it can be, else in those that the file uses.

use std::fmt::Write;

/// How a scalar is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quote {
    /// Not at all.
    Plain,
    /// `'so'`
    Single,
    /// `"so"`
    Double,
}

impl Quote {
    /// That of a scalar as it is written.
    pub(super) fn of(written: &str) -> Self {
        match written.as_bytes().first() {
            Some(b'"') => Self::Double,
            Some(b'\'') => Self::Single,
            _ => Self::Plain,
        }
    }
}

/// `text` in one line, within brackets or not; quoted as `wanted`, or where that cannot be, in the file's `usual` quotes.
pub(super) fn inline(text: &str, wanted: Quote, usual: Quote, is_inside: bool) -> String {
    let can_be_single = !text.contains(is_escaped);
    match wanted {
        Quote::Plain if is_plain(text, is_inside) => text.to_owned(),
        Quote::Single if can_be_single => single(text),
        Quote::Plain if can_be_single && (usual == Quote::Single || text.contains('"')) && !text.contains('\'') => {
            single(text)
        }
        _ => double(text),
    }
}

/// Whether YAML takes `text` for itself without quotes.
fn is_plain(text: &str, is_inside: bool) -> bool {
    let begins_well = text.starts_with(|first: char| {
        first.is_alphanumeric() || matches!(first, '+' | '(' | '/' | '$' | '_') || !first.is_ascii()
    });
    let is_word = !matches!(text, "null" | "Null" | "NULL");
    let is_broken = text.contains(": ") || text.contains(" #") || text.ends_with(':') || text.contains(is_escaped);
    let is_cut = is_inside && text.contains([',', '[', ']', '{', '}']);
    begins_well && is_word && !is_broken && !is_cut && text.trim() == text
}

/// What can only stand in double quotes, where it can be told by its number.
fn is_escaped(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => written.extend(['\\', letter]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            letter if is_escaped(letter) => {
                let _ = write!(written, "\\u{:04x}", u32::from(letter));
            }
            letter => written.push(letter),
        }
    }
    written.push('"');
    written
}

/// `text` as a block below a `|` or a `>`: what stands behind the colon, and the lines below it without their indentation. None
/// when a block cannot say it.
pub(super) fn block(text: &str, is_folded: bool, width: usize) -> Option<(String, Vec<String>)> {
    let content = text.trim_end_matches('\n');
    let chomp = match text.len() - content.len() {
        0 => "-",
        1 => "",
        _ => return None,
    };
    let is_odd = |line: &str| line.starts_with([' ', '\t']) || line.ends_with([' ', '\t']);
    if content.is_empty() || content.starts_with('\n') || content.split('\n').any(is_odd) {
        return None;
    }
    if content.contains(|letter: char| letter != '\n' && is_escaped(letter)) {
        return None;
    }
    if !is_folded {
        return Some((format!("|{chomp}"), content.split('\n').map(str::to_owned).collect()));
    }
    let mut lines = Vec::new();
    for (at, line) in content.split('\n').enumerate() {
        if at > 0 {
            lines.push(String::new());
        }
        lines.extend(Some(line).filter(|line| !line.is_empty()).into_iter().flat_map(|line| wrapped(line, width)));
    }
    Some((format!(">{chomp}"), lines))
}

/// A line cut at single spaces, so that no piece is wider than it must.
fn wrapped(line: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in line.split(' ') {
        let last = pieces.last_mut().expect("there is always a piece");
        let is_full = last.chars().count() + 1 + word.chars().count() > width;
        // Where two spaces stand together, both must stay on the line.
        let can_break = !last.is_empty() && !last.ends_with(' ') && !word.is_empty() && !word.starts_with('#');
        if is_full && can_break && !last.is_empty() {
            pieces.push(word.to_owned());
        } else {
            if !last.is_empty() || word.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::yaml;

    #[test]
    fn every_text_reads_back_whatever_stands_in_it() {
        let texts = [
            "Dans: samen",
            "'s Avonds",
            "a # b",
            "null",
            "~",
            "",
            " a",
            "a ",
            "- a",
            "[x]",
            "a, b",
            "een\ntwee",
            "\"a\" b's",
            "0201234567",
            "ja:",
            "a\tb",
            "\\",
            "@x",
            "%",
            "é: ü",
            "+31 20",
            "\u{2028}",
            "a\u{85}b",
            "...",
            "---",
            "?",
            "x:y",
        ];
        for text in texts {
            for quote in [Quote::Plain, Quote::Single, Quote::Double] {
                for is_inside in [false, true] {
                    let written = inline(text, quote, Quote::Double, is_inside);
                    let around =
                        if is_inside { format!("[{written}, {written}]\n") } else { format!("a: {written} # c\n") };
                    let tree = yaml::tree(&around).unwrap_or_else(|fault| panic!("{around}: {fault:?}"));
                    let node = tree.at(if is_inside { "[1]" } else { "a" });
                    assert_eq!(node.as_text(), Some(text), "{around}");
                }
            }
        }
    }

    #[test]
    fn a_block_reads_back_or_is_none() {
        for text in ["een twee drie vier", "een\ntwee\n", "een\n\ntwee drie vier vijf", "a  b c  d e", "a #b c"] {
            for is_folded in [false, true] {
                let (head, lines) = block(text, is_folded, 9).unwrap();
                let below: String = lines.iter().map(|line| format!("  {line}\n")).collect();
                let whole = format!("a: {head}\n{}b: 1\n", below.replace("  \n", "\n"));
                assert_eq!(yaml::tree(&whole).unwrap().at("a").as_text(), Some(text), "{whole}");
            }
        }
        for text in ["", " a", "a\n\n", "a \nb", "\na"] {
            assert_eq!(block(text, false, 80), None);
        }
    }
}
