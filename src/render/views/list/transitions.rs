//! Transitions, as a child grows up.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::model::entity::{AnyId, Front};
use crate::render::WebPage;
use crate::render::views::link::Link;
use crate::render::views::transition::stage_name;

/// Transitions.
#[derive(Serialize, JsonSchema)]
pub struct TransitionsView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The transitions.
    pub transitions: Vec<TransitionCard<'a>>,
}

/// A transition on a card.
#[derive(Serialize, JsonSchema)]
pub struct TransitionCard<'a> {
    /// Its page.
    pub link: Link<'a>,
    /// Where a child comes from.
    pub from: &'a str,
    /// Where it goes.
    pub to: &'a str,
    /// How many steps it has, in words.
    pub steps: String,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, TransitionsView<'_>> {
    let (site, words) = (list_cx.cx.site, list_cx.words);
    let (head, list) = list_cx.heads(None, site.transitions.values().map(|row| row.common()));
    let cards = site.transitions.iter().map(|(id, row)| TransitionCard {
        link: Link::to(site, words, AnyId::Transition(id)),
        from: stage_name(words, row.from),
        to: stage_name(words, row.to),
        steps: if row.steps.is_empty() { String::new() } else { words.count("count-steps", row.steps.len()) },
    });
    WebPage {
        head,
        body: TransitionsView { list, transitions: cards.collect() },
    }
}
