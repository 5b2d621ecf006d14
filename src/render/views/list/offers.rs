//! Offers, with the facets as ways into them.

use serde::Serialize;

use super::{ListFrame, Which};
use crate::model::Kind;
use crate::render::Shared;
use crate::render::views::card::OfferCard;
use crate::render::views::head::Frame;
use crate::routes::{Filter, RouteTable};

/// Offers.
#[derive(Serialize)]
pub struct OffersView<'a> {
    /// What every page has.
    pub frame: Frame,
    /// What every list has.
    pub list: ListFrame<'a>,
    /// Ways into the offers that are always in view.
    pub facets: Vec<Facet<'a>>,
    /// The others, folded away until asked for.
    pub more_facets: Vec<Facet<'a>>,
    /// Whether the page shows one value of a folded facet.
    pub more_is_open: bool,
    /// The URL of all offers, when this is not it.
    pub all: Option<String>,
    /// The offers.
    pub offers: Vec<Shared<OfferCard<'static>>>,
}

/// One facet with its values.
#[derive(Serialize)]
pub struct Facet<'a> {
    /// What it asks.
    pub question: &'a str,
    /// Its values.
    pub choices: Vec<Choice>,
}

/// One value of a facet.
#[derive(Serialize)]
pub struct Choice {
    /// Its list.
    pub url: String,
    /// What it is called.
    pub title: String,
    /// Its icon; empty for none.
    pub icon: &'static str,
    /// The domain whose colour it has; empty for none.
    pub tint: &'static str,
    /// How many there are.
    pub count: usize,
    /// Whether this page shows it.
    pub current: bool,
}

/// The facets, with the question that each answers and whether it is always in view. `gratis` goes with the costs.
const FACETS: &[(&str, &str, bool)] = &[
    ("domein", "facet_domain", true),
    ("dag", "facet_day", true),
    ("gratis", "facet_cost", true),
    ("doelgroep", "facet_audience", false),
    ("groep", "facet_group", false),
    ("stadsdeel", "facet_district", false),
];

pub(super) fn view(which: Which<'_>) -> OffersView<'_> {
    let Which { cx, words, filter, .. } = which;
    let (mut frame, mut list) = which.frames(filter.map(|filter| heading(which, filter)));
    let facets = &cx.routes.facets;
    let ids = match &filter {
        None => facets.current_offers.as_slice(),
        Some(filter) => facets.offers.get(filter).map_or(&[][..], Vec::as_slice),
    };
    let ids = which.part(ids);
    which.sum_up(&mut frame, &mut list, ids.iter().map(|id| cx.site.offers[*id].common_fields()));
    OffersView {
        frame,
        list,
        facets: choices(which, true),
        more_facets: choices(which, false),
        more_is_open: filter.is_some_and(|filter| !is_in_view(filter)),
        all: filter.map(|_| cx.site.list_url(Kind::Offer)),
        offers: ids.iter().map(|id| cx.offer_card(words, *id)).collect(),
    }
}

fn is_in_view(filter: Filter) -> bool {
    FACETS.iter().any(|(name, _, in_view)| *in_view && *name == filter.facet())
}

fn heading(which: Which<'_>, filter: Filter) -> String {
    let value = title(which, filter);
    which.words.fill(&format!("offers-{}", filter.facet()), &[("value", value.into())])
}

fn choices<'a>(which: Which<'a>, in_view: bool) -> Vec<Facet<'a>> {
    let counts = &which.cx.routes.facets.offers;
    FACETS
        .iter()
        .filter(|(.., shown)| *shown == in_view)
        .filter_map(|(name, question, _)| {
            let own = counts.iter().filter(|(filter, _)| filter.facet() == *name);
            let choices: Vec<Choice> = own.map(|(filter, ids)| choice(which, *filter, ids.len())).collect();
            (!choices.is_empty()).then(|| Facet { question: which.words.get(question), choices })
        })
        .collect()
}

fn choice(which: Which<'_>, filter: Filter, count: usize) -> Choice {
    let (icon, tint) = match filter {
        Filter::Domain(domain) => (domain.as_str(), domain.as_str()),
        Filter::Free => ("gratis", ""),
        _ => ("", ""),
    };
    Choice {
        url: RouteTable::list_url(which.cx.site, Kind::Offer, Some(filter), 1),
        title: title(which, filter),
        icon,
        tint,
        count,
        current: which.filter == Some(filter),
    }
}

fn title(which: Which<'_>, filter: Filter) -> String {
    let words = which.words;
    match filter {
        Filter::Domain(domain) => words.domain(domain).to_owned(),
        Filter::Audience(audience) => words.of("audience", audience.as_str()).to_owned(),
        Filter::Day(day) => words.weekday(day).to_owned(),
        Filter::Group(group) => format!("{} {group}", words.get("group")),
        Filter::District(district) => district.as_str().to_owned(),
        Filter::Free => words.get("free").to_owned(),
    }
}
