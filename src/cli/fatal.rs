//! Why a command could not run at all: one line and a hint.

use crate::publish::PublishError;

/// The environment is at fault, not the content.
#[derive(Debug)]
pub enum Fatal {
    /// A sentence of the locales, `cli-NAME`, with its hint, `cli-NAME-hint`.
    Said {
        /// NAME.
        name: &'static str,
        /// What fills the sentence.
        arguments: Vec<(&'static str, String)>,
    },
    /// The output folder is in the way.
    Publish(PublishError),
}

impl Fatal {
    /// A sentence without arguments yet.
    pub fn new(name: &'static str) -> Self {
        Self::Said { name, arguments: Vec::new() }
    }

    /// Fills `{$key}` in the sentence.
    pub fn with(mut self, key: &'static str, value: impl ToString) -> Self {
        if let Self::Said { arguments, .. } = &mut self {
            arguments.push((key, value.to_string()));
        }
        self
    }
}

impl From<PublishError> for Fatal {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}
