//! The page to search on: a field, what the results can be narrowed by, and ways in that need no script.

use schemars::JsonSchema;
use serde::Serialize;

use super::alphabet::{LetterLink, letters};
use super::facet::{FacetView, title, ways};
use crate::model::{Kind, Language};
use crate::render::words::Words;
use crate::render::{Head, RenderCx, WebPage};
use crate::resolve::Site;
use crate::routes::{Alphabet, Facet, Route, Shown, Value};

/// The page to search on.
#[derive(Serialize, JsonSchema)]
pub struct SearchView<'a> {
    /// What results can be narrowed by, in order.
    pub filters: Vec<SearchFacet<'a>>,
    /// Ways into the offers.
    pub ways: Vec<FacetView<'a>>,
    /// The letters that something stands under.
    pub letters: Vec<LetterLink>,
    /// The URL of everything from A to Z.
    pub alphabet: String,
    /// The content's language, when the page is in another.
    pub lang: Option<Language>,
}

/// Something that results can be narrowed by.
#[derive(Serialize, JsonSchema)]
pub struct SearchFacet<'a> {
    /// Its name in the index and in the address.
    pub name: &'static str,
    /// What it is called.
    pub title: &'a str,
    /// Its values, in order.
    pub values: Vec<SearchValue>,
}

/// One value that results can be narrowed to.
#[derive(Serialize, JsonSchema)]
pub struct SearchValue {
    /// Its name in the index and in the address.
    pub value: String,
    /// What it is called.
    pub title: String,
}

/// Makes the page to search on.
#[must_use]
pub fn search<'a>(cx: RenderCx<'a>, route: &'a Route) -> WebPage<'a, SearchView<'a>> {
    let words = cx.words(route);
    let head = Head::new(words.get("search-title"), words.get("search-text"));
    let body = SearchView {
        filters: filters(cx, words),
        ways: offer_ways(cx, words),
        letters: letters(cx, words.language, None),
        alphabet: Alphabet::url(cx.site, None, 1, words.language),
        lang: cx.site.foreign_to(route.language),
    };
    WebPage { head, body }
}

/// Every way into the offers, those always in view first.
fn offer_ways<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<FacetView<'a>> {
    let shown = [Shown::InView, Shown::Folded];
    shown.into_iter().flat_map(|shown| ways(cx, words, Kind::Offer, shown)).collect()
}

/// What results can be narrowed by.
fn filters<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<SearchFacet<'a>> {
    let facet = |facet: Facet| SearchFacet {
        name: facet.definition().name,
        title: words.of("filter", facet.definition().name),
        values: cx.routes.facets.values_searched(facet).map(|value| search_value(cx.site, words, value)).collect(),
    };
    Facet::searched().map(facet).filter(|facet| !facet.values.is_empty()).collect()
}

fn search_value(site: &Site, words: Words<'_>, value: &Value) -> SearchValue {
    SearchValue {
        value: value.name.clone().into_owned(),
        title: words.capital(&title(site, words, value)),
    }
}
