//! A page of its own.

use schemars::JsonSchema;
use serde::Serialize;

use super::link::{Link, is_long};
use crate::base::table::Id;
use crate::model;
use crate::model::Language;
use crate::model::entity::AnyId;
use crate::render::prose::Prose;
use crate::render::words::Words;
use crate::render::{Crumb, Head, RenderCx, WebPage};
use crate::routes::Route;

/// What `page.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct PageView<'a> {
    title: &'a str,
    is_long: bool,
    summary: &'a str,
    title_lang: Option<Language>,
    /// The language of the line below the title, when it is not the page's.
    lead_lang: Option<Language>,
    prose: Prose<'a>,
    /// The pages below it.
    below: Vec<Link<'a>>,
}

/// The view of a page.
#[must_use]
pub fn page<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<model::Page>) -> WebPage<'a, PageView<'a>> {
    let words = cx.words(route);
    let page = &cx.site.pages[id];
    let localised = cx.localised(route, AnyId::Page(id));
    let head = Head {
        trail: Some(
            above(cx, words, page)
                .into_iter()
                .map(|page| Crumb::new(page.title, page.url).said_in(page.lang))
                .collect(),
        ),
        ..Head::of(cx, route, AnyId::Page(id), &localised)
    };
    let body = PageView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        summary: localised.lead_text(),
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        prose: Prose::new(cx, localised.body, route.language),
        below: below(cx, words, id),
    };
    WebPage { head, body }
}

/// The pages that a nested page stands below, from the top.
fn above<'a>(cx: RenderCx<'a>, words: Words<'a>, page: &model::Page) -> Vec<Link<'a>> {
    let url = page.url.trim_end_matches('/');
    let slashes = url.match_indices('/').map(|(at, _)| &url[..=at]);
    let routes = slashes.filter_map(|above| cx.routes.at(above));
    routes.filter_map(|route| route.target.entity()).map(|id| Link::to(cx.site, words, id)).collect()
}

/// The pages that stand directly below a page.
fn below<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<model::Page>) -> Vec<Link<'a>> {
    let page = &cx.site.pages[id];
    let is_child = |other: &model::Page| {
        let rest = other.url.strip_prefix(&*page.url).map(|rest| rest.trim_end_matches('/'));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains('/'))
    };
    // Pages are in the order of their slugs, so that all that begin alike stand together.
    let alike = cx.site.pages.iter().skip(id.index()).take_while(|(_, other)| other.slug().starts_with(page.slug()));
    let children = alike.filter(|(_, other)| is_child(other));
    children.map(|(id, _)| Link::to(cx.site, words, AnyId::Page(id))).collect()
}
