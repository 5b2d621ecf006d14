//! Looks names and links up, on behalf of one file, and says what it did not find.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};

use camino::Utf8Path;
use jiff::civil::Date;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::index::{Known, NameIndex, PathTarget, typed};
use super::suggest::{FileNames, Slugs};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::base::path::{self, slugify};
use crate::base::table::Id;
use crate::language::collation::significant;
use crate::model::Kind;
use crate::model::entity::{
    AnyId, Entity, Front, Href, LinkTargets, Media, MediaForm, Origin, Parsed, Picture, Showing,
};
use crate::model::reference::{List, Ref, Referable};
use crate::syntax::markdown::{HEADING, Markdown, MarkdownLink};

/// How many names are compared one by one.
const HANDFUL: usize = 16;

/// What all linkers of a build share.
pub(super) struct LinkCx<'a> {
    /// Every name.
    pub index: NameIndex<'a>,
    /// What there is at every path that has a URL or a text.
    pub places: FxHashMap<&'a str, FileAt<'a>>,
    /// The URL of every entity and list with its path. Of equal ones, the last is meant.
    pub urls: Vec<(Arc<str>, &'a str)>,
    /// Images and documents by path.
    pub media: FxHashMap<&'a str, (Id<Media>, &'a Media)>,
    /// The path that the portal stands below.
    pub base: &'a str,
    /// Files by the URLs that they had before.
    pub renamed: FxHashMap<&'a str, &'a str>,
    /// The media that nobody may see any more, whoever shows them.
    withdrawn: FxHashSet<Id<Media>>,
    /// Who shows or links each of the media, by its place.
    showing: Vec<AtomicU8>,
    /// Places in `urls`, for links that are written as a URL: made when the first one is met.
    by_url: OnceLock<FxHashMap<Arc<str>, usize>>,
    slugs: Slugs,
    /// What a link may have been meant to lead to.
    pages: OnceLock<FileNames>,
    /// What may have been meant to be shown.
    pictures: OnceLock<FileNames>,
}

/// What there is at a path.
#[derive(Default)]
pub(super) struct FileAt<'a> {
    /// Its URL, when it is for the public.
    pub url: Option<Arc<str>>,
    /// Its text, for anchors.
    pub body: Option<&'a Markdown>,
    /// Whether it is a translation: who links to one means its language, whatever the page's own.
    pub is_translation: bool,
}

impl<'a> FileAt<'a> {
    /// A file in the language of the content.
    #[must_use]
    pub(super) fn own(url: &Arc<str>, body: &'a Markdown) -> Self {
        Self {
            url: Some(Arc::clone(url)),
            body: Some(body),
            is_translation: false,
        }
    }
}

impl<'a> LinkCx<'a> {
    /// What knows of `index`, and has room for `count` places.
    #[must_use]
    pub(super) fn new(index: NameIndex<'a>, count: usize, base: &'a str) -> Self {
        Self {
            index,
            places: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
            urls: Vec::with_capacity(count),
            media: FxHashMap::default(),
            base,
            renamed: FxHashMap::default(),
            withdrawn: FxHashSet::default(),
            showing: Vec::new(),
            by_url: OnceLock::new(),
            slugs: Slugs::default(),
            pages: OnceLock::new(),
            pictures: OnceLock::new(),
        }
    }

    /// Makes a file beside the content known.
    pub(super) fn add_media(&mut self, media: &'a Media) {
        self.media.insert(media.path.as_str(), (Id::new(self.showing.len()), media));
        self.showing.push(AtomicU8::new(Showing::Nobody as u8));
    }

    /// Takes note of which pictures of a file nobody may see any more: what is said of a photo in one place holds in all.
    pub(super) fn withdraw<T: Front>(&mut self, row: &Parsed<T>, today: Date) {
        let pictures = row.front.common().picture.into_iter().chain(row.front.more_pictures());
        for picture in pictures.filter(|picture| picture.is_withdrawn(today)) {
            let path = path::join(&row.origin.source.path, &picture.file);
            let found = path.as_ref().and_then(|path| self.media.get(path.as_str()));
            self.withdrawn.extend(found.map(|(id, _)| *id));
        }
    }

    /// Who shows or links each of the media.
    #[must_use]
    pub(super) fn showing(&self) -> Vec<Showing> {
        let showing = self.showing.iter().enumerate().map(|(at, showing)| match showing.load(Ordering::Relaxed) {
            _ if self.withdrawn.contains(&Id::new(at)) => Showing::Withdrawn,
            public if public == Showing::Public as u8 => Showing::Public,
            hidden if hidden == Showing::Hidden as u8 => Showing::Hidden,
            _ => Showing::Nobody,
        });
        showing.collect()
    }

    /// The file that is now what `slug` of `kind` was.
    fn now(&self, kind: Kind, slug: &str) -> Option<&'a Utf8Path> {
        if self.renamed.is_empty() {
            return None;
        }
        let segment = if kind == Kind::Page { String::new() } else { format!("/{}", kind.url_segment()) };
        self.renamed.get(format!("{segment}/{slug}/").as_str()).map(|path| Utf8Path::new(*path))
    }

    fn pages(&self) -> &FileNames {
        self.pages.get_or_init(|| FileNames::new(self.index.paths()))
    }

    fn pictures(&self) -> &FileNames {
        self.pictures.get_or_init(|| FileNames::new(self.media.keys().copied()))
    }

    fn path_at(&self, url: &str) -> Option<&'a str> {
        let places = || self.urls.iter().enumerate().map(|(at, (url, _))| (Arc::clone(url), at)).collect();
        self.by_url.get_or_init(places).get(url).map(|at| self.urls[*at].1)
    }
}

/// Looks up on behalf of the file `origin`.
pub(super) struct Linker<'a> {
    shared: &'a LinkCx<'a>,
    origin: &'a Origin,
    /// Who shows the media that it finds.
    showing: Showing,
    /// What was not found.
    pub diagnostics: Diagnostics,
}

impl<'a> Linker<'a> {
    /// A linker for one file.
    #[must_use]
    pub(super) fn new(shared: &'a LinkCx<'a>, origin: &'a Origin) -> Self {
        Self {
            shared,
            origin,
            showing: Showing::Public,
            diagnostics: Diagnostics::new(),
        }
    }

    /// A linker for a file that is not for the public: what it shows is not published for its sake.
    #[must_use]
    pub(super) fn aside(shared: &'a LinkCx<'a>, origin: &'a Origin) -> Self {
        Self { showing: Showing::Hidden, ..Self::new(shared, origin) }
    }

    fn show(&self, media: Id<Media>) {
        self.shared.showing[media.index()].fetch_max(self.showing as u8, Ordering::Relaxed);
    }

    /// The entity behind an optional reference under `key`.
    pub(super) fn maybe<T: Front>(&mut self, key: &str, name: Option<&Ref<T>>) -> Option<Id<Entity<T>>> {
        name.and_then(|name| self.one(key, name))
    }

    /// The entity behind a reference under `key`.
    pub(super) fn one<T: Front>(&mut self, key: &str, name: &Ref<T>) -> Option<Id<Entity<T>>> {
        self.look_up::<T>(key, name.slug()).and_then(typed::<T>)
    }

    /// The entity called `slug`, which is itself a part of `key`.
    pub(super) fn named<T: Front>(&mut self, key: &str, slug: &str) -> Option<Id<Entity<T>>> {
        self.look_up::<T>(key, slug).and_then(typed::<T>)
    }

    /// The entities behind a list of references under `key`.
    pub(super) fn many<T: Front>(&mut self, key: &str, names: &List<Ref<T>>) -> Vec<Id<Entity<T>>> {
        let mut found = Vec::with_capacity(names.len());
        let mut earlier = FxHashSet::default();
        for (at, name) in names.iter().enumerate() {
            // A handful is compared quicker than it is hashed.
            let is_repeated = if names.len() <= HANDFUL {
                names[..at].iter().any(|earlier| earlier.slug() == name.slug())
            } else {
                !earlier.insert(name.slug())
            };
            if is_repeated {
                self.repeated(&format!("{key}[{at}]"), name.slug());
            } else {
                found.extend(self.one_at(key, at, name));
            }
        }
        found
    }

    /// Says that what is under `key` was named before.
    pub(super) fn repeated(&mut self, key: &str, slug: &str) {
        let place = self.origin.field(key);
        self.diagnostics.push(Diagnostic::new(Code::RepeatedReference, place).with("slug", slug));
    }

    /// Says that exactly one of `keys` below `key` is needed.
    pub(super) fn exactly_one(&mut self, key: &str, keys: &str) {
        let place = self.origin.field(key);
        self.diagnostics.push(Diagnostic::new(Code::ExactlyOne, place).with("keys", keys));
    }

    fn one_at<T: Front>(&mut self, key: &str, at: usize, name: &Ref<T>) -> Option<Id<Entity<T>>> {
        // The path of the key is only needed when something is wrong.
        match self.shared.index.get(T::KIND, name.slug()) {
            Some(Known::Public(id)) => typed::<T>(id),
            _ => self.look_up::<T>(&format!("{key}[{at}]"), name.slug()).and_then(typed::<T>),
        }
    }

    fn look_up<K: Referable>(&mut self, key: &str, slug: &str) -> Option<AnyId> {
        let code = match self.shared.index.get(K::KIND, slug) {
            Some(Known::Public(id)) => return Some(id),
            Some(Known::Broken) => return None,
            Some(Known::Hidden(why)) => {
                let diagnostic = Diagnostic::new(Code::HiddenReference, self.origin.field(key));
                self.diagnostics.push(diagnostic.with("slug", slug).with("reason", why.reason()));
                return None;
            }
            None => Code::UnknownReference,
        };
        let place = self.origin.field(key);
        self.diagnostics.push(unknown_reference(self.shared, code, place, K::KIND, slug));
        None
    }

    /// Follows the links and images of a text, and the picture beside it.
    pub(super) fn link_targets(&mut self, body: &Markdown, picture: Option<&Picture>) -> LinkTargets {
        let links = body.links.iter().map(|link| self.follow(body, link));
        let links = links.collect();
        let images = body.images.iter().map(|image| {
            let place = |origin: &Origin| origin.in_body(image.span.clone());
            self.image(&image.target, place)
        });
        let images = images.collect();
        let picture =
            picture.and_then(|picture| self.image(&picture.file, |origin| origin.field("afbeelding.bestand")));
        LinkTargets { links, images, picture }
    }

    /// The media file at a path as written.
    pub(super) fn image(
        &mut self,
        target: &str,
        place: impl FnOnce(&Origin) -> crate::base::source::Location,
    ) -> Option<Id<Media>> {
        let path = path::join(&self.origin.source.path, target);
        let found = path.as_ref().and_then(|path| self.shared.media.get(path.as_str()));
        let Some((id, media)) = found else {
            // Windows writes paths with a sign that the web does not know.
            let slashed = target.contains('\\').then(|| target.replace('\\', "/"));
            let slashed = slashed.and_then(|target| path::join(&self.origin.source.path, &target));
            let meant = slashed.as_deref().or(path.as_deref());
            let suggestion = self.nearest_file(meant, self.shared.pictures());
            let diagnostic = Diagnostic::new(Code::MissingImage, place(self.origin)).with("target", target);
            self.diagnostics.push(diagnostic.with_some("suggestion", suggestion));
            return None;
        };
        if self.shared.withdrawn.contains(id) {
            return None;
        }
        self.show(*id);
        let why = match &media.form {
            MediaForm::Photo(_) | MediaForm::Drawing(_) | MediaForm::Broken => return Some(*id),
            MediaForm::Document => "document",
            MediaForm::Foreign(why) => why.as_str(),
        };
        let diagnostic = Diagnostic::new(Code::InvalidImage, place(self.origin));
        self.diagnostics.push(diagnostic.with("target", target).with("why", why));
        None
    }

    fn follow(&mut self, own: &Markdown, link: &MarkdownLink) -> Href {
        if link.target.is_empty() {
            return self.anchor(own, &Arc::default(), link);
        }
        let Some(path) = self.path_of(&link.target) else {
            return self.broken(link);
        };
        match self.shared.index.at_path(&path) {
            Some(PathTarget::Entity(Known::Broken)) => Href::Nowhere,
            Some(PathTarget::Entity(Known::Hidden(why))) => {
                let diagnostic = Diagnostic::new(Code::HiddenLink, self.origin.in_body(link.span.clone()));
                self.diagnostics.push(diagnostic.with("target", &*link.target).with("reason", why.reason()));
                Href::Nowhere
            }
            Some(PathTarget::File) => match self.shared.media.get(path.as_str()) {
                Some((id, _)) if self.shared.withdrawn.contains(id) => Href::Nowhere,
                Some((id, media)) => {
                    self.show(*id);
                    if let MediaForm::Foreign(why) = &media.form {
                        let fault = Diagnostic::new(Code::InvalidImage, self.origin.in_body(link.span.clone()));
                        self.diagnostics.push(fault.with("target", &*link.target).with("why", why.as_str()));
                        return Href::Nowhere;
                    }
                    Href::Url(format!("{}/{}", self.shared.base, media.output_path()).into())
                }
                None => self.broken(link),
            },
            Some(PathTarget::Entity(Known::Public(_)) | PathTarget::List(_)) => {
                let place = self.shared.places.get(path.as_str());
                let url = place.and_then(|place| place.url.clone()).unwrap_or_default();
                let url = match &link.query {
                    Some(query) => format!("{url}?{query}").into(),
                    None => url,
                };
                let href = match place.and_then(|place| place.body) {
                    Some(body) => self.anchor(body, &url, link),
                    None => Href::Url(url),
                };
                match href {
                    Href::Url(url) if place.is_some_and(|place| !place.is_translation) => Href::Page(url),
                    href => href,
                }
            }
            None => self.broken(link),
        }
    }

    /// The path that a link's target names: a file beside this one, or a page by its URL.
    fn path_of(&self, target: &str) -> Option<String> {
        if target.starts_with('/') {
            let url = if target.ends_with('/') { target.to_owned() } else { format!("{target}/") };
            let with_base = format!("{}{url}", self.shared.base);
            let known = self.shared.path_at(&with_base).or_else(|| self.shared.path_at(&url));
            return known.map(str::to_owned);
        }
        let path = path::join(&self.origin.source.path, target)?.into_string();
        if self.shared.index.at_path(&path).is_some() {
            return Some(path);
        }
        // A folder stands for its list.
        let index = format!("{}/index.md", path.trim_end_matches('/'));
        Some(if self.shared.index.at_path(&index).is_some() { index } else { path })
    }

    fn anchor(&mut self, body: &Markdown, url: &Arc<str>, link: &MarkdownLink) -> Href {
        let Some(anchor) = &link.anchor else {
            return Href::Url(Arc::clone(url));
        };
        let ids = || body.headings.iter().map(|heading| &heading.id).chain(&body.anchors).map(String::as_str);
        // A heading is meant by its words, also when its page has an id of that name.
        let as_heading = format!("{HEADING}{anchor}");
        if let Some(id) = ids().find(|id| id == anchor).or_else(|| ids().find(|id| **id == as_heading)) {
            return Href::Url(format!("{url}#{id}").into());
        }
        let own = self.origin.source.path.file_name().unwrap_or_default();
        let target = if link.target.is_empty() { own } else { &*link.target };
        let diagnostic = Diagnostic::new(Code::BrokenAnchor, self.origin.in_body(link.span.clone()))
            .with("anchor", &**anchor)
            .with("target", target)
            .with_some("suggestion", nearest(anchor, ids()));
        self.diagnostics.push(diagnostic);
        Href::Nowhere
    }

    fn broken(&mut self, link: &MarkdownLink) -> Href {
        let path = path::join(&self.origin.source.path, &link.target);
        let suggestion = self.renamed(path.as_deref(), &link.target);
        let suggestion = suggestion.or_else(|| self.nearest_file(path.as_deref(), self.shared.pages()));
        let place = self.origin.in_body(link.span.clone());
        let diagnostic = Diagnostic::new(Code::BrokenLink, place).with("target", &*link.target);
        self.diagnostics.push(diagnostic.with_some("suggestion", suggestion));
        Href::Nowhere
    }

    /// What a file that is gone is called now, as one would write it here: a path, or a URL from before.
    fn renamed(&self, path: Option<&Utf8Path>, target: &str) -> Option<String> {
        let now = if target.starts_with('/') {
            let url = format!("{}/", target.trim_end_matches('/'));
            self.shared.renamed.get(url.as_str()).map(|path| Utf8Path::new(*path))
        } else {
            let below = path?.strip_prefix("content").ok()?.with_extension("");
            let (folder, slug) = below.as_str().split_once('/')?;
            self.shared.now(Kind::ALL.iter().copied().find(|kind| kind.folder() == folder)?, slug)
        };
        Some(relative(self.origin.source.path.parent()?, now?))
    }

    /// The file that was most likely meant, as one would write it here.
    fn nearest_file(&self, path: Option<&Utf8Path>, files: &FileNames) -> Option<String> {
        Some(relative(self.origin.source.path.parent()?, files.nearest(path?)?))
    }
}

impl LinkCx<'_> {
    /// The name that was meant by a text that can be none: `linde` by `De Linde`, `../scholen/linde.md` and `Lindee`.
    pub(super) fn meant(&self, kind: Kind, text: &str) -> Option<String> {
        let name = text.rsplit('/').next().unwrap_or(text);
        let name = name.strip_suffix(".md").unwrap_or(name);
        let wanted = [slugify(name), slugify(significant(name))];
        let known = wanted.iter().find(|slug| self.index.get(kind, slug).is_some());
        known.cloned().or_else(|| self.slugs.nearest(&self.index, kind, &wanted[0]).map(Into::into))
    }
}

/// A reference to something that is not there, with the name that comes nearest.
pub(super) fn unknown_reference(
    shared: &LinkCx<'_>,
    code: Code,
    place: crate::base::source::Location,
    kind: crate::model::Kind,
    slug: &str,
) -> Diagnostic {
    let now = shared.now(kind, slug).filter(|path| path.parent().and_then(Utf8Path::file_name) == Some(kind.folder()));
    let now = now.and_then(Utf8Path::file_stem).map(str::to_owned);
    let suggestion = now.or_else(|| shared.slugs.nearest(&shared.index, kind, slug).map(Into::into));
    Diagnostic::new(code, place).with("slug", slug).with("kind", kind.folder()).with_some("suggestion", suggestion)
}

/// `to` as one would write it in a file that stands in the folder `from`.
fn relative(from: &Utf8Path, to: &Utf8Path) -> String {
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().skip(shared).map(|_| "..");
    let down = to.components().skip(shared).map(|part| part.as_str());
    up.chain(down).collect::<Vec<_>>().join("/")
}
