//! Acts on what stands between brackets or braces.

use serde_json::Value;

use super::scalar::Quote;
use super::slot::Slot;
use super::splice::TextEdit;
use super::style::Style;

/// Another value in a place.
pub(super) fn replace(slot: &Slot<'_>, value: &Value, style: &Style) -> TextEdit {
    let written = match value {
        Value::String(text) => style.scalar(text, Quote::of(&slot.text[slot.start..slot.end]), true),
        Value::Null if !slot.is_below_key() => "~".to_owned(),
        value => style.flow(value, true),
    };
    let before = match (slot.is_below_key(), slot.has_colon) {
        _ if written.is_empty() => "",
        (true, false) => ": ",
        (true, true) if slot.text[..slot.start].ends_with(':') => " ",
        _ => "",
    };
    TextEdit::replace(slot.start..slot.end, format!("{before}{written}"))
}

/// A field or an item, written as `written`, comes before the one that is at `at` now.
pub(super) fn put(slot: &Slot<'_>, children: &[Slot<'_>], at: usize, written: &str, is_padded: bool) -> TextEdit {
    match (children.get(at), children.last()) {
        (Some(next), _) => TextEdit::insert(next.head, format!("{written}, ")),
        (None, Some(last)) => TextEdit::insert(last.end, format!(", {written}")),
        (None, None) => {
            let space = if is_padded { " " } else { "" };
            TextEdit::replace(slot.start + 1..slot.end - 1, format!("{space}{written}{space}"))
        }
    }
}

/// The field or item at `at` goes, with the comma between it and its neighbour.
pub(super) fn take(slot: &Slot<'_>, children: &[Slot<'_>], at: usize) -> TextEdit {
    let before = at.checked_sub(1).map(|before| &children[before]);
    match (before, children.get(at + 1)) {
        (Some(before), _) => TextEdit::delete(before.end..children[at].end),
        (None, Some(next)) => TextEdit::delete(children[at].head..next.head),
        (None, None) => TextEdit::delete(slot.start + 1..slot.end - 1),
    }
}

/// The values from one place to another turn round by one, so that the first comes to stand in the last place, or the last in
/// the first. What stands between them stays.
pub(super) fn turn(text: &str, children: &[Slot<'_>], from: usize, to: usize) -> Vec<TextEdit> {
    let places: Vec<usize> = if from < to { (from..=to).collect() } else { (to..=from).rev().collect() };
    let from_next = |(at, place): (usize, &usize)| {
        let next = &children[places[(at + 1) % places.len()]];
        let own = &children[*place];
        TextEdit::replace(own.start..own.end, &text[next.start..next.end])
    };
    places.iter().enumerate().map(from_next).collect()
}
