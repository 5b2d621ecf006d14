//! Commitments: counted by how they stand, listed by who made them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::Commitment;
use crate::model::commitment::{Actor, State};
use crate::model::entity::Front;
use crate::render::WebPage;
use crate::render::views::agenda::{cards, unevaluated, ways};
use crate::render::views::card::PromiseCard;
use crate::render::views::facet::FacetView;
use crate::render::views::link::Link;
use crate::render::words::StateWord;
use crate::routes::{FacetValue, progress_pages, progress_url};

/// Commitments.
#[derive(Serialize, JsonSchema)]
pub struct AgendaView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// How many stand how.
    pub tally: Vec<Tally<'a>>,
    /// The ways into the agenda.
    pub facets: Vec<FacetView<'a>>,
    /// Where the progress of every school is told; none when there is nothing to tell.
    pub matrix: Option<String>,
    /// Commitments that are past their period and not evaluated, on the first page.
    pub unevaluated: Vec<Link<'a>>,
    /// By who made them.
    pub groups: Vec<PromiseGroup<'a>>,
}

/// How many stand so.
#[derive(Serialize, JsonSchema)]
pub struct Tally<'a> {
    /// How they stand.
    pub state: StateWord<'a>,
    /// How many.
    pub count: usize,
    /// Where they are; none when there are none.
    pub url: Option<String>,
}

/// Commitments of one actor.
#[derive(Serialize, JsonSchema)]
pub struct PromiseGroup<'a> {
    /// The actor's name in content.
    pub slug: &'static str,
    /// The actor.
    pub title: &'a str,
    /// How many, in words.
    pub count: String,
    /// The commitments, those under way first.
    pub promises: Vec<PromiseCard<'a>>,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, AgendaView<'_>> {
    let table = &list_cx.cx.site.commitments;
    let all: Vec<Id<Commitment>> = table.ids().collect();
    let ids = list_cx.page.part(&all);
    let (head, list) = list_cx.heads(None, ids.iter().map(|id| table[*id].common()));
    let groups = Actor::ALL.iter().filter_map(|actor| group(list_cx, *actor, ids)).collect();
    let is_first = list_cx.page.is_first();
    let body = AgendaView {
        list,
        tally: tally(list_cx),
        facets: if is_first { ways(list_cx.cx, list_cx.words) } else { Vec::new() },
        matrix: (!progress_pages(list_cx.cx.site).is_empty())
            .then(|| progress_url(list_cx.cx.site, 1, list_cx.words.language)),
        unevaluated: unevaluated(list_cx.cx, list_cx.words, all.iter().copied().filter(|_| is_first)),
        groups,
    };
    WebPage { head, body }
}

fn tally(list_cx: ListCx<'_>) -> Vec<Tally<'_>> {
    let ListCx { cx, kind, .. } = list_cx;
    let counts = State::ALL.iter().map(|state| {
        let filter = FacetValue::state(*state).into();
        let count = cx.routes.count(cx.site, kind, Some(filter));
        let url = (count > 0).then(|| cx.routes.list_url(cx.site, kind, Some(filter), 1, list_cx.words.language));
        Tally { state: list_cx.words.state(*state), count, url }
    });
    // All four are told, so that nobody has to wonder about the others.
    if list_cx.cx.site.commitments.is_empty() { Vec::new() } else { counts.collect() }
}

fn group<'a>(list_cx: ListCx<'a>, actor: Actor, ids: &[Id<Commitment>]) -> Option<PromiseGroup<'a>> {
    let table = &list_cx.cx.site.commitments;
    let own: Vec<Id<Commitment>> = ids.iter().copied().filter(|id| table[*id].actor == actor).collect();
    (!own.is_empty()).then(|| PromiseGroup {
        slug: actor.as_str(),
        title: list_cx.words.of("actor", actor.as_str()),
        count: list_cx.words.count("count-agenda", own.len()),
        promises: cards(list_cx.cx, list_cx.words, &own),
    })
}
