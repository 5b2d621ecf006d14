//! Occurrences on pages: for people as a day in words, for machines as a moment, for the script that hides what is over, and as
//! calendars to keep.
//!
//! Moments are civil, in Europe/Amsterdam, and compare as texts: `2026-11-25T14:00`.

use std::fmt::Write;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Language;
use crate::model::moment::Weekday;
use crate::render::RenderCx;
use crate::render::words::Words;
use crate::resolve::Occurrence;
use crate::routes::CalendarFeed;

/// One time that something takes place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Occasion {
    /// When it begins, for `<time>`: `2026-11-25T14:00`, or the day alone.
    pub iso: String,
    /// The day in words.
    pub words: String,
    /// When it is over, for `data-until`: `2026-11-25T15:00`.
    pub until: String,
}

impl Occasion {
    /// An occurrence, with its day as `words`.
    #[must_use]
    pub fn new(occurrence: &Occurrence, words: String) -> Self {
        Self { iso: begin(occurrence), words, until: end(occurrence) }
    }
}

/// When an occurrence begins, for `<time>`.
#[must_use]
pub(super) fn begin(occurrence: &Occurrence) -> String {
    match occurrence.from {
        Some(from) => format!("{}T{from}", occurrence.day),
        None => occurrence.day.to_string(),
    }
}

/// When an occurrence is over: at its end, or with its day when that is not known.
#[must_use]
pub(super) fn end(occurrence: &Occurrence) -> String {
    occurrence.end().map_or_else(|| end_of(occurrence.day), |(day, until)| format!("{day}T{until}"))
}

/// When a day begins.
#[must_use]
pub(super) fn start_of(day: Date) -> String {
    format!("{day}T00:00")
}

/// When a day is over.
#[must_use]
pub(super) fn end_of(day: Date) -> String {
    format!("{}T00:00", day.tomorrow().unwrap_or(day))
}

/// All occurrences by month, as HTML: as many days as an offer may have would be a costly value to hand to a template.
#[must_use]
pub(super) fn by_month(words: Words<'_>, occurrences: &[Occurrence]) -> String {
    let first = occurrences.first().map(|first| Weekday::of(first.day));
    let is_one_weekday = occurrences.iter().all(|it| Some(Weekday::of(it.day)) == first);
    let mut html = String::with_capacity(64 * occurrences.len());
    for month in occurrences.chunk_by(|one, other| one.day.first_of_month() == other.day.first_of_month()) {
        let day = month[0].day;
        let _ = write!(html, "<div><dt>{} {}</dt><dd>", words.month(day), day.year());
        for (at, occurrence) in month.iter().enumerate() {
            let separator = if at > 0 { ", " } else { "" };
            let _ = write!(html, "{separator}<time datetime=\"{}", occurrence.day);
            if let Some(from) = occurrence.from {
                let _ = write!(html, "T{from}");
            }
            html.push_str("\">");
            if !is_one_weekday {
                html.push_str(words.weekday_short(Weekday::of(occurrence.day)));
                html.push('\u{a0}');
            }
            let _ = write!(html, "{}</time>", occurrence.day.day());
        }
        html.push_str("</dd></div>");
    }
    html
}

/// A calendar to keep or to follow (`<calendar_links calendar={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct CalendarLinks {
    /// The file.
    pub file: String,
    /// What the file is called when it is kept.
    pub name: String,
    /// The address to follow, which programs for calendars open.
    pub follow: String,
}

impl CalendarLinks {
    /// The links to a calendar in the language of the page; `slug` names the file.
    #[must_use]
    pub fn new(cx: RenderCx<'_>, language: Language, feed: CalendarFeed, slug: &str) -> Self {
        let file = feed.url(cx.site, &cx.routes.facets.all, language);
        let address = cx.site.absolute(&file);
        let rest = address.split_once("://").map_or(&*address, |(_, rest)| rest);
        Self {
            follow: format!("webcal://{rest}"),
            name: format!("{slug}.ics"),
            file,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::Clock;

    #[test]
    fn an_occurrence_is_over_at_its_end_or_with_its_day() {
        let clock = |hour| Some(Clock { hour, minute: 0 });
        let day = "2026-12-31".parse().unwrap();
        let ends = |from, until| end(&Occurrence { day, from, until });
        assert_eq!(ends(clock(14), clock(15)), "2026-12-31T15:00");
        assert_eq!(ends(clock(19), clock(24)), "2027-01-01T00:00");
        assert_eq!(ends(clock(19), clock(9)), "2027-01-01T09:00", "a night at school");
        assert_eq!(ends(clock(14), None), "2027-01-01T00:00");
        assert_eq!(ends(None, None), "2027-01-01T00:00");
        assert_eq!(begin(&Occurrence { day, from: clock(9), until: None }), "2026-12-31T09:00");
    }
}
