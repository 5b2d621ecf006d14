//! The ways into the agenda: commitments by who made them, by plan, by theme, by how they stand, and school by school.

use std::collections::BTreeMap;

use crate::base::path::slugify;
use crate::base::table::Id;
use crate::model::commitment::{Actor, Plan, State};
use crate::model::{Commitment, Kind};
use crate::resolve::Site;

/// How many commitments stand beside each other on a page of progress: what one can still read.
pub const COLUMNS: usize = 12;

/// A page of the agenda that is neither its list nor a commitment's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgendaPage {
    /// Commitments of somebody.
    Actor(Actor),
    /// Commitments of a plan.
    Plan(Plan),
    /// Commitments on the theme at this place.
    Theme(usize),
    /// Commitments that stand so.
    State(State),
    /// How they stand at each school: a page of commitments, counted from one.
    Schools(usize),
}

impl AgendaPage {
    /// Every one that a portal has: those that something stands on.
    #[must_use]
    pub fn all(site: &Site) -> Vec<Self> {
        let actors = Actor::ALL.iter().copied().map(Self::Actor);
        let plans = Plan::ALL.iter().copied().map(Self::Plan);
        let themes = (0..themes(site).len()).map(Self::Theme);
        let states = State::ALL.iter().copied().map(Self::State);
        let facets = actors.chain(plans).chain(themes).chain(states).filter(|page| page.count(site) > 0);
        facets.chain((1..=pages_of_progress(site)).map(Self::Schools)).collect()
    }

    /// Its URL, from the host on: `/agenda/stand/loopt/`.
    #[must_use]
    pub fn url(self, site: &Site) -> String {
        let list = site.list_url(Kind::Commitment);
        match self {
            Self::Actor(actor) => format!("{list}wie/{}/", actor.as_str()),
            Self::Plan(plan) => format!("{list}plan/{}/", plan.as_str()),
            Self::Theme(at) => format!("{list}thema/{}/", themes(site).into_keys().nth(at).unwrap_or_default()),
            Self::State(state) => format!("{list}stand/{}/", state.as_str()),
            Self::Schools(1) => format!("{list}per-school/"),
            Self::Schools(page) => format!("{list}per-school/pagina/{page}/"),
        }
    }

    /// The commitments that stand on it, in the order of their table.
    #[must_use]
    pub fn commitments(self, site: &Site) -> Vec<Id<Commitment>> {
        let having = |holds: &dyn Fn(&Commitment) -> bool| {
            site.commitments.iter().filter(|(_, commitment)| holds(commitment)).map(|(id, _)| id).collect()
        };
        match self {
            Self::Actor(actor) => having(&|commitment| commitment.actor == actor),
            Self::Plan(plan) => having(&|commitment| commitment.plan == Some(plan)),
            Self::Theme(at) => themes(site).into_values().nth(at).unwrap_or_default(),
            Self::State(state) => having(&|commitment| commitment.state == state),
            Self::Schools(page) => {
                let all = of_schools(site);
                all.chunks(COLUMNS).nth(page.saturating_sub(1)).unwrap_or_default().to_vec()
            }
        }
    }

    /// How many commitments stand on it.
    #[must_use]
    pub fn count(self, site: &Site) -> usize {
        self.commitments(site).len()
    }
}

/// How many pages the progress of all schools has.
#[must_use]
pub fn pages_of_progress(site: &Site) -> usize {
    if site.current_schools().next().is_none() { 0 } else { of_schools(site).len().div_ceil(COLUMNS) }
}

/// Commitments that can be told school by school: those that schools made, and those that have progress.
fn of_schools(site: &Site) -> Vec<Id<Commitment>> {
    let told = site
        .commitments
        .iter()
        .filter(|(_, commitment)| commitment.actor == Actor::Schools || !commitment.links.progress.is_empty());
    let mut ids: Vec<Id<Commitment>> = told.map(|(id, _)| id).collect();
    // What something is known of comes first.
    ids.sort_by_key(|id| site.commitments[*id].links.progress.is_empty());
    ids
}

/// The themes by their part of the URL, each with its commitments.
fn themes(site: &Site) -> BTreeMap<String, Vec<Id<Commitment>>> {
    let mut themes: BTreeMap<String, Vec<Id<Commitment>>> = BTreeMap::new();
    for (id, commitment) in site.commitments.iter() {
        let slug = commitment.theme.as_deref().map(slugify).filter(|slug| !slug.is_empty());
        if let Some(slug) = slug {
            themes.entry(slug).or_default().push(id);
        }
    }
    themes
}
