//! `portaal import`: a list from elsewhere, as fields of content files.

use std::fs;

use camino::Utf8Path;

use super::args::{Format, ImportArgs, kinds};
use super::context::Context;
use super::fatal::Fatal;
use super::operation::perform;
use super::{Done, Verdict, output};
use crate::content::schema_of_kind;
use crate::import::{ImportNote, ImportTable, Imported, LastImport, Mapping, MappingFault, import, proposal};
use crate::input::Snapshot;
use crate::model::Kind;
use crate::operate::{FileChange, OperationFault};

/// What lists said the last time, beside the content: whoever has that needs it to see what an editor has changed.
const LAST: &str = "content/.ingelezen";

/// Takes a list in, or proposes how.
pub(super) fn run(cx: &Context, args: &ImportArgs) -> Done {
    let unknown = || Fatal::new("unknown-kind").with("name", &args.kind).with("kinds", kinds());
    let kind = Kind::from_name(&args.kind).filter(|kind| *kind != Kind::SchoolYear).ok_or_else(unknown)?;
    cx.portal()?;
    let file = cx.typed(&args.file);
    let bytes = fs::read(&file).map_err(|fault| unreadable(cx, &file, fault))?;
    let no_table = |fault: crate::import::TableFault| {
        Fatal::new("import-table").with("path", cx.shown(&file)).with("reason", fault.reason())
    };
    let table = ImportTable::read(&bytes).map_err(no_table)?;
    let Some(named) = &args.mapping else {
        let schema = schema_of_kind(kind).ok_or_else(unknown)?;
        output::document(&proposal(&table, schema));
        return Ok(Verdict::Good);
    };
    let mapping = mapping(cx, named)?;
    let places = mapping.places(&table).map_err(refusal)?;
    let last_path = format!("{LAST}/{}.json", kind.folder());
    let before = fs::read(cx.root.join(&last_path)).ok();
    let last: LastImport = before.as_deref().and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default();
    let mut notes = Vec::new();
    let work_out = |snapshot: &Snapshot| -> Result<_, OperationFault> {
        let Imported { mut operation, notes: found, last } =
            import(snapshot, kind, &table, (&mapping, &places), &last)?;
        notes = found;
        let after = serde_json::to_vec_pretty(&last).unwrap_or_default();
        if before.as_deref() != Some(after.as_slice()) {
            let before = before.as_deref().map(Into::into);
            operation.changes.push(FileChange { path: last_path.into(), before, after: Some(after.into()) });
        }
        Ok(operation)
    };
    let label = format!("import {} {}", kind.folder(), file.file_name().unwrap_or_default());
    let done = perform(cx, &label, args.dry_run, work_out)?;
    if cx.format != Format::Json {
        for note in &notes {
            output::line(cx, &told(cx, note));
        }
    }
    Ok(done)
}

fn mapping(cx: &Context, named: &str) -> Result<Mapping, Fatal> {
    if named == "duo" {
        return Mapping::read(named).map_err(refusal);
    }
    let path = cx.typed(Utf8Path::new(named));
    let text = fs::read_to_string(&path).map_err(|fault| unreadable(cx, &path, fault))?;
    Mapping::read(&text).map_err(refusal)
}

fn unreadable(cx: &Context, path: &Utf8Path, fault: std::io::Error) -> Fatal {
    Fatal::new("unreadable").with("path", cx.shown(path)).because(fault)
}

fn refusal(fault: MappingFault) -> Fatal {
    match fault {
        MappingFault::Unreadable(problem) => Fatal::new("import-mapping-unreadable").with("problem", problem),
        MappingFault::NoColumn(names) => Fatal::new("import-column").with("names", names),
    }
}

fn told(cx: &Context, note: &ImportNote) -> String {
    let shown = |path: &Utf8Path| cx.shown(&cx.root.join(path)).into_string();
    match note {
        ImportNote::Both { path, field, ours, theirs } => cx
            .messages
            .text("cli-import-both", &[("path", &shown(path)), ("field", field), ("ours", ours), ("theirs", theirs)]),
        ImportNote::Spoilt { row, column, value, how } => {
            let why = cx.messages.text(&format!("cli-import-{how}"), &[]);
            let row = row.to_string();
            cx.messages.text("cli-import-spoilt", &[("row", &row), ("column", column), ("value", value), ("why", &why)])
        }
        ImportNote::NoKey { row } => cx.messages.text("cli-import-no-key", &[("row", &row.to_string())]),
        ImportNote::Gone { key, path } => {
            let id = if path.is_some() { "cli-import-gone" } else { "cli-import-gone-nowhere" };
            let path = path.as_deref().map(shown).unwrap_or_default();
            cx.messages.text(id, &[("key", key), ("path", &path)])
        }
    }
}
