//! When an offer takes place.

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::amount::Flag;
use super::moment::{Clock, Day, Rrule, Weekday};
use super::reference::List;
use super::scalar::choice;

choice! {
    /// How often.
    pub enum Every {
        /// Daily.
        Day = "dag",
        /// Weekly.
        Week = "week",
        /// Every other week.
        TwoWeeks = "2-weken",
        /// Monthly: the same weekday of the month as the start, such as the first Wednesday.
        Month = "maand",
    }
}

/// When an offer takes place. Civil days and times, in Europe/Amsterdam.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Planning {
    /// The first day.
    #[serde(rename = "start")]
    #[schemars(description = "De eerste dag.", extend("x-voorbeeld" = "2026-09-02"))]
    pub start: Day,
    /// The last day.
    #[serde(rename = "einde", default)]
    #[schemars(description = "De laatste dag.")]
    pub end: Option<Day>,
    /// On which days.
    #[serde(rename = "dagen", default)]
    #[schemars(description = "De dagen: ma, di, wo, do, vr, za, zo.")]
    pub days: List<Weekday>,
    /// From which time.
    #[serde(rename = "van", default)]
    #[schemars(description = "Vanaf hoe laat.")]
    pub from: Option<Clock>,
    /// Until which time.
    #[serde(rename = "tot", default)]
    #[schemars(description = "Tot hoe laat.")]
    pub until: Option<Clock>,
    /// How often.
    #[serde(rename = "elke", default)]
    #[schemars(description = "Hoe vaak: elke `dag`, `week`, `2-weken` of `maand`. Leeg: een keer.")]
    pub every: Option<Every>,
    /// Days that fall out.
    #[serde(rename = "niet_op", default)]
    #[schemars(description = "Dagen waarop het niet doorgaat.")]
    pub except: List<Day>,
    /// Days that come in addition.
    #[serde(rename = "wel_op", default)]
    #[schemars(description = "Extra dagen waarop het wel is.")]
    pub also: List<Day>,
    /// Whether it goes on in school holidays.
    #[serde(rename = "in_vakanties", default)]
    #[schemars(description = "`ja` als het doorgaat in schoolvakanties.")]
    pub in_holidays: Option<Flag>,
    /// Whether it goes on on public holidays.
    #[serde(rename = "op_feestdagen", default)]
    #[schemars(description = "`ja` als het doorgaat op feestdagen.")]
    pub on_public_holidays: Option<Flag>,
    /// A recurrence rule for the rest.
    #[serde(rename = "rrule", default)]
    #[schemars(description = "Een herhalingsregel (RRULE) voor wat de andere velden niet kunnen zeggen.")]
    pub rrule: Option<Rrule>,
}

impl Planning {
    /// Whether it takes place more than once by rule.
    #[must_use]
    pub fn repeats(&self) -> bool {
        self.every.is_some() || self.rrule.is_some()
    }

    /// The days of the week on which it takes place, in order.
    #[must_use]
    pub fn weekdays(&self) -> Vec<Weekday> {
        let mut days = self.days.to_vec();
        if days.is_empty() && self.every != Some(Every::Day) {
            days.push(Weekday::of(self.start.0));
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The last day on which it can take place; nothing when it goes on.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        let extra = self.also.iter().map(|day| day.0).max();
        let regular = match (self.end, self.repeats()) {
            (Some(end), _) => Some(end.0),
            (None, false) => Some(self.start.0),
            (None, true) => return None,
        };
        regular.max(extra)
    }

    /// The days that the planning itself gives, from `from` on, in order, as far as `horizon`: the repetition, without
    /// what is excluded and with what is added. School holidays are not known here. An `rrule` gives only the start.
    /// Nothing is looked for before it is asked for.
    pub fn days(&self, from: Date, horizon: Date) -> impl Iterator<Item = Date> {
        let mut extra: Vec<Date> =
            self.also.iter().map(|also| also.0).filter(|day| (from..=horizon).contains(day)).collect();
        extra.sort_unstable();
        extra.dedup();
        let mut extra = extra.into_iter().peekable();
        let mut regular = self.regular_days(from, horizon).peekable();
        std::iter::from_fn(move || match (regular.peek(), extra.peek()) {
            (Some(day), Some(other)) if day == other => {
                extra.next();
                regular.next()
            }
            (Some(day), Some(other)) if other < day => extra.next(),
            (Some(_), _) => regular.next(),
            (None, _) => extra.next(),
        })
    }

    fn regular_days(&self, from: Date, horizon: Date) -> impl Iterator<Item = Date> {
        let last = self.end.map_or(horizon, |end| end.0.min(horizon));
        let first = match self.every {
            // Counting starts at the start, or a two-weekly offer would shift; a weekly one may begin anywhere.
            Some(Every::TwoWeeks) | None => self.start.0,
            Some(_) => self.start.0.max(from),
        };
        let end_of_run = if self.repeats() { last } else { self.end.map_or(self.start.0, |end| end.0).min(horizon) };
        std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(move |day| *day <= end_of_run).filter(
            move |day| *day >= from && self.falls_on(*day) && !self.except.iter().any(|except| except.0 == *day),
        )
    }

    /// Whether the repetition, without exceptions, has an occurrence on `day`.
    fn falls_on(&self, day: Date) -> bool {
        let weekday = Weekday::of(day);
        let on_days =
            if self.days.is_empty() { weekday == Weekday::of(self.start.0) } else { self.days.contains(&weekday) };
        match self.every {
            Some(Every::Day) => self.days.is_empty() || on_days,
            Some(Every::Week) => on_days,
            Some(Every::TwoWeeks) => on_days && weeks_apart(self.start.0, day) % 2 == 0,
            Some(Every::Month) => on_days && (day.day() - 1) / 7 == (self.start.0.day() - 1) / 7,
            None if self.rrule.is_some() => day == self.start.0,
            None => {
                self.end.is_none() && day == self.start.0 || self.end.is_some() && (self.days.is_empty() || on_days)
            }
        }
    }
}

/// How many calendar weeks (from Monday) lie between two days.
fn weeks_apart(start: Date, day: Date) -> i32 {
    let monday = |date: Date| {
        let offset = i64::from(date.weekday().to_monday_zero_offset());
        date.checked_sub(offset.days()).unwrap_or(date)
    };
    monday(start).until(monday(day)).map_or(0, |span| span.get_days() / 7)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::yaml;

    fn days(text: &str) -> Vec<String> {
        let planning: Planning = yaml::decode(text).unwrap();
        let horizon = planning.start.0.checked_add(60.days()).unwrap();
        planning.days(planning.start.0, horizon).map(|day| format!("{:02}-{:02}", day.month(), day.day())).collect()
    }

    #[test]
    fn a_weekly_planning_leaves_out_and_adds() {
        let text = "start: 2026-09-02\neinde: 2026-09-23\ndagen: [wo]\nelke: week\nniet_op: [2026-09-09]\nwel_op: [2026-09-10]\n";
        assert_eq!(days(text), ["09-02", "09-10", "09-16", "09-23"]);
    }

    #[test]
    fn two_weeks_are_counted_from_the_week_of_the_start() {
        let text = "start: 2026-09-03\neinde: 2026-10-01\ndagen: [di, do]\nelke: 2-weken\n";
        assert_eq!(days(text), ["09-03", "09-15", "09-17", "09-29", "10-01"]);
    }

    #[test]
    fn monthly_keeps_the_same_weekday_of_the_month() {
        assert_eq!(days("start: 2026-09-02\nelke: maand\n"), ["09-02", "10-07"]);
    }

    #[test]
    fn without_repetition_it_is_once_or_a_run_of_days() {
        assert_eq!(days("start: 2026-12-05\nvan: 14:00\ntot: 16:00\n"), ["12-05"]);
        assert_eq!(days("start: 2026-10-12\neinde: 2026-10-14\n"), ["10-12", "10-13", "10-14"]);
    }
}
