//! What somebody left in a form, as changes to the file: no field is named that says what it said.

use serde_json::{Map, Value};

use super::field::{FieldShape, FormField, WordInput, fields};
use super::form::{entry, fits, items_of};
use super::given::FormGiven;
use super::sheet::FileSheet;
use crate::content::kind_schema;
use crate::edit::Change;
use crate::syntax::yaml::{Node, NodeValue};

/// The name of the input that holds the text below the fields.
pub(super) const BODY: &str = "@tekst";

/// The name of the box that says of a translation that it says what its source says now.
pub(super) const SAYS_NOW: &str = "@zegt_nu";

/// The changes that make of `sheet` what was given.
pub(super) fn changes(sheet: &FileSheet, given: &FormGiven) -> Vec<Change> {
    let declared = kind_schema(sheet.name.declared).map(fields).unwrap_or_default();
    let change = |field: &FormField| {
        let old = entry(sheet.tree.as_ref(), field.key);
        let before = old.map(value_of);
        let wished = wish(field, field.key, given, old);
        match (before, wished) {
            (before, wished) if before == wished => None,
            (None, None) => None,
            (Some(_), None) => Some(Change::remove(field.key)),
            (_, Some(value)) => Some(Change::set(field.key, value)),
        }
    };
    let mut changes: Vec<Change> = declared.iter().filter_map(change).collect();
    if let Some(text) = given.one(BODY).filter(|text| *text != shown_body(sheet)) {
        changes.push(Change::SetBody { text: text.to_owned() });
    }
    changes
}

/// The text below the fields as an input shows it: with the line ends of browsers, and without the blank lines above it.
pub(super) fn shown_body(sheet: &FileSheet) -> String {
    sheet.body_text().replace("\r\n", "\n").trim_start_matches('\n').to_owned()
}

/// What a field should say; none when it should not be there.
fn wish(field: &FormField, path: &str, given: &FormGiven, old: Option<&Node>) -> Option<Value> {
    let before = || old.map(value_of);
    if old.is_some_and(|node| !fits(&field.shape, node)) {
        return before();
    }
    match &field.shape {
        FieldShape::Word(input) => word(*input, given.text(path), field.is_needed, old),
        FieldShape::Ticks(words) => ticks(words, path, given, old, field.is_needed),
        FieldShape::Items(item) => items(item, path, given, old, field.is_needed),
        FieldShape::Group(inner) => group(inner, path, given, old, field.is_needed),
        FieldShape::WordOrGroup(_, inner) => match given.text(path) {
            "" => group(inner, path, given, old.filter(|node| matches!(node.value, NodeValue::Mapping(_))), false)
                .or_else(|| nothing(field.is_needed, old)),
            chosen => word(WordInput::Line(None), chosen, field.is_needed, old),
        },
        FieldShape::Kept => before(),
    }
}

/// What stands for nothing: a field that is needed keeps its line, and one that was empty stays so.
fn nothing(is_needed: bool, old: Option<&Node>) -> Option<Value> {
    old.filter(|node| is_needed || node.value == NodeValue::Null).map(|_| Value::Null)
}

fn word(input: WordInput, given: &str, is_needed: bool, old: Option<&Node>) -> Option<Value> {
    let said = old.and_then(Node::as_text);
    if let Some(said) = said.filter(|said| input.is_same(said, given)) {
        return Some(Value::from(said));
    }
    let given = given.trim();
    if given.is_empty() { nothing(is_needed, old) } else { Some(Value::from(given)) }
}

/// Those that were ticked and still are stay in their order; the others follow in theirs.
fn ticks(words: &[String], path: &str, given: &FormGiven, old: Option<&Node>, is_needed: bool) -> Option<Value> {
    let name = format!("{path}[]");
    let ticked: Vec<&str> = given.all(&name).collect();
    let kept = items_of(old).filter_map(Node::as_text).filter(|text| ticked.contains(&text.trim()));
    let kept: Vec<&str> = kept.collect();
    let is_new = |word: &&str| !kept.iter().any(|old| old.trim() == *word);
    let fresh = words.iter().map(String::as_str).filter(|word| ticked.contains(word)).filter(is_new);
    list(kept.iter().copied().chain(fresh).map(Value::from).collect(), is_needed, old)
}

fn items(item: &FormField, path: &str, given: &FormGiven, old: Option<&Node>, is_needed: bool) -> Option<Value> {
    let before: Vec<&Node> = items_of(old).collect();
    let wished = given.tokens(path).into_iter().filter_map(|token| {
        let was = token.parse().ok().and_then(|at: usize| before.get(at)).copied();
        let named = FormField { is_needed: false, ..item.clone() };
        wish(&named, &format!("{path}[{token}]"), given, was).filter(|value| !value.is_null())
    });
    list(wished.collect(), is_needed, old)
}

/// A list that is empty and was, in whatever way, stays as it is.
fn list(items: Vec<Value>, is_needed: bool, old: Option<&Node>) -> Option<Value> {
    if !items.is_empty() {
        return Some(Value::Array(items));
    }
    let was_empty = |node: &&Node| matches!(&node.value, NodeValue::Sequence(items) if items.is_empty());
    old.filter(was_empty).map(value_of).or_else(|| nothing(is_needed, old))
}

/// The fields of a group, in the order in which they stand, with what no form shows; none when all of them are empty.
fn group(inner: &[FormField], path: &str, given: &FormGiven, old: Option<&Node>, is_needed: bool) -> Option<Value> {
    let mut values = match old.map(value_of) {
        Some(Value::Object(values)) => values,
        _ => Map::new(),
    };
    for field in inner {
        match wish(field, &format!("{path}.{}", field.key), given, entry(old, field.key)) {
            Some(value) => drop(values.insert(field.key.to_owned(), value)),
            None => drop(values.shift_remove(field.key)),
        }
    }
    // Fields that it needs stay, empty, only as long as there is something else, or they stood there empty.
    let is_empty = values.values().all(Value::is_null);
    let wished = Value::Object(values);
    if is_empty && old.map(value_of).as_ref() != Some(&wished) { nothing(is_needed, old) } else { Some(wished) }
}

/// What a node says, as changes say it.
fn value_of(node: &Node) -> Value {
    match &node.value {
        NodeValue::Null => Value::Null,
        NodeValue::Scalar { text, .. } => Value::from(text.as_str()),
        NodeValue::Sequence(items) => Value::Array(items.iter().map(value_of).collect()),
        NodeValue::Mapping(entries) => {
            let entry = |(key, value): &(Node, Node)| Some((key.as_text()?.to_owned(), value_of(value)));
            Value::Object(entries.iter().filter_map(entry).collect())
        }
    }
}
