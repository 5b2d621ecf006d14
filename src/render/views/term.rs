//! The page of a term: what it means, and how else it is written.

use schemars::JsonSchema;
use serde::Serialize;

use super::link::is_long;
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Language, Term};
use crate::render::prose::Prose;
use crate::render::{Head, RenderCx, WebPage, structured};
use crate::routes::Route;

/// What `term.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct TermView<'a> {
    title: &'a str,
    is_long: bool,
    explanation: &'a str,
    title_lang: Option<Language>,
    /// The language of the explanation, when it is not the page's.
    lead_lang: Option<Language>,
    also: Vec<&'a str>,
    /// The language of the other forms, when it is not the page's.
    lang: Option<Language>,
    prose: Prose<'a>,
}

/// The view of a term.
#[must_use]
pub fn term<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Term>) -> WebPage<'a, TermView<'a>> {
    let term = &cx.site.terms[id];
    let any = AnyId::Term(id);
    let localised = cx.localised(route, any);
    let head = Head {
        data: Some(structured::term(cx.site, term, &localised)),
        ..Head::of(cx, route, any, &localised)
    };
    let body = TermView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        explanation: localised.lead_text(),
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        also: term.also.iter().map(|form| &**form).collect(),
        lang: localised.foreign,
        prose: Prose::new(cx, localised.body, route.language),
    };
    WebPage { head, body }
}
