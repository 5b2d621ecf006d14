//! Every name of the portal, with what stands behind it.

use std::any::Any;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::base::table::Id;
use crate::content::Drafts;
use crate::model::Kind;
use crate::model::entity::{AnyId, Entity, Front, Hidden};
use crate::model::kind::every_kind;

/// What stands behind a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// An entity for the public, by its place in its table.
    Public(AnyId),
    /// One that is not for the public.
    Hidden(Hidden),
    /// A file that cannot be read: it complains of itself already.
    Broken,
}

/// Names by kind, and files by path.
pub(super) struct NameIndex<'a> {
    names: FxHashMap<(Kind, &'a str), Known>,
    paths: FxHashMap<&'a str, PathTarget>,
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathTarget {
    /// An entity or something in its place.
    Entity(Known),
    List(Kind),
    /// An image or another file.
    File,
}

impl<'a> NameIndex<'a> {
    /// An index that knows the files at fault, the introductions and the media of `drafts`, with room for `count` names.
    #[must_use]
    pub(super) fn new(drafts: &'a Drafts, count: usize) -> Self {
        let mut index = Self {
            names: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
            paths: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
        };
        for (kind, broken) in &drafts.broken {
            index.paths.insert(broken.origin.source.path.as_str(), PathTarget::Entity(Known::Broken));
            index.names.extend(kind.map(|kind| ((kind, &*broken.slug), Known::Broken)));
        }
        for (kind, section) in &drafts.sections {
            index.paths.insert(section.origin.source.path.as_str(), PathTarget::List(*kind));
        }
        index.paths.extend(drafts.media.iter().map(|media| (media.path.as_str(), PathTarget::File)));
        index
    }

    /// Adds a name.
    pub(super) fn insert(&mut self, kind: Kind, slug: &'a str, path: &'a str, known: Known) {
        self.names.insert((kind, slug), known);
        self.paths.insert(path, PathTarget::Entity(known));
    }

    /// Adds a path that leads where another leads: a translation, to its source.
    pub(super) fn insert_path(&mut self, path: &'a str, target: PathTarget) {
        self.paths.insert(path, target);
    }

    /// What is called `slug` among the entities of a kind.
    #[must_use]
    pub(super) fn get(&self, kind: Kind, slug: &str) -> Option<Known> {
        self.names.get(&(kind, slug)).copied()
    }

    /// What stands at a path from the root.
    #[must_use]
    pub(super) fn at_path(&self, path: &str) -> Option<PathTarget> {
        self.paths.get(path).copied()
    }

    /// All names of a kind, in no order.
    pub(super) fn names_of(&self, kind: Kind) -> impl Iterator<Item = &'a str> {
        self.names.keys().filter(move |(of, _)| *of == kind).map(|(_, slug)| *slug)
    }

    /// All paths, in no order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &'a str> {
        self.paths.keys().copied()
    }
}

/// The typed place within an [`AnyId`]; nothing when it is of another kind.
#[must_use]
pub(super) fn typed<T: Front>(id: AnyId) -> Option<Id<Entity<T>>> {
    macro_rules! place {
        ($($kind:ident $table:ident $front:ty;)+) => {
            match &id { $( AnyId::$kind(place) => place as &dyn Any, )+ }
        };
    }
    let place = every_kind!(place);
    place.downcast_ref().copied()
}
