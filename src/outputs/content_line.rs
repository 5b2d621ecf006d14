//! Content lines as vCard (RFC 2426, section 2.6) and iCalendar (RFC 5545, section 3.1) write them: folded, with text
//! escaped. Both forms share them, and no crate writes them without the rest of one form.

/// How many octets a line has at most, its ending not counted.
const MOST: usize = 75;

/// Writes `NAME:VALUE`, folded. The value is as it should stand: text is escaped before.
pub(super) fn property(lines: &mut String, name: &str, value: &str) {
    let mut room = MOST;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if letter.len_utf8() > room {
            lines.push_str("\r\n ");
            room = MOST - 1;
        }
        room -= letter.len_utf8();
        lines.push(letter);
    }
    lines.push_str("\r\n");
}

/// A text value: what separates values is escaped, and so are line ends.
#[must_use]
pub(super) fn text(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ',' | ';' => text.extend(['\\', letter]),
            '\n' => text.push_str("\\n"),
            // Every other control character is forbidden.
            letter if letter.is_control() && letter != '\t' => {}
            _ => text.push(letter),
        }
    }
    text
}

/// Several text values with `separator` between them.
#[must_use]
pub(super) fn texts<'a>(values: impl Iterator<Item = &'a str>, separator: &str) -> String {
    values.map(text).collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_letter_is_cut() {
        let mut lines = String::new();
        let value = "één süß 学校 ".repeat(20);
        property(&mut lines, "NOTE", &value);
        assert!(lines.ends_with("\r\n"));
        let folded: Vec<&str> = lines.trim_end_matches("\r\n").split("\r\n").collect();
        assert!(folded.iter().all(|line| line.len() <= 75), "{folded:?}");
        assert!(folded[..folded.len() - 1].iter().all(|line| line.len() > 71), "lines are filled: {folded:?}");
        assert_eq!(lines.replace("\r\n ", ""), format!("NOTE:{value}\r\n"));
    }

    #[test]
    fn a_line_of_75_octets_is_whole_and_one_more_is_folded() {
        let mut lines = String::new();
        property(&mut lines, "NOTE", &"x".repeat(70));
        assert_eq!(lines.lines().count(), 1);
        property(&mut lines, "NOTE", &"x".repeat(71));
        assert_eq!(lines.lines().count(), 3);
    }

    #[test]
    fn what_separates_values_is_escaped() {
        assert_eq!(text("a,b;c\\d\r\ne\u{7}"), "a\\,b\\;c\\\\d\\ne");
        assert_eq!(texts(["a;b", "", "c"].into_iter(), ";"), "a\\;b;;c");
    }
}
