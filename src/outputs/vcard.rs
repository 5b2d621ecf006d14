//! A contact point or a school as a card to keep: vCard 3.0 (RFC 2426).
//!
//! Not 4.0, though that is ten years old: Outlook and the web side of Google's contacts document 3.0, and some telephones
//! refuse a later version as a whole. What 3.0 has no field for, languages among it, stands in the note, which every program
//! shows. Telephones are text, as several programs show the `tel:` of a URI as a part of the number. `N` is required; a card
//! of an organisation has its whole name there, and `X-ABSHOWAS` says so to Apple's programs.
//!
//! It is written here rather than by a crate: those that read and write cards are young, and a card is some ten content lines,
//! which calendars need as well.

use std::fmt::Write;

use super::content_line::{property, text, texts};
use super::uid::uid;
use crate::model::contact_point::Holder;
use crate::model::entity::{AnyId, Common, Front, is_set};
use crate::model::moment::basic;
use crate::model::place::{Address, Position, Precision};
use crate::model::{ContactPoint, School};
use crate::render::RenderCx;
use crate::render::views::hours::hours;
use crate::render::words::{Words, street_and_number};
use crate::resolve::Site;
use crate::routes::{Card, Route};

/// What stands at `route`: a card, or those of a role one after the other, which programs read from one file.
#[must_use]
pub(super) fn vcard(cx: RenderCx<'_>, route: &Route, of: Card) -> String {
    let site = cx.site;
    match of {
        Card::ContactPoint(id) => card(cx, AnyId::ContactPoint(id), &route.url),
        Card::School(id) => card(cx, AnyId::School(id), &route.url),
        Card::Role(role) => {
            let own = site.contacts.iter().filter(|(_, contact)| contact.role == role);
            own.map(|(id, _)| card(cx, AnyId::ContactPoint(id), &Card::ContactPoint(id).url(site))).collect()
        }
    }
}

/// The card of a contact point or a school; `url` is where it stands by itself.
fn card(cx: RenderCx<'_>, id: AnyId, url: &str) -> String {
    let site = cx.site;
    let words = cx.words_of(site.settings().language());
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\nX-ABSHOWAS:COMPANY\r\n");
    property(&mut card, "UID", &uid(site, id, ""));
    property(&mut card, "SOURCE", &site.absolute(url));
    match id {
        AnyId::ContactPoint(id) => contact_point(&mut card, site, words, &site.contacts[id]),
        AnyId::School(id) => school(&mut card, site, &site.schools[id]),
        _ => {}
    }
    let entity = site.any(id);
    property(&mut card, "URL", &site.absolute(entity.url));
    revision(&mut card, entity.common);
    card.push_str("END:VCARD\r\n");
    card
}

fn contact_point(card: &mut String, site: &Site, words: Words<'_>, contact: &ContactPoint) {
    name(card, contact.title());
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
        property(card, "TEL;TYPE=WORK,VOICE", phone.e164());
    }
    if let Some(email) = &contact.email {
        property(card, "EMAIL;TYPE=INTERNET,WORK", &text(email.as_str()));
    }
    if !contact.topics.is_empty() {
        property(card, "CATEGORIES", &texts(contact.topics.iter().map(|topic| &**topic), ","));
    }
    let note = note(site, words, contact);
    if !note.is_empty() {
        property(card, "NOTE", &text(&note));
    }
}

/// What it is called, as a whole and as the one part that a name must have.
fn name(card: &mut String, title: &str) {
    property(card, "FN", &text(title));
    property(card, "N", &texts([title, "", "", "", ""].into_iter(), ";"));
}

/// When somebody is there, in which languages, and who it is, in lines.
fn note(site: &Site, words: Words<'_>, contact: &ContactPoint) -> String {
    let mut note = String::new();
    for hours in hours(words, &contact.hours) {
        let _ = writeln!(note, "{}, {}", hours.days, hours.words);
    }
    let languages = words.languages(contact.languages.iter().copied());
    if !languages.is_empty() {
        let _ = writeln!(note, "{}", words.capital(&languages));
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
    name(card, school.title());
    organisation(card, site, school);
    place(card, &school.address, school.position.as_ref());
    if let Some(phone) = &school.phone {
        property(card, "TEL;TYPE=WORK,VOICE", phone.e164());
    }
    if let Some(email) = &school.email {
        property(card, "EMAIL;TYPE=INTERNET,WORK", &text(email.as_str()));
    }
    if let Some(website) = &school.website {
        property(card, "URL;TYPE=WORK", website.as_str());
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
    property(card, "ADR;TYPE=WORK", &texts(parts.into_iter(), ";"));
    if let Some(position) = position.filter(|position| position.precision == Some(Precision::Address)) {
        property(card, "GEO", &format!("{};{}", position.latitude.0, position.longitude.0));
    }
}

/// When the content was last made sure of, at the start of that day.
fn revision(card: &mut String, common: Common<'_>) {
    if let Some(day) = common.checked_on {
        property(card, "REV", &format!("{}T000000Z", basic(day.0)));
    }
}
