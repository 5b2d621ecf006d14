//! When an offer takes place, as calendars say it: a first time, a rule, and the days that the rule does not know.

use jiff::civil::Date;

use super::occurrences::{Occurrence, horizon};
use super::site::Site;
use crate::base::table::Id;
use crate::model::planning::{Every, Planning};
use crate::model::rrule::weekday_name;
use crate::model::text::Line;
use crate::model::{Offer, School};

/// When an offer takes place. What the rule gives, without the days that fall out and with the extra ones, is exactly what
/// the offer's page says.
pub struct Recurrence {
    /// The first time.
    pub first: Occurrence,
    /// How it repeats, without its end, and the last day that it gives.
    pub rule: Option<(String, Date)>,
    /// Days of the rule that fall out.
    pub except: Vec<Date>,
    /// Times that come in addition.
    pub also: Vec<Occurrence>,
}

impl Recurrence {
    /// When an offer takes place, at one of its schools when that is asked for. Nothing when it never does.
    #[must_use]
    pub fn new(site: &Site, id: Id<Offer>, school: Option<Id<School>>) -> Option<Self> {
        let offer = &site.offers[id];
        let occurrences = &site.occurrences;
        let is_there = |it: &&Occurrence| school.is_none_or(|school| occurrences.is_at(offer, it, school));
        let all: Vec<Occurrence> = occurrences.of(id).iter().filter(is_there).copied().collect();
        let first = *all.first()?;
        let days: Vec<Date> = all.iter().map(|occurrence| occurrence.day).collect();
        let planning = &offer.planning;
        let regular = planning.regular_days(horizon(planning, &occurrences.calendar, site.today));
        let is_regular = |day: &Date| regular.binary_search(day).is_ok();
        let last = days.iter().rev().find(|day| is_regular(day)).copied();
        match last {
            // The first time begins the rule, so that it must be one of its days.
            Some(last) if is_regular(&first.day) && last > first.day => Some(Self {
                first,
                rule: Some((rule(planning), last)),
                except: regular
                    .iter()
                    .filter(|day| (first.day..=last).contains(*day) && days.binary_search(day).is_err())
                    .copied()
                    .collect(),
                also: all.iter().filter(|one| !is_regular(&one.day)).copied().collect(),
            }),
            _ => Some(Self { first, rule: None, except: Vec::new(), also: all[1..].to_vec() }),
        }
    }
}

/// A time that people count on, and that does not take place.
pub struct CalledOffTime<'a> {
    /// When it would have been.
    pub time: Occurrence,
    /// Why.
    pub reason: Option<&'a Line>,
}

/// What of an offer was called off, at one of its schools when that is asked for, in order. Days on which it would not have been
/// anyhow are none of it.
#[must_use]
pub fn called_off(site: &Site, id: Id<Offer>, school: Option<Id<School>>) -> Vec<CalledOffTime<'_>> {
    let offer = &site.offers[id];
    let planning = &offer.planning;
    if planning.called_off.is_empty() {
        return Vec::new();
    }
    let regular = planning.regular_days(horizon(planning, &site.occurrences.calendar, site.today));
    let mut found: Vec<CalledOffTime<'_>> = Vec::new();
    for off in &planning.called_off {
        let day = off.day.0;
        let time = Occurrence { day, from: planning.from, until: planning.until };
        let is_planned = regular.binary_search(&day).is_ok() || planning.also.iter().any(|also| also.0 == day);
        let is_there = school.is_none_or(|school| site.occurrences.is_at(offer, &time, school));
        if is_planned && is_there && !site.occurrences.falls_out(offer, day) {
            found.push(CalledOffTime { time, reason: off.reason.as_ref() });
        }
    }
    found.sort_by_key(|off| off.time);
    found.dedup_by_key(|off| off.time);
    found
}

impl Recurrence {
    /// Whether the rule gives a day, were it not called off.
    #[must_use]
    pub fn gives(&self, planning: &Planning, day: Date) -> bool {
        let is_extra = planning.also.iter().any(|also| also.0 == day);
        !is_extra && self.rule.as_ref().is_some_and(|(_, last)| self.first.day < day && day < *last)
    }
}

/// A planning's repetition as a rule of RFC 5545, without its end.
fn rule(planning: &Planning) -> String {
    let by_day = |nth: &str, days: &[_]| {
        let days: Vec<String> = days.iter().map(|day| format!("{nth}{}", weekday_name(*day))).collect();
        if days.is_empty() { String::new() } else { format!(";BYDAY={}", days.join(",")) }
    };
    let weekdays = planning.weekdays();
    match (planning.every, &planning.rrule) {
        (Some(Every::Week), _) => format!("FREQ=WEEKLY{}", by_day("", &weekdays)),
        (Some(Every::TwoWeeks), _) => format!("FREQ=WEEKLY;INTERVAL=2{}", by_day("", &weekdays)),
        (Some(Every::Month), _) => {
            let nth = (planning.start.0.day() - 1) / 7 + 1;
            format!("FREQ=MONTHLY{}", by_day(&nth.to_string(), &weekdays))
        }
        (None, Some(rule)) => rule.endless(),
        // A run of days is one too.
        (Some(Every::Day), _) | (None, None) => format!("FREQ=DAILY{}", by_day("", &planning.days)),
    }
}
