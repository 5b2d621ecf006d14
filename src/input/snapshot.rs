//! All bytes that a build sees, by path, at one moment.

use std::collections::BTreeMap;
use std::collections::btree_map;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use crate::base::digest::Digest;

/// The bytes of one file, shared, with their digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Their digest.
    pub digest: Digest,
}

impl File {
    /// A file of these bytes.
    #[must_use]
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self { digest: Digest::of(&bytes), bytes }
    }
}

/// Files by path from the portal's root, in order of path. Cloning shares the bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    files: BTreeMap<Utf8PathBuf, File>,
    dangling: Vec<Utf8PathBuf>,
}

impl Snapshot {
    /// No files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file in, in the place of an earlier one at the same path.
    pub fn insert(&mut self, path: impl Into<Utf8PathBuf>, file: File) {
        self.files.insert(path.into(), file);
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &Utf8Path) -> Option<File> {
        self.files.remove(path)
    }

    /// Takes out everything below a folder, and the file of that name.
    pub fn remove_tree(&mut self, folder: &Utf8Path) {
        self.files.retain(|path, _| !path.starts_with(folder));
        self.dangling.retain(|path| !path.starts_with(folder));
    }

    /// Notes a link that leads nowhere.
    pub fn note_dangling(&mut self, path: Utf8PathBuf) {
        if let Err(place) = self.dangling.binary_search(&path) {
            self.dangling.insert(place, path);
        }
    }

    /// Links that lead nowhere, in order.
    #[must_use]
    pub fn dangling(&self) -> &[Utf8PathBuf] {
        &self.dangling
    }

    /// The file at `path`.
    #[must_use]
    pub fn get(&self, path: &Utf8Path) -> Option<&File> {
        self.files.get(path)
    }

    /// All files, in order of path.
    pub fn iter(&self) -> btree_map::Iter<'_, Utf8PathBuf, File> {
        self.files.iter()
    }

    /// The files below `folder`, in order of path.
    pub fn below<'a>(&'a self, folder: &'a Utf8Path) -> impl Iterator<Item = (&'a Utf8PathBuf, &'a File)> {
        self.files.range(folder.to_owned()..).take_while(move |(path, _)| path.starts_with(folder))
    }

    /// These files with those of `upper` laid over them.
    #[must_use]
    pub fn overlaid(&self, upper: &Self) -> Self {
        let mut overlaid = self.clone();
        overlaid.files.extend(upper.files.iter().map(|(path, file)| (path.clone(), file.clone())));
        overlaid.dangling.extend(upper.dangling.iter().cloned());
        overlaid.dangling.sort();
        overlaid
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// A digest of all paths and bytes: equal when nothing changed.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of_parts(
            self.files
                .iter()
                .flat_map(|(path, file)| [path.as_str().as_bytes(), file.digest.as_bytes()])
                .chain(self.dangling.iter().map(|path| path.as_str().as_bytes())),
        )
    }
}

impl<P: Into<Utf8PathBuf>, B: Into<Arc<[u8]>>> FromIterator<(P, B)> for Snapshot {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let files = files.into_iter().map(|(path, bytes)| (path.into(), File::new(bytes))).collect();
        Self { files, dangling: Vec::new() }
    }
}
