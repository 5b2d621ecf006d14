//! An entity goes, or is put away.

use super::changes::{ChangedFiles, Operation};
use super::entity_files::EntityFiles;
use super::fault::OperationFault;
use super::files::content_files;
use super::mention::{links, mentions};
use crate::edit::Change;
use crate::input::Snapshot;
use crate::model::Kind;
use crate::model::entity::Status;

/// An entity goes, with its translations and what is called after it beside it, unless others still show that.
///
/// # Errors
/// When there is no such entity, or when others refer to it.
pub fn delete(snapshot: &Snapshot, kind: Kind, slug: &str) -> Result<Operation, OperationFault> {
    let files = EntityFiles::of(snapshot, kind, slug)?;
    let by = mentions(snapshot, kind, slug);
    if !by.is_empty() {
        return Err(OperationFault::StillNamed { by });
    }
    let others = content_files(snapshot).filter(|(path, ..)| !files.all().any(|own| own == path));
    let shown: Vec<_> =
        others.flat_map(|(path, name, text)| links(path, &name, text)).filter_map(|link| link.path).collect();
    let mut changes = ChangedFiles::new(snapshot);
    for path in files.all().filter(|path| !shown.contains(path)) {
        changes.remove(path);
    }
    Ok(changes.operation())
}

/// An entity stays in its file and is for the public no longer.
///
/// # Errors
/// When there is no such entity, or its file cannot be changed.
pub fn archive(snapshot: &Snapshot, kind: Kind, slug: &str) -> Result<Operation, OperationFault> {
    let files = EntityFiles::of(snapshot, kind, slug)?;
    let mut changes = ChangedFiles::new(snapshot);
    changes.edit(&files.own, &[Change::set("status", Status::Archived.as_str())])?;
    Ok(changes.operation())
}
