//! A text that an editor wrote, with its title and summary, in the language of the page where there is a translation.

use serde::Serialize;

use super::head::{quoted, translation};
use crate::model::entity::{AnyId, LinkTargets};
use crate::render::{RenderCx, body};
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
    pub lang: Option<&'a str>,
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
    /// The summary, if the translation has one.
    pub summary: Option<&'a str>,
    /// The gist, if the translation has one.
    pub gist: Option<&'a str>,
    /// The text.
    pub prose: Prose<'a>,
    /// The language of what is not translated, when that is not the page's.
    pub foreign: Option<&'a str>,
    /// Whether there is a translation.
    pub translated: bool,
}

impl<'a> Told<'a> {
    /// The language of a line that is `translated`, or else in the content's own words; none when it is the page's.
    #[must_use]
    pub fn lang_of(&self, translated: Option<&str>) -> Option<&'a str> {
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
                summary: front.summary.as_deref(),
                gist: front.gist.as_deref(),
                prose: translated(cx, translation, entity.body, entity.link_targets, foreign),
                foreign,
                translated: true,
            }
        }
        None => Told {
            title: entity.title,
            summary: None,
            gist: None,
            prose: prose(cx, entity.body, entity.link_targets, foreign),
            foreign,
            translated: false,
        },
    }
}

/// A translation without a text of its own leaves the text as it is, in its own language.
fn translated<'a>(
    cx: RenderCx<'a>,
    translation: &'a Translation,
    markdown: &'a Markdown,
    link_targets: &LinkTargets,
    foreign: Option<&'a str>,
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
    foreign: Option<&'a str>,
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
