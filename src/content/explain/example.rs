//! A field as one would type it here: from what the field declares, and from what stands there now.

use serde_json::Value as Schema;

use super::declared::{choices, choose_shape, shape};
use crate::model::scalar;
use crate::syntax::yaml::{Node, NodeValue};

/// What nobody can fill in for an editor.
const OPEN: &str = "…";

/// How many words or numbers a span may stand for.
const MOST: usize = 40;

/// The field `key` as it would be typed, with the text that stands there now where that fits.
pub(super) fn example(schema: &Schema, key: &str, text: Option<&str>, is_item: bool) -> String {
    let value = value(schema, text);
    if is_item { format!("{key}: [{value}]") } else { format!("{key}: {value}") }
}

fn value(schema: &Schema, text: Option<&str>) -> String {
    match shape(schema) {
        "object" => group(schema, text),
        "array" => list(schema, text),
        _ => word(schema, text),
    }
}

/// The text where it is one that the field takes, the declaration's own example, or the first choice.
fn word(schema: &Schema, text: Option<&str>) -> String {
    let fits = |text: &&str| match choices(schema) {
        Some(choices) => choices.contains(text),
        None => scalar::check(schema, text).is_ok(),
    };
    if let Some(text) = text.filter(fits) {
        return text.to_owned();
    }
    let own = schema.get("x-voorbeeld").and_then(Schema::as_str);
    own.or_else(|| choices(schema)?.first().copied()).unwrap_or(OPEN).to_owned()
}

fn list(schema: &Schema, text: Option<&str>) -> String {
    let items = schema.get("items").unwrap_or(&Schema::Null);
    let items = choose_shape(items);
    let parts = text.filter(|_| shape(items) == "text").map(|text| parts(text, choices(items).as_deref()));
    match parts {
        Some(parts) if !parts.is_empty() => format!("[{}]", parts.join(", ")),
        _ => format!("[{}]", value(items, text)),
    }
}

/// The group's own example, the fields that it needs, or the first two of those that it may have.
fn group(schema: &Schema, text: Option<&str>) -> String {
    if let Some(own) = schema.get("x-voorbeeld").and_then(Schema::as_str) {
        return own.to_owned();
    }
    let properties = schema.get("properties").and_then(Schema::as_object);
    let required = schema.get("required").and_then(Schema::as_array).into_iter().flatten();
    let mut keys: Vec<&str> = required.filter_map(Schema::as_str).collect();
    if keys.is_empty() {
        // Where one field excludes the others, two of them would be the next mistake.
        let most = if schema.get("x-een-van").is_some() { 1 } else { 2 };
        keys = properties.into_iter().flat_map(|all| all.keys().take(most)).map(String::as_str).collect();
    }
    let field = |(at, key): (usize, &&str)| {
        let schema = properties.and_then(|all| all.get(*key)).unwrap_or(&Schema::Null);
        format!("{key}: {}", {
            let schema = choose_shape(schema);
            // What stands there is the first field only where it is one of the words that this takes.
            value(schema, text.filter(|_| at == 0 && choices(schema).is_some()))
        })
    };
    let fields: Vec<String> = keys.iter().enumerate().map(field).collect();
    format!("{{ {} }}", fields.join(", "))
}

/// A group of words as the only one of a list, where somebody left out the hyphen before it.
pub(super) fn written_as_list(node: &Node, key: &str) -> Option<String> {
    let NodeValue::Mapping(entries) = &node.value else { return None };
    let field = |(key, value): &(Node, Node)| Some(format!("{}: {}", key.as_text()?, value.as_text()?));
    let fields: Vec<String> = entries.iter().map(field).collect::<Option<_>>()?;
    Some(format!("{key}: [{{ {} }}]", fields.join(", ")))
}

/// What somebody wrote as one text and meant as several: `a, b`, `3 en 4`, `3-6`, `ma t/m vr`.
fn parts(text: &str, choices: Option<&[&str]>) -> Vec<String> {
    let split = text.split([',', ';', '/', '&']).flat_map(|part| part.split(" en ")).map(str::trim);
    let trimmed = if text.contains("t/m") { vec![text.trim()] } else { split.collect() };
    let series = |part: &str| span(part, choices).unwrap_or_else(|| vec![part.to_owned()]);
    trimmed.into_iter().filter(|part| !part.is_empty()).flat_map(series).collect()
}

/// The words or numbers that a span such as `ma-vr` or `3 t/m 6` stands for; nothing when it is none.
pub(super) fn span(text: &str, choices: Option<&[&str]>) -> Option<Vec<String>> {
    let (first, last) = [" tot en met ", "t/m", "–", "-"].iter().find_map(|sign| text.split_once(sign))?;
    let (first, last) = (first.trim(), last.trim());
    if let Some(choices) = choices {
        let at = |word: &str| choices.iter().position(|choice| *choice == word);
        let (from, to) = (at(first)?, at(last)?);
        return (from < to).then(|| choices[from..=to].iter().map(|choice| (*choice).to_owned()).collect());
    }
    let (from, to): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    let count = usize::try_from(to.checked_sub(from)?).ok()?;
    (0 < count && count < MOST).then(|| (from..=to).map(|number| number.to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_list_is_shown_with_what_stands_there() {
        let days = json!({ "type": "array", "items": { "type": "string", "enum": ["ma", "di", "wo"] } });
        assert_eq!(example(&days, "dagen", Some("wo"), false), "dagen: [wo]");
        assert_eq!(example(&days, "dagen", Some("ma t/m wo"), false), "dagen: [ma, di, wo]");
        let groups = json!({ "type": "array", "items": { "type": "string" } });
        assert_eq!(example(&groups, "groepen", Some("3, 4 en 5"), false), "groepen: [3, 4, 5]");
        assert_eq!(example(&groups, "groepen", Some("3-6"), false), "groepen: [3, 4, 5, 6]");
    }

    #[test]
    fn a_group_is_shown_with_its_fields() {
        let group = json!({
            "type": "object",
            "required": ["soort", "bron"],
            "properties": {
                "soort": { "type": "string", "enum": ["dalton", "jenaplan"] },
                "bron": { "type": "string", "x-voorbeeld": "Schoolgids" },
                "meer": { "type": "string" }
            }
        });
        assert_eq!(
            example(&group, "concepten", Some("jenaplan"), true),
            "concepten: [{ soort: jenaplan, bron: Schoolgids }]"
        );
        let several = json!({ "type": "object", "properties": { "school": {}, "partner": {} } });
        assert_eq!(example(&several, "van", None, false), "van: { school: …, partner: … }");
        let one = json!({ "type": "object", "x-een-van": true, "properties": { "school": {}, "partner": {} } });
        assert_eq!(example(&one, "van", None, false), "van: { school: … }");
        let own = json!({ "type": "object", "x-voorbeeld": "{ lukasschool: [2027-02-01] }" });
        assert_eq!(example(&own, "dagen", None, false), "dagen: { lukasschool: [2027-02-01] }");
        let list = json!({ "type": "array", "items": group });
        assert_eq!(
            example(&list, "concepten", Some("vrij"), false),
            "concepten: [{ soort: dalton, bron: Schoolgids }]"
        );
    }
}
