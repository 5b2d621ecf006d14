//! Why a finished site cannot be put in its folder, with the texts for it.
//!
//! These are faults of the environment, so each has one line and one hint, in both languages, and nothing is translated
//! elsewhere.

use std::fmt;
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

/// An error in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong, on one line.
    pub message: String,
    /// What to do about it.
    pub hint: &'static str,
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

    /// In Dutch.
    #[must_use]
    pub fn dutch(&self) -> Wording {
        let (message, hint) = match self {
            Self::Locked { target } => (
                format!("een andere build is bezig in `{target}`"),
                "wacht tot die klaar is, of kies met --output een andere map",
            ),
            Self::NotWritable { path } => (
                format!("`{path}` is niet te schrijven"),
                "controleer de rechten van de map, of kies met --output een andere",
            ),
            Self::DiskFull { path } => {
                (format!("de schijf is vol bij het schrijven van `{path}`"), "maak ruimte vrij en probeer het opnieuw")
            }
            Self::FileInTheWay { path } => (
                format!("`{path}` is een bestand, maar daar moet een map komen"),
                "verplaats of verwijder het bestand; het komt niet van een eerdere build",
            ),
            Self::FolderInTheWay { path, holds } => (
                format!("`{path}` is een map waar `{holds}` in staat, maar daar moet een bestand komen"),
                "verplaats of verwijder wat erin staat; het komt niet van een eerdere build",
            ),
            Self::Foreign { path, more: 0 } => (
                format!("`{path}` bestaat al en komt niet van een eerdere build"),
                "verplaats of verwijder het bestand, of kies met --output een andere map",
            ),
            Self::Foreign { path, more } => (
                format!("`{path}` (en nog {more}) bestaat al en komt niet van een eerdere build"),
                "kies met --output een lege map, of verplaats of verwijder de bestanden",
            ),
            Self::SymbolicLink { path } => (
                format!("`{path}` is een symbolische koppeling; schrijven zou buiten de uitvoermap terechtkomen"),
                "verwijder de koppeling",
            ),
            Self::BadPath { path } => {
                (format!("`{path}` kan geen plaats in de uitvoermap zijn"), "gebruik een gewone, relatieve naam")
            }
            Self::Clash { path } => {
                (format!("`{path}` zou twee keer in de uitvoermap komen"), "geef een van de twee een andere naam")
            }
            Self::Io { path, source } => {
                (format!("`{path}`: {source}"), "los op wat het systeem meldt en probeer het opnieuw")
            }
        };
        Wording { message, hint }
    }

    /// In English.
    #[must_use]
    pub fn english(&self) -> Wording {
        let (message, hint) = match self {
            Self::Locked { target } => (
                format!("another build is running in `{target}`"),
                "wait until it is done, or choose another folder with --output",
            ),
            Self::NotWritable { path } => (
                format!("`{path}` cannot be written"),
                "check the permissions of the folder, or choose another with --output",
            ),
            Self::DiskFull { path } => {
                (format!("the disk is full while writing `{path}`"), "make some room and try again")
            }
            Self::FileInTheWay { path } => (
                format!("`{path}` is a file, but a folder must come there"),
                "move or delete the file; it does not come from an earlier build",
            ),
            Self::FolderInTheWay { path, holds } => (
                format!("`{path}` is a folder with `{holds}` in it, but a file must come there"),
                "move or delete what is in it; it does not come from an earlier build",
            ),
            Self::Foreign { path, more: 0 } => (
                format!("`{path}` exists and does not come from an earlier build"),
                "move or delete the file, or choose another folder with --output",
            ),
            Self::Foreign { path, more } => (
                format!("`{path}` (and {more} more) exists and does not come from an earlier build"),
                "choose an empty folder with --output, or move or delete the files",
            ),
            Self::SymbolicLink { path } => (
                format!("`{path}` is a symbolic link; writing there would end up outside the output folder"),
                "delete the link",
            ),
            Self::BadPath { path } => {
                (format!("`{path}` cannot be a place in the output folder"), "use an ordinary, relative name")
            }
            Self::Clash { path } => {
                (format!("`{path}` would come into the output folder twice"), "give one of the two another name")
            }
            Self::Io { path, source } => (format!("`{path}`: {source}"), "solve what the system reports and try again"),
        };
        Wording { message, hint }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Wording { message, hint } = self.dutch();
        write!(f, "{message}; {hint}")
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
