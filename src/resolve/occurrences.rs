//! The planning of every offer as days: what repeats leaves out the days on which schools are closed.
//!
//! What an editor names by its date stands: a single day, a run of days and `wel_op` fall out for no holiday. Study days
//! count for what is at schools and nowhere else, and only where all of those schools are closed: where one is open, it goes
//! on there, and [`Occurrences::is_at`] tells where it does not.

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;

use super::calendar::Calendar;
use super::content::Content;
use crate::base::table::Id;
use crate::model::entity::is_set;
use crate::model::moment::Clock;
use crate::model::planning::Planning;
use crate::model::{Offer, School};

/// One time that an offer takes place. Civil day and times, in Europe/Amsterdam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The day.
    pub day: Date,
    /// From which time.
    pub from: Option<Clock>,
    /// Until which time.
    pub until: Option<Clock>,
}

impl Occurrence {
    /// The day and the time at which it is over, when that is known: the day after, for a night at school.
    #[must_use]
    pub fn end(&self) -> Option<(Date, Clock)> {
        let (from, until) = self.from.zip(self.until)?;
        let is_next_day = until.is_midnight() || until < from;
        let day = if is_next_day { self.day.tomorrow().unwrap_or(self.day) } else { self.day };
        Some((day, until.on_the_dial()))
    }
}

/// When all offers take place.
pub struct Occurrences {
    /// The days on which schools are closed.
    pub calendar: Calendar,
    rows: Vec<Box<[Occurrence]>>,
    today: Date,
}

impl Occurrences {
    /// Works out the occurrences of every offer.
    #[must_use]
    pub fn new(content: &Content) -> Self {
        let calendar = Calendar::new(&content.school_years, &content.schools);
        let offers: Vec<&Offer> = content.offers.values().collect();
        let row = |offer: &&Offer| occurrences(offer, &calendar, content.today);
        let rows = offers.par_iter().with_min_len(64).map(row).collect();
        Self { rows, calendar, today: content.today }
    }

    /// Offers that one can still join or wait for.
    pub fn current<'a>(&'a self, content: &'a Content) -> impl Iterator<Item = (Id<Offer>, &'a Offer)> {
        content.offers.iter().filter(|(id, offer)| !self.is_over(*id, offer))
    }

    /// Whether an offer is over: it has stopped, or its last occurrence has passed. An offer without any has a fault, and
    /// is over when its last day has passed.
    #[must_use]
    pub fn is_over(&self, id: Id<Offer>, offer: &Offer) -> bool {
        offer.has_stopped() || self.last_day(id, &offer.planning).is_some_and(|last| last < self.today)
    }

    /// When an offer takes place, in order: its whole span, as far as school years are known.
    #[must_use]
    pub fn of(&self, id: Id<Offer>) -> &[Occurrence] {
        self.rows.get(id.index()).map_or(&[], |row| row)
    }

    /// What is still to come of an offer, today included.
    #[must_use]
    pub fn to_come(&self, id: Id<Offer>) -> &[Occurrence] {
        self.from(id, self.today)
    }

    /// The occurrences of an offer from a day on.
    #[must_use]
    pub fn from(&self, id: Id<Offer>, day: Date) -> &[Occurrence] {
        let all = self.of(id);
        &all[all.partition_point(|occurrence| occurrence.day < day)..]
    }

    /// The next time that an offer takes place, today included.
    #[must_use]
    pub fn next(&self, id: Id<Offer>) -> Option<&Occurrence> {
        self.to_come(id).first()
    }

    /// Whether an occurrence of `offer` is at `school`, which is one of its own.
    #[must_use]
    pub fn is_at(&self, offer: &Offer, occurrence: &Occurrence, school: Id<School>) -> bool {
        !minds_study_days(offer)
            || is_named(&offer.planning, occurrence.day)
            || !self.calendar.is_study_day(school, occurrence.day)
    }

    /// Whether schools are closed on a day of an offer's repetition, so that it does not take place.
    #[must_use]
    pub fn falls_out(&self, offer: &Offer, day: Date) -> bool {
        falls_out(offer, &self.calendar, day)
    }

    /// The next time that an offer takes place at `school`, which is one of its own; today included.
    #[must_use]
    pub fn next_at(&self, id: Id<Offer>, offer: &Offer, school: Id<School>) -> Option<&Occurrence> {
        self.to_come(id).iter().find(|occurrence| self.is_at(offer, occurrence, school))
    }

    /// The last day on which an offer takes place; nothing when it goes on, or beyond the last day that is known.
    #[must_use]
    pub fn last_day(&self, id: Id<Offer>, planning: &Planning) -> Option<Date> {
        let known = horizon(planning, &self.calendar, self.today);
        let goes_on = planning.is_endless() || planning.last_day().is_some_and(|last| last > known);
        let last = self.of(id).last().map(|occurrence| occurrence.day).or_else(|| planning.last_day());
        last.filter(|_| !goes_on)
    }
}

/// How far ahead the days of a planning are worked out: to the end of the last school year that is known, or a year ahead
/// where none is.
#[must_use]
pub(super) fn horizon(planning: &Planning, calendar: &Calendar, today: Date) -> Date {
    let from = today.max(planning.start.0);
    calendar.last_day().filter(|last| *last >= from).unwrap_or_else(|| from.saturating_add(1.year()))
}

fn occurrences(offer: &Offer, calendar: &Calendar, today: Date) -> Box<[Occurrence]> {
    let planning = &offer.planning;
    let days = planning.days(planning.start.0.min(first_extra(planning)), horizon(planning, calendar, today));
    let kept = days.filter(|day| !falls_out(offer, calendar, *day));
    kept.map(|day| Occurrence { day, from: planning.from, until: planning.until }).collect()
}

fn first_extra(planning: &Planning) -> Date {
    planning.also.iter().map(|day| day.0).min().unwrap_or(Date::MAX)
}

/// Whether schools are closed on a day of a repetition, so that it does not take place.
fn falls_out(offer: &Offer, calendar: &Calendar, day: Date) -> bool {
    let planning = &offer.planning;
    if is_named(planning, day) {
        return false;
    }
    let schools = &offer.links.schools;
    !is_set(planning.in_holidays) && calendar.is_holiday(day)
        || !is_set(planning.on_public_holidays) && calendar.is_public_holiday(day)
        || minds_study_days(offer) && schools.iter().all(|school| calendar.is_study_day(*school, day))
}

/// Whether a planning names a day by its date, rather than coming to it by repetition.
fn is_named(planning: &Planning, day: Date) -> bool {
    !planning.repeats() || planning.also.iter().any(|also| also.0 == day)
}

/// Whether it needs its schools to be open: it is there, and at no place of its own.
fn minds_study_days(offer: &Offer) -> bool {
    offer.place.is_none() && !offer.links.schools.is_empty()
}
