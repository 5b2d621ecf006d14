//! A new content file: every field that is needed, empty, with a word on each and an example beside it, from the kind's schema.
//!
//! Nothing is filled in but what is known: an example left behind would be published as a fact.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use super::schema::{meaning, schema_of_kind};
use crate::model::Kind;

/// What a new file is made of besides its kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'a> {
    /// What the entity is called; for a school year, which one it is.
    pub name: &'a str,
    /// The number that is free, for a kind whose entities are numbered.
    pub number: Option<u32>,
    /// What was said of other fields, as YAML.
    pub answers: Option<&'a BTreeMap<String, String>>,
}

/// A field of a new file that can be asked for.
pub struct FieldQuestion {
    /// Its name.
    pub key: &'static str,
    /// What it means.
    pub meaning: String,
    /// What it looks like; may be empty.
    pub example: String,
    /// The words that one chooses from.
    pub choices: Vec<&'static str>,
    /// The kind whose names one chooses from.
    pub refers: Option<Kind>,
    /// Whether there may be several.
    pub is_list: bool,
}

/// What can be asked of a new file of `kind`: the fields that it needs, but for its name, its number and groups of fields.
#[must_use]
pub fn questions(kind: Kind) -> Vec<FieldQuestion> {
    let Some(schema) = schema_of_kind(kind) else { return Vec::new() };
    let properties = schema.get("properties").and_then(Value::as_object);
    let fields = properties.into_iter().flatten().filter(|(key, _)| is_needed(schema, kind, key));
    let is_asked = |key: &str| !matches!(key, "titel" | "naam" | "term" | "schooljaar" | "nummer");
    fields.filter(|(key, _)| is_asked(key)).filter_map(|(key, field)| question(key, field)).collect()
}

fn question(key: &'static str, field: &'static Value) -> Option<FieldQuestion> {
    let alternatives = ["anyOf", "oneOf"].iter().filter_map(|name| field.get(name)?.as_array()).flatten();
    let forms: Vec<&Value> = alternatives.chain([field]).collect();
    let list = forms.iter().find_map(|form| form.get("items"));
    let one = || forms.iter().copied().chain(list);
    if one().any(|form| form.get("properties").is_some()) {
        return None;
    }
    let choices = one().find_map(|form| form.get("enum")?.as_array());
    let refers = one().find_map(|form| Kind::from_name(form.get("x-verwijst-naar")?.as_str()?));
    Some(FieldQuestion {
        key,
        meaning: meaning(field),
        example: example(field),
        choices: choices.into_iter().flatten().filter_map(Value::as_str).collect(),
        refers,
        is_list: list.is_some(),
    })
}

fn is_needed(schema: &Value, kind: Kind, key: &str) -> bool {
    names(schema).chain(asked_by_rules(kind).iter().copied()).any(|needed| needed == key)
}

/// An answer as YAML: `[3, 4]` for several, and quoted where YAML would take it for something else.
#[must_use]
pub fn written(question: &FieldQuestion, answer: &str) -> String {
    if question.is_list {
        let items: Vec<String> = answer.split(',').map(str::trim).filter(|it| !it.is_empty()).map(item).collect();
        return format!("[{}]", items.join(", "));
    }
    item(answer.trim())
}

fn item(text: &str) -> String {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'.' | b'@'));
    if is_plain && !text.starts_with(['@', '-']) { text.to_owned() } else { quote(text) }
}

/// Whether files of `kind` are fields alone, without a text.
#[must_use]
pub fn is_fields_alone(kind: Kind) -> bool {
    matches!(kind, Kind::SchoolYear)
}

/// Fields that a rule asks for, though the schema does not: at least one of two, or one that most have.
fn asked_by_rules(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Offer => &["groepen", "scholen"],
        Kind::ContactPoint => &["email"],
        _ => &[],
    }
}

/// The text of a new file of `kind`; `None` for a kind without files.
///
/// It is a draft until its writer says otherwise.
#[must_use]
pub fn starter(kind: Kind, given: Given<'_>) -> Option<String> {
    let schema = schema_of_kind(kind)?;
    let mut text = String::new();
    let properties = schema.get("properties").and_then(Value::as_object)?;
    for (key, field) in properties.iter().filter(|(key, _)| is_needed(schema, kind, key)) {
        let value = match key.as_str() {
            "titel" | "naam" | "term" => quote(given.name),
            "schooljaar" => given.name.to_owned(),
            "nummer" => given.number.map(|number| number.to_string()).unwrap_or_default(),
            other => given.answers.and_then(|answers| answers.get(other)).cloned().unwrap_or_default(),
        };
        write_field(&mut text, key, field, &value);
    }
    text.push_str("# Zolang hier `concept` staat, ziet niemand deze pagina. Haal de regel weg als hij klaar is.\n");
    text.push_str("status: concept\n");
    if is_fields_alone(kind) {
        return Some(text);
    }
    Some(format!("---\n{text}---\n\nSchrijf hier de tekst, in korte zinnen en gewone woorden.\n"))
}

fn write_field(text: &mut String, key: &str, field: &Value, value: &str) {
    for line in meaning(field).lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "# {line}");
    }
    let example = example(field);
    if !value.is_empty() {
        let _ = writeln!(text, "{key}: {value}");
        return;
    }
    if !example.is_empty() {
        let _ = writeln!(text, "# Bijvoorbeeld: {example}");
    }
    let _ = writeln!(text, "{key}:");
}

fn names(schema: &Value) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// The example of a field; of a group without one, those of the fields that it needs.
fn example(field: &Value) -> String {
    if let Some(own) = field.get("x-voorbeeld").and_then(Value::as_str) {
        return own.to_owned();
    }
    let needed: Vec<&str> = names(field).collect();
    let properties = field.get("properties").and_then(Value::as_object).into_iter().flatten();
    let parts: Vec<String> = properties
        .filter(|(key, _)| needed.contains(&key.as_str()))
        .map(|(key, field)| format!("{key}: {}", example(field)))
        .collect();
    if parts.is_empty() { String::new() } else { format!("{{ {} }}", parts.join(", ")) }
}

/// In quotes when YAML would otherwise take it for something else.
fn quote(text: &str) -> String {
    let plain = text.starts_with(|letter: char| letter.is_alphabetic())
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':');
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::document::{Document, FileName};

    /// A new file as its writer fills it in: with the examples.
    fn filled(text: &str) -> String {
        let mut filled = String::new();
        let mut example = None;
        for line in text.lines().filter(|line| !line.contains("status: concept")) {
            example = line.trim_start().strip_prefix("# Bijvoorbeeld: ").or(example);
            filled.push_str(line);
            if line.ends_with(':') && !line.trim_start().starts_with('#') {
                filled.extend(example.take().map(|example| format!(" {example}")));
            }
            filled.push('\n');
        }
        filled.replace("Schrijf hier de tekst", "De tekst")
    }

    fn read(kind: Kind, text: &str) -> Document {
        let ending = if is_fields_alone(kind) { "yaml" } else { "md" };
        let path = camino::Utf8PathBuf::from(format!("{}/nieuw.{ending}", kind.folder()));
        Document::read(&path, FileName::read(&path).unwrap(), text.as_bytes())
    }

    #[test]
    fn every_new_file_says_nothing_by_itself_and_reads_without_a_complaint_once_filled_in() {
        for kind in Kind::ALL {
            let name = if *kind == Kind::SchoolYear { "2031-2032" } else { "'s Middags: samen" };
            let text = starter(*kind, Given { name, number: Some(3), answers: None }).unwrap();
            let empty = read(*kind, &text);
            assert!(empty.is_unfinished, "{text}");
            let codes: Vec<&str> = empty.diagnostics.iter().map(|fault| fault.code.as_str()).collect();
            assert!(codes.iter().all(|code| *code == "empty-field"), "{kind:?}\n{text}\n{codes:?}");
            let document = read(*kind, &filled(&text));
            // An example that is a sentence must not stay.
            let is_example = |code: &str| code == "placeholder";
            let codes: Vec<&str> = document.diagnostics.iter().map(|fault| fault.code.as_str()).collect();
            assert!(codes.iter().all(|code| is_example(code)), "{kind:?}\n{}\n{codes:?}", filled(&text));
            assert!(document.draft.is_some());
        }
    }
}
