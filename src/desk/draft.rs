//! A draft: the text of one file laid over all others in memory, and what the pipeline makes of it.
//!
//! It is the pipeline that publishes, with the same memory of what it read before, so that what is said and shown while
//! somebody types is what will be said and shown. Nothing is written.

use std::sync::Arc;

use camino::Utf8Path;

use super::DeskNow;
use super::attach::Attachments;
use super::sheet::FileSheet;
use crate::base::digest::Digest;
use crate::build::{Build, Memos, build};
use crate::content::Declared;
use crate::input::{File, Snapshot};
use crate::model::Language;
use crate::model::entity::AnyId;
use crate::resolve::{Options, Site};

/// A portal with a draft in it.
pub(super) struct BuiltDraft {
    /// What it was made from.
    key: Digest,
    /// The file.
    sheet: FileSheet,
    /// The portal.
    pub build: Arc<Build>,
}

impl BuiltDraft {
    /// The portal with `sheet` laid over the files as they are now.
    pub(super) fn new(
        sheet: &FileSheet,
        now: &DeskNow,
        attached: &Attachments,
        memos: &Memos,
        last: Option<&Arc<Self>>,
    ) -> Arc<Self> {
        let key = key(sheet, now, attached);
        if let Some(last) = last.filter(|last| last.key == key) {
            return Arc::clone(last);
        }
        let mut snapshot = Snapshot::clone(&now.snapshot);
        attached.lay_over(&mut snapshot);
        snapshot.insert(sheet.path.clone(), File::new(sheet.text.as_bytes()));
        let options = Options { drafts: true, publish: false, ..now.options };
        let build = Arc::new(build(&snapshot, options, memos, &|_| {}));
        // What this build did not ask for is asked for by nobody but the next draft.
        memos.end_generation();
        Arc::new(Self { key, sheet: sheet.clone(), build })
    }

    /// The page of the draft, when it is one of the file at `path`.
    pub(super) fn page_at(&self, path: &Utf8Path) -> Option<(String, String)> {
        if self.sheet.path == path { self.page(&self.sheet) } else { None }
    }

    /// The page of the draft, when it has one.
    pub(super) fn page(&self, sheet: &FileSheet) -> Option<(String, String)> {
        let site = self.build.site()?;
        let url = url_of(site, sheet)?;
        let route = self.build.route(url.split('#').next().unwrap_or(&url))?;
        let bytes = self.build.render(route).ok()?;
        Some((url, String::from_utf8_lossy(&bytes).into_owned()))
    }
}

fn key(sheet: &FileSheet, now: &DeskNow, attached: &Attachments) -> Digest {
    let place = format!("{:p} {} {}", Arc::as_ptr(&now.snapshot), now.options.today, attached.version());
    Digest::of_parts([sheet.path.as_str().as_bytes(), sheet.text.as_bytes(), place.as_bytes()])
}

/// The URL at which a file is shown.
pub(super) fn url_of(site: &Site, sheet: &FileSheet) -> Option<String> {
    let language = sheet.name.language.unwrap_or_else(|| site.settings().language());
    match (sheet.name.declared, sheet.name.kind) {
        (Declared::Settings, _) | (_, None) => Some(site.href("/")),
        (Declared::Section, Some(kind)) => Some(site.list_url(kind, language)),
        (_, Some(kind)) => {
            let mut found = None;
            site.tables.for_each(|entity| {
                if entity.id.kind() == kind && entity.slug == sheet.name.slug {
                    found = Some(entity.id);
                }
            });
            Some(url_in(site, found?, language))
        }
    }
}

fn url_in(site: &Site, id: AnyId, language: Language) -> String {
    site.url_of(id, language).to_string()
}

/// The text of a file as it is now.
pub(super) fn present(now: &DeskNow, path: &Utf8Path) -> Option<String> {
    let file = now.snapshot.get(path)?;
    std::str::from_utf8(&file.bytes).ok().map(str::to_owned)
}
