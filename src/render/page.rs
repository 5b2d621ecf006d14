//! A page as its view makes it: facts for its head, and its body.

use std::sync::Arc;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::cx::RenderCx;
use super::json::Object;
use super::share::{Share, mail};
use super::structured;
use super::words::{Moment, Words};
use crate::model::entity::AnyId;
use crate::model::{Kind, Language};
use crate::resolve::{Localised, Site};
use crate::routes::Route;

/// A page as its view makes it.
pub struct WebPage<'a, V> {
    /// What the page says of itself.
    pub head: Head<'a>,
    /// What its template shows as `page`.
    pub body: V,
}

/// The body of a page, which one template shows.
pub trait View: Serialize {
    /// The template's name.
    const TEMPLATE: &'static str;
}

/// What a page says of itself. Its [`Frame`](super::Frame) is made from it.
pub struct Head<'a> {
    /// The page's title, without the portal's name.
    pub title: String,
    /// The language of the title, when it is not the page's.
    pub title_lang: Option<Language>,
    /// Whether what it is about has words that are not in the page's language.
    pub is_foreign: bool,
    /// Where it is, to tell apart pages of one title in the browser's tab; may be empty.
    pub place: String,
    /// The page in a line, for search engines; may be empty.
    pub description: String,
    /// The steps from home to the page, without either. No way leads to the home page itself, or to what is nowhere.
    pub trail: Option<Vec<Crumb>>,
    /// What the page is called as the last of those steps, when that is not its title.
    pub step: Option<String>,
    /// When somebody last made sure that it is right.
    pub checked: Option<Date>,
    /// Whether that is the day since which everything on the page was checked, as for a list.
    pub checks_many: bool,
    /// Who keeps it right.
    pub owner: Option<&'a str>,
    /// Whether it is sample content.
    pub sample: bool,
    /// Whether it is news.
    pub is_article: bool,
    /// The URL of its picture, if it has one.
    pub image: Option<String>,
    /// Facts to pass on with its title and address, a line each; those that say nothing are left out.
    pub shared: Vec<String>,
    /// JSON-LD on what it is about.
    pub data: Option<Object<'a>>,
}

/// One step of the way from home.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Crumb {
    /// What it is called.
    pub title: String,
    /// The language of that, when it is not the page's.
    pub lang: Option<Language>,
    /// Its URL; none for the page itself.
    pub url: Option<String>,
}

impl<'a> Head<'a> {
    /// The head of a page directly below home.
    #[must_use]
    pub fn new(title: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            title_lang: None,
            is_foreign: false,
            place: String::new(),
            description: description.into(),
            trail: Some(Vec::new()),
            step: None,
            checked: None,
            checks_many: false,
            owner: None,
            sample: false,
            is_article: false,
            image: None,
            shared: Vec::new(),
            data: None,
        }
    }

    /// The head of a page below the list of `kind`.
    #[must_use]
    pub fn below(
        cx: RenderCx<'_>,
        words: Words<'_>,
        kind: Kind,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            trail: Some(vec![Crumb::list(cx.site, words, kind)]),
            ..Self::new(title, description)
        }
    }

    /// The head of an entity's page, below its list; `localised` is what it says in the page's language.
    #[must_use]
    pub fn of(cx: RenderCx<'a>, route: &Route, id: AnyId, localised: &Localised<'a>) -> Self {
        let site = cx.site;
        let entity = site.any(id);
        let list = (id.kind() != Kind::Page).then(|| Crumb::list(site, cx.words(route), id.kind()));
        Self {
            trail: Some(list.into_iter().collect()),
            title_lang: localised.title.lang,
            is_foreign: localised.is_foreign(),
            checked: entity.common.checked_on.map(|day| day.0),
            owner: entity.common.owner.map(|owner| &**owner),
            sample: entity.common.sample,
            image: entity
                .link_targets
                .picture
                .map(|picture| site.href(&format!("/{}", site.media[picture].output_path()))),
            ..Self::new(localised.title.text, if localised.is_there() { localised.description() } else { "" })
        }
    }
}

impl Crumb {
    /// A step that leads somewhere.
    #[must_use]
    pub fn new(title: impl Into<String>, url: impl Into<String>) -> Self {
        Self { title: title.into(), lang: None, url: Some(url.into()) }
    }

    /// The list of `kind`.
    #[must_use]
    pub fn list(site: &Site, words: Words<'_>, kind: Kind) -> Self {
        Self::new(list_title(site, words, kind), site.list_url(kind, words.language))
    }

    /// The same, whose title is in another language.
    #[must_use]
    pub fn said_in(mut self, lang: Option<Language>) -> Self {
        self.lang = lang;
        self
    }
}

/// What a kind's list is called: as its introduction says, else as the theme says.
#[must_use]
pub fn list_title(site: &Site, words: Words<'_>, kind: Kind) -> String {
    let own = site.section(kind, words.language).map(|section| section.title).filter(|title| title.lang.is_none());
    own.map_or_else(|| words.of("menu", kind.folder()), |title| title.text).to_owned()
}

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
    /// Whether what it is about has words that are not in the page's language.
    pub is_foreign: bool,
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

impl<'a> Frame<'a> {
    /// The frame of the page at `route`, which says `head` of itself.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, route: &Route, mut head: Head<'_>) -> Self {
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
            checked: head.checked.map(|day| words.moment(day)),
            is_foreign: head.is_foreign,
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
        current: language == route.language,
        offer: cx.words_of(language).get("offered"),
        close: cx.words_of(language).get("offered-close"),
    };
    routes.into_iter().map(alternate).collect()
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
