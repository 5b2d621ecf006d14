//! The page of a term: what it means, and how else it is written.

use serde::Serialize;

use super::link::is_long;
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Language, Term};
use crate::render::prose::{Prose, told};
use crate::render::{Head, Page, RenderCx, structured};
use crate::routes::Route;

/// What `term.html` shows.
#[derive(Serialize)]
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
pub fn term<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Term>) -> Page<'a, TermView<'a>> {
    let term = &cx.site.terms[id];
    let any = AnyId::Term(id);
    let told = told(cx, route, any);
    let explanation: &str = told.gist.or(told.summary).unwrap_or(&term.explanation);
    let head = Head {
        data: Some(structured::term(cx.site, term, &told)),
        ..Head::of(cx, route, any, &told, explanation)
    };
    let body = TermView {
        title: told.title,
        is_long: is_long(told.title),
        explanation,
        title_lang: told.title_lang(),
        lead_lang: told.lang_of(told.gist.or(told.summary)),
        also: term.also.iter().map(|form| &**form).collect(),
        lang: told.foreign,
        prose: told.prose,
    };
    Page { head, body }
}
