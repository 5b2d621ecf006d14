//! All files, with the changes of an operation laid over them.

use std::collections::BTreeMap;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use super::fault::OperationFault;
use super::files::name_of;
use crate::edit::{self, Change};
use crate::input::{File, Snapshot};

/// A file with its bytes before and after; none where it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// Its path from the portal's folder.
    pub path: Utf8PathBuf,
    /// What it was.
    pub before: Option<Arc<[u8]>>,
    /// What it will be.
    pub after: Option<Arc<[u8]>>,
}

impl FileChange {
    /// What it was and will be, as text; none when it is no text.
    #[must_use]
    pub fn texts(&self) -> Option<(&str, &str)> {
        let before = std::str::from_utf8(self.before.as_deref().unwrap_or_default()).ok()?;
        Some((before, std::str::from_utf8(self.after.as_deref().unwrap_or_default()).ok()?))
    }
}

/// What an operation does to files, in order of path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operation {
    /// Every file that it touches.
    pub changes: Vec<FileChange>,
}

impl Operation {
    /// All files, once it has been done.
    #[must_use]
    pub fn done_to(&self, snapshot: &Snapshot) -> Snapshot {
        let mut snapshot = snapshot.clone();
        for change in &self.changes {
            match &change.after {
                Some(bytes) => snapshot.insert(change.path.clone(), File::new(Arc::clone(bytes))),
                None => drop(snapshot.remove(&change.path)),
            }
        }
        snapshot
    }
}

/// All files, with changes laid over them.
pub(super) struct ChangedFiles<'a> {
    before: &'a Snapshot,
    after: BTreeMap<Utf8PathBuf, Option<Arc<[u8]>>>,
}

impl<'a> ChangedFiles<'a> {
    /// Without a change yet.
    pub(super) fn new(before: &'a Snapshot) -> Self {
        Self { before, after: BTreeMap::new() }
    }

    /// The bytes at a path, as they are by now.
    pub(super) fn bytes(&self, path: &Utf8Path) -> Option<Arc<[u8]>> {
        match self.after.get(path) {
            Some(bytes) => bytes.clone(),
            None => self.before.get(path).map(|file| Arc::clone(&file.bytes)),
        }
    }

    /// The text at a path, as it is by now.
    pub(super) fn text(&self, path: &Utf8Path) -> Option<String> {
        String::from_utf8(self.bytes(path)?.to_vec()).ok()
    }

    /// A file gets these bytes.
    pub(super) fn put(&mut self, path: &Utf8Path, bytes: impl Into<Arc<[u8]>>) {
        self.after.insert(path.to_owned(), Some(bytes.into()));
    }

    /// A file goes.
    pub(super) fn remove(&mut self, path: &Utf8Path) {
        self.after.insert(path.to_owned(), None);
    }

    /// A file gets another place.
    pub(super) fn carry(&mut self, from: &Utf8Path, to: &Utf8Path) {
        if let Some(bytes) = self.bytes(from) {
            self.remove(from);
            self.put(to, bytes);
        }
    }

    /// A content file is changed.
    pub(super) fn edit(&mut self, path: &Utf8Path, changes: &[Change]) -> Result<(), OperationFault> {
        let (Some(name), Some(text)) = (name_of(path), self.text(path)) else { return Ok(()) };
        let changed = edit::apply(&text, &name, changes)
            .map_err(|fault| OperationFault::Unwritable { path: path.to_owned(), fault })?;
        if changed != text {
            self.put(path, changed.into_bytes());
        }
        Ok(())
    }

    /// What has to be done, without what stays as it is.
    pub(super) fn operation(self) -> Operation {
        let before = self.before;
        let change = |(path, after): (Utf8PathBuf, Option<Arc<[u8]>>)| {
            let before = before.get(&path).map(|file| Arc::clone(&file.bytes));
            FileChange { path, before, after }
        };
        let changes = self.after.into_iter().map(change).filter(|change| change.before != change.after);
        Operation { changes: changes.collect() }
    }
}
