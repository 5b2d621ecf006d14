//! What is wrong with a file that does not decode: every fault, with its place.
//!
//! The YAML is read as a tree and held against the schema generated from the same type that would not decode. Whatever
//! could be read is checked, references included, so that one mistake hides no other; and what only follows from
//! another mistake is not held against anybody.

mod declared;
mod doubt;
mod example;
mod mention;
mod misplaced;
mod odd_key;
mod run_on;

use std::ops::Range;

use rustc_hash::FxHashMap;
use serde_json::{Map, Value as Schema};

use self::declared::{accepts, choices, choose, group_beside, shape, told};
pub(super) use self::doubt::doubts;
use self::example::{example, span, written_as_list};
pub use self::mention::mentions;
use self::odd_key::{OddKey, comma_parts, odd_key};
use self::run_on::run_on;
use super::document::PendingReference;
use super::schema::meaning;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::base::source::Location;
use crate::model::Kind;
use crate::model::entity::Origin;
use crate::model::scalar::{self, ScalarFault};
use crate::syntax::traps::patch::Patched;
use crate::syntax::traps::{self, Mended, Trap};
use crate::syntax::yaml::{Node, NodeValue};

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
    let (mut found, moved) = misplaced::settle(text, origin.source.at(origin.yaml.clone()).line, |patched| {
        explained(origin, patched, schema, kind)
    });
    for trap in moved {
        found.diagnostics.push(trapped(origin, &trap));
    }
    found
}

/// Explains the YAML as it is now.
fn explained(origin: &Origin, patched: &Patched, schema: &Schema, kind: &str) -> Explanation {
    let mended = traps::mend(patched.text());
    let mut cx = Cx {
        origin,
        patched,
        text: patched.text(),
        kind,
        mended: &mended,
        faulty: Vec::new(),
        found: Explanation::default(),
    };
    let root = Under { key: "", place: None, item: false };
    match &mended.tree.value {
        NodeValue::Null => cx.missing(&mended.tree, schema, &[], root),
        NodeValue::Mapping(_) => cx.node(&mended.tree, schema, root),
        _ => {
            let place = first_line(&mended.tree);
            cx.found.diagnostics.push(cx.at(Code::YamlSyntax, place).with("problem", "expected fields"));
        }
    }
    cx.traps();
    cx.found
}

/// A trap at its place in the file; its span is one of the YAML as it was written.
#[must_use]
pub(super) fn trapped(origin: &Origin, trap: &Trap) -> Diagnostic {
    let base = origin.yaml.start;
    let place = origin.source.at(base + trap.span.start..base + trap.span.end);
    Diagnostic::new(trap.code, place).with_all(&trap.arguments)
}

struct Cx<'a> {
    origin: &'a Origin,
    /// The YAML with misplaced lines moved, and the way back to the file.
    patched: &'a Patched,
    text: &'a str,
    kind: &'a str,
    mended: &'a Mended,
    /// The values that are not what their field takes.
    faulty: Vec<Range<usize>>,
    found: Explanation,
}

/// Whether whatever is written is such a text, so that it decodes.
fn reads(schema: &Schema, text: &str) -> bool {
    choices(schema).is_none() && scalar::check(schema, text).is_ok()
}

/// What a node stands under.
#[derive(Clone, Copy)]
struct Under<'a> {
    /// The name of the key; empty for the file itself.
    key: &'a str,
    /// Where the key stands, when the node is its value and no item of it.
    place: Option<&'a Range<usize>>,
    /// Whether it is an item of a list.
    item: bool,
}

impl Cx<'_> {
    /// Reports the traps. `@naam` where a date belongs is no date, and would be none between quotes either.
    fn traps(&mut self) {
        for trap in &self.mended.traps {
            let needs_quotes = [Code::YamlReservedSign, Code::YamlApostrophe, Code::YamlColonInValue];
            let is_within = |value: &Range<usize>| value.start <= trap.span.start && trap.span.end <= value.end;
            if !(needs_quotes.contains(&trap.code) && self.faulty.iter().any(is_within)) {
                let diagnostic = self.at(trap.code, trap.span.clone());
                self.found.diagnostics.push(diagnostic.with_all(&trap.arguments));
            }
        }
    }

    /// Holds one node against its schema.
    fn node(&mut self, node: &Node, schema: &Schema, under: Under<'_>) {
        let declared = schema;
        let schema = choose(declared, node);
        if matches!(node.value, NodeValue::Null) {
            if !accepts(schema, "null") && !self.beside_lost(&node.span) {
                self.empty(node, schema, under.key);
            }
            return;
        }
        match (&node.value, shape(schema)) {
            (NodeValue::Mapping(entries), "object") => self.mapping(node, entries, schema, under),
            (NodeValue::Sequence(items), "array") => {
                let item_schema = schema.get("items").unwrap_or(&Schema::Null);
                let under = Under { key: under.key, place: None, item: true };
                for item in items {
                    self.node(item, item_schema, under);
                }
            }
            (NodeValue::Scalar { quoted: false, text, .. }, "text")
                // Told among the doubts, whatever it is that is listed.
                if under.item && !reads(schema, text) && !run_on(self.text, &node.span).is_empty() => {}
            (NodeValue::Scalar { text, .. }, "text") => self.scalar(node, text, (schema, declared), under),
            (_, expected) => self.wrong_shape(node, (schema, expected), under),
        }
    }

    fn empty(&mut self, node: &Node, schema: &Schema, key: &str) {
        let diagnostic = self.at(Code::EmptyField, node.span.clone()).with("key", key).with("meaning", meaning(schema));
        self.found.diagnostics.push(diagnostic);
    }

    fn mapping(&mut self, node: &Node, entries: &[(Node, Node)], schema: &Schema, under: Under<'_>) {
        let empty = Map::new();
        let properties = schema.get("properties").and_then(Schema::as_object).unwrap_or(&empty);
        let values_of = schema.get("additionalProperties").filter(|values| values.is_object());
        let mut meant = Vec::new();
        let mut written: FxHashMap<&str, &Node> = FxHashMap::default();
        for (key, _) in entries {
            key.as_text().map(|text| written.entry(text).or_insert(key));
        }
        let mut at = 0;
        while let Some((key_node, value)) = entries.get(at) {
            let here = at;
            at += 1;
            let Some(key) = key_node.as_text() else {
                let diagnostic = self.at(Code::WrongShape, key_node.span.clone()).with("key", under.key);
                let diagnostic = diagnostic.with("expected", "text").with("found", found(&key_node.value));
                let diagnostic = diagnostic.with("example", format!("{}: …", under.key));
                self.found.diagnostics.push(diagnostic);
                continue;
            };
            if let Some(first) = written.get(key).filter(|first| first.span != key_node.span) {
                let first = self.place(first.span.clone());
                let diagnostic = self.at(Code::DuplicateKey, key_node.span.clone()).with("key", key);
                self.found.diagnostics.push(diagnostic.label("first", first));
                continue;
            }
            let Some(schema) = properties.get(key).or(values_of) else {
                self.unknown_key(key_node, value, &written, properties, under, &mut meant);
                continue;
            };
            let parts = comma_parts(self.text, entries, here, |key| properties.contains_key(key));
            if parts == 0 {
                self.node(value, schema, Under { key, place: Some(&key_node.span), item: false });
                continue;
            }
            at += parts;
            let whole = value.span.start..entries[at - 1].0.span.end;
            let text = self.text[whole.clone()].to_owned();
            let diagnostic = self.at(Code::YamlCommaInValue, whole).with("key", key).with("value", text);
            self.found.diagnostics.push(diagnostic);
        }
        self.missing(node, schema, &meant, under);
    }

    /// A key that there is not. When it is clear which one was meant, that one is not missing as well.
    fn unknown_key(
        &mut self,
        node: &Node,
        value: &Node,
        written: &FxHashMap<&str, &Node>,
        properties: &Map<String, Schema>,
        under: Under<'_>,
        meant: &mut Vec<String>,
    ) {
        let key = node.as_text().unwrap_or_default();
        let known = |name: &str| properties.contains_key(name);
        if let Some(OddKey { code, span, sign, name }) = odd_key(self.text, node, value, known) {
            meant.push(name);
            self.found.diagnostics.push(self.at(code, span).with_some("sign", sign));
            return;
        }
        let unused = properties.keys().map(String::as_str);
        let unused = unused.filter(|name| !written.contains_key(name));
        let suggestion = nearest(key, unused);
        meant.extend(suggestion.map(str::to_owned));
        let kind = if under.key.is_empty() { self.kind } else { under.key };
        let diagnostic = self.at(Code::UnknownField, node.span.clone()).with("key", key).with("kind", kind);
        self.found.diagnostics.push(diagnostic.with_some("suggestion", suggestion));
    }

    /// Reports required keys that `node` lacks, and that were not meant by another name.
    fn missing(&mut self, node: &Node, schema: &Schema, meant: &[String], under: Under<'_>) {
        let required = schema.get("required").and_then(Schema::as_array).into_iter().flatten();
        for key in required.filter_map(Schema::as_str) {
            let lost = self.mended.lost_keys.iter().chain(meant).any(|lost| lost == key);
            if lost || node.entry(key).is_some() {
                continue;
            }
            let property = schema.pointer(&format!("/properties/{key}")).unwrap_or(&Schema::Null);
            let place = under.place.cloned().unwrap_or_else(|| first_line(node));
            let place = if place.is_empty() { self.origin.start() } else { self.place(place) };
            let diagnostic = Diagnostic::new(Code::MissingField, place)
                .with("key", key)
                .with("kind", if under.key.is_empty() { self.kind } else { under.key })
                .with("meaning", meaning(property));
            self.found.diagnostics.push(diagnostic);
        }
    }

    /// `declared` is what `schema` is one alternative of.
    fn scalar(&mut self, node: &Node, text: &str, (schema, declared): (&Schema, &Schema), under: Under<'_>) {
        let text = text.trim();
        if text.is_empty() {
            if scalar::check(schema, text).is_err() || choices(schema).is_some() {
                self.empty(node, schema, under.key);
            }
            return;
        }
        if let Some(choices) = choices(schema) {
            if !choices.contains(&text) && !self.typographic(node, text) {
                self.unknown_choice(node, text, &choices, declared, under);
            }
            return;
        }
        let kind = schema.get("x-verwijst-naar").and_then(Schema::as_str).and_then(Kind::from_name);
        match (scalar::check(schema, text), kind) {
            (Err(_), _) if self.typographic(node, text) => {}
            // Whatever it looks like, it was meant as a name: of those that there are, the nearest is told.
            (Ok(()) | Err(ScalarFault { code: Code::InvalidSlug, .. }), Some(kind)) => {
                let location = self.place(node.span.clone());
                let (key, slug) = (under.key.to_owned(), text.to_owned());
                self.found.references.push(PendingReference { key, kind, slug, location });
            }
            (Err(fault), _) => self.faulty_scalar(node, text, &fault, under),
            (Ok(()), None) => {}
        }
    }

    fn unknown_choice(&mut self, node: &Node, text: &str, choices: &[&str], declared: &Schema, under: Under<'_>) {
        self.faulty.push(node.span.clone());
        let series = under.item.then(|| span(text, Some(choices))).flatten().map(|words| words.join(", "));
        let is_choice = |part: &str| choices.contains(&part.trim());
        let is_several = !under.item && text.contains(',') && text.split(',').all(is_choice);
        let told = |choice: &&str| match told(declared, choice) {
            Some(told) => format!("`{choice}` ({told})"),
            None => format!("`{choice}`"),
        };
        let list = choices.iter().map(told).chain(group_beside(declared)).collect::<Vec<_>>().join(", ");
        let in_words =
            choices.iter().copied().find(|choice| self::told(declared, choice) == Some(&*text.to_lowercase()));
        let diagnostic = self
            .at(Code::UnknownChoice, node.span.clone())
            .with("key", under.key)
            .with("value", text)
            .with("choices", list)
            .with_some("several", is_several.then_some("yes"))
            .with_some("suggestion", series.as_deref().or(in_words).or_else(|| meant(text, choices)));
        self.found.diagnostics.push(diagnostic);
    }

    /// Whether a value that is not right stands between quotes that YAML does not know.
    fn typographic(&mut self, node: &Node, text: &str) -> bool {
        let open = doubt::QUOTES.iter().find(|(open, close)| text.starts_with(*open) && text.ends_with(*close));
        let Some((open, _)) = open else {
            return false;
        };
        let diagnostic = self.at(Code::TypographicQuotes, node.span.clone()).with("quote", open.to_string());
        self.found.diagnostics.push(diagnostic);
        true
    }

    fn faulty_scalar(&mut self, node: &Node, text: &str, fault: &ScalarFault, under: Under<'_>) {
        self.faulty.push(node.span.clone());
        let diagnostic = self.at(fault.code, node.span.clone()).with("key", under.key).with("value", text);
        let is_number = under.item && fault.code == Code::InvalidNumber;
        let series = is_number.then(|| span(text, None)).flatten().map(|numbers| numbers.join(", "));
        let diagnostic = diagnostic.with_some("suggestion", series);
        self.found.diagnostics.push(diagnostic.with_all(&fault.arguments));
    }

    fn wrong_shape(&mut self, node: &Node, (schema, expected): (&Schema, &str), under: Under<'_>) {
        let line = first_line(node);
        let place = if line.is_empty() { node.span.clone() } else { line };
        if self.beside_lost(&place) || self.is_unclosed(&node.span) {
            return;
        }
        match (&node.value, expected) {
            // `- sport: judo` among words was meant as words.
            (NodeValue::Mapping(entries), "text")
                if under.item && entries.len() == 1 && !self.text[node.span.clone()].starts_with('{') =>
            {
                let value = self.text[node.span.clone()].to_owned();
                let colon = entries[0].0.span.end;
                self.found.diagnostics.push(self.at(Code::YamlColonInValue, colon..colon + 1).with("value", value));
                return;
            }
            (NodeValue::Scalar { text, .. }, "array")
                if text.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) =>
            {
                let dash = node.span.start;
                self.found.diagnostics.push(self.at(Code::YamlMissingSpace, dash..dash + 1).with("sign", "-"));
                return;
            }
            _ => {}
        }
        let expected = match expected {
            "object" => "group",
            "array" => "list",
            other => other,
        };
        let written = (expected == "list").then(|| written_as_list(node, under.key)).flatten();
        let typed = written.unwrap_or_else(|| example(schema, under.key, node.as_text(), under.item));
        let diagnostic = self.at(Code::WrongShape, place).with("key", under.key).with("example", typed);
        self.found.diagnostics.push(diagnostic.with("expected", expected).with("found", found(&node.value)));
    }

    /// Whether a line next to this place was left out: then what is there looks other than it was meant.
    fn beside_lost(&self, span: &Range<usize>) -> bool {
        if self.mended.lost_lines.is_empty() {
            return false;
        }
        let line_of = |span: &Range<usize>| {
            self.origin.source.line_at(self.origin.yaml.start + self.patched.original(span).start)
        };
        let line = line_of(span);
        self.mended.lost_lines.iter().any(|lost| line_of(lost).abs_diff(line) <= 1)
    }

    /// Whether a bracket is not closed here: nobody knows what was to stand between two of them.
    fn is_unclosed(&self, span: &Range<usize>) -> bool {
        let traps = self.mended.traps.iter().filter(|trap| trap.code == Code::YamlUnclosedBracket);
        traps.into_iter().any(|trap| span.contains(&trap.span.start))
    }

    fn at(&self, code: Code, span: Range<usize>) -> Diagnostic {
        Diagnostic::new(code, self.place(span))
    }

    fn place(&self, span: Range<usize>) -> Location {
        let base = self.origin.yaml.start;
        let span = self.patched.original(&span);
        self.origin.source.at(base + span.start..base + span.end)
    }
}

/// The choice that somebody had in mind: the nearest, or the one that is short for what was written (`di` for `dinsdag`).
fn meant<'a>(text: &str, choices: &[&'a str]) -> Option<&'a str> {
    let lower = text.to_lowercase();
    let short_for = |choice: &&&str| choice.len() > 1 && lower.starts_with(**choice);
    nearest(text, choices.iter().copied()).or_else(|| choices.iter().find(short_for).copied())
}

/// Where a group begins: its first key.
fn first_line(node: &Node) -> Range<usize> {
    match &node.value {
        NodeValue::Mapping(entries) => entries.first().map_or(node.span.clone(), |(key, _)| key.span.clone()),
        NodeValue::Sequence(items) => items.first().map_or(node.span.clone(), |item| item.span.clone()),
        _ => node.span.clone(),
    }
}

fn found(value: &NodeValue) -> &'static str {
    match value {
        NodeValue::Null => "empty",
        NodeValue::Scalar { .. } => "text",
        NodeValue::Sequence(_) => "list",
        NodeValue::Mapping(_) => "group",
    }
}
