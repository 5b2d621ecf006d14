//! What was done, each operation in a folder of its own.

use std::fs;
use std::io;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use super::Saved;
use crate::operate::FileChange;

/// The folder of the journal, below the portal's.
pub(super) const FOLDER: &str = ".portaal/undo";

/// That all files have been written.
pub(super) const DONE: &str = "done";
/// That it is being taken back.
pub(super) const BACK: &str = "back";

const LIST: &str = "operation.json";

/// The journal of a portal.
pub(super) struct Journal {
    /// Its folder.
    pub folder: Utf8PathBuf,
}

/// An operation in the journal.
pub(super) struct Entry {
    /// Its folder.
    pub folder: Utf8PathBuf,
}

#[derive(Serialize, Deserialize)]
struct Listing {
    label: String,
    files: Vec<ListedChange>,
}

#[derive(Serialize, Deserialize)]
struct ListedChange {
    path: Utf8PathBuf,
    had: bool,
    has: bool,
}

impl Journal {
    /// That of the portal in `root`.
    pub(super) fn new(root: &Utf8Path) -> Self {
        Self { folder: root.join(FOLDER) }
    }

    /// Its operations, the first first.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let mut numbers = self.numbers();
        numbers.sort_unstable();
        numbers.into_iter().map(|number| self.entry(number)).collect()
    }

    fn numbers(&self) -> Vec<u64> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
    }

    fn entry(&self, number: u64) -> Entry {
        Entry { folder: self.folder.join(format!("{number:06}")) }
    }

    /// The last operation.
    pub(super) fn last(&self) -> Option<Entry> {
        self.numbers().into_iter().max().map(|number| self.entry(number))
    }

    /// Notes an operation, whole before it has its name.
    pub(super) fn add(&self, label: &str, changes: &[FileChange]) -> io::Result<Entry> {
        let number = self.numbers().into_iter().max().unwrap_or_default() + 1;
        let fresh = self.folder.join(format!("{number:06}.new"));
        fs::create_dir_all(&fresh)?;
        for (at, change) in changes.iter().enumerate() {
            keep(&fresh.join(format!("before-{at}")), change.before.as_deref())?;
            keep(&fresh.join(format!("after-{at}")), change.after.as_deref())?;
        }
        let listed = |change: &FileChange| ListedChange {
            path: change.path.clone(),
            had: change.before.is_some(),
            has: change.after.is_some(),
        };
        let listing = Listing {
            label: label.to_owned(),
            files: changes.iter().map(listed).collect(),
        };
        keep(&fresh.join(LIST), Some(&serde_json::to_vec_pretty(&listing)?))?;
        let entry = self.entry(number);
        fs::rename(&fresh, &entry.folder)?;
        Ok(entry)
    }

    /// Removes what never got its name.
    pub(super) fn tidy(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_str().is_some_and(|name| name.ends_with(".new")) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    /// Forgets all but the last.
    pub(super) fn prune(&self, kept: usize) {
        let entries = self.entries();
        for entry in entries.iter().take(entries.len().saturating_sub(kept)) {
            let _ = entry.remove();
        }
    }
}

impl Entry {
    /// What it is, with the bytes of its files.
    pub(super) fn read(&self) -> io::Result<Saved> {
        let listing: Listing = serde_json::from_slice(&fs::read(self.folder.join(LIST))?)?;
        let bytes = |is_there: bool, name: String| -> io::Result<Option<Arc<[u8]>>> {
            if is_there { fs::read(self.folder.join(name)).map(|bytes| Some(bytes.into())) } else { Ok(None) }
        };
        let change = |(at, file): (usize, ListedChange)| {
            let (before, after) = (bytes(file.had, format!("before-{at}"))?, bytes(file.has, format!("after-{at}"))?);
            Ok(FileChange { path: file.path, before, after })
        };
        let changes = listing.files.into_iter().enumerate().map(change).collect::<io::Result<_>>()?;
        Ok(Saved { label: listing.label, changes })
    }

    /// Whether a mark stands beside it.
    pub(super) fn has(&self, mark: &str) -> bool {
        self.folder.join(mark).exists()
    }

    /// Sets a mark beside it.
    pub(super) fn mark(&self, mark: &str) -> io::Result<()> {
        fs::write(self.folder.join(mark), "")
    }

    /// Forgets it: first its name, so that what is left of it counts for nothing.
    pub(super) fn remove(&self) -> io::Result<()> {
        let gone = Utf8PathBuf::from(format!("{}.new", self.folder));
        fs::rename(&self.folder, &gone)?;
        fs::remove_dir_all(&gone)
    }
}

fn keep(path: &Utf8Path, bytes: Option<&[u8]>) -> io::Result<()> {
    let Some(bytes) = bytes else { return Ok(()) };
    fs::write(path, bytes)?;
    fs::File::open(path)?.sync_data()
}
