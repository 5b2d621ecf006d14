//! A new content file: every required field, with a word on each, from the kind's schema.

use std::fmt::Write;

use serde_json::Value;

use super::schema::{meaning, schema_of_kind};
use crate::model::Kind;

/// The text of a new file of `kind` called `title`; `None` for a kind without files.
///
/// It is a draft until its writer says otherwise.
#[must_use]
pub fn starter(kind: Kind, title: &str) -> Option<String> {
    let schema = schema_of_kind(kind)?;
    let mut text = String::from("---\n");
    let properties = schema.get("properties").and_then(Value::as_object)?;
    let required: Vec<&str> = names(schema).collect();
    for (key, field) in properties.iter().filter(|(key, _)| required.contains(&key.as_str())) {
        let value = if matches!(key.as_str(), "titel" | "naam") { quote(title) } else { example(field) };
        write_field(&mut text, key, field, &value, 0);
    }
    text.push_str("# Zolang hier `concept` staat, ziet niemand deze pagina. Haal de regel weg als hij klaar is.\n");
    text.push_str("status: concept\n---\n\n");
    text.push_str("Schrijf hier de tekst, in korte zinnen en gewone woorden.\n");
    Some(text)
}

fn write_field(text: &mut String, key: &str, field: &Value, value: &str, depth: usize) {
    let indent = "  ".repeat(depth);
    for line in meaning(field).lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "{indent}# {line}");
    }
    let required: Vec<&str> = names(field).collect();
    let properties = field.get("properties").and_then(Value::as_object);
    match properties {
        Some(properties) if value.is_empty() && !required.is_empty() => {
            let _ = writeln!(text, "{indent}{key}:");
            for (key, field) in properties.iter().filter(|(key, _)| required.contains(&key.as_str())) {
                write_field(text, key, field, &example(field), depth + 1);
            }
        }
        _ => {
            let _ = writeln!(text, "{indent}{key}: {value}");
        }
    }
}

fn names(schema: &Value) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

fn example(field: &Value) -> String {
    field.get("x-voorbeeld").and_then(Value::as_str).unwrap_or_default().to_owned()
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

    #[test]
    fn every_new_file_reads_without_a_complaint() {
        for kind in Kind::ALL {
            let text = starter(*kind, "'s Middags: samen").unwrap();
            let path = camino::Utf8PathBuf::from(format!("{}/nieuw.md", kind.folder()));
            let name = FileName::read(&path).unwrap();
            let document = Document::read(&path, name, text.as_bytes());
            assert!(document.diagnostics.is_empty(), "{kind:?}\n{text}\n{:?}", document.diagnostics);
            assert!(document.draft.is_some());
        }
    }
}
