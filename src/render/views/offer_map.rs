//! Offers on the map, and the list that says the same: how many at which school.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::map::{MapLink, MapPart, MapView};
use crate::base::table::Id;
use crate::model::entity::Front;
use crate::model::{Kind, School};
use crate::render::{Head, RenderCx, WebPage};
use crate::routes::{FacetValue, Route};

/// Offers on the map.
#[derive(Serialize, JsonSchema)]
pub struct OfferMapView<'a> {
    /// The heading.
    pub heading: &'a str,
    /// The map.
    pub map: MapView,
    /// The districts with their schools, and what lies outside them.
    pub groups: Vec<OfferPlaces>,
    /// The URL of all offers.
    pub all: String,
    /// How many offers are at no school, in a sentence; empty when all are.
    pub elsewhere: String,
}

/// The schools of a place that have offers.
#[derive(Serialize, JsonSchema)]
pub struct OfferPlaces {
    /// Its name in `id`s.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The URL of its offers, when it has a page of its own.
    pub url: Option<String>,
    /// The schools.
    pub schools: Vec<SchoolCount>,
}

/// A school with how many offers it has.
#[derive(Serialize, JsonSchema)]
pub struct SchoolCount {
    /// Its name in URLs.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The URL of its offers.
    pub url: String,
    /// How many.
    pub count: usize,
}

/// Makes the map of the offers.
#[must_use]
pub fn offer_map<'a>(cx: RenderCx<'a>, route: &'a Route) -> WebPage<'a, OfferMapView<'a>> {
    let (site, words, offers) = (cx.site, cx.words(route), &cx.routes.facets.offers);
    let heading = words.get("offers-map");
    let url = |value: FacetValue| cx.routes.list_url(site, Kind::Offer, Some(value.into()), 1, words.language);
    let counted: Vec<(Id<School>, usize)> = cx
        .routes
        .facets
        .current_schools
        .iter()
        .copied()
        .filter_map(|id| Some((id, offers.get(&FacetValue::school(id).into())?.len())))
        .collect();
    let mut parts: BTreeMap<MapPart, Vec<SchoolCount>> = BTreeMap::new();
    for (id, count) in &counted {
        let school = &site.schools[*id];
        parts.entry(MapPart::of(school)).or_default().push(SchoolCount {
            slug: school.slug().to_owned(),
            title: school.title().to_owned(),
            url: url(FacetValue::school(*id)),
            count: *count,
        });
    }
    let districts = offers.iter().filter_map(|(filter, ids)| {
        let value = filter.one()?;
        let district = value.as_district()?;
        let label = format!("{}, {}", district.as_str(), words.count("count-aanbod", ids.len()));
        Some((district, MapLink { url: url(value), label }))
    });
    let points: Vec<_> = counted.iter().map(|(id, count)| (*id, Some(*count))).collect();
    let at_no_school = cx.routes.facets.current_offers.iter().filter(|id| site.offers[**id].links.schools.is_empty());
    let head = Head::below(cx, words, Kind::Offer, heading, words.get("offers-map-text"));
    let body = OfferMapView {
        heading,
        map: MapView::new(cx, words, districts, &points),
        groups: parts
            .into_iter()
            .map(|(part, schools)| OfferPlaces {
                slug: part.slug(),
                title: part.title(words),
                url: match part {
                    MapPart::District(district) => Some(url(FacetValue::district(district))),
                    _ => None,
                },
                schools,
            })
            .collect(),
        all: site.list_url(Kind::Offer, words.language),
        elsewhere: match at_no_school.count() {
            0 => String::new(),
            count => words.count("offers-elsewhere", count),
        },
    };
    WebPage { head, body }
}
