//! Where a Markdown file's front matter ends and its body begins.
//!
//! Front matter is YAML between two lines of exactly three hyphens, the first of which is the file's first line.

use std::ops::Range;

/// The two parts of a file, as byte ranges of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML, without the lines of hyphens.
    pub yaml: Range<usize>,
    /// Everything after the closing line.
    pub body: Range<usize>,
}

/// Why a file has no two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrontMatterFault {
    /// The first line is not `---`.
    Missing,
    /// There is no second `---`.
    Unclosed,
}

/// Splits `text` after its front matter.
///
/// # Errors
/// [`FrontMatterFault::Missing`] when the first line is not `---`, [`FrontMatterFault::Unclosed`] when no later line is.
pub fn split(text: &str) -> Result<Parts, FrontMatterFault> {
    let mut lines = lines(text);
    match lines.next() {
        Some((_, line)) if is_fence(line) => {}
        _ => return Err(FrontMatterFault::Missing),
    }
    let mut yaml_start = None;
    for (range, line) in lines {
        let start = *yaml_start.get_or_insert(range.start);
        if is_fence(line) {
            return Ok(Parts { yaml: start..range.start, body: range.end..text.len() });
        }
    }
    Err(FrontMatterFault::Unclosed)
}

/// Where the YAML of a file of nothing else ends: before a last line of hyphens, which closes what a first one opened.
#[must_use]
pub fn end_of_yaml(text: &str) -> usize {
    let opens = lines(text).find(|(_, line)| !line.trim().is_empty()).is_some_and(|(_, line)| is_fence(line));
    let last = lines(text).filter(|(_, line)| !line.trim().is_empty()).last();
    match last {
        Some((range, line)) if opens && is_fence(line) && range.start > 0 => range.start,
        _ => text.len(),
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        (range, line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_leave_out_the_fences() {
        let text = "---\r\na: 1\r\n---\r\nBody\n---\n";
        let parts = split(text).unwrap();
        assert_eq!(&text[parts.yaml], "a: 1\r\n");
        assert_eq!(&text[parts.body], "Body\n---\n");
    }

    #[test]
    fn yaml_alone_may_stand_between_fences() {
        assert_eq!(end_of_yaml("---\na: 1\n---\n\n"), 9);
        assert_eq!(end_of_yaml("a: 1\n"), 5);
        assert_eq!(end_of_yaml("---\na: 1\n"), 9);
        assert_eq!(end_of_yaml("---\n"), 4);
    }

    #[test]
    fn an_empty_front_matter_is_one() {
        let parts = split("---\n---\n").unwrap();
        assert_eq!(parts, Parts { yaml: 4..4, body: 8..8 });
    }

    #[test]
    fn what_is_missing_is_told_apart_from_what_is_not_closed() {
        assert_eq!(split("titel: x\n"), Err(FrontMatterFault::Missing));
        assert_eq!(split("---\ntitel: x\n"), Err(FrontMatterFault::Unclosed));
        assert_eq!(split(""), Err(FrontMatterFault::Missing));
    }
}
