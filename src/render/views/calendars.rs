//! Every calendar that one can follow, and how to put one on a site of one's own.

use schemars::JsonSchema;
use serde::Serialize;

use super::facet::title;
use super::occasion::CalendarLinks;
use crate::base::path::slugify;
use crate::model::Kind;
use crate::model::entity::Front;
use crate::render::{Head, RenderCx, WebPage, list_title};
use crate::routes::{CalendarFeed, Facet, Route, week_url};

/// Every calendar that one can follow.
#[derive(Serialize, JsonSchema)]
pub struct CalendarsView {
    /// Those of all, of the schools, and of each other sort.
    groups: Vec<CalendarGroup>,
    /// What somebody puts on a page of their own to show a school's week; empty where no other site may.
    snippet: String,
}

/// Calendars of a sort.
#[derive(Serialize, JsonSchema)]
pub struct CalendarGroup {
    /// Its `id`.
    id: String,
    /// What sort they are.
    title: String,
    /// The calendars.
    rows: Vec<CalendarRow>,
}

/// A calendar.
#[derive(Serialize, JsonSchema)]
pub struct CalendarRow {
    /// What it is of.
    title: String,
    /// The ways to it.
    calendar: CalendarLinks,
    /// Its whole address, for programs that are given one.
    address: String,
}

/// Makes the page about the calendars.
#[must_use]
pub fn calendars<'a>(cx: RenderCx<'a>, route: &'a Route) -> WebPage<'a, CalendarsView> {
    let (site, words) = (cx.site, cx.words(route));
    let values = &cx.routes.facets.all;
    let row = |title: String, feed: CalendarFeed| {
        let calendar = CalendarLinks::new(cx, words.language, feed, &slugify(&title));
        CalendarRow { address: site.absolute(&calendar.file), title, calendar }
    };
    let all = vec![
        row(list_title(site, words, Kind::Offer), CalendarFeed::All),
        row(list_title(site, words, Kind::SchoolYear), CalendarFeed::Holidays),
    ];
    let schools = site.current_schools().map(|(id, school)| row(school.title().to_owned(), CalendarFeed::School(id)));
    let mut groups = vec![
        CalendarGroup {
            id: "alles".to_owned(),
            title: words.get("calendars-all").to_owned(),
            rows: all,
        },
        CalendarGroup {
            id: "scholen".to_owned(),
            title: list_title(site, words, Kind::School),
            rows: schools.collect(),
        },
    ];
    for facet in Facet::ALL.iter().filter(|facet| facet.definition().has_calendar) {
        let of_facet = values.with_calendars().filter(|value| value.facet == *facet);
        let name = facet.definition().name;
        groups.push(CalendarGroup {
            id: name.to_owned(),
            title: words.get(&format!("facet-{name}")).to_owned(),
            rows: of_facet
                .map(|value| row(title(site, words, values.value(value)), CalendarFeed::Value(value)))
                .collect(),
        });
    }
    groups.retain(|group| !group.rows.is_empty());
    let first = site.current_schools().next().filter(|_| !site.settings().frames.is_empty());
    let snippet = first.map_or_else(String::new, |(id, school)| {
        let url = site.absolute(&week_url(site, id));
        format!(
            "<iframe src=\"{url}\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
            &*school.name
        )
    });
    let head = Head::below(cx, words, Kind::Offer, words.get("calendars-title"), words.get("calendars-lead"));
    WebPage { head, body: CalendarsView { groups, snippet } }
}
