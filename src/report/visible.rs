//! User text made safe to show: characters that command a terminal, or that cannot be seen, become ones that can.
//!
//! Invariant: the result holds no control character but the tab (and [`one_line`] not even that), and none that turns
//! the direction of text. It does not escape for HTML or for a forge's commands; those formats do that themselves.

use std::borrow::Cow;

/// `text` with every control character replaced by a picture of it.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| picture(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(picture).collect())
}

/// `text` on one line: line ends and tabs, with the spaces around them, become one space.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for part in text.split(['\n', '\r', '\t']).map(str::trim) {
        if !line.is_empty() && !part.is_empty() {
            line.push(' ');
        }
        line.extend(part.chars().map(picture));
    }
    line
}

/// The first `limit` characters of `text`; the last of them is an ellipsis when there were more.
pub(super) fn shorten(text: String, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text;
    }
    let mut short: String = text.chars().take(limit.saturating_sub(1)).collect();
    short.push('…');
    short
}

fn picture(c: char) -> char {
    match c {
        '\t' => c,
        // Unicode has a picture of each of these at the same distance.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        // The second set of control characters; direction marks and overrides; line and paragraph separators; the
        // byte-order mark.
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_become_pictures() {
        assert_eq!(visible("a\u{1b}[31mb\u{7f}\u{9b}\u{202e}\u{feff}"), "a␛[31mb␡���");
        assert_eq!(visible("één\tdag"), "één\tdag");
    }

    #[test]
    fn several_lines_become_one() {
        assert_eq!(one_line("\n een \r\n\n\ttwee\u{0}\n"), "een twee␀");
    }

    #[test]
    fn long_text_ends_in_an_ellipsis() {
        assert_eq!(shorten("één".to_owned(), 3), "één");
        assert_eq!(shorten("vier".to_owned(), 3), "vi…");
    }
}
