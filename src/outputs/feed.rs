//! News, and new and changed offers, as Atom feeds (RFC 4287).
//!
//! They are written here rather than by the crate `atom_syndication`: that brings chrono beside jiff, and takes every text as an
//! owned one, for a dozen elements whose texts are escaped as those of pages are.

use std::borrow::Cow;
use std::fmt::Write;

use jiff::civil::Date;

use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Article, Kind, Language, Offer};
use crate::render::views::subtitle;
use crate::render::{RenderCx, body_elsewhere, list_title};
use crate::resolve::{Said, Site};
use crate::routes::{Feed, Route};
use crate::syntax::markdown::escape;

/// How many entries a feed holds.
const MOST: usize = 30;

/// What the link beside a heading has.
const ANCHOR: &str = "class=\"anchor\"";

struct FeedEntry<'a> {
    /// Its URL in the language of the content, which is its name in every language.
    own_url: &'a str,
    url: &'a str,
    title: Said<'a>,
    summary: Option<Said<'a>>,
    /// The whole text, as HTML.
    content: String,
    /// The language of that, when it is not the feed's.
    lang: Option<Language>,
    published: Option<Date>,
    updated: Date,
}

/// The feed that stands at `route`.
#[must_use]
pub(super) fn atom(cx: RenderCx<'_>, feed: Feed, route: &Route) -> String {
    let (site, language) = (cx.site, route.language);
    let settings = site.settings();
    let (title, entries) = match feed {
        Feed::Articles => (settings.title.to_string(), news(cx, language)),
        Feed::Offers => (offers_title(cx, language), offers(cx, language)),
    };
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(xml, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", language.code());
    let home = site.absolute(&site.list_url(feed.kind(), language));
    element(&mut xml, "id", &home);
    element(&mut xml, "title", &title);
    if let Some(subtitle) = subtitle(site, language) {
        said(&mut xml, "subtitle", subtitle);
    }
    link(&mut xml, "self", &site.absolute(&route.url));
    link(&mut xml, "alternate", &home);
    // An empty feed was last changed on the day of the build; a feed must say some day.
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or(site.today);
    let _ = writeln!(xml, "<updated>{updated}T00:00:00Z</updated>");
    xml.push_str("<author>");
    element(&mut xml, "name", &settings.foundation.name);
    xml.push_str("</author>\n");
    for entry in entries {
        entry.write(site, &mut xml);
    }
    xml.push_str("</feed>\n");
    xml
}

fn offers_title(cx: RenderCx<'_>, language: Language) -> String {
    format!("{}: {}", cx.site.settings().title, list_title(cx.site, cx.words_of(language), Kind::Offer))
}

fn news(cx: RenderCx<'_>, language: Language) -> Vec<FeedEntry<'_>> {
    let newest = cx.site.articles.iter().take(MOST);
    let entry = |(id, article): (_, &Article)| {
        FeedEntry::new(cx, language, AnyId::Article(id), Some(article.date.0), article.date.0)
    };
    newest.map(entry).collect()
}

/// Current offers, those that were made or changed last first: an offer is as new as the day on which somebody last made
/// sure of it, or began before that was written down.
fn offers(cx: RenderCx<'_>, language: Language) -> Vec<FeedEntry<'_>> {
    let site = cx.site;
    let changed = |offer: &Offer| offer.checked_on.map_or(offer.planning.start.0.min(site.today), |day| day.0);
    let mut ids: Vec<Id<Offer>> = cx.routes.facets.current_offers.clone();
    ids.sort_by_key(|id| std::cmp::Reverse(changed(&site.offers[*id])));
    ids.truncate(MOST);
    let entry = |id: Id<Offer>| FeedEntry::new(cx, language, AnyId::Offer(id), None, changed(&site.offers[id]));
    ids.into_iter().map(entry).collect()
}

/// HTML as it can stand anywhere: with whole addresses, as readers pass over `xml:base`, and without the links beside headings,
/// which are of use on the page alone.
fn whole(site: &Site, page: &str, html: &str) -> String {
    let mut whole = String::with_capacity(html.len() + 256);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        whole.push_str(before);
        let (tag, after) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
        rest = after;
        if tag.starts_with("<a ") && tag.contains(ANCHOR) {
            rest = after.split_once("</a>").map_or("", |(_, after)| after);
            continue;
        }
        let own = format!("=\"{}#", site.absolute(page));
        let host = format!("=\"{}/", site.absolute(""));
        whole.push_str(&tag.replace("=\"#", &own).replace("=\"/", &host));
    }
    whole.push_str(rest);
    whole
}

impl<'a> FeedEntry<'a> {
    /// An entity in a language, as far as it is translated.
    fn new(cx: RenderCx<'a>, language: Language, id: AnyId, published: Option<Date>, updated: Date) -> Self {
        let site = cx.site;
        let text = site.localised(id, language);
        let html = body_elsewhere(cx, text.body.markdown, text.body.link_targets, language);
        Self {
            own_url: site.any(id).url,
            url: text.url,
            title: text.title,
            summary: text.lead(),
            lang: text.body.lang,
            content: whole(site, text.url, &html),
            published,
            updated,
        }
    }

    fn write(&self, site: &Site, xml: &mut String) {
        let address = site.absolute(self.url);
        xml.push_str("<entry>\n");
        element(xml, "id", &site.absolute(self.own_url));
        said(xml, "title", self.title);
        link(xml, "alternate", &address);
        if let Some(published) = self.published {
            let _ = writeln!(xml, "<published>{published}T00:00:00Z</published>");
        }
        let _ = writeln!(xml, "<updated>{}T00:00:00Z</updated>", self.updated);
        said(xml, "summary", self.summary.unwrap_or(Said { text: "", lang: None }));
        if !self.content.is_empty() {
            let _ = write!(xml, "<content{} type=\"html\">", marked(self.lang));
            escape::text(xml, &readable(&self.content));
            xml.push_str("</content>\n");
        }
        xml.push_str("</entry>\n");
    }
}

/// Words, with their language where that is not the feed's.
fn said(xml: &mut String, name: &str, said: Said<'_>) {
    let _ = write!(xml, "<{name}{}>", marked(said.lang));
    escape::text(xml, &readable(said.text));
    let _ = writeln!(xml, "</{name}>");
}

fn marked(language: Option<Language>) -> String {
    language.map_or_else(String::new, |language| format!(" xml:lang=\"{}\"", language.code()))
}

fn element(xml: &mut String, name: &str, text: &str) {
    let _ = write!(xml, "<{name}>");
    escape::text(xml, &readable(text));
    let _ = writeln!(xml, "</{name}>");
}

/// A text without the characters that XML 1.0 (section 2.2) forbids: one of them, pasted from a program that means something by
/// it, and no reader opens the feed.
fn readable(text: &str) -> Cow<'_, str> {
    let is_forbidden =
        |letter: char| matches!(letter, '\0'..'\t' | '\u{b}' | '\u{c}' | '\u{e}'..' ' | '\u{fffe}' | '\u{ffff}');
    if text.contains(is_forbidden) { Cow::Owned(text.replace(is_forbidden, "")) } else { Cow::Borrowed(text) }
}

fn link(xml: &mut String, relation: &str, address: &str) {
    let _ = write!(xml, "<link rel=\"{relation}\" href=\"");
    escape::attribute(xml, address);
    xml.push_str("\"/>\n");
}
