//! The page of a contact point: what one can ask, when, where and in which language.

use serde::Serialize;

use super::card::OfferCard;
use super::head::Frame;
use super::link::{Link, is_long, website};
use super::look::role_look;
use super::prose::{Prose, told};
use super::structured;
use super::words::{self, Channel, Words};
use crate::base::table::Id;
use crate::model::ContactPoint;
use crate::model::contact_point::{Holder, Hours, Role};
use crate::model::entity::{AnyId, is_set};
use crate::model::moment::Weekday;
use crate::render::{RenderCx, Shared};
use crate::routes::Route;

/// How many offers a contact point's page names.
const OFFERS: usize = 6;

/// What `contact_point.html` shows.
#[derive(Serialize)]
pub struct ContactPointView<'a> {
    frame: Frame,
    name: &'a str,
    is_long: bool,
    lang: Option<&'a str>,
    title_lang: Option<&'a str>,
    role: &'a str,
    icon: &'static str,
    tint: &'static str,
    topics: String,
    is_service_point: bool,
    hours: Vec<HoursView>,
    walks_in: bool,
    by_appointment: bool,
    holder: Option<Link<'a>>,
    holder_icon: &'static str,
    holder_question: &'a str,
    address: String,
    languages: String,
    person: Option<&'a str>,
    phone: Option<Channel>,
    /// What the button to call says, in one piece.
    call: String,
    email: Option<Channel>,
    form: Option<Channel>,
    prose: Prose<'a>,
    offers: Vec<Shared<OfferCard<'static>>>,
    others: Vec<Link<'a>>,
    principle: Option<Link<'a>>,
}

#[derive(Serialize)]
struct HoursView {
    days: String,
    from: String,
    until: String,
    words: String,
}

/// The view of a contact point.
#[must_use]
pub fn contact_point<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<ContactPoint>) -> ContactPointView<'a> {
    let site = cx.site;
    let words = cx.words(route);
    let contact = &site.contacts[id];
    let told = told(cx, route, AnyId::ContactPoint(id));
    let (icon, tint) = role_look(contact.role);
    let topics: Vec<&str> = contact.topics.iter().map(|topic| &**topic).collect();
    let frame = Frame::of(cx, route, AnyId::ContactPoint(id), told.prose.excerpt);
    let is_service_point = contact.role == Role::FamilyServicePoint;
    let principle = site.principles.iter().find(|(_, it)| is_service_point && it.slug() == contact.role.as_str());
    let school = match contact.links.holder {
        Some(Holder::School(school)) => Some(&site.schools[school]),
        _ => None,
    };
    ContactPointView {
        frame: frame
            .about(cx, route, AnyId::ContactPoint(id), structured::contact_point(site, contact))
            .done(cx, route),
        name: told.title,
        is_long: is_long(told.title),
        lang: told.foreign,
        title_lang: told.foreign.filter(|_| !told.translated),
        role: words.of("role", contact.role.as_str()),
        icon,
        tint,
        topics: words::capital(&words.list(&topics)),
        is_service_point,
        hours: hours(words, &contact.hours),
        walks_in: is_set(contact.walk_in),
        by_appointment: contact.walk_in.is_some_and(|flag| !flag.0),
        holder: Link::holder(site, words, contact),
        holder_icon: if school.is_some() { "plaats" } else { "partner" },
        holder_question: words.get(if school.is_some() { "contact_where" } else { "contact_of" }),
        address: school.map(|school| words::address(&school.address)).unwrap_or_default(),
        languages: words::capital(&words.languages(contact.languages.iter().map(|language| &**language))),
        person: contact.person_on(site.today).map(|name| &**name),
        phone: contact.phone.as_ref().map(words::phone),
        call: call(words, contact),
        email: contact.email.as_ref().map(words::email),
        form: contact.form.as_ref().map(website),
        prose: told.prose,
        offers: offers(cx, words, id),
        others: others(cx, words, id),
        principle: principle.map(|(id, _)| Link::to(site, words, AnyId::Principle(id))),
    }
}

fn call(words: Words<'_>, contact: &ContactPoint) -> String {
    let phone = contact.phone.as_ref().map(words::phone);
    phone.map_or_else(String::new, |phone| {
        words.fill("contact-call", &[("phone", phone.text.into())]).replace(' ', "\u{a0}")
    })
}

/// Hours by what they share: the days of one entry are listed or, in a row, spanned.
fn hours(words: Words<'_>, hours: &[Hours]) -> Vec<HoursView> {
    let view = |hours: &Hours| {
        let mut days = hours.days.to_vec();
        days.sort_unstable();
        days.dedup();
        HoursView {
            days: words::capital(&days_in_words(words, &days)),
            from: hours.from.to_string(),
            until: hours.until.to_string(),
            words: words.hours(Some(hours.from), Some(hours.until)),
        }
    };
    hours.iter().map(view).collect()
}

fn days_in_words(words: Words<'_>, days: &[Weekday]) -> String {
    if let [first, .., last] = days
        && days.len() > 2
        && last.index() - first.index() + 1 == days.len()
    {
        return format!("{} {} {}", words.weekday(*first), words.get("up_to"), words.weekday(*last));
    }
    words.list(&days.iter().map(|day| words.weekday(*day)).collect::<Vec<_>>())
}

fn offers<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<ContactPoint>) -> Vec<Shared<OfferCard<'static>>> {
    let site = cx.site;
    let offers = site.reverse.contact_offers.of(id).iter().filter(|offer| !site.offers[**offer].has_ended(site.today));
    offers.take(OFFERS).map(|offer| cx.offer_card(words, *offer)).collect()
}

/// The other contact points of the same school, partner or board.
fn others<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<ContactPoint>) -> Vec<Link<'a>> {
    let reverse = &cx.site.reverse;
    let all = match cx.site.contacts[id].links.holder {
        Some(Holder::School(school)) => reverse.school_contacts.of(school),
        Some(Holder::Partner(partner)) => reverse.partner_contacts.of(partner),
        Some(Holder::Board(board)) => reverse.board_contacts.of(board),
        None => &[],
    };
    all.iter()
        .filter(|other| **other != id)
        .map(|other| Link::to(cx.site, words, AnyId::ContactPoint(*other)))
        .collect()
}
