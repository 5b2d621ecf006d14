//! The content files of a portal, by what their names say.

use camino::Utf8Path;

use crate::content::{CONTENT, FileName};
use crate::input::Snapshot;

/// What the name of a file says, given by its path from the portal's folder; none when it is no content.
pub(super) fn name_of(path: &Utf8Path) -> Option<FileName> {
    FileName::read(path.strip_prefix(CONTENT).ok()?)
}

/// All content files with their names and texts, in order of path.
pub(super) fn content_files(snapshot: &Snapshot) -> impl Iterator<Item = (&Utf8Path, FileName, &str)> {
    snapshot.below(Utf8Path::new(CONTENT)).filter_map(|(path, file)| {
        let text = std::str::from_utf8(&file.bytes).ok()?;
        Some((&**path, name_of(path)?, text))
    })
}
