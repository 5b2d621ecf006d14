//! The page of a commitment: what was agreed, by whom, how it stands, and what shows it.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::{channel, plan_name};
use super::facet::unhyphened;
use super::link::{Link, is_long};
use super::measures::Measures;
use crate::base::table::Id;
use crate::model::commitment::State;
use crate::model::entity::{AnyId, Front};
use crate::model::{Commitment, Language, Outcome};
use crate::render::prose::Prose;
use crate::render::words::{Channel, Moment, StateWord, Words};
use crate::render::{Head, RenderCx, WebPage};
use crate::routes::Route;

/// What `commitment.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentView<'a> {
    title: &'a str,
    is_long: bool,
    text: &'a str,
    title_lang: Option<Language>,
    /// The language of the line below the title, when it is not the page's.
    lead_lang: Option<Language>,
    state: StateWord<'a>,
    steps: Vec<StateStep<'a>>,
    actor: &'a str,
    actor_icon: &'static str,
    plan: &'a str,
    from: Moment,
    until: Moment,
    is_past: bool,
    /// Whether it is past its period while nobody has said how it ended.
    is_unevaluated: bool,
    theme: String,
    prose: Prose<'a>,
    progress: Vec<ProgressRow<'a>>,
    progress_summary: String,
    evidence: Vec<Link<'a>>,
    /// What was measured.
    outcomes: Vec<MeasuredOutcome<'a>>,
    contact: Option<Contact<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct StateStep<'a> {
    name: &'a str,
    is_done: bool,
    is_current: bool,
}

#[derive(Serialize, JsonSchema)]
struct ProgressRow<'a> {
    school: Link<'a>,
    state: StateWord<'a>,
    note: &'a str,
    on: Option<Moment>,
}

#[derive(Serialize, JsonSchema)]
struct MeasuredOutcome<'a> {
    /// The outcome's page.
    link: Link<'a>,
    /// Whether it is sample content.
    is_sample: bool,
    /// The figures.
    measures: Measures<'a>,
}

#[derive(Serialize, JsonSchema)]
struct Contact<'a> {
    link: Link<'a>,
    channel: Option<Channel>,
    icon: &'static str,
    text: &'a str,
}

/// The view of a commitment.
#[must_use]
pub fn commitment<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Commitment>) -> WebPage<'a, CommitmentView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let commitment = &site.commitments[id];
    let localised = cx.localised(route, AnyId::Commitment(id));
    let period = &commitment.period;
    let (progress, progress_summary) = progress(cx, words, commitment);
    let head = Head::of(cx, route, AnyId::Commitment(id), &localised);
    let body = CommitmentView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        text: localised.lead_text(),
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        state: words.state(commitment.state),
        steps: steps(words, commitment.state),
        actor: words.of("actor", commitment.actor.as_str()),
        actor_icon: match commitment.actor {
            crate::model::commitment::Actor::Board => "house",
            crate::model::commitment::Actor::Schools => "school",
        },
        plan: commitment.plan.map_or("", |plan| plan_name(words, plan)),
        from: words.moment(period.from.0),
        until: words.moment(period.until.0),
        is_past: period.until.0 < site.today,
        is_unevaluated: commitment.is_unevaluated(site.today),
        theme: commitment.theme.as_deref().map(unhyphened).unwrap_or_default(),
        prose: Prose::new(cx, localised.body, route.language),
        progress,
        progress_summary,
        evidence: evidence(cx, words, commitment),
        outcomes: site.reverse.commitment_outcomes.of(id).iter().map(|id| measured(cx, words, *id)).collect(),
        contact: commitment.links.contact.map(|contact| {
            let (channel, icon) = channel(&site.contacts[contact]);
            Contact {
                link: Link::to(site, words, AnyId::ContactPoint(contact)),
                channel,
                icon,
                text: match icon {
                    "phone" => words.get("agenda-call"),
                    "mail" => words.get("agenda-write"),
                    _ => words.get("contact-form"),
                },
            }
        }),
    };
    WebPage { head, body }
}

/// From planned to reached; what was stopped has no steps.
fn steps(words: Words<'_>, state: State) -> Vec<StateStep<'_>> {
    let all = [State::Planned, State::Running, State::Reached];
    let Some(at) = all.iter().position(|step| *step == state) else { return Vec::new() };
    let steps = all.iter().enumerate();
    steps
        .map(|(place, step)| StateStep {
            name: words.state(*step).name,
            is_done: place <= at,
            is_current: place == at,
        })
        .collect()
}

/// The schools, those that are furthest first, and how many there are of each state.
fn progress<'a>(cx: RenderCx<'a>, words: Words<'a>, commitment: &'a Commitment) -> (Vec<ProgressRow<'a>>, String) {
    const ORDER: [State; 4] = [State::Reached, State::Running, State::Planned, State::Stopped];
    let mut rows: Vec<_> = commitment.links.progress.iter().collect();
    let rank = |at: usize| ORDER.iter().position(|state| *state == commitment.progress[at].state);
    rows.sort_by_key(|(_, at)| rank(*at));
    let counts = ORDER.iter().filter_map(|state| {
        let count = rows.iter().filter(|(_, at)| commitment.progress[*at].state == *state).count();
        (count > 0).then(|| format!("{count} {}", words.small(words.state(*state).name)))
    });
    let summary = words.side_by_side(&counts.collect::<Vec<_>>());
    let rows = rows.into_iter().map(|(school, at)| {
        let progress = &commitment.progress[*at];
        ProgressRow {
            school: Link::school(cx.site, words, *school),
            state: words.state(progress.state),
            note: progress.note.as_deref().unwrap_or_default(),
            on: progress.on.map(|day| words.moment(day.0)),
        }
    });
    (rows.collect(), summary)
}

fn measured<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<Outcome>) -> MeasuredOutcome<'a> {
    let site = cx.site;
    let outcome = &site.outcomes[id];
    MeasuredOutcome {
        link: Link::to(site, words, AnyId::Outcome(id)),
        is_sample: outcome.common().sample,
        measures: Measures::new(site, words, id),
    }
}

fn evidence<'a>(cx: RenderCx<'a>, words: Words<'a>, commitment: &Commitment) -> Vec<Link<'a>> {
    let offers = commitment.links.offers.iter().map(|offer| AnyId::Offer(*offer));
    let partners = commitment.links.partners.iter().map(|partner| AnyId::Partner(*partner));
    offers.chain(partners).map(|id| Link::to(cx.site, words, id)).collect()
}
