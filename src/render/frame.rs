//! What every page has around its body: title, trail, languages, the date last checked, and whom to tell.

use schemars::JsonSchema;
use serde::Serialize;

use super::cx::RenderCx;
use super::json::Object;
use super::page::{Crumb, Head};
use super::share::{Share, mail};
use super::structured;
use super::words::{Moment, Words};
use crate::model::Language;
use crate::model::entity::AnyId;
use crate::resolve::Site;
use crate::routes::Route;

/// What every page has around its body: `frame` in templates.
#[derive(Serialize, JsonSchema)]
pub struct Frame {
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
    pub alternates: Vec<Alternate>,
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
pub struct Alternate {
    /// The language's code.
    pub language: Language,
    /// The language's name in itself.
    pub name: &'static str,
    /// From the host on.
    pub path: String,
    /// The whole address.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
}

impl Frame {
    /// The frame of the page at `route`, which says `head` of itself.
    #[must_use]
    pub fn new(cx: RenderCx<'_>, route: &Route, mut head: Head<'_>) -> Self {
        let site = cx.site;
        let words = cx.words(route);
        let url = site.absolute(&route.url);
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
            alternates: head
                .languages
                .into_iter()
                .map(|(language, path)| alternate(site, route, language, path))
                .collect(),
            checked: head.checked.map(|day| words.moment(day)),
            checks_many: head.checks_many,
            share: Share::new(&head.title, &head.shared, &url),
            report: report(site, words, &head.title, &url),
            og_type: if head.is_article { "article" } else { "website" },
            image,
            owner: head.owner.map(str::to_owned),
            sample: head.sample,
            indexed: route.target.is_indexed() && !site.shows_drafts,
            path: route.url.to_string(),
            title: head.title,
            description: head.description,
            url,
        }
    }
}

/// The way from home to the page, which is the last step itself.
fn crumbs(head: &Head<'_>) -> Vec<Crumb> {
    let Some(trail) = &head.trail else { return Vec::new() };
    let title = head.step.as_ref().unwrap_or(&head.title).clone();
    trail.iter().cloned().chain([Crumb { title, url: None }]).collect()
}

/// The theme's picture for a page that has none of its own: that of what an offer is about, else that of all.
fn picture(cx: RenderCx<'_>, route: &Route) -> Option<String> {
    let domain = match route.target.entity() {
        Some(AnyId::Offer(id)) => Some(cx.site.offers[id].domain),
        _ => None,
    };
    cx.assets.share_picture(domain).map(|path| cx.site.href(&format!("/{path}")))
}

fn alternate(site: &Site, route: &Route, language: Language, path: String) -> Alternate {
    Alternate {
        language,
        name: language.own_name(),
        url: site.absolute(&path),
        path,
        current: language == route.language,
    }
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
