//! The page of an outcome: what was measured of which commitment, and what one may conclude.

use schemars::JsonSchema;
use serde::Serialize;

use super::link::{Link, is_long};
use super::measures::Measures;
use super::number_line::NumberLine;
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::translation::part;
use crate::model::{Language, Outcome};
use crate::render::prose::Prose;
use crate::render::words::capital;
use crate::render::{Head, RenderCx, WebPage};
use crate::resolve::Said;
use crate::routes::Route;

/// What `outcome.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct OutcomeView<'a> {
    title: &'a str,
    is_long: bool,
    title_lang: Option<Language>,
    /// What is measured.
    indicator: String,
    /// The language of the indicator, when it is not the page's.
    lead_lang: Option<Language>,
    /// Of how much it speaks, in words; empty when that is not said.
    level: &'a str,
    /// What one may conclude.
    verdict: Option<Said<'a>>,
    commitment: Option<Link<'a>>,
    /// How far it is; none when there is nothing to compare.
    line: Option<NumberLine>,
    /// The figures.
    measures: Measures<'a>,
    prose: Prose<'a>,
}

/// The view of an outcome.
#[must_use]
pub fn outcome<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Outcome>) -> WebPage<'a, OutcomeView<'a>> {
    let words = cx.words(route);
    let outcome = &cx.site.outcomes[id];
    let any = AnyId::Outcome(id);
    let localised = cx.localised(route, any);
    let head = Head::of(cx, route, any, &localised);
    let body = OutcomeView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        title_lang: localised.title.lang,
        indicator: capital(localised.lead_text()),
        lead_lang: localised.lead_lang(),
        level: outcome.level.map_or("", |level| words.of("level", level.as_str())),
        verdict: cx.site.part(any, part::VERDICT, route.language).into_iter().next(),
        commitment: outcome.links.commitment.map(|id| Link::to(cx.site, words, AnyId::Commitment(id))),
        line: NumberLine::new(cx.site, words, outcome),
        measures: Measures::new(cx.site, words, id),
        prose: Prose::new(cx, localised.body, route.language),
    };
    WebPage { head, body }
}
