//! Every facet, in the order in which they are shown. A new facet is one entry here, and its texts in the theme.

use std::collections::BTreeMap;

use super::definition::{Definition, FacetColumn, Holds, Shown, Value, ValueLabel, place, words, words_with};
use crate::base::path::slugify;
use crate::model::commitment::{Actor, Plan, State};
use crate::model::entity::{AnyId, Front};
use crate::model::moment::Weekday;
use crate::model::offer::{Accessibility, AgeBand, Audience, Availability, Cost, Domain, SchoolMoment};
use crate::model::place::District;
use crate::model::scalar::Choice;
use crate::model::school::{Concept, SchoolSort};
use crate::model::{Kind, Language, School};
use crate::resolve::Site;

/// How many groups the primary school has.
const GROUPS: u8 = 8;

/// Declares the facets, each with its definition.
macro_rules! facets {
    ($( $(#[$meta:meta])* $facet:ident = $definition:expr; )+) => {
        /// A facet, by which lists can be narrowed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Facet { $( $(#[$meta])* $facet, )+ }

        impl Facet {
            /// Every facet, in order.
            pub const ALL: &[Self] = &[$(Self::$facet),+];

            /// What it is made of.
            #[must_use]
            pub fn definition(self) -> &'static Definition {
                match self {
                    $( Self::$facet => {
                        static DEFINITION: Definition = $definition;
                        &DEFINITION
                    } )+
                }
            }

            /// Those by which search can be narrowed.
            pub fn searched() -> impl Iterator<Item = Self> {
                Self::ALL.iter().copied().filter(|facet| facet.definition().in_search)
            }
        }
    };
}

facets! {
    /// What sort of page it is: a school, an offer, news.
    Kind = Definition {
        name: "soort",
        values: |_| Kind::ALL.iter().map(|kind| kind_value(*kind)).collect(),
        pages: Some(|_, _, (id, _), to| to.push(id.kind().place())),
        in_search: true,
        ..Definition::EMPTY
    };
    /// On which day of the week it takes place.
    Day = Definition {
        name: "dag",
        values: |_| words_with::<Weekday>("day", |value, day| value.at(day.dutch_name())),
        offers: Some(|site, _, id, to| {
            let days = site.occurrences.of(id).iter().map(|one| one.day);
            to.extend(site.offers[id].planning.found_on(days).into_iter().map(Weekday::place));
        }),
        shown: Shown::InView,
        in_search: true,
        columns: &[(Kind::Offer, FacetColumn {
            name: "dagen",
            about: "De dagen van de week waarop het is: ma, di, wo, do, vr, za, zo.",
            holds: Holds::Many,
        })],
        ..Definition::EMPTY
    };
    /// For which group of the school.
    Group = Definition {
        name: "groep",
        values: |_| (1..=GROUPS).map(|group| Value::new(group.to_string(), ValueLabel::Numbered("group"))).collect(),
        offers: Some(|site, _, id, to| {
            to.extend(site.offers[id].school_groups().into_iter().map(|group| usize::from(group) - 1));
        }),
        shown: Shown::InView,
        in_search: true,
        columns: &[(Kind::Offer, FacetColumn {
            name: "groepen",
            about: "Voor welke groepen van de basisschool; ook als alleen de leeftijd bekend is.",
            holds: Holds::Numbers,
        })],
        ..Definition::EMPTY
    };
    /// For nothing.
    Free = Definition {
        name: "gratis",
        values: |_| vec![Value::new("gratis", ValueLabel::Text("free")).at("").with_icon("free")],
        offers: Some(|site, _, id, to| to.extend((site.offers[id].cost == Cost::Free).then_some(0))),
        shown: Shown::InView,
        in_search: true,
        columns: &[(Kind::Offer, FacetColumn { name: "gratis", about: "Of het niets kost.", holds: Holds::Flag })],
        ..Definition::EMPTY
    };
    /// What it is about.
    Domain = Definition {
        name: "domein",
        values: |_| words_with::<Domain>("domain", |value, domain| value.with_icon(domain.as_str()).tinted(domain.as_str())),
        offers: Some(|site, _, id, to| to.push(site.offers[id].domain.place())),
        in_search: true,
        has_calendar: true,
        columns: &[(Kind::Offer, FacetColumn { name: "domein", about: "Waar het over gaat.", holds: Holds::One })],
        ..Definition::EMPTY
    };
    /// Whom it is for.
    Audience = Definition {
        name: "doelgroep",
        values: |_| words::<Audience>("audience"),
        offers: Some(|site, _, id, to| to.push(site.offers[id].audience.place())),
        in_search: true,
        columns: &[(Kind::Offer, FacetColumn { name: "doelgroep", about: "Voor wie het is.", holds: Holds::One })],
        ..Definition::EMPTY
    };
    /// For which ages.
    Age = Definition {
        name: "leeftijd",
        values: |_| words::<AgeBand>("age"),
        offers: Some(|site, _, id, to| to.extend(site.offers[id].age_bands().into_iter().map(AgeBand::place))),
        columns: &[(Kind::Offer, FacetColumn {
            name: "leeftijdsgroepen",
            about: "Voor welke leeftijden rond de basisschool.",
            holds: Holds::Many,
        })],
        ..Definition::EMPTY
    };
    /// When, as seen from the school day.
    Moment = Definition {
        name: "moment",
        values: |_| words::<SchoolMoment>("moment"),
        offers: Some(|site, _, id, to| to.extend(site.offers[id].moment.map(SchoolMoment::place))),
        columns: &[(Kind::Offer, FacetColumn {
            name: "moment",
            about: "Wanneer, gezien vanaf de schooldag.",
            holds: Holds::AtMostOne,
        })],
        ..Definition::EMPTY
    };
    /// In which district.
    District = Definition {
        name: "stadsdeel",
        values: |_| {
            let value = |one: &District| Value::new(one.slug(), ValueLabel::Own(one.as_str().into()));
            District::ALL.iter().map(value).collect()
        },
        offers: Some(|site, _, id, to| {
            let schools = site.offers[id].links.schools.iter();
            to.extend(schools.filter_map(|school| site.schools[*school].district).map(District::place));
        }),
        schools: Some(|site, _, id, to| to.extend(site.schools[id].district.map(District::place))),
        in_search: true,
        has_calendar: true,
        columns: &[
            (Kind::Offer, FacetColumn {
                name: "stadsdelen",
                about: "De stadsdelen van de scholen waar het is.",
                holds: Holds::Many,
            }),
            (Kind::School, FacetColumn {
                name: "stadsdeel",
                about: "Het stadsdeel van Amsterdam.",
                holds: Holds::AtMostOne,
            }),
        ],
        ..Definition::EMPTY
    };
    /// In which language: that of a text, and those that are spoken at an offer or a contact point.
    Language = Definition {
        name: "taal",
        values: |_| languages(),
        offers: Some(|site, values, id, to| spoken(site, values, &site.offers[id].languages, to)),
        pages: Some(|site, values, (id, language), to| match id {
            AnyId::ContactPoint(id) => spoken(site, values, &site.contacts[id].languages, to),
            _ => to.extend(place(values, language.code())),
        }),
        in_search: true,
        columns: &[(Kind::Offer, FacetColumn {
            name: "talen",
            about: "De talen die er gesproken worden, als code (ISO 639-1). Zonder opgave is dat de taal van het portaal.",
            holds: Holds::Many,
        })],
        ..Definition::EMPTY
    };
    /// Whether there is room.
    Places = Definition {
        name: "plek",
        values: |_| words::<Availability>("availability"),
        offers: Some(|site, _, id, to| {
            let state = site.offers[id].places.as_ref().and_then(|places| places.state);
            to.extend(state.map(Availability::place));
        }),
        columns: &[(Kind::Offer, FacetColumn {
            name: "plaatsen_stand",
            about: "Of er nog plek is.",
            holds: Holds::AtMostOne,
        })],
        ..Definition::EMPTY
    };
    /// What makes it accessible.
    Accessibility = Definition {
        name: "toegankelijkheid",
        values: |_| words::<Accessibility>("accessibility"),
        offers: Some(|site, _, id, to| {
            to.extend(site.offers[id].accessibility.iter().map(|own| own.place()));
        }),
        in_search: true,
        columns: &[(Kind::Offer, FacetColumn {
            name: "toegankelijkheid",
            about: "Wat er geregeld is voor wie dat nodig heeft.",
            holds: Holds::Many,
        })],
        ..Definition::EMPTY
    };
    /// At which school. It stands with the map, and open data tells it in a table of its own.
    School = Definition {
        name: "school",
        values: |site| {
            let value = |school: &School| Value::new(school.slug().to_owned(), ValueLabel::Own(school.title().into()));
            site.schools.values().map(value).collect()
        },
        offers: Some(|site, _, id, to| to.extend(site.offers[id].links.schools.iter().map(|school| school.index()))),
        shown: Shown::Elsewhere,
        ..Definition::EMPTY
    };
    /// How a school works.
    Concept = Definition {
        name: "concept",
        values: |_| words::<Concept>("concept"),
        schools: Some(|site, _, id, to| {
            to.extend(site.schools[id].concepts.iter().map(|concept| concept.sort.place()));
        }),
        columns: &[(Kind::School, FacetColumn {
            name: "manieren_van_werken",
            about: "De manieren van werken van de school.",
            holds: Holds::Many,
        })],
        ..Definition::EMPTY
    };
    /// What sort of school it is.
    Sort = Definition {
        name: "soort",
        values: |_| words::<SchoolSort>("sort"),
        schools: Some(|site, _, id, to| to.push(site.schools[id].sort.place())),
        columns: &[(Kind::School, FacetColumn { name: "soort", about: "Het soort onderwijs.", holds: Holds::One })],
        ..Definition::EMPTY
    };
    /// How a commitment stands.
    State = Definition {
        name: "stand",
        values: |_| words_with::<State>("state", |value, state| value.with_icon(state_icon(state))),
        commitments: Some(|site, _, id, to| to.push(site.commitments[id].state.place())),
        columns: &[(Kind::Commitment, FacetColumn { name: "stand", about: "Hoe het staat.", holds: Holds::One })],
        ..Definition::EMPTY
    };
    /// Who made a commitment.
    Actor = Definition {
        name: "wie",
        values: |_| words_with::<Actor>("actor", |value, actor| value.with_icon(actor_icon(actor))),
        commitments: Some(|site, _, id, to| to.push(site.commitments[id].actor.place())),
        columns: &[(Kind::Commitment, FacetColumn { name: "wie", about: "Wie de afspraak maakte.", holds: Holds::One })],
        ..Definition::EMPTY
    };
    /// In which plan a commitment stands.
    Plan = Definition {
        name: "plan",
        values: |_| words::<Plan>("plan"),
        commitments: Some(|site, _, id, to| to.extend(site.commitments[id].plan.map(Plan::place))),
        columns: &[(Kind::Commitment, FacetColumn {
            name: "plan",
            about: "Het plan waar de afspraak in staat.",
            holds: Holds::AtMostOne,
        })],
        ..Definition::EMPTY
    };
    /// What a commitment is about.
    Theme = Definition {
        name: "thema",
        values: themes,
        commitments: Some(|site, values, id, to| {
            let slug = site.commitments[id].theme.as_deref().map(slugify);
            to.extend(slug.and_then(|slug| place(values, &slug)));
        }),
        ..Definition::EMPTY
    };
}

/// What a kind is called in addresses: as the list that shows it, where it has one.
fn kind_value(kind: Kind) -> Value {
    let name = if kind.url_segment().is_empty() { kind.folder() } else { kind.url_segment() };
    Value::new(name, ValueLabel::Word { group: "kinds", word: kind.folder() })
}

/// All languages, by their codes.
fn languages() -> Vec<Value> {
    let value = |code: &'static str| Value::new(code, ValueLabel::Word { group: "language", word: code });
    let mut codes: Vec<&'static str> = Language::ALL.iter().map(|language| language.code()).collect();
    codes.sort_unstable();
    codes.into_iter().map(value).collect()
}

/// The languages that are spoken: those that are named, else the portal's own.
fn spoken(site: &Site, values: &[Value], named: &[Language], to: &mut Vec<usize>) {
    to.extend(named.iter().filter_map(|language| place(values, language.code())));
    if named.is_empty() {
        to.extend(place(values, site.settings().language().code()));
    }
}

/// The themes that commitments name, in the order of their names in URLs.
fn themes(site: &Site) -> Vec<Value> {
    let named = site.commitments.values().filter_map(|commitment| commitment.theme.as_deref());
    let mut themes: BTreeMap<String, &str> = BTreeMap::new();
    for theme in named {
        themes.entry(slugify(theme)).or_insert(theme);
    }
    themes.remove("");
    themes.into_iter().map(|(slug, theme)| Value::new(slug, ValueLabel::Hyphened(theme.into()))).collect()
}

/// The icon of how something stands.
#[must_use]
pub fn state_icon(state: State) -> &'static str {
    match state {
        State::Planned => "calendar",
        State::Running => "running",
        State::Reached => "check",
        State::Stopped => "stop",
    }
}

fn actor_icon(actor: Actor) -> &'static str {
    match actor {
        Actor::Board => "house",
        Actor::Schools => "school",
    }
}
