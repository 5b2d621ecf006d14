//! Days, times of day and years. All civil, in Europe/Amsterdam; nothing here knows what day it is today.

use std::fmt;

use jiff::civil::{Date, Time};
use serde::{Serialize, Serializer};

use super::scalar::{Scalar, ScalarFault, choice, scalar};
use crate::base::code::Code;

/// A day, written `2026-11-21` (ISO 8601) or `21-11-2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

impl Scalar for Day {
    const FORMAT: &'static str = "datum";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let fault = || ScalarFault::new(Code::InvalidDate);
        let parts: Vec<&str> = text.split('-').collect();
        let [first, month, last] = parts[..] else {
            return Err(fault());
        };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        if year.len() != 4 || !(1..=2).contains(&month.len()) || !(1..=2).contains(&day.len()) {
            return Err(fault());
        }
        let number = |text: &str| text.parse::<i16>().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
        let narrow = |text: &str| number(text).and_then(|number| i8::try_from(number).ok());
        match (number(year), narrow(month), narrow(day)) {
            (Some(year), Some(month), Some(day)) => {
                Date::new(year, month, day).map(Self).map_err(|_| match Date::new(year, month, 1) {
                    Ok(first) => fault().with("days", first.days_in_month().to_string()),
                    Err(_) => fault(),
                })
            }
            _ => Err(fault()),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

scalar!(Day);

/// A day as calendars and cards write it: `20261125` (RFC 5545, section 3.3.4; RFC 2426, section 4).
#[must_use]
pub fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// A time of day, written `15:30` or `15.30`, to the minute. The end of a day is `24:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// 0 to 23, or 24 for the end of the day.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl Clock {
    /// Minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }

    /// The same as jiff's type; the end of a day is the beginning of the next.
    #[must_use]
    pub fn time(self) -> Time {
        let clock = self.on_the_dial();
        Time::constant(clock.hour.cast_signed(), clock.minute.cast_signed(), 0, 0)
    }

    /// As a clock shows it, and as most programs read it: the end of a day is `00:00`.
    #[must_use]
    pub fn on_the_dial(self) -> Self {
        Self { hour: self.hour % 24, ..self }
    }

    /// Whether it is the end of the day.
    #[must_use]
    pub fn is_midnight(self) -> bool {
        self.hour == 24
    }

    /// Whether what begins in the evening at this time and ends at `until` goes on into the next day: a night at school, until
    /// breakfast or a little after midnight. What begins by day and ends before it begins is a slip of the pen.
    #[must_use]
    pub fn is_a_night_until(self, until: Self) -> bool {
        (EVENING..24).contains(&self.hour) && until.hour < NOON
    }
}

/// A night at school begins at this hour at the earliest.
const EVENING: u8 = 17;
/// And it is over before this.
const NOON: u8 = 12;

impl Scalar for Clock {
    const FORMAT: &'static str = "tijd";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let fault = || ScalarFault::new(Code::InvalidTime);
        let text = text.strip_suffix("uur").map_or(text, str::trim_end);
        let (hour, minute) = text.split_once([':', '.']).ok_or_else(fault)?;
        let number = |text: &str, limit: u8| {
            let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u8>().ok().filter(|number| plain && *number < limit)
        };
        match (number(hour, 24), number(minute, 60)) {
            (Some(hour), Some(minute_value)) if minute.len() == 2 => Ok(Self { hour, minute: minute_value }),
            _ if hour == "24" && minute == "00" => Ok(Self { hour: 24, minute: 0 }),
            _ => Err(fault()),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

scalar!(Clock);

/// Since when: a year or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Since {
    /// Some time in this year.
    Year(i16),
    /// From this day.
    Day(Date),
}

impl Since {
    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) => year,
            Self::Day(date) => date.year(),
        }
    }
}

impl Scalar for Since {
    const FORMAT: &'static str = "jaar-of-datum";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let year = text.parse::<i16>().ok().filter(|year| text.len() == 4 && (1800..2200).contains(year));
        year.map(Self::Year)
            .or_else(|| Day::read(text).ok().map(|day| Self::Day(day.0)))
            .ok_or_else(|| ScalarFault::new(Code::InvalidMoment))
    }
}

scalar!(Since);

choice! {
    /// A day of the week.
    pub enum Weekday {
        /// Monday.
        Monday = "ma",
        /// Tuesday.
        Tuesday = "di",
        /// Wednesday.
        Wednesday = "wo",
        /// Thursday.
        Thursday = "do",
        /// Friday.
        Friday = "vr",
        /// Saturday.
        Saturday = "za",
        /// Sunday.
        Sunday = "zo",
    }
}

impl Weekday {
    /// The weekday of `date`.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self::ALL[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)]
    }

    /// Its Dutch name, as it stands in URLs and among the words that are searched.
    #[must_use]
    pub fn dutch_name(self) -> &'static str {
        match self {
            Self::Monday => "maandag",
            Self::Tuesday => "dinsdag",
            Self::Wednesday => "woensdag",
            Self::Thursday => "donderdag",
            Self::Friday => "vrijdag",
            Self::Saturday => "zaterdag",
            Self::Sunday => "zondag",
        }
    }

    /// Monday is 0.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_both_orders_and_never_guessed() {
        let day = Day::read("2026-03-02").unwrap();
        assert_eq!(Day::read("2-3-2026"), Ok(day));
        for bad in ["2026-13-01", "2026-02-30", "02-03-26", "2026/03/02", "maandag", "+026-01-01"] {
            assert_eq!(Day::read(bad).unwrap_err().code, Code::InvalidDate, "{bad}");
        }
    }

    #[test]
    fn only_an_evening_goes_on_into_the_next_day() {
        let is_a_night = |from, until| Clock::read(from).unwrap().is_a_night_until(Clock::read(until).unwrap());
        assert!(is_a_night("19:00", "00:30") && is_a_night("17:00", "09:00"));
        assert!(!is_a_night("14:00", "13:00") && !is_a_night("20:00", "19:00") && !is_a_night("09:00", "08:00"));
    }

    #[test]
    fn half_past_three_may_be_written_with_a_point() {
        assert_eq!(Clock::read("15.30").unwrap().to_string(), "15:30");
        assert_eq!(Clock::read("9:05 uur").unwrap().minutes(), 545);
        let midnight = Clock::read("24:00 uur").unwrap();
        assert_eq!((midnight.to_string().as_str(), midnight.minutes()), ("24:00", 1440));
        assert_eq!(midnight.on_the_dial().to_string(), "00:00");
        for bad in ["24:01", "24.30", "25:00", "15:3", "15:60", "15", "half vier", "+1:30"] {
            assert_eq!(Clock::read(bad).unwrap_err().code, Code::InvalidTime, "{bad}");
        }
    }
}
