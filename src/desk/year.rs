//! The days that a planning gives, as small months: what is on, what falls out and why, and what is added.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::html::{escaped, said};
use super::sheet::FileSheet;
use crate::base::table::Id;
use crate::model::entity::is_set;
use crate::model::moment::Weekday;
use crate::model::planning::Planning;
use crate::model::{Kind, Offer};
use crate::report::Messages;
use crate::resolve::{Calendar, Site};
use crate::syntax::yaml;

/// As many months are drawn at most.
const MONTHS: usize = 14;

/// What a day of the calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DayMark {
    /// It takes place.
    On,
    /// It takes place in addition.
    Extra,
    /// The planning leaves it out.
    Off,
    /// It was called off, with its reason.
    Cancelled,
    /// Schools are closed.
    Closed,
    /// Any other.
    Plain,
}

impl DayMark {
    fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Extra => "extra",
            Self::Off => "off",
            Self::Cancelled => "cancelled",
            Self::Closed => "closed",
            Self::Plain => "plain",
        }
    }
}

#[derive(Deserialize)]
struct PlanningAlone {
    planning: Planning,
}

/// The days of the offer that `sheet` is, as far as they can be told.
pub(super) struct YearDays {
    planning: Planning,
    days: Vec<Date>,
}

impl YearDays {
    /// Those of a draft; none when it is no offer, or its planning cannot be read.
    pub(super) fn of(sheet: &FileSheet, site: Option<&Site>) -> Option<Self> {
        if sheet.name.kind != Some(Kind::Offer) {
            return None;
        }
        let text = &sheet.text[sheet.yaml.clone()];
        let planning = yaml::decode::<PlanningAlone>(text).ok()?.planning;
        let own = site.and_then(|site| Some((site, offer_of(site, &sheet.name.slug)?)));
        let days = match (own, site) {
            (Some((site, id)), _) => site.occurrences.of(id).iter().map(|occurrence| occurrence.day).collect(),
            (None, Some(site)) => by_itself(&planning, &site.occurrences.calendar, site.today),
            (None, None) => Vec::new(),
        };
        Some(Self { planning, days })
    }

    fn mark(&self, day: Date, regular: &[Date]) -> DayMark {
        let is_named = self.planning.also.iter().any(|also| also.0 == day);
        if self.planning.called_off.iter().any(|called_off| called_off.day.0 == day) {
            return DayMark::Cancelled;
        }
        match self.days.binary_search(&day) {
            Ok(_) if is_named => DayMark::Extra,
            Ok(_) => DayMark::On,
            Err(_) if self.planning.excludes(day) => DayMark::Off,
            Err(_) if regular.binary_search(&day).is_ok() => DayMark::Closed,
            Err(_) => DayMark::Plain,
        }
    }

    /// The months with their days, a button each: whoever presses one leaves a day out, or adds it.
    pub(super) fn html(&self, words: &Messages) -> String {
        let count = self.days.len().to_string();
        let first = self.days.first().map(|day| told(*day, words)).unwrap_or_default();
        let last = self.days.last().map(|day| told(*day, words)).unwrap_or_default();
        let mut out = format!(
            "<p class=\"year__count\" data-aantal=\"{count}\">{}</p>\n",
            said(words, "desk-year-count", &[("count", &count), ("first", &first), ("last", &last)])
        );
        let start = self.days.first().copied().unwrap_or(self.planning.start.0).min(self.planning.start.0);
        let end = self.days.last().copied().or(self.planning.end.map(|end| end.0)).unwrap_or(start);
        let regular = self.planning.regular_days(end.max(start));
        let mut month = start.first_of_month();
        out.push_str("<div class=\"year__months\">\n");
        for _ in 0..MONTHS {
            if month > end {
                break;
            }
            self.month(&mut out, month, &regular, words);
            month = month.saturating_add(1.month());
        }
        out.push_str("</div>\n");
        let key = |mark: &str| {
            format!(
                "<li><span class=\"day day--{mark}\" aria-hidden=\"true\"></span> {}</li>\n",
                said(words, &format!("desk-day-{mark}"), &[])
            )
        };
        let keys: String = ["on", "extra", "off", "cancelled", "closed"].into_iter().map(key).collect();
        let _ = write!(
            out,
            "<ul class=\"year__key\">\n{keys}</ul>\n<p class=\"field__help\">{}</p>\n",
            said(words, "desk-year-help", &[])
        );
        out
    }

    fn month(&self, out: &mut String, month: Date, regular: &[Date], words: &Messages) {
        let name = words.text(&format!("desk-month-{}", month.month()), &[]);
        let _ = write!(
            out,
            "<section class=\"month\">\n<p class=\"month__name\">{} {}</p>\n<div class=\"month__days\">\n",
            escaped(&name),
            month.year()
        );
        for at in 1..=month.days_in_month() {
            let Ok(day) = Date::new(month.year(), month.month(), at) else { continue };
            let mark = self.mark(day, regular);
            let column = Weekday::of(day).index() + 1;
            let said = format!("{}: {}", told(day, words), words.text(&format!("desk-day-{}", mark.name()), &[]));
            let _ = writeln!(
                out,
                "<button type=\"button\" class=\"day day--{} day--col{column}\" data-dag=\"{day}\" data-is=\"{}\" aria-label=\"{}\" tabindex=\"-1\">{at}</button>",
                mark.name(),
                mark.name(),
                escaped(&said),
            );
        }
        out.push_str("</div>\n</section>\n");
    }
}

/// A day in words: `wo 2 september 2026`.
fn told(day: Date, words: &Messages) -> String {
    let weekday = words.text(&format!("desk-weekday-{}", Weekday::of(day).index() + 1), &[]);
    let month = words.text(&format!("desk-month-{}", day.month()), &[]);
    format!("{weekday} {} {month} {}", day.day(), day.year())
}

fn offer_of(site: &Site, slug: &str) -> Option<Id<Offer>> {
    site.offers.iter().find(|(_, offer)| offer.slug() == slug).map(|(id, _)| id)
}

/// The days of a planning whose file has other faults: without the study days of schools that are not known yet.
fn by_itself(planning: &Planning, calendar: &Calendar, today: Date) -> Vec<Date> {
    let from = today.max(planning.start.0);
    let horizon = calendar.last_day().filter(|last| *last >= from).unwrap_or_else(|| from.saturating_add(1.year()));
    let is_named = |day: Date| !planning.repeats() || planning.also.iter().any(|also| also.0 == day);
    let is_closed = |day: Date| {
        !is_set(planning.in_holidays) && calendar.is_holiday(day)
            || !is_set(planning.on_public_holidays) && calendar.is_public_holiday(day)
    };
    planning.days(Date::MIN, horizon).filter(|day| is_named(*day) || !is_closed(*day)).collect()
}
