//! The page of an offer: when, where, for whom, what it costs, how to join and whom to ask, in that order.

use fluent_bundle::FluentValue;
use schemars::JsonSchema;
use serde::Serialize;

use super::card::{OfferCard, offer_place};
use super::flyer::Flyer;

use super::icons::offer_icon;
use super::link::{Link, is_long};
use super::occasion::{CalendarLinks, begin, by_month, end};
use super::planning::{CalledOffView, PlanningWords};
use crate::base::table::Id;
use crate::model::entity::{AnyId, is_set};
use crate::model::offer::{Audience, Availability, Cost, RegistrationWay};
use crate::model::{ContactPoint, Kind, Language, Offer};
use crate::render::near::by_distance;
use crate::render::prose::Prose;
use crate::render::share::mail;
use crate::render::words::{self, Channel, Moment, StateWord, Words};
use crate::render::{Head, RenderCx, Shared, WebPage, structured};
use crate::resolve::called_off;

use crate::routes::{CalendarFeed, FacetValue, Route};

/// How many other offers a page ends with.
const SIMILAR: usize = 3;

/// How many schools are shown with their address; of more, only the name.
const WITH_ADDRESS: usize = 3;

/// What `offer.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct OfferView<'a> {
    title: &'a str,
    is_long: bool,
    summary: &'a str,
    /// The language of the title, when it is not the page's.
    title_lang: Option<Language>,
    /// The language of the line below the title, when it is not the page's.
    lead_lang: Option<Language>,
    /// An icon of what one does there.
    icon: String,
    domain: &'static str,
    domain_name: &'a str,
    state: Option<StateWord<'a>>,
    has_ended: bool,
    planning: PlanningWords,
    /// Every time that it takes place, by month, as HTML; empty when it is once.
    dates: String,
    /// How many times that is, in words.
    date_count: String,
    /// The one time that it takes place, for `<time>`; none when there are more.
    only: Option<String>,
    /// Its calendar; none when nothing is to come.
    calendar: Option<CalendarLinks>,
    /// When it is over, for `data-from`; none when it goes on.
    ends: Option<String>,
    /// The last time that it took place; none when it is not over.
    last: Option<Moment>,
    place: PlaceView<'a>,
    who: Who,
    cost: CostView<'a>,
    join: Join<'a>,
    ask: Option<Ask<'a>>,
    prose: Prose<'a>,
    provider: Option<Link<'a>>,
    belongs_to: Vec<Link<'a>>,
    /// The list of its domain.
    more: String,
    more_text: String,
    evidence: Vec<Link<'a>>,
    similar: Vec<Shared<OfferCard<'static>>>,
    /// The way from paper back to the page.
    flyer: Option<Flyer>,
}

#[derive(Serialize, JsonSchema)]
struct PlaceView<'a> {
    /// A place of its own: its name, else its street; empty when there is none.
    venue: String,
    venue_address: String,
    /// The schools that it is at, where there is room for their addresses.
    schools: Vec<SchoolPlace<'a>>,
    /// The schools by name alone: they are many, or it is for their pupils at a place of its own.
    names: Vec<Link<'a>>,
    accessibility: String,
}

#[derive(Serialize, JsonSchema)]
struct SchoolPlace<'a> {
    link: Link<'a>,
    address: String,
}

#[derive(Serialize, JsonSchema)]
struct Who {
    icon: &'static str,
    text: String,
    notes: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct CostView<'a> {
    icon: &'static str,
    text: String,
    is_free: bool,
    /// Schemes that help with the costs.
    schemes: Vec<Link<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Join<'a> {
    /// How, in words.
    way: String,
    with: Option<Link<'a>>,
    until: Option<Moment>,
    /// Whether the last day to register has passed.
    is_closed: bool,
    /// A sentence on the places.
    places: String,
    button: Option<Button>,
    /// Whom to tell that one does not come.
    cancel: Option<Link<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Button {
    url: String,
    icon: &'static str,
    text: String,
    /// The e-mail address, for who has no program that opens at it; empty for another way.
    address: String,
}

#[derive(Serialize, JsonSchema)]
struct Ask<'a> {
    link: Link<'a>,
    languages: String,
    phone: Option<Channel>,
    email: Option<Channel>,
}

/// The view of an offer.
#[must_use]
pub fn offer<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Offer>) -> WebPage<'a, OfferView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let offer = &site.offers[id];
    let localised = cx.localised(route, AnyId::Offer(id));
    let has_ended = site.is_over(id);
    let state = offer.places.as_ref().and_then(|places| places.state);
    let all = if offer.has_stopped() { &[] } else { site.occurrences.of(id) };
    let link = |id| Link::to(site, words, id);
    let planning = PlanningWords {
        called_off: CalledOffView::to_come(words, &called_off(site, id, None), site.today),
        ..PlanningWords::new(words, &offer.planning, site.occurrences.to_come(id))
    };
    let place = place(cx, words, offer);
    let cost = CostView {
        icon: if offer.cost == Cost::Free { "free" } else { "money" },
        text: words.capital(&words.cost(offer.cost)),
        is_free: offer.cost == Cost::Free,
        schemes: offer.links.schemes.iter().map(|scheme| link(AnyId::SupportScheme(*scheme))).collect(),
    };
    let head = Head {
        place: offer_place(site, words, offer),
        shared: facts(words, &planning, &place, &cost),
        data: Some(structured::offer(site, id, &localised)),
        ..Head::of(cx, route, AnyId::Offer(id), &localised)
    };
    let body = OfferView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        summary: localised.lead_text(),
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        icon: offer_icon(offer),
        domain: offer.domain.as_str(),
        domain_name: words.domain(offer.domain),
        state: state.filter(|_| !has_ended).map(|state| words.availability(state)),
        has_ended,
        planning,
        dates: if all.len() > 1 { by_month(words, all) } else { String::new() },
        date_count: words.count("offer-dates", all.len()),
        only: (all.len() == 1).then(|| begin(&all[0])),
        calendar: (!has_ended).then(|| CalendarLinks::new(cx, route.language, CalendarFeed::Offer(id), offer.slug())),
        ends: site.occurrences.last_day(id, &offer.planning).and(all.last()).map(end),
        last: all.last().filter(|last| has_ended && last.day < site.today).map(|last| words.long_moment(last.day)),
        place,
        who: who(words, offer),
        cost,
        join: join(cx, words, id, localised.title.text),
        ask: offer.links.contact.map(|contact| ask(cx, words, contact)),
        prose: Prose::new(cx, localised.body, route.language),
        provider: offer.links.provider.map(|partner| link(AnyId::Partner(partner))),
        belongs_to: offer.links.principles.iter().map(|principle| link(AnyId::Principle(*principle))).collect(),
        more_text: words.fill("offer-more-domain", &[("domain", words.small(words.domain(offer.domain)).into())]),
        more: cx.routes.list_url(site, Kind::Offer, Some(FacetValue::domain(offer.domain).into()), 1, words.language),
        evidence: site.reverse.offer_commitments.of(id).iter().map(|it| link(AnyId::Commitment(*it))).collect(),
        similar: if has_ended { nearest(cx, words, id) } else { similar(cx, words, id) },
        flyer: Flyer::new(cx, route),
    };
    WebPage { head, body }
}

/// When, where and at what cost, a line each, to be passed on with the offer.
fn facts(words: Words<'_>, planning: &PlanningWords, place: &PlaceView<'_>, cost: &CostView) -> Vec<String> {
    let some = |parts: &[&str]| words.side_by_side(&parts.iter().filter(|it| !it.is_empty()).collect::<Vec<_>>());
    let schools = place.schools.iter().map(|school| some(&[school.link.title, &school.address]));
    let schools = schools.chain(place.names.iter().map(|school| school.title.to_owned()));
    let at = if place.venue.is_empty() {
        words.side_by_side(&schools.collect::<Vec<_>>())
    } else {
        some(&[&place.venue, &place.venue_address])
    };
    vec![some(&[&planning.when, &planning.hours]), planning.period.clone(), at, cost.text.clone()]
}

fn place<'a>(cx: RenderCx<'a>, words: Words<'a>, offer: &'a Offer) -> PlaceView<'a> {
    let site = cx.site;
    let venue = offer.place.as_ref();
    let is_online = venue.is_some_and(|venue| is_set(venue.online));
    let name = venue.and_then(|venue| venue.name.as_deref());
    let street = venue.and_then(|venue| venue.address.as_ref());
    let has_room = venue.is_none() && offer.links.schools.len() <= WITH_ADDRESS;
    let (addressed, named) = if has_room { (&*offer.links.schools, &[][..]) } else { (&[][..], &*offer.links.schools) };
    let schools = addressed.iter().map(|id| SchoolPlace {
        link: Link::school(site, words, *id),
        address: words::address(&site.schools[*id].address),
    });
    let accessibility = offer.accessibility.iter().map(|it| format!("{}.", words.of("accessibility", it.as_str())));
    PlaceView {
        venue: match (name, street, is_online) {
            (Some(name), ..) => site.word(name, words.language).text.to_owned(),
            (None, Some(address), _) => words::address(address),
            (None, None, true) => words.capital(words.get("online")),
            (None, None, false) => String::new(),
        },
        venue_address: street.filter(|_| name.is_some()).map(words::address).unwrap_or_default(),
        schools: schools.collect(),
        names: named.iter().map(|id| Link::school(site, words, *id)).collect(),
        accessibility: accessibility.collect::<Vec<_>>().join(" "),
    }
}

fn who(words: Words<'_>, offer: &Offer) -> Who {
    let audience = words.of("audience", offer.audience.as_str());
    let groups = words.groups(&offer.groups);
    let text = match (groups.as_str(), &offer.age) {
        ("", Some(age)) => words.fill("offer-of-age", &[("who", audience.into()), ("age", words.ages(age).into())]),
        ("", None) => audience.to_owned(),
        (groups, _) => words.fill("offer-in-groups", &[("who", audience.into()), ("groups", groups.into())]),
    };
    let mut notes = Vec::new();
    if let (Some(age), false) = (&offer.age, groups.is_empty()) {
        notes.push(words.capital(&format!("{}.", words.ages(age))));
    }
    if offer.languages.len() > 1 || offer.languages.iter().any(|language| *language != Language::Dutch) {
        let languages = words.languages(offer.languages.iter().copied());
        notes.push(words.fill("offer-spoken", &[("languages", languages.into())]));
    }
    Who {
        icon: match offer.audience {
            Audience::Children => "child",
            Audience::Parents => "parents",
            Audience::Families => "people",
        },
        text: words.capital(&text),
        notes,
    }
}

fn join<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<Offer>, title: &str) -> Join<'a> {
    let site = cx.site;
    let offer = &site.offers[id];
    let registration = offer.registration.as_ref();
    let way = registration.and_then(|registration| registration.way);
    let until = registration.and_then(|registration| registration.until);
    let is_closed = until.is_some_and(|last| last.0 < site.today);
    let state = offer.places.as_ref().and_then(|places| places.state);
    let is_open = !is_closed && state != Some(Availability::Full) && !site.is_over(id);
    let contact = offer.links.registration.or(offer.links.contact).filter(|_| way != Some(RegistrationWay::NotNeeded));
    let form = registration.and_then(|registration| registration.url.as_ref()).map(|url| Button {
        url: url.as_str().to_owned(),
        icon: "register",
        text: words.get("offer-register-form").to_owned(),
        address: String::new(),
    });
    let button = form.or_else(|| contact.and_then(|id| button(cx, words, &site.contacts[id], way, title)));
    Join {
        way: words.capital(way.map_or(words.get("offer-unknown-join"), |way| words.of("registration", way.as_str()))),
        with: offer.links.registration.map(|id| Link::to(site, words, AnyId::ContactPoint(id))),
        until: until.map(|last| words.moment(last.0)),
        is_closed,
        places: places(words, offer, state),
        button: button.filter(|_| is_open),
        cancel: contact.map(|id| Link::to(site, words, AnyId::ContactPoint(id))),
    }
}

/// The way to register with a contact point: that which the offer names, else what there is.
fn button(
    cx: RenderCx<'_>,
    words: Words<'_>,
    contact: &ContactPoint,
    way: Option<RegistrationWay>,
    title: &str,
) -> Option<Button> {
    let by_phone = contact.phone.as_ref().map(|phone| {
        let channel = words::phone(phone);
        let text = words.fill("offer-register-phone", &[("phone", FluentValue::from(words.ltr(&channel.text)))]);
        Button {
            url: channel.url,
            icon: "phone",
            text: text.replace(' ', "\u{a0}"),
            address: String::new(),
        }
    });
    let by_mail = contact.email.as_ref().map(|email| Button {
        url: mail(email.as_str(), title, &application(cx, title)),
        icon: "mail",
        text: words.get("offer-register-mail").to_owned(),
        address: email.as_str().to_owned(),
    });
    match way {
        Some(RegistrationWay::Phone) => by_phone.or(by_mail),
        _ => by_mail.or(by_phone),
    }
}

/// What a message to join begins with: whoever gets it reads the portal's own language, and needs to know who comes.
fn application(cx: RenderCx<'_>, title: &str) -> String {
    cx.words_of(cx.site.settings().language()).fill("offer-register-body", &[("title", title.into())])
}

fn places(words: Words<'_>, offer: &Offer, state: Option<Availability>) -> String {
    match state {
        Some(Availability::Full) => words.get("offer-full").to_owned(),
        Some(Availability::WaitingList) => words.get("offer-waiting-list").to_owned(),
        _ => offer
            .places
            .as_ref()
            .and_then(|places| places.total)
            .map_or_else(String::new, |total| words.count("offer-places", total.0 as usize)),
    }
}

fn ask<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<ContactPoint>) -> Ask<'a> {
    let contact = &cx.site.contacts[id];
    let others = contact.languages.iter().copied().filter(|language| *language != Language::Dutch);
    let languages = words.languages(others);
    Ask {
        link: Link::to(cx.site, words, AnyId::ContactPoint(id)),
        languages: if languages.is_empty() {
            String::new()
        } else {
            words.fill("offer-ask-languages", &[("languages", languages.into())])
        },
        phone: contact.phone.as_ref().map(words::phone),
        email: contact.email.as_ref().map(words::email),
    }
}

/// Others of the same domain: first those at the same schools, then those that follow it in the list.
fn similar<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<Offer>) -> Vec<Shared<OfferCard<'static>>> {
    let site = cx.site;
    let offer = &site.offers[id];
    let Some(domain) = cx.routes.facets.offers.get(&FacetValue::domain(offer.domain).into()) else { return Vec::new() };
    let mut found: Vec<Id<Offer>> = Vec::with_capacity(SIMILAR);
    let near = offer.links.schools.first().map_or(&[] as &[_], |school| site.reverse.school_offers.of(*school));
    let near = near.iter().copied().filter(|other| site.offers[*other].audience == offer.audience);
    let near = site.in_list_order(near).into_iter();
    let at = domain.iter().position(|other| *other == id).unwrap_or_default();
    let following = domain[at..].iter().chain(&domain[..at]).copied();
    for other in near.take(SIMILAR).chain(following) {
        if found.len() < SIMILAR && other != id && !found.contains(&other) {
            found.push(other);
        }
        if found.len() == SIMILAR {
            break;
        }
    }
    found.into_iter().map(|other| OfferCard::shared(cx, words, other)).collect()
}

/// What can be done instead of what is over: of the same domain, for the same people first, then the nearest.
fn nearest<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<Offer>) -> Vec<Shared<OfferCard<'static>>> {
    let site = cx.site;
    let offer = &site.offers[id];
    let domain = cx.routes.facets.offers.get(&FacetValue::domain(offer.domain).into()).map_or(&[][..], Vec::as_slice);
    let mut ranked = by_distance(site, cx.postcodes, offer, domain);
    ranked.sort_by_key(|other| site.offers[*other].audience != offer.audience);
    ranked.into_iter().take(SIMILAR).map(|other| OfferCard::shared(cx, words, other)).collect()
}
