//! The fingerprints of all files, without reading any, to be compared with those of half a second ago.
//!
//! `notify` has a watcher that polls, too. It compares modification times in whole seconds, so that a second edit within
//! a second is missed, and so is a file put in place with the time of the one before, whose change time alone differs. To
//! see those it would have to read every file each time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::time::SystemTime;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

/// What changes about a file when its bytes do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    identity: (u64, i64, i64),
}

/// Every file below a portal's folders, with what changes when it does.
#[derive(Debug, Default)]
pub(super) struct Fingerprints(BTreeMap<Utf8PathBuf, Option<Stamp>>);

impl Fingerprints {
    /// Looks through `folders` below `root`. What cannot be looked at has no stamp.
    pub(super) fn take(root: &Utf8Path, folders: &[Utf8PathBuf]) -> Self {
        let mut files = BTreeMap::new();
        for folder in folders {
            for entry in WalkDir::new(root.join(folder)).follow_links(true) {
                let (path, stamp) = match &entry {
                    Ok(entry) if entry.file_type().is_dir() => continue,
                    Ok(entry) => (entry.path(), entry.metadata().ok().map(|data| stamp(&data))),
                    Err(fault) => match fault.path() {
                        Some(path) => (path, None),
                        None => continue,
                    },
                };
                let Some(path) = Utf8Path::from_path(path).and_then(|path| path.strip_prefix(root).ok()) else {
                    continue;
                };
                files.insert(path.to_owned(), stamp);
            }
        }
        Self(files)
    }

    /// The files that are not the same in both.
    pub(super) fn differences(&self, other: &Self) -> BTreeSet<Utf8PathBuf> {
        let changed = self.0.iter().filter(|(path, stamp)| other.0.get(*path) != Some(*stamp));
        let added = other.0.iter().filter(|(path, _)| !self.0.contains_key(*path));
        changed.chain(added).map(|(path, _)| path.clone()).collect()
    }
}

fn stamp(data: &Metadata) -> Stamp {
    Stamp {
        length: data.len(),
        modified: data.modified().ok(),
        identity: identity(data),
    }
}

#[cfg(unix)]
fn identity(data: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (data.ino(), data.ctime(), data.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}
