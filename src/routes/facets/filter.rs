//! What a list is narrowed by: a value, or two that are asked for together.

use super::entries::Facet;
use crate::base::table::Id;
use crate::model::School;
use crate::model::commitment::State;
use crate::model::moment::Weekday;
use crate::model::offer::Domain;
use crate::model::place::District;
use crate::model::scalar::Choice;

/// The facets whose values are asked for together most, so that two of them have a list of their own.
const PAIRS: &[(Facet, Facet)] = &[(Facet::Day, Facet::Group), (Facet::Day, Facet::Free)];

/// One value of one facet, by its place among all its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetValue {
    /// The facet.
    pub facet: Facet,
    place: u32,
}

impl FacetValue {
    /// The only value: for nothing.
    pub const FREE: Self = Self { facet: Facet::Free, place: 0 };

    /// The value of a facet at a place among all.
    #[must_use]
    pub fn new(facet: Facet, place: usize) -> Self {
        let place = u32::try_from(place).expect("a facet has fewer than four thousand million values");
        Self { facet, place }
    }

    /// On a day.
    #[must_use]
    pub fn day(day: Weekday) -> Self {
        Self::new(Facet::Day, day.place())
    }

    /// About something.
    #[must_use]
    pub fn domain(domain: Domain) -> Self {
        Self::new(Facet::Domain, domain.place())
    }

    /// In a district.
    #[must_use]
    pub fn district(district: District) -> Self {
        Self::new(Facet::District, district.place())
    }

    /// At a school.
    #[must_use]
    pub fn school(school: Id<School>) -> Self {
        Self::new(Facet::School, school.index())
    }

    /// That stands so.
    #[must_use]
    pub fn state(state: State) -> Self {
        Self::new(Facet::State, state.place())
    }

    /// Its place among all values of the facet.
    #[must_use]
    pub fn place(self) -> usize {
        self.place as usize
    }

    /// Whether its offers can be followed as a calendar of their own.
    #[must_use]
    pub fn has_calendar(self) -> bool {
        self.facet.definition().has_calendar
    }

    /// The school that it is.
    #[must_use]
    pub fn as_school(self) -> Option<Id<School>> {
        (self.facet == Facet::School).then(|| Id::new(self.place()))
    }

    /// The district that it is.
    #[must_use]
    pub fn as_district(self) -> Option<District> {
        District::ALL.get(self.place()).copied().filter(|_| self.facet == Facet::District)
    }
}

/// What a list is narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// A value.
    One(FacetValue),
    /// Two values of different facets.
    Two(FacetValue, FacetValue),
}

impl From<FacetValue> for Filter {
    fn from(value: FacetValue) -> Self {
        Self::One(value)
    }
}

impl Filter {
    /// The values that it stands for.
    pub fn parts(self) -> impl Iterator<Item = FacetValue> + Clone {
        let (first, second) = match self {
            Self::One(value) => (value, None),
            Self::Two(first, second) => (first, Some(second)),
        };
        std::iter::once(first).chain(second)
    }

    /// The value, when it is one alone.
    #[must_use]
    pub fn one(self) -> Option<FacetValue> {
        match self {
            Self::One(value) => Some(value),
            Self::Two(..) => None,
        }
    }

    /// Whether it asks for so much that what is free is worth telling apart.
    #[must_use]
    pub fn leaves_cost_open(self) -> bool {
        matches!(self, Self::Two(..)) && self.parts().all(|part| part.facet != Facet::Free)
    }

    /// The filters that say more: to each value of the first facet that is asked for together with one of its own, with that
    /// value. Of the two, the second is the facet to choose from.
    #[must_use]
    pub fn narrower(self) -> Option<(FacetValue, Facet)> {
        let own = |facet| self.parts().find(|part| part.facet == facet);
        let down = PAIRS.iter().find_map(|(first, second)| Some((own(*first)?, *second)));
        down.or_else(|| PAIRS.iter().find_map(|(first, second)| Some((own(*second)?, *first))))
    }
}

/// The pairs of an entity's values that have a list of their own.
pub(super) fn pairs(own: &[FacetValue]) -> impl Iterator<Item = Filter> {
    let of = |facet: Facet| own.iter().copied().filter(move |value| value.facet == facet);
    PAIRS.iter().flat_map(move |(first, second)| {
        of(*first).flat_map(move |one| of(*second).map(move |other| Filter::Two(one, other)))
    })
}
