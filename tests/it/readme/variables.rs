//! The tables for theme authors, held to the types that templates are filled with.
//!
//! Names and types come from the schema of those types; the meaning is the guide's own, and begins as the field's
//! documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::sync::LazyLock;

use portaal::render::views::schema;
use serde_json::{Map, Value};

use super::{VARIABLES, hold, read, regions};
use crate::support::repository;

const HEAD: &str = "| variable | type | meaning |\n|---|---|---|\n";

/// Stands where nobody has said yet what a variable means.
const UNSAID: &str = "?";

static SCHEMA: LazyLock<Value> = LazyLock::new(schema);

/// Every type that templates meet, with its fields, by name.
fn types() -> &'static Map<String, Value> {
    SCHEMA["$defs"].as_object().expect("types have names")
}

/// A type in a theme author's words.
fn words(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap_or(name);
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some([own, nothing]) = schema["anyOf"].as_array().map(Vec::as_slice) {
        assert_eq!(nothing["type"], "null", "{schema}");
        return format!("{}, or nothing", words(own));
    }
    if let Some([own, nothing]) = schema["type"].as_array().map(Vec::as_slice) {
        assert_eq!(nothing, "null", "{schema}");
        let mut one = schema.clone();
        one["type"] = own.clone();
        return format!("{}, or nothing", words(&one));
    }
    match schema["type"].as_str() {
        Some("string") if schema["contentMediaType"] == "text/html" => "HTML, ready".to_owned(),
        Some("string") => "text".to_owned(),
        Some("boolean") => "yes or no".to_owned(),
        Some("integer" | "number") => "number".to_owned(),
        Some("array") => format!("list of {}", words(&schema["items"])),
        Some("object") => format!("{} by name", words(&schema["additionalProperties"])),
        _ => panic!("the guide does not know how to say `{schema}`"),
    }
}

/// The table of a type; what the guide said about a variable stays.
fn table(subject: &str, before: &str) -> String {
    let Some(group) = types().get(subject) else {
        return "Templates are filled with nothing of this name.\n".to_owned();
    };
    let said: BTreeMap<&str, &str> = before
        .lines()
        .filter_map(|row| {
            let (name, rest) = row.strip_prefix("| `")?.split_once("` | ")?;
            Some((name, rest.split_once(" | ")?.1.strip_suffix(" |")?))
        })
        .filter(|(_, meaning)| *meaning != UNSAID)
        .collect();
    let mut text = HEAD.to_owned();
    // A view of nothing has no fields.
    for (name, field) in group["properties"].as_object().into_iter().flatten() {
        let documentation = field["description"].as_str().unwrap_or(UNSAID).replace('\n', " ");
        let meaning = said.get(name.as_str()).copied().unwrap_or(&documentation);
        let _ = writeln!(text, "| `{name}` | {} | {meaning} |", words(field));
    }
    text
}

/// Which view each template is filled with.
fn templates() -> String {
    let mut text = "| template | `page` is |\n|---|---|\n".to_owned();
    for (template, view) in SCHEMA["pages"].as_object().expect("templates have names") {
        let _ = writeln!(text, "| `{template}` | {} |", words(view));
    }
    text
}

/// The components of the theme, with the comment above each.
fn components() -> String {
    let folder = repository().join("themes/asko/templates/components");
    let mut files: Vec<_> = folder.read_dir_utf8().expect("the theme has components").flatten().collect();
    files.sort_by(|one, other| one.path().cmp(other.path()));
    let mut text = "| component | arguments | file | what |\n|---|---|---|---|\n".to_owned();
    for file in files {
        let source = fs::read_to_string(file.path()).expect("a template is text");
        let mut above = "";
        for line in source.lines() {
            let opened = line.strip_prefix("{% component ").and_then(|rest| rest.split_once('('));
            if let Some((name, rest)) = opened {
                let arguments = rest.split(')').next().unwrap_or_default();
                let what = above.trim_start_matches("{#").trim_end_matches("#}").trim();
                let file = file.file_name();
                let _ = writeln!(text, "| `{name}` | `{arguments}` | `{file}` | {what} |");
            }
            above = line;
        }
    }
    text
}

/// The icons of the theme, by name; those of a folder of them when one is named.
fn icons(subject: &str) -> String {
    let folder = repository().join("themes/asko/icons").join(if subject == "all" { "" } else { subject });
    let files = folder.read_dir_utf8().expect("the theme has icons").flatten();
    let mut names: Vec<String> =
        files.filter_map(|file| Some(format!("`{}`", file.file_name().strip_suffix(".svg")?))).collect();
    names.sort();
    let rows: Vec<String> = names.chunks(8).map(|row| row.join(", ")).collect();
    format!("{}\n", rows.join(",\n"))
}

#[test]
fn the_components_and_icons_are_those_of_the_theme() {
    hold(VARIABLES, "components", |_, _| components());
    hold(VARIABLES, "icons", |subject, _| icons(subject));
}

#[test]
fn the_tables_of_variables_are_those_of_the_views() {
    hold(VARIABLES, "variables", table);
    let guide = read(VARIABLES);
    let unsaid: Vec<String> = regions(&guide, "variables")
        .into_iter()
        .filter(|region| guide[region.inner.clone()].contains(&format!("| {UNSAID} |")))
        .map(|region| region.subject)
        .collect();
    assert!(unsaid.is_empty(), "variables whose meaning nobody has said: {unsaid:?}");
}

#[test]
fn every_type_is_described_once_under_a_name_of_its_own() {
    let guide = read(VARIABLES);
    let there: Vec<String> = regions(&guide, "variables").into_iter().map(|region| region.subject).collect();
    let described: BTreeSet<&str> = there.iter().map(String::as_str).collect();
    assert_eq!(described, types().keys().map(String::as_str).collect::<BTreeSet<_>>());
    assert_eq!(there.len(), described.len(), "{there:?}");
    // Where two types have one name, the schema numbers them.
    let numbered: Vec<&str> =
        described.into_iter().filter(|name| name.ends_with(|last: char| last.is_ascii_digit())).collect();
    assert!(numbered.is_empty(), "several types have one name: {numbered:?}");
}

#[test]
fn the_table_of_templates_says_what_each_is_filled_with() {
    hold(VARIABLES, "templates", |_, _| templates());
}
