//! Contact points: first the question, then the school, then whom to call.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::contact_point::{Holder, Role};
use crate::model::entity::Front;
use crate::model::topic::Topic;
use crate::model::{ContactPoint, School};
use crate::render::WebPage;
use crate::render::views::card::{ContactRow, channel, place_of};
use crate::render::views::icons::role_icon;
use crate::render::words::Channel;
use crate::resolve::Said;
use crate::resolve::topics::{LocalisedTopic, group_name, groups};
use crate::routes::{Card, ContactPage};

/// Contact points.
#[derive(Serialize, JsonSchema)]
pub struct ContactView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The questions that one can choose, in groups.
    pub questions: Vec<QuestionGroup<'a>>,
    /// The schools that one can choose.
    pub choices: Vec<SchoolChoice<'a>>,
    /// Who is where; none without schools.
    pub overview: Option<String>,
    /// The cards of all Familie Servicepunten in one file; none without any.
    pub service_card: Option<String>,
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
}

/// Questions that belong together.
#[derive(Serialize, JsonSchema)]
pub struct QuestionGroup<'a> {
    /// What the group is called.
    pub name: Said<'a>,
    /// Its icon.
    pub icon: &'static str,
    /// The domain whose colour it has.
    pub tint: &'static str,
    /// The questions.
    pub questions: Vec<Question<'a>>,
}

/// A question that one can choose.
#[derive(Serialize, JsonSchema)]
pub struct Question<'a> {
    /// The topic's name in URLs.
    pub slug: String,
    /// Whom to ask about it.
    pub url: String,
    /// The question, as a parent asks it.
    pub question: Said<'a>,
    /// The question, as a partner asks it, if there is one.
    pub partner_question: Option<Said<'a>>,
}

/// A school that one can choose.
#[derive(Serialize, JsonSchema)]
pub struct SchoolChoice<'a> {
    /// Its name in URLs.
    pub slug: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Whom to ask there.
    pub url: String,
}

/// A school with its first contact point.
#[derive(Serialize, JsonSchema)]
pub struct SchoolRow<'a> {
    /// Whom to ask there.
    pub url: String,
    /// The school's name.
    pub name: &'a str,
    /// District or town.
    pub place: &'a str,
    /// How to reach it.
    pub channel: Option<Channel>,
    /// The languages spoken there.
    pub languages: String,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, ContactView<'_>> {
    let ListCx { cx, words, .. } = list_cx;
    let site = cx.site;
    let all: Vec<Id<ContactPoint>> = site.contacts.ids().collect();
    let ids = list_cx.page.part(&all);
    let (head, list) = list_cx.heads(None, ids.iter().map(|id| site.contacts[*id].common()));
    let rows = |wanted: &dyn Fn(&ContactPoint) -> bool| -> Vec<ContactRow<'_>> {
        let own = ids.iter().filter(|id| wanted(&site.contacts[**id]));
        own.map(|id| ContactRow::new(cx, words, *id)).collect()
    };
    let service_points = rows(&|contact| contact.role == Role::FamilyServicePoint);
    let schools = schools(list_cx, ids);
    let body = ContactView {
        list,
        questions: if list_cx.page.is_first() { questions(list_cx) } else { Vec::new() },
        choices: if list_cx.page.is_first() { choices(list_cx) } else { Vec::new() },
        overview: Some(ContactPage::Overview.url(site, words.language)).filter(|url| cx.routes.at(url).is_some()),
        service_count: words.count("at-schools", service_points.len()),
        service_card: Some(Card::Role(Role::FamilyServicePoint).url(site)).filter(|_| !service_points.is_empty()),
        service_points,
        school_count: words.count("count-scholen", schools.len()),
        schools,
        board: rows(&|contact| matches!(contact.links.holder, Some(Holder::Board(_)))),
        partners: rows(&|contact| matches!(contact.links.holder, Some(Holder::Partner(_)))),
    };
    WebPage { head, body }
}

/// The topics of the portal; a group looks like the role that answers its first question.
fn questions<'a>(list_cx: ListCx<'a>) -> Vec<QuestionGroup<'a>> {
    let site = list_cx.cx.site;
    let mut places = 0..;
    let mut question = |topic: &'a Topic| {
        let said = LocalisedTopic::new(site, topic, list_cx.words.language);
        Question {
            slug: topic.slug(),
            url: ContactPage::Topic(places.next().unwrap_or_default()).url(site, list_cx.words.language),
            question: said.question,
            partner_question: said.partner_question,
        }
    };
    let mut found = Vec::new();
    for group in groups(site) {
        let role = group.topics.first().and_then(|topic| topic.roles.first()).copied();
        let (icon, tint) = role.map_or(("question", ""), role_icon);
        found.push(QuestionGroup {
            name: group_name(site, group, list_cx.words.language),
            icon,
            tint,
            questions: group.topics.iter().map(&mut question).collect(),
        });
    }
    found
}

fn choices(list_cx: ListCx<'_>) -> Vec<SchoolChoice<'_>> {
    let site = list_cx.cx.site;
    site.current_schools()
        .map(|(id, school)| SchoolChoice {
            slug: school.slug(),
            name: school.title(),
            url: ContactPage::School(id).url(site, list_cx.words.language),
        })
        .collect()
}

/// Schools by name, each with its management, else with the first contact point that it has.
fn schools<'a>(list_cx: ListCx<'a>, ids: &[Id<ContactPoint>]) -> Vec<SchoolRow<'a>> {
    let site = list_cx.cx.site;
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
        .map(|(id, contact)| {
            let (school, contact) = (&site.schools[id], &site.contacts[contact]);
            SchoolRow {
                url: ContactPage::School(id).url(site, list_cx.words.language),
                name: school.title(),
                place: place_of(school),
                channel: channel(contact).0,
                languages: list_cx.words.languages(contact.languages.iter().copied()),
            }
        })
        .collect()
}
