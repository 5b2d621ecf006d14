//! The tables of fields in the editors' guide, made from the schema that files are decoded by.

use std::fmt::Write;

use portaal::content::{Declared, kind_schema};
use portaal::model::Kind;
use serde_json::{Map, Value};

use super::{EDITORS, hold, read, regions};

/// The subject of the table of what every kind has.
const SHARED: &str = "alle soorten";

/// The first field that every kind has; they stand together, last.
const FIRST_SHARED: &str = "status";

const HEAD: &str = "| Veld | Moet? | Wat het is | Wat u invult |\n|---|---|---|---|\n";

fn declared(subject: &str) -> Option<Declared> {
    match subject {
        "index" => Some(Declared::Section),
        "vertaling" => Some(Declared::Translation),
        "site" => Some(Declared::Settings),
        _ => Kind::ALL.iter().find(|kind| kind.folder() == subject).map(|kind| Declared::Kind(*kind)),
    }
}

fn properties(subject: &str) -> (Map<String, Value>, Vec<String>) {
    let declared = declared(subject).unwrap_or_else(|| panic!("`{subject}` has no files"));
    let schema = kind_schema(declared).expect("what has files has a schema");
    (own(schema).clone(), required(schema))
}

fn own(schema: &Value) -> &Map<String, Value> {
    schema.get("properties").and_then(Value::as_object).expect("a schema of a group has properties")
}

fn required(schema: &Value) -> Vec<String> {
    let names = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The table of a subject.
fn table(subject: &str) -> String {
    let of = if subject == SHARED { Kind::Page.folder() } else { subject };
    let (fields, required) = properties(of);
    let shared = fields.keys().position(|key| key == FIRST_SHARED).unwrap_or(fields.len());
    let mut text = HEAD.to_owned();
    for (key, field) in
        fields.iter().enumerate().filter(|(at, _)| (*at >= shared) == (subject == SHARED)).map(|it| it.1)
    {
        rows(&mut text, "", key, field, required.contains(key));
    }
    text
}

/// The row of a field, then those of the fields in it.
fn rows(text: &mut String, above: &str, key: &str, field: &Value, is_required: bool) {
    let description =
        field.get("description").and_then(Value::as_str).unwrap_or_else(|| panic!("{key} is not described"));
    let name = format!("{above}`{key}`");
    let must = if is_required { "ja" } else { "" };
    let _ = writeln!(text, "| {name} | {must} | {description} | {} |", values(field, field));
    for group in alternatives(field).into_iter().map(item) {
        let Some(fields) = group.get("properties").and_then(Value::as_object) else { continue };
        let required = required(group);
        for (key, field) in fields {
            rows(text, &format!("{name} › "), key, field, required.contains(key));
        }
    }
}

/// What a field may be, without nothing.
fn alternatives(field: &Value) -> Vec<&Value> {
    match field.get("anyOf").and_then(Value::as_array) {
        Some(several) => several.iter().filter(|one| one.get("type").and_then(Value::as_str) != Some("null")).collect(),
        None => vec![field],
    }
}

/// Of a list, what is in it.
fn item(field: &Value) -> &Value {
    field.get("items").unwrap_or(field)
}

/// What an editor writes; `outer` is where an example may stand.
fn values(field: &Value, outer: &Value) -> String {
    let several = alternatives(field);
    if several.len() > 1 {
        return several.into_iter().map(|one| values(one, one)).collect::<Vec<_>>().join(", of ");
    }
    let field = several[0];
    if let Some(items) = field.get("items") {
        return format!("een lijst; per stuk {}", values(items, items));
    }
    if field.get("properties").is_some() {
        return "een groep: de velden hieronder".to_owned();
    }
    if let Some(inner) = field.get("additionalProperties").filter(|inner| inner.is_object()) {
        let key = field.get("x-per").and_then(Value::as_str).unwrap_or("taalcode");
        return format!("een groep; per {key} {}", values(inner, inner));
    }
    if let Some(choices) = field.get("enum").and_then(Value::as_array) {
        let choices: Vec<String> = choices.iter().filter_map(Value::as_str).map(|word| format!("`{word}`")).collect();
        return choices.join(", ");
    }
    let (what, usual) = scalar(field);
    match outer.get("x-voorbeeld").and_then(Value::as_str).or(usual) {
        Some(example) => format!("{what}, zoals `{example}`"),
        None => what,
    }
}

/// What a value of one line is, with an example for where the field itself has none.
fn scalar(field: &Value) -> (String, Option<&'static str>) {
    let format = field.get("format").and_then(Value::as_str).unwrap_or_default();
    let bound = |name| field.get(name).and_then(Value::as_u64).unwrap_or_default();
    let (what, example) = match format {
        "regel" => ("een regel tekst", None),
        "tekst" => ("een of meer zinnen", None),
        "samenvatting" => ("een regel van hooguit 160 tekens", None),
        "oud-pad" => ("een pad", Some("/oud/pad/")),
        "bronteken" => ("het teken van een brontekst", None),
        "taal" => ("een taalcode", Some("nl")),
        "taal-van-tekst" => ("een taalcode of `makkelijk`", Some("en")),
        "datum" => ("een datum", Some("2026-11-02")),
        "tijd" => ("een tijd", Some("15:30")),
        "jaar-of-datum" => ("een jaar of een datum", Some("2019")),
        "schooljaar" => ("een schooljaar", Some("2026-2027")),
        "rrule" => ("een RRULE", Some("FREQ=MONTHLY;BYDAY=1WE")),
        "ja-of-nee" => ("`ja` of `nee`", None),
        "kommagetal" => ("een getal, zo nodig met een komma", Some("62,5")),
        "aantal" => ("een aantal, zo nodig met `ruim` ervoor", Some("ruim 80")),
        "bedrag" => ("een bedrag in euro", Some("2,50")),
        "telefoon" => ("een telefoonnummer", Some("020 123 4567")),
        "e-mail" => ("een e-mailadres", Some("info@example.org")),
        "webadres" => ("een webadres", Some("https://www.example.org")),
        "postcode" => ("een postcode", Some("1069 ZR")),
        "brin" => ("een BRIN", Some("16HF")),
        "vestiging" => ("een vestigingscode", Some("16HF00")),
        "bevoegd-gezag" => ("vijf cijfers", Some("41023")),
        "graden" => ("graden met cijfers achter de punt", Some("52.3576")),
        "huisnummer" => ("een huisnummer", Some("11-A")),
        "getal" => return (format!("een getal van {} tot en met {}", bound("minimum"), bound("maximum")), None),
        "verwijzing" => {
            let folder = field.get("x-verwijst-naar").and_then(Value::as_str).expect("a reference leads to a kind");
            return (format!("een naam uit de map `{folder}`"), None);
        }
        other => panic!("the guide has no words for `{other}`"),
    };
    (what.to_owned(), example)
}

#[test]
fn the_tables_of_fields_are_those_of_the_schema() {
    hold(EDITORS, "velden", |subject, _| table(subject));
}

#[test]
fn every_kind_of_file_has_its_table() {
    let guide = read(EDITORS);
    let mut there: Vec<String> = regions(&guide, "velden").into_iter().map(|region| region.subject).collect();
    let kinds = Kind::ALL.iter().map(|kind| kind.folder());
    let mut wanted: Vec<&str> = kinds.chain(["index", "vertaling", "site", SHARED]).collect();
    there.sort();
    wanted.sort_unstable();
    assert_eq!(there, wanted);
}

#[test]
fn what_every_kind_has_is_the_same_everywhere() {
    let last = |kind: &Kind| {
        let (fields, _) = properties(kind.folder());
        fields.into_iter().skip_while(|(key, _)| key != FIRST_SHARED).collect::<Vec<_>>()
    };
    let first = last(&Kind::Page);
    assert!(first.len() > 1);
    assert!(Kind::ALL.iter().all(|kind| last(kind) == first));
}
