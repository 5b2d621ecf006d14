//! Which way words run.
//!
//! A browser orders the parts of a line by the letters around them: between Arabic words `06-12345678` is shown as
//! `12345678-06`, and a `+` lands behind its number. What always runs from left to right is said to: numbers that belong
//! together, and addresses. Elements: `bdi`, HTML Living Standard, section 4.5.24.

use super::escape;

/// Begins what runs from left to right.
const LTR: &str = "<bdi dir=\"ltr\">";
const END: &str = "</bdi>";

/// Whether a letter is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, and the forms of those.
pub(super) fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Writes the text of a link to a telephone: a number runs from left to right, words as they do.
pub(super) fn number(out: &mut String, text: &str) {
    if is_number(text) {
        address(out, text);
    } else {
        mixed(out, text);
    }
}

/// Writes an address, which runs from left to right.
pub(super) fn address(out: &mut String, text: &str) {
    out.push_str(LTR);
    escape::text(out, text);
    out.push_str(END);
}

/// Writes text in which numbers of several parts run from left to right.
pub(super) fn mixed(out: &mut String, text: &str) {
    let mut written = 0;
    let mut from = 0;
    while let Some((start, end)) = next_number(text, from) {
        escape::text(out, &text[written..start]);
        address(out, &text[start..end]);
        (written, from) = (end, end);
    }
    escape::text(out, &text[written..]);
}

/// The next run of digits, from `from` on, with signs in it that a browser would move: `020-5061980`, `15:30–16:30`, `€ 2,50`.
fn next_number(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    while let Some(digit) = text[at..].find(|letter: char| letter.is_ascii_digit()).map(|found| at + found) {
        let ahead = text[from..digit].trim_end_matches([' ', '\u{a0}']);
        let sign = ahead.chars().next_back().filter(|sign| matches!(sign, '+' | '€' | '('));
        let start = sign.map_or(digit, |sign| from + ahead.len() - sign.len_utf8());
        let run = text[digit..].find(|letter: char| !is_part(letter)).map_or(text.len(), |length| digit + length);
        let end = digit
            + text[digit..run]
                .trim_end_matches(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '%' | ')' | '€'))
                .len();
        if start < digit || text[start..end].contains(|letter: char| !letter.is_ascii_digit()) {
            return Some((start, end));
        }
        at = end;
    }
    None
}

fn is_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit()) && text.chars().all(|letter| is_part(letter) || letter == '+')
}

fn is_part(letter: char) -> bool {
    letter.is_ascii_digit()
        || matches!(letter, ' ' | '\u{a0}' | '-' | '\u{2011}' | '–' | ':' | '.' | ',' | '/' | '(' | ')' | '%' | '€')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: fn(&mut String, &str), text: &str) -> String {
        let mut out = String::new();
        write(&mut out, text);
        out.replace(LTR, "[").replace(END, "]")
    }

    #[test]
    fn numbers_of_several_parts_run_from_left_to_right() {
        assert_eq!(
            written(mixed, "الرقم: 020-5061980. والسعر € 2,50 من 15:30–16:30"),
            "الرقم: [020-5061980]. والسعر [€ 2,50] من [15:30–16:30]"
        );
        assert_eq!(written(mixed, "او +31 20 506 1980 و 4 و 12"), "او [+31 20 506 1980] و 4 و 12");
        assert_eq!(written(mixed, "<b> 1-2"), "&lt;b&gt; [1-2]");
    }

    #[test]
    fn a_telephone_number_is_isolated_and_words_are_not() {
        assert_eq!(written(number, "+31\u{a0}20"), "[+31\u{a0}20]");
        assert_eq!(written(number, "Bel de school"), "Bel de school");
        assert!(is_rtl('م') && is_rtl('ש') && !is_rtl('é') && !is_rtl('я'));
    }
}
