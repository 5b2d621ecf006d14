//! The one file that knows the YAML library: decoding into types, and a tree with byte spans for explanations.
//!
//! Decoding is the fast path and says only *that* a text is wrong; the tree is made afterwards, to say where.

use std::fmt;
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};

/// A YAML node with its place, in bytes of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// From the first to behind the last byte.
    pub span: Range<usize>,
    /// What it is.
    pub value: NodeValue,
}

/// What a node is. Scalars stay text: the field they belong to says what they mean.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeValue {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// Text, after escapes; `quoted` tells whether quotes or a block style made it text for certain.
    Scalar {
        /// The text itself.
        text: String,
        /// Whether it stood in quotes or as a block.
        quoted: bool,
    },
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with values, in the order written; repeated keys are all there.
    Mapping(Vec<(Node, Node)>),
}

impl Node {
    /// The text of a scalar.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            NodeValue::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The key and value of the first entry called `name`.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<(&Node, &Node)> {
        let NodeValue::Mapping(entries) = &self.value else {
            return None;
        };
        entries.iter().find(|(key, _)| key.as_text() == Some(name)).map(|(key, value)| (key, value))
    }

    /// The node at a path such as `planning.niet_op[2]`. Where the path leaves the tree, the deepest node that is on
    /// it: the best place to point at for something that is not there.
    #[must_use]
    pub fn at(&self, path: &str) -> &Node {
        let mut node = self;
        for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
            let next = match (&node.value, step.strip_suffix(']')) {
                (NodeValue::Sequence(items), Some(index)) => index.parse().ok().and_then(|at: usize| items.get(at)),
                (NodeValue::Mapping(_), None) => node.entry(step).map(|(_, value)| value),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }
}

/// Why a text is not YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Where the parser gave up, in bytes.
    pub offset: usize,
    /// The parser's own words, in English.
    pub problem: String,
}

/// A text that does not decode. It holds only what the library says; [`tree`] finds out more.
#[derive(Clone, Debug)]
pub struct DecodeFault(pub String);

impl fmt::Display for DecodeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Decodes `text` as a `T`.
///
/// # Errors
/// [`DecodeFault`] when the text is not YAML, or not what `T` declares.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<T, DecodeFault> {
    let options = serde_yaml::options! {
        with_snippet: false,
        duplicate_keys: serde_yaml::options::DuplicateKeyPolicy::Error,
    };
    // An empty text is an empty mapping here: every key is missing, which is what its writer should hear.
    let text = if text.trim().is_empty() { "{}" } else { text };
    // The library would follow an anchor or a tag; whoever wrote `titel: &nu open` meant every letter of it.
    if may_hold_marks(text) {
        tree(text).map_err(|fault| DecodeFault(fault.problem))?;
    }
    serde_yaml::from_str_with_options(text, options).map_err(|error| DecodeFault(error.to_string()))
}

/// Whether a value may begin with `&` or `!`: cheap, and right whenever it says no.
fn may_hold_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        matches!(byte, b'&' | b'!') && matches!(before, None | Some(b' ' | b'\t' | b'\n' | b'[' | b'{' | b','))
    })
}

/// The tree of `text`; an empty text is [`NodeValue::Null`].
///
/// Aliases, anchors and tags have no place in content files and are reported as faults.
///
/// # Errors
/// The first place where the text is not YAML.
pub fn tree(text: &str) -> Result<Node, SyntaxFault> {
    let mut events = Vec::new();
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::DocumentStart(..), span)) if !events.is_empty() => {
                let offset = span.start.byte_offset().unwrap_or(0);
                return Err(SyntaxFault { offset, problem: "a second document begins".to_owned() });
            }
            Ok((Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd, _)) => {}
            Ok(event) => events.push(event),
            Err(error) => {
                let offset = error.marker().byte_offset().unwrap_or(0);
                return Err(SyntaxFault { offset: offset.min(text.len()), problem: error.info() });
            }
        }
    }
    let mut events = events.into_iter();
    match events.next() {
        Some(first) => node(first, &mut events, text.len()),
        None => Ok(Node { span: 0..0, value: NodeValue::Null }),
    }
}

type EventStream<'a> = std::vec::IntoIter<(Event<'a>, Span)>;

fn node((event, span): (Event<'_>, Span), events: &mut EventStream<'_>, end: usize) -> Result<Node, SyntaxFault> {
    let start = span.start.byte_offset().unwrap_or(end);
    let stop = span.end.byte_offset().unwrap_or(start).max(start);
    if event.anchor_id().is_some() || event.tag().is_some() {
        return Err(SyntaxFault {
            offset: start,
            problem: "anchors and tags are not used here".to_owned(),
        });
    }
    match event {
        Event::Scalar(text, style, ..) => {
            let quoted = style != ScalarStyle::Plain;
            let value = if !quoted && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                NodeValue::Null
            } else {
                NodeValue::Scalar { text: text.into_owned(), quoted }
            };
            Ok(Node { span: start..stop, value })
        }
        Event::SequenceStart(style, ..) => sequence(start, style, events, end),
        Event::MappingStart(style, ..) => mapping(start, style, events, end),
        other => Err(SyntaxFault { offset: start, problem: format!("unexpected {other:?}") }),
    }
}

fn sequence(
    start: usize,
    style: StructureStyle,
    events: &mut EventStream<'_>,
    end: usize,
) -> Result<Node, SyntaxFault> {
    let mut items: Vec<Node> = Vec::new();
    loop {
        match events.next() {
            Some((Event::SequenceEnd, span)) if style == StructureStyle::Flow => {
                let stop = span.end.byte_offset().unwrap_or(start).max(start);
                return Ok(Node { span: start..stop, value: NodeValue::Sequence(items) });
            }
            Some((Event::SequenceEnd, _)) | None => {
                let stop = items.last().map_or(start, |item| item.span.end);
                return Ok(Node { span: start..stop, value: NodeValue::Sequence(items) });
            }
            Some(event) => items.push(node(event, events, end)?),
        }
    }
}

fn mapping(start: usize, style: StructureStyle, events: &mut EventStream<'_>, end: usize) -> Result<Node, SyntaxFault> {
    let mut entries: Vec<(Node, Node)> = Vec::new();
    loop {
        match events.next() {
            Some((Event::MappingEnd, span)) if style == StructureStyle::Flow => {
                let stop = span.end.byte_offset().unwrap_or(start).max(start);
                return Ok(Node { span: start..stop, value: NodeValue::Mapping(entries) });
            }
            Some((Event::MappingEnd, _)) | None => {
                let stop = entries.last().map_or(start, |(key, value)| value.span.end.max(key.span.end));
                return Ok(Node { span: start..stop, value: NodeValue::Mapping(entries) });
            }
            Some(event) => {
                let key = node(event, events, end)?;
                let value = match events.next() {
                    Some(event) => node(event, events, end)?,
                    None => Node { span: key.span.end..key.span.end, value: NodeValue::Null },
                };
                entries.push((key, value));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_knows_where_everything_stands() {
        let text = "titel: één\nplanning:\n  niet_op: [2026-01-01, 2026-01-08]\nleeg:\n";
        let tree = tree(text).unwrap();
        assert_eq!(&text[tree.at("titel").span.clone()], "één");
        assert_eq!(&text[tree.at("planning.niet_op[1]").span.clone()], "2026-01-08");
        assert_eq!(&text[tree.at("planning.niet_op").span.clone()], "[2026-01-01, 2026-01-08]");
        assert_eq!(tree.at("leeg").value, NodeValue::Null);
        assert_eq!(tree.at("planning.einde"), tree.at("planning"), "the deepest node on the way");
    }

    #[test]
    fn a_fault_has_a_place() {
        let fault = tree("a: 1\nb: [1, 2\nc: 3\n").unwrap_err();
        assert!(fault.offset > 5, "{fault:?}");
    }

    #[test]
    fn scalars_reach_their_type_as_they_were_written() {
        #[derive(serde::Deserialize)]
        struct Raw {
            a: String,
            b: String,
            c: Option<String>,
        }
        let raw: Raw = decode("a: 0206190966\nb: 15.30\nc:\n").unwrap();
        assert_eq!((raw.a.as_str(), raw.b.as_str(), raw.c), ("0206190966", "15.30", None));
    }

    #[test]
    fn a_repeated_key_does_not_decode() {
        assert!(decode::<std::collections::BTreeMap<String, String>>("a: 1\na: 2\n").is_err());
    }
}
