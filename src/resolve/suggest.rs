//! What an editor most likely meant by a name or a path that leads nowhere.
//!
//! Names are laid out when the first of them is missed, once a build for each kind and folder: a page that is renamed breaks
//! every link to it at once.

use std::sync::OnceLock;

use camino::{Utf8Path, Utf8PathBuf};
use rustc_hash::FxHashMap;

use super::index::NameIndex;
use crate::base::nearest::KnownNames;
use crate::model::Kind;

/// The names of every kind.
#[derive(Default)]
pub(super) struct Slugs([OnceLock<KnownNames>; Kind::ALL.len()]);

impl Slugs {
    /// The name of a kind that comes nearest to `slug`.
    #[must_use]
    pub(super) fn nearest(&self, index: &NameIndex<'_>, kind: Kind, slug: &str) -> Option<&str> {
        self.0[kind as usize].get_or_init(|| KnownNames::new(index.names_of(kind))).nearest(slug)
    }
}

/// Files by folder and by name.
#[derive(Default)]
pub(super) struct FileNames {
    folders: FxHashMap<Utf8PathBuf, FolderNames>,
    /// The first path of every name.
    by_stem: ByStem,
}

type ByStem = FxHashMap<Box<str>, Utf8PathBuf>;

struct FolderNames {
    stems: KnownNames,
    by_stem: ByStem,
}

impl FileNames {
    /// Lays out `paths`, in any order.
    #[must_use]
    pub(super) fn new<'p>(paths: impl Iterator<Item = &'p str>) -> Self {
        let mut paths: Vec<&Utf8Path> = paths.map(Utf8Path::new).collect();
        paths.sort_unstable();
        let mut by_stem = ByStem::default();
        let mut folders: FxHashMap<Utf8PathBuf, ByStem> = FxHashMap::default();
        for path in paths {
            let Some(stem) = path.file_stem() else { continue };
            by_stem.entry(stem.into()).or_insert_with(|| path.to_owned());
            let folder = folders.entry(path.parent().unwrap_or(path).to_owned()).or_default();
            folder.entry(stem.into()).or_insert_with(|| path.to_owned());
        }
        let folders = folders.into_iter().map(|(folder, by_stem)| {
            let stems = KnownNames::new(by_stem.keys().map(|stem| &**stem));
            (folder, FolderNames { stems, by_stem })
        });
        Self { folders: folders.collect(), by_stem }
    }

    /// The file that comes nearest to `wanted`: one with a like name in its folder, or one with its name elsewhere.
    #[must_use]
    pub(super) fn nearest(&self, wanted: &Utf8Path) -> Option<&Utf8Path> {
        let stem = wanted.file_stem()?;
        let beside = wanted.parent().and_then(|folder| self.folders.get(folder));
        let near = beside.and_then(|folder| folder.by_stem.get(folder.stems.nearest(stem)?));
        near.or_else(|| self.by_stem.get(stem)).map(Utf8PathBuf::as_path)
    }
}
