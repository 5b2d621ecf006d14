//! The ways into a list: each value of each facet that something belongs to, with those that do.

use std::collections::BTreeMap;

use crate::base::table::Id;
use crate::model::moment::Weekday;
use crate::model::offer::{Audience, Cost, Domain};
use crate::model::place::District;
use crate::model::{Offer, School};
use crate::resolve::Site;

/// One value of one facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// What it is about.
    Domain(Domain),
    /// Whom it is for.
    Audience(Audience),
    /// On which day.
    Day(Weekday),
    /// For which group of the school.
    Group(u8),
    /// In which district.
    District(District),
    /// For nothing.
    Free,
}

impl Filter {
    /// Its part of the URL below the list: `domein/sport`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Domain(domain) => format!("domein/{}", domain.as_str()),
            Self::Audience(audience) => format!("doelgroep/{}", audience.as_str()),
            Self::Day(day) => format!("dag/{}", day_slug(day)),
            Self::Group(group) => format!("groep/{group}"),
            Self::District(district) => format!("stadsdeel/{}", district.slug()),
            Self::Free => "gratis".to_owned(),
        }
    }

    /// The facet that it is a value of.
    #[must_use]
    pub fn facet(self) -> &'static str {
        match self {
            Self::Domain(_) => "domein",
            Self::Audience(_) => "doelgroep",
            Self::Day(_) => "dag",
            Self::Group(_) => "groep",
            Self::District(_) => "stadsdeel",
            Self::Free => "gratis",
        }
    }

    /// The value by its name in content, such as `sport`, `wo` or `5`.
    #[must_use]
    pub fn value(self) -> String {
        match self {
            Self::Domain(domain) => domain.as_str().to_owned(),
            Self::Audience(audience) => audience.as_str().to_owned(),
            Self::Day(day) => day.as_str().to_owned(),
            Self::Group(group) => group.to_string(),
            Self::District(district) => district.as_str().to_owned(),
            Self::Free => "gratis".to_owned(),
        }
    }
}

fn day_slug(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    }
}

/// Who belongs to which value, in the order of the tables. Ended schools and offers belong to none.
#[derive(Debug, Default)]
pub struct Facets {
    /// All current offers.
    pub current_offers: Vec<Id<Offer>>,
    /// Current offers by value.
    pub offers: BTreeMap<Filter, Vec<Id<Offer>>>,
    /// All current schools.
    pub current_schools: Vec<Id<School>>,
    /// Current schools by value; only districts.
    pub schools: BTreeMap<Filter, Vec<Id<School>>>,
}

impl Facets {
    /// Sorts the current offers and schools of `site`.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut facets = Self::default();
        for (id, offer) in site.current_offers() {
            facets.current_offers.push(id);
            for filter in filters_of(site, offer) {
                facets.offers.entry(filter).or_default().push(id);
            }
        }
        for (id, school) in site.current_schools() {
            facets.current_schools.push(id);
            if let Some(district) = school.district {
                facets.schools.entry(Filter::District(district)).or_default().push(id);
            }
        }
        facets
    }
}

fn filters_of(site: &Site, offer: &Offer) -> Vec<Filter> {
    let mut filters = vec![Filter::Domain(offer.domain), Filter::Audience(offer.audience)];
    filters.extend(offer.planning.weekdays().into_iter().map(Filter::Day));
    filters.extend(offer.groups.iter().filter_map(|group| u8::try_from(group.0).ok()).map(Filter::Group));
    filters
        .extend(offer.links.schools.iter().filter_map(|school| site.schools[*school].district).map(Filter::District));
    if offer.cost == Cost::Free {
        filters.push(Filter::Free);
    }
    filters.sort_unstable();
    filters.dedup();
    filters
}
