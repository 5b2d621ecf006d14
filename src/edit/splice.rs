//! Replacements of bytes.

use std::ops::Range;

/// Bytes that are replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextEdit {
    /// Which.
    pub range: Range<usize>,
    /// By what.
    pub text: String,
}

impl TextEdit {
    /// Bytes are replaced.
    pub(super) fn replace(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }

    /// A text comes between bytes.
    pub(super) fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::replace(at..at, text)
    }

    /// Bytes go.
    pub(super) fn delete(range: Range<usize>) -> Self {
        Self::replace(range, "")
    }
}

/// `text` with edits carried out that do not overlap. Of two in the same place, the first comes first.
pub(super) fn splice(text: &str, mut edits: Vec<TextEdit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        written.push_str(text.get(at..edit.range.start).unwrap_or_default());
        written.push_str(&edit.text);
        at = edit.range.end.max(at);
    }
    written.push_str(text.get(at..).unwrap_or_default());
    written
}
