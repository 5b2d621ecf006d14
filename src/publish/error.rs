//! Why a finished site cannot be put in its folder.

use std::io;

use camino::{Utf8Path, Utf8PathBuf};

/// Why the folder cannot be made what it should be. Paths begin with the target as it was given.
#[derive(Debug)]
pub enum PublishError {
    /// Another build holds the lock.
    Locked {
        /// The output folder.
        target: Utf8PathBuf,
    },
    /// The permissions, or a read-only file system, forbid writing.
    NotWritable {
        /// Where.
        path: Utf8PathBuf,
    },
    /// The disk, or one's share of it, is full.
    DiskFull {
        /// What was being written.
        path: Utf8PathBuf,
    },
    /// Somebody else's file stands where a folder must come.
    FileInTheWay {
        /// The file.
        path: Utf8PathBuf,
    },
    /// A folder with something of somebody else in it stands where a file must come.
    FolderInTheWay {
        /// The folder.
        path: Utf8PathBuf,
        /// What is in it that no build wrote.
        holds: Utf8PathBuf,
    },
    /// Somebody else's file stands where a file must come, and differs from it.
    Foreign {
        /// The file; the first in the order of the outputs.
        path: Utf8PathBuf,
        /// How many more there are.
        more: usize,
    },
    /// A symbolic link on the way to an output: writing there would write elsewhere.
    SymbolicLink {
        /// The link.
        path: Utf8PathBuf,
    },
    /// An output's path is absolute, leads outside the target or into `.portaal`, or has a character that no path has.
    BadPath {
        /// The path as it was given.
        path: Utf8PathBuf,
    },
    /// Two outputs have this path, or it is both a file and a folder.
    Clash {
        /// The path as it was given.
        path: Utf8PathBuf,
    },
    /// Anything else that the operating system said.
    Io {
        /// Where.
        path: Utf8PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl PublishError {
    pub(super) fn at(path: &Utf8Path, source: io::Error) -> Self {
        use io::ErrorKind as Kind;
        let path = path.to_owned();
        match source.kind() {
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::NotWritable { path },
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull { path },
            _ => Self::Io { path, source },
        }
    }

    /// As [`at`](Self::at), for a folder with its parents: the file that is in the way may be any of those.
    pub(super) fn making_folder(path: &Utf8Path, source: io::Error) -> Self {
        match path.ancestors().find(|part| part.is_file()) {
            Some(file) => Self::FileInTheWay { path: file.to_owned() },
            None => Self::at(path, source),
        }
    }
}
