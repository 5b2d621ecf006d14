//! Snapshot to drafts: every file below `content/` is read, remembered, sorted by kind, and none is skipped silently.

use std::sync::Arc;

use camino::Utf8Path;
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::copies::Originals;
use super::document::{Document, FileName};
use super::drafts::{Draft, Drafts};
use super::media;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::digest::Digest;
use crate::base::memo::Memo;
use crate::base::nearest::nearest;
use crate::base::source::Location;
use crate::input::{File, Snapshot};
use crate::model::entity::Media;
use crate::model::{Kind, Language};

/// Documents by the digest of path and bytes.
pub type Documents = Memo<Document>;

/// The folder that holds a portal's content.
pub const CONTENT: &str = "content";

/// Reads all content of a snapshot.
pub fn load(snapshot: &Snapshot, memo: &Documents, diags: &mut Diagnostics) -> Drafts {
    let mut drafts = Drafts::default();
    for path in snapshot.dangling() {
        let place = Location::whole_file(path);
        diags.push(Diagnostic::new(Code::DanglingLink, place).with("name", path.file_name().unwrap_or_default()));
    }
    for path in snapshot.odd() {
        let place = Location::whole_file(path);
        let name = path.file_name().unwrap_or_default();
        let why = if name.contains(char::REPLACEMENT_CHARACTER) { "name" } else { "kind" };
        diags.push(Diagnostic::new(Code::OddFile, place).with("name", name).with("why", why));
    }
    let files: Vec<(&Arc<Utf8Path>, &File)> = snapshot.below(Utf8Path::new(CONTENT)).collect();
    let read: Vec<Option<Arc<Document>>> =
        files.par_iter().with_min_len(256).map(|(path, file)| document(path, file, memo)).collect();
    let mut documents = Vec::with_capacity(read.len());
    for (document, (path, file)) in read.into_iter().zip(files) {
        match document {
            Some(document) => documents.push(document),
            None => other_file(path, file, &mut drafts.media, diags),
        }
    }
    let mut known = FxHashMap::with_capacity_and_hasher(documents.len(), FxBuildHasher);
    let originals = Originals::new(documents.iter().filter_map(|document| path_of(document)).map(AsRef::as_ref));
    for document in &documents {
        let path = path_of(document);
        if let Some((path, original)) = path.and_then(|path| Some((path, originals.of(path)?))) {
            let diagnostic = Diagnostic::new(Code::CopiedFile, Location::whole_file(path));
            let name = path.file_name().unwrap_or_default();
            diags.push(diagnostic.with("name", name).with("other", original.file_name().unwrap_or_default()));
            continue;
        }
        diags.extend(path.and_then(|path| document.name.fault(path)));
        diags.extend(document.diagnostics.iter().cloned());
        drafts.references.extend(document.references.iter().cloned());
        sort_in(document, &mut drafts, &mut known, diags);
    }
    drafts.unfinished = unfinished(&documents);
    if drafts.settings.is_none() && !documents.iter().any(|document| document.name.kind.is_none()) {
        diags.push(Diagnostic::new(Code::MissingSite, Location::whole_file(Utf8Path::new("content/site.yaml"))));
    }
    drafts
}

/// What a file says; nothing when it is no content file. The path is only looked at when the file is new.
fn document(path: &Utf8Path, file: &File, memo: &Documents) -> Option<Arc<Document>> {
    let key = Digest::of_parts([path.as_str().as_bytes(), file.digest.as_bytes()]);
    memo.find(key).or_else(|| {
        let name = FileName::read(path.strip_prefix(CONTENT).unwrap_or(path))?;
        Some(memo.get_or(key, || Document::read(path, name, &file.bytes)))
    })
}

type KnownPaths<'a> = FxHashMap<(Option<Kind>, &'a str, Option<Language>), &'a Utf8Path>;

fn sort_in<'a>(document: &'a Document, drafts: &mut Drafts, known: &mut KnownPaths<'a>, diags: &mut Diagnostics) {
    let name = &document.name;
    let Some(path) = path_of(document) else {
        return;
    };
    let key = (name.kind, name.slug.as_str(), name.language);
    if let Some(first) = known.insert(key, path) {
        let place = Location::whole_file(path);
        diags.push(Diagnostic::new(Code::DuplicateSlug, place).with("slug", &*name.slug).with("other", first.as_str()));
        return;
    }
    if let Some(broken) = &document.broken {
        drafts.broken.push((name.kind, Arc::clone(broken)));
    }
    if let Some(draft) = document.draft.clone() {
        drafts.put(name, draft);
    }
}

/// The paths of what says that it is not for the public yet, and of what translates it.
fn unfinished(documents: &[Arc<Document>]) -> FxHashSet<Arc<Utf8Path>> {
    let said = documents.iter().filter(|document| document.is_unfinished);
    let names: FxHashSet<_> = said.map(|document| (document.name.kind, document.name.slug.as_str())).collect();
    let are_unfinished = |name: &FileName| !names.is_empty() && names.contains(&(name.kind, name.slug.as_str()));
    documents.iter().filter(|document| are_unfinished(&document.name)).filter_map(|it| path_of(it).cloned()).collect()
}

fn path_of(document: &Document) -> Option<&Arc<Utf8Path>> {
    let broken = document.broken.as_ref().map(|broken| &broken.origin);
    let origin = broken.or_else(|| document.draft.as_ref().map(Draft::origin))?;
    Some(&origin.source.path)
}

/// A file that is no content by itself: an image to show, the editors' guide, or something misplaced.
fn other_file(path: &Utf8Path, file: &File, media: &mut Vec<Media>, diags: &mut Diagnostics) {
    let below = path.strip_prefix(CONTENT).unwrap_or(path);
    let mut parts = below.components();
    let folder = parts.next().map(|part| part.as_str()).unwrap_or_default();
    let is_in_folder = parts.next().is_some();
    let ending = below.extension().unwrap_or_default().to_lowercase();
    if !is_in_folder && below.as_str().eq_ignore_ascii_case("readme.md") {
        return;
    }
    if let Some(read) = media::read(path, file, below, &ending, diags) {
        media.push(read);
    } else if is_in_folder
        && matches!(ending.as_str(), "md" | "yaml" | "yml")
        && !Kind::ALL.iter().any(|kind| kind.folder() == folder)
    {
        let place = Location::whole_file(&Utf8Path::new(CONTENT).join(folder));
        let diagnostic = Diagnostic::new(Code::UnknownFolder, place).with("folder", folder);
        diags.push(diagnostic.with_some("suggestion", nearest_folder(folder)));
    } else {
        let fault = Diagnostic::new(Code::UnexpectedFile, Location::whole_file(path)).with("name", below.as_str());
        diags.push(fault.with("why", media::why_unexpected(below, &ending)));
    }
}

/// The kind that was most likely meant, by its folder or by what one of it is called.
fn nearest_folder(folder: &str) -> Option<&'static str> {
    let kinds = || Kind::ALL.iter();
    let by_noun = kinds().find(|kind| kind.noun() == folder.to_lowercase()).map(|kind| kind.folder());
    by_noun.or_else(|| nearest(folder, kinds().map(|kind| kind.folder())))
}
