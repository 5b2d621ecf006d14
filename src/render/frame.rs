//! What every page has around its body: title, trail, languages, the date last checked, and whom to tell.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::cx::RenderCx;
use super::json::Object;
use super::page::{Crumb, Head, TranslationNote};
use super::share::{Share, mail};
use super::structured;
use super::words::{Moment, Words};
use crate::model::Language;
use crate::model::entity::AnyId;
use crate::resolve::Site;
use crate::routes::Route;

/// What every page has around its body: `frame` in templates.
#[derive(Serialize, JsonSchema)]
pub struct Frame<'a> {
    /// The page's title, without the portal's name.
    pub title: String,
    /// What the browser's tab says: the title, with the portal's name where there is room.
    pub document_title: String,
    /// The page in a line, for search engines; may be empty.
    pub description: String,
    /// Its URL from the host on.
    pub path: String,
    /// Its whole address.
    pub url: String,
    /// `website`, or `article` for news.
    pub og_type: &'static str,
    /// Whole address of its picture, if it has one.
    pub image: Option<String>,
    /// The URL of the first step from home to it, to mark its place in the menu; may be empty.
    pub section: String,
    /// The way from home to here; the last one is the page itself.
    pub crumbs: Vec<Crumb>,
    /// The page in every language that it exists in; empty when there is only one.
    pub alternates: Vec<Alternate<'a>>,
    /// Whether search engines are told of those.
    pub tells_alternates: bool,
    /// The page in other words of its own language.
    pub twins: Vec<Twin<'a>>,
    /// Whether what it is about has words that are not in the page's language.
    pub is_foreign: bool,
    /// How the translation stands that it shows, if it shows one.
    pub translation: Option<TranslationNote<'a>>,
    /// When somebody last made sure that it is right.
    pub checked: Option<Moment>,
    /// Whether that is the day since which everything on the page was checked, as for a list.
    pub checks_many: bool,
    /// Links that pass it on.
    pub share: Share,
    /// A `mailto:` that reports a mistake; none when nobody can be told.
    pub report: Option<String>,
    /// Who keeps it right.
    pub owner: Option<String>,
    /// Whether it is sample content.
    pub sample: bool,
    /// Whether search engines may keep it.
    pub indexed: bool,
    /// JSON-LD, ready to stand in a script element.
    pub data: Vec<String>,
}

/// The same page in another language.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Alternate<'a> {
    /// The language's code.
    pub language: Language,
    /// The language's name in itself.
    pub name: &'static str,
    /// From the host on.
    pub path: Arc<str>,
    /// The whole address.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
    /// That it is there, in its own language.
    pub offer: &'a str,
    /// That one does not want to know, in its own language.
    pub close: &'a str,
}

/// The same page in other words of its language.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Twin<'a> {
    /// What leads there.
    pub title: &'a str,
    /// From the host on.
    pub path: Arc<str>,
}

impl<'a> Frame<'a> {
    /// The frame of the page at `route`, which says `head` of itself.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, route: &Route, mut head: Head<'a>) -> Self {
        let site = cx.site;
        let words = cx.words(route);
        let url = site.absolute(&route.url);
        let description = description(site, route, &head);
        let crumbs = crumbs(&head);
        let trail = (!crumbs.is_empty()).then(|| structured::trail(site, words, &crumbs, &url));
        let image = head.image.take().or_else(|| picture(cx, route)).map(|path| site.absolute(&path));
        let data = head.data.take().map(|data| data.with_some("image", image.clone()));
        let data = data.iter().chain(&trail).map(Object::script).collect();
        Self {
            document_title: document_title(&head, &site.settings().title),
            section: crumbs.first().and_then(|crumb| crumb.url.clone()).unwrap_or_default(),
            crumbs,
            data,
            alternates: alternates(cx, route),
            tells_alternates: route.has_alternates(),
            twins: twins(cx, route),
            checked: head.checked.map(|day| words.moment(day)),
            is_foreign: head.is_foreign,
            translation: head.translation.take(),
            checks_many: head.checks_many,
            share: Share::new(&head.title, &head.shared, &url),
            report: report(site, words, &head.title, &url),
            og_type: if head.is_article { "article" } else { "website" },
            image,
            owner: head.owner.map(str::to_owned),
            sample: head.sample,
            indexed: route.target.is_indexed() && !site.shows_drafts,
            path: route.url.to_string(),
            description,
            title: head.title,
            url,
        }
    }
}

/// The page in a line. Of what has no translation that is what is known of it in every language: its name and its facts.
fn description(site: &Site, route: &Route, head: &Head<'_>) -> String {
    if !head.description.is_empty() || site.foreign_to(route.language).is_none() {
        return head.description.clone();
    }
    let facts = head.shared.iter().map(String::as_str).filter(|fact| !fact.is_empty());
    let parts: Vec<&str> = std::iter::once(&*head.title).chain(facts).chain([&*site.settings().title]).collect();
    parts.join(" · ")
}

/// The way from home to the page, which is the last step itself.
fn crumbs(head: &Head<'_>) -> Vec<Crumb> {
    let Some(trail) = &head.trail else { return Vec::new() };
    let title = head.step.as_ref().unwrap_or(&head.title).clone();
    let lang = head.title_lang.filter(|_| head.step.is_none());
    trail.iter().cloned().chain([Crumb { title, lang, url: None }]).collect()
}

/// The theme's picture for a page that has none of its own: that of what an offer is about, else that of all.
fn picture(cx: RenderCx<'_>, route: &Route) -> Option<String> {
    let domain = match route.target.entity() {
        Some(AnyId::Offer(id)) => Some(cx.site.offers[id].domain),
        _ => None,
    };
    cx.assets.share_picture(domain).map(|path| cx.site.href(&format!("/{path}")))
}

/// The page at `route` in every language that it has. What is shown at any URL, where nothing is, has none to lead to.
fn alternates<'a>(cx: RenderCx<'a>, route: &Route) -> Vec<Alternate<'a>> {
    let routes = if route.target.is_indexed() { cx.routes.in_every_language(cx.site, route) } else { Vec::new() };
    let alternate = |(language, path): (Language, Arc<str>)| Alternate {
        language,
        name: language.own_name(),
        url: cx.site.absolute(&path),
        path,
        current: language == route.language.ordinary(),
        offer: cx.words_of(language).get("offered"),
        close: cx.words_of(language).get("offered-close"),
    };
    routes.into_iter().map(alternate).collect()
}

/// The page at `route` in other words of its language.
fn twins<'a>(cx: RenderCx<'a>, route: &Route) -> Vec<Twin<'a>> {
    let words = cx.words_of(route.language);
    let title = |language: Language| {
        if language.is_variant() { language.own_name() } else { words.get("ordinary-text") }
    };
    let twin = |(language, path): (Language, Arc<str>)| Twin { title: title(language), path };
    cx.routes.twins(cx.site, route).into_iter().map(twin).collect()
}

/// Search engines show some seventy characters of a title; its own words come first.
const TITLE_LENGTH: usize = 70;

/// The title, with the place and the portal's name as far as they say more and there is room.
fn document_title(head: &Head<'_>, site: &str) -> String {
    let Head { title, place, .. } = head;
    let title = if title.contains(&**place) { title.clone() } else { format!("{title} · {place}") };
    let together = title.chars().count() + 3 + site.chars().count();
    if title == site || together > TITLE_LENGTH { title } else { format!("{title} | {site}") }
}

fn report(site: &Site, words: Words<'_>, title: &str, url: &str) -> Option<String> {
    let email = site.settings().foundation.email.as_ref()?;
    let subject = format!("{} {title}", words.get("report-mistake"));
    Some(mail(email.as_str(), &subject, url))
}
