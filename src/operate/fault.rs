//! Why an operation cannot be done.

use std::fmt;

use camino::Utf8PathBuf;

use super::mention::Mention;
use crate::edit::EditError;

/// Why an operation cannot be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationFault {
    /// There is nothing of this name.
    UnknownEntity {
        /// The name, as given.
        name: String,
    },
    /// The new name is no name.
    BadName {
        /// The name, as given.
        name: String,
    },
    /// There is something of this name already.
    NameTaken {
        /// Where.
        path: Utf8PathBuf,
    },
    /// It was called so before: its old URL leads to it.
    FormerName {
        /// Which file says so.
        path: Utf8PathBuf,
        /// The URL.
        url: String,
    },
    /// Others refer to it.
    StillNamed {
        /// Who, and where.
        by: Vec<Mention>,
    },
    /// There is no such school year in the calendar.
    UnknownYear {
        /// Its name.
        year: String,
    },
    /// A file cannot be changed without changing something else.
    Unwritable {
        /// Which.
        path: Utf8PathBuf,
        /// Why.
        fault: EditError,
    },
}

impl fmt::Display for OperationFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownEntity { name } => write!(f, "there is no `{name}`"),
            Self::BadName { name } => write!(f, "`{name}` is no name"),
            Self::NameTaken { path } => write!(f, "`{path}` is there already"),
            Self::FormerName { path, url } => write!(f, "`{path}` was called `{url}` before"),
            Self::StillNamed { by } => write!(f, "{} others refer to it", by.len()),
            Self::UnknownYear { year } => write!(f, "there is no school year `{year}`"),
            Self::Unwritable { path, fault } => write!(f, "`{path}`: {fault}"),
        }
    }
}

impl std::error::Error for OperationFault {}
