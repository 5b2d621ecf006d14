//! All bytes that a build sees, by path, at one moment.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use crate::base::digest::Digest;
use crate::base::path;

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

/// Files by path from the portal's root, in order of path: a folder's files stand together. Cloning shares paths and
/// bytes. Paths are relative, with `/` between their parts and nothing to resolve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Sorted by [`order`].
    files: Vec<(Arc<Utf8Path>, File)>,
    dangling: Vec<Utf8PathBuf>,
    odd: Vec<Utf8PathBuf>,
}

/// Compares paths part by part, as a `/` comes before everything that a name may hold.
fn order(one: &Utf8Path, other: &Utf8Path) -> Ordering {
    let (one, other) = (one.as_str().as_bytes(), other.as_str().as_bytes());
    match one.iter().zip(other).find(|(one, other)| one != other) {
        None => one.len().cmp(&other.len()),
        Some((b'/', _)) => Ordering::Less,
        Some((_, b'/')) => Ordering::Greater,
        Some((one, other)) => one.cmp(other),
    }
}

/// Whether `path` is `folder`, or in it.
fn is_below(path: &Utf8Path, folder: &str) -> bool {
    let rest = path.as_str().strip_prefix(folder);
    rest.is_some_and(|rest| folder.is_empty() || rest.is_empty() || rest.starts_with('/'))
}

impl Snapshot {
    /// No files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file in, in the place of an earlier one at the same path.
    pub fn insert(&mut self, path: impl Into<Utf8PathBuf>, file: File) {
        let path = path::composed(&path.into()).into_owned();
        match self.place(&path) {
            Ok(at) => self.files[at].1 = file,
            Err(at) => self.files.insert(at, (path.into(), file)),
        }
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &Utf8Path) -> Option<File> {
        let at = self.place(path).ok()?;
        Some(self.files.remove(at).1)
    }

    /// Takes out everything below a folder, and the file of that name.
    pub fn remove_tree(&mut self, folder: &Utf8Path) {
        let range = self.range(folder);
        self.files.drain(range);
        self.dangling.retain(|path| !path.starts_with(folder));
        self.odd.retain(|path| !path.starts_with(folder));
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

    /// Notes what is there and cannot be read as a file: its name is no text, or it is no file at all.
    pub fn note_odd(&mut self, path: Utf8PathBuf) {
        if let Err(place) = self.odd.binary_search(&path) {
            self.odd.insert(place, path);
        }
    }

    /// What cannot be read as a file, in order.
    #[must_use]
    pub fn odd(&self) -> &[Utf8PathBuf] {
        &self.odd
    }

    /// The file at `path`.
    #[must_use]
    pub fn get(&self, path: &Utf8Path) -> Option<&File> {
        self.place(path).ok().map(|at| &self.files[at].1)
    }

    /// All files, in order of path.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<Utf8Path>, &File)> {
        self.files.iter().map(|(path, file)| (path, file))
    }

    /// The files below `folder`, in order of path.
    #[must_use]
    pub fn below(&self, folder: &Utf8Path) -> impl ExactSizeIterator<Item = (&Arc<Utf8Path>, &File)> {
        self.files[self.range(folder)].iter().map(|(path, file)| (path, file))
    }

    /// These files with those of `upper` laid over them.
    #[must_use]
    pub fn overlaid(&self, upper: &Self) -> Self {
        let mut overlaid = self.clone();
        overlaid.extend(upper.files.iter().cloned());
        overlaid.dangling.extend(upper.dangling.iter().cloned());
        overlaid.dangling.sort();
        overlaid.odd.extend(upper.odd.iter().cloned());
        overlaid.odd.sort();
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
                .chain(self.odd.iter().map(|path| path.as_str().as_bytes()))
                .chain(self.dangling.iter().map(|path| path.as_str().as_bytes())),
        )
    }

    fn place(&self, path: &Utf8Path) -> Result<usize, usize> {
        let path = path::composed(path);
        self.files.binary_search_by(|(known, _)| order(known, &path))
    }

    /// The places of what is below `folder`, and of the file of that name.
    fn range(&self, folder: &Utf8Path) -> Range<usize> {
        let folder = path::composed(folder);
        let name = folder.as_str().trim_end_matches('/');
        let start = self.files.partition_point(|(path, _)| order(path, Utf8Path::new(name)).is_lt());
        start..start + self.files[start..].partition_point(|(path, _)| is_below(path, name))
    }
}

fn composed(path: Arc<Utf8Path>) -> Arc<Utf8Path> {
    match path::composed(&path) {
        Cow::Borrowed(_) => path,
        Cow::Owned(composed) => composed.into(),
    }
}

impl<P: Into<Arc<Utf8Path>>> Extend<(P, File)> for Snapshot {
    /// Puts files in, the later ones in the place of earlier ones at the same paths.
    fn extend<I: IntoIterator<Item = (P, File)>>(&mut self, files: I) {
        let before = self.files.len();
        self.files.extend(files.into_iter().map(|(path, file)| (composed(path.into()), file)));
        if self.files.len() - before == 1
            && let Some((path, file)) = self.files.pop()
        {
            return self.insert(&*path, file);
        }
        self.files.sort_by(|(one, _), (other, _)| order(one, other));
        // Sorting keeps the order of equals, so the last of them is the one that came last.
        self.files.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
    }
}

impl<P: Into<Utf8PathBuf>, B: Into<Arc<[u8]>>> FromIterator<(P, B)> for Snapshot {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let mut snapshot = Self::new();
        snapshot.extend(files.into_iter().map(|(path, bytes)| (path.into(), File::new(bytes))));
        snapshot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(snapshot: &Snapshot) -> Vec<&str> {
        snapshot.iter().map(|(path, _)| path.as_str()).collect()
    }

    fn file(text: &str) -> File {
        File::new(text.as_bytes())
    }

    #[test]
    fn a_folder_stands_together_and_is_taken_out_as_a_whole() {
        let names = ["b.md", "a-.md", "a/c.md", "a.md", "a/b/c.md", "a", "ab/c.md"];
        let mut snapshot: Snapshot = names.map(|name| (name, name.as_bytes())).into_iter().collect();
        assert_eq!(paths(&snapshot), ["a", "a/b/c.md", "a/c.md", "a-.md", "a.md", "ab/c.md", "b.md"]);
        let mut by_parts = paths(&snapshot);
        by_parts.sort_by(|one, other| Utf8Path::new(one).cmp(Utf8Path::new(other)));
        assert_eq!(paths(&snapshot), by_parts);
        let below: Vec<&str> = snapshot.below("a/".into()).map(|(path, _)| path.as_str()).collect();
        assert_eq!(below, ["a", "a/b/c.md", "a/c.md"]);
        snapshot.remove_tree("a".into());
        assert_eq!(paths(&snapshot), ["a-.md", "a.md", "ab/c.md", "b.md"]);
        snapshot.remove_tree("".into());
        assert!(snapshot.is_empty());
    }

    #[test]
    fn the_last_file_at_a_path_is_the_one_that_stays() {
        let mut snapshot = Snapshot::new();
        snapshot.extend([("b", file("1")), ("a", file("1")), ("b", file("2")), ("b", file("3"))].map(named));
        assert_eq!(snapshot.get("b".into()), Some(&file("3")));
        snapshot.extend([("a", file("4"))].map(named));
        snapshot.extend([("c", file("5"))].map(named));
        assert_eq!((snapshot.get("a".into()), paths(&snapshot)), (Some(&file("4")), vec!["a", "b", "c"]));
        assert_eq!(snapshot.remove("a".into()), Some(file("4")));
        assert_eq!(snapshot.get("a".into()), None);
    }

    #[test]
    fn a_name_is_the_same_however_its_accents_are_written() {
        let mut snapshot = Snapshot::new();
        snapshot.insert("één.jpg", file("1"));
        snapshot.extend([("e\u{301}e\u{301}n.jpg", file("2")), ("b", file("3"))].map(named));
        assert_eq!(paths(&snapshot), ["b", "één.jpg"]);
        assert_eq!(snapshot.get("e\u{301}e\u{301}n.jpg".into()), Some(&file("2")));
        snapshot.remove_tree("e\u{301}e\u{301}n.jpg".into());
        assert_eq!(paths(&snapshot), ["b"]);
    }

    fn named((path, file): (&str, File)) -> (Utf8PathBuf, File) {
        (path.into(), file)
    }
}
