//! Acts as replacements of bytes: of lists and groups that stand on lines of their own, and of single values.

use serde_json::Value;

use super::change::EditError;
use super::flow;
use super::order;
use super::path::{PathStep, path_of};
use super::plan::Act;
use super::scalar::{self, Quote};
use super::slot::{Slot, find, line_end, line_start, tree};
use super::splice::TextEdit;
use super::style::Style;
use super::write::{Inscription, TEXT_WIDTH, WritingPlace, indented};
use crate::syntax::yaml::NodeValue;

/// The replacements that do `act` to the fields `yaml`.
pub(super) fn edits(yaml: &str, act: &Act, schema: Option<&Value>) -> Result<Vec<TextEdit>, EditError> {
    let tree = tree(yaml)?;
    let (Act::Replace(way, _)
    | Act::Enter(way, ..)
    | Act::Add(way, ..)
    | Act::Drop(way)
    | Act::Rename(way, _)
    | Act::Move(way, ..)) = act;
    let depth = if matches!(act, Act::Drop(_)) { way.len().saturating_sub(1) } else { way.len() };
    let (root, slot) = find(yaml, &tree, &way[..depth])?;
    let style = Style::of(&root);
    Ok(match act {
        Act::Replace(_, value) => replace(&slot, value, &style),
        Act::Enter(_, key, value) => enter(&slot, key, value, &style, &order::declared(schema, way)),
        Act::Add(_, at, value) => add(&slot, *at, value, &style),
        Act::Drop(_) => drop_child(&slot, way)?,
        Act::Rename(_, key) => vec![rename(&slot, key, &style)],
        Act::Move(_, from, to) => move_item(&slot, *from, *to, way)?,
    })
}

/// Another value in a place.
fn replace(slot: &Slot<'_>, value: &Value, style: &Style) -> Vec<TextEdit> {
    if slot.is_inside {
        return vec![flow::replace(slot, value, style)];
    }
    if let (true, Value::String(text)) = (slot.is_block_text(), value)
        && let Some(edit) = block_text(slot, text, style)
    {
        return vec![edit];
    }
    let column = slot.column();
    let mut written = match value {
        Value::String(text) if !text.contains('\n') => Inscription {
            inline: style.scalar(text, Quote::of(&slot.text[slot.start..slot.end]), false),
            lines: Vec::new(),
        },
        value => style.inscription(value, WritingPlace { column, is_below_key: slot.is_below_key(), flow: None }),
    };
    let is_root = !slot.is_below_key() && slot.after == slot.head;
    if is_root && written.inline.is_empty() {
        written.inline = written.lines.join(style.line_end);
        written.lines = Vec::new();
    }
    let mut edits = Vec::new();
    let space = if slot.text[..slot.after].ends_with([':', '-']) && !written.inline.is_empty() { " " } else { "" };
    if slot.is_value_below() {
        let from = line_end(slot.text, slot.after);
        edits.push(TextEdit::insert(slot.after, format!("{space}{}", written.inline)));
        edits.push(TextEdit::delete(from..line_end(slot.text, slot.end).max(from)));
        edits.push(insert_lines(slot.text, from, &written.lines, style));
    } else {
        let start = if written.inline.is_empty() || slot.start == slot.end { slot.after } else { slot.start };
        let space = if start == slot.after { space } else { "" };
        edits.push(TextEdit::replace(start..slot.end.max(start), format!("{space}{}", written.inline)));
        edits.push(insert_lines(slot.text, line_end(slot.text, slot.end), &written.lines, style));
    }
    edits
}

/// A text below `|` or `>` becomes another, in the same way.
fn block_text(slot: &Slot<'_>, text: &str, style: &Style) -> Option<TextEdit> {
    let old = &slot.text[slot.start..slot.end];
    let (_, below) = old.split_once('\n')?;
    let column = below.lines().find(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start().len())?;
    let widest = below.lines().map(|line| line.trim().chars().count()).max().unwrap_or_default();
    let (head, lines) = scalar::block(text, old.starts_with('>'), widest.max(TEXT_WIDTH))?;
    let lines = indented(lines, column).join(style.line_end);
    Some(TextEdit::replace(slot.start..slot.end, format!("{head}{}{lines}", style.line_end)))
}

/// Whole lines that come before what stands at `at`.
fn insert_lines(text: &str, at: usize, lines: &[String], style: &Style) -> TextEdit {
    let end = style.line_end;
    let is_open = at == text.len() && !text.is_empty() && !text.ends_with('\n');
    if is_open {
        return TextEdit::insert(at, lines.iter().map(|line| format!("{end}{line}")).collect::<String>());
    }
    TextEdit::insert(at, lines.iter().map(|line| format!("{line}{end}")).collect::<String>())
}

/// A new field in a group.
fn enter(slot: &Slot<'_>, key: &str, value: &Value, style: &Style, declared: &[&str]) -> Vec<TextEdit> {
    let children = slot.children();
    let names: Vec<&str> = children.iter().map(|child| child.key.unwrap_or_default()).collect();
    let behind = order::behind(declared, &names, key);
    if slot.is_flow() {
        return vec![flow::put(
            slot,
            &children,
            behind.map_or(0, |at| at + 1),
            &style.flow_field(key, value),
            style.padded_groups,
        )];
    }
    let Some(first) = children.first() else {
        return vec![insert_lines(slot.text, slot.text.len(), &style.field_lines(key, value, 0), style)];
    };
    let lines = style.field_lines(key, value, first.column());
    match behind {
        Some(at) => vec![insert_lines(slot.text, line_end(slot.text, children[at].end), &lines, style)],
        None if first.is_first_on_line() => vec![insert_lines(slot.text, above_comments(first), &lines, style)],
        None => {
            let text = lines.join(style.line_end);
            let indent = " ".repeat(first.column());
            vec![TextEdit::insert(first.head, format!("{}{}{indent}", text.trim_start(), style.line_end))]
        }
    }
}

/// The beginning of the comment that stands right above a field, or of the field.
fn above_comments(slot: &Slot<'_>) -> usize {
    let mut at = line_start(slot.text, slot.head);
    while at > 0 {
        let before = line_start(slot.text, at - 1);
        if !slot.text[before..at].trim_start().starts_with('#') {
            break;
        }
        at = before;
    }
    at
}

/// A new item in a list that has some.
fn add(slot: &Slot<'_>, at: usize, value: &Value, style: &Style) -> Vec<TextEdit> {
    let children = slot.children();
    let Some(first) = children.first().filter(|_| !slot.is_flow()) else {
        return if slot.is_flow() {
            vec![flow::put(slot, &children, at, &style.flow_item(value), style.padded_lists)]
        } else {
            replace(slot, &Value::Array(vec![value.clone()]), style)
        };
    };
    let neighbour = children.get(at).or(children.last()).unwrap_or(first);
    let is_alike = matches!(
        (&neighbour.node.value, value),
        (NodeValue::Mapping(_), Value::Object(_)) | (NodeValue::Sequence(_), Value::Array(_))
    );
    let lines = style.item_lines(value, first.column(), is_alike.then(|| neighbour.is_flow()));
    match children.get(at) {
        Some(next) if next.is_first_on_line() => {
            vec![insert_lines(slot.text, line_start(slot.text, next.head), &lines, style)]
        }
        Some(next) => {
            let text = lines.join(style.line_end);
            let indent = " ".repeat(next.column());
            vec![TextEdit::insert(next.head, format!("{}{}{indent}", text.trim_start(), style.line_end))]
        }
        None => vec![insert_lines(slot.text, line_end(slot.text, children[children.len() - 1].end), &lines, style)],
    }
}

/// A field or an item goes, from the list or group in `slot`.
fn drop_child(slot: &Slot<'_>, way: &[PathStep]) -> Result<Vec<TextEdit>, EditError> {
    let missing = || EditError::NoSuchPlace { path: path_of(way) };
    let children = slot.children();
    let at = match way.last() {
        Some(PathStep::Key(key)) => children.iter().position(|child| child.key == Some(key.as_str())),
        Some(PathStep::Index(index)) => Some(*index).filter(|index| *index < children.len()),
        None => None,
    };
    let at = at.ok_or_else(missing)?;
    if slot.is_flow() {
        return Ok(vec![flow::take(slot, &children, at)]);
    }
    let child = &children[at];
    let text = slot.text;
    let lines = line_start(text, child.head)..line_end(text, child.end);
    let is_all = children.len() == 1;
    let is_root = way.len() == 1;
    let nothing = if matches!(slot.node.value, NodeValue::Mapping(_)) { "{}" } else { "[]" };
    Ok(match children.get(at + 1) {
        _ if is_all && !is_root && child.is_first_on_line() => {
            let space = if text[..slot.after].ends_with(' ') { "" } else { " " };
            vec![TextEdit::insert(slot.after, format!("{space}{nothing}")), TextEdit::delete(lines)]
        }
        _ if is_all && !is_root => vec![TextEdit::replace(child.head..child.end, nothing)],
        _ if child.is_first_on_line() => vec![TextEdit::delete(lines)],
        // What stands behind a dash: the next one takes its place, unless a comment stands between.
        Some(next) if text[line_end(text, child.end)..next.head].trim().is_empty() => {
            vec![TextEdit::delete(child.head..next.head)]
        }
        _ => vec![TextEdit::delete(text[..child.head].trim_end_matches(' ').len()..child.end)],
    })
}

/// Another name before the colon, in the quotes that were there.
fn rename(slot: &Slot<'_>, key: &str, style: &Style) -> TextEdit {
    let old = &slot.text[slot.head..slot.key_end];
    TextEdit::replace(slot.head..slot.key_end, style.scalar(key, Quote::of(old), slot.is_inside))
}

/// An item gets another place.
fn move_item(slot: &Slot<'_>, from: usize, to: usize, way: &[PathStep]) -> Result<Vec<TextEdit>, EditError> {
    let children = slot.children();
    let missing = || EditError::NoSuchPlace { path: path_of(way) };
    let (moved, target) = (children.get(from).ok_or_else(missing)?, children.get(to).ok_or_else(missing)?);
    if slot.is_flow() || !children.iter().all(Slot::is_first_on_line) {
        return Ok(flow::turn(slot.text, &children, from, to));
    }
    let text = slot.text;
    let end = super::style::line_end(text);
    let lines = line_start(text, moved.head)..line_end(text, moved.end);
    let at = if to < from { line_start(text, target.head) } else { line_end(text, target.end) };
    let content = text[lines.clone()].trim_end_matches(['\n', '\r']);
    let is_open = at == text.len() && !text.ends_with('\n');
    let inserted = if is_open { format!("{end}{content}") } else { format!("{content}{end}") };
    Ok(vec![TextEdit::insert(at, inserted), TextEdit::delete(lines)])
}
