//! What a result answers by itself, above all results: fields that the portal knows, in the page's language.

use jiff::civil::{Date, date};
use serde::Serialize;

use super::facts::holidays_to_come;
use super::pages::Subject;
use crate::base::table::Id;
use crate::model::channel::Phone;
use crate::model::contact_point::Holder;
use crate::model::entity::AnyId;
use crate::model::scalar::Choice;
use crate::model::{ContactPoint, Kind, Offer};
use crate::render::words::{self, Words};
use crate::resolve::Site;

/// How many days an offer tells of: more than are shown, so that some are left when the first have passed.
const DATES: usize = 6;

/// What a result answers.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedAnswer {
    /// Days that are to come, the soonest first.
    #[serde(rename = "d", skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<Dated>,
    /// A telephone number: where the link leads, and what it says.
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    pub phone: Option<(String, String)>,
    /// When somebody is there: the day of the week from 0 on, from when, until when, and the end as it is said.
    #[serde(rename = "h", skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<(u8, String, String, String)>,
    /// Anything else in words: what a term means, whether there is room, whom to ask.
    #[serde(rename = "n", skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A day, or a run of days, that is to come.
#[derive(Debug, Serialize)]
pub(super) struct Dated {
    /// Until when it counts, in days since 1970.
    #[serde(rename = "u")]
    pub until: u32,
    /// In words.
    #[serde(rename = "t")]
    pub told: String,
}

impl TypedAnswer {
    fn is_empty(&self) -> bool {
        self.dates.is_empty() && self.phone.is_none() && self.hours.is_empty() && self.note.is_empty()
    }
}

/// What a page answers by itself; nothing for most.
#[must_use]
pub(super) fn typed(site: &Site, words: Words<'_>, subject: Subject<'_>) -> Option<TypedAnswer> {
    let answer = match subject {
        Subject::Entity(AnyId::Offer(id)) => of_offer(site, words, id),
        Subject::Entity(AnyId::ContactPoint(id)) => of_contact(words, &site.contacts[id]),
        Subject::Entity(AnyId::School(id)) => TypedAnswer {
            phone: phone(site.schools[id].phone.as_ref()),
            ..TypedAnswer::default()
        },
        Subject::Entity(id @ AnyId::Term(_)) => {
            let gist = site.localised(id, words.language).gist;
            TypedAnswer {
                note: gist.map(|gist| gist.text.to_owned()).unwrap_or_default(),
                ..TypedAnswer::default()
            }
        }
        Subject::Page(page) => match (page.kind, page.topic) {
            (Kind::SchoolYear, _) => of_calendar(site, words),
            (_, Some(topic)) => of_topic(site, words, topic),
            _ => return None,
        },
        Subject::Entity(_) => return None,
    };
    Some(answer).filter(|answer| !answer.is_empty())
}

fn of_calendar(site: &Site, words: Words<'_>) -> TypedAnswer {
    let dates = holidays_to_come(site, words).into_iter().map(|(until, told)| Dated { until: days(until), told });
    TypedAnswer { dates: dates.collect(), ..TypedAnswer::default() }
}

fn of_offer(site: &Site, words: Words<'_>, id: Id<Offer>) -> TypedAnswer {
    let to_come = site.occurrences.to_come(id).iter().take(DATES);
    let dates = to_come.map(|one| {
        let told = [words.long_date(one.day), words.hours(one.from, one.until)];
        let told: Vec<&str> = told.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        Dated { until: days(one.day), told: told.join(", ") }
    });
    let places = site.offers[id].places.as_ref().and_then(|places| places.state);
    let note = places.map(|state| words.of("availability", state.word()).to_owned()).unwrap_or_default();
    TypedAnswer { dates: dates.collect(), note, ..TypedAnswer::default() }
}

fn of_contact(words: Words<'_>, contact: &ContactPoint) -> TypedAnswer {
    let hours = contact.hours.iter().flat_map(|hours| {
        let one = |day: &crate::model::moment::Weekday| {
            let place = u8::try_from(day.place()).expect("a week has seven days");
            (place, hours.from.to_string(), hours.until.to_string(), words.clock(hours.until))
        };
        hours.days.iter().map(one).collect::<Vec<_>>()
    });
    TypedAnswer {
        phone: phone(contact.phone.as_ref()),
        hours: hours.collect(),
        ..TypedAnswer::default()
    }
}

/// Whom the board has for a topic: somebody whom parents of every school may call.
fn of_topic(site: &Site, words: Words<'_>, at: usize) -> TypedAnswer {
    let points = site.topics.points(at).iter().copied();
    let of_board = |id: &Id<ContactPoint>| matches!(site.contacts[*id].links.holder, Some(Holder::Board(_)) | None);
    let Some(id) = points.into_iter().filter(of_board).find(|id| site.contacts[*id].phone.is_some()) else {
        return TypedAnswer::default();
    };
    let note = site.localised(AnyId::ContactPoint(id), words.language).title.text.to_owned();
    TypedAnswer { note, ..of_contact(words, &site.contacts[id]) }
}

fn phone(phone: Option<&Phone>) -> Option<(String, String)> {
    phone.map(|phone| {
        let channel = words::phone(phone);
        (channel.url, channel.text)
    })
}

fn days(day: Date) -> u32 {
    let since = date(1970, 1, 1).until(day).map(|span| span.get_days()).unwrap_or_default();
    u32::try_from(since).unwrap_or_default()
}
