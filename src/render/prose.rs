//! A text that an editor wrote, with its title and summary, in the language of the page where there is a translation.

use serde::Serialize;

use super::body::body;
use super::cx::RenderCx;
use crate::model::Language;
use crate::model::entity::{AnyId, LinkTargets};
use crate::resolve::Translation;
use crate::routes::Route;
use crate::syntax::markdown::Markdown;

/// From how many headings on a page gets a list of them.
const CONTENTS: usize = 4;

/// A text, ready to show.
#[derive(Serialize)]
pub struct Prose<'a> {
    /// Its HTML; empty when there is no text.
    pub html: String,
    /// The language it is in, when that is not the page's.
    pub lang: Option<Language>,
    /// How it begins, without markup, for a description.
    #[serde(skip)]
    pub excerpt: &'a str,
    /// Its headings of the first level, when there are many.
    pub contents: Vec<Entry<'a>>,
}

/// A heading to go to.
#[derive(Serialize)]
pub struct Entry<'a> {
    id: &'a str,
    title: &'a str,
}

/// What an entity says on a page of a language: its own words, or those of its translation.
pub struct Told<'a> {
    /// The title or name.
    pub title: &'a str,
    /// The URL.
    pub url: &'a str,
    /// The summary, if the translation has one.
    pub summary: Option<&'a str>,
    /// The gist, if the translation has one.
    pub gist: Option<&'a str>,
    /// The text.
    pub prose: Prose<'a>,
    /// The language of what is not translated, when that is not the page's.
    pub foreign: Option<Language>,
    /// The language of the translation; none where the words are the entity's own.
    pub translated: Option<Language>,
}

impl<'a> Told<'a> {
    /// The language of the title, when that is not the page's.
    #[must_use]
    pub fn title_lang(&self) -> Option<Language> {
        self.foreign.filter(|_| self.translated.is_none())
    }

    /// The entity in a line: a translation describes itself, if only by how it begins, for nothing in a page's head can be
    /// marked as another language.
    #[must_use]
    pub fn describe<'d>(&self, own: &'d str) -> &'d str
    where
        'a: 'd,
    {
        match self.translated {
            Some(_) => self.summary.unwrap_or(if self.prose.lang.is_none() { self.prose.excerpt } else { "" }),
            None => own,
        }
    }

    /// The language of a line that is `translated`, or else in the content's own words; none when it is the page's.
    #[must_use]
    pub fn lang_of(&self, translated: Option<&str>) -> Option<Language> {
        self.foreign.filter(|_| translated.is_none())
    }
}

/// What the entity `id` says on the page at `route`.
#[must_use]
pub fn told<'a>(cx: RenderCx<'a>, route: &Route, id: AnyId) -> Told<'a> {
    let entity = cx.site.any(id);
    let foreign = quoted(cx, route);
    match translation(cx, route, id) {
        Some(translation) => {
            let front = &translation.parsed.front;
            Told {
                title: &front.title,
                url: &translation.url,
                summary: front.summary.as_deref(),
                gist: front.gist.as_deref(),
                prose: translated(cx, translation, entity.body, entity.link_targets, foreign),
                foreign,
                translated: Some(translation.language),
            }
        }
        None => Told {
            title: entity.title,
            url: entity.url,
            summary: None,
            gist: None,
            prose: prose(cx, entity.body, entity.link_targets, foreign),
            foreign,
            translated: None,
        },
    }
}

/// A translation without a text of its own leaves the text as it is, in its own language.
fn translated<'a>(
    cx: RenderCx<'a>,
    translation: &'a Translation,
    markdown: &'a Markdown,
    link_targets: &LinkTargets,
    foreign: Option<Language>,
) -> Prose<'a> {
    if translation.parsed.body.excerpt.is_empty() && translation.parsed.body.headings.is_empty() {
        return prose(cx, markdown, link_targets, foreign);
    }
    prose(cx, &translation.parsed.body, &translation.link_targets, None)
}

fn prose<'a>(
    cx: RenderCx<'a>,
    markdown: &'a Markdown,
    link_targets: &LinkTargets,
    foreign: Option<Language>,
) -> Prose<'a> {
    let entries = markdown.headings.iter().filter(|heading| heading.level == 2);
    let contents: Vec<Entry<'a>> = entries.map(|heading| Entry { id: &heading.id, title: &heading.title }).collect();
    Prose {
        html: body(cx.site, markdown, link_targets),
        lang: foreign,
        excerpt: &markdown.excerpt,
        contents: if contents.len() < CONTENTS { Vec::new() } else { contents },
    }
}

/// The entity's text in the route's language, when that is not the language of the content.
#[must_use]
pub fn translation<'a>(cx: RenderCx<'a>, route: &Route, id: AnyId) -> Option<&'a Translation> {
    if route.language == cx.site.settings().language() {
        return None;
    }
    cx.site.translations_of(id).iter().find(|translation| translation.language == route.language)
}

/// The content's language, when the page is in another: for `lang` on what is quoted from the content.
#[must_use]
pub fn quoted(cx: RenderCx<'_>, route: &Route) -> Option<Language> {
    let language = cx.site.settings().language();
    (language != route.language).then_some(language)
}
