//! Which column becomes which field.

use std::collections::BTreeMap;

use serde_json::Value;

use super::table::{ImportTable, bare};
use crate::syntax::yaml;

/// The mapping for the ministry's open data of primary schools, of the years in which its columns were called otherwise too.
const DUO: &str = "\
sleutel: [VESTIGINGSCODE, VESTIGINGSNUMMER, vestiging]
veld: vestiging
naam: [VESTIGINGSNAAM, naam]
velden:
  vestiging: [VESTIGINGSCODE, VESTIGINGSNUMMER, vestiging]
  brin: [INSTELLINGSCODE, BRIN NUMMER, brin]
  naam: [VESTIGINGSNAAM, naam]
  adres.straat: [STRAATNAAM, straat]
  adres.nummer: [HUISNUMMER-TOEVOEGING, huisnummer]
  adres.postcode: [POSTCODE, postcode]
  adres.plaats: [PLAATSNAAM, plaats]
  gemeente: [GEMEENTENAAM, gemeente]
  telefoon: [TELEFOONNUMMER, telefoon]
  website: [INTERNETADRES, website]
vormen: { adres.plaats: naam, gemeente: naam, website: web }
vast: { soort: po }
";

/// Which column becomes which field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The column by whose value a row is known from one time to the next.
    pub key: Vec<String>,
    /// The field of the content that has the same value.
    pub field: Option<String>,
    /// The column that new files are called after.
    pub name: Vec<String>,
    /// The fields, each with the columns that it may come from: the first that is there.
    pub fields: BTreeMap<String, Vec<String>>,
    /// How a field's values are written: `naam` when they come in capitals, `web` when they lack `https://`.
    pub forms: BTreeMap<String, String>,
    /// Fields that a new file has besides.
    pub fixed: BTreeMap<String, Value>,
}

/// Why a mapping cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingFault {
    /// It is no YAML, or lacks `sleutel`, `naam` or `velden`.
    Unreadable(String),
    /// The table has none of the columns that it names for something.
    NoColumn(String),
}

impl Mapping {
    /// Reads a mapping; `duo` is one that is there already.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(text: &str) -> Result<Self, MappingFault> {
        let text = if text.trim() == "duo" { DUO } else { text };
        let all: BTreeMap<String, Value> =
            yaml::decode(text).map_err(|fault| MappingFault::Unreadable(fault.to_string()))?;
        let columns = |name: &str| all.get(name).map(texts).unwrap_or_default();
        let group = |name: &str| all.get(name).and_then(Value::as_object).into_iter().flatten();
        let mapping = Self {
            key: columns("sleutel"),
            field: all.get("veld").and_then(Value::as_str).map(str::to_owned),
            name: columns("naam"),
            fields: group("velden").map(|(field, value)| (field.clone(), texts(value))).collect(),
            forms: group("vormen")
                .filter_map(|(field, form)| Some((field.clone(), form.as_str()?.to_owned())))
                .collect(),
            fixed: group("vast").map(|(field, value)| (field.clone(), value.clone())).collect(),
        };
        let lacks = [
            ("sleutel", mapping.key.is_empty()),
            ("naam", mapping.name.is_empty()),
            ("velden", mapping.fields.is_empty()),
        ];
        match lacks.into_iter().find(|(_, lacks)| *lacks) {
            Some((name, _)) => Err(MappingFault::Unreadable(name.to_owned())),
            None => Ok(mapping),
        }
    }

    /// Where each field stands in `table`.
    ///
    /// # Errors
    /// When the key or the name has no column, or no field has one.
    pub fn places(&self, table: &ImportTable) -> Result<ColumnPlaces, MappingFault> {
        let place = |names: &[String]| names.iter().find_map(|name| table.column(name));
        let needed = |names: &[String]| place(names).ok_or_else(|| MappingFault::NoColumn(names.join(", ")));
        let fields = self.fields.iter().filter_map(|(field, names)| Some((field.clone(), place(names)?)));
        let fields: Vec<(String, usize)> = fields.collect();
        if fields.is_empty() {
            return Err(MappingFault::NoColumn("velden".to_owned()));
        }
        Ok(ColumnPlaces { key: needed(&self.key)?, name: needed(&self.name)?, fields })
    }
}

/// Where each field stands in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnPlaces {
    /// The key.
    pub key: usize,
    /// The name.
    pub name: usize,
    /// The fields.
    pub fields: Vec<(String, usize)>,
}

fn texts(value: &Value) -> Vec<String> {
    let all = value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
    all.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// A mapping to begin with, for a table and the schema of a kind: columns whose names say which field they are.
#[must_use]
pub fn proposal(table: &ImportTable, schema: &Value) -> String {
    let mut fields = Vec::new();
    leaves(schema, "", &mut fields);
    let column = |field: &String| {
        let own = bare(field.rsplit('.').next().unwrap_or(field));
        let names = || table.columns.iter().map(|name| (name, bare(name)));
        let exact = names().find(|(_, name)| *name == own);
        exact.or_else(|| names().find(|(_, name)| own.len() > 3 && name.contains(&own))).map(|(name, _)| name.clone())
    };
    let found: Vec<(String, String)> =
        fields.iter().filter_map(|field| Some((field.clone(), column(field)?))).collect();
    let quoted = |name: &str| Value::from(name).to_string();
    let first = table.columns.first().map(|name| quoted(name)).unwrap_or_default();
    let name = found.iter().find(|(field, _)| matches!(field.as_str(), "naam" | "titel" | "term"));
    let name = name.map_or_else(|| first.clone(), |(_, column)| quoted(column));
    let mut text = format!("sleutel: {first}\nnaam: {name}\nvelden:\n");
    text.extend(found.iter().map(|(field, column)| format!("  {field}: {}\n", quoted(column))));
    let unused = table.columns.iter().filter(|name| !found.iter().any(|(_, column)| column == *name));
    text.extend(unused.map(|name| format!("  # {name}\n")));
    text
}

/// The fields of a schema that hold one value.
fn leaves(schema: &Value, path: &str, found: &mut Vec<String>) {
    let forms = ["anyOf", "oneOf"].iter().filter_map(|name| schema.get(name)?.as_array()).flatten().chain([schema]);
    for (name, field) in forms.filter_map(|form| form.get("properties")?.as_object()).flatten() {
        let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let is_list = field.get("items").is_some();
        let before = found.len();
        leaves(field, &below, found);
        if before == found.len() && !is_list {
            found.push(below);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_proposed_by_the_names_of_columns() {
        let table = ImportTable {
            columns: ["Code", "Naam school", "Straat", "Iets"].map(str::to_owned).to_vec(),
            rows: Vec::new(),
        };
        let schema = serde_json::json!({ "properties": {
            "naam": { "type": "string" },
            "adres": { "anyOf": [{ "properties": { "straat": {}, "plaats": {} } }, { "type": "null" }] },
        } });
        let text = proposal(&table, &schema);
        assert_eq!(
            text,
            "sleutel: \"Code\"\nnaam: \"Naam school\"\nvelden:\n  naam: \"Naam school\"\n  adres.straat: \"Straat\"\n  # Code\n  # Iets\n"
        );
        let mapping = Mapping::read(&text).unwrap();
        assert_eq!(mapping.places(&table).unwrap().fields.len(), 2);
        assert!(Mapping::read("duo").unwrap().fields.contains_key("brin"));
        assert!(matches!(Mapping::read("velden: {}"), Err(MappingFault::Unreadable(_))));
    }
}
