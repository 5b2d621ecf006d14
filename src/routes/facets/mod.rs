//! The ways into lists: who belongs to which value of which facet.
//!
//! [`entries`] holds every facet once. Lists, the finder, the search index, open data and the theme's texts all ask here, so
//! that they cannot disagree.

mod definition;
mod entries;
mod filter;
mod values;

use std::collections::{BTreeMap, BTreeSet};

pub use definition::{Definition, FacetColumn, Holds, Shown, Value, ValueLabel};
pub use entries::{Facet, state_icon};
pub use filter::{FacetValue, Filter};
pub use values::FacetValues;

use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::offer::Cost;
use crate::model::{Commitment, Kind, Language, Offer, School};
use crate::resolve::Site;
use definition::ValuesOf;
use filter::pairs;

/// Who belongs to which value; offers in the order of lists, others in that of the tables. Ended schools and offers belong to none.
#[derive(Debug, Default)]
pub struct Facets {
    /// All values of every facet.
    pub all: FacetValues,
    /// All current offers, in the order of lists.
    pub current_offers: Vec<Id<Offer>>,
    /// Current offers by value. Where a list does not say what it costs, what is free comes first.
    pub offers: BTreeMap<Filter, Vec<Id<Offer>>>,
    /// All current schools.
    pub current_schools: Vec<Id<School>>,
    /// Current schools by value.
    pub schools: BTreeMap<Filter, Vec<Id<School>>>,
    /// Commitments by value.
    pub commitments: BTreeMap<Filter, Vec<Id<Commitment>>>,
    /// The values by which search can be narrowed: those that some page belongs to.
    searched: BTreeSet<FacetValue>,
}

impl Facets {
    /// Sorts the current offers and schools, and the commitments of `site`.
    #[must_use]
    pub fn new(site: &Site, all: FacetValues) -> Self {
        let mut facets = Self { all, ..Self::default() };
        facets.current_offers = site.in_list_order(site.offers.ids());
        facets.current_schools = site.current_schools().map(|(id, _)| id).collect();
        facets.offers = sorted(&facets.current_offers, |id| {
            let own = facets.of(site, AnyId::Offer(id));
            pairs(&own).chain(own.iter().copied().map(Filter::One)).collect()
        });
        for (_, ids) in facets.offers.iter_mut().filter(|(filter, _)| filter.leaves_cost_open()) {
            ids.sort_by_key(|id| site.offers[*id].cost != Cost::Free);
        }
        facets.schools = sorted(&facets.current_schools, |id| facets.filters(site, AnyId::School(id)));
        let commitments: Vec<Id<Commitment>> = site.commitments.ids().collect();
        facets.commitments = sorted(&commitments, |id| facets.filters(site, AnyId::Commitment(id)));
        facets.searched = facets.searched(site);
        facets
    }

    fn searched(&self, site: &Site) -> BTreeSet<FacetValue> {
        let mut found = BTreeSet::new();
        let mut places = Vec::new();
        let mut add = |page: (AnyId, Language)| {
            for facet in Facet::searched() {
                self.places_of_page(site, facet, page, &mut places);
                found.extend(places.iter().map(|place| FacetValue::new(facet, *place)));
            }
        };
        site.for_each(|entity| {
            if site.is_current(entity.id) {
                add((entity.id, site.settings().language()));
                site.translations_of(entity.id).iter().for_each(|text| add((entity.id, text.language)));
            }
        });
        found
    }

    /// The values of a facet by which search can be narrowed, in order: those that some page belongs to.
    pub fn values_searched(&self, facet: Facet) -> impl Iterator<Item = &Value> {
        self.searched.iter().filter(move |value| value.facet == facet).map(|value| self.all.value(*value))
    }

    /// Every value of every facet of its kind's list that an entity belongs to, each once and in order.
    #[must_use]
    pub fn of(&self, site: &Site, id: AnyId) -> Vec<FacetValue> {
        let mut own = Vec::new();
        let mut places = Vec::new();
        for facet in Facet::ALL.iter().copied().filter(|facet| facet.definition().is_of(id.kind())) {
            self.places(site, facet, id, &mut places);
            own.extend(places.iter().map(|place| FacetValue::new(facet, *place)));
        }
        own
    }

    /// The places of the values of one facet that an entity's own page belongs to, each once and in order. `places` is
    /// emptied first.
    pub fn places(&self, site: &Site, facet: Facet, id: AnyId, places: &mut Vec<usize>) {
        self.places_of_page(site, facet, (id, site.settings().language()), places);
    }

    /// The same for a page in a language.
    pub fn places_of_page(&self, site: &Site, facet: Facet, page: (AnyId, Language), places: &mut Vec<usize>) {
        fn add<T>(of: Option<ValuesOf<T>>, site: &Site, values: &[Value], id: T, places: &mut Vec<usize>) -> bool {
            of.inspect(|of| of(site, values, id, places)).is_some()
        }
        places.clear();
        let (definition, values) = (facet.definition(), self.all.of(facet));
        let is_told = match page.0 {
            AnyId::Offer(id) => add(definition.offers, site, values, id, places),
            AnyId::School(id) => add(definition.schools, site, values, id, places),
            AnyId::Commitment(id) => add(definition.commitments, site, values, id, places),
            _ => false,
        };
        if let Some(of) = definition.pages.filter(|_| !is_told) {
            of(site, values, page, places);
        }
        places.sort_unstable();
        places.dedup();
    }

    fn filters(&self, site: &Site, id: AnyId) -> Vec<Filter> {
        self.of(site, id).into_iter().map(Filter::One).collect()
    }

    /// How many of a kind belong to each value.
    #[must_use]
    pub fn counts(&self, kind: Kind) -> Vec<(Filter, usize)> {
        fn counts<T>(sorted: &BTreeMap<Filter, Vec<T>>) -> Vec<(Filter, usize)> {
            sorted.iter().map(|(filter, ids)| (*filter, ids.len())).collect()
        }
        match kind {
            Kind::Offer => counts(&self.offers),
            Kind::School => counts(&self.schools),
            Kind::Commitment => counts(&self.commitments),
            _ => Vec::new(),
        }
    }

    /// The values of a kind's facets that something belongs to, facet by facet.
    #[must_use]
    pub fn in_use(&self, kind: Kind) -> BTreeMap<Facet, Vec<(FacetValue, usize)>> {
        let mut in_use: BTreeMap<Facet, Vec<(FacetValue, usize)>> = BTreeMap::new();
        for (filter, count) in self.counts(kind) {
            if let Filter::One(value) = filter {
                in_use.entry(value.facet).or_default().push((value, count));
            }
        }
        in_use
    }
}

/// Those that belong to each filter, in order.
fn sorted<T: Copy>(ids: &[T], filters: impl Fn(T) -> Vec<Filter>) -> BTreeMap<Filter, Vec<T>> {
    let mut sorted: BTreeMap<Filter, Vec<T>> = BTreeMap::new();
    for id in ids {
        for filter in filters(*id) {
            sorted.entry(filter).or_default().push(*id);
        }
    }
    sorted
}
