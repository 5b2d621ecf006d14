//! Schools, by district, with a map that says the same as the list beside it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{ListFrame, Which};
use crate::base::table::Id;
use crate::model::place::District;
use crate::model::{Kind, School};
use crate::render::views::card::SchoolCard;
use crate::render::views::head::Frame;
use crate::routes::{Filter, RouteTable};

/// Schools.
#[derive(Serialize)]
pub struct SchoolsView<'a> {
    /// What every page has.
    pub frame: Frame,
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The districts with their schools, and what lies outside them.
    pub groups: Vec<SchoolGroup<'a>>,
    /// The list beside the map, also on the page of one district.
    pub places: Vec<Place>,
    /// The map's links by district, to leave out districts without a school.
    pub map: BTreeMap<String, String>,
    /// Every school on the map.
    pub dots: Vec<Dot>,
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
    /// How many, in words.
    pub count: String,
    /// The schools.
    pub schools: Vec<SchoolCard<'a>>,
}

/// A place in the list beside the map.
#[derive(Serialize)]
pub struct Place {
    /// Where it leads.
    pub url: String,
    /// Its name.
    pub title: String,
    /// How many schools it has.
    pub count: usize,
    /// Whether this page shows it.
    pub current: bool,
}

/// A school on the map.
#[derive(Serialize)]
pub struct Dot {
    /// From the left.
    pub x: i64,
    /// From above.
    pub y: i64,
}

/// Where a school is put: districts in their own order, then the rest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// A district of Amsterdam.
    District(District),
    /// Amsterdam, in a district that is not known.
    City,
    /// Another municipality.
    Elsewhere,
}

/// The municipality that the districts are of.
const CITY: &str = "Amsterdam";

pub(super) fn view(which: Which<'_>) -> SchoolsView<'_> {
    let Which { cx, words, filter, .. } = which;
    let heading = filter.map(|filter| words.fill("schools-in", &[("place", filter.value().into())]));
    let (mut frame, mut list) = which.frames(heading);
    let facets = &cx.routes.facets;
    let all = match &filter {
        None => facets.current_schools.as_slice(),
        Some(filter) => facets.schools.get(filter).map_or(&[][..], Vec::as_slice),
    };
    let ids = which.part(all);
    which.sum_up(&mut frame, &mut list, ids.iter().map(|id| cx.site.schools[*id].common_fields()));
    let mut parts: BTreeMap<Part, Vec<Id<School>>> = BTreeMap::new();
    ids.iter().for_each(|id| parts.entry(part(&cx.site.schools[*id])).or_default().push(*id));
    let is_whole = filter.is_none() && list.pages.is_none();
    let outside = [Part::City, Part::Elsewhere].map(|part| (part, parts.get(&part).map_or(0, Vec::len)));
    let places = places(which, is_whole, outside);
    let map = if places.is_empty() { BTreeMap::new() } else { map(which, is_whole) };
    SchoolsView {
        frame,
        list,
        dots: if map.is_empty() { Vec::new() } else { dots(which, ids) },
        groups: parts.into_iter().map(|(part, ids)| group(which, part, &ids)).collect(),
        places,
        map,
        all: filter.map(|_| cx.site.list_url(Kind::School)),
    }
}

fn part(school: &School) -> Part {
    match school.district {
        Some(district) => Part::District(district),
        None if &*school.municipality == CITY => Part::City,
        None => Part::Elsewhere,
    }
}

fn slug(part: Part) -> String {
    match part {
        Part::District(district) => district.slug(),
        Part::City => CITY.to_lowercase(),
        Part::Elsewhere => "elders".to_owned(),
    }
}

fn title(which: Which<'_>, part: Part) -> String {
    match part {
        Part::District(district) => district.as_str().to_owned(),
        Part::City => CITY.to_owned(),
        Part::Elsewhere => which.words.get("elsewhere").to_owned(),
    }
}

fn group<'a>(which: Which<'a>, part: Part, ids: &[Id<School>]) -> SchoolGroup<'a> {
    SchoolGroup {
        slug: slug(part),
        title: title(which, part),
        count: which.words.count("count-scholen", ids.len()),
        schools: ids.iter().map(|id| SchoolCard::new(which.cx, which.words, *id)).collect(),
    }
}

/// Where a district's link leads: to its place on the page that has all schools, else to its own page.
fn url_of(which: Which<'_>, district: District, is_whole: bool) -> String {
    if is_whole {
        return format!("#{}", district.slug());
    }
    RouteTable::list_url(which.cx.site, Kind::School, Some(Filter::District(district)), 1)
}

/// The districts; on the page that has all schools, also what lies outside them.
fn places(which: Which<'_>, is_whole: bool, outside: [(Part, usize); 2]) -> Vec<Place> {
    let districts = which.cx.routes.facets.schools.iter().filter_map(|(filter, ids)| match filter {
        Filter::District(district) => Some(Place {
            url: url_of(which, *district, is_whole),
            title: district.as_str().to_owned(),
            count: ids.len(),
            current: which.filter == Some(*filter),
        }),
        _ => None,
    });
    let mut places: Vec<Place> = districts.collect();
    if is_whole && !places.is_empty() {
        let there = outside.into_iter().filter(|(_, count)| *count > 0);
        places.extend(there.map(|(part, count)| Place {
            url: format!("#{}", slug(part)),
            title: title(which, part),
            count,
            current: false,
        }));
    }
    places
}

fn map(which: Which<'_>, is_whole: bool) -> BTreeMap<String, String> {
    let districts = which.cx.routes.facets.schools.keys().filter_map(|filter| match filter {
        Filter::District(district) => Some(*district),
        _ => None,
    });
    // Templates have no dashes in names.
    districts.map(|district| (district.slug().replace('-', "_"), url_of(which, district, is_whole))).collect()
}

/// Schools on the map, in its own coordinates; a second school on the same spot stands beside the first.
fn dots(which: Which<'_>, ids: &[Id<School>]) -> Vec<Dot> {
    let mut taken = BTreeSet::new();
    let mut dots = Vec::new();
    for id in ids {
        let Some(position) = &which.cx.site.schools[*id].position else { continue };
        let mut x = whole((position.longitude.0 - 4.72) * 1000.0);
        let y = whole((52.45 - position.latitude.0) * 1640.0);
        while !taken.insert((x, y)) {
            x += 8;
        }
        dots.push(Dot { x, y });
    }
    dots
}

fn whole(coordinate: f64) -> i64 {
    // Degrees are between -180 and 180, so that nothing is cut off.
    #[allow(clippy::cast_possible_truncation)]
    let whole = coordinate.round() as i64;
    whole
}
