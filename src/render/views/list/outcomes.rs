//! Outcomes, each with the last figure that may be told.

use serde::Serialize;

use super::{ListFrame, Which};
use crate::base::table::Id;
use crate::model::Outcome;
use crate::model::entity::AnyId;
use crate::render::views::head::Frame;
use crate::render::views::link::Link;
use crate::render::views::words::{Moment, capital};

/// Outcomes.
#[derive(Serialize)]
pub struct OutcomesView<'a> {
    /// What every page has.
    pub frame: Frame,
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The outcomes.
    pub outcomes: Vec<OutcomeCard<'a>>,
}

/// An outcome on a card.
#[derive(Serialize)]
pub struct OutcomeCard<'a> {
    /// Its page.
    pub link: Link<'a>,
    /// What is measured.
    pub indicator: String,
    /// The last figure; empty when none may be told.
    pub figure: String,
    /// The day of that figure.
    pub on: Option<Moment>,
    /// The commitment's title.
    pub commitment: &'a str,
}

pub(super) fn view(which: Which<'_>) -> OutcomesView<'_> {
    let (mut frame, mut list) = which.frames(None);
    let table = &which.cx.site.outcomes;
    let all: Vec<Id<Outcome>> = table.ids().collect();
    let ids = which.part(&all);
    which.sum_up(&mut frame, &mut list, ids.iter().map(|id| table[*id].common_fields()));
    let outcomes = ids.iter().map(|id| card(which, *id)).collect();
    OutcomesView { frame, list, outcomes }
}

fn card(which: Which<'_>, id: Id<Outcome>) -> OutcomeCard<'_> {
    let site = which.cx.site;
    let outcome = &site.outcomes[id];
    let told = |measurement| Some((which.words.figure(measurement)?, which.words.moment(measurement.on.0)));
    let last = outcome.by_day().into_iter().rev().find_map(told);
    let (figure, on) = last.map_or_else(Default::default, |(figure, on)| (figure, Some(on)));
    OutcomeCard {
        link: Link::to(site, which.words, AnyId::Outcome(id)),
        indicator: capital(&outcome.indicator),
        figure,
        on,
        commitment: outcome.links.commitment.map_or("", |id| &site.commitments[id].title),
    }
}
