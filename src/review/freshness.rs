//! What nobody has looked at for a year, what is over, and what was only meant to show how it looks.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::entity::AnyId;
use crate::resolve::{Content, Site};

/// How long a page that was checked counts as checked.
const DAYS: i32 = 365;

/// Something that nobody has looked at for a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    /// What it is called.
    pub title: String,
    /// Its file.
    pub path: String,
    /// When somebody last did; none when nobody says so.
    pub checked: Option<Date>,
}

/// Something that is over, and on which day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// What it is called.
    pub title: String,
    /// Its file.
    pub path: String,
    /// The last day; none when it had days and no longer has.
    pub last: Option<Date>,
}

/// What nobody has looked at for a year, by who keeps it right, the longest ago first. Who keeps nothing right is nobody: `""`.
#[must_use]
pub fn unchecked(content: &Content) -> BTreeMap<String, Vec<Unchecked>> {
    let a_year_ago = content.today.saturating_sub(DAYS.days());
    let mut found: BTreeMap<String, Vec<Unchecked>> = BTreeMap::new();
    content.for_each(|entity| {
        let checked = entity.common.checked_on.map(|day| day.0);
        if !entity.id.kind().has_pages() || checked.is_some_and(|day| day >= a_year_ago) {
            return;
        }
        let owner = entity.common.owner.map(ToString::to_string).unwrap_or_default();
        found.entry(owner).or_default().push(Unchecked {
            title: entity.title.to_owned(),
            path: entity.origin.source.path.to_string(),
            checked,
        });
    });
    for of_owner in found.values_mut() {
        of_owner.sort_by(|one, other| (one.checked, &one.path).cmp(&(other.checked, &other.path)));
    }
    found
}

/// Offers, schools and school years that are over, the longest ago first.
#[must_use]
pub fn ended(site: &Site) -> Vec<Ended> {
    let mut found = Vec::new();
    site.content.for_each(|entity| {
        if site.is_current(entity.id) {
            return;
        }
        let last = match entity.id {
            AnyId::Offer(id) => site.offers[id].planning.last_day(),
            AnyId::School(id) => site.schools[id].active_until.map(|day| day.0),
            AnyId::SchoolYear(id) => Some(site.school_years[id].year.last_day()),
            _ => None,
        };
        let path = entity.origin.source.path.to_string();
        found.push(Ended { title: entity.title.to_owned(), path, last });
    });
    found.sort_by(|one, other| (one.last, &one.path).cmp(&(other.last, &other.path)));
    found
}

/// Sample content: title and file.
#[must_use]
pub fn samples(content: &Content) -> Vec<(String, String)> {
    let mut found = Vec::new();
    content.for_each(|entity| {
        if entity.common.sample {
            found.push((entity.title.to_owned(), entity.origin.source.path.to_string()));
        }
    });
    found.sort_by(|one, other| one.1.cmp(&other.1));
    found
}
