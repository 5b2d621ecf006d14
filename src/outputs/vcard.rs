//! A contact point or a school as a card to keep: vCard 4.0 (RFC 6350).
//!
//! It is written here rather than by a crate: those that read and write cards are young, and a card is some ten content lines,
//! which calendars need as well.

use std::fmt::Write;

use super::content_line::{property, text, texts};
use super::uid::uid;
use crate::model::contact_point::Holder;
use crate::model::entity::{Common, Front, is_set};
use crate::model::moment::basic;
use crate::model::place::{Address, Position, Precision};
use crate::model::{ContactPoint, School};
use crate::render::RenderCx;
use crate::render::views::hours::hours;
use crate::render::words::{Words, street_and_number};
use crate::resolve::Site;
use crate::routes::{Card, Route};

/// The card that stands at `route`.
#[must_use]
pub fn vcard(cx: RenderCx<'_>, route: &Route, of: Card) -> String {
    let id = of.entity();
    let words = cx.words_of(cx.site.settings().language());
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\n");
    property(&mut card, "UID", &uid(cx.site, id, ""));
    property(&mut card, "SOURCE", &cx.site.absolute(&route.url));
    match of {
        Card::ContactPoint(id) => contact_point(&mut card, cx.site, words, &cx.site.contacts[id]),
        Card::School(id) => school(&mut card, cx.site, &cx.site.schools[id]),
    }
    let entity = cx.site.any(id);
    property(&mut card, "URL", &cx.site.absolute(entity.url));
    revision(&mut card, entity.common);
    card.push_str("END:VCARD\r\n");
    card
}

fn contact_point(card: &mut String, site: &Site, words: Words<'_>, contact: &ContactPoint) {
    property(card, "FN", &text(contact.title()));
    property(card, "ROLE", &text(words.of("role", contact.role.as_str())));
    match contact.links.holder {
        Some(Holder::School(id)) => {
            let school = &site.schools[id];
            organisation(card, site, school);
            place(card, &school.address, school.position.as_ref());
        }
        Some(Holder::Partner(id)) => property(card, "ORG", &text(site.partners[id].title())),
        Some(Holder::Board(id)) => property(card, "ORG", &text(site.boards[id].title())),
        None => {}
    }
    if let Some(phone) = &contact.phone {
        property(card, "TEL;VALUE=uri;TYPE=voice,work", &format!("tel:{}", phone.e164()));
    }
    if let Some(email) = &contact.email {
        property(card, "EMAIL;TYPE=work", &text(email.as_str()));
    }
    for (at, language) in contact.languages.iter().enumerate() {
        property(card, &format!("LANG;PREF={}", (at + 1).min(100)), language);
    }
    if !contact.topics.is_empty() {
        property(card, "CATEGORIES", &texts(contact.topics.iter().map(|topic| &**topic), ","));
    }
    let note = note(site, words, contact);
    if !note.is_empty() {
        property(card, "NOTE", &text(&note));
    }
}

/// When somebody is there, and who it is, in lines.
fn note(site: &Site, words: Words<'_>, contact: &ContactPoint) -> String {
    let mut note = String::new();
    for hours in hours(words, &contact.hours) {
        let _ = writeln!(note, "{}, {}", hours.days, hours.words);
    }
    if is_set(contact.walk_in) {
        let _ = writeln!(note, "{}", words.get("contact-walk-in"));
    }
    if let Some(form) = &contact.form {
        let _ = writeln!(note, "{}: {}", words.get("contact-form-name"), form.as_str());
    }
    if let Some(name) = contact.person_on(site.today) {
        let _ = writeln!(note, "{} {name}", words.get("contact-person"));
    }
    note.trim_end().to_owned()
}

fn school(card: &mut String, site: &Site, school: &School) {
    property(card, "FN", &text(school.title()));
    organisation(card, site, school);
    place(card, &school.address, school.position.as_ref());
    if let Some(phone) = &school.phone {
        property(card, "TEL;VALUE=uri;TYPE=voice,work", &format!("tel:{}", phone.e164()));
    }
    if let Some(email) = &school.email {
        property(card, "EMAIL;TYPE=work", &text(email.as_str()));
    }
    if let Some(website) = &school.website {
        property(card, "URL;TYPE=work", website.as_str());
    }
}

/// The board, and the school as its unit.
fn organisation(card: &mut String, site: &Site, school: &School) {
    let board = school.links.board.map(|board| site.boards[board].title());
    property(card, "ORG", &texts(board.into_iter().chain([school.title()]), ";"));
}

/// The address; and the place on the map, when it is that of the building.
fn place(card: &mut String, address: &Address, position: Option<&Position>) {
    let street = street_and_number(address);
    let parts = ["", "", &street, &address.town, "", address.postcode.as_str(), "Nederland"];
    property(card, "ADR;TYPE=work", &texts(parts.into_iter(), ";"));
    if let Some(position) = position.filter(|position| position.precision == Some(Precision::Address)) {
        property(card, "GEO", &format!("geo:{},{}", position.latitude.0, position.longitude.0));
    }
}

/// When the content was last made sure of, at the start of that day.
fn revision(card: &mut String, common: Common<'_>) {
    if let Some(day) = common.checked_on {
        property(card, "REV", &format!("{}T000000Z", basic(day.0)));
    }
}
