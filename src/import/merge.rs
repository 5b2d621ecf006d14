//! Rows against content: what comes in, what stays, and what somebody has to look at.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::damage::Damage;
use super::mapping::{ColumnPlaces, Mapping};
use super::table::{ImportTable, bare};
use crate::base::path::slugify;
use crate::content::{CONTENT, FileName, Given, kind_schema, starter};
use crate::edit::{self, Change, PathStep, steps};
use crate::input::Snapshot;
use crate::model::Kind;
use crate::model::channel::Phone;
use crate::model::entity::Status;
use crate::model::scalar::Scalar;
use crate::operate::{FileChange, Operation, OperationFault};

/// What a list said the last time, by key and field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LastImport(pub BTreeMap<String, BTreeMap<String, String>>);

/// What came of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The files that change.
    pub operation: Operation,
    /// What somebody has to look at.
    pub notes: Vec<ImportNote>,
    /// What the list says, for the next time.
    pub last: LastImport,
}

/// What somebody has to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportNote {
    /// The list and an editor have changed a field, each to something else.
    Both {
        /// The file.
        path: Utf8PathBuf,
        /// The field.
        field: String,
        /// What the content says.
        ours: String,
        /// What the list says.
        theirs: String,
    },
    /// A spreadsheet has spoilt a value.
    Spoilt {
        /// The row, counted from the one with the names.
        row: usize,
        /// The column.
        column: String,
        /// The value.
        value: String,
        /// How.
        how: Damage,
    },
    /// A row has no key, or one that another has.
    NoKey {
        /// The row.
        row: usize,
    },
    /// What was in the list is there no longer.
    Gone {
        /// Its key.
        key: String,
        /// Its file, when there is one.
        path: Option<Utf8PathBuf>,
    },
}

/// Holds the rows of `table` against the entities of `kind`.
///
/// # Errors
/// When a file cannot be changed.
pub fn import(
    snapshot: &Snapshot,
    kind: Kind,
    table: &ImportTable,
    (mapping, places): (&Mapping, &ColumnPlaces),
    last: &LastImport,
) -> Result<Imported, OperationFault> {
    let mut imported = Imported { last: last.clone(), ..Imported::default() };
    let entities = entities(snapshot, kind, mapping);
    let mut seen = Vec::new();
    for (at, row) in table.rows.iter().enumerate() {
        let cell = |place: usize| row.get(place).map(|cell| cell.trim()).unwrap_or_default();
        let key = cell(places.key).to_owned();
        if key.is_empty() || seen.contains(&key) {
            imported.notes.push(ImportNote::NoKey { row: at + 2 });
            continue;
        }
        let mut said = BTreeMap::new();
        for (field, place) in places.fields.iter().filter(|(_, place)| !cell(*place).is_empty()) {
            match Damage::of(cell(*place), &format_of(kind, field)) {
                Some(how) => imported.notes.push(ImportNote::Spoilt {
                    row: at + 2,
                    column: table.columns.get(*place).cloned().unwrap_or_default(),
                    value: cell(*place).to_owned(),
                    how,
                }),
                None => drop(said.insert(field.clone(), formed(cell(*place), mapping.forms.get(field)))),
            }
        }
        let slug = slugify(cell(places.name));
        match entities.iter().find(|entity| entity.is_called(&key, &slug)) {
            Some(entity) => merge(&mut imported, entity, &key, &said)?,
            None if !slug.is_empty() => create(&mut imported, kind, &slug, cell(places.name), (mapping, &key, &said))?,
            None => imported.notes.push(ImportNote::NoKey { row: at + 2 }),
        }
        seen.push(key);
    }
    let gone: Vec<String> = imported.last.0.keys().filter(|key| !seen.contains(key)).cloned().collect();
    for key in gone {
        let entity = entities.iter().find(|entity| entity.is_called(&key, ""));
        let is_put_away =
            entity.is_none_or(|entity| said_at(&entity.fields, "status").as_deref() == Some(Status::Archived.as_str()));
        if is_put_away {
            imported.last.0.remove(&key);
        }
        if !is_put_away || entity.is_none() {
            imported.notes.push(ImportNote::Gone { key, path: entity.map(|entity| entity.path.clone()) });
        }
    }
    imported.operation.changes.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(imported)
}

/// An entity that is there.
struct ExistingEntity {
    path: Utf8PathBuf,
    name: FileName,
    text: String,
    fields: Value,
    /// The value of the field that has the key.
    key: Option<String>,
}

impl ExistingEntity {
    fn is_called(&self, key: &str, slug: &str) -> bool {
        self.key.as_deref().map_or(self.name.slug == slug, |own| bare(own) == bare(key))
    }
}

fn entities(snapshot: &Snapshot, kind: Kind, mapping: &Mapping) -> Vec<ExistingEntity> {
    let files = snapshot.below(Utf8Path::new(CONTENT)).filter_map(|(path, file)| {
        let name = FileName::read(path.strip_prefix(CONTENT).ok()?)?;
        let is_meant = name.kind == Some(kind) && name.language.is_none() && name.slug != "index";
        let text = is_meant.then(|| std::str::from_utf8(&file.bytes).ok())??.to_owned();
        let fields = edit::open(&text, &name).ok()?.fields;
        let key = mapping.field.as_ref().and_then(|field| said_at(&fields, field));
        Some(ExistingEntity { path: path.to_path_buf(), name, text, fields, key })
    });
    files.collect()
}

fn said_at(fields: &Value, field: &str) -> Option<String> {
    let found = steps(field).iter().try_fold(fields, |value, step| match step {
        PathStep::Key(key) => value.get(key),
        PathStep::Index(index) => value.get(index),
    })?;
    found.as_str().map(str::to_owned)
}

/// Takes what changed in the list, and leaves what an editor changed.
fn merge(
    imported: &mut Imported,
    entity: &ExistingEntity,
    key: &str,
    said: &BTreeMap<String, String>,
) -> Result<(), OperationFault> {
    let mut changes = Vec::new();
    let last = imported.last.0.entry(key.to_owned()).or_default();
    for (field, theirs) in said {
        let ours = said_at(&entity.fields, field);
        let before = last.get(field);
        let is_theirs = ours.as_deref().is_some_and(|ours| is_same(ours, theirs));
        let is_unchanged_here = match (&ours, before) {
            (None, None) => true,
            (Some(ours), Some(before)) => is_same(ours, before),
            _ => false,
        };
        if is_theirs || before.is_some_and(|before| is_same(before, theirs)) {
            last.insert(field.clone(), theirs.clone());
        } else if is_unchanged_here {
            changes.push(Change::set(field.clone(), theirs.clone()));
            last.insert(field.clone(), theirs.clone());
        } else {
            imported.notes.push(ImportNote::Both {
                path: entity.path.clone(),
                field: field.clone(),
                ours: ours.unwrap_or_default(),
                theirs: theirs.clone(),
            });
        }
    }
    put(imported, &entity.path, &entity.name, (&entity.text, Some(&entity.text)), &changes)
}

/// A new file, which is a draft until somebody has looked at it.
fn create(
    imported: &mut Imported,
    kind: Kind,
    slug: &str,
    title: &str,
    (mapping, key, said): (&Mapping, &str, &BTreeMap<String, String>),
) -> Result<(), OperationFault> {
    let text = starter(kind, Given { name: title, number: None, answers: None }).unwrap_or_default();
    let below = Utf8PathBuf::from(format!("{}/{slug}.md", kind.folder()));
    let Some(name) = FileName::read(&below) else { return Ok(()) };
    let fixed = mapping.fixed.iter().map(|(field, value)| Change::set(field.clone(), value.clone()));
    let fields = said.iter().map(|(field, value)| Change::set(field.clone(), value.clone()));
    let changes: Vec<Change> = fixed.chain(fields).collect();
    imported.last.0.insert(key.to_owned(), said.clone());
    put(imported, &Utf8Path::new(CONTENT).join(below), &name, (&text, None), &changes)
}

fn put(
    imported: &mut Imported,
    path: &Utf8Path,
    name: &FileName,
    (text, before): (&str, Option<&str>),
    changes: &[Change],
) -> Result<(), OperationFault> {
    let unwritable = |fault| OperationFault::Unwritable { path: path.to_owned(), fault };
    let after = edit::apply(text, name, changes).map_err(unwritable)?;
    if before != Some(after.as_str()) {
        imported.operation.changes.push(FileChange {
            path: path.to_owned(),
            before: before.map(|text| text.as_bytes().into()),
            after: Some(after.into_bytes().into()),
        });
    }
    Ok(())
}

/// Whether two values say the same, however they are written.
fn is_same(one: &str, other: &str) -> bool {
    if let (Ok(one), Ok(other)) = (Phone::read(one.trim()), Phone::read(other.trim())) {
        return one == other;
    }
    let plain = |text: &str| {
        let text = text.trim().to_lowercase();
        let text = text.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
        text.trim_end_matches('/').split_whitespace().collect::<String>()
    };
    plain(one) == plain(other)
}

/// A value as a field wants it.
fn formed(value: &str, form: Option<&String>) -> String {
    match form.map(String::as_str) {
        Some("naam") if !value.contains(char::is_lowercase) => in_small_letters(value),
        Some("web") if !value.contains("://") => format!("https://{}", value.to_lowercase()),
        _ => value.to_owned(),
    }
}

/// A name that comes in capitals: a capital at each word, but for the small words within it.
fn in_small_letters(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    let lower = value.to_lowercase();
    for (at, word) in lower.split_inclusive([' ', '-']).enumerate() {
        let is_small = at > 0
            && matches!(word.trim_end_matches([' ', '-']), "aan" | "de" | "den" | "der" | "en" | "het" | "op" | "van");
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !is_small => written.extend(first.to_uppercase()),
            Some(first) => written.push(first),
            None => {}
        }
        written.push_str(letters.as_str());
    }
    written
}

/// What the values of a field look like; empty where its kind does not say.
fn format_of(kind: Kind, field: &str) -> String {
    let schema = kind_schema(crate::content::Declared::Kind(kind));
    let mut forms: Vec<&Value> = schema.into_iter().collect();
    for step in steps(field) {
        let all = with_alternatives(&forms);
        let next = |form: &&'static Value| match &step {
            PathStep::Key(key) => form.get("properties")?.get(key),
            PathStep::Index(_) => form.get("items"),
        };
        forms = all.iter().filter_map(next).collect();
    }
    let format = with_alternatives(&forms).iter().find_map(|form| form.get("format")?.as_str());
    format.unwrap_or_default().to_owned()
}

fn with_alternatives<'s>(forms: &[&'s Value]) -> Vec<&'s Value> {
    let other =
        |form: &&'s Value| ["anyOf", "oneOf"].into_iter().filter_map(|name| form.get(name)?.as_array()).flatten();
    forms.iter().copied().chain(forms.iter().flat_map(other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_names_and_addresses_get_their_beginning() {
        assert_eq!(formed("OUDERKERK AAN DE AMSTEL", Some(&"naam".to_owned())), "Ouderkerk aan de Amstel");
        assert_eq!(formed("OUDER-AMSTEL", Some(&"naam".to_owned())), "Ouder-Amstel");
        assert_eq!(formed("WWW.X.NL", Some(&"web".to_owned())), "https://www.x.nl");
        assert!(is_same("https://www.x.nl/", "X.nl") && is_same("0201234567", "020 123 4567") && !is_same("a", "b"));
        assert_eq!(format_of(Kind::School, "adres.postcode"), "postcode");
        assert_eq!(format_of(Kind::School, "telefoon"), "telefoon");
    }
}
