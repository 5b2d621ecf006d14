//! Offers as services, and who gives them as organisations, in the Human Services Data Specification: what social maps
//! and their search engines read.
//!
//! Source: Open Referral, HSDS 3.1. What the content does not say is left out.

mod organisation;
mod place;
mod service;

use crate::model::entity::AnyId;
use crate::model::{ContactPoint, Language};
use crate::outputs::uid::{of_entity, uuid};
use crate::render::{Json, Object, RenderCx};
use crate::resolve::Site;

/// All offers, each whole.
#[must_use]
pub(super) fn services(cx: RenderCx<'_>) -> String {
    list(cx.site.offers.ids().map(|id| service::service(cx, id)))
}

/// All boards, schools and partners, each whole.
#[must_use]
pub(super) fn organisations(cx: RenderCx<'_>) -> String {
    let site = cx.site;
    let boards = site.boards.ids().map(|id| organisation::board(site, id));
    let schools = site.schools.ids().map(|id| organisation::school(cx, id));
    let partners = site.partners.ids().map(|id| organisation::partner(cx, id));
    list(boards.chain(schools).chain(partners))
}

/// Objects as JSON, one a line.
fn list<'a>(objects: impl Iterator<Item = Object<'a>>) -> String {
    let lines: Vec<String> = objects.map(|object| object.script()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// A part of an entity that has no page of its own, by what it is called there.
fn part(site: &Site, of: AnyId, name: &str) -> String {
    uuid([&*of_entity(site, of), name])
}

/// Contact points of an organisation or a service: functions, with the person as long as that person consents.
fn contacts<'a>(site: &'a Site, of: AnyId, points: impl Iterator<Item = &'a ContactPoint>) -> Vec<Json<'a>> {
    points.map(|point| contact(site, of, point).into()).collect()
}

fn contact<'a>(site: &'a Site, of: AnyId, point: &'a ContactPoint) -> Object<'a> {
    let id = part(site, of, point.slug());
    let phones = point.phone.iter().map(|number| phone(uuid([&*id, "phone"]), number.e164(), &point.languages));
    Object::new()
        .with("id", id.clone())
        .with_some("name", point.person_on(site.today).map(|name| &**name))
        .with("title", &*point.name)
        .with_some("email", point.email.as_deref())
        .with_any("phones", phones.collect::<Vec<_>>())
}

fn phone<'a>(id: String, number: &'a str, languages: &'a [Language]) -> Object<'a> {
    let languages = languages.iter().map(|language| self::language(&id, *language)).collect::<Vec<_>>();
    Object::new().with("id", id).with("number", number).with("type", "voice").with_any("languages", languages)
}

/// A language that is spoken, by its code.
fn language<'a>(of: &str, language: Language) -> Object<'a> {
    Object::new().with("id", uuid([of, language.code()])).with("code", language.code())
}
