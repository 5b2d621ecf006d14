//! The page of a school: where it is, its week, whom to ask, and what it works on.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::card::{ArticleCard, ContactRow, OfferCard, PartnerCard, PromiseCard, SchoolCard, place_of};
use super::flyer::Flyer;

use super::link::{Link, is_long, website};
use super::occasion::{CalendarLinks, Occasion};
use super::week::{Week, weeks};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::place::District;
use crate::model::school::SchoolConcept;
use crate::model::{Language, Offer, School};
use crate::render::picture::{self, PictureOnPage, PicturePlace};
use crate::render::prose::Prose;
use crate::render::words::{self, Channel, Moment, StateWord, Words};
use crate::render::{Head, RenderCx, Shared, WebPage, street, structured};
use crate::resolve::Occurrence;
use crate::routes::{CalendarFeed, Card, ContactPage, Route};

/// How many other schools an ended school's page names.
const OTHERS: usize = 6;

/// How many articles a school's page names.
const ARTICLES: usize = 3;

/// What `school.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct SchoolView<'a> {
    name: &'a str,
    is_long: bool,
    /// The language of what is not translated, when it is not the page's.
    lang: Option<Language>,
    prose: Prose<'a>,
    lead: String,
    street: String,
    /// Its first photo, as HTML; empty without one.
    photo: String,
    /// Each of the others, as HTML.
    more_photos: Vec<String>,
    concepts: Vec<ConceptView<'a>>,
    phone: Option<Channel>,
    route: Option<String>,
    ended: Option<Moment>,
    others: Vec<SchoolCard<'a>>,
    weeks: Vec<Week<'a>>,
    /// What takes place at the school, as a calendar; none when nothing does.
    calendar: Option<CalendarLinks>,
    more_offers: Vec<Shared<OfferCard<'static>>>,
    contacts: Vec<ContactRow<'a>>,
    /// Whom to ask what; none for a school that has ended.
    contact: Option<String>,
    /// The school's card to keep.
    card: Option<String>,
    commitments: Vec<PromiseCard<'a>>,
    partners: Vec<PartnerCard<'a>>,
    /// Networks that it belongs to.
    networks: Vec<Link<'a>>,
    centre: Option<Centre<'a>>,
    articles: Vec<ArticleCard<'a>>,
    facts: SchoolFacts<'a>,
    /// The way from paper back to the page.
    flyer: Option<Flyer>,
}

#[derive(Serialize, JsonSchema)]
struct ConceptView<'a> {
    name: &'a str,
    since: Option<Moment>,
    source: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct Centre<'a> {
    state: Option<StateWord<'a>>,
    partner: Option<Link<'a>>,
    goals: Vec<Link<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct SchoolFacts<'a> {
    street: String,
    postcode: &'a str,
    town: &'a str,
    municipality: Option<&'a str>,
    email: Option<Channel>,
    website: Option<Channel>,
    pupils: Option<PupilsView<'a>>,
    weight: Option<&'a str>,
    code: &'a str,
    board: Option<Link<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct PupilsView<'a> {
    count: String,
    on: Moment,
    source: &'a str,
}

/// The view of a school.
#[must_use]
pub fn school<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<School>) -> WebPage<'a, SchoolView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let school = &site.schools[id];
    let localised = cx.localised(route, AnyId::School(id));
    let has_ended = site.has_ended(school);
    let offers = if has_ended { Vec::new() } else { current_offers(cx, id) };
    // Two make a timetable, one does not.
    let (weeks, shown) = weeks(cx, words, id, &offers, 2);
    let mut photos = photos(cx, words, school).into_iter();
    let photo = photos.next().unwrap_or_default();
    let written = if photo.is_empty() { Prose::new } else { Prose::below_picture };
    let lead = lead(words, school);
    let phone = school.phone.as_ref().map(words::phone);
    let head = Head {
        shared: vec![
            lead.clone(),
            words::address(&school.address),
            phone.as_ref().map(|phone| phone.text.clone()).unwrap_or_default(),
        ],
        data: Some(structured::school(site, school, &localised)),
        ..Head::of(cx, route, AnyId::School(id), &localised)
    };
    let body = SchoolView {
        name: localised.title.text,
        is_long: is_long(localised.title.text),
        lang: localised.foreign,
        lead,
        prose: written(cx, localised.body, route.language),
        street: if photo.is_empty() { street(school.slug()) } else { String::new() },
        photo,
        more_photos: photos.collect(),
        concepts: school.concepts.iter().map(|concept| concept_view(words, concept)).collect(),
        phone,
        route: route_url(school),
        ended: school.active_until.filter(|_| has_ended).map(|last| words.moment(last.0)),
        others: if has_ended { others(cx, words, school) } else { Vec::new() },
        calendar: (!offers.is_empty())
            .then(|| CalendarLinks::new(cx, route.language, CalendarFeed::School(id), school.slug())),
        weeks,
        more_offers: later(cx, id, offers, &shown).into_iter().map(|offer| card_at(cx, words, id, offer)).collect(),
        contacts: contacts(cx, words, id),
        contact: (!has_ended && !site.contacts.is_empty()).then(|| ContactPage::School(id).url(site, words.language)),
        card: Card::of_school(site, id).map(|card| card.url(site)),
        commitments: commitments(cx, words, id),
        partners: partners(cx, words, id),
        networks: site
            .reverse
            .school_networks
            .of(id)
            .iter()
            .map(|it| Link::to(site, words, AnyId::Network(*it)))
            .collect(),
        centre: centre(cx, words, school),
        articles: articles(cx, words, id),
        facts: facts(cx, words, school),
        flyer: Flyer::new(cx, route),
    };
    WebPage { head, body }
}

pub(super) fn current_offers(cx: RenderCx<'_>, id: Id<School>) -> Vec<Id<Offer>> {
    let site = cx.site;
    site.in_list_order(site.reverse.school_offers.of(id).iter().copied())
}

/// The offers that no shown week has, the soonest first: those of which nothing is to come are last.
fn later(cx: RenderCx<'_>, school: Id<School>, offers: Vec<Id<Offer>>, shown: &[Id<Offer>]) -> Vec<Id<Offer>> {
    let mut later: Vec<Id<Offer>> = offers.into_iter().filter(|id| shown.binary_search(id).is_err()).collect();
    later.sort_by_key(|id| next_at(cx, school, *id).map_or(Date::MAX, |next| next.day));
    later
}

/// The card of an offer on the page of a school: its next time is the next one there.
fn card_at(cx: RenderCx<'_>, words: Words<'_>, school: Id<School>, id: Id<Offer>) -> Shared<OfferCard<'static>> {
    let next = next_at(cx, school, id);
    if next == cx.site.occurrences.next(id) {
        return OfferCard::shared(cx, words, id);
    }
    let mut card = OfferCard::new(cx, words, id);
    let repeats = card.next.is_some();
    card.next = next.filter(|_| repeats).map(|next| Occasion::new(next, words.short_day(next.day)));
    Shared::new(&card).lasting()
}

fn next_at(cx: RenderCx<'_>, school: Id<School>, id: Id<Offer>) -> Option<&Occurrence> {
    cx.site.occurrences.next_at(id, &cx.site.offers[id], school)
}

/// "Basisschool in Nieuw-West, aan de Osdorper Ban" would need the street's gender: the place is enough.
fn lead(words: Words<'_>, school: &School) -> String {
    let district = school.district.map(District::as_str);
    let town = &*school.address.town;
    let place = match district {
        Some(district) if district != town => format!("{town} {district}"),
        _ => town.to_owned(),
    };
    words.fill("school-lead", &[("sort", words.of("sort", school.sort.as_str()).into()), ("place", place.into())])
}

/// The way to a school, on a map; none when its place is not known.
#[must_use]
pub fn route_url(school: &School) -> Option<String> {
    let position = school.position.as_ref()?;
    Some(format!("https://www.openstreetmap.org/directions?to={}%2C{}", position.latitude.0, position.longitude.0))
}

fn concept_view<'a>(words: Words<'a>, concept: &'a SchoolConcept) -> ConceptView<'a> {
    ConceptView {
        name: words.of("concept", concept.sort.as_str()),
        since: concept.since.map(|since| words.since(since)),
        source: concept.source.as_deref(),
    }
}

/// Its photos as HTML, the first as it stands in the head.
fn photos(cx: RenderCx<'_>, words: Words<'_>, school: &School) -> Vec<String> {
    let photos = school.links.photos.iter().enumerate();
    let written = photos.map(|(place, (at, media))| {
        let is_first = place == 0;
        let (media, place) = (*media, if is_first { PicturePlace::SchoolHead } else { PicturePlace::Column });
        let photo = &school.photos[*at];
        let picture = PictureOnPage { media, alt: &photo.alt, title: None, place, is_first };
        let mut html = String::new();
        picture::write_figure(cx, words, photo, picture, &mut html);
        html
    });
    written.filter(|html| !html.is_empty()).collect()
}

fn others<'a>(cx: RenderCx<'a>, words: Words<'a>, school: &School) -> Vec<SchoolCard<'a>> {
    let near = cx.site.current_schools().filter(|(_, other)| place_of(other) == place_of(school));
    near.take(OTHERS).map(|(id, _)| SchoolCard::new(cx, words, id)).collect()
}

fn contacts<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<School>) -> Vec<ContactRow<'a>> {
    let mut points = cx.site.reverse.school_contacts.of(id).to_vec();
    points.sort_by_key(|point| cx.site.contacts[*point].role);
    points.into_iter().map(|point| ContactRow::new(cx, words, point)).collect()
}

/// The commitments with progress at the school, each as it stands there.
fn commitments<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<School>) -> Vec<PromiseCard<'a>> {
    let site = cx.site;
    let rows = site.reverse.school_commitments.of(id).iter();
    rows.map(|row| {
        let commitment = &site.commitments[*row];
        let own = commitment.links.progress.iter().find(|(school, _)| *school == id);
        let progress = own.and_then(|(_, at)| commitment.progress.get(*at));
        let state = progress.map_or(commitment.state, |progress| progress.state);
        PromiseCard::at(cx, words, *row, state)
    })
    .collect()
}

fn partners<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<School>) -> Vec<PartnerCard<'a>> {
    cx.site.reverse.school_partners.of(id).iter().map(|partner| PartnerCard::new(cx, words, *partner)).collect()
}

fn centre<'a>(cx: RenderCx<'a>, words: Words<'a>, school: &'a School) -> Option<Centre<'a>> {
    let state = school.child_centre.as_ref()?.state;
    let links = &school.links;
    let goals = links.goals.iter().map(|goal| Link::to(cx.site, words, AnyId::ChildCentreGoal(*goal)));
    Some(Centre {
        state: state.map(|state| words.state(state)),
        partner: links.childcare_partner.map(|partner| Link::to(cx.site, words, AnyId::Partner(partner))),
        goals: goals.collect(),
    })
}

fn articles<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<School>) -> Vec<ArticleCard<'a>> {
    let newest = cx.site.reverse.school_articles.of(id).iter().take(ARTICLES);
    newest.map(|article| ArticleCard::new(cx, words, *article)).collect()
}

fn facts<'a>(cx: RenderCx<'a>, words: Words<'a>, school: &'a School) -> SchoolFacts<'a> {
    let board = school.links.board;
    let elsewhere = *school.municipality != *school.address.town;
    SchoolFacts {
        street: words::street_and_number(&school.address),
        postcode: school.address.postcode.as_str(),
        town: &school.address.town,
        municipality: elsewhere.then_some(&*school.municipality),
        email: school.email.as_ref().map(words::email),
        website: school.website.as_ref().map(website),
        pupils: school.pupils.as_ref().map(|pupils| PupilsView {
            count: words.number(pupils.count.0 as usize),
            on: words.moment(pupils.on.0),
            source: &pupils.source,
        }),
        weight: school.weight.as_deref(),
        code: school.location_code.as_str(),
        board: board.map(|board| Link::to(cx.site, words, AnyId::Board(board))),
    }
}
