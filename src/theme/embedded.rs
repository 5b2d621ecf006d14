//! The theme that comes with the program, as a snapshot of `themes/asko`.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use crate::input::{File, Snapshot};

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/asko");

static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| {
    let mut snapshot = Snapshot::new();
    collect(&THEME, &mut snapshot);
    snapshot
});

/// The files of the embedded theme, by path from its own folder.
#[must_use]
pub fn embedded() -> &'static Snapshot {
    &SNAPSHOT
}

fn collect(folder: &Dir<'_>, snapshot: &mut Snapshot) {
    for file in folder.files() {
        if let Some(path) = file.path().to_str() {
            snapshot.insert(path, File::new(file.contents()));
        }
    }
    folder.dirs().for_each(|folder| collect(folder, snapshot));
}
