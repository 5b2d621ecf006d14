//! Contact points: first the question, then the school, then whom to call.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ListFrame, Which};
use crate::base::table::Id;
use crate::model::contact_point::{Holder, Role};
use crate::model::entity::Front;
use crate::model::{ContactPoint, School};
use crate::render::views::card::{ContactRow, channel, place_of};
use crate::render::views::head::Frame;
use crate::render::views::link::Link;
use crate::render::views::look::role_look;
use crate::render::views::words::{Channel, capital};

/// Contact points.
#[derive(Serialize)]
pub struct ContactView<'a> {
    /// What every page has.
    pub frame: Frame,
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The questions to begin with.
    pub questions: Vec<Question<'a>>,
    /// The family service points.
    pub service_points: Vec<ContactRow<'a>>,
    /// How many service points, in words.
    pub service_count: String,
    /// Every school with whom to call.
    pub schools: Vec<SchoolRow<'a>>,
    /// How many schools, in words.
    pub school_count: String,
    /// The board's contact points.
    pub board: Vec<ContactRow<'a>>,
    /// The partners' contact points.
    pub partners: Vec<ContactRow<'a>>,
    /// Everything that one can ask, from A to Z.
    pub topics: Vec<Topic<'a>>,
}

/// A question to begin with.
#[derive(Serialize)]
pub struct Question<'a> {
    /// Where it leads: a place on this page, or a contact point.
    pub url: String,
    /// Its icon.
    pub icon: &'static str,
    /// The domain whose colour it has.
    pub tint: &'static str,
    /// The question.
    pub title: &'a str,
    /// What one finds there.
    pub text: &'a str,
}

/// A school with its first contact point.
#[derive(Serialize)]
pub struct SchoolRow<'a> {
    /// The contact point's URL.
    pub url: &'a str,
    /// The school's name.
    pub name: &'a str,
    /// District or town.
    pub place: &'a str,
    /// How to reach it.
    pub channel: Option<Channel>,
    /// The languages spoken there.
    pub languages: String,
}

/// Something that one can ask, with those who know.
#[derive(Serialize)]
pub struct Topic<'a> {
    /// What one can ask.
    pub title: String,
    /// Who knows, by school or organisation.
    pub points: Vec<Point<'a>>,
}

/// A contact point, called after whose it is.
#[derive(Serialize)]
pub struct Point<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Whose it is.
    pub title: &'a str,
}

/// The questions to begin with: where each leads is found out below.
const QUESTIONS: &[(Role, &str)] = &[
    (Role::FamilyServicePoint, "ask_help"),
    (Role::Management, "ask_school"),
    (Role::Registration, "ask_registration"),
    (Role::Parents, "ask_parents"),
    (Role::Partnerships, "ask_partnerships"),
    (Role::Press, "ask_press"),
];

pub(super) fn view(which: Which<'_>) -> ContactView<'_> {
    let (mut frame, mut list) = which.frames(None);
    let Which { cx, words, .. } = which;
    let site = cx.site;
    let all: Vec<Id<ContactPoint>> = site.contacts.ids().collect();
    let ids = which.part(&all);
    which.sum_up(&mut frame, &mut list, ids.iter().map(|id| site.contacts[*id].common_fields()));
    let rows = |wanted: &dyn Fn(&ContactPoint) -> bool| -> Vec<ContactRow<'_>> {
        let own = ids.iter().filter(|id| wanted(&site.contacts[**id]));
        own.map(|id| ContactRow::new(cx, words, *id)).collect()
    };
    let service_points = rows(&|contact| contact.role == Role::FamilyServicePoint);
    let schools = schools(which, ids);
    ContactView {
        frame,
        list,
        questions: if which.page == 1 { questions(which) } else { Vec::new() },
        service_count: words.count("at-schools", service_points.len()),
        service_points,
        school_count: words.count("count-scholen", schools.len()),
        schools,
        board: rows(&|contact| matches!(contact.links.holder, Some(Holder::Board(_)))),
        partners: rows(&|contact| matches!(contact.links.holder, Some(Holder::Partner(_)))),
        topics: topics(which, ids),
    }
}

/// A question is there when somebody can answer it: one contact point, or a part of this page.
fn questions(which: Which<'_>) -> Vec<Question<'_>> {
    let contacts = &which.cx.site.contacts;
    let question = |(role, name): &(Role, &'static str)| {
        let mut own = contacts.values().filter(|contact| contact.role == *role);
        let first = own.next()?;
        let url = match role {
            Role::FamilyServicePoint => "#familie-servicepunt".to_owned(),
            Role::Management => "#scholen".to_owned(),
            _ if own.next().is_some() => "#bestuur".to_owned(),
            _ => first.url.to_string(),
        };
        let (icon, tint) = role_look(*role);
        let (title, text) = (which.words.get(name), which.words.of(name, "text"));
        Some(Question { url, icon, tint, title, text })
    };
    QUESTIONS.iter().filter_map(question).collect()
}

/// Schools by name, each with its management, else with the first contact point that it has.
fn schools<'a>(which: Which<'a>, ids: &[Id<ContactPoint>]) -> Vec<SchoolRow<'a>> {
    let site = which.cx.site;
    let mut first: BTreeMap<Id<School>, Id<ContactPoint>> = BTreeMap::new();
    for id in ids {
        let contact = &site.contacts[*id];
        let Some(Holder::School(school)) = contact.links.holder else { continue };
        let is_better = |other: &Id<ContactPoint>| {
            contact.role == Role::Management && site.contacts[*other].role != Role::Management
        };
        match first.get(&school) {
            Some(other) if !is_better(other) => {}
            _ => drop(first.insert(school, *id)),
        }
    }
    let current = first.into_iter().filter(|(school, _)| !site.has_ended(&site.schools[*school]));
    current
        .map(|(school, id)| {
            let (school, contact) = (&site.schools[school], &site.contacts[id]);
            SchoolRow {
                url: &contact.url,
                name: school.title(),
                place: place_of(school),
                channel: channel(contact).0,
                languages: which.words.languages(contact.languages.iter().map(|language| &**language)),
            }
        })
        .collect()
}

fn topics<'a>(which: Which<'a>, ids: &[Id<ContactPoint>]) -> Vec<Topic<'a>> {
    let site = which.cx.site;
    let mut topics: BTreeMap<String, Vec<Point<'a>>> = BTreeMap::new();
    for id in ids {
        let contact = &site.contacts[*id];
        let title = Link::holder(site, which.words, contact).map_or(contact.title(), |holder| holder.title);
        for topic in &contact.topics {
            topics.entry(capital(topic)).or_default().push(Point { url: &contact.url, title });
        }
    }
    topics.into_iter().map(|(title, points)| Topic { title, points }).collect()
}
