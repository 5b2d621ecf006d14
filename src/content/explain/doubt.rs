//! Texts that read well, and most likely not as they were meant.

use std::ops::Range;

use serde_json::Value as Schema;

use super::declared::{choose, shape};
use super::run_on::{items, may_run_on, run_on};
use super::trapped;
use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::model::entity::Origin;
use crate::model::scalar::Scalar;
use crate::model::text::{Line, Summary, Text};
use crate::syntax::invisible;
use crate::syntax::traps;
use crate::syntax::yaml::{Node, NodeValue};

/// Typographic quotation marks, opening and closing.
pub(super) const QUOTES: &[(char, char)] =
    &[('“', '”'), ('”', '”'), ('‘', '’'), ('’', '’'), ('„', '”'), ('„', '“'), ('«', '»')];

/// What is doubtful about the texts in the YAML of `origin`, which should be what `schema` says.
#[must_use]
pub(crate) fn doubts(origin: &Origin, schema: &Schema) -> Vec<Diagnostic> {
    let text = &origin.source.text[origin.yaml.clone()];
    let may_run_on = may_run_on(text);
    let is_odd = text.contains(" #") || text.contains('\\') || QUOTES.iter().any(|(open, _)| text.contains(*open));
    if !is_odd && !may_run_on {
        return Vec::new();
    }
    let tree = traps::tree(text).unwrap_or_else(|_| traps::mend(text).tree);
    let mut found = Vec::new();
    if may_run_on {
        items(&tree, &mut |item| found.extend(run_on(text, &item.span).iter().map(|trap| trapped(origin, trap))));
    }
    walk(&tree, schema, "", &mut |node, key| found.extend(doubt(origin, text, node, key)));
    escaped(&tree, &mut |node, letter| {
        let place = origin.source.at(origin.yaml.start + node.span.start..origin.yaml.start + node.span.end);
        found.push(Diagnostic::new(Code::ForbiddenCharacter, place).with("sign", invisible::name(letter)));
    });
    found
}

/// Hands every text that holds what nothing may hold, written as `"\x01"`, to `see`.
fn escaped(node: &Node, see: &mut impl FnMut(&Node, char)) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar { text, .. } => {
            if let Some((_, letter)) = invisible::find(text, invisible::is_forbidden).first() {
                see(node, *letter);
            }
        }
        NodeValue::Sequence(items) => items.iter().for_each(|item| escaped(item, see)),
        NodeValue::Mapping(entries) => entries.iter().for_each(|(_, value)| escaped(value, see)),
    }
}

/// Hands every text that stands without quotes to `see`, with the name of its field.
fn walk(node: &Node, schema: &Schema, key: &str, see: &mut impl FnMut(&Node, &str)) {
    let schema = choose(schema, node);
    match (&node.value, shape(schema)) {
        (NodeValue::Mapping(entries), "object") => {
            for (key, value) in entries {
                let Some(key) = key.as_text() else { continue };
                let declared = schema.pointer(&format!("/properties/{key}"));
                if let Some(schema) = declared.or_else(|| schema.get("additionalProperties")) {
                    walk(value, schema, key, see);
                }
            }
        }
        (NodeValue::Sequence(items), "array") => {
            let of_items = schema.get("items").unwrap_or(&Schema::Null);
            for item in items {
                walk(item, of_items, key, see);
            }
        }
        (NodeValue::Scalar { quoted: false, .. }, "text") if is_free_text(schema) => see(node, key),
        _ => {}
    }
}

fn is_free_text(schema: &Schema) -> bool {
    let format = schema.get("format").and_then(Schema::as_str);
    format.is_some_and(|format| [Line::FORMAT, Text::FORMAT, Summary::FORMAT].contains(&format))
}

fn doubt(origin: &Origin, text: &str, node: &Node, key: &str) -> Option<Diagnostic> {
    let at = |span: Range<usize>| origin.source.at(origin.yaml.start + span.start..origin.yaml.start + span.end);
    let value = text[node.span.clone()].trim();
    if let Some(lost) = lost(text, node.span.end) {
        let whole = text[node.span.start..lost.end].to_owned();
        let diagnostic = Diagnostic::new(Code::YamlCommentInValue, at(lost.clone())).with("key", key);
        return Some(diagnostic.with("value", whole).with("lost", &text[lost]));
    }
    let (open, _) = QUOTES.iter().find(|(open, close)| is_between(value, *open, *close))?;
    let diagnostic = Diagnostic::new(Code::CurlyQuotes, at(node.span.clone())).with("key", key);
    Some(diagnostic.with("value", value).with("quote", open.to_string()))
}

/// What YAML takes for a comment behind a text that ends at `end`, when it looks like a part of the text. A comment that
/// is meant as one has a space after its sign.
fn lost(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = text[end..].lines().next().unwrap_or_default();
    let comment = rest.trim_start_matches(' ');
    let glued = comment.strip_prefix('#')?.starts_with(|letter: char| !letter.is_whitespace() && letter != '#');
    let start = end + rest.len() - comment.len();
    (glued && start > end).then(|| start..start + comment.trim_end().len())
}

/// Whether the two quotation marks stand around the whole of `value`: between them, none of them opens or closes
/// anything. An apostrophe within a word is no quotation mark.
fn is_between(value: &str, open: char, close: char) -> bool {
    let Some(inner) = value.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) else {
        return false;
    };
    let letters: Vec<char> = inner.chars().collect();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphanumeric());
    let mut marks = (0..letters.len()).filter(|at| [open, close].contains(&letters[*at]));
    !inner.trim().is_empty() && marks.all(|at| is_letter(at.checked_sub(1)) && is_letter(Some(at + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_glued_to_its_sign_is_doubtful() {
        let lost_of = |text: &str, value: &str| lost(text, value.len()).map(|span| text[span].to_owned());
        assert_eq!(lost_of("Groep #3 en 4\nb", "Groep").as_deref(), Some("#3 en 4"));
        for fine in ["Groep # 3", "Groep ## 3", "Groep #", "Groep#3", "Groep\n#3"] {
            assert_eq!(lost_of(fine, "Groep"), None, "{fine}");
        }
    }

    #[test]
    fn only_quotes_around_the_whole_text_count() {
        assert!(is_between("“Judo”", '“', '”'));
        assert!(is_between("‘Foto’s kijken’", '‘', '’'));
        assert!(!is_between("“Samen” en “apart”", '“', '”'));
        assert!(!is_between("Les “Judo”", '“', '”'));
        assert!(!is_between("“”", '“', '”'));
    }
}
