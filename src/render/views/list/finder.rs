//! The finder above a list of offers or of schools: where its script finds what it needs, and what the page has chosen already.

use schemars::JsonSchema;
use serde::Serialize;

use super::ListCx;
use crate::render::list_title;
use crate::routes::{FacetValue, Filter, Finder, RouteTable};

/// The finder (`<finder finder={…} … />`).
#[derive(Serialize, JsonSchema)]
pub struct FinderView {
    /// What it chooses from.
    pub data: String,
    /// The URL of the whole list.
    pub list: String,
    /// What the whole list is called.
    pub title: String,
    /// What the page has chosen already, as in an address: `dag=wo&groep=5`; may be empty.
    pub preset: String,
    /// The URL of the map; empty for none.
    pub map: String,
}

impl FinderView {
    pub(super) fn new(list_cx: ListCx<'_>, finder: Finder) -> Self {
        let ListCx { cx, words, kind, filter, .. } = list_cx;
        let parts = filter.into_iter().flat_map(Filter::parts);
        let named =
            |part: FacetValue| format!("{}={}", part.facet.definition().name, cx.routes.facets.all.value(part).name);
        let preset: Vec<String> = parts.map(named).collect();
        let map = Some(RouteTable::offer_map_url(cx.site, words.language))
            .filter(|url| finder == Finder::Offers && cx.routes.at(url).is_some());
        Self {
            data: finder.url(cx.site, words.language),
            // What the script finds is on the ordinary pages; only some of them are there in other words.
            list: cx.site.list_url(kind, words.language.ordinary()),
            title: list_title(cx.site, words, kind),
            preset: preset.join("&"),
            map: map.unwrap_or_default(),
        }
    }
}
