//! A text's HTML with its slots filled: links lead to URLs, images have their size.

use std::fmt::Write;

use crate::model::entity::{Href, LinkTargets};
use crate::resolve::Site;
use crate::syntax::markdown::{HtmlSlot, Markdown, escape};

/// The HTML of `markdown`, whose links and images lead where `link_targets` says.
#[must_use]
pub fn body(site: &Site, markdown: &Markdown, link_targets: &LinkTargets) -> String {
    let mut html = String::new();
    markdown.html.write(&mut html, &mut |slot, out| match slot {
        HtmlSlot::Link(at) => {
            // A link to nowhere was reported; it leads to the page that it stands on.
            if let Some(Href::Url(url)) = link_targets.links.get(at) {
                escape::url(out, url);
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
