//! Asterisks and underscores around words that did not make them bold or slanted.

use std::ops::Range;

use super::{FoundSign, Lines, shown, word};
use crate::base::code::Code;

/// Some equal signs in a row.
struct Delimiter {
    sign: char,
    range: Range<usize>,
    /// Whether a word, or what belongs to one, stands right before it, and right behind it.
    before: bool,
    after: bool,
}

impl Delimiter {
    fn length(&self) -> usize {
        self.range.len()
    }
}

pub(super) fn check(lines: &Lines<'_>, found: &mut Vec<FoundSign>) {
    let delimiters = delimiters(lines);
    let mut at = 0;
    while let Some(opening) = delimiters.get(at) {
        at += 1;
        let rest = &delimiters[at..];
        let closing = rest.iter().position(|other| other.sign == opening.sign && other.length() == opening.length());
        match closing.map(|closing| (closing, &rest[closing])) {
            Some((behind, closing)) if is_meant(lines, opening, closing) => {
                found.push(pair(lines, opening, closing));
                at += behind + 1;
            }
            _ if is_lone(opening) => {
                let sign = &lines.text[opening.range.clone()];
                found.push(FoundSign::new(Code::MarkdownEmphasis, opening.range.clone()).with("sign", sign));
            }
            _ => {}
        }
    }
}

/// What a word is emphasised with: one to three asterisks or underscores.
fn delimiters(lines: &Lines<'_>) -> Vec<Delimiter> {
    let mut all = Vec::new();
    let mut letters = lines.text.char_indices().peekable();
    while let Some((start, sign)) = letters.next() {
        if !matches!(sign, '*' | '_') {
            continue;
        }
        let mut end = start + 1;
        while letters.next_if(|(_, next)| *next == sign).is_some() {
            end += 1;
        }
        if end - start <= 3 {
            let touches = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_whitespace());
            let (before, after) = (touches(lines.before(start)), touches(lines.after(end)));
            all.push(Delimiter { sign, range: start..end, before, after });
        }
    }
    all
}

/// Whether two delimiters were meant to be a pair: what stands between them is words, and one of the two stands where the
/// parser does not take it for one.
fn is_meant(lines: &Lines<'_>, opening: &Delimiter, closing: &Delimiter) -> bool {
    let content = &lines.text[opening.range.end..closing.range.start];
    if !content.contains(char::is_alphanumeric) || content.contains("\n\n") {
        return false;
    }
    let starts_word = !lines.before(opening.range.start).is_some_and(char::is_alphanumeric);
    let is_name = || content.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    match (opening.sign, opening.length()) {
        // `__init__.py` is a name, as is `a_b_c`.
        ('_', _) => starts_word && opening.after && closing.before && !is_name(),
        // `prijs* en korting*` are two asterisks that refer to something below.
        (_, 1) => starts_word && opening.after && (closing.before || !closing.after) && !content.contains('\n'),
        _ => true,
    }
}

/// Whether a delimiter without its other half is one that somebody forgot.
fn is_lone(delimiter: &Delimiter) -> bool {
    delimiter.length() == 2 && delimiter.sign == '*' && (delimiter.before || delimiter.after)
}

fn pair(lines: &Lines<'_>, opening: &Delimiter, closing: &Delimiter) -> FoundSign {
    let sign = &lines.text[opening.range.clone()];
    let content = lines.text[opening.range.end..closing.range.start].trim();
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let after = &lines.text[closing.range.end..];
    let next = if is_word(after.chars().next()) { format!(" {}", word(after)) } else { String::new() };
    let mend = format!("{sign}{}{sign}{next}", shown(content));
    let range = opening.range.start..closing.range.end;
    FoundSign::new(Code::MarkdownEmphasis, range).with("sign", sign).with("mend", mend)
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use crate::base::code::Code;

    #[test]
    fn asterisks_that_stayed_are_told_with_what_was_meant() {
        for (text, at, mend) in [
            ("**Let op:**morgen is dicht", "**Let op:**", "**Let op:** morgen"),
            ("Neem **een trui (warm)**en een tas", "**een trui (warm)**", "**een trui (warm)** en"),
            ("een ** vet ** woord", "** vet **", "**vet**"),
            ("__Belangrijk:__bel eerst", "__Belangrijk:__", "__Belangrijk:__ bel"),
            ("een *woord * en", "*woord *", "*woord*"),
            ("*schuin:*tekst", "*schuin:*", "*schuin:* tekst"),
            ("*** alles ***", "*** alles ***", "***alles***"),
            ("_Let op:_morgen", "_Let op:_", "_Let op:_ morgen"),
            ("**half vet", "**", ""),
        ] {
            assert_eq!(found(text), [(Code::MarkdownEmphasis, at.to_owned(), mend.to_owned())], "{text}");
        }
    }
}
