//! What a host should know: `_headers` and `_redirects`, in the form that several static hosts share.

use std::fmt::Write;

use crate::resolve::Site;
use crate::routes::headers::rules;
use crate::routes::{Fingerprinted, RouteTable, SEARCH_FOLDER, Target};

/// Headers by path.
#[must_use]
pub(super) fn headers(site: &Site, routes: &RouteTable) -> String {
    // The table has no routes of an index's files, as their names are not known before it is made; any name will do.
    let path = format!("{SEARCH_FOLDER}x.bin");
    let of_index = Target::SearchFile(Fingerprinted { at: 0, path: path.as_str().into() });
    let indexes = site.settings().all_languages().map(|language| (&of_index, language));
    let targets = routes.routes.iter().map(|route| (&route.target, route.language)).chain(indexes);
    let mut text = String::new();
    for (at, rule) in rules(site, &routes.facets.all, targets).iter().enumerate() {
        let between = if at == 0 { "" } else { "\n" };
        let _ = writeln!(text, "{between}{}", rule.paths);
        for (name, value) in &rule.headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    text
}

/// Old URLs with those of today.
#[must_use]
pub(super) fn redirects(routes: &RouteTable) -> String {
    let mut text = String::new();
    for page in routes.routes.iter().filter_map(|route| route.target.page()) {
        if let Some((from, to)) = page.redirect() {
            let _ = writeln!(text, "{from} {to} 301");
        }
    }
    text
}
