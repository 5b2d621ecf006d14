//! What is in the tables, for programs: a Data Package with Table Schemas.
//!
//! Source: Data Package Standard, version 2.0, datapackage.org.

use serde_json::{Map, Value, json};

use super::OpenData;
use super::cell::SEPARATOR;
use super::table::{ColumnHead, KEY, Sheet, Sort};
use super::tables::sheet;
use crate::render::RenderCx;
use crate::routes::{DataFile, DataTable, Facets, TableForm};

/// The descriptor of all tables, each as CSV; the JSON beside it has the same rows.
#[must_use]
pub(super) fn package(cx: RenderCx<'_>, data: &OpenData) -> String {
    let settings = cx.site.settings();
    let checked = DataTable::ALL.iter().filter_map(|table| data.table(cx, *table).checked).max();
    let foundation = &settings.foundation;
    let mut publisher = json!({ "title": &*foundation.name, "roles": ["publisher"] });
    if let Some(website) = &foundation.website {
        publisher["path"] = website.as_str().into();
    }
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "open-data",
        "id": cx.site.absolute(&DataFile::Package.url(cx.site)),
        "title": format!("{}: open data", &*settings.title),
        "homepage": cx.site.absolute(&DataFile::page_url(cx.site)),
        "contributors": [publisher],
    });
    // The data is as new as what was last made sure of.
    if let Some(day) = checked {
        package["version"] = day.to_string().into();
    }
    if let Some(open) = &settings.data {
        let licence = open.licence;
        package["licenses"] = json!([{ "name": licence.name(), "path": licence.url(), "title": licence.title() }]);
    }
    package["resources"] = DataTable::ALL.iter().map(|table| resource(cx, data, *table)).collect();
    pretty(&package)
}

/// JSON that people can read too.
#[must_use]
pub(super) fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("a value has no keys but texts");
    text.push('\n');
    text
}

fn resource(cx: RenderCx<'_>, data: &OpenData, table: DataTable) -> Value {
    let declared = sheet(table);
    let about = declared.about();
    let file = DataFile::Table(table, TableForm::Csv);
    json!({
        "name": table.name(),
        "title": about.title,
        "description": about.text,
        "type": "table",
        "path": file.path(),
        "format": "csv",
        "mediatype": file.media_type().name(),
        "encoding": "utf-8",
        "bytes": data.table(cx, table).csv.len(),
        "schema": schema(declared, &cx.routes.facets),
    })
}

/// The Table Schema of a table.
#[must_use]
pub(super) fn schema(sheet: &dyn Sheet, facets: &Facets) -> Value {
    let heads = sheet.heads();
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": heads.iter().map(|head| field(head, facets)).collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": sheet.about().key,
    });
    let keys: Vec<Value> = heads.iter().filter_map(foreign_key).collect();
    if !keys.is_empty() {
        schema["foreignKeys"] = keys.into();
    }
    schema
}

fn field(head: &ColumnHead, facets: &Facets) -> Value {
    let mut field = Map::new();
    field.insert("name".into(), head.name.into());
    let mut set = |name: &str, value: &str| drop(field.insert(name.into(), value.into()));
    let (sort, item) = match head.sort {
        Sort::Text | Sort::Address | Sort::Email | Sort::Phone | Sort::Key(_) => ("string", None),
        Sort::Date => ("date", None),
        Sort::Time => ("time", None),
        Sort::Integer => ("integer", None),
        Sort::Number => ("number", None),
        Sort::Flag => ("boolean", None),
        Sort::Texts => ("list", Some("string")),
        Sort::Integers => ("list", Some("integer")),
        Sort::Dates => ("list", Some("date")),
    };
    set("type", sort);
    match head.sort {
        Sort::Address => set("format", "uri"),
        Sort::Email => set("format", "email"),
        _ => {}
    }
    if let Some(item) = item {
        set("itemType", item);
        set("delimiter", SEPARATOR);
    }
    set("description", head.about);
    let constraints = constraints(head, facets);
    if !constraints.is_empty() {
        field.insert("constraints".into(), constraints.into());
    }
    field.into()
}

fn constraints(head: &ColumnHead, facets: &Facets) -> Map<String, Value> {
    let mut constraints = Map::new();
    if head.must {
        constraints.insert("required".into(), true.into());
    }
    if head.name == KEY {
        constraints.insert("unique".into(), true.into());
    }
    if head.sort == Sort::Phone {
        constraints.insert("pattern".into(), "^\\+?[0-9]+$".into());
    }
    let words = head.words.all(facets);
    if !words.is_empty() {
        constraints.insert("enum".into(), words.into());
    }
    constraints
}

fn foreign_key(head: &ColumnHead) -> Option<Value> {
    let Sort::Key(table) = head.sort else { return None };
    Some(json!({ "fields": [head.name], "reference": { "resource": table.name(), "fields": [KEY] } }))
}
