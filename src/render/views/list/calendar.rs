//! School years: when schools are closed, this year first.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::year_strip::strip;
use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::SchoolYear;
use crate::model::civil::DayNumber;
use crate::model::entity::{AnyId, Front, is_set};
use crate::model::school_year::Holiday;
use crate::render::views::link::Link;
use crate::render::views::occasion::CalendarLinks;
use crate::render::views::occasion::{end_of, start_of};
use crate::render::words::{Moment, Words};
use crate::render::{WebPage, body};
use crate::routes::CalendarFeed;

/// How many holidays to come stand above the years.
const NEXT: usize = 2;

/// School years.
#[derive(Serialize, JsonSchema)]
pub struct CalendarView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The holiday that it is now or that comes next, and the one after it, which takes its place between two builds.
    pub next: Vec<HolidayRow<'a>>,
    /// Holidays to follow in one's own calendar; none without any.
    pub calendar: Option<CalendarLinks>,
    /// This school year and those to come.
    pub years: Vec<YearView<'a>>,
    /// School years that are over, the last one first.
    pub past: Vec<YearView<'a>>,
}

/// A school year, from one file or from several.
#[derive(Serialize, JsonSchema)]
pub struct YearView<'a> {
    /// The anchor of its first file.
    pub id: &'a str,
    /// The anchors of its other files.
    pub other_ids: Vec<&'a str>,
    /// `Schooljaar 2026-2027`.
    pub title: String,
    /// `2026-2027`.
    pub years: &'a str,
    /// The year on one strip, as SVG; empty without holidays.
    pub strip: String,
    /// Whose holidays they are, in a sentence; may be empty.
    pub region: String,
    /// Where the dates come from.
    pub sources: Vec<&'a str>,
    /// School holidays.
    pub holidays: Vec<HolidayRow<'a>>,
    /// Public holidays.
    pub public_holidays: Vec<DayRow<'a>>,
    /// Study days by school.
    pub study_days: Vec<StudyDays<'a>>,
    /// What its editors wrote below the dates, as HTML.
    pub notes: Vec<String>,
}

/// A school holiday.
#[derive(Serialize, JsonSchema)]
pub struct HolidayRow<'a> {
    /// Its name.
    pub name: &'a str,
    /// The first day.
    pub from: Moment,
    /// The last day.
    pub until: Moment,
    /// When it begins, for `data-from`.
    pub begins: String,
    /// Whether it has begun.
    pub is_now: bool,
    /// How long it is until then, counted from today: `over 22 dagen`; empty when it has begun.
    pub ahead: String,
    /// When that is no longer so, for `data-until`.
    pub today_ends: String,
    /// When it is over, for `data-until`.
    pub ends: String,
}

/// A public holiday.
#[derive(Serialize, JsonSchema)]
pub struct DayRow<'a> {
    /// Its name.
    pub name: &'a str,
    /// The day, with its weekday.
    pub day: Moment,
}

/// The study days of a school.
#[derive(Serialize, JsonSchema)]
pub struct StudyDays<'a> {
    /// The school.
    pub school: Link<'a>,
    /// The days.
    pub days: Vec<Moment>,
    /// Whether they are sample content.
    pub sample: bool,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, CalendarView<'_>> {
    let table = &list_cx.cx.site.school_years;
    let (head, list) = list_cx.heads(None, table.values().map(|year| year.common()));
    let today = list_cx.cx.site.today;
    let all: Vec<Id<SchoolYear>> = table.ids().collect();
    let years = all.chunk_by(|one, other| table[*one].year == table[*other].year);
    let (mut past, coming): (Vec<_>, Vec<_>) = years.partition(|ids| table[ids[0]].year.last_day() < today);
    past.reverse();
    let holidays = table.values().flat_map(|year| &year.holidays).filter(|holiday| holiday.until.0 >= today);
    let mut next: Vec<_> = holidays.collect();
    next.sort_by_key(|holiday| holiday.from);
    next.dedup_by_key(|holiday| holiday.from);
    let language = list_cx.words.language;
    let body = CalendarView {
        list,
        next: next.into_iter().take(NEXT).map(|holiday| row(list_cx, holiday)).collect(),
        calendar: (!table.is_empty())
            .then(|| CalendarLinks::new(list_cx.cx, language, CalendarFeed::Holidays, "vakanties")),
        years: coming.into_iter().map(|ids| year(list_cx, ids)).collect(),
        past: past.into_iter().map(|ids| year(list_cx, ids)).collect(),
    };
    WebPage { head, body }
}

fn year<'a>(list_cx: ListCx<'a>, ids: &[Id<SchoolYear>]) -> YearView<'a> {
    let ListCx { cx, words, .. } = list_cx;
    let files: Vec<&SchoolYear> = ids.iter().map(|id| &cx.site.school_years[*id]).collect();
    let region = files.iter().find_map(|year| year.region.as_deref());
    let mut sources: Vec<&str> = files.iter().filter_map(|year| year.source.as_deref()).collect();
    sources.dedup();
    let mut holidays: Vec<&Holiday> = files.iter().flat_map(|year| &year.holidays).collect();
    holidays.sort_by_key(|holiday| holiday.from);
    let mut public: Vec<_> = files.iter().flat_map(|year| &year.public_holidays).collect();
    public.sort_by_key(|holiday| holiday.day);
    let notes = files.iter().filter(|year| !year.body().html.is_empty());
    YearView {
        id: anchor(files[0]),
        other_ids: files[1..].iter().map(|year| anchor(year)).collect(),
        title: words.fill("school-year", &[("years", files[0].year.years().into())]),
        years: files[0].year.years(),
        region: region.map_or_else(String::new, |region| {
            words.fill("calendar-region", &[("region", cx.site.word(region, words.language).text.into())])
        }),
        sources,
        strip: strip(words, &files[0].year, &holidays, cx.site.today),
        holidays: holidays.into_iter().map(|holiday| row(list_cx, holiday)).collect(),
        public_holidays: public
            .into_iter()
            .map(|holiday| DayRow {
                name: &holiday.name,
                day: capitalised(words, words.long_moment(holiday.day.0)),
            })
            .collect(),
        study_days: study_days(list_cx, &files),
        notes: notes.map(|year| body(cx, year.body(), &year.link_targets, words.language)).collect(),
    }
}

/// Where a file's year stands on the page: its URL says so.
fn anchor(year: &SchoolYear) -> &str {
    year.url.split_once('#').map_or("", |(_, anchor)| anchor)
}

fn row<'a>(list_cx: ListCx<'a>, holiday: &'a Holiday) -> HolidayRow<'a> {
    let (words, from, until) = (list_cx.words, holiday.from.0, holiday.until.0);
    let today = list_cx.cx.site.today;
    let mut first = words.long_moment(from);
    if from.year() == until.year() {
        first.words = words.on_weekday(from, &words.day_month(from));
    }
    HolidayRow {
        name: &holiday.name,
        from: capitalised(words, first),
        until: words.long_moment(until),
        begins: start_of(from),
        is_now: from <= today,
        ahead: if from > today { words.count("calendar-ahead", days_between(today, from)) } else { String::new() },
        today_ends: end_of(today),
        ends: end_of(until),
    }
}

fn days_between(from: Date, until: Date) -> usize {
    usize::try_from(DayNumber::of(until).0 - DayNumber::of(from).0).unwrap_or_default()
}

fn capitalised(words: Words<'_>, moment: Moment) -> Moment {
    Moment { words: words.capital(&moment.words), ..moment }
}

/// The study days of every school that tells them and has not ended, by the school's name.
fn study_days<'a>(list_cx: ListCx<'a>, files: &[&'a SchoolYear]) -> Vec<StudyDays<'a>> {
    let ListCx { cx, words, .. } = list_cx;
    let mut own: Vec<_> = files
        .iter()
        .flat_map(|year| year.links.study_days.iter().map(|(school, days)| (*school, days, is_set(year.sample))))
        .filter(|(school, ..)| !cx.site.has_ended(&cx.site.schools[*school]))
        .collect();
    own.sort_by_key(|(school, ..)| *school);
    own.into_iter()
        .map(|(school, days, sample)| StudyDays {
            school: Link::to(cx.site, words, AnyId::School(school)),
            days: days.iter().map(|day| words.long_moment(*day)).collect(),
            sample,
        })
        .collect()
}
