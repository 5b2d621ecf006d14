//! Symbolic links: a change behind one happens at the target, so the target is watched and the link is reported with it.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The links below a portal's folders.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// The links, from the root.
    pub links: BTreeSet<Utf8PathBuf>,
    /// Folders to watch besides the portal's own: those that links lead to or would lead to, absolute, inside the root.
    pub places: BTreeSet<Utf8PathBuf>,
}

impl Links {
    /// Looks for links in `folders` below `root`; `real_root` is the root without links.
    pub(super) fn find(root: &Utf8Path, real_root: &Utf8Path, folders: &[Utf8PathBuf]) -> Self {
        let mut found = Self::default();
        for folder in folders {
            let entries = WalkDir::new(root.join(folder)).into_iter().flatten();
            for entry in entries.filter(DirEntry::path_is_symlink) {
                let Some(path) = Utf8Path::from_path(entry.path()) else { continue };
                let Ok(below) = path.strip_prefix(root) else { continue };
                found.links.insert(below.to_owned());
                found.places.extend(place(path).filter(|place| is_elsewhere(place, real_root, folders)));
            }
        }
        found
    }
}

/// The folder that a link leads to, or that its target stands in, or would.
fn place(link: &Utf8Path) -> Option<Utf8PathBuf> {
    if let Ok(target) = link.canonicalize_utf8() {
        return if target.is_dir() { Some(target) } else { target.parent().map(Utf8Path::to_owned) };
    }
    let target = link.parent()?.join(link.read_link_utf8().ok()?);
    target.parent()?.canonicalize_utf8().ok()
}

/// Whether a place is inside the portal and not watched anyway. The portal's root is too much to watch for one link.
fn is_elsewhere(place: &Utf8Path, real_root: &Utf8Path, folders: &[Utf8PathBuf]) -> bool {
    place != real_root
        && place.starts_with(real_root)
        && !folders.iter().any(|folder| {
            let folder = real_root.join(folder);
            place.starts_with(folder.canonicalize_utf8().unwrap_or(folder))
        })
}
