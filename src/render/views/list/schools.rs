//! Schools, by district, with a map that says the same as the list beside it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::near::{NearEntry, NearView};
use super::offers::facet;
use super::{Facet, FinderView, ListCx, ListFrame, title};
use crate::base::table::Id;
use crate::model::entity::Front;
use crate::model::place::District;
use crate::model::{Kind, School};
use crate::render::Page;
use crate::render::near::nearest_schools;
use crate::render::views::card::SchoolCard;
use crate::render::views::map::{MapLink, MapView, Part};
use crate::render::words::street_and_number;
use crate::routes::{Filter, RouteTable};

/// Schools.
#[derive(Serialize)]
pub struct SchoolsView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The districts with their schools, and what lies outside them.
    pub groups: Vec<SchoolGroup<'a>>,
    /// The list beside the map, also on the page of one district.
    pub places: Vec<Place>,
    /// The map; none without districts.
    pub map: Option<MapView>,
    /// Other ways into the schools.
    pub facets: Vec<Facet<'a>>,
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
#[derive(Serialize)]
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
    pub schools: Vec<SchoolCard<'a>>,
}

/// A place in the list beside the map.
#[derive(Serialize)]
pub struct Place {
    /// Where it link_targets.
    pub url: String,
    /// Its name.
    pub title: String,
    /// How many schools it has.
    pub count: usize,
    /// Whether this page shows it.
    pub current: bool,
}

/// The facets, with the question that each answers.
const FACETS: &[(&str, &str)] =
    &[("stadsdeel", "facet-district"), ("concept", "facet-concept"), ("soort", "facet-sort")];

/// The question that a facet answers, by its name among the words, and the facet's place among all.
pub(super) fn question(name: &str) -> Option<(usize, &'static str)> {
    let at = FACETS.iter().position(|(own, _)| *own == name)?;
    Some((at, FACETS[at].1))
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> Page<'_, SchoolsView<'_>> {
    let ListCx { cx, words, filter, .. } = list_cx;
    let facets = &cx.routes.facets;
    let all = match &filter {
        None => facets.current_schools.as_slice(),
        Some(filter) => facets.schools.get(filter).map_or(&[][..], Vec::as_slice),
    };
    let ids = list_cx.part(all);
    let (head, list) = list_cx.heads(
        filter.map(|filter| heading(list_cx, filter)),
        ids.iter().map(|id| cx.site.schools[*id].common_fields()),
    );
    let mut parts: BTreeMap<Part, Vec<Id<School>>> = BTreeMap::new();
    ids.iter().for_each(|id| parts.entry(Part::of(&cx.site.schools[*id])).or_default().push(*id));
    let is_whole = filter.is_none() && list.pages.is_none();
    let outside = [Part::City, Part::Elsewhere].map(|part| (part, parts.get(&part).map_or(0, Vec::len)));
    let places = places(list_cx, is_whole, outside);
    let ways = FACETS.iter().filter_map(|(name, question)| {
        let named = |filter: Filter| (filter.facet() == *name).then(|| title(cx, words, filter));
        facet(cx, words, Kind::School, name, question, named)
    });
    let body = SchoolsView {
        list,
        map: (!places.is_empty()).then(|| map(list_cx, ids)),
        groups: parts.into_iter().map(|(part, ids)| group(list_cx, part, &ids)).collect(),
        places,
        facets: ways.collect(),
        finder: FinderView::new(list_cx),
        near: (filter.is_none() && list_cx.page == 1).then(|| near(list_cx)).flatten(),
        current: filter.map(|filter| RouteTable::list_url(cx.site, Kind::School, Some(filter), 1)).unwrap_or_default(),
        all: filter.map(|_| cx.site.list_url(Kind::School)),
    };
    Page { head, body }
}

fn near(list_cx: ListCx<'_>) -> Option<NearView<'_>> {
    let ListCx { cx, words, .. } = list_cx;
    let answers = nearest_schools(cx.site, cx.postcodes, &cx.routes.facets.current_schools);
    NearView::new(words, answers, |id| {
        let school = &cx.site.schools[id];
        let note = format!("{}, {}", street_and_number(&school.address), school.address.town);
        NearEntry { url: &school.url, title: school.title(), note }
    })
}

fn heading(list_cx: ListCx<'_>, filter: Filter) -> String {
    let value = title(list_cx.cx, list_cx.words, filter);
    let id = if matches!(filter, Filter::District(_)) { "schools-in" } else { "schools-of" };
    list_cx.words.fill(id, &[("place", value.clone().into()), ("value", value.into())])
}

fn group<'a>(list_cx: ListCx<'a>, part: Part, ids: &[Id<School>]) -> SchoolGroup<'a> {
    SchoolGroup {
        slug: part.slug(),
        title: part.title(list_cx.words),
        url: match part {
            Part::District(district) if list_cx.filter != Some(Filter::District(district)) => {
                Some(url_of(list_cx, district))
            }
            _ => None,
        },
        count: list_cx.words.count("count-scholen", ids.len()),
        schools: ids.iter().map(|id| SchoolCard::new(list_cx.cx, list_cx.words, *id)).collect(),
    }
}

fn url_of(list_cx: ListCx<'_>, district: District) -> String {
    RouteTable::list_url(list_cx.cx.site, Kind::School, Some(Filter::District(district)), 1)
}

/// The districts; on the page that has all schools, also what lies outside them.
fn places(list_cx: ListCx<'_>, is_whole: bool, outside: [(Part, usize); 2]) -> Vec<Place> {
    let mut places: Vec<Place> = districts(list_cx)
        .map(|(district, count)| Place {
            url: url_of(list_cx, district),
            title: district.as_str().to_owned(),
            count,
            current: list_cx.filter == Some(Filter::District(district)),
        })
        .collect();
    if is_whole && !places.is_empty() {
        let there = outside.into_iter().filter(|(_, count)| *count > 0);
        places.extend(there.map(|(part, count)| Place {
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
    list_cx.cx.routes.facets.counts(Kind::School).filter_map(|(filter, count)| match filter {
        Filter::District(district) => Some((district, count)),
        _ => None,
    })
}

fn map(list_cx: ListCx<'_>, ids: &[Id<School>]) -> MapView {
    let links = districts(list_cx).map(|(district, count)| {
        let label = format!("{}, {}", district.as_str(), list_cx.words.count("count-scholen", count));
        (district, MapLink { url: url_of(list_cx, district), label })
    });
    let schools: Vec<_> = ids.iter().map(|id| (*id, None)).collect();
    MapView::new(list_cx.cx, list_cx.words, links, &schools)
}
