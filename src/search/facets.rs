//! What a result can be filtered by: values of a document, gathered into columns of bits.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::format::write::Column;
use crate::model::Kind;
use crate::model::entity::AnyId;
use crate::model::moment::Weekday;
use crate::model::offer::Cost;
use crate::model::{Offer, School};
use crate::resolve::Site;

/// The facets, in the order in which they are written.
pub const FACETS: [&str; 8] = ["soort", "domein", "doelgroep", "stadsdeel", "groep", "dag", "gratis", "taal"];

/// How many values a facet has at most: the bits of a mask.
const MOST: usize = 32;

/// A value with its place among the others of its facet.
type Value = (u8, String);

/// The values of one document, by facet.
pub type Values = [Vec<Value>; FACETS.len()];

/// The name of a kind among the values of `soort`.
#[must_use]
pub fn kind_name(kind: Kind) -> &'static str {
    match kind.url_segment() {
        "" => kind.folder(),
        segment => segment,
    }
}

/// The values of an entity, in a language.
#[must_use]
pub fn values(site: &Site, id: AnyId, language: &str) -> Values {
    let mut values = Values::default();
    let [kind, .., languages] = &mut values;
    kind.push((0, kind_name(id.kind()).to_owned()));
    match id {
        AnyId::Offer(id) => offer(site, &site.offers[id], &mut values),
        AnyId::School(id) => school(&site.schools[id], language, &mut values),
        AnyId::ContactPoint(id) if !site.contacts[id].languages.is_empty() => {
            languages.extend(site.contacts[id].languages.iter().map(|language| (0, language.to_string())));
        }
        _ => languages.push((0, language.to_owned())),
    }
    values
}

fn offer(site: &Site, offer: &Offer, values: &mut Values) {
    let [_, domain, audience, district, group, day, free, language] = values;
    domain.push((0, offer.domain.as_str().to_owned()));
    audience.push((0, offer.audience.as_str().to_owned()));
    let schools = offer.links.schools.iter().map(|school| &site.schools[*school]);
    district.extend(schools.filter_map(|school| school.district).map(|district| (0, district.slug())));
    group.extend(offer.school_groups().into_iter().map(|group| (0, group.to_string())));
    day.extend(offer.planning.weekdays().into_iter().map(weekday));
    free.extend((offer.cost == Cost::Free).then(|| (0, "ja".to_owned())));
    language.push((0, "nl".to_owned()));
    language.extend(offer.languages.iter().map(|language| (0, language.to_string())));
}

fn school(school: &School, language: &str, values: &mut Values) {
    let [_, _, _, district, .., languages] = values;
    district.extend(school.district.map(|district| (0, district.slug())));
    languages.push((0, language.to_owned()));
}

fn weekday(day: Weekday) -> Value {
    (u8::try_from(day.index()).unwrap_or(u8::MAX), day.as_str().to_owned())
}

/// Gathers the values of all documents. Of a facet with too many values the rarest are left out.
#[must_use]
pub fn columns(documents: &[&Values]) -> Vec<Column> {
    let column = |(at, name): (usize, &'static str)| {
        let mut counts: BTreeMap<&Value, usize> = BTreeMap::new();
        for value in documents.iter().flat_map(|values| &values[at]) {
            *counts.entry(value).or_default() += 1;
        }
        let mut ranked: Vec<(&Value, usize)> = counts.into_iter().collect();
        ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        ranked.truncate(MOST);
        let mut known: Vec<&Value> = ranked.into_iter().map(|(value, _)| value).collect();
        known.sort_unstable();
        let bit = |value| known.binary_search(&value).map_or(0, |bit| 1 << bit);
        let bits = documents.iter().map(|values| values[at].iter().map(bit).fold(0, |one, other| one | other));
        Column {
            name,
            bits: bits.collect(),
            values: known.iter().map(|(_, value)| value.clone()).collect(),
        }
    };
    FACETS.into_par_iter().enumerate().map(column).collect()
}
