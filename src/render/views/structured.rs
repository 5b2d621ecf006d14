//! What a page is about, in the vocabulary of schema.org, for search engines: one value a kind.
//!
//! It says nothing that the page does not show. Names of persons are never in it.

use jiff::ToSpan;
use serde_json::{Map, Value, json};

use crate::base::table::Id;
use crate::model::contact_point::{Holder, Hours};
use crate::model::moment::Weekday;
use crate::model::offer::{Audience, Availability, Cost, Domain, Registration, Venue};
use crate::model::place::Address;
use crate::model::planning::{Every, Planning};
use crate::model::school::SchoolSort;
use crate::model::{Article, Board, ContactPoint, Offer, Partner, School};
use crate::resolve::Site;

const CONTEXT: &str = "https://schema.org";

/// A school as an `ElementarySchool`, or the type that fits its sort.
#[must_use]
pub fn school(site: &Site, school: &School) -> Value {
    let mut value = object(school_type(school.sort), site, &school.url, &school.name);
    set(&mut value, "address", Some(address(&school.address)));
    set(&mut value, "telephone", school.phone.as_ref().map(|phone| phone.e164().into()));
    set(&mut value, "email", school.email.as_ref().map(|email| email.as_str().into()));
    set(&mut value, "sameAs", school.website.as_ref().map(|website| website.as_str().into()));
    let geo = school.position.as_ref().map(|position| {
        json!({
            "@type": "GeoCoordinates",
            "latitude": position.latitude.0,
            "longitude": position.longitude.0,
        })
    });
    set(&mut value, "geo", geo);
    let identifier = json!({ "@type": "PropertyValue", "propertyID": "BRIN", "value": school.location_code.as_str() });
    set(&mut value, "identifier", Some(identifier));
    let board = school.links.board.map(|board| organisation(site, &site.boards[board].url, &site.boards[board].name));
    set(&mut value, "parentOrganization", board);
    Value::Object(value)
}

/// An offer as an event with its schedule.
#[must_use]
pub fn offer(site: &Site, offer: &Offer) -> Value {
    let mut value = object(event_type(offer), site, &offer.url, &offer.title);
    set(&mut value, "description", Some(offer.summary.to_string().into()));
    let planning = &offer.planning;
    set(&mut value, "startDate", Some(start(planning).into()));
    let end = planning.end.map(|end| end.to_string()).filter(|_| !planning.repeats());
    set(&mut value, "endDate", end.map(Value::from));
    set(&mut value, "eventSchedule", schedule(planning));
    let online = offer.place.as_ref().is_some_and(|place| crate::model::entity::is_set(place.online));
    let mode = if online { "OnlineEventAttendanceMode" } else { "OfflineEventAttendanceMode" };
    set(&mut value, "eventAttendanceMode", Some(format!("{CONTEXT}/{mode}").into()));
    set(&mut value, "location", Some(locations(site, offer)));
    let provider = offer.links.provider.map(|id| organisation(site, &site.partners[id].url, &site.partners[id].name));
    set(&mut value, "organizer", provider);
    set(&mut value, "isAccessibleForFree", Some((offer.cost == Cost::Free).into()));
    set(&mut value, "offers", Some(price(site, offer)));
    set(&mut value, "typicalAgeRange", ages(offer).map(Value::from));
    let capacity = offer.places.as_ref().and_then(|places| places.total);
    set(&mut value, "maximumAttendeeCapacity", capacity.map(|total| total.0.into()));
    let languages: Vec<&str> = offer.languages.iter().map(|language| &**language).collect();
    set(&mut value, "inLanguage", (!languages.is_empty()).then(|| languages.into()));
    Value::Object(value)
}

/// A school with its contact points.
#[must_use]
pub fn school_contact(site: &Site, school: &School, points: &[Id<ContactPoint>]) -> Value {
    let mut value = object(school_type(school.sort), site, &school.url, &school.name);
    set(&mut value, "address", Some(address(&school.address)));
    let points: Vec<Value> = points.iter().map(|id| point(&site.contacts[*id])).collect();
    set(&mut value, "contactPoint", (!points.is_empty()).then(|| points.into()));
    Value::Object(value)
}

/// A function that one can turn to; never a person.
fn point(contact: &ContactPoint) -> Value {
    let mut point = Map::new();
    set(&mut point, "@type", Some("ContactPoint".into()));
    set(&mut point, "name", Some(contact.name.to_string().into()));
    set(&mut point, "contactType", Some(contact.role.as_str().into()));
    set(&mut point, "telephone", contact.phone.as_ref().map(|phone| phone.e164().into()));
    set(&mut point, "email", contact.email.as_ref().map(|email| email.as_str().into()));
    let languages: Vec<&str> = contact.languages.iter().map(|language| &**language).collect();
    set(&mut point, "availableLanguage", (!languages.is_empty()).then(|| languages.into()));
    let hours: Vec<Value> = contact.hours.iter().map(opening).collect();
    set(&mut point, "hoursAvailable", (!hours.is_empty()).then(|| hours.into()));
    Value::Object(point)
}

/// A contact point as the page of the organisation that it belongs to.
#[must_use]
pub fn contact_point(site: &Site, contact: &ContactPoint) -> Value {
    let mut holder = match contact.links.holder {
        Some(Holder::School(id)) => {
            let school = &site.schools[id];
            node(school_type(school.sort), site, &school.url, &school.name)
        }
        Some(Holder::Partner(id)) => node("Organization", site, &site.partners[id].url, &site.partners[id].name),
        Some(Holder::Board(id)) => node("Organization", site, &site.boards[id].url, &site.boards[id].name),
        None => node("Organization", site, &site.href("/"), &site.settings().foundation.name),
    };
    set(&mut holder, "contactPoint", Some(point(contact)));
    let mut value = object("ContactPage", site, &contact.url, &contact.name);
    set(&mut value, "mainEntity", Some(Value::Object(holder)));
    Value::Object(value)
}

/// A partner as an organisation.
#[must_use]
pub fn partner(site: &Site, partner: &Partner) -> Value {
    let mut value = object("Organization", site, &partner.url, &partner.name);
    set(&mut value, "sameAs", partner.website.as_ref().map(|website| website.as_str().into()));
    Value::Object(value)
}

/// A board as an organisation.
#[must_use]
pub fn board(site: &Site, board: &Board) -> Value {
    let mut value = object("EducationalOrganization", site, &board.url, &board.name);
    set(&mut value, "sameAs", board.website.as_ref().map(|website| website.as_str().into()));
    let identifier = json!({ "@type": "PropertyValue", "propertyID": "bevoegd gezag", "value": board.number.as_str() });
    set(&mut value, "identifier", Some(identifier));
    Value::Object(value)
}

/// An article.
#[must_use]
pub fn article(site: &Site, article: &Article) -> Value {
    let mut value = object("NewsArticle", site, &article.url, &article.title);
    set(&mut value, "headline", Some(article.title.to_string().into()));
    set(&mut value, "description", Some(article.summary.to_string().into()));
    set(&mut value, "datePublished", Some(article.date.to_string().into()));
    let publisher = organisation(site, &site.href("/"), &site.settings().foundation.name);
    set(&mut value, "publisher", Some(publisher));
    Value::Object(value)
}

fn object(kind: &str, site: &Site, url: &str, name: &str) -> Map<String, Value> {
    let mut value = Map::new();
    value.insert("@context".to_owned(), CONTEXT.into());
    value.extend(node(kind, site, url, name));
    value
}

fn node(kind: &str, site: &Site, url: &str, name: &str) -> Map<String, Value> {
    let url = site.absolute(url);
    let mut value = Map::new();
    set(&mut value, "@type", Some(kind.into()));
    set(&mut value, "@id", Some(url.as_str().into()));
    set(&mut value, "name", Some(name.into()));
    set(&mut value, "url", Some(url.into()));
    value
}

fn organisation(site: &Site, url: &str, name: &str) -> Value {
    Value::Object(node("Organization", site, url, name))
}

fn set(map: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        map.insert(key.to_owned(), value);
    }
}

fn address(address: &Address) -> Value {
    json!({
        "@type": "PostalAddress",
        "streetAddress": format!("{} {}", address.street, address.number),
        "postalCode": address.postcode.as_str(),
        "addressLocality": &*address.town,
        "addressCountry": "NL",
    })
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

fn start(planning: &Planning) -> String {
    let first = planning.start.0;
    let horizon = first.checked_add(31.days()).unwrap_or(first);
    let day = planning.days_between(first, horizon).first().copied().unwrap_or(first);
    match planning.from {
        Some(from) => format!("{day}T{from}"),
        None => day.to_string(),
    }
}

fn schedule(planning: &Planning) -> Option<Value> {
    let frequency = match planning.every? {
        Every::Day => "P1D",
        Every::Week => "P1W",
        Every::TwoWeeks => "P2W",
        Every::Month => "P1M",
    };
    let mut value = Map::new();
    set(&mut value, "@type", Some("Schedule".into()));
    set(&mut value, "repeatFrequency", Some(frequency.into()));
    set(&mut value, "startDate", Some(planning.start.to_string().into()));
    set(&mut value, "endDate", planning.end.map(|end| end.to_string().into()));
    set(&mut value, "startTime", planning.from.map(|from| from.to_string().into()));
    set(&mut value, "endTime", planning.until.map(|until| until.to_string().into()));
    let days: Vec<Value> = planning.weekdays().into_iter().map(|day| weekday(day).into()).collect();
    set(&mut value, "byDay", (!days.is_empty()).then(|| days.into()));
    let except: Vec<Value> = planning.except.iter().map(|day| day.to_string().into()).collect();
    set(&mut value, "exceptDate", (!except.is_empty()).then(|| except.into()));
    set(&mut value, "scheduleTimezone", Some("Europe/Amsterdam".into()));
    Some(Value::Object(value))
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

fn locations(site: &Site, offer: &Offer) -> Value {
    let own = offer.place.as_ref().map(|place| venue(site, offer, place));
    let schools = offer.links.schools.iter().map(|id| {
        let school = &site.schools[*id];
        let mut value = node(school_type(school.sort), site, &school.url, &school.name);
        set(&mut value, "address", Some(address(&school.address)));
        Value::Object(value)
    });
    // A place of its own is where it is; the schools are then whom it is for.
    match own {
        Some(place) => place,
        None => schools.collect(),
    }
}

fn venue(site: &Site, offer: &Offer, place: &Venue) -> Value {
    if crate::model::entity::is_set(place.online) {
        return json!({ "@type": "VirtualLocation", "url": site.absolute(&offer.url) });
    }
    let mut value = Map::new();
    set(&mut value, "@type", Some("Place".into()));
    set(&mut value, "name", place.name.as_ref().map(|name| name.to_string().into()));
    set(&mut value, "address", place.address.as_ref().map(address));
    Value::Object(value)
}

fn price(site: &Site, offer: &Offer) -> Value {
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
    let url = registration.and_then(|way: &Registration| way.url.as_ref());
    json!({
        "@type": "Offer",
        "price": format!("{}.{:02}", cents / 100, cents % 100),
        "priceCurrency": "EUR",
        "availability": format!("{CONTEXT}/{availability}"),
        "url": url.map_or_else(|| site.absolute(&offer.url), |url| url.as_str().to_owned()),
    })
}

fn ages(offer: &Offer) -> Option<String> {
    let age = offer.age.as_ref()?;
    Some(age.until.map_or_else(|| format!("{}-", age.from.0), |until| format!("{}-{}", age.from.0, until.0)))
}

fn opening(hours: &Hours) -> Value {
    let days: Vec<&str> = hours.days.iter().map(|day| weekday(*day)).collect();
    json!({
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": days,
        "opens": hours.from.to_string(),
        "closes": hours.until.to_string(),
    })
}
