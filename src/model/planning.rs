//! When an offer takes place.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::amount::Flag;
use super::civil::DayNumber;
use super::moment::{Clock, Day, Weekday};
use super::reference::List;
use super::rrule::Rrule;
use super::scalar::choice;
use super::text::Line;

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

/// A day on which it does not take place after all, told when people count on it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalledOff {
    /// The day.
    #[serde(rename = "datum")]
    #[schemars(description = "De dag die vervalt.", extend("x-voorbeeld" = "2026-12-02"))]
    pub day: Day,
    /// Why.
    #[serde(rename = "reden", default)]
    #[schemars(description = "Waarom, in een paar woorden.")]
    pub reason: Option<Line>,
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
    /// Days that are called off when people already count on them.
    #[serde(rename = "vervalt", default)]
    #[schemars(
        description = "Dagen die op het laatste moment vervallen, met de reden: de pagina en de agenda's van wie meekijkt zeggen het."
    )]
    pub called_off: List<CalledOff>,
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

    /// The days of the week that it is found under, in order: those that its repetition names, and for a rule, for every
    /// day and for what does not repeat those of `days`, on which it takes place.
    #[must_use]
    pub fn found_on(&self, days: impl Iterator<Item = Date>) -> Vec<Weekday> {
        let is_named = match self.every {
            Some(Every::Day) => !self.days.is_empty(),
            Some(_) => true,
            None => false,
        };
        if is_named {
            return self.weekdays();
        }
        let mut is_on = [false; Weekday::ALL.len()];
        days.for_each(|day| is_on[Weekday::of(day).index()] = true);
        Weekday::ALL.iter().copied().filter(|day| is_on[day.index()]).collect()
    }

    /// The days of the week that its repetition names, in order: that of its start where it names none, and none where it is
    /// on every day.
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

    /// The last day on which it can take place; nothing when it goes on, or when only its rule knows.
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

    /// Whether it goes on without an end.
    #[must_use]
    pub fn is_endless(&self) -> bool {
        self.repeats() && self.end.is_none() && self.rrule.as_ref().is_none_or(|rule| !rule.is_bounded())
    }

    /// The days that the planning itself gives, from `from` on, in order, as far as `horizon`: the repetition, without the
    /// days that it excludes and with those that it adds. School holidays are not known here.
    pub fn days(&self, from: Date, horizon: Date) -> impl Iterator<Item = Date> {
        let mut days = self.regular_days(horizon);
        days.retain(|day| !self.excludes(*day));
        let also = self.also.iter().map(|also| also.0);
        days.extend(also.filter(|day| *day <= horizon && !self.is_called_off(*day)));
        days.sort_unstable();
        days.dedup();
        days.into_iter().filter(move |day| *day >= from)
    }

    /// Whether the planning says that it does not take place on `day`.
    #[must_use]
    pub fn excludes(&self, day: Date) -> bool {
        self.except.iter().any(|except| except.0 == day) || self.is_called_off(day)
    }

    fn is_called_off(&self, day: Date) -> bool {
        self.called_off.iter().any(|off| off.day.0 == day)
    }

    /// The days of the repetition alone, in order, as far as `horizon`: nothing is excluded, and nothing added.
    #[must_use]
    pub fn regular_days(&self, horizon: Date) -> Vec<Date> {
        let start = self.start.0;
        let last = self.end.map_or(horizon, |end| end.0.min(horizon));
        match (self.every, &self.rrule) {
            (Some(Every::Day), _) => self.run_of_days(last),
            (Some(Every::Week), _) => self.weekly(7, last),
            (Some(Every::TwoWeeks), _) => self.weekly(14, last),
            (Some(Every::Month), _) => self.monthly(last),
            (None, Some(rule)) => rule.days(start, last),
            (None, None) if self.end.is_some() => self.run_of_days(last),
            (None, None) => Some(start).filter(|day| *day <= horizon).into_iter().collect(),
        }
    }

    /// Every day from the start to `last` that is on one of its weekdays, or simply every day when it names none.
    fn run_of_days(&self, last: Date) -> Vec<Date> {
        let numbers = (DayNumber::of(self.start.0).0..=DayNumber::of(last).0).map(DayNumber);
        let kept = numbers.filter(|day| self.days.is_empty() || self.days.contains(&day.weekday()));
        kept.map(DayNumber::date).collect()
    }

    /// Its weekdays, every so many days, counted from the Monday of the week of the start.
    fn weekly(&self, step: i32, last: Date) -> Vec<Date> {
        let (first, last) = (DayNumber::of(self.start.0).0, DayNumber::of(last).0);
        let offsets: Vec<i32> = self.weekdays().into_iter().filter_map(|day| i32::try_from(day.index()).ok()).collect();
        let mut days = Vec::new();
        let mut monday = DayNumber(first).monday().0;
        while monday <= last {
            let week = offsets.iter().map(|offset| monday + offset).filter(|day| (first..=last).contains(day));
            days.extend(week.map(|day| DayNumber(day).date()));
            monday += step;
        }
        days
    }

    /// Those weekdays of every month that are as far into it as the start: the first Wednesday, the third Thursday.
    fn monthly(&self, last: Date) -> Vec<Date> {
        let start = self.start.0;
        let week = (start.day() - 1) / 7;
        let mut days = Vec::new();
        let mut month = start.first_of_month();
        while month <= last {
            let first = DayNumber::of(month);
            let from = i32::from(week) * 7;
            let until = (from + 7).min(i32::from(month.days_in_month()));
            let numbers = (from..until).map(|offset| DayNumber(first.0 + offset));
            let kept = numbers.filter(|day| self.is_weekday(day.weekday())).map(DayNumber::date);
            days.extend(kept.filter(|day| *day >= start && *day <= last));
            let Ok(next) = month.last_of_month().tomorrow() else { break };
            month = next;
        }
        days
    }

    fn is_weekday(&self, day: Weekday) -> bool {
        if self.days.is_empty() { day == Weekday::of(self.start.0) } else { self.days.contains(&day) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

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
    fn what_is_called_off_does_not_take_place_whoever_named_it() {
        let text = "start: 2026-09-02\neinde: 2026-09-16\ndagen: [wo]\nelke: week\nwel_op: [2026-09-10]\n\
            vervalt: [{ datum: 2026-09-09, reden: De zaal is dicht }, { datum: 2026-09-10 }]\n";
        assert_eq!(days(text), ["09-02", "09-16"]);
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

    #[test]
    fn a_rule_is_carried_out_and_ends_with_the_planning() {
        let text =
            "start: 2026-09-02\neinde: 2026-10-15\nrrule: FREQ=WEEKLY;BYDAY=WE,SA;INTERVAL=2\nniet_op: [2026-09-16]\n";
        assert_eq!(days(text), ["09-02", "09-05", "09-19", "09-30", "10-03", "10-14"]);
    }

    #[test]
    fn every_day_may_be_those_of_some_weekdays() {
        assert_eq!(days("start: 2026-09-03\neinde: 2026-09-08\nelke: dag\ndagen: [ma, vr]\n"), ["09-04", "09-07"]);
    }
}
