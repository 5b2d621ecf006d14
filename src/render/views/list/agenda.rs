//! Commitments: counted by how they stand, listed by who made them.

use serde::Serialize;

use super::{ListFrame, Which};
use crate::base::table::Id;
use crate::model::Commitment;
use crate::model::commitment::{Actor, State};
use crate::render::views::card::PromiseCard;
use crate::render::views::head::Frame;
use crate::render::views::words::StateWord;

/// Commitments.
#[derive(Serialize)]
pub struct AgendaView<'a> {
    /// What every page has.
    pub frame: Frame,
    /// What every list has.
    pub list: ListFrame<'a>,
    /// How many stand how.
    pub tally: Vec<Tally<'a>>,
    /// By who made them.
    pub groups: Vec<PromiseGroup<'a>>,
}

/// How many stand so.
#[derive(Serialize)]
pub struct Tally<'a> {
    /// How they stand.
    pub state: StateWord<'a>,
    /// How many.
    pub count: usize,
}

/// Commitments of one actor.
#[derive(Serialize)]
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

/// The order in which states are told: what is being done comes first.
const ORDER: [State; 4] = [State::Running, State::Planned, State::Reached, State::Stopped];

pub(super) fn view(which: Which<'_>) -> AgendaView<'_> {
    let (mut frame, mut list) = which.frames(None);
    let table = &which.cx.site.commitments;
    let all: Vec<Id<Commitment>> = table.ids().collect();
    let ids = which.part(&all);
    which.sum_up(&mut frame, &mut list, ids.iter().map(|id| table[*id].common_fields()));
    let groups = Actor::ALL.iter().filter_map(|actor| group(which, *actor, ids)).collect();
    AgendaView { frame, list, tally: tally(which), groups }
}

fn tally(which: Which<'_>) -> Vec<Tally<'_>> {
    let count = |state| which.cx.site.commitments.values().filter(|commitment| commitment.state == state).count();
    let counts = State::ALL.iter().map(|state| Tally { state: which.words.state(*state), count: count(*state) });
    // All four are told, so that nobody has to wonder about the others.
    if which.cx.site.commitments.is_empty() { Vec::new() } else { counts.collect() }
}

fn group<'a>(which: Which<'a>, actor: Actor, ids: &[Id<Commitment>]) -> Option<PromiseGroup<'a>> {
    let table = &which.cx.site.commitments;
    let mut own: Vec<Id<Commitment>> = ids.iter().copied().filter(|id| table[*id].actor == actor).collect();
    own.sort_by_key(|id| ORDER.iter().position(|state| *state == table[*id].state));
    (!own.is_empty()).then(|| PromiseGroup {
        slug: actor.as_str(),
        title: which.words.of("actor", actor.as_str()),
        count: which.words.count("count-agenda", own.len()),
        promises: own.iter().map(|id| PromiseCard::new(which.cx, which.words, *id)).collect(),
    })
}
