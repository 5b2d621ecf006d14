//! The commitments of one value of one facet.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::model::Kind;
use crate::model::entity::Front;
use crate::render::WebPage;
use crate::render::views::agenda::{cards, unevaluated, ways};
use crate::render::views::card::PromiseCard;
use crate::render::views::facet::{FacetView, heading};
use crate::render::views::link::Link;
use crate::routes::Filter;

/// What `agenda_facet.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct AgendaFacetView<'a> {
    /// What every list has; its heading is such as `Afspraken over ouders`.
    pub list: ListFrame<'a>,
    /// The ways into the agenda.
    pub facets: Vec<FacetView<'a>>,
    /// The commitments, those under way first.
    pub promises: Vec<PromiseCard<'a>>,
    /// Those that are past their period and not evaluated.
    pub unevaluated: Vec<Link<'a>>,
}

/// The page of one value of one facet.
#[must_use]
pub fn view(list_cx: ListCx<'_>, filter: Filter) -> WebPage<'_, AgendaFacetView<'_>> {
    let ListCx { cx, words, .. } = list_cx;
    let all = cx.routes.facets.commitments.get(&filter).map_or(&[][..], Vec::as_slice);
    let ids = list_cx.page.part(all);
    let entries = ids.iter().map(|id| cx.site.commitments[*id].common());
    let (head, list) = list_cx.heads(Some(heading(cx, words, Kind::Commitment, filter)), entries);
    let body = AgendaFacetView {
        list,
        facets: ways(cx, words),
        unevaluated: unevaluated(cx, words, ids.iter().copied()),
        promises: cards(cx, words, ids),
    };
    WebPage { head, body }
}
