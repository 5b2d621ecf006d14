//! What a page is about, in the vocabulary of schema.org, for search engines: one value a kind.
//!
//! It says nothing that the page does not show. Names of persons are never in it.

use serde_json::Number;

use super::json::{Json, Object};
use super::page::Crumb;
use super::words::Words;
use crate::base::table::Id;
use crate::model::amsterdam::{self, with_offset};
use crate::model::contact_point::{Holder, Hours};
use crate::model::moment::Weekday;
use crate::model::offer::{Audience, Availability, Cost, Domain, Registration, Venue};
use crate::model::place::Address;
use crate::model::planning::Every;
use crate::model::school::SchoolSort;
use crate::model::{
    Article, Board, ContactPoint, Kind, Language, Network, Offer, Partner, School, SupportScheme, Term, Transition,
};
use crate::resolve::{Localised, Occurrence, Recurrence, Site, called_off};

const CONTEXT: &str = "https://schema.org";

/// The portal as a whole.
#[must_use]
pub(super) fn website(site: &Site, language: Language) -> Object<'_> {
    let settings = site.settings();
    let foundation = &settings.foundation;
    let publisher = Object::new()
        .with("@type", "Organization")
        .with("name", &**foundation.full_name.as_ref().unwrap_or(&foundation.name))
        .with_some("url", foundation.website.as_deref());
    Object::new()
        .with("@context", CONTEXT)
        .with("@type", "WebSite")
        .with("name", &*settings.title)
        .with("url", site.absolute(&site.href("/")))
        .with("inLanguage", language.code())
        .with("publisher", publisher)
}

/// The way from home to the page at `url`, which is the last of `crumbs`.
#[must_use]
pub(super) fn trail<'a>(site: &Site, words: Words<'a>, crumbs: &'a [Crumb], url: &str) -> Object<'a> {
    let step = |at: u32, name: &'a str, address: String| {
        let step = Object::new().with("@type", "ListItem").with("position", at);
        Json::Object(step.with("name", name).with("item", address))
    };
    let home = step(1, words.get("home"), site.absolute(&site.page_href("/", words.language)));
    let steps = (2..).zip(crumbs).map(|(at, crumb)| {
        let address = crumb.url.as_ref().map_or_else(|| url.to_owned(), |url| site.absolute(url));
        step(at, &crumb.title, address)
    });
    Object::new()
        .with("@context", CONTEXT)
        .with("@type", "BreadcrumbList")
        .with("itemListElement", std::iter::once(home).chain(steps).collect::<Vec<_>>())
}

/// A school as an `ElementarySchool`, or the type that fits its sort.
#[must_use]
pub(super) fn school<'a>(site: &'a Site, school: &'a School, localised: &Localised<'a>) -> Object<'a> {
    let geo = school.position.as_ref().map(|position| {
        Object::new()
            .with("@type", "GeoCoordinates")
            .with_some("latitude", Number::from_f64(position.latitude.0))
            .with_some("longitude", Number::from_f64(position.longitude.0))
    });
    let identifier = Object::new()
        .with("@type", "PropertyValue")
        .with("propertyID", "BRIN")
        .with("value", school.location_code.as_str());
    let board = school.links.board.map(|board| organisation(site, &site.boards[board].url, &site.boards[board].name));
    subject(school_type(school.sort), site, &school.url, localised)
        .with("address", address(&school.address))
        .with_some("telephone", school.phone.as_ref().map(|phone| phone.e164().to_string()))
        .with_some("email", school.email.as_deref())
        .with_some("sameAs", school.website.as_deref())
        .with_some("geo", geo)
        .with("identifier", identifier)
        .with_some("parentOrganization", board)
        .with_some("description", localised.described())
}

/// An offer as an event with its schedule.
#[must_use]
pub(super) fn offer<'a>(site: &'a Site, id: Id<Offer>, localised: &Localised<'a>) -> Object<'a> {
    let offer = &site.offers[id];
    let planning = &offer.planning;
    let shown = site.occurrences.next(id).or(site.occurrences.of(id).last());
    let online = offer.place.as_ref().is_some_and(|place| crate::model::entity::is_set(place.online));
    let mode = if online { "OnlineEventAttendanceMode" } else { "OfflineEventAttendanceMode" };
    let provider = offer.links.provider.map(|id| organisation(site, &site.partners[id].url, &site.partners[id].name));
    let called_off = called_off(site, id, None).into_iter().map(|off| {
        Object::new()
            .with("@type", event_type(offer))
            .with("name", localised.title.text)
            .with("startDate", begin(&off.time))
            .with_some("endDate", end(&off.time))
            .with("eventStatus", format!("{CONTEXT}/EventCancelled"))
            .with("location", locations(site, offer))
    });
    let capacity = offer.places.as_ref().and_then(|places| places.total);
    subject(event_type(offer), site, &offer.url, localised)
        .with_some("description", localised.described())
        .with("startDate", shown.map_or_else(|| planning.start.to_string(), begin))
        .with_some("endDate", shown.and_then(end))
        .with_some("eventSchedule", schedule(site, id))
        .with(
            "eventStatus",
            format!("{CONTEXT}/{}", if offer.has_stopped() { "EventCancelled" } else { "EventScheduled" }),
        )
        .with_any("subEvent", called_off)
        .with("eventAttendanceMode", format!("{CONTEXT}/{mode}"))
        .with("location", locations(site, offer))
        .with_some("organizer", provider)
        .with("isAccessibleForFree", offer.cost == Cost::Free)
        .with("offers", price(site, offer))
        .with_some("typicalAgeRange", ages(offer))
        .with_some("maximumAttendeeCapacity", capacity.map(|total| total.0))
        .with_any("inLanguage", offer.languages.iter().map(|language| language.code()))
}

/// A school with its contact points.
#[must_use]
pub(super) fn school_contact<'a>(site: &'a Site, school: &'a School, points: &[Id<ContactPoint>]) -> Object<'a> {
    let own = Object::new().with("@context", CONTEXT);
    node(own, school_type(school.sort), site, &school.url, &school.name)
        .with("address", address(&school.address))
        .with_any("contactPoint", points.iter().map(|id| point(&site.contacts[*id], &site.contacts[*id].name)))
}

/// A function that one can turn to; never a person.
fn point<'a>(contact: &'a ContactPoint, name: &'a str) -> Object<'a> {
    Object::new()
        .with("@type", "ContactPoint")
        .with("name", name)
        .with("contactType", contact.role.as_str())
        .with_some("telephone", contact.phone.as_ref().map(|phone| phone.e164().to_string()))
        .with_some("email", contact.email.as_deref())
        .with_any("availableLanguage", contact.languages.iter().map(|language| language.code()))
        .with_any("hoursAvailable", contact.hours.iter().map(opening))
}

/// A contact point as the page of the organisation that it belongs to.
#[must_use]
pub(super) fn contact_point<'a>(site: &'a Site, contact: &'a ContactPoint, localised: &Localised<'a>) -> Object<'a> {
    let holder = match contact.links.holder {
        Some(Holder::School(id)) => {
            let school = &site.schools[id];
            node(Object::new(), school_type(school.sort), site, &school.url, &school.name)
        }
        Some(Holder::Partner(id)) => organisation(site, &site.partners[id].url, &site.partners[id].name),
        Some(Holder::Board(id)) => organisation(site, &site.boards[id].url, &site.boards[id].name),
        None => organisation(site, &site.href("/"), &site.settings().foundation.name),
    };
    text("ContactPage", site, localised)
        .with("mainEntity", holder.with("contactPoint", point(contact, localised.title.text)))
        .with_some("description", localised.described())
        .with_some("inLanguage", localised.translated.map(Language::code))
}

/// A partner as an organisation.
#[must_use]
pub(super) fn partner<'a>(site: &'a Site, partner: &'a Partner, localised: &Localised<'a>) -> Object<'a> {
    subject("Organization", site, &partner.url, localised)
        .with_some("sameAs", partner.website.as_deref())
        .with_some("description", localised.described())
}

/// A board as an organisation.
#[must_use]
pub(super) fn board<'a>(site: &'a Site, board: &'a Board, localised: &Localised<'a>) -> Object<'a> {
    let identifier = Object::new()
        .with("@type", "PropertyValue")
        .with("propertyID", "bevoegd gezag")
        .with("value", board.number.as_str());
    subject("EducationalOrganization", site, &board.url, localised)
        .with_some("sameAs", board.website.as_deref())
        .with("identifier", identifier)
        .with_some("description", localised.described())
}

/// A network as an organisation.
#[must_use]
pub(super) fn network<'a>(site: &'a Site, network: &'a Network, localised: &Localised<'a>) -> Object<'a> {
    subject("Organization", site, &network.url, localised).with_some("description", localised.described())
}

/// A term as a word of the portal's own list.
#[must_use]
pub(super) fn term<'a>(site: &'a Site, term: &'a Term, localised: &Localised<'a>) -> Object<'a> {
    subject("DefinedTerm", site, &term.url, localised)
        .with_some("description", localised.described())
        .with("inDefinedTermSet", site.absolute(&site.own_list_url(Kind::Term)))
}

/// A scheme as a service.
#[must_use]
pub(super) fn support_scheme<'a>(site: &'a Site, scheme: &'a SupportScheme, localised: &Localised<'a>) -> Object<'a> {
    subject("Service", site, &scheme.url, localised)
        .with_some("description", localised.described())
        .with_some("sameAs", scheme.website.as_deref())
}

/// A transition as steps to take.
#[must_use]
pub(super) fn transition<'a>(site: &'a Site, transition: &'a Transition, localised: &Localised<'a>) -> Object<'a> {
    let steps = (1_u32..)
        .zip(&transition.steps)
        .map(|(at, step)| Object::new().with("@type", "HowToStep").with("position", at).with("name", &*step.title));
    subject("HowTo", site, &transition.url, localised)
        .with_any("step", steps)
        .with_some("description", localised.described())
}

/// An article.
#[must_use]
pub(super) fn article<'a>(site: &'a Site, article: &'a Article, localised: &Localised<'a>) -> Object<'a> {
    text("NewsArticle", site, localised)
        .with("headline", localised.title.text)
        .with_some("description", localised.described())
        .with("datePublished", article.date.to_string())
        .with("publisher", organisation(site, &site.href("/"), &site.settings().foundation.name))
        .with_some("inLanguage", localised.translated.map(Language::code))
}

/// What a page is about: the same thing at `id` in every language, in the words of the page's.
fn subject<'a>(kind: &'a str, site: &Site, id: &str, localised: &Localised<'a>) -> Object<'a> {
    Object::new()
        .with("@context", CONTEXT)
        .with("@type", kind)
        .with("@id", site.absolute(id))
        .with("name", localised.title.text)
        .with("url", site.absolute(localised.url))
}

/// What a page is about, where that is the text itself: in another language it is another one.
fn text<'a>(kind: &'a str, site: &Site, localised: &Localised<'a>) -> Object<'a> {
    subject(kind, site, localised.url, localised)
}

fn node<'a>(object: Object<'a>, kind: &'a str, site: &Site, url: &str, name: &'a str) -> Object<'a> {
    let url = site.absolute(url);
    object.with("@type", kind).with("@id", url.clone()).with("name", name).with("url", url)
}

fn organisation<'a>(site: &Site, url: &str, name: &'a str) -> Object<'a> {
    node(Object::new(), "Organization", site, url, name)
}

fn address(address: &Address) -> Object<'_> {
    Object::new()
        .with("@type", "PostalAddress")
        .with("streetAddress", format!("{} {}", address.street, address.number))
        .with("postalCode", address.postcode.as_str())
        .with("addressLocality", &*address.town)
        .with("addressCountry", "NL")
}

fn school_type(sort: SchoolSort) -> &'static str {
    match sort {
        SchoolSort::Primary | SchoolSort::SpecialPrimary => "ElementarySchool",
        SchoolSort::Special => "School",
        SchoolSort::Secondary | SchoolSort::SpecialSecondary => "HighSchool",
    }
}

fn event_type(offer: &Offer) -> &'static str {
    match (offer.domain, offer.audience) {
        (Domain::Arithmetic | Domain::Language | Domain::Citizenship | Domain::Parenting, _) => "EducationEvent",
        (_, Audience::Children) => "ChildrensEvent",
        _ => "Event",
    }
}

/// When an occurrence begins: the day alone where the time is not known.
fn begin(occurrence: &Occurrence) -> String {
    occurrence.from.map_or_else(|| occurrence.day.to_string(), |from| with_offset(occurrence.day, from))
}

fn end(occurrence: &Occurrence) -> Option<String> {
    occurrence.end().map(|(day, until)| with_offset(day, until))
}

/// How a planning repeats. What a rule of its own gives cannot all be said here: then there is no schedule.
fn schedule<'a>(site: &Site, id: Id<Offer>) -> Option<Object<'a>> {
    let planning = &site.offers[id].planning;
    let frequency = match planning.every? {
        Every::Day => "P1D",
        Every::Week => "P1W",
        Every::TwoWeeks => "P2W",
        Every::Month => "P1M",
    };
    let times = Recurrence::new(site, id, None)?;
    let schedule = Object::new()
        .with("@type", "Schedule")
        .with("repeatFrequency", frequency)
        .with("startDate", times.first.day.to_string())
        .with_some("endDate", site.occurrences.last_day(id, planning).map(|last| last.to_string()))
        .with_some("startTime", planning.from.map(|from| from.to_string()))
        .with_some("endTime", planning.until.map(|until| until.on_the_dial().to_string()))
        .with_any("byDay", planning.weekdays().into_iter().map(weekday))
        .with_any("exceptDate", times.except.iter().map(ToString::to_string))
        .with("scheduleTimezone", amsterdam::NAME);
    Some(schedule)
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "https://schema.org/Monday",
        Weekday::Tuesday => "https://schema.org/Tuesday",
        Weekday::Wednesday => "https://schema.org/Wednesday",
        Weekday::Thursday => "https://schema.org/Thursday",
        Weekday::Friday => "https://schema.org/Friday",
        Weekday::Saturday => "https://schema.org/Saturday",
        Weekday::Sunday => "https://schema.org/Sunday",
    }
}

fn locations<'a>(site: &'a Site, offer: &'a Offer) -> Json<'a> {
    // A place of its own is where it is; the schools are then whom it is for.
    if let Some(place) = &offer.place {
        return venue(site, offer, place).into();
    }
    let schools = offer.links.schools.iter().map(|id| {
        let school = &site.schools[*id];
        let place = node(Object::new(), school_type(school.sort), site, &school.url, &school.name);
        Json::Object(place.with("address", address(&school.address)))
    });
    Json::List(schools.collect())
}

fn venue<'a>(site: &'a Site, offer: &Offer, place: &'a Venue) -> Object<'a> {
    if crate::model::entity::is_set(place.online) {
        return Object::new().with("@type", "VirtualLocation").with("url", site.absolute(&offer.url));
    }
    Object::new()
        .with("@type", "Place")
        .with_some("name", place.name.as_deref())
        .with("address", place.address.as_ref().map_or_else(|| town(site, offer), address))
}

/// What is known of an address that is not: it lies in the town of the schools that go there.
fn town<'a>(site: &'a Site, offer: &Offer) -> Object<'a> {
    let towns = offer.links.schools.first().map(|school| &*site.schools[*school].address.town);
    Object::new().with("@type", "PostalAddress").with_some("addressLocality", towns).with("addressCountry", "NL")
}

fn price<'a>(site: &Site, offer: &'a Offer) -> Object<'a> {
    let cents = match offer.cost {
        Cost::Free => 0,
        Cost::Paid(price) => price.amount.cents,
    };
    let state = offer.places.as_ref().and_then(|places| places.state).unwrap_or(Availability::Open);
    let availability = match state {
        Availability::Open => "InStock",
        Availability::WaitingList => "BackOrder",
        Availability::Full => "SoldOut",
        Availability::Stopped => "Discontinued",
    };
    let registration = offer.registration.as_ref();
    let object = Object::new()
        .with("@type", "Offer")
        .with("price", format!("{}.{:02}", cents / 100, cents % 100))
        .with("priceCurrency", "EUR")
        .with("availability", format!("{CONTEXT}/{availability}"));
    match registration.and_then(|way: &Registration| way.url.as_ref()) {
        Some(url) => object.with("url", url.as_str()),
        None => object.with("url", site.absolute(&offer.url)),
    }
}

fn ages(offer: &Offer) -> Option<String> {
    let age = offer.age.as_ref()?;
    Some(age.until.map_or_else(|| format!("{}-", age.from.0), |until| format!("{}-{}", age.from.0, until.0)))
}

fn opening<'a>(hours: &Hours) -> Object<'a> {
    Object::new()
        .with("@type", "OpeningHoursSpecification")
        .with("dayOfWeek", hours.days.iter().map(|day| weekday(*day).into()).collect::<Vec<Json<'_>>>())
        .with("opens", hours.from.to_string())
        .with("closes", hours.until.on_the_dial().to_string())
}
