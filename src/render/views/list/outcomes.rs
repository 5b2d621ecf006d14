//! Outcomes, each with the last figure that may be told.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::entity::{AnyId, Front};
use crate::model::{Language, Outcome};
use crate::render::WebPage;
use crate::render::views::link::Link;
use crate::render::views::number_line::NumberLine;
use crate::render::words::{Moment, capital};
use crate::resolve::Said;

/// Outcomes.
#[derive(Serialize, JsonSchema)]
pub struct OutcomesView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The day of the last figure that is told of any of them; none when none is.
    pub updated: Option<Moment>,
    /// The outcomes.
    pub outcomes: Vec<OutcomeCard<'a>>,
}

/// An outcome on a card.
#[derive(Serialize, JsonSchema)]
pub struct OutcomeCard<'a> {
    /// Its page.
    pub link: Link<'a>,
    /// What is measured.
    pub indicator: String,
    /// The language of that, when it is not the page's.
    pub indicator_lang: Option<Language>,
    /// The last figure; empty when none may be told.
    pub figure: String,
    /// The language of its unit, when it is not the page's.
    pub figure_lang: Option<Language>,
    /// The day of that figure.
    pub on: Option<Moment>,
    /// How far that is; none when there is nothing to compare it with.
    pub line: Option<NumberLine>,
    /// The commitment's title.
    pub commitment: Option<Said<'a>>,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, OutcomesView<'_>> {
    let table = &list_cx.cx.site.outcomes;
    let all: Vec<Id<Outcome>> = table.ids().collect();
    let ids = list_cx.page.part(&all);
    let (head, list) = list_cx.heads(None, ids.iter().map(|id| table[*id].common()));
    let outcomes = ids.iter().map(|id| card(list_cx, *id)).collect();
    let days = ids
        .iter()
        .flat_map(|id| table[*id].measurements.iter())
        .filter(|it| list_cx.words.figure(list_cx.cx.site, it).is_some());
    let updated = days.map(|measurement| measurement.on.0).max().map(|day| list_cx.words.moment(day));
    WebPage { head, body: OutcomesView { list, updated, outcomes } }
}

fn card(list_cx: ListCx<'_>, id: Id<Outcome>) -> OutcomeCard<'_> {
    let site = list_cx.cx.site;
    let outcome = &site.outcomes[id];
    let language = list_cx.words.language;
    let text = site.localised(AnyId::Outcome(id), language);
    let told = |measurement| {
        let figure = list_cx.words.figure(site, measurement)?;
        Some((figure, list_cx.words.unit_lang(site, measurement), list_cx.words.moment(measurement.on.0)))
    };
    let last = outcome.by_day().into_iter().rev().find_map(told);
    let (figure, figure_lang, on) = last.map_or_else(Default::default, |(figure, lang, on)| (figure, lang, Some(on)));
    OutcomeCard {
        link: Link::to(site, list_cx.words, AnyId::Outcome(id)),
        indicator: capital(text.lead_text()),
        indicator_lang: text.lead_lang(),
        figure,
        figure_lang,
        on,
        line: NumberLine::new(site, list_cx.words, outcome),
        commitment: outcome.links.commitment.map(|id| site.localised(AnyId::Commitment(id), language).title),
    }
}
