//! The clock of Amsterdam against UTC.
//!
//! The rule is that of Directive 2000/84/EC, which has held in the Netherlands since 1996: summer time from the last Sunday
//! of March to the last Sunday of October, both at one o'clock UTC.

use jiff::civil::Date;

use super::civil::DayNumber;
use super::moment::Clock;

/// The name of the time zone.
pub const NAME: &str = "Europe/Amsterdam";

/// The hour at which clocks change, as they show it after the change in March and before it in October.
const CHANGE: u8 = 3;

/// How many hours a civil moment is ahead of UTC. A moment that a change leaves out is counted as before it, and one that
/// comes twice is the first.
#[must_use]
pub fn hours_ahead(day: Date, clock: Clock) -> i32 {
    let moment = (day, clock.hour);
    let is_summer = (last_sunday(day, 3), CHANGE) <= moment && moment < (last_sunday(day, 10), CHANGE);
    if is_summer { 2 } else { 1 }
}

/// A civil moment with how far it is ahead of UTC: `2026-11-25T14:00:00+01:00`.
#[must_use]
pub fn with_offset(day: Date, clock: Clock) -> String {
    format!("{day}T{clock}:00+{:02}:00", hours_ahead(day, clock))
}

/// The last Sunday of a month of 31 days, in the year of `day`.
fn last_sunday(day: Date, month: i8) -> Date {
    let last = DayNumber::of(Date::constant(day.year(), month, 31));
    DayNumber(last.0 - (i32::try_from(last.weekday().index()).unwrap_or(0) + 1) % 7).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_that_the_database_of_time_zones_gives() {
        let zone = jiff::tz::TimeZone::get(NAME).unwrap();
        let mut day: Date = "2024-01-01".parse().unwrap();
        while day.year() < 2032 {
            for hour in [0, 1, 2, 3, 14, 23] {
                let clock = Clock { hour, minute: 30 };
                let local = day.to_datetime(clock.time());
                let expected = zone.to_ambiguous_zoned(local);
                // A moment that was left out is moved on by jiff; nothing takes place then.
                let is_left_out = expected.is_ambiguous() && day.month() == 3;
                let offset = expected.compatible().unwrap().offset().seconds() / 3600;
                assert!(is_left_out || hours_ahead(day, clock) == offset, "{day} {clock}: {offset}");
            }
            day = day.tomorrow().unwrap();
        }
    }
}
