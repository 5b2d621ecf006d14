//! The page to search on: a field, what the results can be narrowed by, and ways in that need no script.

use std::collections::BTreeSet;

use serde::Serialize;

use super::alphabet::{LetterLink, letters};
use super::list::{self, Facet};
use crate::model::Kind;
use crate::model::moment::Weekday;
use crate::model::offer::{Audience, Domain};
use crate::model::place::District;
use crate::render::prose::quoted;
use crate::render::words::{Words, capital};
use crate::render::{Head, Page, RenderCx};
use crate::routes::{Alphabet, Filter, Route, RouteTable};

/// The page to search on.
#[derive(Serialize)]
pub struct SearchView<'a> {
    /// What results can be narrowed by, in order.
    pub filters: Vec<SearchFacet<'a>>,
    /// Ways into the offers.
    pub ways: Vec<Facet<'a>>,
    /// The letters that something stands under.
    pub letters: Vec<LetterLink>,
    /// The URL of everything from A to Z.
    pub alphabet: String,
    /// The content's language, when the page is in another.
    pub lang: Option<&'a str>,
}

/// Something that results can be narrowed by.
#[derive(Serialize)]
pub struct SearchFacet<'a> {
    /// Its name in the index and in the address.
    pub name: &'static str,
    /// What it is called.
    pub title: &'a str,
    /// Its values, in order.
    pub values: Vec<SearchValue>,
}

/// One value that results can be narrowed to.
#[derive(Serialize)]
pub struct SearchValue {
    /// Its name in the index and in the address.
    pub value: String,
    /// What it is called.
    pub title: String,
}

/// Makes the page to search on.
pub fn search<'a>(cx: RenderCx<'a>, route: &'a Route) -> Page<'a, SearchView<'a>> {
    let words = cx.words(route);
    let head = Head {
        languages: every_language(cx),
        ..Head::new(words.get("search-title"), words.get("search-text"))
    };
    let body = SearchView {
        filters: filters(cx, words),
        ways: list::ways(cx, route),
        letters: letters(cx, None),
        alphabet: Alphabet::url(cx.site, None, 1),
        lang: quoted(cx, route),
    };
    Page { head, body }
}

/// The page in every language of the portal, with its URL.
fn every_language(cx: RenderCx<'_>) -> Vec<(&str, String)> {
    let settings = cx.site.settings();
    let all = [settings.language()].into_iter().chain(settings.other_languages());
    let all: Vec<_> = all.map(|language| (language, RouteTable::search_url(cx.site, language))).collect();
    if all.len() > 1 { all } else { Vec::new() }
}

fn filters<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<SearchFacet<'a>> {
    let value = |value: &str, title: &str| SearchValue { value: value.to_owned(), title: title.to_owned() };
    let offers = &cx.routes.facets.offers;
    let there = |filter: Filter| offers.contains_key(&filter) || cx.routes.facets.schools.contains_key(&filter);
    let kinds = Kind::ALL.iter().filter(|kind| has(cx, **kind));
    let domains = Domain::ALL.iter().filter(|domain| there(Filter::Domain(**domain)));
    let days = Weekday::ALL.iter().filter(|day| there(Filter::Day(**day)));
    let audiences = Audience::ALL.iter().filter(|audience| there(Filter::Audience(**audience)));
    let groups =
        (1..=8).map(|group: u8| value(&group.to_string(), &format!("{} {group}", capital(words.get("group")))));
    let districts = District::ALL.iter().filter(|district| there(Filter::District(**district)));
    let facets = [
        ("soort", "filter-kind", kinds.map(|kind| value(kind_name(*kind), words.of("kinds", kind.folder()))).collect()),
        ("domein", "filter-domain", domains.map(|one| value(one.as_str(), &capital(words.domain(*one)))).collect()),
        ("dag", "filter-day", days.map(|day| value(day.as_str(), &capital(words.weekday(*day)))).collect()),
        ("gratis", "filter-cost", vec![value("ja", &capital(words.get("free")))]),
        (
            "doelgroep",
            "filter-audience",
            audiences.map(|one| value(one.as_str(), &capital(words.of("audience", one.as_str())))).collect(),
        ),
        ("groep", "filter-group", groups.collect()),
        ("stadsdeel", "filter-district", districts.map(|one| value(&one.slug(), one.as_str())).collect()),
        (
            "taal",
            "filter-language",
            languages(cx).into_iter().map(|code| value(code, &capital(words.language_name(code)))).collect(),
        ),
    ];
    let facets = facets.into_iter().filter(|(_, _, values): &(_, _, Vec<SearchValue>)| !values.is_empty());
    facets.map(|(name, title, values)| SearchFacet { name, title: words.get(title), values }).collect()
}

/// The name of a kind in the index: that of its list's address, if it has one.
fn kind_name(kind: Kind) -> &'static str {
    if kind.url_segment().is_empty() { kind.folder() } else { kind.url_segment() }
}

fn has(cx: RenderCx<'_>, kind: Kind) -> bool {
    if kind == Kind::Page { !cx.site.pages.is_empty() } else { cx.routes.count(cx.site, kind, None) > 0 }
}

/// The languages of texts and those that are spoken somewhere.
fn languages(cx: RenderCx<'_>) -> BTreeSet<&str> {
    let site = cx.site;
    let settings = site.settings();
    let texts = [settings.language()].into_iter().chain(settings.other_languages());
    let offers = site.offers.values().flat_map(|offer| offer.languages.iter().map(|language| &**language));
    let contacts = site.contacts.values().flat_map(|contact| contact.languages.iter().map(|language| &**language));
    texts.chain(offers).chain(contacts).collect()
}
