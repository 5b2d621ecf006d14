//! Every content file as a line of a list: read once for as long as no file changes.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::DeskNow;
use crate::base::code::Severity;
use crate::build::Memos;
use crate::content::{CONTENT, Drafts, FileName};
use crate::input::Snapshot;
use crate::language::fold::fold;
use crate::model::Kind;
use crate::model::entity::{Front, Parsed, Status};
use crate::model::kind::every_kind;
use crate::resolve::Site;

/// A content file in a list.
#[derive(Clone, Debug)]
pub(super) struct DeskEntry {
    /// Path from the portal's root.
    pub path: Utf8PathBuf,
    /// Its kind.
    pub kind: Kind,
    /// Its name within the kind.
    pub slug: String,
    /// What it is called; its name when it cannot be read.
    pub title: String,
    /// The title as it is looked up.
    pub folded: String,
    /// More to know it by: a town, a sort.
    pub detail: String,
    /// Whether it is for the public.
    pub status: Status,
    /// When somebody last made sure that it is right.
    pub checked_on: Option<Date>,
    /// Who keeps it right.
    pub owner: Option<String>,
    /// Whether it is sample content.
    pub is_sample: bool,
    /// The day before which nobody sees it.
    pub from: Option<Date>,
    /// Its last day, where it has one.
    pub last_day: Option<Date>,
    /// The schools that it names.
    pub schools: Vec<String>,
    /// Errors and warnings.
    pub faults: (usize, usize),
}

/// All files in lists, and from which files they were read.
pub(super) struct DeskEntries {
    snapshot: Arc<Snapshot>,
    /// In the order of their titles within each kind.
    pub rows: Vec<DeskEntry>,
}

impl DeskEntries {
    /// The lines of the files as they are now; those of `last` when nothing changed.
    pub(super) fn now(now: &DeskNow, memos: &Memos, last: Option<&Arc<Self>>) -> Arc<Self> {
        if let Some(last) = last.filter(|last| Arc::ptr_eq(&last.snapshot, &now.snapshot)) {
            return Arc::clone(last);
        }
        let drafts = memos.drafts(&now.snapshot);
        let mut rows = rows(&drafts);
        let site = now.build.as_deref().and_then(|build| build.site());
        let found = counted(now);
        for row in &mut rows {
            row.faults = found.get(&*row.path).copied().unwrap_or_default();
        }
        if let Some(site) = site {
            add_days(&mut rows, site);
        }
        rows.sort_by(|one, other| (one.kind, &one.folded, &one.slug).cmp(&(other.kind, &other.folded, &other.slug)));
        Arc::new(Self { snapshot: Arc::clone(&now.snapshot), rows })
    }

    /// Those of a kind.
    pub(super) fn of(&self, kind: Kind) -> impl Iterator<Item = &DeskEntry> {
        self.rows.iter().filter(move |row| row.kind == kind)
    }

    /// The title of what a reference leads to.
    pub(super) fn title(&self, kind: Kind, slug: &str) -> Option<String> {
        self.of(kind).find(|row| row.slug == slug).map(|row| row.title.clone())
    }
}

/// How much is wrong with each file.
fn counted(now: &DeskNow) -> FxHashMap<&Utf8Path, (usize, usize)> {
    let mut found: FxHashMap<&Utf8Path, (usize, usize)> = FxHashMap::default();
    for fault in now.found.iter() {
        let count = found.entry(&fault.location.path).or_default();
        if fault.severity() == Severity::Error { count.0 += 1 } else { count.1 += 1 }
    }
    found
}

macro_rules! rows {
    ($($kind:ident $table:ident $front:ty;)+) => {
        /// A line for each file that is one of a kind.
        fn rows(drafts: &Drafts) -> Vec<DeskEntry> {
            let mut rows = Vec::new();
            $( rows.extend(drafts.$table.iter().map(|parsed| row(Kind::$kind, parsed))); )+
            for (kind, parsed) in &drafts.broken {
                rows.extend(kind.and_then(|kind| broken(kind, parsed)));
            }
            let by_slug: FxHashMap<(Kind, &str), Vec<String>> = drafts
                .offers
                .iter()
                .map(|offer| ((Kind::Offer, &*offer.slug), names(&offer.front.schools)))
                .chain(drafts.partners.iter().map(|partner| ((Kind::Partner, &*partner.slug), names(&partner.front.schools))))
                .chain(drafts.contacts.iter().map(|contact| {
                    let school = contact.front.belongs_to.school.iter().map(|school| school.slug().to_owned());
                    ((Kind::ContactPoint, &*contact.slug), school.collect())
                }))
                .collect();
            for row in &mut rows {
                if let Some(schools) = by_slug.get(&(row.kind, row.slug.as_str())) {
                    row.schools.clone_from(schools);
                }
            }
            let towns = drafts.schools.iter().map(|school| (&*school.slug, school.front.address.town.to_string()));
            let towns: FxHashMap<&str, String> = towns.collect();
            for row in rows.iter_mut().filter(|row| row.kind == Kind::School) {
                row.detail = towns.get(row.slug.as_str()).cloned().unwrap_or_default();
            }
            rows
        }
    };
}
every_kind!(rows);

fn names<K>(list: &[crate::model::reference::Ref<K>]) -> Vec<String> {
    list.iter().map(|name| name.slug().to_owned()).collect()
}

fn row<T: Front>(kind: Kind, parsed: &Arc<Parsed<T>>) -> DeskEntry {
    let common = parsed.front.common();
    let title = parsed.front.title().to_owned();
    DeskEntry {
        path: parsed.origin.source.path.to_path_buf(),
        kind,
        slug: parsed.slug.to_string(),
        folded: fold(&title).into_owned(),
        detail: String::new(),
        title,
        status: common.status,
        checked_on: common.checked_on.map(|day| day.0),
        owner: common.owner.map(ToString::to_string),
        is_sample: common.sample,
        from: parsed.front.visible_from().map(|day| day.0),
        last_day: None,
        schools: Vec::new(),
        faults: (0, 0),
    }
}

/// A file that cannot be read has its name for a title; the introduction of a list and a translation have no line.
fn broken(kind: Kind, parsed: &Arc<Parsed<()>>) -> Option<DeskEntry> {
    let path = parsed.origin.source.path.to_path_buf();
    let name = FileName::read(path.strip_prefix(CONTENT).ok()?)?;
    matches!(name.declared, crate::content::Declared::Kind(_)).then(|| DeskEntry {
        path,
        kind,
        slug: name.slug.clone(),
        folded: fold(&name.slug).into_owned(),
        title: name.slug,
        detail: String::new(),
        status: Status::Published,
        checked_on: None,
        owner: None,
        is_sample: false,
        from: None,
        last_day: None,
        schools: Vec::new(),
        faults: (0, 0),
    })
}

/// The last day of each offer.
fn add_days(rows: &mut [DeskEntry], site: &Site) {
    let last = |id, offer: &crate::model::Offer| {
        let stops = if offer.has_stopped() { Some(site.today) } else { None };
        stops.or(offer.planning.end.map(|end| end.0)).or_else(|| site.occurrences.of(id).last().map(|last| last.day))
    };
    let days: FxHashMap<&str, Option<Date>> =
        site.offers.iter().map(|(id, offer)| (offer.slug(), last(id, offer))).collect();
    for row in rows.iter_mut().filter(|row| row.kind == Kind::Offer) {
        row.last_day = days.get(row.slug.as_str()).copied().flatten();
    }
}
