//! How every commitment stands at every school, so many commitments a page.

use super::page_number::PageNumber;
use crate::base::table::Id;
use crate::model::commitment::Actor;
use crate::model::{Commitment, Kind, Language};
use crate::resolve::Site;

/// How many commitments stand beside each other on a page of progress: what one can still read.
const COLUMNS: usize = 12;

/// The pages on which commitments are told school by school; none without commitments or schools.
#[must_use]
pub fn progress_pages(site: &Site) -> Vec<PageNumber> {
    let told = told_by_school(site).len();
    let is_told = told > 0 && site.current_schools().next().is_some();
    PageNumber::all(told, COLUMNS).filter(|_| is_told).collect()
}

/// The URL of such a page, from the host on: `/agenda/per-school/`.
#[must_use]
pub fn progress_url(site: &Site, number: usize, language: Language) -> String {
    let own = PageNumber::url(&format!("{}per-school/", site.own_list_url(Kind::Commitment)), number);
    site.in_language(&own, language)
}

/// Commitments that can be told school by school: those that schools made, and those that have progress.
#[must_use]
pub fn told_by_school(site: &Site) -> Vec<Id<Commitment>> {
    let told = site
        .commitments
        .iter()
        .filter(|(_, commitment)| commitment.actor == Actor::Schools || !commitment.links.progress.is_empty());
    let mut ids: Vec<Id<Commitment>> = told.map(|(id, _)| id).collect();
    // What something is known of comes first.
    ids.sort_by_key(|id| site.commitments[*id].links.progress.is_empty());
    ids
}
