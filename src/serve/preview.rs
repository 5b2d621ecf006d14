//! What is shown at one moment, and what is wrong at that moment.

use std::sync::Arc;

use camino::Utf8PathBuf;
use jiff::civil::Date;

use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::media_type::MediaType;
use crate::build::Build;
use crate::routes::Route;

/// What browsers get until the next one takes its place.
#[derive(Clone)]
pub struct Preview {
    /// What is shown: the build of the files as they are, or the last good version. None when none was ever made.
    pub build: Option<Arc<Build>>,
    /// What browsers are told is wrong.
    pub problem: Problem,
    /// Everything found in the files as they are.
    pub found: Arc<Diagnostics>,
    /// The day it is.
    pub today: Date,
}

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
        /// Which.
        path: Utf8PathBuf,
        /// What the system said.
        reason: String,
    },
}

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

impl Preview {
    /// The URLs of all style sheets.
    #[must_use]
    pub fn styles(&self) -> Vec<String> {
        let routes = self.build.as_ref().map_or(&[] as &[_], |build| build.files());
        let is_style = |route: &&Route| MediaType::of(&route.file) == MediaType::CSS;
        routes.iter().filter(is_style).map(|route| route.url.to_string()).collect()
    }
}
