//! A text's HTML with its holes filled: links lead to URLs, images have their size.

use std::fmt::Write;

use crate::model::entity::{Href, Leads};
use crate::resolve::Site;
use crate::syntax::markdown::{Hole, Markdown, escape};

/// The HTML of `markdown`, whose links and images lead where `leads` says.
#[must_use]
pub fn body(site: &Site, markdown: &Markdown, leads: &Leads) -> String {
    let mut html = String::new();
    markdown.html.write(&mut html, &mut |hole, out| match hole {
        Hole::Link(at) => {
            // A link to nowhere was reported; it leads to the page that it stands on.
            if let Some(Href::Url(url)) = leads.links.get(at) {
                escape::url(out, url);
            }
        }
        Hole::Image(at) => image(site, markdown, leads, at, out),
    });
    html
}

fn image(site: &Site, markdown: &Markdown, leads: &Leads, at: usize, out: &mut String) {
    let (Some(Some(media)), Some(image)) = (leads.images.get(at), markdown.images.get(at)) else { return };
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
