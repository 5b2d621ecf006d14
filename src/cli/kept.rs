//! Pictures that were made, kept for the next run: in `.portaal/pictures` in the portal's folder, never in the output.
//!
//! A file is named after the digest of all that it was made from, and begins with the digest of its own bytes, so that one that a
//! full disk cut off is not taken for a picture. When nothing can be kept or read, pictures are simply made again.

use std::fs;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use camino::{Utf8Path, Utf8PathBuf};
use parking_lot::Mutex;
use rustc_hash::FxHashSet;
use walkdir::WalkDir;

use crate::base::digest::Digest;
use crate::base::kept::KeptBytes;

/// The folder, below the portal's.
const FOLDER: &str = ".portaal/pictures";

/// How many bytes are kept at most: the pictures of some three thousand photos.
const MOST: u64 = 1 << 30;

/// How many bytes of a file are its digest.
const MARK: usize = 16;

/// The folder of pictures that were made.
pub(super) struct KeptPictures {
    folder: Utf8PathBuf,
    /// What this run asked for, which is not thrown away.
    asked: Mutex<FxHashSet<Digest>>,
    /// Makes the names of unfinished files differ.
    count: AtomicU64,
}

impl KeptPictures {
    /// Those of the portal in `root`.
    pub(super) fn new(root: &Utf8Path) -> Self {
        Self {
            folder: root.join(FOLDER),
            asked: Mutex::default(),
            count: AtomicU64::new(0),
        }
    }

    /// Throws everything away, and says how many bytes that were.
    pub(super) fn clear(&self) -> io::Result<u64> {
        let size = self.files().iter().map(|file| file.size).sum();
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(size),
        }
    }

    /// Ends a run: when there is too much, what this run did not ask for makes room. Nothing that costs time when nothing was
    /// asked for.
    pub(super) fn end(&self) {
        if !self.asked.lock().is_empty() {
            self.trim(MOST);
        }
    }

    /// Throws away what has not been written for longest, when it is more than `most` bytes in all.
    fn trim(&self, most: u64) {
        let mut files = self.files();
        let mut size: u64 = files.iter().map(|file| file.size).sum();
        if size <= most {
            return;
        }
        files.sort_by_key(|file| file.written);
        let asked = self.asked.lock();
        for file in files.iter().filter(|file| file.key.is_none_or(|key| !asked.contains(&key))) {
            if size <= most {
                break;
            }
            if fs::remove_file(&file.path).is_ok() {
                size -= file.size;
            }
        }
    }

    fn files(&self) -> Vec<KeptFile> {
        let entries = WalkDir::new(&self.folder).into_iter().filter_map(Result::ok);
        entries.filter(|entry| entry.file_type().is_file()).filter_map(|entry| KeptFile::of(&entry)).collect()
    }

    /// In folders by the first two digits: some systems are slow with thousands of files in one.
    fn path(&self, key: Digest) -> Utf8PathBuf {
        let name = key.to_string();
        self.folder.join(&name[..2]).join(&name[2..])
    }

    fn write(&self, key: Digest, bytes: &[u8]) -> io::Result<()> {
        let path = self.path(key);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let fresh = path.with_extension(format!("new-{}-{number}", std::process::id()));
        fs::write(&fresh, [Digest::of(bytes).as_bytes(), bytes].concat())?;
        fs::rename(&fresh, &path)
    }
}

impl KeptBytes for KeptPictures {
    fn find(&self, key: Digest) -> Option<Vec<u8>> {
        self.asked.lock().insert(key);
        let mut bytes = fs::read(self.path(key)).ok()?;
        let own = bytes.get(..MARK)?.to_vec();
        bytes.drain(..MARK);
        (Digest::of(&bytes).as_bytes() == own).then_some(bytes)
    }

    fn keep(&self, key: Digest, bytes: &[u8]) {
        // A run that cannot keep this is as good.
        let _ = self.write(key, bytes);
    }
}

struct KeptFile {
    path: std::path::PathBuf,
    /// None of a file that was left unfinished.
    key: Option<Digest>,
    size: u64,
    written: Option<SystemTime>,
}

impl KeptFile {
    fn of(entry: &walkdir::DirEntry) -> Option<Self> {
        let data = entry.metadata().ok()?;
        let folder = entry.path().parent()?.file_name()?.to_str()?;
        let key = Digest::from_hex(&format!("{folder}{}", entry.file_name().to_str()?));
        Some(Self {
            path: entry.path().to_owned(),
            key,
            size: data.len(),
            written: data.modified().ok(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_found_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("there is room");
        let root = Utf8Path::from_path(folder.path()).expect("its name is UTF-8");
        let kept = KeptPictures::new(root);
        let key = Digest::of(b"photo");
        assert_eq!(kept.find(key), None);
        kept.keep(key, b"picture");
        assert_eq!(kept.find(key).as_deref(), Some(b"picture".as_slice()));
        fs::write(kept.path(key), b"cut off").expect("it can be written");
        assert_eq!(kept.find(key), None);
    }

    #[test]
    fn the_oldest_goes_first_and_nothing_that_is_in_use() {
        let folder = tempfile::tempdir().expect("there is room");
        let root = Utf8Path::from_path(folder.path()).expect("its name is UTF-8");
        let earlier = KeptPictures::new(root);
        let keys = [b"a", b"b", b"c"].map(|name| Digest::of(name));
        for key in keys {
            earlier.keep(key, &[0; 100]);
        }
        let kept = KeptPictures::new(root);
        assert!(kept.find(keys[0]).is_some());
        kept.trim(250);
        assert_eq!(kept.files().len(), 2);
        assert!(kept.find(keys[0]).is_some(), "it was asked for");
        assert!(kept.clear().expect("it can be thrown away") > 200);
        assert!(kept.files().is_empty());
        assert_eq!(kept.clear().expect("there is nothing to throw away"), 0);
    }
}
