//! A planning is whole: it ends after it begins, says how often when it says on which days, and leaves at least one day.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::moment::Weekday;
use crate::model::planning::Planning;
use crate::resolve::{Content, Occurrences};

pub(super) fn check(content: &Content, occurrences: &Occurrences, diags: &mut Diagnostics) {
    for (id, offer) in content.offers.iter() {
        let planning = &offer.planning;
        let mut report = |code, key: &str, arguments: &[(&'static str, String)]| {
            diags.push(Diagnostic::new(code, offer.origin().field(key)).with_all(arguments));
        };
        if let Some(from) = planning.from.filter(|from| from.is_midnight()) {
            report(Code::InvalidTime, "planning.van", &[("key", "van".to_owned()), ("value", from.to_string())]);
        } else if let Some((key, start, end)) = backwards(planning) {
            report(Code::EndBeforeStart, key, &[("start", start), ("end", end)]);
        } else if let Some(missing) = missing(planning) {
            report(Code::IncompletePlanning, "planning", &[("missing", missing.to_owned())]);
        } else if planning.every.is_some() && planning.rrule.is_some() {
            report(Code::ExactlyOne, "planning.rrule", &[("keys", "`elke`, `rrule`".to_owned())]);
        } else if occurrences.of(id).is_empty() {
            report(Code::NoOccurrence, "planning", &[]);
        }
    }
}

/// What ends before it begins: the key of the end, and both.
pub(super) fn backwards(planning: &Planning) -> Option<(&'static str, String, String)> {
    if let Some(end) = planning.end.filter(|end| *end < planning.start) {
        return Some(("planning.einde", planning.start.to_string(), end.to_string()));
    }
    let (from, until) = planning.from.zip(planning.until)?;
    let is_backwards = until <= from && !from.is_a_night_until(until);
    is_backwards.then(|| ("planning.tot", from.to_string(), until.to_string()))
}

/// A run of days on some weekdays is not longer than this.
const RUN: i32 = 14;

/// Days without a repetition mean nothing unless there is a last day, or the start is the one day that is meant.
pub(super) fn missing(planning: &Planning) -> Option<&'static str> {
    let is_once = !planning.repeats() && planning.end.is_none();
    let other_day = planning.days.iter().any(|day| *day != Weekday::of(planning.start.0));
    // A run of days is a camp or a week of festivities; for months on end, it is a lesson that comes back.
    let is_long = planning.end.is_some_and(|end| planning.start.0.until(end.0).is_ok_and(|span| span.get_days() > RUN));
    let forgotten = !planning.repeats() && is_long && !planning.days.is_empty();
    ((is_once && other_day) || forgotten).then_some("elke")
}
