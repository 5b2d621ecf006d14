//! All values of every facet of a portal, and where their lists stand.

use super::definition::Value;
use super::entries::Facet;
use super::filter::{FacetValue, Filter};
use crate::model::{Kind, Language};
use crate::resolve::Site;
use crate::routes::PageNumber;

/// All values of every facet, whether something belongs to them or not.
#[derive(Clone, Debug, Default)]
pub struct FacetValues(Vec<Vec<Value>>);

impl FacetValues {
    /// The values that `site` gives every facet.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        Self(Facet::ALL.iter().map(|facet| (facet.definition().values)(site)).collect())
    }

    /// Those of a facet, in order.
    #[must_use]
    pub fn of(&self, facet: Facet) -> &[Value] {
        self.0.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// The values of which there is a calendar.
    pub fn with_calendars(&self) -> impl Iterator<Item = FacetValue> {
        let facets = Facet::ALL.iter().filter(|facet| facet.definition().has_calendar);
        facets.flat_map(|facet| (0..self.of(*facet).len()).map(|place| FacetValue::new(*facet, place)))
    }

    /// A value by what stands for it.
    #[must_use]
    pub fn value(&self, value: FacetValue) -> &Value {
        &self.0[value.facet as usize][value.place()]
    }

    /// The part of a list's URL that says which: `domein/sport`.
    #[must_use]
    pub fn path(&self, filter: Filter) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for part in filter.parts() {
            parts.push(part.facet.definition().name);
            parts.push(&self.value(part).slug);
        }
        parts.retain(|part| !part.is_empty());
        parts.join("/")
    }

    /// The URL of a page of a list, in a language.
    #[must_use]
    pub fn list_url(&self, site: &Site, kind: Kind, filter: Option<Filter>, page: usize, language: Language) -> String {
        let mut url = site.own_list_url(kind);
        if let Some(filter) = filter {
            url.push_str(&self.path(filter));
            url.push('/');
        }
        site.in_language(&PageNumber::url(&url, page), language)
    }
}
