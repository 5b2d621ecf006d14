//! Offers go on in another school year: on the same days of the week, as far into the year as they were.

use camino::{Utf8Path, Utf8PathBuf};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde_json::Value;

use super::changes::{ChangedFiles, Operation};
use super::entity_files::EntityFiles;
use super::fault::OperationFault;
use super::files::{content_files, name_of};
use super::mention::folder_of;
use crate::edit::{self, Change, steps};
use crate::input::Snapshot;
use crate::model::Kind;
use crate::model::civil::DayNumber;
use crate::model::entity::Status;
use crate::model::moment::Day;
use crate::model::offer::Availability;
use crate::model::scalar::Scalar;
use crate::model::school_year::SchoolYearName;

/// What is rolled on, and how.
#[derive(Clone, Copy, Debug)]
pub struct RollChoice<'a> {
    /// The names of offers; none for all that end in the school year before.
    pub slugs: &'a [String],
    /// The school year.
    pub year: &'a SchoolYearName,
    /// Whether each offer of the old year is kept beside it, put away.
    pub keeps_old: bool,
}

/// The offers that go on in a school year. Their groups stay as they are; the days that fell out, the last day to join and a full
/// list belong to the old year and go.
///
/// # Errors
/// When there is no such offer or school year, or a file cannot be changed.
pub fn roll(snapshot: &Snapshot, choice: RollChoice<'_>) -> Result<Operation, OperationFault> {
    let target = YearDates::of(snapshot, choice.year.begins())
        .ok_or_else(|| OperationFault::UnknownYear { year: choice.year.years().to_owned() })?;
    let mut changes = ChangedFiles::new(snapshot);
    for path in files(snapshot, choice)? {
        let Some((text, name)) = changes.text(&path).zip(name_of(&path)) else { continue };
        let Ok(opened) = edit::open(&text, &name) else { continue };
        let Some(edits) = edits(snapshot, &opened.fields, &target) else { continue };
        if choice.keeps_old {
            let kept = folder_of(Kind::Offer).join(format!("{}-{}.md", name.slug, old_year(&opened.fields)));
            if snapshot.get(&kept).is_some() {
                return Err(OperationFault::NameTaken { path: kept });
            }
            changes.put(&kept, text.clone().into_bytes());
            changes.edit(&kept, &[Change::set("status", Status::Archived.as_str())])?;
            if opened.fields.get("omgeleid_van").is_some() {
                changes.edit(&kept, &[Change::remove("omgeleid_van")])?;
            }
        }
        changes.edit(&path, &edits)?;
    }
    Ok(changes.operation())
}

/// The files of the offers that are meant.
fn files(snapshot: &Snapshot, choice: RollChoice<'_>) -> Result<Vec<Utf8PathBuf>, OperationFault> {
    if !choice.slugs.is_empty() {
        let own = |slug: &String| EntityFiles::of(snapshot, Kind::Offer, slug).map(|files| files.own);
        return choice.slugs.iter().map(own).collect();
    }
    let is_last_years = |path: &&Utf8Path, text: &str| {
        let fields = name_of(path).and_then(|name| Some(edit::open(text, &name).ok()?.fields));
        fields.is_some_and(|fields| {
            let is_public = fields.get("status").is_none_or(|status| status == Status::Published.as_str());
            let has_stopped =
                at(&fields, "plaatsen.stand").is_some_and(|state| state == Availability::Stopped.as_str());
            let begins = day(&fields, "planning.start").map(begins_of);
            is_public
                && !has_stopped
                && day(&fields, "planning.einde").is_some()
                && begins == Some(choice.year.begins() - 1)
        })
    };
    let offers =
        content_files(snapshot).filter(|(_, name, _)| name.kind == Some(Kind::Offer) && name.language.is_none());
    Ok(offers.filter(|(path, _, text)| is_last_years(path, text)).map(|(path, ..)| path.to_owned()).collect())
}

fn old_year(fields: &Value) -> String {
    let begins = day(fields, "planning.start").map(begins_of).unwrap_or_default();
    format!("{begins}-{}", begins + 1)
}

/// The year in which the school year of a day begins.
fn begins_of(day: Date) -> i16 {
    if day.month() >= 8 { day.year() } else { day.year() - 1 }
}

fn at<'a>(fields: &'a Value, path: &str) -> Option<&'a Value> {
    steps(path).iter().try_fold(fields, |value, step| match step {
        edit::PathStep::Key(key) => value.get(key),
        edit::PathStep::Index(index) => value.get(index),
    })
}

fn day(fields: &Value, path: &str) -> Option<Date> {
    Day::read(at(fields, path)?.as_str()?.trim()).ok().map(|day| day.0)
}

/// What changes about an offer; none when it is in that year already, or goes on without an end.
fn edits(snapshot: &Snapshot, fields: &Value, target: &YearDates) -> Option<Vec<Change>> {
    let start = day(fields, "planning.start")?;
    if begins_of(start) >= target.begins || at(fields, "planning.rrule").is_some_and(|rule| !rule.is_null()) {
        return None;
    }
    let old = YearDates::of(snapshot, begins_of(start));
    let is_open = |path: &str| at(fields, path).is_some_and(|flag| flag == "ja");
    let moved = Move {
        old: old.as_ref(),
        target,
        in_holidays: is_open("planning.in_vakanties"),
    };
    let mut edits = vec![Change::set("planning.start", moved.start(start).to_string())];
    if let Some(end) = day(fields, "planning.einde") {
        edits.push(Change::set("planning.einde", moved.end(end, start).to_string()));
    }
    let gone = ["planning.niet_op", "planning.vervalt", "planning.wel_op", "aanmelden.tot"];
    edits.extend(gone.iter().filter(|path| at(fields, path).is_some()).map(|path| Change::remove(*path)));
    if at(fields, "plaatsen.stand").is_some() {
        edits.push(Change::set("plaatsen.stand", "open"));
    }
    Some(edits)
}

/// A school year as its calendar has it.
struct YearDates {
    begins: i16,
    /// The first day behind the summer holidays before it, when those are known.
    first: Option<Date>,
    /// The last day before the summer holidays.
    last: Option<Date>,
    /// From and until when schools are closed.
    closed: Vec<(Date, Date)>,
}

impl YearDates {
    /// The year that begins in `begins`; none when no calendar tells of it.
    fn of(snapshot: &Snapshot, begins: i16) -> Option<Self> {
        let (last, _) = summer(&closed(snapshot, begins)?).unzip();
        let before = closed(snapshot, begins - 1).unwrap_or_default();
        let first = summer(&before).and_then(|(_, until)| until.tomorrow().ok());
        let closed = closed(snapshot, begins)?.into_iter().chain(before).collect();
        Some(Self {
            begins,
            first,
            last: last.and_then(|from| from.yesterday().ok()),
            closed,
        })
    }

    fn is_closed(&self, day: Date) -> bool {
        self.closed.iter().any(|(from, until)| (*from..=*until).contains(&day))
    }
}

/// When schools are closed in a year, by the first calendar of it that has holidays.
fn closed(snapshot: &Snapshot, begins: i16) -> Option<Vec<(Date, Date)>> {
    let years = content_files(snapshot).filter(|(_, name, _)| name.kind == Some(Kind::SchoolYear));
    let fields = years.filter_map(|(_, name, text)| Some(edit::open(text, &name).ok()?.fields));
    let mut of_year = fields.filter(|fields| {
        let year =
            fields.get("schooljaar").and_then(Value::as_str).and_then(|year| SchoolYearName::read(year.trim()).ok());
        year.is_some_and(|year| year.begins() == begins)
    });
    let all = |fields: Value| {
        let list = |key: &str| fields.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let holidays = list("vakanties").into_iter().filter_map(|it| Some((day(&it, "van")?, day(&it, "tot")?)));
        let days = list("feestdagen").into_iter().filter_map(|it| day(&it, "datum").map(|day| (day, day)));
        holidays.chain(days).collect::<Vec<_>>()
    };
    of_year.next().map(all)
}

/// The summer holidays: the last that begin in June or later.
fn summer(closed: &[(Date, Date)]) -> Option<(Date, Date)> {
    closed.iter().copied().filter(|(from, until)| (6..=8).contains(&from.month()) && until > from).max()
}

struct Move<'a> {
    old: Option<&'a YearDates>,
    target: &'a YearDates,
    in_holidays: bool,
}

impl Move<'_> {
    /// As many weeks behind the first week of the year, on the same day of the week; later when schools are closed then.
    fn start(&self, day: Date) -> Date {
        let first = self.old.and_then(|old| old.first).zip(self.target.first);
        let mut moved = match first {
            Some((old, new)) => weekday_after(monday(new), weeks_between(monday(old), monday(day)).max(0), day),
            None => self.by_weeks(day),
        };
        for _ in 0..10 {
            let is_before = self.target.first.is_some_and(|first| moved < first);
            if !is_before && (self.in_holidays || !self.target.is_closed(moved)) {
                break;
            }
            moved = moved.saturating_add(1.week());
        }
        moved
    }

    /// As many weeks before the last week of the year, on the same day of the week.
    fn end(&self, day: Date, start: Date) -> Date {
        let last = self.old.and_then(|old| old.last).zip(self.target.last);
        let in_year = begins_of(day) == begins_of(start);
        let moved = match last.filter(|_| in_year) {
            Some((old, new)) => weekday_after(monday(new), -weeks_between(monday(day), monday(old)).max(0), day),
            None => self.by_weeks(day),
        };
        let is_after = in_year && self.target.last.is_some_and(|last| moved > last);
        if is_after { moved.saturating_sub(1.week()) } else { moved }
    }

    /// A whole number of weeks later, as near to as many years as can be.
    fn by_weeks(&self, day: Date) -> Date {
        let years = self.target.begins - begins_of(day);
        day.saturating_add(Span::new().weeks(52 * i64::from(years)))
    }
}

fn monday(day: Date) -> DayNumber {
    DayNumber::of(day).monday()
}

fn weeks_between(one: DayNumber, other: DayNumber) -> i32 {
    (other.0 - one.0) / 7
}

/// The day of the week of `like`, in the week so many behind that of `monday`.
fn weekday_after(start: DayNumber, weeks: i32, like: Date) -> Date {
    DayNumber(start.0 + 7 * weeks + DayNumber::of(like).0 - monday(like).0).date()
}
