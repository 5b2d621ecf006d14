//! The ways into a list: each value of each facet that something belongs to, with those that do.

use std::collections::BTreeMap;

use crate::base::table::Id;
use crate::model::moment::Weekday;
use crate::model::offer::{AgeBand, Audience, Availability, Cost, Domain, SchoolMoment};
use crate::model::place::District;
use crate::model::planning::Every;
use crate::model::school::{Concept, SchoolSort};
use crate::model::{Kind, Offer, School};
use crate::resolve::Site;

/// One value of one facet; the last two are what is asked for together most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// What it is about.
    Domain(Domain),
    /// Whom it is for.
    Audience(Audience),
    /// On which day.
    Day(Weekday),
    /// When, as seen from the school day.
    Moment(SchoolMoment),
    /// For which group of the school.
    Group(u8),
    /// For which ages.
    Age(AgeBand),
    /// In which district.
    District(District),
    /// At which school.
    School(Id<School>),
    /// In which language, by its code.
    Language(&'static str),
    /// Whether there is room.
    Places(Availability),
    /// For nothing.
    Free,
    /// A school that works in this way.
    Concept(Concept),
    /// A school of this sort.
    Sort(SchoolSort),
    /// On a day, for a group; what is free comes first.
    DayGroup(Weekday, u8),
    /// On a day, for nothing.
    FreeDay(Weekday),
}

impl Filter {
    /// Its part of the URL below the list: `domein/sport`.
    #[must_use]
    pub fn path(self, site: &Site) -> String {
        match self {
            Self::Day(day) => format!("dag/{}", day_slug(day)),
            Self::Free => "gratis".to_owned(),
            Self::DayGroup(day, group) => format!("dag/{}/groep/{group}", day_slug(day)),
            Self::FreeDay(day) => format!("dag/{}/gratis", day_slug(day)),
            _ => format!("{}/{}", self.facet(), self.value(site).to_lowercase()),
        }
    }

    /// The facet that it is a value of; that of a pair is of no facet's name.
    #[must_use]
    pub fn facet(self) -> &'static str {
        match self {
            Self::Domain(_) => "domein",
            Self::Audience(_) => "doelgroep",
            Self::Day(_) => "dag",
            Self::Moment(_) => "moment",
            Self::Group(_) => "groep",
            Self::Age(_) => "leeftijd",
            Self::District(_) => "stadsdeel",
            Self::School(_) => "school",
            Self::Language(_) => "taal",
            Self::Places(_) => "plek",
            Self::Free => "gratis",
            Self::Concept(_) => "concept",
            Self::Sort(_) => "soort",
            Self::DayGroup(..) => "dag-groep",
            Self::FreeDay(_) => "dag-gratis",
        }
    }

    /// The value by its name in content, such as `sport`, `wo` or `5`, and a district by that in URLs; of a pair, the values.
    #[must_use]
    pub fn value(self, site: &Site) -> String {
        let word = match self {
            Self::Domain(domain) => domain.as_str(),
            Self::Audience(audience) => audience.as_str(),
            Self::Day(day) | Self::FreeDay(day) => day.as_str(),
            Self::Moment(moment) => moment.as_str(),
            Self::Age(band) => band.as_str(),
            Self::District(district) => return district.slug(),
            Self::School(school) => site.schools[school].slug(),
            Self::Language(code) => code,
            Self::Places(places) => places.as_str(),
            Self::Free => "gratis",
            Self::Concept(concept) => concept.as_str(),
            Self::Sort(sort) => sort.as_str(),
            Self::Group(group) => return group.to_string(),
            Self::DayGroup(day, group) => return format!("{} {group}", day.as_str()),
        };
        word.to_owned()
    }

    /// The single values that it stands for.
    #[must_use]
    pub fn parts(self) -> Vec<Self> {
        match self {
            Self::DayGroup(day, group) => vec![Self::Day(day), Self::Group(group)],
            Self::FreeDay(day) => vec![Self::Day(day), Self::Free],
            single => vec![single],
        }
    }
}

/// A day in a URL.
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
    /// Current schools by value.
    pub schools: BTreeMap<Filter, Vec<Id<School>>>,
}

impl Facets {
    /// Sorts the current offers and schools of `site`.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut facets = Self::default();
        for (id, _) in site.current_offers() {
            facets.current_offers.push(id);
            let filters = offer_filters(site, id);
            pairs(&filters).chain(filters.iter().copied()).for_each(|filter| {
                facets.offers.entry(filter).or_default().push(id);
            });
        }
        for (filter, ids) in &mut facets.offers {
            if matches!(filter, Filter::DayGroup(..)) {
                ids.sort_by_key(|id| site.offers[*id].cost != Cost::Free);
            }
        }
        for (id, school) in site.current_schools() {
            facets.current_schools.push(id);
            for filter in school_filters(school) {
                facets.schools.entry(filter).or_default().push(id);
            }
        }
        facets
    }

    /// How many belong to each value, for offers or for schools.
    pub fn counts(&self, kind: Kind) -> impl Iterator<Item = (Filter, usize)> {
        let offers = self.offers.iter().filter(move |_| kind == Kind::Offer).map(|(filter, ids)| (*filter, ids.len()));
        let schools =
            self.schools.iter().filter(move |_| kind == Kind::School).map(|(filter, ids)| (*filter, ids.len()));
        offers.chain(schools)
    }
}

/// Every single value that an offer belongs to, each once.
#[must_use]
pub fn offer_filters(site: &Site, id: Id<Offer>) -> Vec<Filter> {
    let offer = &site.offers[id];
    let mut filters = vec![Filter::Domain(offer.domain), Filter::Audience(offer.audience)];
    filters.extend(weekdays(site, id).into_iter().map(Filter::Day));
    filters.extend(offer.moment.map(Filter::Moment));
    filters.extend(offer.school_groups().into_iter().map(Filter::Group));
    filters.extend(offer.age_bands().into_iter().map(Filter::Age));
    let schools = &offer.links.schools;
    filters.extend(schools.iter().filter_map(|school| site.schools[*school].district).map(Filter::District));
    filters.extend(schools.iter().copied().map(Filter::School));
    filters.extend(offer.languages.iter().map(|language| Filter::Language(language.code())));
    filters.extend(offer.places.as_ref().and_then(|places| places.state).map(Filter::Places));
    if offer.cost == Cost::Free {
        filters.push(Filter::Free);
    }
    filters.sort_unstable();
    filters.dedup();
    filters
}

/// The days of the week that an offer is planned on; where only a rule knows, or on every day, those it takes place on.
fn weekdays(site: &Site, id: Id<Offer>) -> Vec<Weekday> {
    let planning = &site.offers[id].planning;
    if planning.rrule.is_none() && !(planning.days.is_empty() && planning.every == Some(Every::Day)) {
        return planning.weekdays();
    }
    let takes_place = |day: &Weekday| site.occurrences.of(id).iter().any(|one| Weekday::of(one.day) == *day);
    Weekday::ALL.iter().copied().filter(takes_place).collect()
}

/// Every value that a school belongs to, each once.
#[must_use]
pub fn school_filters(school: &School) -> Vec<Filter> {
    let mut filters = vec![Filter::Sort(school.sort)];
    filters.extend(school.district.map(Filter::District));
    filters.extend(school.concepts.iter().map(|concept| Filter::Concept(concept.sort)));
    filters.sort_unstable();
    filters.dedup();
    filters
}

/// The pairs of single values that have a list of their own.
fn pairs(filters: &[Filter]) -> impl Iterator<Item = Filter> {
    let days = filters.iter().filter_map(|filter| match filter {
        Filter::Day(day) => Some(*day),
        _ => None,
    });
    days.flat_map(move |day| {
        filters.iter().filter_map(move |filter| match filter {
            Filter::Group(group) => Some(Filter::DayGroup(day, *group)),
            Filter::Free => Some(Filter::FreeDay(day)),
            _ => None,
        })
    })
}
