//! Content files are written: all of an operation or none, and what was written can be taken back.
//!
//! Before a file is touched, the whole operation stands in `.portaal/undo` in the portal's folder, with the bytes of every file
//! before and after. Only then is one file after the other replaced, each by a rename. So at every moment, a `kill -9` included,
//! each file is either its old or its new self, and whoever comes next finishes what was begun ([`recover`]). A file that somebody
//! changed in between is never written over: then nothing is done, and it is named.
//!
//! - `lock`: locked by the process that writes.
//! - `NUMBER/operation.json`: what it is called and which files it touches; `NUMBER/before-AT` and `NUMBER/after-AT`: their bytes.
//! - `NUMBER/done`: that all files have been written. `NUMBER/back`: that it is being taken back.

#![expect(clippy::disallowed_methods, reason = "this is where content is written")]

mod journal;
#[cfg(test)]
mod tests;

use std::fs::{self, File, TryLockError};
use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use crate::operate::FileChange;
use journal::{Entry, Journal};

/// How many operations can be taken back.
const KEPT: usize = 50;

/// What was done with an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What it is called.
    pub label: String,
    /// The files that were written.
    pub changes: Vec<FileChange>,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum SaveError {
    /// Another process writes.
    Busy,
    /// A file is not what the operation was worked out from: somebody has changed it.
    Changed {
        /// Which.
        path: Utf8PathBuf,
    },
    /// A path leads out of the portal, or through a link.
    Outside {
        /// Which.
        path: Utf8PathBuf,
    },
    /// The disk said no.
    Io {
        /// Where.
        path: Utf8PathBuf,
        /// What it said.
        source: io::Error,
    },
}

/// Writes the files of an operation in the portal's folder `root`.
///
/// # Errors
/// When nothing was written, or when the disk failed in the middle; what was begun is then finished by whoever comes next.
pub fn commit(root: &Utf8Path, label: &str, changes: &[FileChange]) -> Result<(), SaveError> {
    let held = HeldJournal::take(root)?;
    finish(root, &held.journal)?;
    for change in changes {
        inside(root, &change.path)?;
        expect(root, &change.path, change.before.as_deref())?;
    }
    let entry = held.journal.add(label, changes).map_err(|source| held.fault(source))?;
    carry_out(root, &entry)?;
    held.journal.prune(KEPT);
    Ok(())
}

/// Finishes what a process began that was stopped in the middle; gives what that was.
///
/// # Errors
/// When a file has become another since, or the disk says no.
pub fn recover(root: &Utf8Path) -> Result<Option<Saved>, SaveError> {
    if !root.join(journal::FOLDER).is_dir() {
        return Ok(None);
    }
    let held = HeldJournal::take(root)?;
    finish(root, &held.journal)
}

/// Takes the last operation back, byte for byte; gives what it was, its changes the other way round. None when there is none.
///
/// # Errors
/// When a file was changed since, or the disk says no.
pub fn undo(root: &Utf8Path) -> Result<Option<Saved>, SaveError> {
    let held = HeldJournal::take(root)?;
    finish(root, &held.journal)?;
    let Some(entry) = held.journal.last() else { return Ok(None) };
    let saved = entry.read().map_err(|source| held.fault(source))?;
    for change in &saved.changes {
        expect(root, &change.path, change.after.as_deref())?;
    }
    entry.mark(journal::BACK).map_err(|source| held.fault(source))?;
    take_back(root, &entry).map(Some)
}

/// The operations that can be taken back, the last first.
#[must_use]
pub fn history(root: &Utf8Path) -> Vec<String> {
    let entries = Journal::new(root).entries().into_iter().rev();
    entries.filter_map(|entry| entry.read().ok()).map(|saved| saved.label).collect()
}

/// The journal, of which no other process has the lock.
struct HeldJournal {
    journal: Journal,
    lock: File,
}

impl Drop for HeldJournal {
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
}

impl HeldJournal {
    fn take(root: &Utf8Path) -> Result<Self, SaveError> {
        let journal = Journal::new(root);
        let fault = |source| SaveError::Io { path: journal.folder.clone(), source };
        fs::create_dir_all(&journal.folder).map_err(fault)?;
        let path = journal.folder.join("lock");
        let open = File::options().read(true).write(true).create(true).truncate(false).open(&path);
        let lock = open.map_err(fault)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { journal, lock }),
            Err(TryLockError::WouldBlock) => Err(SaveError::Busy),
            Err(TryLockError::Error(source)) => Err(SaveError::Io { path, source }),
        }
    }

    fn fault(&self, source: io::Error) -> SaveError {
        SaveError::Io { path: self.journal.folder.clone(), source }
    }
}

/// Does what was begun and not ended.
fn finish(root: &Utf8Path, journal: &Journal) -> Result<Option<Saved>, SaveError> {
    journal.tidy();
    match journal.last() {
        Some(entry) if entry.has(journal::BACK) => take_back(root, &entry).map(Some),
        Some(entry) if !entry.has(journal::DONE) => carry_out(root, &entry).map(Some),
        _ => Ok(None),
    }
}

fn carry_out(root: &Utf8Path, entry: &Entry) -> Result<Saved, SaveError> {
    let saved = write_all(root, entry, |change| change)?;
    entry.mark(journal::DONE).map_err(|source| SaveError::Io { path: entry.folder.clone(), source })?;
    Ok(saved)
}

fn take_back(root: &Utf8Path, entry: &Entry) -> Result<Saved, SaveError> {
    let saved = write_all(root, entry, |change| FileChange { before: change.after, after: change.before, ..change })?;
    entry.remove().map_err(|source| SaveError::Io { path: entry.folder.clone(), source })?;
    Ok(saved)
}

/// Writes every file that is not what it will be. One that is neither that nor what it was belongs to somebody else by now.
fn write_all(root: &Utf8Path, entry: &Entry, turned: impl Fn(FileChange) -> FileChange) -> Result<Saved, SaveError> {
    let fault = |source| SaveError::Io { path: entry.folder.clone(), source };
    let Saved { label, changes } = entry.read().map_err(fault)?;
    let changes: Vec<FileChange> = changes.into_iter().map(turned).collect();
    for change in &changes {
        let there = bytes_at(root, &change.path)?;
        if there.as_deref() == change.after.as_deref() {
            continue;
        }
        if there.as_deref() != change.before.as_deref() {
            return Err(SaveError::Changed { path: change.path.clone() });
        }
        let path = root.join(&change.path);
        put(&path, change.after.as_deref()).map_err(|source| SaveError::Io { path: change.path.clone(), source })?;
    }
    Ok(Saved { label, changes })
}

/// A file gets these bytes in one go, or goes.
fn put(path: &Utf8Path, bytes: Option<&[u8]>) -> io::Result<()> {
    let Some(bytes) = bytes else { return fs::remove_file(path) };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().unwrap_or_default();
    let fresh = path.with_file_name(format!(".{name}.new"));
    let written = fs::write(&fresh, bytes).and_then(|()| {
        // A file keeps who may read and write it.
        if let Ok(old) = fs::metadata(path) {
            fs::set_permissions(&fresh, old.permissions())?;
        }
        fs::rename(&fresh, path)
    });
    written.inspect_err(|_| drop(fs::remove_file(&fresh)))
}

fn bytes_at(root: &Utf8Path, path: &Utf8Path) -> Result<Option<Vec<u8>>, SaveError> {
    match fs::read(root.join(path)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(SaveError::Io { path: path.to_owned(), source }),
    }
}

fn expect(root: &Utf8Path, path: &Utf8Path, bytes: Option<&[u8]>) -> Result<(), SaveError> {
    if bytes_at(root, path)?.as_deref() == bytes { Ok(()) } else { Err(SaveError::Changed { path: path.to_owned() }) }
}

/// Refuses what is not below the portal's folder as it is written, or lies behind a link.
fn inside(root: &Utf8Path, path: &Utf8Path) -> Result<(), SaveError> {
    let outside = || SaveError::Outside { path: path.to_owned() };
    let is_plain = path.components().all(|part| matches!(part, camino::Utf8Component::Normal(_)));
    let folders = path.ancestors().filter(|folder| !folder.as_str().is_empty());
    let is_linked = |folder: &Utf8Path| fs::symlink_metadata(root.join(folder)).is_ok_and(|it| it.is_symlink());
    if is_plain && !folders.into_iter().any(is_linked) { Ok(()) } else { Err(outside()) }
}
