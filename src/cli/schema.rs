//! `portaal schema`: what the fields of a kind may be, as programs to write in read it; and their settings, which `init` writes.

use serde_json::{Map, Value, json};

use super::args::{SchemaArgs, kinds};
use super::context::Context;
use super::fatal::Fatal;
use super::{Done, Verdict, output};
use crate::content::{Declared, kind_schema};
use crate::model::Kind;

/// What the settings are called among the kinds.
const SETTINGS: &str = "site";

/// Prints the schema of a kind, or of all.
pub(super) fn run(_cx: &Context, args: &SchemaArgs) -> Done {
    let document = match &args.kind {
        Some(name) => {
            let unknown = || Fatal::new("unknown-kind").with("name", name).with("kinds", kinds());
            let declared = match Kind::from_name(name) {
                Some(kind) => Declared::Kind(kind),
                None if name == SETTINGS => Declared::Settings,
                None => return Err(unknown()),
            };
            for_programs(declared).ok_or_else(unknown)?
        }
        None => Value::Object(all().map(|(name, schema)| (name.to_owned(), schema)).collect()),
    };
    output::document(&format!("{document:#}\n"));
    Ok(Verdict::Good)
}

/// The schema of every kind and of the settings, by name.
fn all() -> impl Iterator<Item = (&'static str, Value)> {
    let kinds = Kind::ALL.iter().map(|kind| (kind.folder(), Declared::Kind(*kind)));
    let declared = kinds.chain([(SETTINGS, Declared::Settings)]);
    declared.filter_map(|(name, declared)| Some((name, for_programs(declared)?)))
}

/// The schema of what a file declares, for programs to which a YAML scalar has a type: 15.30 is a number to them, and no text.
fn for_programs(declared: Declared) -> Option<Value> {
    kind_schema(declared).map(without_types)
}

fn without_types(schema: &Value) -> Value {
    match schema {
        Value::Object(map) => {
            let is_scalar = |name: &Value| matches!(name.as_str(), Some("string" | "integer" | "number"));
            let mut map: Map<String, Value> =
                map.iter().map(|(key, value)| (key.clone(), without_types(value))).collect();
            if map.get("type").is_some_and(is_scalar) && !map.contains_key("enum") {
                map.insert("type".to_owned(), json!(["string", "number", "boolean"]));
                // The forms are this portal's own, and known to no program.
                map.shift_remove("format");
            }
            Value::Object(map)
        }
        Value::Array(items) => Value::Array(items.iter().map(without_types).collect()),
        other => other.clone(),
    }
}

/// The settings of programs to write in, by path from the portal's folder.
pub(super) fn editor_settings() -> Vec<(String, String)> {
    let file = |name: &str| format!(".vscode/schemas/{name}.json");
    let mut schemas = Map::new();
    let mut written = Vec::new();
    for (name, schema) in all() {
        let files = if name == SETTINGS { "content/site.yaml".to_owned() } else { format!("content/{name}/*.yaml") };
        schemas.insert(format!("./{}", file(name)), Value::from(files));
        written.push((file(name), format!("{schema:#}\n")));
    }
    let code = json!({
        "yaml.schemas": schemas,
        "files.encoding": "utf8",
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
        "[markdown]": { "editor.wordWrap": "on", "editor.insertSpaces": true, "editor.tabSize": 2 },
    });
    let zed = json!({
        "lsp": { "yaml-language-server": { "settings": { "yaml": { "schemas": schemas } } } },
        "languages": { "Markdown": { "soft_wrap": "editor_width" } },
    });
    written.push((".vscode/settings.json".to_owned(), format!("{code:#}\n")));
    written.push((".zed/settings.json".to_owned(), format!("{zed:#}\n")));
    written
}
