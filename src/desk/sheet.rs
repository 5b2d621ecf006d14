//! A content file as the desk sees it: its text, in parts.

use std::ops::Range;

use camino::{Utf8Path, Utf8PathBuf};

use crate::content::{CONTENT, FileName};
use crate::syntax::front_matter;
use crate::syntax::yaml::{self, Node};

/// A file's text in parts.
#[derive(Clone, Debug)]
pub(super) struct FileSheet {
    /// Path from the portal's root.
    pub path: Utf8PathBuf,
    /// What its path says.
    pub name: FileName,
    /// The whole text, with the mark that may stand before it.
    pub text: String,
    /// Where its YAML stands.
    pub yaml: Range<usize>,
    /// Where its body begins.
    pub body: usize,
    /// Its fields; none when they cannot be told apart.
    pub tree: Option<Node>,
}

impl FileSheet {
    /// Reads the text of the file at `path`. `None` when it is no content file.
    pub(super) fn read(path: &Utf8Path, text: &str) -> Option<Self> {
        let name = FileName::read(path.strip_prefix(CONTENT).ok()?)?;
        let mark = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
        let shown = &text[mark..];
        let parts = if name.is_yaml {
            Some((0..front_matter::end_of_yaml(shown), shown.len()))
        } else {
            front_matter::split(shown).ok().map(|parts| (parts.yaml, parts.body.start))
        };
        let tree = parts.as_ref().and_then(|(yaml, _)| yaml::tree(&shown[yaml.clone()]).ok());
        let (yaml, body) = parts.unwrap_or((0..0, 0));
        Some(Self {
            path: path.to_owned(),
            name,
            yaml: yaml.start + mark..yaml.end + mark,
            body: body + mark,
            tree,
            text: text.to_owned(),
        })
    }

    /// The text below the fields.
    pub(super) fn body_text(&self) -> &str {
        &self.text[self.body..]
    }

    /// A part of the YAML as it is written.
    pub(super) fn written(&self, node: &Node) -> &str {
        &self.text[self.yaml.start + node.span.start..self.yaml.start + node.span.end]
    }

    /// The path from the folder of content on, as people say it.
    pub(super) fn short(&self) -> &str {
        self.path.strip_prefix(CONTENT).unwrap_or(&self.path).as_str()
    }
}
