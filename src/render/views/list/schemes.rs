//! Schemes that help with costs.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::model::entity::{AnyId, Front};
use crate::render::WebPage;
use crate::render::views::link::Link;
use crate::resolve::Said;

/// Schemes.
#[derive(Serialize, JsonSchema)]
pub struct SchemesView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The schemes.
    pub schemes: Vec<SchemeCard<'a>>,
}

/// A scheme on a card.
#[derive(Serialize, JsonSchema)]
pub struct SchemeCard<'a> {
    /// Its page.
    pub link: Link<'a>,
    /// For whom it is.
    pub audience: Option<Said<'a>>,
    /// Whether somebody else has to ask for it.
    pub needs_intermediary: bool,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, SchemesView<'_>> {
    let site = list_cx.cx.site;
    let (head, list) = list_cx.heads(None, site.schemes.values().map(|row| row.common()));
    let cards = site.schemes.iter().map(|(id, row)| SchemeCard {
        link: Link::to(site, list_cx.words, AnyId::SupportScheme(id)),
        audience: site.localised(AnyId::SupportScheme(id), list_cx.words.language).lead(),
        needs_intermediary: row.is_asked_for_by_others(),
    });
    WebPage { head, body: SchemesView { list, schemes: cards.collect() } }
}
