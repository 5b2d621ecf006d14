//! A place in the fields: a value with all the bytes that belong to it, its key or dash included.

use super::change::EditError;
use super::path::{PathStep, path_of};
use super::value;
use crate::syntax::yaml::{Node, NodeValue};

/// A place in the fields.
#[derive(Clone, Debug)]
pub(super) struct Slot<'t> {
    /// All fields.
    pub text: &'t str,
    /// What stands in it.
    pub node: &'t Node,
    /// Where it begins: at its key, its dash, or its value.
    pub head: usize,
    /// Just behind its key; where it has none, where it begins.
    pub key_end: usize,
    /// Just behind its colon or its dash; before the value, where there is neither.
    pub after: usize,
    /// Where its value begins. Of one that is empty, where it would.
    pub start: usize,
    /// Just behind its value.
    pub end: usize,
    /// Its name, in a group.
    pub key: Option<&'t str>,
    /// Whether a colon follows its key.
    pub has_colon: bool,
    /// Whether it stands within brackets or braces.
    pub is_inside: bool,
}

impl<'t> Slot<'t> {
    /// All fields of a text, of which `node` is the tree.
    pub(super) fn root(text: &'t str, node: &'t Node) -> Self {
        let first = skip_blank(text, 0);
        let after = if text[first..].starts_with("---") { line_end(text, first) } else { 0 };
        let slot = Self {
            text,
            node,
            head: after,
            key_end: after,
            after,
            start: after,
            end: after,
            key: None,
            has_colon: false,
            is_inside: false,
        };
        slot.measured()
    }

    /// The place at the end of `way`.
    pub(super) fn at(&self, way: &[PathStep]) -> Result<Slot<'t>, EditError> {
        let mut slot = self.clone();
        for (depth, step) in way.iter().enumerate() {
            let mut children = slot.children().into_iter();
            let next = match step {
                PathStep::Key(key) => children.find(|child| child.key == Some(key.as_str())),
                PathStep::Index(index) => children.nth(*index),
            };
            slot = next.ok_or_else(|| EditError::NoSuchPlace { path: path_of(&way[..=depth]) })?;
        }
        Ok(slot)
    }

    /// With where its value begins and ends, once it is known where it may.
    fn measured(mut self) -> Self {
        let span = &self.node.span;
        match &self.node.value {
            NodeValue::Null if span.is_empty() || span.start < self.after => {
                (self.start, self.end) = (self.after, self.after);
            }
            NodeValue::Null => (self.start, self.end) = (span.start, span.end),
            NodeValue::Scalar { .. } => {
                self.start = skip_blank(self.text, self.after);
                self.end = span.end.max(self.start);
                if self.is_block_text() {
                    let header = line_content_end(self.text, self.start);
                    self.end = header.max(self.text[..self.end].trim_end_matches(['\n', '\r', ' ']).len());
                }
            }
            NodeValue::Sequence(_) | NodeValue::Mapping(_) => {
                self.start = skip_blank(self.text, self.after);
                let last = if self.is_flow() { None } else { self.children().last().map(|child| child.end) };
                self.end = last.unwrap_or(span.end);
            }
        }
        self
    }

    /// Whether its value is a list or a group between brackets or braces.
    pub(super) fn is_flow(&self) -> bool {
        let is_collection = matches!(self.node.value, NodeValue::Sequence(_) | NodeValue::Mapping(_));
        is_collection && matches!(self.text.as_bytes().get(self.start), Some(b'[' | b'{'))
    }

    /// Whether its value is a text below `|` or `>`.
    pub(super) fn is_block_text(&self) -> bool {
        let is_scalar = matches!(self.node.value, NodeValue::Scalar { quoted: true, .. });
        is_scalar && matches!(self.text.as_bytes().get(self.start), Some(b'|' | b'>'))
    }

    /// Whether it is a field of a group, not an item of a list.
    pub(super) fn is_below_key(&self) -> bool {
        self.key.is_some()
    }

    /// How far its beginning stands from that of its line, in bytes.
    pub(super) fn column(&self) -> usize {
        self.head - line_start(self.text, self.head)
    }

    /// Whether nothing but spaces stands before it on its line.
    pub(super) fn is_first_on_line(&self) -> bool {
        self.text[line_start(self.text, self.head)..self.head].bytes().all(|byte| byte == b' ')
    }

    /// Whether its value begins on a later line than its key or dash.
    pub(super) fn is_value_below(&self) -> bool {
        self.text[self.after..self.start].contains('\n')
    }

    /// The fields or items of its value, in order.
    pub(super) fn children(&self) -> Vec<Slot<'t>> {
        let mut children: Vec<Slot<'t>> = Vec::new();
        let is_inside = self.is_flow();
        let first = if is_inside { self.start + 1 } else { self.after };
        match &self.node.value {
            NodeValue::Sequence(items) => {
                for node in items {
                    let from = children.last().map_or(first, |last| last.end);
                    children.push(self.item(node, from, is_inside));
                }
            }
            NodeValue::Mapping(entries) => {
                children.extend(entries.iter().map(|(key, node)| self.field(key, node, is_inside)));
            }
            _ => {}
        }
        children
    }

    fn item(&self, node: &'t Node, from: usize, is_inside: bool) -> Slot<'t> {
        let mut head = skip_blank(self.text, from);
        if is_inside && self.text[head..].starts_with(',') {
            head = skip_blank(self.text, head + 1);
        }
        let after = if is_inside { head } else { (head + 1).min(self.text.len()) };
        let slot = Slot {
            text: self.text,
            node,
            head,
            key_end: head,
            after,
            start: after,
            end: after,
            key: None,
            has_colon: false,
            is_inside,
        };
        slot.measured()
    }

    fn field(&self, key: &'t Node, node: &'t Node, is_inside: bool) -> Slot<'t> {
        let colon = skip_blank(self.text, key.span.end);
        let has_colon = self.text[colon..].starts_with(':');
        let after = if has_colon { colon + 1 } else { key.span.end };
        let head = key.span.start;
        let slot = Slot {
            text: self.text,
            node,
            head,
            key_end: key.span.end,
            after,
            start: after,
            end: after,
            key: key.as_text(),
            has_colon,
            is_inside,
        };
        slot.measured()
    }
}

/// The first byte from `at` on that is neither white nor of a comment.
pub(super) fn skip_blank(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
        let may_be_comment = at == 0 || text[..at].ends_with([' ', '\t', '\n']);
        if !(may_be_comment && text[at..].starts_with('#')) {
            return at;
        }
        at = line_end(text, at);
    }
}

/// The beginning of the line that `at` is on.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The beginning of the line behind the one that `at` is on.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// The end of what stands on the line that `at` is on, without what ends it.
fn line_content_end(text: &str, at: usize) -> usize {
    at + text[at..].split(['\r', '\n']).next().unwrap_or_default().len()
}

/// The place at the end of `way` in `yaml`, of which `tree` is the tree.
pub(super) fn find<'t>(yaml: &'t str, tree: &'t Node, way: &[PathStep]) -> Result<(Slot<'t>, Slot<'t>), EditError> {
    let root = Slot::root(yaml, tree);
    let slot = root.at(way)?;
    Ok((root, slot))
}

/// The tree of `yaml`.
pub(super) fn tree(yaml: &str) -> Result<Node, EditError> {
    value::tree(yaml)
}
