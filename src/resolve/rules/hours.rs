//! Opening hours are on some day, begin before they end and do not overlap.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::content::schema_of_kind;
use crate::model::Kind;
use crate::model::contact_point::Hours;
use crate::model::moment::Weekday;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for contact in content.contacts.values() {
        for (at, hours) in contact.hours.iter().enumerate() {
            let place = |key: &str| contact.origin().field(&format!("uren[{at}].{key}"));
            if hours.days.is_empty() {
                let meaning = declared("/properties/uren/items/properties/dagen/description");
                let diagnostic = Diagnostic::new(Code::EmptyField, place("dagen")).with("key", "dagen");
                diags.push(diagnostic.with("meaning", meaning));
            }
            if hours.until <= hours.from {
                let diagnostic = Diagnostic::new(Code::EndBeforeStart, place("tot"));
                diags.push(diagnostic.with("start", hours.from.to_string()).with("end", hours.until.to_string()));
            }
            let earlier = contact.hours[..at].iter().find_map(|other| Some((shared_day(other, hours)?, other)));
            if let Some((day, other)) = earlier {
                let diagnostic = Diagnostic::new(Code::HoursOverlap, place("van")).with("day", day.as_str());
                diags.push(diagnostic.with("first", span(other)).with("second", span(hours)));
            }
        }
    }
}

/// What the declaration of a contact point says at `pointer`.
fn declared(pointer: &str) -> &'static str {
    let schema = schema_of_kind(Kind::ContactPoint);
    schema.and_then(|schema| schema.pointer(pointer)?.as_str()).unwrap_or_default()
}

/// A day on which both hold at the same time.
fn shared_day(one: &Hours, other: &Hours) -> Option<Weekday> {
    let at_once = one.from < other.until && other.from < one.until;
    one.days.iter().copied().find(|day| at_once && other.days.contains(day))
}

fn span(hours: &Hours) -> String {
    format!("{}–{}", hours.from, hours.until)
}
