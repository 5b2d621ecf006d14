//! The clock of Amsterdam against UTC, by the database of time zones that is compiled in with `jiff`: a change of law comes
//! with `cargo update`.

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use super::moment::Clock;

/// The name of the time zone.
pub const NAME: &str = "Europe/Amsterdam";

static ZONE: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get(NAME).expect("the time zones are compiled in"));

/// How far a civil moment is ahead of UTC. A moment that a change of the clock leaves out is counted as before it, and one
/// that comes twice is the first.
#[must_use]
pub fn offset(day: Date, clock: Clock) -> Offset {
    match ZONE.to_ambiguous_timestamp(day.to_datetime(clock.time())).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset,
        AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => before,
    }
}

/// A civil moment with how far it is ahead of UTC: `2026-11-25T14:00:00+01:00`.
#[must_use]
pub fn with_offset(day: Date, clock: Clock) -> String {
    let minutes = offset(day, clock).seconds() / 60;
    format!("{day}T{clock}:00{:+03}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_is_that_of_the_directive() {
        let of = |day: &str, hour| with_offset(day.parse().unwrap(), Clock { hour, minute: 30 });
        // Directive 2000/84/EC: from the last Sunday of March to the last Sunday of October, at one o'clock UTC.
        assert_eq!(of("2026-03-29", 1), "2026-03-29T01:30:00+01:00");
        assert_eq!(of("2026-03-29", 2), "2026-03-29T02:30:00+01:00", "left out");
        assert_eq!(of("2026-03-29", 3), "2026-03-29T03:30:00+02:00");
        assert_eq!(of("2026-10-25", 2), "2026-10-25T02:30:00+02:00", "the first of two");
        assert_eq!(of("2026-10-25", 3), "2026-10-25T03:30:00+01:00");
    }
}
