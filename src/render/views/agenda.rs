//! What all pages of the agenda share: the ways into it, and commitments as cards.

use super::card::PromiseCard;
use super::facet::{self, FacetView};
use super::link::Link;
use crate::base::table::Id;
use crate::model::commitment::State;
use crate::model::entity::AnyId;
use crate::model::{Commitment, Kind};
use crate::render::RenderCx;
use crate::render::words::Words;
use crate::routes::Shown;

/// The order in which states are told: what is being done comes first.
pub const ORDER: [State; 4] = [State::Running, State::Planned, State::Reached, State::Stopped];

/// Every way into the agenda, with how many commitments there are.
#[must_use]
pub fn ways<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<FacetView<'a>> {
    let facets = facet::ways(cx, words, Kind::Commitment, Shown::Folded);
    // With one choice there is nothing to choose.
    facets.into_iter().filter(|facet| facet.choices.len() > 1).collect()
}

/// Cards of commitments, those under way first.
#[must_use]
pub fn cards<'a>(cx: RenderCx<'a>, words: Words<'a>, ids: &[Id<Commitment>]) -> Vec<PromiseCard<'a>> {
    let mut ids = ids.to_vec();
    ids.sort_by_key(|id| ORDER.iter().position(|state| *state == cx.site.commitments[*id].state));
    ids.into_iter().map(|id| PromiseCard::new(cx, words, id)).collect()
}

/// Those among `ids` that are past their period while nobody has said how they ended.
#[must_use]
pub fn unevaluated<'a>(
    cx: RenderCx<'a>,
    words: Words<'a>,
    ids: impl IntoIterator<Item = Id<Commitment>>,
) -> Vec<Link<'a>> {
    let site = cx.site;
    let open = ids.into_iter().filter(|id| site.commitments[*id].is_unevaluated(site.today));
    open.map(|id| Link::to(site, words, AnyId::Commitment(id))).collect()
}
