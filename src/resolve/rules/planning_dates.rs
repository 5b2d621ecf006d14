//! Days that an editor names one by one mean something in their planning: parents read them, and stand at a closed door
//! where one of them says nothing.

use jiff::civil::Date;

use super::planning::{backwards, missing};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::entity::is_set;
use crate::model::moment::Weekday;
use crate::model::planning::{Every, Planning};
use crate::resolve::occurrences::horizon;
use crate::resolve::{Content, Occurrences};

pub(super) fn check(content: &Content, occurrences: &Occurrences, diags: &mut Diagnostics) {
    // What is wrong with a planning as a whole is told first.
    let is_whole = |planning: &Planning| backwards(planning).is_none() && missing(planning).is_none();
    let is_ever = |id| !occurrences.of(id).is_empty();
    for (_, offer) in content.offers.iter().filter(|(id, offer)| is_ever(*id) && is_whole(&offer.planning)) {
        let planning = &offer.planning;
        let mut report = |key: String, day: Date, reason: &str| {
            let diagnostic = Diagnostic::new(Code::PlanningDate, offer.origin().field(&key));
            diags.push(diagnostic.with("date", day.to_string()).with("reason", reason));
        };
        if let Some(reason) = of_start(planning) {
            report("planning.start".to_owned(), planning.start.0, reason);
        }
        if planning.except.is_empty() && planning.also.is_empty() && planning.called_off.is_empty() {
            continue;
        }
        let known = horizon(planning, &occurrences.calendar, content.today);
        let regular = planning.regular_days(known);
        let is_holiday =
            |day| !is_set(planning.in_holidays) && planning.repeats() && occurrences.calendar.is_holiday(day);
        for (at, day) in planning.except.iter().map(|day| day.0).enumerate().filter(|(_, day)| *day <= known) {
            if let Some(reason) = of_exception(planning, &regular, day) {
                report(format!("planning.niet_op[{at}]"), day, reason);
            }
        }
        let called_off = planning.called_off.iter().map(|off| off.day.0).enumerate();
        for (at, day) in called_off.filter(|(_, day)| *day <= known) {
            if let Some(reason) = of_exception(planning, &regular, day).filter(|reason| *reason != "both") {
                report(format!("planning.vervalt[{at}].datum"), day, reason);
            }
        }
        for (at, day) in planning.also.iter().map(|day| day.0).enumerate().filter(|(_, day)| *day <= known) {
            // What falls into a holiday is named on purpose.
            if regular.binary_search(&day).is_ok() && !planning.excludes(day) && !is_holiday(day) {
                report(format!("planning.wel_op[{at}]"), day, "already");
            }
        }
    }
}

/// What is odd about the first day.
fn of_start(planning: &Planning) -> Option<&'static str> {
    let start = planning.start.0;
    if planning.repeats() && !planning.days.is_empty() && !planning.days.contains(&Weekday::of(start)) {
        return Some("start");
    }
    (planning.every == Some(Every::Month) && start.day() > 28).then_some("fifth")
}

/// Why a day that falls out does not take place anyhow.
fn of_exception(planning: &Planning, regular: &[Date], day: Date) -> Option<&'static str> {
    if planning.also.iter().any(|also| also.0 == day) {
        return Some("both");
    }
    let is_outside = day < planning.start.0 || planning.end.is_some_and(|end| day > end.0);
    match regular.binary_search(&day) {
        Ok(_) => None,
        Err(_) if is_outside => Some("outside"),
        Err(_) => Some("no-day"),
    }
}
