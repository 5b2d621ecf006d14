//! What a generated schema says about one node.

use serde_json::Value as Schema;

use crate::syntax::yaml::{Node, NodeValue};

/// Of several alternatives, the one that has the node's shape; an alternative that is only `null` is none.
pub(super) fn choose<'s>(schema: &'s Schema, node: &Node) -> &'s Schema {
    let Some(all) = alternatives(schema) else {
        return schema;
    };
    let real = || all.iter().filter(|schema| schema.get("type").and_then(Schema::as_str) != Some("null"));
    if matches!(node.value, NodeValue::Null) {
        let null = all.iter().find(|schema| accepts(schema, "null"));
        return null.or_else(|| real().next()).unwrap_or(schema);
    }
    let fits = |schema: &&Schema| match &node.value {
        NodeValue::Mapping(_) => shape(schema) == "object",
        NodeValue::Sequence(_) => shape(schema) == "array",
        _ => shape(schema) == "text",
    };
    let chosen = real().find(fits).or_else(|| real().next()).unwrap_or(schema);
    if alternatives(chosen).is_some() { choose(chosen, node) } else { chosen }
}

/// Of several alternatives, the one with the most in it: a list before a group, and a group before a word.
pub(super) fn choose_shape(schema: &Schema) -> &Schema {
    let of_shape = |name: &str| alternatives(schema)?.iter().find(|schema| shape(schema) == name);
    let word = || alternatives(schema)?.iter().find(|schema| !accepts(schema, "null"));
    of_shape("array").or_else(|| of_shape("object")).or_else(word).unwrap_or(schema)
}

fn alternatives(schema: &Schema) -> Option<&Vec<Schema>> {
    schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Schema::as_array)
}

/// Whether a value of the type `name` may stand here.
pub(super) fn accepts(schema: &Schema, name: &str) -> bool {
    match schema.get("type") {
        Some(Schema::String(one)) => one == name,
        Some(Schema::Array(several)) => several.iter().any(|one| one == name),
        _ => false,
    }
}

/// `object`, `array` or `text`.
pub(super) fn shape(schema: &Schema) -> &'static str {
    if accepts(schema, "object") {
        "object"
    } else if accepts(schema, "array") {
        "array"
    } else {
        "text"
    }
}

/// The words of which one is needed.
pub(super) fn choices(schema: &Schema) -> Option<Vec<&str>> {
    let choices = schema.get("enum")?.as_array()?;
    Some(choices.iter().filter_map(Schema::as_str).collect())
}

/// The group that a field accepts besides words such as `gratis`, as one would write it.
pub(super) fn group_beside(schema: &Schema) -> Option<String> {
    let keys = alternatives(schema)?.iter().find_map(|schema| schema.get("required").and_then(Schema::as_array))?;
    let keys: Vec<String> = keys.iter().filter_map(Schema::as_str).map(|key| format!("{key}: …")).collect();
    Some(format!("`{{ {} }}`", keys.join(", ")))
}

/// What a word that one chooses is short for, where the field's description says so behind it: "`po` (basisschool)".
pub(super) fn told<'s>(schema: &'s Schema, choice: &str) -> Option<&'s str> {
    let description = schema.get("description").and_then(Schema::as_str)?;
    let (_, behind) = description.split_once(&format!("`{choice}` ("))?;
    behind.split_once(')').map(|(told, _)| told)
}
