//! The line of facts below a result: when, where and what it costs, or how to reach somebody.

use jiff::civil::Date;

use crate::model::entity::AnyId;
use crate::model::school_year::Holiday;
use crate::model::transition::Stage;
use crate::model::{ContactPoint, Outcome};
use crate::render::views::card::{offer_place, years};
use crate::render::views::planning;
use crate::render::words::{self, Words};
use crate::resolve::Site;

/// What stands between two facts.
pub(super) const BETWEEN: &str = " · ";

/// The facts of an entity in one line; empty for a kind without any.
#[must_use]
pub(super) fn facts(site: &Site, words: Words<'_>, id: AnyId) -> String {
    let parts = match id {
        AnyId::Offer(id) => {
            let offer = &site.offers[id];
            vec![planning::short(words, &offer.planning), offer_place(site, words, offer), words.cost(offer.cost)]
        }
        AnyId::ContactPoint(id) => contact(words, &site.contacts[id]),
        AnyId::School(id) => vec![words::address(&site.schools[id].address)],
        AnyId::Article(id) => vec![words.date(site.articles[id].date.0)],
        AnyId::Commitment(id) => {
            let commitment = &site.commitments[id];
            vec![words.state(commitment.state).name.to_owned(), years(commitment)]
        }
        AnyId::Partner(id) => vec![words.of("partner", site.partners[id].sort.as_str()).to_owned()],
        AnyId::SchoolYear(id) => {
            site.school_years[id].holidays.iter().map(|holiday| holiday_words(site, words, holiday)).collect()
        }
        AnyId::Outcome(id) => outcome(site, words, &site.outcomes[id]),
        AnyId::Transition(id) => {
            let transition = &site.transitions[id];
            let stage = |stage: Stage| words.of("stage", stage.as_str());
            vec![format!("{} → {}", stage(transition.from), stage(transition.to))]
        }
        AnyId::Board(_)
        | AnyId::Principle(_)
        | AnyId::ChildCentreGoal(_)
        | AnyId::Page(_)
        | AnyId::SupportScheme(_)
        | AnyId::Term(_)
        | AnyId::Network(_) => Vec::new(),
    };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(BETWEEN)
}

/// The holidays that are to come, the soonest first: until when each is, and how it is said.
#[must_use]
pub(super) fn holidays_to_come(site: &Site, words: Words<'_>) -> Vec<(Date, String)> {
    let all = site.school_years.values().flat_map(|year| year.holidays.iter());
    let mut to_come: Vec<&Holiday> = all.filter(|holiday| holiday.until.0 >= site.today).collect();
    to_come.sort_by_key(|holiday| holiday.from.0);
    to_come.dedup_by_key(|holiday| (holiday.from.0, holiday.until.0));
    to_come.into_iter().map(|holiday| (holiday.until.0, holiday_words(site, words, holiday))).collect()
}

/// The last measurement that may be told.
fn outcome(site: &Site, words: Words<'_>, outcome: &Outcome) -> Vec<String> {
    let last = outcome.by_day().into_iter().rev().find_map(|measurement| words.figure(site, measurement));
    last.into_iter().collect()
}

fn holiday_words(site: &Site, words: Words<'_>, holiday: &Holiday) -> String {
    let name = site.word(&holiday.name, words.language).text;
    format!("{name} {}", words.run_of_year(holiday.from.0, holiday.until.0))
}

fn contact(words: Words<'_>, contact: &ContactPoint) -> Vec<String> {
    let phone = contact.phone.as_ref().map(ToString::to_string);
    let email = contact.email.as_ref().filter(|_| phone.is_none()).map(|email| email.as_str().to_owned());
    let hours = contact.hours.iter().map(|hours| {
        let days: Vec<&str> = hours.days.iter().map(|day| words.weekday_short(*day)).collect();
        format!("{} {}", words.side_by_side(&days), words.span(Some(hours.from), Some(hours.until)))
    });
    phone.into_iter().chain(email).chain(hours).collect()
}
