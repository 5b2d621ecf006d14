//! The page of a contact point: what one can ask, when, where and in which language.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::OfferCard;
use super::hours::{HoursView, hours, open};
use super::icons::role_icon;
use super::link::{Link, is_long, website};
use super::school::route_url;
use crate::base::table::Id;
use crate::model::contact_point::{Holder, Role};
use crate::model::entity::{AnyId, is_set};
use crate::model::text::Line;
use crate::model::{ContactPoint, Language};
use crate::render::prose::Prose;
use crate::render::words::{self, Channel, Words};
use crate::render::{Head, RenderCx, Shared, WebPage, structured};
use crate::resolve::topics::{school_of, topic_name};
use crate::routes::{Card, ContactPage, Route};

/// How many offers a contact point's page names.
const OFFERS: usize = 6;

/// What `contact_point.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct ContactPointView<'a> {
    name: &'a str,
    is_long: bool,
    lang: Option<Language>,
    title_lang: Option<Language>,
    role: &'a str,
    icon: &'static str,
    tint: &'static str,
    topics: Vec<TopicLink>,
    is_service_point: bool,
    hours: Vec<HoursView>,
    /// The hours for `data-open`; empty without hours.
    open: String,
    /// Whether it is at a school, where school holidays may change the hours.
    is_at_school: bool,
    walks_in: bool,
    by_appointment: bool,
    holder: Option<Link<'a>>,
    holder_icon: &'static str,
    holder_question: &'a str,
    address: String,
    /// The way there, on a map; none when its place is not known.
    route: Option<String>,
    /// Whom else to ask at the school that it belongs to.
    school_contact: Option<String>,
    /// Its card to keep.
    card: Option<String>,
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

/// Something that one can ask.
#[derive(Serialize, JsonSchema)]
struct TopicLink {
    /// Its page; none when the portal names no topics.
    url: Option<String>,
    /// What it is called.
    text: String,
    /// The language of that, when it is not the page's.
    lang: Option<Language>,
}

/// The view of a contact point.
#[must_use]
pub fn contact_point<'a>(
    cx: RenderCx<'a>,
    route: &'a Route,
    id: Id<ContactPoint>,
) -> WebPage<'a, ContactPointView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let contact = &site.contacts[id];
    let localised = cx.localised(route, AnyId::ContactPoint(id));
    let (icon, tint) = role_icon(contact.role);
    let is_service_point = contact.role == Role::FamilyServicePoint;
    let principle = site.principles.iter().find(|(_, it)| is_service_point && it.slug() == contact.role.as_str());
    let school = match contact.links.holder {
        Some(Holder::School(school)) => Some(&site.schools[school]),
        _ => None,
    };
    let head = Head {
        data: Some(structured::contact_point(site, contact, &localised)),
        ..Head::of(cx, route, AnyId::ContactPoint(id), &localised)
    };
    let body = ContactPointView {
        name: localised.title.text,
        is_long: is_long(localised.title.text),
        lang: localised.foreign,
        title_lang: localised.title.lang,
        role: words.of("role", contact.role.as_str()),
        icon,
        tint,
        topics: topics(cx, words, contact),
        is_service_point,
        hours: hours(words, &contact.hours),
        open: open(&contact.hours),
        is_at_school: school.is_some(),
        walks_in: is_set(contact.walk_in),
        by_appointment: contact.walk_in.is_some_and(|flag| !flag.0),
        holder: Link::holder(site, words, contact),
        holder_icon: if school.is_some() { "place" } else { "partner" },
        holder_question: words.get(if school.is_some() { "contact-where" } else { "contact-of" }),
        address: school.map(|school| words::address(&school.address)).unwrap_or_default(),
        route: school.and_then(route_url),
        school_contact: school_of(site, contact).map(|id| ContactPage::School(id).url(site, words.language)),
        card: Some(Card::ContactPoint(id).url(site)),
        languages: words.capital(&words.languages(contact.languages.iter().copied())),
        person: contact.person_on(site.today).map(|name| &**name),
        phone: contact.phone.as_ref().map(words::phone),
        call: call(words, contact),
        email: contact.email.as_ref().map(words::email),
        form: contact.form.as_ref().map(website),
        prose: Prose::new(cx, localised.body, route.language),
        offers: offers(cx, words, id),
        others: others(cx, words, id),
        principle: principle.map(|(id, _)| Link::to(site, words, AnyId::Principle(id))),
    };
    WebPage { head, body }
}

/// What one can ask, each with its page when it is a topic of the portal.
fn topics(cx: RenderCx<'_>, words: Words<'_>, contact: &ContactPoint) -> Vec<TopicLink> {
    let link = |topic: &Line| {
        let at = cx.site.topics.named(topic);
        let said = topic_name(cx.site, topic, words.language);
        TopicLink {
            url: at.map(|at| ContactPage::Topic(at).url(cx.site, words.language)),
            text: words.capital(said.text),
            lang: said.lang,
        }
    };
    contact.topics.iter().map(link).collect()
}

fn call(words: Words<'_>, contact: &ContactPoint) -> String {
    let phone = contact.phone.as_ref().map(words::phone);
    phone.map_or_else(String::new, |phone| {
        words.fill("contact-call", &[("phone", words.ltr(&phone.text).into())]).replace(' ', "\u{a0}")
    })
}

fn offers<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<ContactPoint>) -> Vec<Shared<OfferCard<'static>>> {
    let site = cx.site;
    let offers = site.in_list_order(site.reverse.contact_offers.of(id).iter().copied());
    offers.into_iter().take(OFFERS).map(|offer| OfferCard::shared(cx, words, offer)).collect()
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
