//! A text that an editor wrote, ready to show.

use std::fmt::Write;

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::table::Id;
use crate::model::Language;
use crate::model::entity::{Href, LinkTargets, Media};
use crate::resolve::{LocalisedBody, Site};
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
    /// The text of an entity in the page's language, as far as there is one.
    #[must_use]
    pub(super) fn new(site: &Site, text: LocalisedBody<'a>, language: Language) -> Self {
        let LocalisedBody { markdown, link_targets, lang, picture } = text;
        // Who shows the picture in the text as well has chosen its place there.
        let picture = picture.filter(|(media, _)| !link_targets.images.contains(&Some(*media)));
        let above = picture.map(|(media, picture)| picture_above(site, media, &picture.alt)).unwrap_or_default();
        let entries = markdown.headings.iter().filter(|heading| heading.level == 2);
        let contents: Vec<ContentsEntry<'a>> =
            entries.map(|heading| ContentsEntry { id: &heading.id, title: &heading.title }).collect();
        Self {
            html: above + &body(site, markdown, link_targets, language),
            lang,
            contents: if contents.len() < CONTENTS { Vec::new() } else { contents },
        }
    }
}

/// The HTML of `markdown` on a page in a language; its links and images lead where `link_targets` says.
#[must_use]
pub fn body(site: &Site, markdown: &Markdown, link_targets: &LinkTargets, language: Language) -> String {
    let mut html = String::new();
    markdown.html.write(&mut html, &mut |slot, out| match slot {
        HtmlSlot::Link(at) => {
            match link_targets.links.get(at) {
                Some(Href::Page(url)) => escape::url(out, &site.in_language(url, language)),
                Some(Href::Url(url)) => escape::url(out, url),
                // A link to nowhere was reported; it leads to the page that it stands on.
                Some(Href::Nowhere) | None => {}
            }
        }
        HtmlSlot::Image(at) => image(site, markdown, link_targets, at, out),
    });
    html
}

fn image(site: &Site, markdown: &Markdown, link_targets: &LinkTargets, at: usize, out: &mut String) {
    let (Some(Some(media)), Some(image)) = (link_targets.images.get(at), markdown.images.get(at)) else { return };
    picture(site, *media, &image.alt, image.title.as_deref(), out);
}

/// The picture of a page as a paragraph of its own, above the text.
fn picture_above(site: &Site, media: Id<Media>, alt: &str) -> String {
    let mut html = String::from("<p>");
    picture(site, media, alt, None, &mut html);
    html.push_str("</p>\n");
    html
}

fn picture(site: &Site, media: Id<Media>, alt: &str, title: Option<&str>, out: &mut String) {
    let media = &site.media[media];
    let _ = write!(out, "<img src=\"{}/{}\" alt=\"", site.base, media.output_path());
    escape::attribute(out, alt);
    out.push('"');
    if let Some(title) = title {
        out.push_str(" title=\"");
        escape::attribute(out, title);
        out.push('"');
    }
    if let Some((width, height)) = media.size {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    out.push_str(" loading=\"lazy\" decoding=\"async\">");
}
