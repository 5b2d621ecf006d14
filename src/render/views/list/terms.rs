//! Terms with what they mean.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::model::entity::{AnyId, Front};
use crate::render::WebPage;
use crate::render::views::link::Link;
use crate::resolve::Said;

/// Terms.
#[derive(Serialize, JsonSchema)]
pub struct TermsView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The terms.
    pub terms: Vec<TermRow<'a>>,
}

/// A term with what it means.
#[derive(Serialize, JsonSchema)]
pub struct TermRow<'a> {
    /// Its name in `id`s.
    pub slug: &'a str,
    /// Its page.
    pub link: Link<'a>,
    /// What it means.
    pub explanation: Option<Said<'a>>,
    /// How else it is written.
    pub also: Vec<&'a str>,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, TermsView<'_>> {
    let site = list_cx.cx.site;
    let (head, list) = list_cx.heads(None, site.terms.values().map(|row| row.common()));
    let rows = site.terms.iter().map(|(id, row)| TermRow {
        slug: row.slug(),
        link: Link::to(site, list_cx.words, AnyId::Term(id)),
        explanation: site.localised(AnyId::Term(id), list_cx.words.language).lead(),
        also: row.also.iter().map(|form| &**form).collect(),
    });
    WebPage { head, body: TermsView { list, terms: rows.collect() } }
}
