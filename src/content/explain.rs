//! What is wrong with a file that does not decode: every fault, with its place.
//!
//! The YAML is read as a tree and held against the schema generated from the same type that would not decode. Whatever
//! could be read is checked, references included, so that one mistake hides no other.

use std::ops::Range;

use serde_json::{Map, Value as Schema};

use super::document::PendingReference;
use super::schema::meaning;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::path::nearest;
use crate::model::Kind;
use crate::model::entity::Origin;
use crate::model::scalar::{self, ScalarFault};
use crate::syntax::traps;
use crate::syntax::yaml::{Node, Value};

/// Everything found in a file.
#[derive(Debug, Default)]
pub struct Explanation {
    /// What is wrong.
    pub diagnostics: Diagnostics,
    /// The references that could be read, to be looked up when all files are known.
    pub references: Vec<PendingReference>,
}

/// Explains the YAML of `origin`, which should be what `schema` says; `kind` is its name in messages.
#[must_use]
pub fn explain(origin: &Origin, schema: &Schema, kind: &str) -> Explanation {
    let text = &origin.source.text[origin.yaml.clone()];
    let mended = traps::mend(text);
    let mut cx = Cx {
        origin,
        kind,
        lost_keys: &mended.lost_keys,
        found: Explanation::default(),
    };
    for trap in &mended.traps {
        let mut diagnostic = cx.at(trap.code, trap.span.clone());
        diagnostic.arguments.clone_from(&trap.arguments);
        cx.found.diagnostics.push(diagnostic);
    }
    match mended.tree.value {
        Value::Null => cx.missing(&mended.tree, schema, schema),
        _ => cx.node(&mended.tree, schema, ""),
    }
    cx.found
}

struct Cx<'a> {
    origin: &'a Origin,
    kind: &'a str,
    lost_keys: &'a [String],
    found: Explanation,
}

impl Cx<'_> {
    /// Holds one node against its schema; `key` is the name of the key it stands under.
    fn node(&mut self, node: &Node, schema: &Schema, key: &str) {
        let schema = choose(schema, node);
        if matches!(node.value, Value::Null) {
            if !accepts(schema, "null") {
                let meaning = meaning(schema);
                self.push(Code::EmptyField, node, &[("key", key), ("meaning", &meaning)]);
            }
            return;
        }
        match (&node.value, shape(schema)) {
            (Value::Mapping(entries), "object") => self.mapping(node, entries, schema),
            (Value::Sequence(items), "array") => {
                let item_schema = schema.get("items").unwrap_or(&Schema::Null);
                items.iter().for_each(|item| self.node(item, item_schema, key));
            }
            (Value::Scalar { text, .. }, "text") => self.scalar(node, text, schema, key),
            (value, expected) => self.wrong_shape(node, value, expected, schema, key),
        }
    }

    fn mapping(&mut self, node: &Node, entries: &[(Node, Node)], schema: &Schema) {
        let empty = Map::new();
        let properties = schema.get("properties").and_then(Schema::as_object).unwrap_or(&empty);
        let values_of = schema.get("additionalProperties").filter(|values| values.is_object());
        for (at, (key_node, value)) in entries.iter().enumerate() {
            let Some(key) = key_node.as_text() else {
                self.push(
                    Code::WrongShape,
                    key_node,
                    &[("key", ""), ("expected", "text"), ("found", found(&key_node.value))],
                );
                continue;
            };
            if let Some((first, _)) = entries[..at].iter().find(|(other, _)| other.as_text() == Some(key)) {
                let first = self.place(first.span.clone());
                let diagnostic = self.at(Code::DuplicateKey, key_node.span.clone()).with("key", key);
                self.found.diagnostics.push(diagnostic.label("first", first));
                continue;
            }
            match properties.get(key).or(values_of) {
                Some(schema) => self.node(value, schema, key),
                None => self.unknown_key(key_node, key, properties),
            }
        }
        self.missing(node, schema, schema);
    }

    fn unknown_key(&mut self, node: &Node, key: &str, properties: &Map<String, Schema>) {
        let suggestion = nearest(key, properties.keys().map(String::as_str));
        let diagnostic = self.at(Code::UnknownField, node.span.clone()).with("key", key).with("kind", self.kind);
        self.found.diagnostics.push(diagnostic.with_some("suggestion", suggestion));
    }

    /// Reports required keys that `node` lacks.
    fn missing(&mut self, node: &Node, schema: &Schema, properties: &Schema) {
        let required = schema.get("required").and_then(Schema::as_array).into_iter().flatten();
        for key in required.filter_map(Schema::as_str) {
            let has = |key: &str| node.entry(key).is_some() || self.lost_keys.iter().any(|lost| lost == key);
            if has(key) {
                continue;
            }
            let property = properties.pointer(&format!("/properties/{key}")).unwrap_or(&Schema::Null);
            let place = first_line(node);
            let place = if place.is_empty() { self.origin.start() } else { self.place(place) };
            let diagnostic = Diagnostic::new(Code::MissingField, place)
                .with("key", key)
                .with("kind", self.kind)
                .with("meaning", meaning(property));
            self.found.diagnostics.push(diagnostic);
        }
    }

    fn scalar(&mut self, node: &Node, text: &str, schema: &Schema, key: &str) {
        let text = text.trim();
        if let Some(choices) = choices(schema) {
            if !choices.contains(&text) {
                self.unknown_choice(node, text, &choices, key);
            }
            return;
        }
        if let Err(fault) = scalar::check(schema, text) {
            self.faulty_scalar(node, text, fault, key);
        } else if let Some(kind) = schema.get("x-verwijst-naar").and_then(Schema::as_str).and_then(Kind::from_name) {
            let location = self.place(node.span.clone());
            self.found.references.push(PendingReference { kind, slug: text.to_owned(), location });
        }
    }

    fn unknown_choice(&mut self, node: &Node, text: &str, choices: &[&str], key: &str) {
        let list = choices.iter().map(|choice| format!("`{choice}`")).collect::<Vec<_>>().join(", ");
        let diagnostic = self
            .at(Code::UnknownChoice, node.span.clone())
            .with("key", key)
            .with("value", text)
            .with("choices", list)
            .with_some("suggestion", nearest(text, choices.iter().copied()));
        self.found.diagnostics.push(diagnostic);
    }

    fn faulty_scalar(&mut self, node: &Node, text: &str, fault: ScalarFault, key: &str) {
        let quotes = [('“', '”'), ('”', '”'), ('‘', '’'), ('„', '”'), ('«', '»')];
        let typographic = quotes.iter().any(|(open, close)| text.starts_with(*open) && text.ends_with(*close));
        let code = if typographic { Code::TypographicQuotes } else { fault.code };
        let mut diagnostic = self.at(code, node.span.clone()).with("key", key).with("value", text);
        if typographic {
            diagnostic = diagnostic.with("quote", text.chars().take(1).collect::<String>());
        }
        diagnostic.arguments.extend(fault.arguments);
        self.found.diagnostics.push(diagnostic);
    }

    fn wrong_shape(&mut self, node: &Node, value: &Value, expected: &str, schema: &Schema, key: &str) {
        if let (Value::Scalar { text, .. }, Some(choices)) = (value, scalar_choices(schema)) {
            return self.unknown_choice(node, text, &choices, key);
        }
        let expected = match expected {
            "object" => "group",
            "array" => "list",
            other => other,
        };
        let place = match first_line(node) {
            line if line.is_empty() => node.span.clone(),
            line => line,
        };
        let diagnostic = self.at(Code::WrongShape, place).with("key", key);
        self.found.diagnostics.push(diagnostic.with("expected", expected).with("found", found(value)));
    }

    fn push(&mut self, code: Code, node: &Node, arguments: &[(&'static str, &str)]) {
        let mut diagnostic = self.at(code, node.span.clone());
        diagnostic.arguments = arguments.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.found.diagnostics.push(diagnostic);
    }

    fn at(&self, code: Code, span: Range<usize>) -> Diagnostic {
        Diagnostic::new(code, self.place(span))
    }

    fn place(&self, span: Range<usize>) -> crate::base::source::Location {
        let base = self.origin.yaml.start;
        self.origin.source.at(base + span.start..base + span.end)
    }
}

/// Where a group begins: its first key.
fn first_line(node: &Node) -> Range<usize> {
    match &node.value {
        Value::Mapping(entries) => entries.first().map_or(node.span.clone(), |(key, _)| key.span.clone()),
        Value::Sequence(items) => items.first().map_or(node.span.clone(), |item| item.span.clone()),
        _ => node.span.clone(),
    }
}

/// Of several alternatives, the one that has the node's shape; an alternative that is only `null` is none.
fn choose<'s>(schema: &'s Schema, node: &Node) -> &'s Schema {
    let Some(alternatives) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Schema::as_array) else {
        return schema;
    };
    let real = || alternatives.iter().filter(|schema| schema.get("type").and_then(Schema::as_str) != Some("null"));
    if matches!(node.value, Value::Null) {
        let null = alternatives.iter().find(|schema| accepts(schema, "null"));
        return null.or_else(|| real().next()).unwrap_or(schema);
    }
    let fits = |schema: &&Schema| match &node.value {
        Value::Mapping(_) => shape(schema) == "object",
        Value::Sequence(_) => shape(schema) == "array",
        _ => shape(schema) == "text",
    };
    let chosen = real().find(fits).or_else(|| real().next()).unwrap_or(schema);
    if chosen.get("anyOf").is_some() { choose(chosen, node) } else { chosen }
}

fn accepts(schema: &Schema, name: &str) -> bool {
    match schema.get("type") {
        Some(Schema::String(one)) => one == name,
        Some(Schema::Array(several)) => several.iter().any(|one| one == name),
        _ => false,
    }
}

/// `object`, `array` or `text`.
fn shape(schema: &Schema) -> &'static str {
    if accepts(schema, "object") {
        "object"
    } else if accepts(schema, "array") {
        "array"
    } else {
        "text"
    }
}

fn found(value: &Value) -> &'static str {
    match value {
        Value::Null => "empty",
        Value::Scalar { .. } => "text",
        Value::Sequence(_) => "list",
        Value::Mapping(_) => "group",
    }
}

fn choices(schema: &Schema) -> Option<Vec<&str>> {
    let choices = schema.get("enum")?.as_array()?;
    Some(choices.iter().filter_map(Schema::as_str).collect())
}

/// The words that a field accepts besides a group, such as `gratis`.
fn scalar_choices(schema: &Schema) -> Option<Vec<&str>> {
    schema.get("anyOf")?.as_array()?.iter().find_map(choices)
}
