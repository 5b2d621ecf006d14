//! On which days schools are closed: the school years' holidays, public holidays and study days, for looking up.

use jiff::civil::Date;

use crate::base::table::{Id, Table};
use crate::model::civil::DayNumber;
use crate::model::{School, SchoolYear};

/// How many days the calendar looks at, at most: a century is more than anybody plans for, and holds a slip of the pen.
const MOST_DAYS: usize = 36_525;

const HOLIDAY: u8 = 1;
const PUBLIC_HOLIDAY: u8 = 2;

/// The days on which schools are closed.
#[derive(Default)]
pub struct Calendar {
    /// The first day that is known.
    first: i32,
    /// What each day from the first on is.
    days: Vec<u8>,
    /// Study days of schools, in order.
    study_days: Vec<Vec<Date>>,
    /// The last day of the last school year.
    last: Option<Date>,
}

impl Calendar {
    /// Reads all school years. `schools` is the table that their study days point into.
    #[must_use]
    pub fn new(years: &Table<SchoolYear>, schools: &Table<School>) -> Self {
        let mut calendar = Self::default();
        let known = years.values().map(|year| DayNumber::of(year.year.first_day()).0).min();
        let Some(first) = known else { return calendar };
        calendar.first = first;
        calendar.study_days = vec![Vec::new(); schools.len()];
        for year in years.values() {
            for holiday in &year.holidays {
                calendar.mark(holiday.from.0, holiday.until.0, HOLIDAY);
            }
            for holiday in &year.public_holidays {
                calendar.mark(holiday.day.0, holiday.day.0, PUBLIC_HOLIDAY);
            }
            for (school, days) in &year.links.study_days {
                calendar.study_days[school.index()].extend(days);
            }
            let summer = year.holidays.iter().map(|holiday| holiday.until.0).max();
            calendar.last = calendar.last.max(summer).max(Some(year.year.last_day()));
        }
        calendar.study_days.iter_mut().for_each(|days| days.sort_unstable());
        calendar
    }

    fn mark(&mut self, from: Date, until: Date, what: u8) {
        let place = |date: Date| usize::try_from(DayNumber::of(date).0.saturating_sub(self.first)).ok();
        let Some(until) = place(until).filter(|until| *until < MOST_DAYS) else { return };
        let from = place(from).unwrap_or(0);
        if self.days.len() <= until {
            self.days.resize(until + 1, 0);
        }
        self.days.get_mut(from..=until).into_iter().flatten().for_each(|day| *day |= what);
    }

    fn is(&self, day: Date, what: u8) -> bool {
        let place = usize::try_from(DayNumber::of(day).0.saturating_sub(self.first)).ok();
        place.and_then(|place| self.days.get(place)).is_some_and(|day| day & what != 0)
    }

    /// Whether a day is in a school holiday.
    #[must_use]
    pub fn is_holiday(&self, day: Date) -> bool {
        self.is(day, HOLIDAY)
    }

    /// Whether a day is a public holiday.
    #[must_use]
    pub fn is_public_holiday(&self, day: Date) -> bool {
        self.is(day, PUBLIC_HOLIDAY)
    }

    /// Whether the pupils of a school are free on a day because its staff studies.
    #[must_use]
    pub fn is_study_day(&self, school: Id<School>, day: Date) -> bool {
        self.study_days.get(school.index()).is_some_and(|days| days.binary_search(&day).is_ok())
    }

    /// The last day of which it is known whether schools are open; nothing without school years.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.last
    }
}
