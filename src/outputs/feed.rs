//! News as an Atom feed (RFC 4287).

use std::fmt::Write;

use crate::model::Kind;
use crate::render::body;
use crate::resolve::Site;
use crate::syntax::markdown::escape;

/// How many articles a feed holds.
const MOST: usize = 30;

/// The feed that stands at `url`.
#[must_use]
pub fn atom(site: &Site, url: &str) -> String {
    let settings = site.settings();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(xml, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", settings.language());
    let home = site.absolute(&site.list_url(Kind::Article));
    element(&mut xml, "id", &home);
    element(&mut xml, "title", &settings.title);
    if let Some(subtitle) = &settings.subtitle {
        element(&mut xml, "subtitle", subtitle);
    }
    link(&mut xml, "self", &site.absolute(url));
    link(&mut xml, "alternate", &home);
    // An empty feed was last changed on the day of the build; a feed must say some day.
    let updated = site.articles.values().map(|article| article.date.0).max().unwrap_or(site.today);
    let _ = writeln!(xml, "<updated>{updated}T00:00:00Z</updated>");
    xml.push_str("<author>");
    element(&mut xml, "name", &settings.foundation.name);
    xml.push_str("</author>\n");
    for article in site.articles.values().take(MOST) {
        let address = site.absolute(&article.url);
        xml.push_str("<entry>\n");
        element(&mut xml, "id", &address);
        element(&mut xml, "title", &article.title);
        link(&mut xml, "alternate", &address);
        let _ = writeln!(xml, "<published>{0}T00:00:00Z</published>\n<updated>{0}T00:00:00Z</updated>", article.date);
        element(&mut xml, "summary", &article.summary);
        let html = body(site, article.body(), &article.leads);
        let _ = write!(xml, "<content type=\"html\" xml:base=\"");
        escape::attribute(&mut xml, &address);
        xml.push_str("\">");
        escape::text(&mut xml, &html);
        xml.push_str("</content>\n</entry>\n");
    }
    xml.push_str("</feed>\n");
    xml
}

fn element(xml: &mut String, name: &str, text: &str) {
    let _ = write!(xml, "<{name}>");
    escape::text(xml, text);
    let _ = writeln!(xml, "</{name}>");
}

fn link(xml: &mut String, relation: &str, address: &str) {
    let _ = write!(xml, "<link rel=\"{relation}\" href=\"");
    escape::attribute(xml, address);
    xml.push_str("\"/>\n");
}
