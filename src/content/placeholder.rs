//! Words that a template left behind: they wait for the real text.
//!
//! A file that is a draft may hold as many as it likes; whoever publishes it should have replaced them.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashSet;
use serde_json::Value;

use super::schema::schema_of_kind;
use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::model::Kind;
use crate::model::entity::Origin;
use crate::syntax::traps;
use crate::syntax::yaml::{Node, NodeValue};

/// The words, each with whether capitals count: a Spanish "todo" is no placeholder.
const WORDS: &[(&str, bool)] = &[
    ("lorem ipsum", false),
    ("TODO", true),
    ("FIXME", true),
    ("XXX", true),
    ("[invullen]", false),
    ("[naam]", false),
    ("Schrijf hier de tekst", true),
];

/// The examples of the schema that are sentences: whoever leaves one in a new file has not said anything of their own.
static EXAMPLES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let mut examples = FxHashSet::default();
    for schema in Kind::ALL.iter().filter_map(|kind| schema_of_kind(*kind)) {
        gather(schema, &mut examples);
    }
    examples
});

fn gather(schema: &Value, examples: &mut FxHashSet<String>) {
    match schema {
        Value::Object(fields) => {
            let own = fields.get("x-voorbeeld").and_then(Value::as_str).filter(|text| is_sentence(text));
            examples.extend(own.map(str::to_owned));
            fields.values().for_each(|field| gather(field, examples));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, examples)),
        _ => {}
    }
}

fn is_sentence(text: &str) -> bool {
    text.ends_with('.') && text.split(' ').count() > 3
}

/// Finds all of them in one pass, in capitals or not.
static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = WORDS.iter().map(|(word, _)| word);
    AhoCorasick::builder().ascii_case_insensitive(true).build(words).expect("a handful of short words fits")
});

/// Every placeholder in a file that is for the public, in its fields and in its text.
pub(super) fn placeholders(origin: &Origin) -> Vec<Diagnostic> {
    let text = &*origin.source.text;
    let mut found = within(text);
    found.extend(examples(text, origin.yaml.clone()));
    if found.is_empty() {
        return Vec::new();
    }
    let tree = traps::tree(&text[origin.yaml.clone()]).ok();
    let waits = tree.as_ref().and_then(|tree| tree.entry("status")?.1.as_text().map(str::to_owned));
    if waits.is_some_and(|status| status != "gepubliceerd") {
        return Vec::new();
    }
    let mut values = Vec::new();
    if let Some(tree) = &tree {
        scalars(tree, &mut values);
    }
    found.retain(|(span, _)| {
        let in_yaml = |value: &Range<usize>| {
            value.start + origin.yaml.start <= span.start && span.end <= value.end + origin.yaml.start
        };
        if span.start < origin.body { values.iter().any(in_yaml) } else { !in_comment(text, span.start) }
    });
    let diagnostic = |(span, word): (Range<usize>, &str)| {
        Diagnostic::new(Code::Placeholder, origin.source.at(span)).with("text", word)
    };
    found.into_iter().map(diagnostic).collect()
}

/// The values that are an example of the schema, word for word.
fn examples(text: &str, yaml: Range<usize>) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    let mut at = yaml.start;
    text[yaml].split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let (key, value) = line.split_once(": ")?;
        let value = value.trim().trim_matches('"');
        let example = EXAMPLES.get(value).filter(|_| !key.trim_start().starts_with('#'))?;
        let begin = start + line.find(value)?;
        Some((begin..begin + value.len(), example.as_str()))
    })
}

/// The whole words of the list in `text`, in order.
fn within(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let touches = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let found = FINDER.find_iter(text).filter_map(|found| {
        let (word, capitals) = WORDS[found.pattern().as_usize()];
        let is_meant = !capitals || text[found.range()] == *word;
        // "TODO-lijst" is a word of its own.
        let after = &text[found.end()..];
        let after = after.strip_prefix('-').unwrap_or(after);
        let is_whole = !touches(text[..found.start()].chars().next_back()) && !touches(after.chars().next());
        (is_meant && is_whole).then(|| (found.range(), word))
    });
    found.collect()
}

/// Whether a place of the text stands in an HTML comment, which no reader sees.
fn in_comment(text: &str, at: usize) -> bool {
    text[..at].rfind("<!--").is_some_and(|open| !text[open..at].contains("-->"))
}

fn scalars(node: &Node, values: &mut Vec<Range<usize>>) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar { .. } => values.push(node.span.clone()),
        NodeValue::Sequence(items) => items.iter().for_each(|item| scalars(item, values)),
        NodeValue::Mapping(entries) => entries.iter().for_each(|(_, value)| scalars(value, values)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::Source;
    use crate::syntax::front_matter;

    fn words(text: &str) -> Vec<(usize, String)> {
        let parts = front_matter::split(text).unwrap();
        let origin = Origin::new(Source::new("a.md", text), parts.yaml, parts.body.start);
        let found = placeholders(&origin);
        found.iter().map(|fault| (fault.location.line, fault.argument("text").unwrap().to_owned())).collect()
    }

    #[test]
    fn placeholders_are_found_in_fields_and_in_the_text() {
        let text = "---\ntitel: TODO\n# TODO nakijken\nkern: Lorem Ipsum dolor\n---\n\nBel [invullen].\n\nSchrijf hier de tekst, kort.\n";
        let found = words(text);
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 7, 9], "{found:?}");
    }

    #[test]
    fn words_that_only_look_like_one_are_left_alone() {
        assert_eq!(words("---\ntitel: Maat XXXL, todo bien, TODO-lijst\n---\n\n<!-- TODO -->\nMETODO\n"), []);
    }

    #[test]
    fn a_draft_may_hold_them() {
        assert_eq!(words("---\ntitel: TODO\nstatus: concept\n---\n"), []);
    }
}
