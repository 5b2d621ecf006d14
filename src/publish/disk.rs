//! Every change that publishing makes to the disk, one function a change.
//!
//! That nothing goes around this file is what lets the tests stop a build at each single change, as a `kill -9` would.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::time::UNIX_EPOCH;

use camino::Utf8Path;

/// What betrays that a file was changed, without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileStamp {
    pub length: u64,
    /// Nanoseconds since 1970; zero when the file system knows no such time.
    pub modified: u64,
}

impl FileStamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = modified.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or(0);
        Self { length: metadata.len(), modified }
    }

    /// Whether a file that had this stamp and now has `other` is taken to be the same.
    pub(super) fn vouches_for(self, other: Self) -> bool {
        self == other && self.modified != 0
    }
}

/// The stamp of the file at `path`, when that is a file and not a link to one.
pub(super) fn stamp_of(path: &Utf8Path) -> Option<FileStamp> {
    let metadata = fs::symlink_metadata(path).ok()?;
    metadata.is_file().then(|| FileStamp::of(&metadata))
}

/// What is at `path`, links not followed; `None` when nothing is.
pub(super) fn look(path: &Utf8Path) -> io::Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if is_absence(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the error says that there is no such file.
pub(super) fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The disk, as far as it is changed.
#[derive(Default)]
pub(super) struct Disk {
    #[cfg(test)]
    pub fuse: super::tests::Fuse,
}

impl Disk {
    pub(super) fn make_dir(&self, path: &Utf8Path) -> io::Result<()> {
        self.step()?;
        fs::create_dir(path)
    }

    pub(super) fn make_dirs(&self, path: &Utf8Path) -> io::Result<()> {
        self.step()?;
        fs::create_dir_all(path)
    }

    pub(super) fn open_lock(&self, path: &Utf8Path) -> io::Result<File> {
        self.step()?;
        File::options().read(true).write(true).create(true).truncate(false).open(path)
    }

    /// Writes a file that does not exist yet.
    pub(super) fn write_new(&self, path: &Utf8Path, bytes: &[u8]) -> io::Result<FileStamp> {
        self.create(path, bytes).and_then(|file| Ok(FileStamp::of(&file.metadata()?)))
    }

    /// Writes a file that does not exist yet, and waits until the disk has it.
    pub(super) fn write_durable(&self, path: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
        self.create(path, bytes)?.sync_data()
    }

    fn create(&self, path: &Utf8Path, bytes: &[u8]) -> io::Result<File> {
        self.step()?;
        let mut file = File::create_new(path)?;
        #[cfg(test)]
        if let Err(cut) = self.step() {
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(cut);
        }
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Atomic, and takes the place of a file that is there.
    pub(super) fn rename(&self, from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
        self.step()?;
        fs::rename(from, to)
    }

    /// Removes a file; that it was gone already is as good.
    pub(super) fn remove_file(&self, path: &Utf8Path) -> io::Result<()> {
        self.step()?;
        fs::remove_file(path).or_else(|error| if is_absence(&error) { Ok(()) } else { Err(error) })
    }

    /// Removes a folder if it is empty.
    pub(super) fn remove_dir(&self, path: &Utf8Path) -> io::Result<()> {
        self.step()?;
        fs::remove_dir(path)
    }

    /// Removes a folder with all that is in it, without following links; that it was gone already is as good.
    pub(super) fn remove_tree(&self, path: &Utf8Path) -> io::Result<()> {
        self.step()?;
        fs::remove_dir_all(path).or_else(|error| if is_absence(&error) { Ok(()) } else { Err(error) })
    }

    #[cfg(test)]
    fn step(&self) -> io::Result<()> {
        self.fuse.step()
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the shape that the tests need")]
    #[inline]
    fn step(&self) -> io::Result<()> {
        Ok(())
    }
}
