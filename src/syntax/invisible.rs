//! Characters that nobody sees, and those that nobody may write.
//!
//! *Forbidden* are those that XML 1.0 has no place for (section 2.2) and the control characters that it advises against: a
//! single one makes a whole feed unreadable. They come along from slides and old word processors. *Invisible* are characters
//! without width that only tell where a word may be broken: they come along from web sites and chat programs, and make two
//! equal words different. What joins letters in Persian or pictures into one, and what turns the direction of text, is neither.

use std::borrow::Cow;
use std::ops::Range;

/// Whether no output may hold it.
#[must_use]
pub fn is_forbidden(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether it has no width and no meaning but where a word may be broken.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether `text` may hold a character of either kind: cheap, and right whenever it says no.
#[must_use]
pub fn may_hold(text: &str) -> bool {
    text.bytes().any(|byte| match byte {
        b'\t' | b'\n' | b'\r' => false,
        // What controls, and the first bytes of all that are longer than one byte.
        0..=0x1f | 0x7f | 0xc2 | 0xcd | 0xe1 | 0xe2 | 0xef => true,
        _ => false,
    })
}

/// Where `text` holds characters of the kind asked for, with each of them.
#[must_use]
pub fn find(text: &str, is_meant: impl Fn(char) -> bool) -> Vec<(Range<usize>, char)> {
    if !may_hold(text) {
        return Vec::new();
    }
    let all = text.char_indices().filter(|(_, letter)| is_meant(*letter));
    all.map(|(at, letter)| (at..at + letter.len_utf8(), letter)).collect()
}

/// `text` without what no output may hold.
#[must_use]
pub fn without_forbidden(text: &str) -> Cow<'_, str> {
    if may_hold(text) && text.contains(is_forbidden) {
        Cow::Owned(text.replace(is_forbidden, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// `text` as it is seen: without what no output may hold and what has no width.
#[must_use]
pub fn as_seen(text: &str) -> Cow<'_, str> {
    let is_unseen = |letter: char| is_forbidden(letter) || is_invisible(letter);
    if may_hold(text) && text.contains(is_unseen) {
        Cow::Owned(text.replace(is_unseen, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// What a character is called: its number in Unicode, such as `U+200B`.
#[must_use]
pub fn name(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_xml_has_no_place_for_is_forbidden() {
        // Section 2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
        let is_char = |letter: char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
        for letter in (0..=0x10_ffff).filter_map(char::from_u32) {
            assert!(is_char(letter) || is_forbidden(letter), "{letter:?}");
            let is_either = is_forbidden(letter) || is_invisible(letter);
            assert!(!is_either || may_hold(&letter.to_string()), "{letter:?} is overlooked");
        }
        assert!(!is_forbidden('\n') && !is_forbidden('\t') && !is_forbidden('é') && !is_forbidden('😀'));
    }

    #[test]
    fn what_joins_letters_is_left_alone() {
        assert!(
            find("می\u{200c}خواهم 👩\u{200d}👧 één", |letter| is_forbidden(letter)
                || is_invisible(letter))
            .is_empty()
        );
        let found = find("a\u{b}b\u{ad}c", |letter| is_forbidden(letter) || is_invisible(letter));
        assert_eq!(found, [(1..2, '\u{b}'), (3..5, '\u{ad}')]);
        assert_eq!(without_forbidden("a\u{b}b"), "ab");
        assert_eq!(name('\u{b}'), "U+000B");
    }
}
