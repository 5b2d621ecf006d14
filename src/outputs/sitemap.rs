//! `sitemap.xml` by the protocol of sitemaps.org 0.9, and `robots.txt` (RFC 9309) that points at it.

use std::fmt::Write;

use crate::model::entity::AnyId;
use crate::resolve::Site;
use crate::routes::{RouteTable, Target};
use crate::syntax::markdown::escape;

/// Every page that search engines should know, each with the same in other languages. `lastmod` is the day that the content names, never the clock's.
#[must_use]
pub(super) fn sitemap(site: &Site, routes: &RouteTable) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in routes.routes.iter().filter(|route| route.target.is_indexed()) {
        xml.push_str("<url><loc>");
        escape::text(&mut xml, &site.absolute(&route.url));
        xml.push_str("</loc>");
        if let Some(date) = route.target.entity().and_then(|id| last_change(site, id)) {
            let _ = write!(xml, "<lastmod>{date}</lastmod>");
        }
        let alternates = if route.has_alternates() { routes.in_every_language(site, route) } else { Vec::new() };
        for (language, url) in alternates {
            let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"");
            escape::attribute(&mut xml, &site.absolute(&url));
            xml.push_str("\"/>");
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// When the content says that it was last right.
fn last_change(site: &Site, id: AnyId) -> Option<jiff::civil::Date> {
    let checked = site.any(id).common.checked_on.map(|day| day.0);
    let published = match id {
        AnyId::Article(id) => Some(site.articles[id].date.0),
        _ => None,
    };
    checked.max(published)
}

/// All may be visited; of what shows drafts, nothing.
#[must_use]
pub(super) fn robots(site: &Site, routes: &RouteTable) -> String {
    if site.shows_drafts {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}\n",
        site.absolute(&Target::Sitemap.url(site, &routes.facets.all, site.settings().language()))
    )
}
