//! Why what a browser shows may not be what the files say.

use std::io;
use std::sync::Arc;

use camino::Utf8PathBuf;

use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics};

/// Why what is shown may not be what the files say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Problem {
    /// It is.
    #[default]
    None,
    /// Errors in content, configuration or theme; only errors.
    Content(Diagnostics),
    /// A bug of ours, in the words of its panic.
    Panic(String),
    /// The disk does not give a file.
    Unreadable {
        /// The file or folder.
        path: Utf8PathBuf,
        /// What the system said.
        fault: SystemFault,
    },
}

/// What the system said when it refused something, to be told in the reader's language.
#[derive(Clone, Debug)]
pub struct SystemFault(pub Arc<io::Error>);

impl PartialEq for SystemFault {
    fn eq(&self, other: &Self) -> bool {
        let told = |fault: &Self| (fault.0.kind(), fault.0.raw_os_error());
        told(self) == told(other)
    }
}

impl Eq for SystemFault {}

impl Problem {
    /// The errors among what was found.
    #[must_use]
    pub fn of(found: &Diagnostics) -> Self {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity() == Severity::Error;
        let mut errors = Diagnostics::new();
        errors.extend(found.iter().filter(is_error).cloned());
        if errors.is_empty() { Self::None } else { Self::Content(errors) }
    }

    /// Whether all is well.
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// Both, or the one that content cannot mend.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Content(ours), Self::Content(theirs)) => {
                let mut both = ours.clone();
                both.extend(theirs.iter().cloned());
                both.sort();
                Self::Content(both)
            }
            (Self::None | Self::Content(_), Self::Panic(_) | Self::Unreadable { .. }) | (Self::None, _) => {
                other.clone()
            }
            _ => self.clone(),
        }
    }
}
