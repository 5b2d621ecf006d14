//! An offer: `service`, with when, where, for whom, what it costs and whom to ask.

use serde_json::Number;

use super::{contacts, language, part, place};
use crate::base::table::Id;
use crate::model::entity::{AnyId, Front};
use crate::model::moment::Weekday;
use crate::model::offer::Cost;
use crate::model::planning::{Every, Planning};
use crate::model::rrule::weekday_name;
use crate::model::{Offer, School};
use crate::outputs::data::hsds::organisation::organisation;
use crate::outputs::uid::{of_entity, uuid};
use crate::render::views::planning::PlanningWords;
use crate::render::words::Words;
use crate::render::{Json, Object, RenderCx};
use crate::resolve::Site;

/// The service that an offer is.
pub(super) fn service(cx: RenderCx<'_>, id: Id<Offer>) -> Object<'_> {
    let site = cx.site;
    let words = cx.words_of(site.settings().language());
    let offer = &site.offers[id];
    let of = AnyId::Offer(id);
    let own = of_entity(site, of);
    let provider = offer.links.provider.map(|partner| (AnyId::Partner(partner), site.partners[partner].title()));
    let way = offer.registration.as_ref().and_then(|registration| registration.way);
    let points = offer.links.contact.iter().chain(&offer.links.registration).map(|point| &site.contacts[*point]);
    let mut points: Vec<_> = points.collect();
    points.dedup_by_key(|point| point.slug());
    let languages = offer.languages.iter().map(|one| language(&own, *one)).collect::<Vec<_>>();
    let sample = offer.common().sample.then(|| words.get("sample-explained"));
    Object::new()
        .with("id", own)
        .with_some("organization_id", provider.map(|(provider, _)| of_entity(site, provider)))
        .with("name", offer.title())
        .with("description", &*offer.summary)
        .with("url", site.absolute(&offer.url))
        .with("status", if site.is_over(id) { "inactive" } else { "active" })
        .with_some("alert", sample)
        .with_some("application_process", way.map(|way| words.capital(words.of("registration", way.as_str()))))
        .with("fees_description", words.capital(&words.cost(offer.cost)))
        .with("eligibility_description", words.capital(&words.who(offer)))
        .with_some("minimum_age", offer.age.as_ref().map(|age| age.from.0))
        .with_some("maximum_age", offer.age.as_ref().and_then(|age| age.until).map(|until| until.0))
        .with_some("assured_date", offer.checked_on.map(|day| day.to_string()))
        .with("schedules", vec![schedule(site, words, id).into()])
        .with("service_at_locations", places(site, words, id))
        .with_any("languages", languages)
        .with("cost_options", vec![cost(site, words, id).into()])
        .with_any("contacts", contacts(site, of, points.into_iter()))
        .with_some("organization", provider.map(|(provider, name)| organisation(site, provider, name)))
}

/// When it is. The specification knows weeks and months; what it cannot say stands in words.
fn schedule<'a>(site: &Site, words: Words<'a>, id: Id<Offer>) -> Object<'a> {
    let planning = &site.offers[id].planning;
    let said = PlanningWords::new(words, planning, site.occurrences.to_come(id));
    let mut description = said.when;
    for part in [said.hours, said.period] {
        if !part.is_empty() {
            description.push_str(", ");
            description.push_str(&part);
        }
    }
    let frequency = frequency(planning);
    let until = planning.end.map(|end| end.to_string());
    let object = Object::new()
        .with("id", part(site, AnyId::Offer(id), "schedule"))
        .with("valid_from", planning.start.to_string())
        .with_some("valid_to", until.clone())
        .with("dtstart", planning.start.to_string());
    let object = match frequency {
        Some((frequency, interval)) => object
            .with("freq", frequency)
            .with("interval", interval)
            .with("byday", days(planning))
            .with_some("until", until),
        None => object,
    };
    object
        .with_some("opens_at", planning.from.map(|from| from.to_string()))
        .with_some("closes_at", planning.until.map(|until| until.on_the_dial().to_string()))
        .with("description", description)
        .with_some("notes", Some(said.notes.join(" ")).filter(|notes| !notes.is_empty()))
}

fn frequency(planning: &Planning) -> Option<(&'static str, u32)> {
    match planning.every? {
        Every::Day | Every::Week => Some(("WEEKLY", 1)),
        Every::TwoWeeks => Some(("WEEKLY", 2)),
        Every::Month => Some(("MONTHLY", 1)),
    }
}

/// The days as RFC 5545 writes them: `WE`, or `1WE` for the first of a month.
fn days(planning: &Planning) -> String {
    let nth = match planning.every {
        Some(Every::Month) => ((planning.start.0.day() - 1) / 7 + 1).to_string(),
        _ => String::new(),
    };
    let own = planning.weekdays();
    let days = if own.is_empty() { Weekday::ALL.to_vec() } else { own };
    let name = |day: &Weekday| format!("{nth}{}", weekday_name(*day));
    days.iter().map(name).collect::<Vec<_>>().join(",")
}

/// A place of its own, else the schools.
fn places<'a>(site: &'a Site, words: Words<'a>, id: Id<Offer>) -> Vec<Json<'a>> {
    let offer = &site.offers[id];
    let of = AnyId::Offer(id);
    if let Some(venue) = &offer.place {
        vec![at(site, of, accessible(words, offer, place::venue(site, of, venue)))]
    } else {
        let place = |school: &Id<School>| accessible(words, offer, place::school(site, *school));
        offer.links.schools.iter().map(|school| at(site, of, place(school))).collect()
    }
}

/// A place with what has been seen to there for whoever needs it: `accessibility`.
fn accessible<'a>(words: Words<'a>, offer: &Offer, location: Object<'a>) -> Object<'a> {
    let own = location.text("id").unwrap_or_default().to_owned();
    let arranged = offer.accessibility.iter().map(|it| {
        let id = uuid([&*own, it.as_str()]);
        Object::new().with("id", id).with("description", words.of("accessibility", it.as_str())).into()
    });
    let arranged: Vec<Json<'_>> = arranged.collect();
    location.with_any("accessibility", arranged)
}

/// That the service is at a place.
fn at<'a>(site: &Site, of: AnyId, location: Object<'a>) -> Json<'a> {
    let own = location.text("id").unwrap_or_default().to_owned();
    Object::new()
        .with("id", uuid([&*of_entity(site, of), &own]))
        .with("location_id", own)
        .with("location", location)
        .into()
}

fn cost<'a>(site: &Site, words: Words<'a>, id: Id<Offer>) -> Object<'a> {
    let cents = match site.offers[id].cost {
        Cost::Free => 0,
        Cost::Paid(price) => price.amount.cents,
    };
    Object::new()
        .with("id", part(site, AnyId::Offer(id), "cost"))
        .with("currency", "EUR")
        .with_some("amount", Number::from_f64(f64::from(cents) / 100.0))
        .with("amount_description", words.capital(&words.cost(site.offers[id].cost)))
}
