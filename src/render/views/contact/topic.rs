//! Whom to ask about a topic: school by school, and who helps where a school has nobody for it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{PointCard, cards, has_samples};
use crate::base::table::Id;
use crate::model::contact_point::Holder;
use crate::model::entity::{AnyId, Front};
use crate::model::{ContactPoint, Kind, Language, School};
use crate::render::views::card::place_of;
use crate::render::views::link::{Link, is_long};
use crate::render::words::Words;
use crate::render::{Head, RenderCx, WebPage};
use crate::resolve::Said;
use crate::resolve::topics::{self, AnsweredBy, LocalisedTopic};
use crate::routes::{ContactPage, Route};

/// What `topic.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct TopicView<'a> {
    /// The question, as a parent asks it.
    pub question: Said<'a>,
    /// Whether the question is long and is set smaller.
    pub is_long: bool,
    /// The question, as a partner asks it, if there is one.
    pub partner_question: Option<Said<'a>>,
    /// What the topic is called.
    pub name: String,
    /// The language of the questions, when it is not the page's.
    pub lang: Option<Language>,
    /// The schools that answer it themselves.
    pub schools: Vec<TopicRow<'a>>,
    /// How many schools those are, in words.
    pub school_count: String,
    /// Who helps where a school has nobody for it.
    pub elsewhere: Vec<TopicElsewhere<'a>>,
    /// Partners that answer it.
    pub partners: Vec<PointCard<'a>>,
    /// Whether something on the page is sample content.
    pub has_samples: bool,
    /// Whether something on the page has hours, which a script tells more about.
    pub has_hours: bool,
}

/// A school with who answers a question there.
#[derive(Serialize, JsonSchema)]
pub struct TopicRow<'a> {
    /// The school's name.
    pub school: &'a str,
    /// Whom to ask at that school.
    pub school_url: String,
    /// Its district, else its town.
    pub place: &'a str,
    /// The contact points.
    pub points: Vec<PointCard<'a>>,
}

/// Contact points of a foundation that answer a question for schools that have nobody for it.
#[derive(Serialize, JsonSchema)]
pub struct TopicElsewhere<'a> {
    /// The foundation.
    pub board: &'a str,
    /// The contact points.
    pub points: Vec<PointCard<'a>>,
    /// The schools, each with its page about contact; empty when that is all of the foundation's.
    pub schools: Vec<TopicSchool<'a>>,
}

/// A school that a foundation answers for.
#[derive(Serialize, JsonSchema)]
pub struct TopicSchool<'a> {
    /// Whom to ask at that school.
    pub url: String,
    /// The school's name.
    pub name: &'a str,
    /// Its district, else its town.
    pub place: &'a str,
}

/// The view of whom to ask about the topic at a place.
#[must_use]
pub fn topic<'a>(cx: RenderCx<'a>, route: &'a Route, at: usize) -> WebPage<'a, TopicView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let topic = topics::all(site).nth(at).expect("a route link_targets to a topic that there is");
    let mut shown: Vec<Id<ContactPoint>> = Vec::new();
    let mut schools = Vec::new();
    let mut elsewhere: BTreeMap<Vec<Id<ContactPoint>>, Vec<Id<School>>> = BTreeMap::new();
    for (id, school) in site.current_schools() {
        let answer = site.topics.answer(site, at, id);
        match answer.from {
            AnsweredBy::School => schools.push(TopicRow {
                school: school.title(),
                school_url: ContactPage::School(id).url(site, words.language),
                place: place_of(school),
                points: cards(cx, words, &answer.points),
            }),
            AnsweredBy::Board => elsewhere.entry(answer.points.clone()).or_default().push(id),
            AnsweredBy::Nobody => {}
        }
        shown.extend(answer.points);
    }
    let is_partner = |id: &Id<ContactPoint>| matches!(site.contacts[*id].links.holder, Some(Holder::Partner(_)));
    let partners: Vec<Id<ContactPoint>> = site.topics.points(at).iter().copied().filter(is_partner).collect();
    shown.extend(&partners);
    let has_own = !schools.is_empty();
    let elsewhere = elsewhere.into_iter().map(|(points, ids)| other(cx, words, &points, &ids, has_own));
    let said = LocalisedTopic::new(site, topic, words.language);
    let name = words.capital(said.name.text);
    let description = match said.name.lang {
        None => words.fill("topic-lead", &[("topic", said.name.text.into())]),
        Some(_) => String::new(),
    };
    let head = Head {
        sample: has_samples(cx, &shown),
        title_lang: said.question.lang,
        is_foreign: said.question.lang.is_some(),
        ..Head::below(cx, words, Kind::ContactPoint, said.question.text, description)
    };
    let body = TopicView {
        question: said.question,
        is_long: is_long(said.question.text),
        partner_question: said.partner_question,
        name,
        lang: said.name.lang,
        school_count: words.count("count-scholen", schools.len()),
        schools,
        elsewhere: elsewhere.collect(),
        partners: cards(cx, words, &partners),
        has_samples: has_samples(cx, &shown),
        has_hours: shown.iter().any(|id| !site.contacts[*id].hours.is_empty()),
    };
    WebPage { head, body }
}

fn other<'a>(
    cx: RenderCx<'a>,
    words: Words<'a>,
    points: &[Id<ContactPoint>],
    schools: &[Id<School>],
    has_own: bool,
) -> TopicElsewhere<'a> {
    let site = cx.site;
    let holder = points.first().and_then(|id| site.contacts[*id].links.holder);
    let board = match holder {
        Some(Holder::Board(board)) => Link::to(site, words, AnyId::Board(board)).title,
        _ => &site.settings().foundation.name,
    };
    let school = |id: &Id<School>| TopicSchool {
        url: ContactPage::School(*id).url(site, words.language),
        name: site.schools[*id].title(),
        place: place_of(&site.schools[*id]),
    };
    // Where no school answers it itself, naming them all says nothing.
    let schools = if has_own { schools.iter().map(school).collect() } else { Vec::new() };
    TopicElsewhere { board, points: cards(cx, words, points), schools }
}
