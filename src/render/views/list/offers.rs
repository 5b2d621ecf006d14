//! Offers, with the facets as ways into them.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use super::finder::FinderView;
use super::near::{NearEntry, NearView};
use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::entity::{AnyId, Front};
use crate::model::offer::Cost;
use crate::model::{Kind, Offer};
use crate::render::near::nearest_offers;
use crate::render::views::card::{OfferCard, offer_place};
use crate::render::views::facet::{FacetView, heading, narrower, ways};
use crate::render::views::occasion::CalendarLinks;
use crate::render::views::planning;
use crate::render::{Shared, WebPage};
use crate::routes::{CalendarFeed, Filter, Finder, RouteTable, Shown};

/// How many offers that are over are shown where no other is to come.
const PAST: usize = 24;

/// What `list_offers.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct OffersView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// What narrows the page's own choice down; none where nothing does.
    pub narrow: Option<FacetView<'a>>,
    /// Ways into the offers that are always in view.
    pub facets: Shared<Vec<FacetView<'static>>>,
    /// The others, folded away until asked for; none where the list of all offers is a step away.
    pub more_facets: Option<Shared<Vec<FacetView<'static>>>>,
    /// The URL of the value that the page shows; empty for none.
    pub current: String,
    /// The finder.
    pub finder: FinderView,
    /// The URL of all offers with all ways into them, when this is not it.
    pub all: Option<String>,
    /// The URL of the map of offers; none without schools that have any.
    pub map: Option<String>,
    /// Their calendar; none for a choice that has none.
    pub calendar: Option<CalendarLinks>,
    /// The offers: those that are free apart from the others, where both are asked for.
    pub sections: Vec<OfferSection<'a>>,
    /// What there was, the latest first, where nothing is to come: in summer.
    pub past: Vec<Shared<OfferCard<'static>>>,
    /// What is nearest, by postcode; none where the page does not tell.
    pub near: Option<NearView<'a>>,
}

/// Offers under one heading.
#[derive(Serialize, JsonSchema)]
pub struct OfferSection<'a> {
    /// Its name in `id`s.
    pub slug: &'a str,
    /// Its heading.
    pub title: String,
    /// The offers.
    pub offers: Vec<Shared<OfferCard<'static>>>,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, OffersView<'_>> {
    let ListCx { cx, words, filter, .. } = list_cx;
    let facets = &cx.routes.facets;
    let all = match &filter {
        None => facets.current_offers.as_slice(),
        Some(filter) => facets.offers.get(filter).map_or(&[][..], Vec::as_slice),
    };
    let ids = list_cx.page.part(all);
    let (head, list) = list_cx.heads(
        filter.map(|filter| heading(cx, words, Kind::Offer, filter)),
        ids.iter().map(|id| cx.site.offers[*id].common()),
    );
    let is_first_pair = filter.is_some_and(Filter::leaves_cost_open) && list_cx.page.is_first();
    let is_part = filter.is_some() || !list_cx.page.is_first();
    let ways = |shown: Shown| {
        let kept = &cx.shared_views(words.language).offer_facets;
        kept.get(usize::from(shown == Shown::InView), || Shared::new(&ways(cx, words, Kind::Offer, shown)).lasting())
    };
    let body = OffersView {
        narrow: filter.and_then(|filter| narrower(cx, words, Kind::Offer, filter)),
        facets: ways(Shown::InView),
        more_facets: (!is_part).then(|| ways(Shown::Folded)),
        current: filter
            .map(|_| cx.routes.list_url(cx.site, Kind::Offer, filter, 1, words.language))
            .unwrap_or_default(),
        finder: FinderView::new(list_cx, Finder::Offers),
        all: is_part.then(|| cx.site.list_url(Kind::Offer, words.language)),
        map: Some(RouteTable::offer_map_url(cx.site, words.language)).filter(|url| cx.routes.at(url).is_some()),
        calendar: calendar(list_cx),
        sections: sections(list_cx, &list.count, ids),
        past: if facets.current_offers.is_empty() { past(list_cx) } else { Vec::new() },
        near: is_first_pair.then(|| near(list_cx, all)).flatten(),
        list,
    };
    WebPage { head, body }
}

/// The calendar of what the list shows.
fn calendar(list_cx: ListCx<'_>) -> Option<CalendarLinks> {
    let ListCx { cx, words, filter, .. } = list_cx;
    let value = filter.and_then(Filter::one).map(|value| &*cx.routes.facets.all.value(value).name);
    let feed = CalendarFeed::of_filter(filter)?;
    let links = CalendarLinks::new(cx, words.language, feed, value.unwrap_or(Kind::Offer.folder()));
    Some(links).filter(|links| cx.routes.at(&links.file).is_some())
}

fn sections<'a>(list_cx: ListCx<'a>, count: &str, ids: &[Id<Offer>]) -> Vec<OfferSection<'a>> {
    let ListCx { cx, words, filter, .. } = list_cx;
    let section = |slug, title: String, ids: &[Id<Offer>]| OfferSection {
        slug,
        title,
        offers: ids.iter().map(|id| OfferCard::shared(cx, words, *id)).collect(),
    };
    if !filter.is_some_and(Filter::leaves_cost_open) {
        return if ids.is_empty() { Vec::new() } else { vec![section("lijst", count.to_owned(), ids)] };
    }
    let (free, paid) = ids.split_at(ids.partition_point(|id| cx.site.offers[*id].cost == Cost::Free));
    [("gratis", "offers-free", free), ("betaald", "offers-paid", paid)]
        .into_iter()
        .filter(|(.., ids)| !ids.is_empty())
        .map(|(slug, title, ids)| section(slug, words.get(title).to_owned(), ids))
        .collect()
}

/// The offers that were over last.
fn past(list_cx: ListCx<'_>) -> Vec<Shared<OfferCard<'static>>> {
    let ListCx { cx, words, .. } = list_cx;
    let site = cx.site;
    let mut ids: Vec<Id<Offer>> = site.offers.ids().collect();
    ids.sort_by_key(|id| Reverse(site.occurrences.of(*id).last().copied()));
    ids.into_iter().take(PAST).map(|id| OfferCard::shared(cx, words, id)).collect()
}

fn near<'a>(list_cx: ListCx<'a>, ids: &[Id<Offer>]) -> Option<NearView<'a>> {
    let ListCx { cx, words, .. } = list_cx;
    NearView::new(words, nearest_offers(cx.site, cx.postcodes, ids), |id| {
        let offer = &cx.site.offers[id];
        let parts =
            [offer_place(cx.site, words, offer), planning::short(words, &offer.planning), words.cost(offer.cost)];
        let text = cx.site.localised(AnyId::Offer(id), words.language);
        NearEntry { url: text.url, title: text.title, note: parts.join(" · ") }
    })
}
