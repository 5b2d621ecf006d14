//! The files of an entity: its own, its translations, and the media that are called after it.

use camino::{Utf8Path, Utf8PathBuf};

use super::fault::OperationFault;
use super::files::{content_files, name_of};
use super::mention::folder_of;
use crate::content::FileName;
use crate::input::Snapshot;
use crate::model::Kind;

/// The files of an entity.
pub(super) struct EntityFiles {
    /// Its own.
    pub own: Utf8PathBuf,
    /// Its translations.
    pub translations: Vec<Utf8PathBuf>,
    /// Pictures and documents beside it that are called after it.
    pub media: Vec<Utf8PathBuf>,
}

impl EntityFiles {
    /// Those of the entity `slug`.
    pub(super) fn of(snapshot: &Snapshot, kind: Kind, slug: &str) -> Result<Self, OperationFault> {
        let unknown = || OperationFault::UnknownEntity { name: format!("{}/{slug}", kind.folder()) };
        let is_its = |name: &FileName| name.kind == Some(kind) && name.slug == slug;
        let all = content_files(snapshot).filter(|(_, name, _)| is_its(name));
        let (translations, own): (Vec<_>, Vec<_>) =
            all.map(|(path, name, _)| (path.to_owned(), name.language)).partition(|(_, language)| language.is_some());
        let own = own.into_iter().next().ok_or_else(unknown)?.0;
        let media = media(snapshot, &own, kind, slug);
        Ok(Self {
            own,
            translations: translations.into_iter().map(|(path, _)| path).collect(),
            media,
        })
    }

    /// All of them, its own first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Utf8PathBuf> {
        std::iter::once(&self.own).chain(&self.translations).chain(&self.media)
    }

    /// Where a file of it comes when it is called `new` instead of `old`.
    pub(super) fn renamed(path: &Utf8Path, kind: Kind, old: &str, new: &str) -> Utf8PathBuf {
        let below = path.strip_prefix(folder_of(kind)).unwrap_or(path).as_str();
        folder_of(kind).join(format!("{new}{}", below.strip_prefix(old).unwrap_or(below)))
    }
}

/// What is called after the entity, and not after another of its kind whose name begins with its own.
fn media(snapshot: &Snapshot, own: &Utf8Path, kind: Kind, slug: &str) -> Vec<Utf8PathBuf> {
    let folder = own.parent().unwrap_or(own);
    let stem = slug.rsplit('/').next().unwrap_or(slug);
    let begins = |path: &Utf8Path, stem: &str| {
        let name = path.file_stem().unwrap_or_default();
        name.strip_prefix(stem).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let others: Vec<String> = content_files(snapshot)
        .filter(|(path, name, _)| path.parent() == Some(folder) && name.kind == Some(kind) && name.slug != slug)
        .filter_map(|(_, name, _)| name.slug.rsplit('/').next().map(str::to_owned))
        .filter(|other| other.len() > stem.len())
        .collect();
    let beside = snapshot.below(folder).map(|(path, _)| &**path).filter(|path| path.parent() == Some(folder));
    let is_its = |path: &&Utf8Path| {
        name_of(path).is_none() && begins(path, stem) && !others.iter().any(|other| begins(path, other))
    };
    beside.filter(is_its).map(Utf8Path::to_owned).collect()
}
