//! What takes place at a school in the coming weeks, day by day, as a timetable.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::link::Link;
use super::occasion::{begin, end, end_of};
use crate::base::table::Id;
use crate::model::civil::DayNumber;
use crate::model::entity::AnyId;
use crate::model::moment::Weekday;
use crate::model::{Offer, School};
use crate::render::RenderCx;
use crate::render::words::{Moment, Words};
use crate::resolve::{Occurrence, Site};

/// How many weeks are looked at, and how many of those in which something takes place are shown. The page stays right
/// between builds: what has passed is hidden, and there is another week below it.
const AHEAD: i32 = 3;
const SHOWN: usize = 2;

/// A week in which something takes place.
#[derive(Serialize, JsonSchema)]
pub(super) struct Week<'a> {
    /// `Week van 23 november`.
    pub title: String,
    /// When it is over, for `data-until`.
    pub until: String,
    /// Its days: Monday to Friday, and of the weekend those that have something to do. Without those before today.
    pub days: Vec<DayOfWeek<'a>>,
}

/// A day of a week.
#[derive(Serialize, JsonSchema)]
pub(super) struct DayOfWeek<'a> {
    /// `Maandag`.
    pub name: &'a str,
    /// The day, without its weekday.
    pub date: Moment,
    /// When it is over, for `data-until`.
    pub until: String,
    /// Why the school is closed: the name of a holiday, or a word for a study day; empty when it is open.
    pub closed: &'a str,
    /// What takes place.
    pub items: Vec<WeekSlot<'a>>,
}

/// What takes place on a day.
#[derive(Serialize, JsonSchema)]
pub(super) struct WeekSlot<'a> {
    /// The offer.
    pub link: Link<'a>,
    /// The domain whose colour it has.
    pub domain: &'static str,
    /// When it begins, for `<time>`.
    pub iso: String,
    /// When it is over, for `data-until`.
    pub until: String,
    /// Its hours; empty when they are not known.
    pub time: String,
    /// For whom.
    pub who: String,
}

/// The weeks to come at a school, from those of its `offers` that take place there, and the offers that are in them: nothing
/// where those are fewer than `least`.
#[must_use]
pub(super) fn weeks<'a>(
    cx: RenderCx<'a>,
    words: Words<'a>,
    school: Id<School>,
    offers: &[Id<Offer>],
    least: usize,
) -> (Vec<Week<'a>>, Vec<Id<Offer>>) {
    let today = cx.site.today;
    let monday = DayNumber::of(today).monday();
    let mut weeks = Vec::new();
    let mut shown: Vec<Id<Offer>> = Vec::new();
    for at in 0..AHEAD {
        let first = DayNumber(monday.0 + 7 * at).date();
        let days = taking_place(cx.site, school, offers, first.max(today), first.saturating_add(6.days()));
        if !days.is_empty() && weeks.len() < SHOWN {
            shown.extend(days.values().flatten().map(|(_, id)| *id));
            weeks.push(week(cx, words, school, first, &days));
        }
    }
    shown.sort_unstable();
    shown.dedup();
    if shown.len() < least { (Vec::new(), Vec::new()) } else { (weeks, shown) }
}

type ByDay = BTreeMap<Date, Vec<(Occurrence, Id<Offer>)>>;

fn taking_place(site: &Site, school: Id<School>, offers: &[Id<Offer>], from: Date, until: Date) -> ByDay {
    let mut days = ByDay::new();
    for id in offers {
        let offer = &site.offers[*id];
        let occurrences = site.occurrences.from(*id, from).iter().take_while(|it| it.day <= until);
        for occurrence in occurrences.filter(|it| site.occurrences.is_at(offer, it, school)) {
            days.entry(occurrence.day).or_default().push((*occurrence, *id));
        }
    }
    for items in days.values_mut() {
        items.sort_unstable();
    }
    days
}

fn week<'a>(cx: RenderCx<'a>, words: Words<'a>, school: Id<School>, first: Date, days: &ByDay) -> Week<'a> {
    let today = cx.site.today;
    let dates = (0..7).map(|at| first.saturating_add(at.days()));
    let is_shown = |date: &Date| *date >= today && (Weekday::of(*date) < Weekday::Saturday || days.contains_key(date));
    let day = |date: Date| DayOfWeek {
        name: words.weekday(Weekday::of(date)),
        date: Moment { iso: date.to_string(), words: words.day_month(date) },
        until: end_of(date),
        closed: closed(cx.site, words, school, date),
        items: days.get(&date).into_iter().flatten().map(|(it, id)| slot(cx, words, it, *id)).collect(),
    };
    Week {
        title: words.fill("week-of", &[("day", words.day_month(first).into())]),
        until: end_of(first.saturating_add(6.days())),
        days: dates.filter(is_shown).map(day).collect(),
    }
}

fn slot<'a>(cx: RenderCx<'a>, words: Words<'a>, occurrence: &Occurrence, id: Id<Offer>) -> WeekSlot<'a> {
    let offer = &cx.site.offers[id];
    WeekSlot {
        link: Link::to(cx.site, words, AnyId::Offer(id)),
        domain: offer.domain.as_str(),
        iso: begin(occurrence),
        until: end(occurrence),
        time: words.span(occurrence.from, occurrence.until),
        who: words.who(offer),
    }
}

/// Why a school is closed on a day; empty when it is open, as far as is known.
fn closed<'a>(site: &'a Site, words: Words<'a>, school: Id<School>, day: Date) -> &'a str {
    let calendar = &site.occurrences.calendar;
    let years = site.school_years.values();
    if calendar.is_public_holiday(day) {
        let name = years.flat_map(|year| &year.public_holidays).find(|holiday| holiday.day.0 == day);
        return name.map_or("", |holiday| &holiday.name);
    }
    if calendar.is_holiday(day) {
        let mut holidays = years.flat_map(|year| &year.holidays);
        let name = holidays.find(|holiday| (holiday.from.0..=holiday.until.0).contains(&day));
        return name.map_or("", |holiday| &holiday.name);
    }
    if calendar.is_study_day(school, day) { words.get("study-day") } else { "" }
}
