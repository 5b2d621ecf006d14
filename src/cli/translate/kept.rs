//! What sources said when they were translated, each under its mark, one sentence a line. It belongs to the content: whoever has the
//! translations needs it to see what has changed since.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::unwritable;
use crate::cli::fatal::Fatal;
use crate::model::translation::SourceMark;
use crate::resolve::SourceText;

/// The folder of kept sources, below the portal's; a build passes over it, as its name begins with a dot.
const FOLDER: &str = "content/.vertaald";

/// The kept sources of a portal.
pub(super) struct KeptSources {
    folder: Utf8PathBuf,
}

impl KeptSources {
    /// Those of the portal in `root`.
    pub(super) fn new(root: &Utf8Path) -> Self {
        Self { folder: root.join(FOLDER) }
    }

    /// What stood there under `mark`; none when it was never kept, or was lost.
    pub(super) fn get(&self, mark: &SourceMark) -> Option<SourceText> {
        fs::read_to_string(self.folder.join(mark.to_string())).ok().map(|text| SourceText::from_lines(&text))
    }

    /// Keeps what `mark` stands for.
    pub(super) fn put(&self, mark: &SourceMark, source: &SourceText) -> Result<(), Fatal> {
        fs::create_dir_all(&self.folder).map_err(|problem| unwritable(&self.folder, problem))?;
        let path = self.folder.join(mark.to_string());
        fs::write(&path, source.lines()).map_err(|problem| unwritable(&path, problem))
    }
}
