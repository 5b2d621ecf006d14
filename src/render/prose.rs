//! A text that an editor wrote, ready to show.

use schemars::JsonSchema;
use serde::Serialize;

use super::cx::RenderCx;
use super::picture::{self, PictureOnPage, PicturePlace};
use crate::base::table::Id;
use crate::model::Language;
use crate::model::entity::{Href, LinkTargets, Media};
use crate::resolve::LocalisedBody;
use crate::syntax::markdown::{HtmlSlot, Markdown, escape};

/// From how many headings on a page gets a list of them.
const CONTENTS: usize = 4;

/// A text, ready to show.
#[derive(Serialize, JsonSchema)]
pub(super) struct Prose<'a> {
    /// Its HTML; empty when there is no text.
    pub html: String,
    /// The language it is in, when that is not the page's.
    pub lang: Option<Language>,
    /// Its headings of the first level, when there are many.
    pub contents: Vec<ContentsEntry<'a>>,
}

/// A heading to go to.
#[derive(Serialize, JsonSchema)]
pub(super) struct ContentsEntry<'a> {
    id: &'a str,
    title: &'a str,
}

impl<'a> Prose<'a> {
    /// The text of an entity in the page's language, as far as there is one. Its first picture is the page's first.
    #[must_use]
    pub(super) fn new(cx: RenderCx<'_>, text: LocalisedBody<'a>, language: Language) -> Self {
        Self::with(Writing { has_first: true, ..Writing::new(cx, text.link_targets, language) }, text)
    }

    /// The same below a picture that the page shows already.
    #[must_use]
    pub(super) fn below_picture(cx: RenderCx<'_>, text: LocalisedBody<'a>, language: Language) -> Self {
        Self::with(Writing::new(cx, text.link_targets, language), text)
    }

    fn with(mut writing: Writing<'_>, text: LocalisedBody<'a>) -> Self {
        let LocalisedBody { markdown, link_targets, lang, picture } = text;
        let mut html = String::new();
        // Who shows the picture in the text as well has chosen its place there.
        if let Some((media, picture)) = picture.filter(|(media, _)| !link_targets.images.contains(&Some(*media))) {
            let is_first = std::mem::take(&mut writing.has_first);
            let on_page = PictureOnPage {
                media,
                alt: &picture.alt,
                title: None,
                place: writing.place,
                is_first,
            };
            let words = writing.cx.words_of(writing.language);
            picture::write_figure(writing.cx, words, picture, on_page, &mut html);
        }
        writing.text(markdown, &mut html);
        let entries = markdown.headings.iter().filter(|heading| heading.level == 2);
        let contents: Vec<ContentsEntry<'a>> =
            entries.map(|heading| ContentsEntry { id: &heading.id, title: &heading.title }).collect();
        Self {
            html,
            lang,
            contents: if contents.len() < CONTENTS { Vec::new() } else { contents },
        }
    }
}

/// A text on its way to a page.
struct Writing<'a> {
    cx: RenderCx<'a>,
    link_targets: &'a LinkTargets,
    language: Language,
    place: PicturePlace,
    /// Whether the next picture is the page's first.
    has_first: bool,
}

impl<'a> Writing<'a> {
    fn new(cx: RenderCx<'a>, link_targets: &'a LinkTargets, language: Language) -> Self {
        Self {
            cx,
            link_targets,
            language,
            place: PicturePlace::Column,
            has_first: false,
        }
    }

    fn text(&mut self, markdown: &Markdown, html: &mut String) {
        markdown.html.write(html, &mut |slot, out| match slot {
            HtmlSlot::Link(at) => self.link(at, out),
            HtmlSlot::Image(at) => {
                if let (Some(Some(media)), Some(image)) = (self.link_targets.images.get(at), markdown.images.get(at)) {
                    self.picture(*media, &image.alt, image.title.as_deref(), out);
                }
            }
        });
    }

    fn link(&self, at: usize, out: &mut String) {
        match self.link_targets.links.get(at) {
            Some(Href::Page(url)) => escape::url(out, &self.cx.site.in_language(url, self.language)),
            Some(Href::Url(url)) => escape::url(out, url),
            // A link to nowhere was reported; it leads to the page that it stands on.
            Some(Href::Nowhere) | None => {}
        }
    }

    fn picture(&mut self, media: Id<Media>, alt: &str, title: Option<&str>, out: &mut String) {
        let is_first = std::mem::take(&mut self.has_first);
        picture::write(self.cx, PictureOnPage { media, alt, title, place: self.place, is_first }, out);
    }
}

/// The HTML of `markdown` for who reads it elsewhere than on a page.
#[must_use]
pub fn body_elsewhere(cx: RenderCx<'_>, markdown: &Markdown, link_targets: &LinkTargets, language: Language) -> String {
    let mut html = String::new();
    let mut writing = Writing {
        place: PicturePlace::Elsewhere,
        ..Writing::new(cx, link_targets, language)
    };
    writing.text(markdown, &mut html);
    html
}

/// The HTML of `markdown` on a page in a language; its links and images lead where `link_targets` says.
#[must_use]
pub fn body(cx: RenderCx<'_>, markdown: &Markdown, link_targets: &LinkTargets, language: Language) -> String {
    let mut html = String::new();
    Writing::new(cx, link_targets, language).text(markdown, &mut html);
    html
}
