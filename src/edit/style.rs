//! How a file is written, so that what is new looks like what is there.

use super::slot::Slot;
use crate::syntax::yaml::NodeValue;

/// How a file is written.
#[derive(Clone, Debug)]
pub(super) struct Style {
    /// What ends a line.
    pub line_end: &'static str,
    /// How far a list's dashes stand to the right of its field.
    pub dash: usize,
    /// How far a group's fields stand to the right of the group's.
    pub step: usize,
    /// Whether lists stand in one line.
    pub flow_lists: bool,
    /// Whether groups stand in one line.
    pub flow_groups: bool,
    /// Whether there is a space within the braces of a group.
    pub padded_groups: bool,
    /// Whether there is a space within the brackets of a list.
    pub padded_lists: bool,
    /// Whether texts that need quotes stand in single ones.
    pub single_quotes: bool,
}

/// What ends the first line of a text.
pub(super) fn line_end(text: &str) -> &'static str {
    if text.split_inclusive('\n').next().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" }
}

#[derive(Default)]
struct Seen {
    dash: Option<usize>,
    step: Option<usize>,
    lists: [usize; 2],
    groups: [usize; 2],
    padded: [Option<bool>; 2],
    quotes: [usize; 2],
}

impl Style {
    /// That of the fields below `root`.
    pub(super) fn of(root: &Slot<'_>) -> Self {
        let mut seen = Seen::default();
        look(root, &mut seen);
        Self {
            line_end: line_end(root.text),
            dash: seen.dash.unwrap_or(2),
            step: seen.step.unwrap_or(2).max(1),
            flow_lists: seen.lists[0] >= seen.lists[1],
            flow_groups: seen.groups[0] >= seen.groups[1],
            padded_lists: seen.padded[0].unwrap_or(false),
            padded_groups: seen.padded[1].unwrap_or(true),
            single_quotes: seen.quotes[0] > seen.quotes[1],
        }
    }
}

fn look(slot: &Slot<'_>, seen: &mut Seen) {
    let children = slot.children();
    let is_flow = slot.is_flow();
    match &slot.node.value {
        NodeValue::Sequence(items) if !items.is_empty() => {
            let holds_groups = items.iter().any(|item| matches!(item.value, NodeValue::Mapping(_)));
            if !holds_groups {
                seen.lists[usize::from(!is_flow)] += 1;
            }
        }
        NodeValue::Mapping(entries) if !entries.is_empty() && slot.after > 0 => {
            seen.groups[usize::from(!is_flow)] += 1;
        }
        NodeValue::Scalar { quoted: true, .. } => match slot.text.as_bytes().get(slot.start) {
            Some(b'\'') => seen.quotes[0] += 1,
            Some(b'"') => seen.quotes[1] += 1,
            _ => {}
        },
        _ => {}
    }
    if is_flow && !children.is_empty() {
        let is_list = matches!(slot.node.value, NodeValue::Sequence(_));
        seen.padded[usize::from(!is_list)].get_or_insert(slot.text[slot.start + 1..].starts_with(' '));
    }
    let is_below_key = slot.is_below_key() && !is_flow;
    if let Some(first) = children.first().filter(|_| is_below_key) {
        let offset = first.column().saturating_sub(slot.column());
        match slot.node.value {
            NodeValue::Sequence(_) => drop(seen.dash.get_or_insert(offset)),
            _ => drop(seen.step.get_or_insert(offset)),
        }
    }
    for child in &children {
        look(child, seen);
    }
}
