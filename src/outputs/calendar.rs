//! Offers as a calendar to keep or to follow: iCalendar (RFC 5545) with the names of RFC 7986.
//!
//! It is written here rather than by the crate `icalendar`: that brings chrono beside jiff, stamps events with the clock's time
//! where none is given, and leaves `UNTIL`, `EXDATE` and the time zone's component to the caller, which is most of this file;
//! content lines are written already, for cards. Other people's readers hold the result (`tests/readers`).

use super::content_line::{property, text};
use super::event::{EventTexts, at_school};
use super::holidays::holidays;
use super::uid::of_calendar;
use crate::base::table::Id;
use crate::model::amsterdam;
use crate::model::entity::{AnyId, Front};
use crate::model::{Kind, Offer};
use crate::render::views::facet::title;
use crate::render::words::Words;
use crate::render::{RenderCx, list_title};
use crate::routes::{CalendarFeed, Route};

/// The time zone as a component (RFC 5545, section 3.6.5).
const TIME_ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// The calendar that stands at `route`.
#[must_use]
pub(super) fn calendar(cx: RenderCx<'_>, route: &Route, feed: CalendarFeed, events: &EventTexts) -> String {
    let site = cx.site;
    let url = site.absolute(&route.url);
    let words = cx.words_of(route.language);
    let mut lines = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    let language = words.language.code().to_uppercase();
    property(&mut lines, "PRODID", &format!("-//portaal//portaal//{language}"));
    property(&mut lines, "CALSCALE", "GREGORIAN");
    let of = match feed {
        CalendarFeed::Offer(id) => Some(AnyId::Offer(id)),
        CalendarFeed::School(id) => Some(AnyId::School(id)),
        CalendarFeed::All | CalendarFeed::Value(_) | CalendarFeed::Holidays => None,
    };
    // In another language it is the same calendar.
    let own_url = site.absolute(&feed.own_url(site, &cx.routes.facets.all));
    property(&mut lines, "UID", &of_calendar(site, &own_url, of));
    let name = text(&name(cx, words, feed));
    property(&mut lines, "NAME", &name);
    property(&mut lines, "X-WR-CALNAME", &name);
    property(&mut lines, "SOURCE;VALUE=URI", &url);
    property(&mut lines, "URL", &page(cx, route));
    // Followers look again once a day.
    property(&mut lines, "REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    property(&mut lines, "X-PUBLISHED-TTL", "P1D");
    property(&mut lines, "X-WR-TIMEZONE", amsterdam::NAME);
    lines.push_str(TIME_ZONE);
    let facets = &cx.routes.facets;
    // In the order of the table: the soonest first would be another file each day.
    let mut add = |ids: &[Id<Offer>]| {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        for id in ids {
            lines.push_str(events.of(site, words, id));
        }
    };
    match feed {
        CalendarFeed::All => add(&facets.current_offers),
        CalendarFeed::Value(value) => add(facets.offers.get(&value.into()).map_or(&[], Vec::as_slice)),
        CalendarFeed::Offer(id) => add(&[id]),
        CalendarFeed::School(school) => {
            for id in site.reverse.school_offers.of(school).iter().filter(|id| !site.is_over(**id)) {
                lines.push_str(&at_school(site, words, events, *id, school));
            }
        }
        CalendarFeed::Holidays => lines.push_str(&holidays(cx.site, words)),
    }
    lines.push_str("END:VCALENDAR\r\n");
    lines
}

/// What a calendar is called among those that somebody follows.
fn name(cx: RenderCx<'_>, words: Words<'_>, feed: CalendarFeed) -> String {
    let site = cx.site;
    let portal = &site.settings().title;
    match feed {
        CalendarFeed::All => format!("{portal}: {}", list_title(site, words, Kind::Offer)),
        CalendarFeed::Value(value) => {
            let value = cx.routes.facets.all.value(value);
            format!("{portal}: {}", title(site, words, value))
        }
        CalendarFeed::Offer(id) => site.localised(AnyId::Offer(id), words.language).title.text.to_owned(),
        CalendarFeed::School(id) => format!("{portal}: {}", site.schools[id].title()),
        CalendarFeed::Holidays => format!("{portal}: {}", list_title(site, words, Kind::SchoolYear)),
    }
}

/// The page that shows the same, or all offers while there are none of that sort.
fn page(cx: RenderCx<'_>, route: &Route) -> String {
    let list = &route.url[..=route.url.rfind('/').unwrap_or(0)];
    let is_there = cx.routes.at(list).is_some();
    let whole = || cx.site.list_url(Kind::Offer, route.language);
    if is_there { cx.site.absolute(list) } else { cx.site.absolute(&whole()) }
}
