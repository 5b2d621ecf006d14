//! Who answers what: the topics of `site.yaml` with the contact points that name them, and for each school the right one.

use rustc_hash::FxHashMap;

use super::content::Content;
use super::localised::Said;
use super::site::Site;
use crate::base::path::slugify;
use crate::base::table::Id;
use crate::model::contact_point::{Holder, Role};
use crate::model::topic::{Topic, TopicGroup};
use crate::model::{ContactPoint, Language, School};

/// The topics that people ask about, in the order of `site.yaml`.
pub struct Topics {
    by_slug: FxHashMap<String, usize>,
    points: Vec<Vec<Id<ContactPoint>>>,
}

/// Who answers a question at a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The contact points, the best one first; none when nobody can be asked.
    pub points: Vec<Id<ContactPoint>>,
    /// Whose they are.
    pub from: AnsweredBy,
}

/// Whose contact points answer a question at a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The school's own, which name the topic or have its role.
    School,
    /// The board's, as the school has nobody for it.
    Board,
    /// Nobody's.
    Nobody,
}

impl Topics {
    /// Finds for every topic the contact points that name it.
    #[must_use]
    pub fn new(content: &Content) -> Self {
        let mut topics = Self { by_slug: FxHashMap::default(), points: Vec::new() };
        for (at, topic) in all(content).enumerate() {
            topics.by_slug.entry(topic.slug()).or_insert(at);
            topics.points.push(Vec::new());
        }
        for (id, contact) in content.contacts.iter() {
            for topic in &contact.topics {
                if let Some(at) = topics.named(topic)
                    && topics.points[at].last() != Some(&id)
                {
                    topics.points[at].push(id);
                }
            }
        }
        topics
    }

    /// How many topics there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether `site.yaml` names no topics, so that contact points may name any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// The place of the topic that a contact point names; case and accents do not count.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<usize> {
        self.by_slug.get(&slugify(name)).copied()
    }

    /// The names of all topics in URLs.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.by_slug.keys().map(String::as_str)
    }

    /// The contact points that name the topic at a place, by name.
    #[must_use]
    pub fn points(&self, at: usize) -> &[Id<ContactPoint>] {
        self.points.get(at).map_or(&[], Vec::as_slice)
    }

    /// Who answers the topic at a place for a school: its own contact points that name it, else those with the first of
    /// the topic's roles that the school has; else the board's in the same way; else whoever the board has for parents.
    #[must_use]
    pub fn answer(&self, site: &Site, at: usize, school: Id<School>) -> Answer {
        let Some(topic) = all(site).nth(at) else { return Answer { points: Vec::new(), from: AnsweredBy::Nobody } };
        let own = site.reverse.school_contacts.of(school);
        let points = self.among(site, at, topic, own);
        if !points.is_empty() {
            return Answer { points, from: AnsweredBy::School };
        }
        let board = site.schools[school].links.board.map_or(&[][..], |board| site.reverse.board_contacts.of(board));
        let mut points = self.among(site, at, topic, board);
        if points.is_empty() {
            points = with_role(site, board, Role::Parents);
        }
        let from = if points.is_empty() { AnsweredBy::Nobody } else { AnsweredBy::Board };
        Answer { points, from }
    }

    fn among(&self, site: &Site, at: usize, topic: &Topic, own: &[Id<ContactPoint>]) -> Vec<Id<ContactPoint>> {
        let rank = |id: &Id<ContactPoint>| {
            let role = site.contacts[*id].role;
            (topic.roles.iter().position(|other| *other == role).unwrap_or(topic.roles.len()), role)
        };
        let named = self.points(at);
        let mut points: Vec<Id<ContactPoint>> =
            own.iter().copied().filter(|id| named.binary_search(id).is_ok()).collect();
        if points.is_empty() {
            let first = topic.roles.iter().map(|role| with_role(site, own, *role)).find(|points| !points.is_empty());
            points = first.unwrap_or_default();
        }
        points.sort_by_key(rank);
        points
    }
}

fn with_role(content: &Content, points: &[Id<ContactPoint>], role: Role) -> Vec<Id<ContactPoint>> {
    points.iter().copied().filter(|id| content.contacts[*id].role == role).collect()
}

/// The groups of topics.
pub fn groups(content: &Content) -> impl Iterator<Item = &TopicGroup> {
    content.settings().contact.iter().flat_map(|contact| &contact.groups)
}

/// All topics, in the order of their places.
pub fn all(content: &Content) -> impl Iterator<Item = &Topic> {
    groups(content).flat_map(|group| &group.topics)
}

/// A topic in a language.
pub struct LocalisedTopic<'a> {
    /// Its name.
    pub name: Said<'a>,
    /// The question in a parent's words.
    pub question: Said<'a>,
    /// The question in a partner's words.
    pub partner_question: Option<Said<'a>>,
}

impl<'a> LocalisedTopic<'a> {
    /// What a topic says in a language.
    #[must_use]
    pub fn new(content: &Content, topic: &'a Topic, language: Language) -> Self {
        let translation = topic.translated.get(language.segment());
        let said = |own: &'a str, translated| content.said(own, translated, language);
        let partner = translation.and_then(|it| it.partner_question.as_deref());
        Self {
            name: said(&topic.name, translation.map(|it| &*it.name)),
            question: said(&topic.question, translation.map(|it| &*it.question)),
            partner_question: topic.partner_question.as_deref().map(|own| said(own, partner)),
        }
    }
}

/// What a contact point calls a topic, in a language; as it is written where the portal does not know the topic.
#[must_use]
pub fn topic_name<'a>(site: &'a Site, name: &'a str, language: Language) -> Said<'a> {
    match site.topics.named(name).and_then(|at| all(site).nth(at)) {
        Some(topic) => site.said(name, topic.translated.get(language.segment()).map(|it| &*it.name), language),
        None => site.said(name, None, language),
    }
}

/// The name of a group of topics in a language.
#[must_use]
pub fn group_name<'a>(content: &Content, group: &'a TopicGroup, language: Language) -> Said<'a> {
    content.said(&group.name, group.translated.get(language.segment()).map(|it| &*it.name), language)
}

/// The contact points of a school, its management's first, then by role.
#[must_use]
pub fn of_school(site: &Site, school: Id<School>) -> Vec<Id<ContactPoint>> {
    let mut points = site.reverse.school_contacts.of(school).to_vec();
    points.sort_by_key(|point| site.contacts[*point].role);
    points
}

/// Whose a contact point is, when that is a current school.
#[must_use]
pub fn school_of(content: &Content, contact: &ContactPoint) -> Option<Id<School>> {
    match contact.links.holder {
        Some(Holder::School(school)) if !content.has_ended(&content.schools[school]) => Some(school),
        _ => None,
    }
}
