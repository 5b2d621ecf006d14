//! Offers, with the facets as ways into them.

use serde::Serialize;

use super::near::{NearEntry, NearView};
use super::{FinderView, ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::entity::Front;
use crate::model::moment::Weekday;
use crate::model::offer::Cost;
use crate::model::{Kind, Offer};
use crate::render::near::nearest_offers;
use crate::render::views::card::{OfferCard, offer_place};
use crate::render::views::follow::CalendarLinks;
use crate::render::views::planning;
use crate::render::words::Words;
use crate::render::{Page, RenderCx, Shared};
use crate::routes::{CalendarFeed, Filter, RouteTable};

/// Offers.
#[derive(Serialize)]
pub struct OffersView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// What narrows the page's own choice down; none where nothing does.
    pub narrow: Option<Facet<'a>>,
    /// Ways into the offers that are always in view.
    pub facets: Shared<Vec<Facet<'static>>>,
    /// The others, folded away until asked for; none where the list of all offers is a step away.
    pub more_facets: Option<Shared<Vec<Facet<'static>>>>,
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
    /// What is nearest, by postcode; none where the page does not tell.
    pub near: Option<NearView<'a>>,
}

/// Offers under one heading.
#[derive(Serialize)]
pub struct OfferSection<'a> {
    /// Its name in `id`s.
    pub slug: &'a str,
    /// Its heading.
    pub title: String,
    /// The offers.
    pub offers: Vec<Shared<OfferCard<'static>>>,
}

/// One facet with its values.
#[derive(Serialize)]
pub struct Facet<'a> {
    /// Its name in the address.
    pub name: &'static str,
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
    /// Its name in the address.
    pub value: String,
    /// What it is called.
    pub title: String,
    /// Its name in two or three letters, for days; empty for others.
    pub short: String,
    /// Its icon; empty for none.
    pub icon: &'static str,
    /// The domain whose colour it has; empty for none.
    pub tint: &'static str,
    /// How many there are.
    pub count: usize,
}

/// The facets, with the question that each answers and whether it is always in view. `gratis` goes with the costs; schools
/// stand with the map.
const FACETS: &[(&str, &str, bool)] = &[
    ("dag", "facet-day", true),
    ("groep", "facet-group", true),
    ("gratis", "facet-cost", true),
    ("domein", "facet-domain", false),
    ("doelgroep", "facet-audience", false),
    ("leeftijd", "facet-age", false),
    ("moment", "facet-moment", false),
    ("stadsdeel", "facet-district", false),
    ("taal", "facet-language", false),
    ("plek", "facet-places", false),
];

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> Page<'_, OffersView<'_>> {
    let ListCx { cx, words, filter, .. } = list_cx;
    let facets = &cx.routes.facets;
    let all = match &filter {
        None => facets.current_offers.as_slice(),
        Some(filter) => facets.offers.get(filter).map_or(&[][..], Vec::as_slice),
    };
    let ids = list_cx.part(all);
    let (head, list) = list_cx
        .heads(filter.map(|filter| heading(list_cx, filter)), ids.iter().map(|id| cx.site.offers[*id].common_fields()));
    let is_first_pair = matches!(filter, Some(Filter::DayGroup(..))) && list_cx.page == 1;
    let is_part = filter.is_some() || list_cx.page > 1;
    let ways = |in_view: bool| {
        let kept = &cx.shared_views(words.language).offer_facets;
        kept.get(in_view.into(), || Shared::new(&choices(cx, words, in_view)).lasting())
    };
    let body = OffersView {
        narrow: filter.and_then(|filter| narrow(list_cx, filter)),
        facets: ways(true),
        more_facets: (!is_part).then(|| ways(false)),
        current: filter.map(|filter| RouteTable::list_url(cx.site, Kind::Offer, Some(filter), 1)).unwrap_or_default(),
        finder: FinderView::new(list_cx),
        all: is_part.then(|| cx.site.list_url(Kind::Offer)),
        map: Some(RouteTable::offer_map_url(cx.site)).filter(|url| cx.routes.at(url).is_some()),
        calendar: calendar(list_cx),
        sections: sections(list_cx, &list.count, ids),
        near: is_first_pair.then(|| near(list_cx, all)).flatten(),
        list,
    };
    Page { head, body }
}

/// The question that a facet answers, by its name among the words, and the facet's place among all.
pub(super) fn question(name: &str) -> Option<(usize, &'static str)> {
    let at = FACETS.iter().position(|(own, ..)| *own == name)?;
    Some((at, FACETS[at].1))
}

/// All facets, those in view first.
pub(super) fn ways<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<Facet<'a>> {
    let mut ways = choices(cx, words, true);
    ways.extend(choices(cx, words, false));
    ways
}

/// The facets that are always in view, or the others.
fn choices<'a>(cx: RenderCx<'a>, words: Words<'a>, in_view: bool) -> Vec<Facet<'a>> {
    let shown = FACETS.iter().filter(|(.., shown)| *shown == in_view);
    shown
        .filter_map(|(name, question, _)| {
            facet(cx, words, Kind::Offer, name, question, |filter| {
                (filter.facet() == *name).then(|| title(cx, words, filter))
            })
        })
        .collect()
}

/// The values of a kind's facets that `title` has a name for, as one facet.
pub(super) fn facet<'a>(
    cx: RenderCx<'a>,
    words: Words<'a>,
    kind: Kind,
    name: &'static str,
    question: &str,
    title: impl Fn(Filter) -> Option<String>,
) -> Option<Facet<'a>> {
    let choices: Vec<Choice> = cx
        .routes
        .facets
        .counts(kind)
        .filter_map(|(filter, count)| {
            let (icon, tint) = match filter {
                Filter::Domain(domain) => (domain.as_str(), domain.as_str()),
                Filter::Free => ("free", ""),
                _ => ("", ""),
            };
            Some(Choice {
                title: title(filter)?,
                value: filter.value(cx.site),
                short: match filter {
                    Filter::Day(day) => words.weekday_short(day).to_owned(),
                    _ => String::new(),
                },
                url: RouteTable::list_url(cx.site, kind, Some(filter), 1),
                icon,
                tint,
                count,
            })
        })
        .collect();
    (!choices.is_empty()).then_some(Facet { name, question: words.get(question), choices })
}

/// What the page's own choice can be narrowed down by: a day by groups, a group by days.
fn narrow<'a>(list_cx: ListCx<'a>, filter: Filter) -> Option<Facet<'a>> {
    let ListCx { cx, words, .. } = list_cx;
    let group = |group: u8| format!("{} {group}", words.get("group"));
    let by_group = |day: Weekday| {
        facet(cx, words, Kind::Offer, "groep", "facet-group", move |other| match other {
            Filter::DayGroup(own, number) if own == day => Some(group(number)),
            _ => None,
        })
    };
    match filter {
        Filter::Day(day) | Filter::FreeDay(day) | Filter::DayGroup(day, _) => by_group(day),
        Filter::Group(number) => facet(cx, words, Kind::Offer, "dag", "facet-day", |other| match other {
            Filter::DayGroup(day, own) if own == number => Some(words.weekday(day).to_owned()),
            _ => None,
        }),
        Filter::Free => facet(cx, words, Kind::Offer, "dag", "facet-day", |other| match other {
            Filter::FreeDay(day) => Some(words.weekday(day).to_owned()),
            _ => None,
        }),
        _ => None,
    }
}

/// The calendar of what the list shows.
fn calendar(list_cx: ListCx<'_>) -> Option<CalendarLinks> {
    let ListCx { cx, filter, .. } = list_cx;
    let name = filter.map_or_else(|| Kind::Offer.folder().to_owned(), |filter| filter.value(cx.site));
    let links = CalendarLinks::new(cx.site, CalendarFeed::of_filter(filter)?, &name);
    Some(links).filter(|links| cx.routes.at(&links.file).is_some())
}

fn sections<'a>(list_cx: ListCx<'a>, count: &str, ids: &[Id<Offer>]) -> Vec<OfferSection<'a>> {
    let ListCx { cx, words, filter, .. } = list_cx;
    let section = |slug, title: String, ids: &[Id<Offer>]| OfferSection {
        slug,
        title,
        offers: ids.iter().map(|id| OfferCard::shared(cx, words, *id)).collect(),
    };
    if !matches!(filter, Some(Filter::DayGroup(..))) {
        return if ids.is_empty() { Vec::new() } else { vec![section("lijst", count.to_owned(), ids)] };
    }
    let (free, paid) = ids.split_at(ids.partition_point(|id| cx.site.offers[*id].cost == Cost::Free));
    [("gratis", "offers-free", free), ("betaald", "offers-paid", paid)]
        .into_iter()
        .filter(|(.., ids)| !ids.is_empty())
        .map(|(slug, title, ids)| section(slug, words.get(title).to_owned(), ids))
        .collect()
}

fn near<'a>(list_cx: ListCx<'a>, ids: &[Id<Offer>]) -> Option<NearView<'a>> {
    let ListCx { cx, words, .. } = list_cx;
    NearView::new(words, nearest_offers(cx.site, cx.postcodes, ids), |id| {
        let offer = &cx.site.offers[id];
        let parts =
            [offer_place(cx.site, words, offer), planning::short(words, &offer.planning), words.cost(offer.cost)];
        NearEntry { url: &offer.url, title: &offer.title, note: parts.join(" · ") }
    })
}

fn heading(list_cx: ListCx<'_>, filter: Filter) -> String {
    let ListCx { cx, words, .. } = list_cx;
    let value = title(cx, words, filter);
    match filter {
        Filter::DayGroup(day, group) => {
            words.fill("offers-dag-groep", &[("day", words.weekday(day).into()), ("group", i64::from(group).into())])
        }
        _ => words.fill(&format!("offers-{}", filter.facet()), &[("value", value.into())]),
    }
}

/// What a value is called.
pub fn title(cx: RenderCx<'_>, words: Words<'_>, filter: Filter) -> String {
    let word = match filter {
        Filter::Domain(domain) => words.domain(domain),
        Filter::Audience(audience) => words.of("audience", audience.as_str()),
        Filter::Day(day) | Filter::FreeDay(day) => words.weekday(day),
        Filter::Moment(moment) => words.of("moment", moment.as_str()),
        Filter::Age(band) => words.of("age", band.as_str()),
        Filter::District(district) => district.as_str(),
        Filter::School(school) => cx.site.schools[school].title(),
        Filter::Language(code) => words.language_name(code),
        Filter::Places(places) => words.availability(places).name,
        Filter::Free => words.get("free"),
        Filter::Concept(concept) => words.of("concept", concept.as_str()),
        Filter::Sort(sort) => words.of("sort", sort.as_str()),
        Filter::Group(group) | Filter::DayGroup(_, group) => return format!("{} {group}", words.get("group")),
    };
    word.to_owned()
}
