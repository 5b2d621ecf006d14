//! The commitments of one value of one facet.

use serde::Serialize;

use super::{cards, unevaluated, value_name, ways};
use crate::model::Kind;
use crate::render::views::card::PromiseCard;
use crate::render::views::link::Link;
use crate::render::views::list::Facet;
use crate::render::{Head, Page, RenderCx};
use crate::routes::{AgendaPage, Route};

/// What `agenda_facet.html` shows.
#[derive(Serialize)]
pub struct AgendaFacetView<'a> {
    /// The heading: `Afspraken over ouders`.
    pub heading: String,
    /// How many there are, in words.
    pub count: String,
    /// The other ways into the agenda.
    pub facets: Vec<Facet<'a>>,
    /// The commitments, those under way first.
    pub promises: Vec<PromiseCard<'a>>,
    /// Those that are past their period and not evaluated.
    pub unevaluated: Vec<Link<'a>>,
    /// Whether something on the page is sample content.
    pub has_samples: bool,
}

/// The view of one value of one facet.
#[must_use]
pub fn facet<'a>(cx: RenderCx<'a>, route: &'a Route, page: AgendaPage) -> Page<'a, AgendaFacetView<'a>> {
    let words = cx.words(route);
    let ids = page.commitments(cx.site);
    let value = value_name(cx, words, page);
    let heading = match page {
        AgendaPage::Actor(_) => words.fill("agenda-of-actor", &[("value", value.to_lowercase().into())]),
        AgendaPage::Plan(_) => words.fill("agenda-of-plan", &[("value", value.into())]),
        AgendaPage::State(_) => words.fill("agenda-of-state", &[("value", value.to_lowercase().into())]),
        _ => words.fill("agenda-of-theme", &[("value", value.to_lowercase().into())]),
    };
    let count = words.count("count-agenda", ids.len());
    let head = Head::below(cx, words, Kind::Commitment, &heading, format!("{heading}: {count}."));
    let body = AgendaFacetView {
        heading,
        count,
        facets: ways(cx, words),
        unevaluated: unevaluated(cx, words, ids.iter().copied()),
        has_samples: ids.iter().any(|id| cx.site.commitments[*id].common_fields().sample),
        promises: cards(cx, words, &ids),
    };
    Page { head, body }
}
