//! A recurrence rule of RFC 5545, section 3.3.10, for what the other fields of a planning cannot say.
//!
//! Days are civil and a rule gives days, so that hours, minutes and seconds have no part in it. Of what is left,
//! `BYWEEKNO`, `BYYEARDAY` and a time in `UNTIL` are refused rather than half understood.
//!
//! It is read here rather than by the crate `rrule`: that brings chrono and a second table of time zones, counts in instants
//! where a school counts in days, and does not say in words what is wrong with a rule. Other people's readers hold the days
//! (`tests/readers`).

use std::fmt::{self, Write};

use jiff::civil::Date;

use super::civil::DayNumber;
use super::moment::{Day, Weekday, basic};
use super::scalar::{Scalar, ScalarFault, scalar};
use crate::base::code::Code;

/// How often a rule comes round, before its interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// A weekday of a rule, with which of the month or year it is; 0 for each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NthWeekday {
    nth: i32,
    day: Weekday,
}

/// A recurrence rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rrule {
    frequency: Frequency,
    interval: i32,
    count: Option<usize>,
    until: Option<Day>,
    by_day: Vec<NthWeekday>,
    by_month_day: Vec<i32>,
    by_month: Vec<i32>,
    by_position: Vec<i32>,
    week_start: Weekday,
}

/// Weekdays as the standard writes them, from Monday.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A weekday as the standard writes it.
#[must_use]
pub fn weekday_name(day: Weekday) -> &'static str {
    WEEKDAYS[day.index()]
}

fn weekday(text: &str) -> Option<Weekday> {
    WEEKDAYS.iter().position(|name| *name == text).map(|at| Weekday::ALL[at])
}

impl Scalar for Rrule {
    const FORMAT: &'static str = "rrule";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let invalid = || ScalarFault::new(Code::InvalidRrule);
        let mut frequency = None;
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            by_day: Vec::new(),
            by_month_day: Vec::new(),
            by_month: Vec::new(),
            by_position: Vec::new(),
            week_start: Weekday::Monday,
        };
        let mut seen = Vec::new();
        for part in text.strip_prefix("RRULE:").unwrap_or(text).split(';') {
            let (name, value) = part.split_once('=').ok_or_else(invalid)?;
            if seen.contains(&name) {
                return Err(invalid());
            }
            seen.push(name);
            if name == "FREQ" {
                frequency = read_frequency(value);
            } else if !rule.read_part(name, value).ok_or_else(invalid)? {
                return Err(ScalarFault::new(Code::UnsupportedRrule).with("part", part));
            }
        }
        rule.frequency = frequency.ok_or_else(invalid)?;
        if rule.agrees() { Ok(rule) } else { Err(invalid()) }
    }
}

scalar!(Rrule);

fn read_frequency(value: &str) -> Option<Frequency> {
    Some(match value {
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

impl Rrule {
    /// Reads a part besides `FREQ`: whether it is carried out here; nothing when it is not of the standard.
    fn read_part(&mut self, name: &str, value: &str) -> Option<bool> {
        match name {
            "INTERVAL" => self.interval = number(value, 1, 999)?,
            "COUNT" => self.count = Some(usize::try_from(number(value, 1, 9999)?).ok()?),
            "UNTIL" => {
                let is_day = value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit());
                if !is_day {
                    let is_moment = value.len() > 8 && value.as_bytes()[8] == b'T';
                    return is_moment.then_some(false);
                }
                let written = format!("{}-{}-{}", &value[..4], &value[4..6], &value[6..]);
                self.until = Some(Day::read(&written).ok()?);
            }
            "WKST" => self.week_start = weekday(value)?,
            "BYDAY" => self.by_day = value.split(',').map(nth_weekday).collect::<Option<_>>()?,
            "BYMONTHDAY" => self.by_month_day = numbers(value, 31)?,
            "BYMONTH" => self.by_month = value.split(',').map(|item| number(item, 1, 12)).collect::<Option<_>>()?,
            "BYSETPOS" => self.by_position = numbers(value, 366)?,
            "BYWEEKNO" | "BYYEARDAY" => return Some(false),
            _ => return None,
        }
        Some(true)
    }

    /// Whether the parts go together, as the standard says.
    fn agrees(&self) -> bool {
        let has_by = !(self.by_day.is_empty() && self.by_month_day.is_empty() && self.by_month.is_empty());
        let numbered = self.by_day.iter().any(|by| by.nth != 0);
        let within = matches!(self.frequency, Frequency::Monthly | Frequency::Yearly);
        let counts_twice = self.count.is_some() && self.until.is_some();
        let month_days_of_week = self.frequency == Frequency::Weekly && !self.by_month_day.is_empty();
        !counts_twice && !month_days_of_week && (within || !numbered) && (has_by || self.by_position.is_empty())
    }

    /// Whether it comes to an end by itself.
    #[must_use]
    pub fn is_bounded(&self) -> bool {
        self.count.is_some() || self.until.is_some()
    }

    /// The days that it gives from `start` on as far as `last`, in order. The start is one of them when it keeps the rule.
    #[must_use]
    pub fn days(&self, start: Date, last: Date) -> Vec<Date> {
        let last = self.until.map_or(last, |until| until.0.min(last));
        let most = self.count.unwrap_or(usize::MAX);
        let mut found = Vec::new();
        for period in (0..).map(|at| self.period(start, at)) {
            let Some((first, length)) = period.filter(|(first, _)| first.date() <= last) else { break };
            let days = (first.0..first.0 + length).map(|number| DayNumber(number).date());
            let kept: Vec<Date> = days.filter(|day| self.takes(start, *day)).collect();
            for day in self.positions(kept) {
                if day > last || found.len() == most {
                    return found;
                }
                if day >= start {
                    found.push(day);
                }
            }
        }
        found
    }

    /// The first day and the length of a period, counted from that of the start; nothing at the end of all days.
    fn period(&self, start: Date, at: i32) -> Option<(DayNumber, i32)> {
        let steps = self.interval.checked_mul(at)?;
        let month = |year: i32, month: i32| Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok();
        match self.frequency {
            Frequency::Daily => Some((DayNumber(DayNumber::of(start).0.checked_add(steps)?), 1)),
            Frequency::Weekly => {
                let start = DayNumber::of(start);
                let day = i32::try_from(start.weekday().index()).ok()?;
                let into_week = (day - i32::try_from(self.week_start.index()).ok()?).rem_euclid(7);
                Some((DayNumber((start.0 - into_week).checked_add(steps.checked_mul(7)?)?), 7))
            }
            Frequency::Monthly => {
                let months = i32::from(start.year()) * 12 + i32::from(start.month()) - 1 + steps;
                let first = month(months.div_euclid(12), months.rem_euclid(12) + 1)?;
                Some((DayNumber::of(first), i32::from(first.days_in_month())))
            }
            Frequency::Yearly => {
                let first = month(i32::from(start.year()) + steps, 1)?;
                Some((DayNumber::of(first), i32::from(first.days_in_year())))
            }
        }
    }

    /// Whether a day of a period is kept. Where no part says which day, it is the start's.
    fn takes(&self, start: Date, day: Date) -> bool {
        if !self.by_month.is_empty() && !self.by_month.contains(&i32::from(day.month())) {
            return false;
        }
        let says_day = !self.by_day.is_empty() || !self.by_month_day.is_empty();
        match self.frequency {
            _ if says_day => self.takes_weekday(day) && self.takes_month_day(day),
            Frequency::Daily => true,
            Frequency::Weekly => Weekday::of(day) == Weekday::of(start),
            Frequency::Monthly => day.day() == start.day(),
            Frequency::Yearly => {
                day.day() == start.day() && (!self.by_month.is_empty() || day.month() == start.month())
            }
        }
    }

    fn takes_month_day(&self, day: Date) -> bool {
        let (from_first, length) = (i32::from(day.day()), i32::from(day.days_in_month()));
        self.by_month_day.is_empty()
            || self.by_month_day.iter().any(|by| [from_first, from_first - length - 1].contains(by))
    }

    fn takes_weekday(&self, day: Date) -> bool {
        // A number counts within the month, or within the year where no month is named.
        let of_year = self.frequency == Frequency::Yearly && self.by_month.is_empty();
        let (at, length) = if of_year {
            (i32::from(day.day_of_year()), i32::from(day.days_in_year()))
        } else {
            (i32::from(day.day()), i32::from(day.days_in_month()))
        };
        let (nth, from_last) = ((at - 1) / 7 + 1, -((length - at) / 7 + 1));
        let weekday = Weekday::of(day);
        self.by_day.is_empty()
            || self.by_day.iter().any(|by| by.day == weekday && [0, nth, from_last].contains(&by.nth))
    }

    /// Of the days kept in a period, those at the places that the rule names.
    fn positions(&self, kept: Vec<Date>) -> Vec<Date> {
        if self.by_position.is_empty() {
            return kept;
        }
        let length = i32::try_from(kept.len()).unwrap_or(i32::MAX);
        let is_named = |at: i32| self.by_position.iter().any(|by| [at, at - length - 1].contains(by));
        (1..).zip(kept).filter(|(at, _)| is_named(*at)).map(|(_, day)| day).collect()
    }

    /// The rule as the standard writes it, without when it ends.
    #[must_use]
    pub fn endless(&self) -> String {
        let frequency = match self.frequency {
            Frequency::Daily => "DAILY",
            Frequency::Weekly => "WEEKLY",
            Frequency::Monthly => "MONTHLY",
            Frequency::Yearly => "YEARLY",
        };
        let mut text = format!("FREQ={frequency}");
        if self.interval > 1 {
            let _ = write!(text, ";INTERVAL={}", self.interval);
        }
        let by_day = self.by_day.iter().map(|by| match by.nth {
            0 => weekday_name(by.day).to_owned(),
            nth => format!("{nth}{}", weekday_name(by.day)),
        });
        let strings = |numbers: &[i32]| numbers.iter().map(i32::to_string).collect::<Vec<_>>();
        for (name, values) in [
            ("BYMONTH", strings(&self.by_month)),
            ("BYMONTHDAY", strings(&self.by_month_day)),
            ("BYDAY", by_day.collect()),
            ("BYSETPOS", strings(&self.by_position)),
        ] {
            if !values.is_empty() {
                let _ = write!(text, ";{name}={}", values.join(","));
            }
        }
        if self.week_start != Weekday::Monday {
            let _ = write!(text, ";WKST={}", weekday_name(self.week_start));
        }
        text
    }
}

impl fmt::Display for Rrule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.endless())?;
        if let Some(count) = self.count {
            write!(f, ";COUNT={count}")?;
        }
        match self.until {
            Some(last) => write!(f, ";UNTIL={}", basic(last.0)),
            None => Ok(()),
        }
    }
}

/// A number without a sign, within bounds.
fn number(text: &str, least: i32, most: i32) -> Option<i32> {
    let plain = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| plain && (least..=most).contains(number))
}

/// A number that may have a sign, and is not nought.
fn signed(text: &str, most: i32) -> Option<i32> {
    match text.strip_prefix('-') {
        Some(digits) => number(digits, 1, most).map(|number| -number),
        None => number(text.strip_prefix('+').unwrap_or(text), 1, most),
    }
}

fn numbers(text: &str, most: i32) -> Option<Vec<i32>> {
    text.split(',').map(|item| signed(item, most)).collect()
}

fn nth_weekday(text: &str) -> Option<NthWeekday> {
    let split = text.len().checked_sub(2).filter(|at| text.is_char_boundary(*at))?;
    let (nth, day) = text.split_at(split);
    let nth = if nth.is_empty() { 0 } else { signed(nth, 53)? };
    Some(NthWeekday { nth, day: weekday(day)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: &str, start: &str, last: &str) -> Vec<String> {
        let days = Rrule::read(rule).unwrap().days(start.parse().unwrap(), last.parse().unwrap());
        days.into_iter().map(|day| day.to_string()).collect()
    }

    #[test]
    fn a_rule_has_a_frequency_and_known_parts() {
        assert!(Rrule::read("FREQ=MONTHLY;BYDAY=1WE,-1FR;UNTIL=20270701").is_ok());
        for bad in [
            "BYDAY=MO",
            "FREQ=HOURLY",
            "FREQ=DAILY;COUNT=0",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=WEEKLY;BYMONTHDAY=1",
            "FREQ=DAILY;COUNT=3;UNTIL=20270701",
            "FREQ=DAILY;UNTIL=20270230",
            "FREQ=DAILY;FREQ=DAILY",
            "FREQ=DAILY;BYSETPOS=1",
            "FREQ=MONTHLY;BYDAY=é",
            "elke week",
        ] {
            assert_eq!(Rrule::read(bad).unwrap_err().code, Code::InvalidRrule, "{bad}");
        }
    }

    #[test]
    fn what_is_of_the_standard_and_not_carried_out_is_refused_by_name() {
        for (rule, part) in [
            ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20"),
            ("FREQ=YEARLY;BYYEARDAY=-1", "BYYEARDAY=-1"),
            ("FREQ=DAILY;UNTIL=20270701T120000Z", "UNTIL=20270701T120000Z"),
        ] {
            let fault = Rrule::read(rule).unwrap_err();
            assert_eq!((fault.code, &*fault.arguments[0].1), (Code::UnsupportedRrule, part));
        }
    }

    /// Examples of the standard, as far as they fit in a line.
    #[test]
    fn the_examples_of_the_standard_give_the_days_that_it_lists() {
        assert_eq!(
            days("FREQ=DAILY;COUNT=3;INTERVAL=10", "1997-09-02", "1998-01-01"),
            ["1997-09-02", "1997-09-12", "1997-09-22"]
        );
        assert_eq!(
            days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1998-01-01"),
            ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
        );
        assert_eq!(
            days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1998-01-01"),
            ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
        );
        assert_eq!(
            days("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "1998-01-01"),
            ["1997-09-05", "1997-10-03", "1997-11-07"]
        );
        assert_eq!(
            days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-12-01"),
            ["1997-09-29", "1997-10-30", "1997-11-27"]
        );
        assert_eq!(
            days("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "1997-09-02", "1999-01-01"),
            ["1998-02-13", "1998-03-13"]
        );
        assert_eq!(days("FREQ=YEARLY;BYDAY=20MO;COUNT=2", "1997-05-19", "1999-01-01"), ["1997-05-19", "1998-05-18"]);
        assert_eq!(
            days("FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=2", "1997-03-13", "1999-01-01"),
            ["1997-03-13", "1997-03-20"]
        );
        assert_eq!(days("FREQ=YEARLY", "2024-02-29", "2030-01-01"), ["2024-02-29", "2028-02-29"]);
    }

    #[test]
    fn a_rule_is_written_as_it_was_read_but_for_its_end() {
        let text = "FREQ=MONTHLY;INTERVAL=2;BYMONTH=9,10;BYDAY=1WE,-1FR;BYSETPOS=1;WKST=SU";
        assert_eq!(Rrule::read(&format!("RRULE:{text};UNTIL=20270701")).unwrap().endless(), text);
    }
}
