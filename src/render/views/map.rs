//! The map of the districts: what is where. Each page with it has a list that says the same.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::table::Id;
use crate::model::School;
use crate::model::entity::Front;
use crate::model::place::District;
use crate::render::RenderCx;
use crate::render::near::school_spot;
use crate::render::words::Words;

/// The map (`art/districts.html`).
#[derive(Serialize, JsonSchema)]
pub struct MapView {
    /// The districts that lead somewhere, by their names in URLs, with `_` for `-`.
    pub districts: BTreeMap<String, MapLink>,
    /// Schools.
    pub points: Vec<MapPoint>,
    /// Which schools cannot be shown, in a sentence; may be empty.
    pub missing: String,
}

/// A district on the map.
#[derive(Serialize, JsonSchema)]
pub struct MapLink {
    /// Where it leads.
    pub url: String,
    /// What it is called, with how many there are.
    pub label: String,
}

/// A school on the map, in the map's own coordinates.
#[derive(Serialize, JsonSchema)]
pub struct MapPoint {
    /// From the left.
    pub x: i64,
    /// From above.
    pub y: i64,
    /// How large it is drawn.
    pub size: String,
    /// The school's name.
    pub title: String,
    /// The school's name in URLs.
    pub slug: String,
    /// How many offers there are; empty where schools are shown by themselves.
    pub count: String,
}

/// Where a school is put: districts in their own order, then the rest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MapPart {
    /// A district of Amsterdam.
    District(District),
    /// Amsterdam, in a district that is not known.
    City,
    /// Another municipality.
    Elsewhere,
}

/// The municipality that the districts are of.
const CITY: &str = "Amsterdam";

impl MapPart {
    /// The part that a school is in.
    #[must_use]
    pub fn of(school: &School) -> Self {
        match school.district {
            Some(district) => Self::District(district),
            None if &*school.municipality == CITY => Self::City,
            None => Self::Elsewhere,
        }
    }

    /// Its name in `id`s.
    #[must_use]
    pub fn slug(self) -> String {
        match self {
            Self::District(district) => district.slug(),
            Self::City => CITY.to_lowercase(),
            Self::Elsewhere => "elders".to_owned(),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, words: Words<'_>) -> String {
        match self {
            Self::District(district) => district.as_str().to_owned(),
            Self::City => CITY.to_owned(),
            Self::Elsewhere => words.get("elsewhere").to_owned(),
        }
    }
}

impl MapView {
    /// The map with `districts` that lead somewhere, and `schools`, each with its count of offers when there is one.
    #[must_use]
    pub fn new(
        cx: RenderCx<'_>,
        words: Words<'_>,
        districts: impl Iterator<Item = (District, MapLink)>,
        schools: &[(Id<School>, Option<usize>)],
    ) -> Self {
        let (mut points, mut missing, mut taken) = (Vec::new(), Vec::new(), BTreeSet::new());
        for (id, count) in schools {
            let school = &cx.site.schools[*id];
            let Some(spot) = school_spot(cx.postcodes, school) else {
                missing.push(school.title());
                continue;
            };
            // The drawing's own projection: thousandths of degrees east of 4.72, and as much wider as they are south of 52.45.
            let mut x = i64::from(spot.longitude - 47_200) / 10;
            let y = i64::from(524_500 - spot.latitude) * 164 / 1000;
            // A second school on the same spot stands beside the first.
            while !taken.insert((x, y)) {
                x += 8;
            }
            points.push(MapPoint {
                x,
                y,
                size: size(*count),
                title: school.title().to_owned(),
                slug: school.slug().to_owned(),
                count: count.map(|count| count.to_string()).unwrap_or_default(),
            });
        }
        let missing = match missing.as_slice() {
            [] => String::new(),
            some => words.fill("map-missing", &[("schools", words.list(some).into())]),
        };
        // Templates have no dashes in names.
        let districts = districts.map(|(district, link)| (district.slug().replace('-', "_"), link)).collect();
        Self { districts, points, missing }
    }
}

/// The radius of a point: its area grows with what it stands for.
fn size(count: Option<usize>) -> String {
    match count {
        None => "3.5".to_owned(),
        Some(count) => {
            // Nobody has so many offers that a float could not hold them.
            #[expect(clippy::cast_precision_loss, reason = "a count of offers is small")]
            let radius = (count as f64).sqrt().mul_add(1.6, 4.4);
            format!("{:.1}", radius.min(14.0))
        }
    }
}
