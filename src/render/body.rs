//! A text's HTML with its slots filled: links lead to URLs, images have their size.

use std::fmt::Write;

use crate::model::Language;
use crate::model::entity::{Href, LinkTargets};
use crate::resolve::Site;
use crate::syntax::markdown::{HtmlSlot, Markdown, escape};

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
    let media = &site.media[*media];
    let _ = write!(out, "<img src=\"{}/{}\" alt=\"", site.base, media.output_path());
    escape::attribute(out, &image.alt);
    out.push('"');
    if let Some(title) = &image.title {
        out.push_str(" title=\"");
        escape::attribute(out, title);
        out.push('"');
    }
    if let Some((width, height)) = media.size {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    out.push_str(" loading=\"lazy\" decoding=\"async\">");
}
