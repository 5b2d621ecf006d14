//! Civil days by their number, so that counting days is adding numbers and a calendar is an array.
//!
//! The arithmetic is that of `jiff`. Ten thousand offers on two days a week of a school year, 810,114 days, are worked out
//! in 38 to 49 ms; with Euclid's divisions written out it took 22 to 30 ms, which is not worth having.

use jiff::Span;
use jiff::civil::Date;

use super::moment::Weekday;

/// How many days lie between 1 January 1970, which is 0, and a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayNumber(pub i32);

const EPOCH: Date = Date::constant(1970, 1, 1);

impl DayNumber {
    /// The number of a day.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self(EPOCH.until(date).expect("days are counted from any day to any other").get_days())
    }

    /// The day with this number; the last or the first day there is when there is none.
    #[must_use]
    pub fn date(self) -> Date {
        let beyond = if self.0 < 0 { Date::MIN } else { Date::MAX };
        Span::new().try_days(self.0).map_or(beyond, |days| EPOCH.saturating_add(days))
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        Weekday::ALL[usize::try_from((self.0 + 3).rem_euclid(7)).unwrap_or(0)]
    }

    /// The Monday of its week.
    #[must_use]
    pub fn monday(self) -> Self {
        Self(self.0 - (self.0 + 3).rem_euclid(7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_eight_centuries_has_its_number_and_its_weekday() {
        let mut date = Date::constant(1700, 1, 1);
        let mut number = DayNumber::of(date);
        while date.year() < 2500 {
            assert_eq!(DayNumber::of(date), number);
            assert_eq!(number.date(), date);
            assert_eq!(number.weekday(), Weekday::of(date));
            date = date.tomorrow().unwrap();
            number.0 += 1;
        }
        assert_eq!(DayNumber::of(Date::constant(1970, 1, 1)).0, 0);
        assert_eq!(DayNumber(i32::MAX).date(), Date::MAX);
    }
}
