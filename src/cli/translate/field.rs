//! A field of a file's front matter is set or taken out, and every other byte stays as it is.

use std::ops::Range;

use crate::syntax::front_matter;

/// The text with `name: value` in its front matter: in the place of what the field said, else as the last field. None when the
/// text has no front matter.
pub(super) fn set(text: &str, name: &str, value: &str) -> Option<String> {
    let fields = fields(text)?;
    let end = line_end(text);
    let line = format!("{name}: {value}{end}");
    Some(match extent(text, &fields, name) {
        Some(old) => format!("{}{line}{}", &text[..old.start], &text[old.end..]),
        None => format!("{}{line}{}", &text[..fields.end], &text[fields.end..]),
    })
}

/// The text without a field, and without the lines below it that belong to it.
pub(super) fn remove(text: &str, name: &str) -> Option<String> {
    let fields = fields(text)?;
    Some(match extent(text, &fields, name) {
        Some(old) => format!("{}{}", &text[..old.start], &text[old.end..]),
        None => text.to_owned(),
    })
}

fn line_end(text: &str) -> &'static str {
    if text.split_inclusive('\n').next().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" }
}

/// Where the fields stand: between the two lines of dashes, behind a byte order mark if there is one.
fn fields(text: &str) -> Option<Range<usize>> {
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let yaml = front_matter::split(&text[mark..]).ok()?.yaml;
    Some(mark + yaml.start..mark + yaml.end)
}

/// The lines of a field: its own, and those that are indented below it.
fn extent(text: &str, fields: &Range<usize>, name: &str) -> Option<Range<usize>> {
    let mut found: Option<Range<usize>> = None;
    let mut at = fields.start;
    for line in text[fields.clone()].split_inclusive('\n') {
        let next = at + line.len();
        match &mut found {
            Some(extent) if line.starts_with([' ', '\t']) => extent.end = next,
            Some(_) => break,
            None if line.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')) => found = Some(at..next),
            None => {}
        }
        at = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_set_in_its_place_or_at_the_end() {
        let text = "---\r\ntitel: A # zo\r\nvertaald_van: v1-0\r\n---\r\n\r\nTekst: x\r\n---\r\n";
        assert_eq!(set(text, "vertaald_van", "v1-1").unwrap(), text.replace("v1-0", "v1-1"));
        let text = "\u{feff}---\ntitel: A\n---\nvertaald_van: x\n";
        let expected = "\u{feff}---\ntitel: A\nvertaald_van: v1-1\n---\nvertaald_van: x\n";
        assert_eq!(set(text, "vertaald_van", "v1-1").unwrap(), expected);
        assert_eq!(set("titel: A\n", "x", "y"), None);
    }

    #[test]
    fn a_group_goes_as_a_whole() {
        let text = "---\ntitel: A\nnagekeken:\n  op: 2026-01-01\n  door: tolk\nkern: B\n---\n";
        assert_eq!(remove(text, "nagekeken").unwrap(), "---\ntitel: A\nkern: B\n---\n");
        assert_eq!(remove(text, "samenvatting").unwrap(), text);
    }
}
