//! An offer as an event of a calendar (RFC 5545, section 3.6.1).

use std::sync::OnceLock;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use rustc_hash::FxHashMap;

use super::content_line::{property, text};
use super::uid::{first_slug, uid};
use crate::base::table::Id;
use crate::model::amsterdam::{self, offset};
use crate::model::civil::DayNumber;
use crate::model::entity::{AnyId, is_set};
use crate::model::moment::{Clock, basic};
use crate::model::place::Precision;
use crate::model::text::Line;
use crate::model::{Language, Offer, School};
use crate::render::views::card::offer_place;
use crate::render::words::{self, Words};
use crate::resolve::{Localised, Occurrence, Recurrence, Said, Site, called_off};

/// The events of all offers in each language, each made when the first calendar asks for it: an offer stands in some six of
/// them.
pub struct EventTexts(FxHashMap<Language, Vec<OnceLock<Box<str>>>>);

impl EventTexts {
    /// As many as there are offers, none of them made.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let none = || std::iter::repeat_with(OnceLock::new).take(site.offers.len()).collect();
        Self(site.settings().all_languages().map(|language| (language, none())).collect())
    }

    /// The event of an offer in the language of `words`; empty when it never takes place.
    #[must_use]
    pub fn of(&self, site: &Site, words: Words<'_>, id: Id<Offer>) -> &str {
        let events = self.0.get(&words.language).expect("calendars are in languages of the portal");
        events[id.index()].get_or_init(|| event(site, words, id, None).into())
    }
}

/// The event of an offer as it is at a school: where one of several schools has a study day, it is not there.
#[must_use]
pub(super) fn at_school(
    site: &Site,
    words: Words<'_>,
    events: &EventTexts,
    id: Id<Offer>,
    school: Id<School>,
) -> String {
    let offer = &site.offers[id];
    let is_everywhere_alike = offer.place.is_some() || offer.links.schools.len() < 2;
    if is_everywhere_alike { events.of(site, words, id).to_owned() } else { event(site, words, id, Some(school)) }
}

/// The rule's event, and one for each time in addition. Those are no `RDATE` of the rule: Google's calendar leaves out what
/// comes after `UNTIL`, and others know no `RDATE` at all.
fn event(site: &Site, words: Words<'_>, id: Id<Offer>, school: Option<Id<School>>) -> String {
    let mut lines = String::new();
    let offer = &site.offers[id];
    let times = Recurrence::new(site, id, school);
    let called_off = called_off(site, id, school);
    let place = school.map_or("", |school| first_slug(site, AnyId::School(school)));
    let own = |day: Date| uid(site, AnyId::Offer(id), &format!("{place} {day}"));
    let whole = uid(site, AnyId::Offer(id), place);
    let told = |state| told(site, words, id, school, state);
    if let Some(times) = &times {
        let of_rule =
            |day: &Date| called_off.iter().any(|off| off.time.day == *day && times.gives(&offer.planning, *day));
        let except: Vec<Date> = times.except.iter().copied().filter(|day| !of_rule(day)).collect();
        let all = told(if offer.has_stopped() { Standing::CalledOff(None) } else { Standing::AsPlanned });
        lines.push_str("BEGIN:VEVENT\r\n");
        property(&mut lines, "UID", &whole);
        write_time(&mut lines, &times.first);
        write_rule(&mut lines, times, &except);
        lines.extend([&*all, "END:VEVENT\r\n"]);
        for one in &times.also {
            lines.push_str("BEGIN:VEVENT\r\n");
            property(&mut lines, "UID", &own(one.day));
            write_time(&mut lines, one);
            lines.extend([&*all, "END:VEVENT\r\n"]);
        }
    }
    for (at, off) in called_off.iter().enumerate() {
        let day = off.time.day;
        lines.push_str("BEGIN:VEVENT\r\n");
        match &times {
            // A time of the rule is told apart by when it would have been (section 3.8.4.4).
            Some(times) if times.gives(&offer.planning, day) => {
                property(&mut lines, "UID", &whole);
                let kind = kind(off.time.from);
                property(&mut lines, &format!("RECURRENCE-ID{kind}"), &moment(day, off.time.from));
            }
            None if at == 0 => property(&mut lines, "UID", &whole),
            _ => property(&mut lines, "UID", &own(day)),
        }
        write_time(&mut lines, &off.time);
        lines.extend([&*told(Standing::CalledOff(off.reason)), "END:VEVENT\r\n"]);
    }
    lines
}

/// Whether an event takes place.
#[derive(Clone, Copy)]
enum Standing<'a> {
    AsPlanned,
    /// With the reason, where there is one.
    CalledOff(Option<&'a Line>),
}

/// What all events of an offer say.
fn told(site: &Site, words: Words<'_>, id: Id<Offer>, school: Option<Id<School>>, state: Standing<'_>) -> String {
    let offer = &site.offers[id];
    let localised = site.localised(AnyId::Offer(id), words.language);
    let summary = format!("SUMMARY{}", said_in(localised.title));
    let mut lines = String::new();
    let later = i32::from(matches!(state, Standing::CalledOff(_)));
    revision(&mut lines, offer.checked_on.map(|day| day.0), offer.planning.start.0, site.today, later);
    let described = description(site, words, offer, &localised);
    match state {
        Standing::AsPlanned => {
            property(&mut lines, &summary, &text(localised.title.text));
            property(&mut lines, "DESCRIPTION", &text(&described));
        }
        Standing::CalledOff(reason) => {
            // Not every program shows the status.
            property(&mut lines, "STATUS", "CANCELLED");
            let title = words.fill("called-off", &[("title", localised.title.text.into())]);
            property(&mut lines, &summary, &text(&title));
            let reason = reason.map_or_else(String::new, |reason| told_reason(site, words, reason));
            let described = format!("{reason}{described}");
            property(&mut lines, "DESCRIPTION", &text(&described));
        }
    }
    let location = location(site, words, offer, school);
    if !location.is_empty() {
        property(&mut lines, "LOCATION", &text(&location));
    }
    let position = only_school(offer, school).and_then(|school| site.schools[school].position.as_ref());
    if let Some(position) = position.filter(|position| position.precision == Some(Precision::Address)) {
        property(&mut lines, "GEO", &format!("{};{}", position.latitude.0, position.longitude.0));
    }
    property(&mut lines, "CATEGORIES", &text(words.domain(offer.domain)));
    property(&mut lines, "URL", &site.absolute(localised.url));
    lines
}

/// Why, as a line of its own; nothing where nobody translated it, as nothing could tell its language.
fn told_reason(site: &Site, words: Words<'_>, reason: &str) -> String {
    let bare = reason.trim_end_matches('.');
    let said = site.word(bare, words.language);
    let stop = &reason[bare.len()..];
    if said.lang.is_none() { format!("{}{stop}\n", said.text) } else { String::new() }
}

/// The language of words that are not in their calendar's (RFC 5545, section 3.2.10).
pub(super) fn said_in(said: Said<'_>) -> String {
    said.lang.map_or_else(String::new, |language| format!(";LANGUAGE={}", language.code()))
}

/// When an event was last revised (RFC 5545, sections 3.8.7.2 to 3.8.7.4), from the content alone: on the day on which
/// somebody last made sure of it. What nobody has `checked` counts as told of a year before it begins at `start`. No stamp is
/// in the future. The sequence grows with that day, so that who made sure of a change has told every follower, and is `later`
/// for what was called off since.
pub(super) fn revision(lines: &mut String, checked: Option<Date>, start: Date, today: Date, later: i32) {
    let day = checked.unwrap_or_else(|| start.checked_sub(1.year()).unwrap_or(start));
    let day = day.min(today);
    let stamp = format!("{}T000000Z", basic(day));
    property(lines, "DTSTAMP", &stamp);
    property(lines, "LAST-MODIFIED", &stamp);
    property(lines, "SEQUENCE", &(DayNumber::of(day).0.max(0) + later).to_string());
}

/// How a time is said: in the zone, or as a whole day.
fn kind(clock: Option<Clock>) -> String {
    clock.map_or_else(|| ";VALUE=DATE".to_owned(), |_| format!(";TZID={}", amsterdam::NAME))
}

fn write_time(lines: &mut String, one: &Occurrence) {
    let kind = kind(one.from);
    property(lines, &format!("DTSTART{kind}"), &moment(one.day, one.from));
    if let Some((day, until)) = one.end() {
        property(lines, &format!("DTEND{kind}"), &moment(day, Some(until)));
    }
}

fn write_rule(lines: &mut String, times: &Recurrence, except: &[Date]) {
    let clock = times.first.from;
    if let Some((rule, last)) = &times.rule {
        // Where the first time has a zone, the last must be in UTC.
        let until = clock.map_or_else(|| basic(*last), |clock| utc(*last, clock));
        property(lines, "RRULE", &format!("{rule};UNTIL={until}"));
    }
    if !except.is_empty() {
        let days: Vec<String> = except.iter().map(|day| moment(*day, clock)).collect();
        property(lines, &format!("EXDATE{}", kind(clock)), &days.join(","));
    }
}

fn moment(day: Date, clock: Option<Clock>) -> String {
    let day = basic(day);
    clock.map_or_else(|| day.clone(), |clock| format!("{day}T{:02}{:02}00", clock.hour, clock.minute))
}

/// A civil moment in UTC, as calendars write it: `20261125T130000Z`.
fn utc(day: Date, clock: Clock) -> String {
    let local = day.to_datetime(clock.time());
    let there = local.saturating_sub(Span::new().seconds(offset(day, clock).seconds()));
    format!("{}T{:02}{:02}00Z", basic(there.date()), there.hour(), there.minute())
}

/// What it is, for whom, what it costs and where to read more, in lines. A summary that nobody translated is left out: nothing
/// could tell its language.
fn description(site: &Site, words: Words<'_>, offer: &Offer, localised: &Localised<'_>) -> String {
    let summary = localised.lead().filter(|lead| lead.lang.is_none());
    let mut lines: Vec<String> = summary.into_iter().map(|lead| lead.text.to_owned()).collect();
    lines.push(words.capital(&words.who(offer)));
    lines.push(words.capital(&words.cost(offer.cost)));
    if is_set(offer.sample) {
        lines.push(format!("{}. {}", words.get("sample"), words.get("sample-explained")));
    }
    lines.push(site.absolute(localised.url));
    lines.join("\n")
}

/// The one school that it is at; nothing when it is at a place of its own or at several.
fn only_school(offer: &Offer, school: Option<Id<School>>) -> Option<Id<School>> {
    match (school, offer.links.schools.as_slice(), &offer.place) {
        (_, _, Some(_)) => None,
        (Some(school), ..) => Some(school),
        (None, [only], None) => Some(*only),
        _ => None,
    }
}

/// Where it is, with its address where it is at one place.
fn location(site: &Site, words: Words<'_>, offer: &Offer, school: Option<Id<School>>) -> String {
    if let Some(school) = only_school(offer, school) {
        let school = &site.schools[school];
        return format!("{}, {}", school.name, words::address(&school.address));
    }
    let venue = offer.place.as_ref();
    let address = venue.and_then(|venue| venue.address.as_ref()).map(words::address);
    let name = venue.and_then(|venue| venue.name.as_ref()).map(|name| site.word(name, words.language).text);
    match (name, address) {
        (Some(name), Some(address)) => format!("{name}, {address}"),
        (None, Some(address)) => address,
        _ if offer.links.schools.len() > 1 && venue.is_none() => {
            let names: Vec<&str> = offer.links.schools.iter().map(|school| &*site.schools[*school].name).collect();
            words.list(&names)
        }
        _ => offer_place(site, words, offer),
    }
}
