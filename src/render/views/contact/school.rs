//! Whom to ask at a school: its contact points, and who answers which question.

use schemars::JsonSchema;
use serde::Serialize;

use super::{PointCard, cards, has_samples};
use crate::base::table::Id;
use crate::model::entity::{AnyId, Front};
use crate::model::{ContactPoint, Kind, School};
use crate::render::views::link::{Link, is_long};
use crate::render::views::school::route_url;
use crate::render::words::{self, Words};
use crate::render::{Head, RenderCx, WebPage, structured};
use crate::resolve::Said;
use crate::resolve::topics::{AnsweredBy, LocalisedTopic, group_name, groups, of_school};
use crate::routes::{Card, ContactPage, Route};

/// What `school_contact.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct SchoolContactView<'a> {
    /// The heading.
    pub heading: String,
    /// Whether the heading is long and is set smaller.
    pub is_long: bool,
    /// The school.
    pub school: Link<'a>,
    /// Its address.
    pub address: String,
    /// The way there, on a map; none when its place is not known.
    pub route: Option<String>,
    /// The school's card to keep.
    pub card: Option<String>,
    /// Its contact points.
    pub points: Vec<PointCard<'a>>,
    /// The foundation's contact points that answer what the school has nobody for.
    pub board_points: Vec<PointCard<'a>>,
    /// What the foundation is called.
    pub board: &'a str,
    /// What one can ask, in groups.
    pub groups: Vec<AnswerGroup<'a>>,
    /// Whether something on the page is sample content.
    pub has_samples: bool,
    /// Whether something on the page has hours, which a script tells more about.
    pub has_hours: bool,
}

/// Questions that belong together, with who answers each.
#[derive(Serialize, JsonSchema)]
pub struct AnswerGroup<'a> {
    /// What the group is called.
    pub name: Said<'a>,
    /// The questions.
    pub answers: Vec<AnswerRow<'a>>,
}

/// A question with who answers it.
#[derive(Serialize, JsonSchema)]
pub struct AnswerRow<'a> {
    /// The topic's name in URLs and `id`s.
    pub slug: String,
    /// The topic's page.
    pub url: String,
    /// The question, as a parent asks it.
    pub question: Said<'a>,
    /// The contact points that answer it; empty when there is nobody.
    pub points: Vec<AnswerPoint<'a>>,
    /// The `id`s of their cards on the page, with a space between.
    pub cards: String,
    /// Whether they are the foundation's, as the school has nobody for it.
    pub is_board: bool,
}

/// A contact point that answers a question.
#[derive(Serialize, JsonSchema)]
pub struct AnswerPoint<'a> {
    /// Its name in the `id` of its card on the page.
    pub slug: &'a str,
    /// What it is called.
    pub name: Said<'a>,
}

/// The view of whom to ask at a school.
#[must_use]
pub fn school_contact<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<School>) -> WebPage<'a, SchoolContactView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let school = &site.schools[id];
    let heading = words.fill("school-contact-title", &[("school", school.title().into())]);
    let own = of_school(site, id);
    let (groups, board_ids) = answers(cx, words, id);
    let all: Vec<Id<ContactPoint>> = own.iter().chain(&board_ids).copied().collect();
    let description = words.fill("school-contact-lead", &[("school", school.title().into())]);
    let board = school.links.board.map_or(&*site.settings().foundation.name, |board| site.boards[board].title());
    let head = Head {
        sample: has_samples(cx, &all),
        data: Some(structured::school_contact(site, school, &own)),
        ..Head::below(cx, words, Kind::ContactPoint, &heading, description)
    };
    let body = SchoolContactView {
        is_long: is_long(&heading),
        heading,
        school: Link::to(site, words, AnyId::School(id)),
        address: words::address(&school.address),
        route: route_url(school),
        card: Card::of_school(site, id).map(|card| card.url(site)),
        points: cards(cx, words, &own),
        board_points: cards(cx, words, &board_ids),
        board,
        groups,
        has_samples: has_samples(cx, &all),
        has_hours: all.iter().any(|id| !site.contacts[*id].hours.is_empty()),
    };
    WebPage { head, body }
}

/// Who answers what at a school, and the foundation's contact points among them.
fn answers<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<School>) -> (Vec<AnswerGroup<'a>>, Vec<Id<ContactPoint>>) {
    let site = cx.site;
    let mut board_ids: Vec<Id<ContactPoint>> = Vec::new();
    let mut at = 0;
    let mut found = Vec::new();
    for group in groups(site) {
        let mut answers = Vec::new();
        for topic in &group.topics {
            let answer = site.topics.answer(site, at, id);
            let is_board = answer.from == AnsweredBy::Board;
            board_ids.extend(answer.points.iter().filter(|_| is_board));
            let slugs: Vec<&str> = answer.points.iter().map(|point| site.contacts[*point].slug()).collect();
            let points = answer.points.iter().map(|point| AnswerPoint {
                slug: site.contacts[*point].slug(),
                name: site.localised(AnyId::ContactPoint(*point), words.language).title,
            });
            answers.push(AnswerRow {
                slug: topic.slug(),
                url: ContactPage::Topic(at).url(site, words.language),
                question: LocalisedTopic::new(site, topic, words.language).question,
                points: points.collect(),
                cards: slugs.join(" "),
                is_board,
            });
            at += 1;
        }
        found.push(AnswerGroup { name: group_name(site, group, words.language), answers });
    }
    board_ids.sort_unstable();
    board_ids.dedup();
    (found, board_ids)
}
