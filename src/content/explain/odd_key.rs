//! Keys that are none: YAML reads `{ naam:Anna }` as a key without a value, and `{ bedrag: 2,50 }` as two keys.

use std::ops::Range;

use crate::base::code::Code;
use crate::syntax::yaml::{Node, NodeValue};

/// What an unknown key really is.
pub(super) struct OddKey {
    pub(super) code: Code,
    pub(super) span: Range<usize>,
    /// What a space is missing after.
    pub(super) sign: Option<String>,
    /// The key that was meant.
    pub(super) name: String,
}

/// A key with a no-break space in it, or one with its value glued to it.
pub(super) fn odd_key(text: &str, key: &Node, value: &Node, known: impl Fn(&str) -> bool) -> Option<OddKey> {
    let source = &text[key.span.clone()];
    if let Some(space) = source.find('\u{a0}') {
        let name = source.replace('\u{a0}', " ").split(':').next().unwrap_or_default().trim().to_owned();
        let at = key.span.start + space;
        return known(&name).then(|| OddKey {
            code: Code::NonBreakingSpace,
            span: at..at + '\u{a0}'.len_utf8(),
            sign: None,
            name,
        });
    }
    let (name, _) = source.split_once(':').filter(|_| value.value == NodeValue::Null)?;
    known(name).then(|| OddKey {
        code: Code::YamlMissingSpace,
        span: key.span.start..key.span.start + name.len() + 1,
        sign: Some(format!("{name}:")),
        name: name.to_owned(),
    })
}

/// How many keys behind the entry at `at` are no keys but the rest of its value, which holds a comma: unknown ones
/// without a colon, between braces.
pub(super) fn comma_parts(text: &str, entries: &[(Node, Node)], at: usize, known: impl Fn(&str) -> bool) -> usize {
    if !matches!(entries[at].1.value, NodeValue::Scalar { quoted: false, .. }) {
        return 0;
    }
    let mut end = entries[at].1.span.end;
    let rest = entries[at + 1..].iter().take_while(|(key, value)| {
        let glued = text.get(end..key.span.start).is_some_and(|between| between.trim() == ",");
        let bare = text[key.span.end..].trim_start().starts_with([',', '}']);
        end = key.span.end;
        let is_key = key.as_text().is_none_or(|key| known(key) || key.contains(':'));
        value.value == NodeValue::Null && glued && bare && !is_key
    });
    rest.count()
}
