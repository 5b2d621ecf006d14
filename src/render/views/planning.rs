//! When an offer takes place, in words.

use fluent_bundle::FluentValue;
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::occasion::Occasion;
use crate::model::entity::is_set;
use crate::model::moment::{Clock, Day};
use crate::model::planning::{Every, Planning};
use crate::render::words::Words;
use crate::resolve::{CalledOffTime, Occurrence};

/// How many next times a page holds: more than it shows, so that some are left when the first have passed.
const NEXT: usize = 6;

/// When an offer takes place, in words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanningWords {
    /// `Elke woensdag`, or the day itself.
    pub when: String,
    /// `15.30–16.30 uur`; empty when not known.
    pub hours: String,
    /// `15:30`, for `<time>`; empty when not known.
    pub from: String,
    /// `16:30`, for `<time>`; empty when not known.
    pub until: String,
    /// `Van 2 september 2026 tot en met 7 juli 2027`; empty for a single day.
    pub period: String,
    /// Whole sentences on holidays and exceptions.
    pub notes: Vec<String>,
    /// The next times, the soonest first.
    pub next: Vec<Occasion>,
    /// Times to come that were called off, the soonest first.
    pub called_off: Vec<CalledOffView>,
}

/// A time that does not take place after all.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CalledOffView {
    /// When it would have been.
    pub time: Occasion,
    /// Why, without its full stop; empty when that is not told.
    pub reason: String,
}

impl CalledOffView {
    /// Those of `times` that are still to come on `today`.
    #[must_use]
    pub fn to_come(words: Words<'_>, times: &[CalledOffTime<'_>], today: Date) -> Vec<Self> {
        let to_come = times.iter().filter(|off| off.time.day >= today);
        let view = |off: &CalledOffTime<'_>| Self {
            time: Occasion::new(&off.time, words.long_date(off.time.day)),
            reason: off.reason.map(|reason| reason.trim_end_matches('.').to_owned()).unwrap_or_default(),
        };
        to_come.map(view).collect()
    }
}

impl PlanningWords {
    /// Says `planning` in words, with the first days of what is `to_come`.
    #[must_use]
    pub fn new(words: Words<'_>, planning: &Planning, to_come: &[Occurrence]) -> Self {
        let clock = |clock: Option<Clock>| clock.map(|it| it.to_string()).unwrap_or_default();
        Self {
            when: words.capital(&when(words, planning)),
            hours: words.hours(planning.from, planning.until),
            from: clock(planning.from),
            until: clock(planning.until.map(Clock::on_the_dial)),
            period: period(words, planning),
            notes: notes(words, planning),
            called_off: Vec::new(),
            next: to_come.iter().take(NEXT).map(|next| Occasion::new(next, words.long_date(next.day))).collect(),
        }
    }
}

/// For a card: `wo 15.30–16.30`, `za 5 dec. 14.00–16.00`.
#[must_use]
pub fn short(words: Words<'_>, planning: &Planning) -> String {
    let hours = words.span(planning.from, planning.until);
    let when = match run(planning) {
        Some((first, last)) if first == last => words.short_day(first),
        Some((first, last)) => words.run(first, last),
        None if planning.rrule.is_some() => return words.get("planning-varies").to_owned(),
        None => regular(words, planning),
    };
    if hours.is_empty() { when } else { format!("{when} {hours}") }
}

/// Whether it takes place more often than one would list: its next time is worth telling.
#[must_use]
pub fn repeats(planning: &Planning) -> bool {
    run(planning).is_none()
}

fn regular(words: Words<'_>, planning: &Planning) -> String {
    let days = planning.weekdays();
    let names = words.side_by_side(&days.iter().map(|day| words.weekday_short(*day)).collect::<Vec<_>>());
    match planning.every {
        Some(Every::Day) if planning.days.is_empty() => words.get("every-day").to_owned(),
        Some(Every::TwoWeeks) => format!("{names} ({})", words.get("every-other-week")),
        Some(Every::Month) => format!("{names} ({})", words.get("every-month")),
        _ => names,
    }
}

/// The first and last day of what takes place once, or on the days of a single week.
fn run(planning: &Planning) -> Option<(Date, Date)> {
    let first = planning.start.0;
    let last = planning.end.map(|end| end.0);
    match (planning.repeats(), last) {
        (false, last) => Some((first, last.unwrap_or(first))),
        (true, Some(last)) if last < first.saturating_add(7.days()) => Some((first, last)),
        _ => None,
    }
}

fn when(words: Words<'_>, planning: &Planning) -> String {
    if let Some((first, last)) = run(planning) {
        return words_of_run(words, planning, first, last);
    }
    if planning.rrule.is_some() {
        return words.get("planning-varies").to_owned();
    }
    let days: Vec<&str> = planning.weekdays().into_iter().map(|day| words.weekday(day)).collect();
    let days = words.list(&days);
    let id = match planning.every {
        Some(Every::Day) if planning.days.is_empty() => return words.get("every-day").to_owned(),
        Some(Every::TwoWeeks) => "every-other-week-on",
        Some(Every::Month) => return monthly(words, planning, &days),
        _ => "every-week-on",
    };
    words.fill(id, &[("days", FluentValue::from(days))])
}

fn monthly(words: Words<'_>, planning: &Planning, days: &str) -> String {
    let nth = (planning.start.0.day() - 1) / 7 + 1;
    let nth = words.of("nth", &nth.to_string());
    words.fill("every-month-on", &[("nth", FluentValue::from(nth)), ("days", FluentValue::from(days))])
}

fn words_of_run(words: Words<'_>, planning: &Planning, first: Date, last: Date) -> String {
    if first == last {
        return words.long_date(first);
    }
    let listed: Vec<Date> = planning.days(first, last).collect();
    if (2..=4).contains(&listed.len()) && !planning.days.is_empty() {
        let named: Vec<String> = listed
            .iter()
            .enumerate()
            .map(|(at, day)| {
                let is_last = at + 1 == listed.len();
                if is_last { words.long_date(*day) } else { yearless(words, *day, last) }
            })
            .collect();
        return words.list(&named);
    }
    let (from, until) = (words.long_date(first), words.long_date(last));
    words.fill("from-until", &[("from", FluentValue::from(from)), ("until", FluentValue::from(until))])
}

/// `maandag 21`, with the month when it is another than that of the last day.
fn yearless(words: Words<'_>, day: Date, last: Date) -> String {
    let is_month_told = day.month() == last.month();
    words.on_weekday(day, &if is_month_told { day.day().to_string() } else { words.day_month(day) })
}

fn period(words: Words<'_>, planning: &Planning) -> String {
    if run(planning).is_some() {
        return String::new();
    }
    let from = FluentValue::from(words.date(planning.start.0));
    match planning.end {
        Some(end) => {
            words.capital(&words.fill("from-until", &[("from", from), ("until", FluentValue::from(words.date(end.0)))]))
        }
        None => words.capital(&words.fill("from-on", &[("from", from)])),
    }
}

fn notes(words: Words<'_>, planning: &Planning) -> Vec<String> {
    let mut notes = Vec::new();
    if run(planning).is_none() {
        let holidays = if is_set(planning.in_holidays) { "also-in-holidays" } else { "not-in-holidays" };
        notes.push(words.get(holidays).to_owned());
        if is_set(planning.on_public_holidays) {
            notes.push(words.get("also-on-public-holidays").to_owned());
        }
    }
    for (days, id) in [(&planning.except, "not-on"), (&planning.also, "also-on")] {
        if !days.is_empty() {
            notes.push(words.fill(id, &[("days", FluentValue::from(dates(words, days)))]));
        }
    }
    notes
}

fn dates(words: Words<'_>, days: &[Day]) -> String {
    let mut days: Vec<Date> = days.iter().map(|day| day.0).collect();
    days.sort_unstable();
    words.list(&days.into_iter().map(|day| words.date(day)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diagnostic::Diagnostics;
    use crate::model::Language;
    use crate::syntax::yaml;
    use crate::theme::{Texts, embedded};

    fn said(language: Language, text: &str) -> (String, PlanningWords) {
        let mut diagnostics = Diagnostics::new();
        let texts = Texts::read(embedded(), &[Language::Dutch, Language::English, Language::Turkish], &mut diagnostics);
        let plain = texts.plain(language);
        let words = Words::new(language, &texts, &plain);
        let planning: Planning = yaml::decode(text).unwrap();
        let to_come = Occurrence {
            day: "2026-11-25".parse().unwrap(),
            from: planning.from,
            until: planning.until,
        };
        (short(words, &planning), PlanningWords::new(words, &planning, &[to_come]))
    }

    const WEEKLY: &str = "start: 2026-09-02\neinde: 2027-07-07\ndagen: [wo]\nvan: 14:00\ntot: 15:00\nelke: week\n";

    #[test]
    fn a_weekly_offer_says_its_day_its_hours_and_its_period() {
        let (card, words) = said(Language::Dutch, WEEKLY);
        assert_eq!(card, "wo 14.00–15.00");
        assert_eq!((&*words.when, &*words.hours), ("Elke woensdag", "14.00–15.00 uur"));
        assert_eq!(words.period, "Van 2 september 2026 tot en met 7 juli 2027");
        assert_eq!(words.notes, ["Niet in de schoolvakanties."]);
        assert_eq!((&*words.next[0].iso, &*words.next[0].words), ("2026-11-25T14:00", "woensdag 25 november 2026"));
        let (card, words) = said(Language::English, WEEKLY);
        assert_eq!((&*card, &*words.when, &*words.hours), ("Wed 14:00–15:00", "Every Wednesday", "14:00–15:00"));
    }

    #[test]
    fn a_monthly_offer_says_which_of_the_month() {
        let (card, words) = said(Language::Dutch, "start: 2026-09-17\neinde: 2027-06-17\ndagen: [do]\nelke: maand\n");
        assert_eq!((&*card, &*words.when), ("do (elke maand)", "Elke derde donderdag van de maand"));
    }

    #[test]
    fn what_fits_in_a_week_is_told_by_its_days() {
        let (card, words) = said(
            Language::Dutch,
            "start: 2026-12-21\neinde: 2026-12-23\ndagen: [ma, di, wo]\nvan: 13:00\ntot: 16:00\nelke: week\n",
        );
        assert_eq!(card, "21–23 dec. 13.00–16.00");
        assert_eq!(words.when, "Maandag 21, dinsdag 22 en woensdag 23 december 2026");
        assert!(words.period.is_empty() && words.notes.is_empty());
        assert_eq!(said(Language::Dutch, "start: 2026-12-05\n").1.when, "Zaterdag 5 december 2026");
    }

    #[test]
    fn each_language_puts_the_weekday_where_it_belongs() {
        let (card, words) = said(Language::Turkish, "start: 2026-12-05\nvan: 13:00\ntot: 16:00\n");
        assert_eq!((&*card, &*words.when), ("5 Ara Cmt 13.00–16.00", "5 Aralık 2026 Cumartesi"));
        let (_, words) = said(Language::Turkish, "start: 2026-11-30\neinde: 2026-12-02\ndagen: [ma, wo]\nelke: week\n");
        assert_eq!(words.when, "30 Kasım Pazartesi ve 2 Aralık 2026 Çarşamba");
        let (card, words) = said(Language::Turkish, "start: 2026-09-17\neinde: 2027-06-17\ndagen: [do]\nelke: maand\n");
        assert_eq!((&*card, &*words.when), ("Per (her ay)", "Her ayın üçüncü Perşembe günü"));
        assert_eq!(words.period, "17 Eylül 2026 – 17 Haziran 2027");
    }
}
