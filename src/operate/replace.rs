//! One value becomes another in all files, by field: never inside other words.

use camino::Utf8Path;
use serde_json::Value;

use super::changes::{ChangedFiles, Operation};
use super::fault::OperationFault;
use super::files::content_files;
use super::mention::walk;
use crate::content::{FileName, kind_schema};
use crate::edit::{self, Change};
use crate::input::Snapshot;
use crate::model::channel::Phone;
use crate::model::scalar::Scalar;

/// What the texts below the fields are called where a field is asked for.
pub const BODY: &str = "tekst";

/// Wherever the field `field` is `old`, it becomes `new`. A telephone number is the same in every spelling. `tekst` is the text of
/// each page, in which whole words are replaced.
///
/// # Errors
/// When a file cannot be changed.
pub fn replace(snapshot: &Snapshot, field: &str, old: &str, new: &str) -> Result<Operation, OperationFault> {
    let mut changes = ChangedFiles::new(snapshot);
    for (path, name, text) in content_files(snapshot) {
        if field == BODY {
            in_body(&mut changes, path, &name, text, old, new)?;
        } else {
            in_fields(&mut changes, path, &name, text, &Wanted { field, old, new })?;
        }
    }
    Ok(changes.operation())
}

struct Wanted<'a> {
    field: &'a str,
    old: &'a str,
    new: &'a str,
}

fn in_fields(
    changes: &mut ChangedFiles<'_>,
    path: &Utf8Path,
    name: &FileName,
    text: &str,
    wanted: &Wanted<'_>,
) -> Result<(), OperationFault> {
    let (Ok(opened), Some(schema)) = (edit::open(text, name), kind_schema(name.declared)) else { return Ok(()) };
    let mut edits = Vec::new();
    walk(&opened.fields, &[schema], "", &mut |field, value, _| {
        if let Value::String(said) = value
            && is_called(field, wanted.field)
            && is_same(said, wanted.old)
        {
            edits.push(Change::set(field, wanted.new));
        }
    });
    changes.edit(path, &edits)
}

/// Whether a path is the field that is meant, wherever it stands: `contact` is also `aanmelden.contact` and `contacten[2]` is
/// `contacten`.
fn is_called(path: &str, field: &str) -> bool {
    let bare: String = path.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect();
    bare == field || bare.strip_suffix(field).is_some_and(|before| before.ends_with('.'))
}

/// Whether two texts say the same: telephone numbers by their digits, others by their words.
fn is_same(one: &str, other: &str) -> bool {
    if let (Ok(one), Ok(other)) = (Phone::read(one.trim()), Phone::read(other.trim())) {
        return one == other;
    }
    one.split_whitespace().eq(other.split_whitespace())
}

fn in_body(
    changes: &mut ChangedFiles<'_>,
    path: &Utf8Path,
    name: &FileName,
    text: &str,
    old: &str,
    new: &str,
) -> Result<(), OperationFault> {
    let Ok(opened) = edit::open(text, name) else { return Ok(()) };
    if name.is_yaml || old.trim().is_empty() {
        return Ok(());
    }
    let replaced = match Phone::read(old.trim()) {
        Ok(phone) => numbers_replaced(opened.body, &phone, new),
        Err(_) => words_replaced(opened.body, old, new),
    };
    let change = Change::SetBody { text: replaced };
    changes.edit(path, &[change])
}

/// `text` with `new` wherever `old` stands as whole words.
fn words_replaced(text: &str, old: &str, new: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(old) {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let (before, after) = (&rest[..at], &rest[at + old.len()..]);
        let joins_before = before.ends_with(is_word) && old.starts_with(is_word);
        let joins_after = after.starts_with(is_word) && old.ends_with(is_word);
        written.push_str(before);
        written.push_str(if joins_before || joins_after { old } else { new });
        rest = after;
    }
    written + rest
}

/// `text` with `new` wherever a number stands that is `phone` in any spelling.
fn numbers_replaced(text: &str, phone: &Phone, new: &str) -> String {
    let belongs = |letter: char| letter.is_ascii_digit() || "+()-./ \u{a0}".contains(letter);
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '(')) {
        let (before, from) = rest.split_at(at);
        let run = &from[..from.find(|letter| !belongs(letter)).unwrap_or(from.len())];
        let number = run.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let number = if number.is_empty() { run } else { number };
        let is_apart =
            !before.ends_with(char::is_alphanumeric) && !from[number.len()..].starts_with(char::is_alphabetic);
        let is_it = is_apart && Phone::read(number).is_ok_and(|found| found == *phone);
        written.push_str(before);
        written.push_str(if is_it { new } else { number });
        rest = &from[number.len()..];
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_alone_are_replaced() {
        assert_eq!(words_replaced("Judo, judoka en judo.", "judo", "dans"), "Judo, judoka en dans.");
        assert_eq!(words_replaced("a(b) a(b)c", "a(b)", "x"), "x xc");
    }

    #[test]
    fn a_number_is_found_in_every_spelling() {
        let phone = Phone::read("020 123 4567").unwrap();
        let text = "Bel 020-123 4567, (020) 1234567 of +31 20 123 45 67. Niet 020 123 45678 of x0201234567 of 12.";
        let expected = "Bel NU, NU of NU. Niet 020 123 45678 of x0201234567 of 12.";
        assert_eq!(numbers_replaced(text, &phone, "NU"), expected);
    }

    #[test]
    fn a_field_is_meant_wherever_it_stands() {
        assert!(is_called("contact.telefoon", "telefoon") && is_called("scholen[2]", "scholen"));
        assert!(is_called("voortgang[1].school", "voortgang.school"));
        assert!(!is_called("telefoonnummer", "telefoon") && !is_called("mobieletelefoon", "telefoon"));
        assert!(is_same("0201234567", "+31 20 123 4567") && !is_same("De Bron", "de bron"));
    }
}
