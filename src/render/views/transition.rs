//! The page of a transition: its steps in order, who does each and when, and whom to ask.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::ContactRow;
use super::link::{Link, is_long};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::transition::{Stage, Step};
use crate::model::translation::part;
use crate::model::{Language, Transition};
use crate::render::prose::Prose;
use crate::render::words::{Moment, Words, capital};
use crate::render::{Head, RenderCx, WebPage, structured};
use crate::resolve::Said;
use crate::routes::Route;

/// What `transition.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct TransitionView<'a> {
    title: &'a str,
    is_long: bool,
    title_lang: Option<Language>,
    /// The summary of a translation; empty without one.
    lead: &'a str,
    /// The language of that, when it is not the page's.
    lead_lang: Option<Language>,
    /// Every stage of growing up, in order.
    stages: Vec<StageStep<'a>>,
    steps: Vec<StepRow<'a>>,
    prose: Prose<'a>,
    contact: Option<ContactRow<'a>>,
    /// All transitions.
    all: Vec<Link<'a>>,
}

/// A stage on the way.
#[derive(Serialize, JsonSchema)]
pub struct StageStep<'a> {
    name: &'a str,
    /// Whether this transition leads from it or to it.
    is_part: bool,
}

/// A step.
#[derive(Serialize, JsonSchema)]
pub struct StepRow<'a> {
    title: Said<'a>,
    who: String,
    from: Option<Moment>,
    until: Option<Moment>,
    /// Whether its last day has passed.
    is_past: bool,
}

/// The view of a transition.
#[must_use]
pub fn transition<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Transition>) -> WebPage<'a, TransitionView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let transition = &site.transitions[id];
    let any = AnyId::Transition(id);
    let localised = cx.localised(route, any);
    let is_part = |stage: Stage| stage == transition.from || stage == transition.to;
    let stages = Stage::ALL.iter().map(|stage| StageStep { name: stage_name(words, *stage), is_part: is_part(*stage) });
    let mut all: Vec<Link<'_>> =
        site.transitions.ids().map(|id| Link::to(site, words, AnyId::Transition(id))).collect();
    all[id.index()].current = true;
    let head = Head {
        data: Some(structured::transition(site, transition, &localised)),
        ..Head::of(cx, route, any, &localised)
    };
    let titles = site.part(any, part::STEPS, route.language);
    let body = TransitionView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        title_lang: localised.title.lang,
        lead: localised.lead_text(),
        lead_lang: localised.lead_lang(),
        stages: stages.collect(),
        steps: transition.steps.iter().zip(titles).map(|(step, title)| row(cx, words, step, title)).collect(),
        prose: Prose::new(cx, localised.body, route.language),
        contact: transition.links.contact.map(|contact| ContactRow::new(cx, words, contact)),
        all,
    };
    WebPage { head, body }
}

/// What a stage is called.
#[must_use]
pub fn stage_name(words: Words<'_>, stage: Stage) -> &str {
    words.of("stage", stage.as_str())
}

fn row<'a>(cx: RenderCx<'a>, words: Words<'a>, step: &'a Step, title: Said<'a>) -> StepRow<'a> {
    StepRow {
        title,
        who: step.who.as_deref().map(capital).unwrap_or_default(),
        from: step.from.map(|day| words.moment(day.0)),
        until: step.until.map(|day| words.moment(day.0)),
        is_past: step.until.or(step.from).is_some_and(|last| last.0 < cx.site.today),
    }
}
