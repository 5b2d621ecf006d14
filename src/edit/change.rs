//! What can be done to a content file, and why it may not be.

use std::fmt;

use serde_json::Value;

/// One change to a content file. Values are texts, lists and groups of them; a number is written as its digits, true as `ja`.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A field gets a value. One that is not there comes where its kind's declaration has it, with the groups around it. Of a
    /// list or a group, only what differs is touched.
    Set {
        /// The field.
        path: String,
        /// Its value.
        value: Value,
    },
    /// A field, or an item of a list, goes.
    Remove {
        /// The field or item.
        path: String,
    },
    /// An item comes into a list, before the one that has its place now.
    Insert {
        /// The list. It may be empty, or not be there.
        path: String,
        /// The place in it.
        at: usize,
        /// The item.
        value: Value,
    },
    /// A field gets another name, where a group's names are an editor's own.
    Rename {
        /// The field.
        path: String,
        /// Its name from now on.
        key: String,
    },
    /// An item of a list gets another place in it, with its comments.
    Move {
        /// The list.
        path: String,
        /// Its place now.
        from: usize,
        /// Its place then.
        to: usize,
    },
    /// The text below the fields becomes another. Lines that stay the same keep their bytes.
    SetBody {
        /// The text, as Markdown.
        text: String,
    },
}

impl Change {
    /// A field gets a value.
    pub fn set(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self::Set { path: path.into(), value: value.into() }
    }

    /// A field or an item goes.
    pub fn remove(path: impl Into<String>) -> Self {
        Self::Remove { path: path.into() }
    }

    /// The field that it is about; empty for the text.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Rename { path, .. }
            | Self::Set { path, .. }
            | Self::Remove { path }
            | Self::Insert { path, .. }
            | Self::Move { path, .. } => path,
            Self::SetBody { .. } => "",
        }
    }
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The file has no fields between lines of dashes.
    NoFrontMatter,
    /// The file has fields alone.
    NoBody,
    /// The fields cannot be read.
    NotYaml {
        /// Where, in bytes of the fields.
        offset: usize,
        /// The parser's words.
        problem: String,
    },
    /// A field is written twice, so that nobody knows which one is meant.
    RepeatedKey {
        /// Its name.
        key: String,
    },
    /// There is nothing in this place, or no list or group where the path needs one.
    NoSuchPlace {
        /// The path.
        path: String,
    },
    /// It could not be written so that everything else stays as it is.
    Unfaithful {
        /// The path.
        path: String,
    },
}

impl EditError {
    /// A word for it, for messages.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::NoFrontMatter => "no-front-matter",
            Self::NoBody => "no-body",
            Self::NotYaml { .. } => "not-yaml",
            Self::RepeatedKey { .. } => "repeated-key",
            Self::NoSuchPlace { .. } => "no-such-place",
            Self::Unfaithful { .. } => "unfaithful",
        }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFrontMatter => f.write_str("the file has no front matter"),
            Self::NoBody => f.write_str("the file has fields alone"),
            Self::NotYaml { offset, problem } => write!(f, "the fields cannot be read at byte {offset}: {problem}"),
            Self::RepeatedKey { key } => write!(f, "`{key}` is written twice"),
            Self::NoSuchPlace { path } => write!(f, "there is no `{path}`"),
            Self::Unfaithful { path } => write!(f, "`{path}` cannot be written without changing something else"),
        }
    }
}

impl std::error::Error for EditError {}
