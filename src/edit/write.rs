//! A value as YAML, as it is written in a place.

use serde_json::Value;

use super::scalar::{self, Quote};
use super::style::Style;

/// A value as it is written: what stands behind the colon or dash, and the lines below, with their indentation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Inscription {
    /// Behind the colon or dash, without the space before it.
    pub inline: String,
    /// Below.
    pub lines: Vec<String>,
}

/// The widest that a list or a group may be to stand in one line.
const WIDEST: usize = 100;

/// How wide a folded text is, where nothing tells.
pub(super) const TEXT_WIDTH: usize = 78;

/// Where a value comes.
#[derive(Clone, Copy, Debug)]
pub(super) struct WritingPlace {
    /// The column of its key or dash.
    pub column: usize,
    /// Whether a key stands before it, not a dash.
    pub is_below_key: bool,
    /// Whether a list or a group has to be on lines of its own, or in one; none where the file's style decides.
    pub flow: Option<bool>,
}

impl Style {
    fn quotes(&self) -> Quote {
        if self.single_quotes { Quote::Single } else { Quote::Double }
    }

    /// A scalar in one line.
    pub(super) fn scalar(&self, text: &str, wanted: Quote, is_inside: bool) -> String {
        scalar::inline(text, wanted, self.quotes(), is_inside)
    }

    /// A value in one line, as it stands within brackets when `is_inside`.
    pub(super) fn flow(&self, value: &Value, is_inside: bool) -> String {
        match value {
            Value::Null => String::new(),
            Value::String(text) => self.scalar(text, Quote::Plain, is_inside),
            Value::Array(items) => self.list(&items.iter().map(|item| self.flow_item(item)).collect::<Vec<_>>()),
            Value::Object(map) => {
                self.group(&map.iter().map(|(key, value)| self.pair(key, &self.flow(value, true))).collect::<Vec<_>>())
            }
            other => other.to_string(),
        }
    }

    /// A value as an item within brackets, where nothing at all would be no item.
    pub(super) fn flow_item(&self, value: &Value) -> String {
        if value.is_null() { "~".to_owned() } else { self.flow(value, true) }
    }

    /// A field with its value within braces.
    pub(super) fn flow_field(&self, key: &str, value: &Value) -> String {
        self.pair(key, &self.flow(value, true))
    }

    fn pair(&self, key: &str, value: &str) -> String {
        format!("{}: {value}", self.scalar(key, Quote::Plain, true)).trim_end().to_owned()
    }

    fn list(&self, items: &[String]) -> String {
        let space = if self.padded_lists && !items.is_empty() { " " } else { "" };
        format!("[{space}{}{space}]", items.join(", "))
    }

    fn group(&self, pairs: &[String]) -> String {
        let space = if self.padded_groups && !pairs.is_empty() { " " } else { "" };
        format!("{{{space}{}{space}}}", pairs.join(", "))
    }

    /// A value as it is written in a spot.
    pub(super) fn inscription(&self, value: &Value, spot: WritingPlace) -> Inscription {
        match value {
            Value::String(text) if text.contains('\n') => self.long_text(text, spot),
            Value::Array(items) if !items.is_empty() && !self.is_in_one_line(value, spot) => self.items(items, spot),
            Value::Object(map) if !map.is_empty() && !self.is_in_one_line(value, spot) => self.fields(map, spot),
            value => Inscription { inline: self.flow(value, false), lines: Vec::new() },
        }
    }

    fn is_in_one_line(&self, value: &Value, spot: WritingPlace) -> bool {
        let wanted = spot.flow.unwrap_or_else(|| match value {
            Value::Array(items) => self.flow_lists && !items.iter().any(is_collection),
            Value::Object(map) => self.flow_groups && !map.values().any(is_nested),
            _ => true,
        });
        wanted && !holds_lines(value) && spot.column + self.flow(value, false).chars().count() <= WIDEST
    }

    fn long_text(&self, text: &str, spot: WritingPlace) -> Inscription {
        let Some((inline, lines)) = scalar::block(text, false, TEXT_WIDTH) else {
            return Inscription {
                inline: self.scalar(text, Quote::Double, false),
                lines: Vec::new(),
            };
        };
        Inscription { inline, lines: indented(lines, spot.column + self.step.max(2)) }
    }

    fn items(&self, items: &[Value], spot: WritingPlace) -> Inscription {
        let column = spot.column + if spot.is_below_key { self.dash } else { 2 };
        let lines = items.iter().flat_map(|item| self.item_lines(item, column, None)).collect();
        below_dash(lines, spot)
    }

    fn fields(&self, map: &serde_json::Map<String, Value>, spot: WritingPlace) -> Inscription {
        let column = spot.column + if spot.is_below_key { self.step } else { 2 };
        let lines = map.iter().flat_map(|(key, value)| self.field_lines(key, value, column)).collect();
        below_dash(lines, spot)
    }

    /// A field on lines of its own.
    pub(super) fn field_lines(&self, key: &str, value: &Value, column: usize) -> Vec<String> {
        let spot = WritingPlace { column, is_below_key: true, flow: None };
        lines_of(&format!("{}:", self.scalar(key, Quote::Plain, false)), self.inscription(value, spot), column)
    }

    /// An item on lines of its own; in one line or not as its neighbours are.
    pub(super) fn item_lines(&self, value: &Value, column: usize, flow: Option<bool>) -> Vec<String> {
        lines_of("-", self.inscription(value, WritingPlace { column, is_below_key: false, flow }), column)
    }
}

fn lines_of(beginning: &str, written: Inscription, column: usize) -> Vec<String> {
    let first = format!("{}{beginning} {}", " ".repeat(column), written.inline).trim_end().to_owned();
    std::iter::once(first).chain(written.lines).collect()
}

/// Behind a dash, the first line stands behind it.
fn below_dash(mut lines: Vec<String>, spot: WritingPlace) -> Inscription {
    let inline = if spot.is_below_key { String::new() } else { lines.remove(0).trim_start().to_owned() };
    Inscription { inline, lines }
}

/// Lines with their indentation; those that are empty have none.
pub(super) fn indented(lines: Vec<String>, column: usize) -> Vec<String> {
    let indent = " ".repeat(column);
    lines.into_iter().map(|line| if line.is_empty() { line } else { format!("{indent}{line}") }).collect()
}

fn is_collection(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Object(_))
}

/// Whether it holds a list or a group that itself holds one.
fn is_nested(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(is_collection),
        Value::Object(map) => map.values().any(is_collection),
        _ => false,
    }
}

fn holds_lines(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\n'),
        Value::Array(items) => items.iter().any(holds_lines),
        Value::Object(map) => map.values().any(holds_lines),
        _ => false,
    }
}
