//! Schools, by district, with a map that says the same as the list beside it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::finder::FinderView;
use super::near::{NearEntry, NearView};
use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::entity::{AnyId, Front};
use crate::model::place::District;
use crate::model::{Kind, School};
use crate::render::WebPage;
use crate::render::near::nearest_schools;
use crate::render::views::card::SchoolLine;
use crate::render::views::facet::{FacetView, heading, ways};
use crate::render::views::map::{MapLink, MapPart, MapView};
use crate::render::words::street_and_number;
use crate::routes::{FacetValue, Finder, Shown};

/// Schools.
#[derive(Serialize, JsonSchema)]
pub struct SchoolsView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The districts with their schools, and what lies outside them.
    pub groups: Vec<SchoolGroup<'a>>,
    /// The list beside the map, also on the page of one district.
    pub places: Vec<MapPlace>,
    /// The map; none without districts.
    pub map: Option<MapView>,
    /// Other ways into the schools.
    pub facets: Vec<FacetView<'a>>,
    /// The finder.
    pub finder: FinderView,
    /// What is nearest, by postcode; only on the first page of all schools.
    pub near: Option<NearView<'a>>,
    /// The URL of the value that the page shows; empty for none.
    pub current: String,
    /// The URL of all schools, when this is not it.
    pub all: Option<String>,
}

/// Schools in one place.
#[derive(Serialize, JsonSchema)]
pub struct SchoolGroup<'a> {
    /// Its name in `id`s.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The URL of its own page, when it has one and this is another.
    pub url: Option<String>,
    /// How many, in words.
    pub count: String,
    /// The schools.
    pub schools: Vec<SchoolLine<'a>>,
}

/// A place in the list beside the map.
#[derive(Serialize, JsonSchema)]
pub struct MapPlace {
    /// Where it leads.
    pub url: String,
    /// Its name.
    pub title: String,
    /// How many schools it has.
    pub count: usize,
    /// Whether this page shows it.
    pub current: bool,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, SchoolsView<'_>> {
    let ListCx { cx, words, filter, .. } = list_cx;
    let facets = &cx.routes.facets;
    let all = match &filter {
        None => facets.current_schools.as_slice(),
        Some(filter) => facets.schools.get(filter).map_or(&[][..], Vec::as_slice),
    };
    let ids = list_cx.page.part(all);
    let (head, list) = list_cx.heads(
        filter.map(|filter| heading(cx, words, Kind::School, filter)),
        ids.iter().map(|id| cx.site.schools[*id].common()),
    );
    let mut parts: BTreeMap<MapPart, Vec<Id<School>>> = BTreeMap::new();
    for id in ids {
        parts.entry(MapPart::of(&cx.site.schools[*id])).or_default().push(*id);
    }
    let is_whole = filter.is_none() && list.pages.is_none();
    let outside = [MapPart::City, MapPart::Elsewhere].map(|part| (part, parts.get(&part).map_or(0, Vec::len)));
    let places = places(list_cx, is_whole, outside);
    let body = SchoolsView {
        list,
        map: (!places.is_empty()).then(|| map(list_cx, ids)),
        groups: parts.into_iter().map(|(part, ids)| group(list_cx, part, &ids)).collect(),
        places,
        facets: ways(cx, words, Kind::School, Shown::Folded),
        finder: FinderView::new(list_cx, Finder::Schools),
        near: (filter.is_none() && list_cx.page.is_first()).then(|| near(list_cx)).flatten(),
        current: filter
            .map(|_| cx.routes.list_url(cx.site, Kind::School, filter, 1, words.language))
            .unwrap_or_default(),
        all: filter.map(|_| cx.site.list_url(Kind::School, words.language)),
    };
    WebPage { head, body }
}

fn near(list_cx: ListCx<'_>) -> Option<NearView<'_>> {
    let ListCx { cx, words, .. } = list_cx;
    let answers = nearest_schools(cx.site, cx.postcodes, &cx.routes.facets.current_schools);
    NearView::new(words, answers, |id| {
        let school = &cx.site.schools[id];
        let note = format!("{}, {}", street_and_number(&school.address), school.address.town);
        let text = cx.site.localised(AnyId::School(id), words.language);
        NearEntry { url: text.url, title: text.title, note }
    })
}

fn group<'a>(list_cx: ListCx<'a>, part: MapPart, ids: &[Id<School>]) -> SchoolGroup<'a> {
    SchoolGroup {
        slug: part.slug(),
        title: part.title(list_cx.words),
        url: match part {
            MapPart::District(district) if !is_filter(list_cx, district) => Some(url_of(list_cx, district)),
            _ => None,
        },
        count: list_cx.words.count("count-scholen", ids.len()),
        schools: ids.iter().map(|id| SchoolLine::new(list_cx.cx, list_cx.words, *id)).collect(),
    }
}

fn url_of(list_cx: ListCx<'_>, district: District) -> String {
    let ListCx { cx, words, .. } = list_cx;
    cx.routes.list_url(cx.site, Kind::School, Some(FacetValue::district(district).into()), 1, words.language)
}

/// Whether the page shows the schools of a district.
fn is_filter(list_cx: ListCx<'_>, district: District) -> bool {
    list_cx.filter == Some(FacetValue::district(district).into())
}

/// The districts; on the page that has all schools, also what lies outside them.
fn places(list_cx: ListCx<'_>, is_whole: bool, outside: [(MapPart, usize); 2]) -> Vec<MapPlace> {
    let mut places: Vec<MapPlace> = districts(list_cx)
        .map(|(district, count)| MapPlace {
            url: url_of(list_cx, district),
            title: district.as_str().to_owned(),
            count,
            current: is_filter(list_cx, district),
        })
        .collect();
    if is_whole && !places.is_empty() {
        let there = outside.into_iter().filter(|(_, count)| *count > 0);
        places.extend(there.map(|(part, count)| MapPlace {
            url: format!("#{}", part.slug()),
            title: part.title(list_cx.words),
            count,
            current: false,
        }));
    }
    places
}

/// The districts that have schools, with how many.
fn districts(list_cx: ListCx<'_>) -> impl Iterator<Item = (District, usize)> {
    let counts = list_cx.cx.routes.facets.counts(Kind::School).into_iter();
    counts.filter_map(|(filter, count)| Some((filter.one()?.as_district()?, count)))
}

fn map(list_cx: ListCx<'_>, ids: &[Id<School>]) -> MapView {
    let links = districts(list_cx).map(|(district, count)| {
        let label = format!("{}, {}", district.as_str(), list_cx.words.count("count-scholen", count));
        (district, MapLink { url: url_of(list_cx, district), label })
    });
    let schools: Vec<_> = ids.iter().map(|id| (*id, None)).collect();
    MapView::new(list_cx.cx, list_cx.words, links, &schools)
}
