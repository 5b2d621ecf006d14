//! The page of a goal of the child centre: what it means, and which schools work on it.

use schemars::JsonSchema;
use serde::Serialize;

use super::icons::goal_icon;
use super::link::{Link, is_long, number_text};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::school::Concept;
use crate::model::{ChildCentreGoal, Language, School, child_centre_goal};
use crate::render::prose::Prose;
use crate::render::words::Words;
use crate::render::{Head, RenderCx, WebPage};
use crate::routes::Route;

/// What `goal.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct GoalView<'a> {
    title: &'a str,
    is_long: bool,
    gist: &'a str,
    lang: Option<Language>,
    title_lang: Option<Language>,
    /// The language of the line below the title, when it is not the page's.
    lead_lang: Option<Language>,
    number_text: String,
    tint: &'static str,
    /// Its icon.
    icon: &'static str,
    prose: Prose<'a>,
    all: Vec<Link<'a>>,
    schools: Vec<Link<'a>>,
    centres: Vec<Link<'a>>,
}

/// The view of a goal.
#[must_use]
pub fn goal<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<ChildCentreGoal>) -> WebPage<'a, GoalView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let goal = &site.goals[id];
    let localised = cx.localised(route, AnyId::ChildCentreGoal(id));
    let working = site.reverse.goal_schools.of(id);
    let others = site.schools.iter().filter(|(id, school)| is_centre(school) && !working.contains(id));
    let (icon, tint) = goal_icon(goal.number.0);
    let head = Head::of(cx, route, AnyId::ChildCentreGoal(id), &localised);
    let body = GoalView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        gist: localised.lead_text(),
        lang: localised.foreign,
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        number_text: number_text(words, "goal-number", goal.number.0, child_centre_goal::COUNT),
        icon,
        tint,
        prose: Prose::new(cx, localised.body, route.language),
        all: all(cx, words, id),
        schools: Link::schools(site, words, working.iter().copied()),
        centres: Link::schools(site, words, others.map(|(id, _)| id)),
    };
    WebPage { head, body }
}

fn is_centre(school: &School) -> bool {
    school.has(Concept::ChildCentre) || school.has(Concept::IntegratedChildCentre)
}

fn all<'a>(cx: RenderCx<'a>, words: Words<'a>, current: Id<ChildCentreGoal>) -> Vec<Link<'a>> {
    let links = cx.site.goals.iter().map(|(id, _)| {
        let mut link = Link::to(cx.site, words, AnyId::ChildCentreGoal(id));
        link.current = id == current;
        link
    });
    links.collect()
}
