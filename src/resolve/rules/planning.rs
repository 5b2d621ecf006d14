//! A planning is whole: it ends after it begins, says how often when it says on which days, and leaves at least one day.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Offer;
use crate::model::moment::Weekday;
use crate::model::planning::Planning;
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    for offer in site.offers.values() {
        let planning = &offer.planning;
        let mut report = |code, key: &str, arguments: &[(&'static str, String)]| {
            let mut diagnostic = Diagnostic::new(code, offer.origin().field(key));
            diagnostic.arguments = arguments.to_vec();
            diags.push(diagnostic);
        };
        if let Some((key, start, end)) = backwards(planning) {
            report(Code::EndBeforeStart, key, &[("start", start), ("end", end)]);
        } else if let Some(missing) = missing(planning) {
            report(Code::IncompletePlanning, "planning", &[("missing", missing.to_owned())]);
        } else if is_empty(offer) {
            report(Code::NoOccurrence, "planning", &[]);
        }
    }
}

/// What ends before it begins: the key of the end, and both.
fn backwards(planning: &Planning) -> Option<(&'static str, String, String)> {
    if let Some(end) = planning.end.filter(|end| *end < planning.start) {
        return Some(("planning.einde", planning.start.to_string(), end.to_string()));
    }
    let (from, until) = planning.from.zip(planning.until)?;
    (until <= from).then(|| ("planning.tot", from.to_string(), until.to_string()))
}

/// Days without a repetition mean nothing unless there is a last day, or the start is the one day that is meant.
fn missing(planning: &Planning) -> Option<&'static str> {
    let is_once = !planning.repeats() && planning.end.is_none();
    let other_day = planning.days.iter().any(|day| *day != Weekday::of(planning.start.0));
    (is_once && other_day).then_some("elke")
}

/// Whether nothing is left. A rule of RFC 5545 is not carried out here and counts as something.
fn is_empty(offer: &Offer) -> bool {
    let planning = &offer.planning;
    if planning.rrule.is_some() {
        return false;
    }
    let start = planning.start.0;
    // An open-ended planning that has nothing within a year has nothing.
    let horizon = planning.end.map_or_else(|| start.checked_add(1.year()).unwrap_or(Date::MAX), |end| end.0);
    let extra = planning.also.iter().map(|day| day.0).max().unwrap_or(horizon);
    planning.days(Date::MIN.max(start), horizon.max(extra)).next().is_none() && planning.also.is_empty()
}
