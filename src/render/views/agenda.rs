//! The agenda by who, plan, theme or state, and the progress of every school.

pub mod facet;
pub mod matrix;

use super::card::{PromiseCard, plan_name};
use super::link::Link;
use super::list::{Choice, Facet};
use crate::base::table::Id;
use crate::model::Commitment;
use crate::model::commitment::{Actor, State};
use crate::model::entity::AnyId;
use crate::render::RenderCx;
use crate::render::words::{Words, capital};
use crate::routes::AgendaPage;

/// The order in which states are told: what is being done comes first.
const ORDER: [State; 4] = [State::Running, State::Planned, State::Reached, State::Stopped];

/// Every way into the agenda, with how many commitments there are.
#[must_use]
pub fn ways<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<Facet<'a>> {
    let all = AgendaPage::all(cx.site);
    let facet = |name, question: &str, is_of: fn(&AgendaPage) -> bool| Facet {
        name,
        question: words.get(question),
        choices: all.iter().filter(|page| is_of(page)).map(|page| choice(cx, words, *page)).collect(),
    };
    let facets = [
        facet("stand", "agenda-by-state", |page| matches!(page, AgendaPage::State(_))),
        facet("wie", "agenda-by-actor", |page| matches!(page, AgendaPage::Actor(_))),
        facet("plan", "agenda-by-plan", |page| matches!(page, AgendaPage::Plan(_))),
        facet("thema", "agenda-by-theme", |page| matches!(page, AgendaPage::Theme(_))),
    ];
    // With one choice there is nothing to choose.
    facets.into_iter().filter(|facet| facet.choices.len() > 1).collect()
}

fn choice(cx: RenderCx<'_>, words: Words<'_>, page: AgendaPage) -> Choice {
    let icon = match page {
        AgendaPage::State(state) => words.state(state).icon,
        AgendaPage::Actor(Actor::Board) => "house",
        AgendaPage::Actor(Actor::Schools) => "school",
        _ => "",
    };
    let url = page.url(cx.site);
    Choice {
        value: url.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned(),
        url,
        title: value_name(cx, words, page),
        short: String::new(),
        icon,
        tint: "",
        count: page.count(cx.site),
    }
}

/// What the value of a facet is called.
fn value_name(cx: RenderCx<'_>, words: Words<'_>, page: AgendaPage) -> String {
    match page {
        AgendaPage::Actor(actor) => words.of("actor", actor.as_str()).to_owned(),
        AgendaPage::Plan(plan) => plan_name(words, plan).to_owned(),
        AgendaPage::State(state) => words.state(state).name.to_owned(),
        AgendaPage::Theme(_) => {
            let first = page.commitments(cx.site).first().copied();
            let theme = first.and_then(|id| cx.site.commitments[id].theme.as_deref());
            theme.map(theme_name).unwrap_or_default()
        }
        AgendaPage::Schools(_) => words.get("agenda-matrix").to_owned(),
    }
}

/// A theme as it is shown: `passend-onderwijs` is `Passend onderwijs`.
#[must_use]
pub fn theme_name(theme: &str) -> String {
    capital(&theme.replace('-', " "))
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
