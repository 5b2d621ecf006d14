//! What every page has around its content: title, breadcrumbs, languages, the date last checked, and whom to tell.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::share::Share;
use super::structured;
use super::words::{Moment, Words};
use crate::model::Kind;
use crate::model::entity::AnyId;
use crate::render::{Json, Object, RenderCx};
use crate::resolve::{Site, Translation};
use crate::routes::Route;

/// The frame of a page: every view holds one as `frame`, and `base.html` shows it.
#[derive(Serialize)]
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
    /// The URL of the list it belongs to, to mark its place in the menu.
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

/// One step of the way from home.
#[derive(Clone, Serialize)]
pub struct Crumb {
    /// What it is called.
    pub title: String,
    /// Its URL; none for the page itself.
    pub url: Option<String>,
}

/// The same page in another language.
#[derive(Clone, Serialize)]
pub struct Alternate {
    /// The language's code.
    pub language: String,
    /// The language's name in itself.
    pub name: String,
    /// From the host on.
    pub path: String,
    /// The whole address.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
}

impl Frame {
    /// The frame of the page at `route`, with only its title in the breadcrumbs.
    #[must_use]
    pub fn new(cx: RenderCx<'_>, route: &Route, title: &str, description: &str) -> Self {
        let site = cx.site;
        let url = site.absolute(&route.url);
        let words = cx.words(route);
        Self {
            title: title.to_owned(),
            document_title: document_title(title, &site.settings().title),
            description: description.to_owned(),
            path: route.url.to_string(),
            og_type: "website",
            image: None,
            section: String::new(),
            crumbs: vec![Crumb { title: title.to_owned(), url: None }],
            alternates: Vec::new(),
            checked: None,
            checks_many: false,
            share: Share::new(title, &[], &url),
            report: report(site, words, title, &url),
            owner: None,
            sample: false,
            indexed: route.target.is_indexed(),
            data: Vec::new(),
            url,
        }
    }

    /// The frame of an entity's page, in the route's language: its list in the breadcrumbs, its translations, when it was
    /// checked and by whom. `description` describes it in the content's own language.
    #[must_use]
    pub fn of(cx: RenderCx<'_>, route: &Route, id: AnyId, description: &str) -> Self {
        let entity = cx.site.any(id);
        let translation = translation(cx, route, id);
        let front = translation.map(|translation| &translation.parsed.front);
        let title = front.map_or(entity.title, |front| &front.title);
        // A translation describes itself, if only by how it begins: nothing in the head can be marked as another language.
        let description = translation.map_or(description, |translation| {
            translation.parsed.front.summary.as_deref().unwrap_or(&translation.parsed.body.excerpt)
        });
        let mut frame = Self::new(cx, route, title, description);
        frame.owner = entity.common.owner.map(ToString::to_string);
        frame.sample = entity.common.sample;
        frame.checked = entity.common.checked_on.map(|day| cx.words(route).moment(day.0));
        frame.add_alternates(cx, route, id);
        if let Some(picture) = entity.link_targets.picture {
            let path = cx.site.href(&format!("/{}", cx.site.media[picture].output_path()));
            frame.image = Some(cx.site.absolute(&path));
        }
        if id.kind() != Kind::Page {
            frame = frame.below(cx, route, id.kind());
        }
        frame
    }

    /// Puts the list of `kind` before the page in the breadcrumbs, and marks it in the menu.
    #[must_use]
    pub fn below(mut self, cx: RenderCx<'_>, route: &Route, kind: Kind) -> Self {
        let url = cx.site.list_url(kind);
        let at = self.crumbs.len() - 1;
        self.crumbs.insert(
            at,
            Crumb {
                title: list_title(cx.site, cx.words(route), kind),
                url: Some(url.clone()),
            },
        );
        self.section = url;
        self
    }

    /// Puts a step before the page itself in the breadcrumbs.
    #[must_use]
    pub fn crumb(mut self, title: &str, url: &str) -> Self {
        let at = self.crumbs.len() - 1;
        self.crumbs.insert(at, Crumb { title: title.to_owned(), url: Some(url.to_owned()) });
        self
    }

    /// Names `place` in the browser's tab: pages with one title would look alike there, and in a list of results.
    #[must_use]
    pub fn at(mut self, site: &Site, place: &str) -> Self {
        if !place.is_empty() && !self.title.contains(place) {
            self.document_title = document_title(&format!("{} · {place}", self.title), &site.settings().title);
        }
        self
    }

    /// Passes on `facts` too, a line each, with the title and the address.
    #[must_use]
    pub fn sharing(mut self, facts: &[String]) -> Self {
        self.share = Share::new(&self.title, facts, &self.url);
        self
    }

    /// Adds JSON-LD about the portal.
    #[must_use]
    pub fn with_data(mut self, data: &Object<'_>) -> Self {
        self.data.push(data.script());
        self
    }

    /// Adds JSON-LD about the entity that the page shows, in the words of its translation where there is one.
    #[must_use]
    pub fn about<'a>(self, cx: RenderCx<'a>, route: &Route, id: AnyId, mut data: Object<'a>) -> Self {
        if let Some(translation) = translation(cx, route, id) {
            structured::translate(&mut data, translation, &self.url);
        }
        self.with_data(&data)
    }

    /// Adds the breadcrumbs as JSON-LD. To be called last, when all steps are there.
    #[must_use]
    pub fn done(mut self, cx: RenderCx<'_>, route: &Route) -> Self {
        let step = |at: u32, name, address| {
            let step = Object::new().with("@type", "ListItem").with("position", at);
            Json::Object(step.with("name", name).with("item", address))
        };
        let home = step(1, cx.words(route).get("home"), cx.site.absolute(&cx.site.href("/")));
        let steps = (2..).zip(&self.crumbs).map(|(at, crumb)| {
            let address = crumb.url.as_ref().map_or_else(|| self.url.clone(), |url| cx.site.absolute(url));
            step(at, &crumb.title, address)
        });
        let list = Object::new()
            .with("@context", "https://schema.org")
            .with("@type", "BreadcrumbList")
            .with("itemListElement", std::iter::once(home).chain(steps).collect::<Vec<_>>())
            .script();
        self.data.push(list);
        self
    }

    /// Names the languages that the entity exists in.
    pub fn add_alternates(&mut self, cx: RenderCx<'_>, route: &Route, id: AnyId) {
        let site = cx.site;
        let translations = site.translations_of(id);
        if translations.is_empty() {
            return;
        }
        let source = (site.settings().language(), site.any(id).url);
        let others = translations.iter().map(|other| (&*other.language, &other.url));
        self.alternates = std::iter::once(source)
            .chain(others)
            .map(|(language, path)| Alternate {
                language: language.to_owned(),
                name: own_name(language).to_owned(),
                path: path.to_string(),
                url: site.absolute(path),
                current: *language == *route.language,
            })
            .collect();
    }
}

/// The entity's text in the route's language, when that is not the language of the content.
#[must_use]
pub fn translation<'a>(cx: RenderCx<'a>, route: &Route, id: AnyId) -> Option<&'a Translation> {
    if *route.language == *cx.site.settings().language() {
        return None;
    }
    cx.site.translations_of(id).iter().find(|translation| *translation.language == *route.language)
}

/// The content's language, when the page is in another: for `lang` on what is quoted from the content.
#[must_use]
pub fn quoted<'a>(cx: RenderCx<'a>, route: &Route) -> Option<&'a str> {
    let language = cx.site.settings().language();
    (*language != *route.language).then_some(language)
}

/// What a kind's list is called: as its introduction says, else as the theme says.
#[must_use]
pub fn list_title(site: &Site, words: Words<'_>, kind: Kind) -> String {
    let own = site.sections.get(&kind).filter(|_| words.language == site.settings().language());
    own.map_or_else(|| words.of("menu", kind.folder()).to_owned(), |section| section.parsed.front.title.to_string())
}

/// A language's name in itself.
#[must_use]
pub fn own_name(code: &str) -> &str {
    match code {
        "nl" => "Nederlands",
        "en" => "English",
        "tr" => "Türkçe",
        "ar" => "العربية",
        "pl" => "Polski",
        "uk" => "Українська",
        "es" => "Español",
        "fr" => "Français",
        "de" => "Deutsch",
        "pt" => "Português",
        other => other,
    }
}

/// A `mailto:` address with a subject and a body.
#[must_use]
pub fn mail(to: &str, subject: &str, body: &str) -> String {
    format!("mailto:{to}?subject={}&body={}", encoded(subject), encoded(body))
}

/// A text as a part of a URL.
pub fn encoded(text: &str) -> impl std::fmt::Display {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, KEPT)
}

/// Search engines show some seventy characters of a title; its own words come first.
const TITLE_LENGTH: usize = 70;

fn document_title(title: &str, site: &str) -> String {
    let together = title.chars().count() + 3 + site.chars().count();
    if title == site || together > TITLE_LENGTH { title.to_owned() } else { format!("{title} | {site}") }
}

fn report(site: &Site, words: Words<'_>, title: &str, url: &str) -> Option<String> {
    let email = site.settings().foundation.email.as_ref()?;
    let subject = format!("{} {title}", words.get("report-mistake"));
    Some(mail(email.as_str(), &subject, url))
}
