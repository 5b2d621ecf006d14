//! What a host should know: `_headers` and `_redirects`, in the form that several static hosts share.

use std::fmt::Write;

use crate::model::Kind;
use crate::resolve::Site;
use crate::routes::headers::rules;
use crate::routes::{
    CalendarFeed, Card, ContactPage, Facet, FacetValue, Fingerprinted, PageTarget, Route, RouteTable, SEARCH_FOLDER,
    Target,
};

/// Headers by path.
#[must_use]
pub(super) fn headers(site: &Site, routes: &RouteTable) -> String {
    // The table has no routes of an index's files, as their names are not known before it is made; any name will do.
    let path = format!("{SEARCH_FOLDER}x.bin");
    let of_index = Target::SearchFile(Fingerprinted { at: 0, path: path.as_str().into() });
    let indexes = site.settings().all_languages().map(|language| (&of_index, language));
    let targets = routes.routes.iter().map(|route| (&route.target, route.language)).chain(indexes);
    let urls = routes.routes.iter().map(|route| &*route.url);
    let mut text = String::new();
    for (at, rule) in rules(site, &routes.facets.all, targets, urls).iter().enumerate() {
        let between = if at == 0 { "" } else { "\n" };
        let _ = writeln!(text, "{between}{}", rule.paths);
        for (name, value) in &rule.headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    text
}

/// Old URLs with those of today: of the page itself, and of what stands below it, such as the calendar that somebody follows.
#[must_use]
pub(super) fn redirects(site: &Site, routes: &RouteTable) -> String {
    let mut text = String::new();
    let below = Below::new(routes);
    for page in routes.routes.iter().filter_map(|route| route.target.page()) {
        let Some((from, to)) = page.redirect() else { continue };
        let _ = writeln!(text, "{from} {to} 301");
        let Some(old) = from.strip_suffix('/') else { continue };
        for (url, rest) in below.of(to) {
            let _ = writeln!(text, "{old}/{rest} {url} 301");
        }
    }
    lists_without_entries(site, routes, &mut text);
    text
}

/// Lists of a value that nothing belongs to today lead to the whole list, and not for good: who keeps the address of the offers
/// on Saturday finds them there again next term.
fn lists_without_entries(site: &Site, routes: &RouteTable, text: &mut String) {
    let values = &routes.facets.all;
    let kinds = [Kind::Offer, Kind::School, Kind::Commitment];
    for (language, kind) in site.settings().all_languages().flat_map(|language| kinds.map(|kind| (language, kind))) {
        let list = site.list_url(kind, language);
        let facets = Facet::ALL.iter().filter(|facet| facet.definition().is_of(kind));
        for facet in facets.filter(|_| routes.at(&list).is_some()) {
            for place in 0..values.of(*facet).len() {
                let url = values.list_url(site, kind, Some(FacetValue::new(*facet, place).into()), 1, language);
                if routes.at(&url).is_none() {
                    let _ = writeln!(text, "{url} {list} 302");
                }
            }
        }
    }
}

/// What is made of an entity besides its page, in order of URL. Made only when some page has an old URL.
struct Below<'r>(Vec<&'r str>);

impl<'r> Below<'r> {
    fn new(routes: &'r RouteTable) -> Self {
        let has_old =
            routes.routes.iter().any(|route| route.target.page().is_some_and(|page| page.redirect().is_some()));
        if !has_old {
            return Self(Vec::new());
        }
        let is_of_one = |route: &&Route| match &route.target {
            Target::Card(card) => !matches!(card, Card::Role(_)),
            Target::Calendar(feed) => matches!(feed, CalendarFeed::Offer(_) | CalendarFeed::School(_)),
            Target::Page(page) => matches!(page, PageTarget::Contact(ContactPage::School(_))),
            _ => false,
        };
        let mut urls: Vec<&str> = routes.routes.iter().filter(is_of_one).map(|route| &*route.url).collect();
        urls.sort_unstable();
        Self(urls)
    }

    /// The URLs below that of a page, each with what it adds.
    fn of(&self, page: &str) -> impl Iterator<Item = (&'r str, &'r str)> {
        let start = self.0.partition_point(|url| *url < page);
        let rest = self.0[start..].iter().map_while(move |url| Some((*url, url.strip_prefix(page)?)));
        rest.filter(|(_, rest)| !rest.is_empty())
    }
}
