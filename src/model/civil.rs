//! Civil days by their number, so that counting days is adding numbers.

use jiff::civil::Date;

use super::moment::Weekday;

/// How many days lie between 1 January 1970, which is 0, and a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayNumber(pub i32);

/// Days in four hundred years: the calendar repeats itself after as many.
const DAYS_IN_ERA: i32 = 146_097;

/// Days from 1 March of the year nought to 1 January 1970. Years are counted from March, so that the leap day is the last.
const EPOCH: i32 = 719_468;

impl DayNumber {
    /// The number of a day.
    #[must_use]
    pub fn of(date: Date) -> Self {
        let month = i32::from(date.month());
        let year = i32::from(date.year()) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(date.day()) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * DAYS_IN_ERA + day_of_era - EPOCH)
    }

    /// The day with this number; the last or the first day there is when there is none.
    #[must_use]
    pub fn date(self) -> Date {
        let days = self.0.saturating_add(EPOCH);
        let day_of_era = days.rem_euclid(DAYS_IN_ERA);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = days.div_euclid(DAYS_IN_ERA) * 400 + year_of_era + i32::from(month <= 2);
        let narrow = |number: i32| i8::try_from(number).unwrap_or(1);
        let beyond = if self.0 < 0 { Date::MIN } else { Date::MAX };
        i16::try_from(year).ok().and_then(|year| Date::new(year, narrow(month), narrow(day)).ok()).unwrap_or(beyond)
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
