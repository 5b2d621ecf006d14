//! A day far from today is most likely a slip of the pen: news of 2062, a first lesson in the year 206.

use jiff::civil::Date;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::model::entity::{Hidden, Origin};
use crate::resolve::Content;

/// Before this, nothing on a portal took place.
const FIRST_YEAR: i16 = 1990;
/// So many years ahead, news is written.
const NEWS: i16 = 2;
/// So many years ahead, offers are planned.
const OFFERS: i16 = 5;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let mut far = Diagnostics::new();
    let mut look = |day: Date, ahead: i16, origin: &Origin, key: &str| {
        if day.year() < FIRST_YEAR || day.year() > content.today.year() + ahead {
            diags.push(Diagnostic::new(Code::FarDate, origin.field(key)).with("date", day.to_string()));
        }
    };
    for article in content.articles.values() {
        look(article.date.0, NEWS, article.origin(), "datum");
    }
    // News of a day to come is not among the articles yet.
    let to_come = content.hidden.iter().filter_map(|hidden| match hidden.why {
        Hidden::Future(day) => Some((hidden, day.0)),
        Hidden::Draft | Hidden::Archived => None,
    });
    for (hidden, day) in to_come.filter(|(_, day)| day.year() > content.today.year() + NEWS) {
        let place = Location::whole_file(&hidden.path);
        far.push(Diagnostic::new(Code::FarDate, place).with("date", day.to_string()));
    }
    for offer in content.offers.values() {
        let planning = &offer.planning;
        look(planning.start.0, OFFERS, offer.origin(), "planning.start");
        if let Some(end) = planning.end {
            look(end.0, OFFERS, offer.origin(), "planning.einde");
        }
    }
    diags.extend(far);
}
