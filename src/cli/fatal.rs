//! Why a command could not run at all: one line and a hint.

use std::io;

use crate::publish::PublishError;

/// A fault of the environment or of the command line, not of the content: a sentence of the locales, `cli-NAME`, with its
/// hint, `cli-NAME-hint`.
#[derive(Debug)]
pub(super) struct Fatal {
    /// NAME.
    pub name: &'static str,
    /// What fills the sentence.
    pub arguments: Vec<(&'static str, String)>,
    /// What the system said, as `{$problem}`: it is put into words where the reader's language is known.
    pub fault: Option<io::Error>,
}

impl Fatal {
    /// A sentence without arguments yet.
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, arguments: Vec::new(), fault: None }
    }

    /// Fills `{$key}` in the sentence.
    #[expect(clippy::needless_pass_by_value, reason = "who fails gives what is at hand, a name or a path")]
    pub(super) fn with(mut self, key: &'static str, value: impl ToString) -> Self {
        self.arguments.push((key, value.to_string()));
        self
    }

    /// Says what the system said.
    pub(super) fn because(self, fault: io::Error) -> Self {
        Self { fault: Some(fault), ..self.with("problem", "") }
    }
}

impl From<PublishError> for Fatal {
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::Locked { target } => Self::new("output-locked").with("path", target),
            PublishError::NotWritable { path } => Self::new("output-not-writable").with("path", path),
            PublishError::DiskFull { path } => Self::new("disk-full").with("path", path),
            PublishError::FileInTheWay { path } => Self::new("file-in-the-way").with("path", path),
            PublishError::FolderInTheWay { path, holds } => {
                Self::new("folder-in-the-way").with("path", path).with("holds", holds)
            }
            PublishError::Foreign { path, more: 0 } => Self::new("foreign-file").with("path", path),
            PublishError::Foreign { path, more } => Self::new("foreign-files").with("path", path).with("count", more),
            PublishError::SymbolicLink { path } => Self::new("output-link").with("path", path),
            PublishError::BadPath { path } => Self::new("output-bad-path").with("path", path),
            PublishError::Clash { path } => Self::new("output-clash").with("path", path),
            PublishError::Io { path, source } => Self::new("output-io").with("path", path).because(source),
        }
    }
}

#[cfg(test)]
mod tests {
    use camino::Utf8PathBuf;

    use super::*;
    use crate::report::{MessageLanguage, Messages};

    #[test]
    fn every_publish_error_has_a_sentence_and_a_hint_in_every_language() {
        let path = || Utf8PathBuf::from("public/x");
        let errors = || {
            [
                PublishError::Locked { target: path() },
                PublishError::NotWritable { path: path() },
                PublishError::DiskFull { path: path() },
                PublishError::FileInTheWay { path: path() },
                PublishError::FolderInTheWay { path: path(), holds: path().join("y") },
                PublishError::Foreign { path: path(), more: 0 },
                PublishError::Foreign { path: path(), more: 2 },
                PublishError::SymbolicLink { path: path() },
                PublishError::BadPath { path: path() },
                PublishError::Clash { path: path() },
                PublishError::Io { path: path(), source: io::Error::other("y") },
            ]
        };
        for messages in MessageLanguage::ALL.iter().map(|language| Messages::new(*language)) {
            for fatal in errors().map(Fatal::from) {
                let arguments: Vec<_> = fatal.arguments.iter().map(|(key, value)| (*key, value.as_str())).collect();
                let id = format!("cli-{}", fatal.name);
                let (message, hint) = (messages.text(&id, &arguments), messages.text(&format!("{id}-hint"), &[]));
                assert!(message.contains("`public/x`") && !message.contains("{$"), "{message}");
                assert!(!hint.starts_with("cli-"), "{hint}");
            }
        }
    }
}
