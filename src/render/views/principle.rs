//! The page of a principle of the Familieschool: what it means, which schools work so, what belongs to it.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::{ContactRow, OfferCard};
use super::icons::principle_icon;
use super::link::{Link, is_long, number_text};
use crate::base::table::Id;
use crate::model::contact_point::Role;
use crate::model::entity::AnyId;
use crate::model::{Language, Principle, principle};
use crate::render::prose::Prose;
use crate::render::words::Words;
use crate::render::{Head, RenderCx, Shared, WebPage};
use crate::routes::Route;

/// How many offers a principle's page shows.
const OFFERS: usize = 9;

/// What `principle.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct PrincipleView<'a> {
    title: &'a str,
    is_long: bool,
    gist: &'a str,
    lang: Option<Language>,
    title_lang: Option<Language>,
    /// The language of the line below the title, when it is not the page's.
    lead_lang: Option<Language>,
    number_text: String,
    icon: &'static str,
    tint: &'static str,
    prose: Prose<'a>,
    all: Vec<Link<'a>>,
    schools: Vec<Link<'a>>,
    service_points: Vec<ContactRow<'a>>,
    offers: Vec<Shared<OfferCard<'static>>>,
    has_more_offers: bool,
}

/// The view of a principle.
#[must_use]
pub fn principle<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Principle>) -> WebPage<'a, PrincipleView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let principle = &site.principles[id];
    let localised = cx.localised(route, AnyId::Principle(id));
    let (icon, tint) = principle_icon(principle.number.0);
    let offers = site.in_list_order(site.reverse.principle_offers.of(id).iter().copied());
    let family_schools = site.schools.iter().filter(|(_, school)| school.is_family_school()).map(|(id, _)| id);
    let head = Head::of(cx, route, AnyId::Principle(id), &localised);
    let body = PrincipleView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        gist: localised.lead_text(),
        lang: localised.foreign,
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        number_text: number_text(words, "principle-number", principle.number.0, principle::COUNT),
        icon,
        tint,
        prose: Prose::new(cx, localised.body, route.language),
        all: all(cx, words, id),
        schools: Link::schools(site, words, family_schools),
        service_points: service_points(cx, words, principle),
        offers: offers.iter().take(OFFERS).map(|offer| OfferCard::shared(cx, words, *offer)).collect(),
        has_more_offers: offers.len() > OFFERS,
    };
    WebPage { head, body }
}

fn all<'a>(cx: RenderCx<'a>, words: Words<'a>, current: Id<Principle>) -> Vec<Link<'a>> {
    let links = cx.site.principles.iter().map(|(id, _)| {
        let mut link = Link::to(cx.site, words, AnyId::Principle(id));
        link.current = id == current;
        link
    });
    links.collect()
}

/// The service points themselves, on the page of the principle that has their name.
fn service_points<'a>(cx: RenderCx<'a>, words: Words<'a>, principle: &Principle) -> Vec<ContactRow<'a>> {
    if principle.slug() != Role::FamilyServicePoint.as_str() {
        return Vec::new();
    }
    let points = cx.site.contacts.iter().filter(|(_, contact)| contact.role == Role::FamilyServicePoint);
    points.map(|(id, _)| ContactRow::new(cx, words, id)).collect()
}
