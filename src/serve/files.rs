//! The snapshot, kept up to date: after a change only what may differ is read again.
//!
//! Invariant, tested with seeded random edits: when it is quiet, the snapshot is what a fresh reading of everything gives.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use crate::input::{self, ReadFault, Snapshot};
use crate::watch::Changes;

/// A portal's files, as last seen.
pub struct Files {
    root: Utf8PathBuf,
    folders: &'static [&'static str],
    snapshot: Arc<Snapshot>,
}

impl Files {
    /// Reads all of `folders` below `root`.
    ///
    /// # Errors
    /// When something that is there cannot be read.
    pub fn read(root: &Utf8Path, folders: &'static [&'static str]) -> Result<Self, ReadFault> {
        let snapshot = Arc::new(input::read(root, folders)?);
        Ok(Self { root: root.to_owned(), folders, snapshot })
    }

    /// The files.
    #[must_use]
    pub fn snapshot(&self) -> &Arc<Snapshot> {
        &self.snapshot
    }

    /// Reads what may have changed, and says which files differ.
    ///
    /// # Errors
    /// When something that is there cannot be read. The files are then as they were last seen.
    pub fn refresh(&mut self, changes: &Changes) -> Result<Vec<Utf8PathBuf>, ReadFault> {
        let snapshot = if changes.everywhere {
            input::read(&self.root, self.folders)?
        } else {
            input::reread(&self.snapshot, &self.root, &self.places(changes))?
        };
        Ok(self.replace(Arc::new(snapshot)))
    }

    /// A way to read everything, on any thread.
    pub fn reading(&self) -> impl FnOnce() -> Result<Snapshot, ReadFault> + Send + use<> {
        let (root, folders) = (self.root.clone(), self.folders);
        move || input::read(&root, folders)
    }

    /// Takes another snapshot in the place of this one, and says which files differ.
    pub fn replace(&mut self, snapshot: Arc<Snapshot>) -> Vec<Utf8PathBuf> {
        let changed = differences(&self.snapshot, &snapshot);
        if !changed.is_empty() {
            self.snapshot = snapshot;
        }
        changed
    }

    /// A place behind a link that leads nowhere is that link: nothing behind it is the portal's.
    fn places(&self, changes: &Changes) -> Vec<Utf8PathBuf> {
        let dangling = self.snapshot.dangling();
        let outermost =
            |path: &Utf8PathBuf| dangling.iter().find(|link| path.starts_with(link)).unwrap_or(path).clone();
        let mut places: Vec<Utf8PathBuf> = changes.paths.iter().map(outermost).collect();
        places.dedup();
        places
    }
}

/// The paths whose bytes differ, and the links that began or ceased to lead nowhere.
fn differences(before: &Snapshot, after: &Snapshot) -> Vec<Utf8PathBuf> {
    let mut changed = Vec::new();
    let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
    loop {
        match (old.peek(), new.peek()) {
            (Some((path, file)), Some((other, another))) if Arc::ptr_eq(path, other) || path == other => {
                if file.digest != another.digest {
                    changed.push(path.to_path_buf());
                }
                old.next();
                new.next();
            }
            (Some((path, _)), other) if other.is_none_or(|(other, _)| path < other) => {
                changed.push(path.to_path_buf());
                old.next();
            }
            (_, Some((path, _))) => {
                changed.push(path.to_path_buf());
                new.next();
            }
            (_, None) => break,
        }
    }
    let (old, new) = (before.dangling(), after.dangling());
    changed.extend(old.iter().filter(|link| !new.contains(link)).cloned());
    changed.extend(new.iter().filter(|link| !old.contains(link)).cloned());
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(files: &[(&str, &str)]) -> Snapshot {
        files.iter().map(|(path, text)| (*path, text.as_bytes())).collect()
    }

    #[test]
    fn differences_are_what_was_added_changed_and_removed() {
        let before = snapshot(&[("a/b.md", "1"), ("a.md", "1"), ("c.md", "1"), ("d.md", "1")]);
        let after = snapshot(&[("a/b.md", "1"), ("a-.md", "1"), ("c.md", "2"), ("e.md", "1")]);
        assert_eq!(differences(&before, &before), [""; 0]);
        let paths =
            |before: &_, after: &_| differences(before, after).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(paths(&before, &after), ["a-.md", "a.md", "c.md", "d.md", "e.md"]);
        assert_eq!(paths(&Snapshot::new(), &before).len(), 4);
        assert_eq!(paths(&before, &Snapshot::new()).len(), 4);
        let mut dangling = before.clone();
        dangling.note_dangling("weg.md".into());
        assert_eq!(paths(&before, &dangling), ["weg.md"]);
    }
}
