//! The principles of a Familieschool, or the goals of a child centre, with the schools that work so.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::model::entity::Front;
use crate::model::school::Concept;
use crate::model::{Kind, School};
use crate::render::WebPage;
use crate::render::views::icons::{goal_icon, principle_icon};
use crate::render::views::link::Link;

/// The principles or the goals.
#[derive(Serialize, JsonSchema)]
pub struct PrinciplesView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// What one of them is called, before its number: `Principe`.
    pub noun: &'a str,
    /// The principles or goals.
    pub items: Vec<PrincipleItem<'a>>,
    /// The heading above the schools.
    pub schools_heading: &'a str,
    /// Schools that work so.
    pub schools: Vec<Link<'a>>,
}

/// A principle or goal.
#[derive(Serialize, JsonSchema)]
pub struct PrincipleItem<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its number.
    pub number: u32,
    /// Its icon.
    pub icon: &'static str,
    /// The domain whose colour it has.
    pub tint: &'static str,
    /// Its title.
    pub title: &'a str,
    /// What it comes down to.
    pub gist: &'a str,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, PrinciplesView<'_>> {
    let (site, words) = (list_cx.cx.site, list_cx.words);
    let is_goals = list_cx.kind == Kind::ChildCentreGoal;
    let (head, list) = if is_goals {
        list_cx.heads(None, site.goals.values().map(|row| row.common()))
    } else {
        list_cx.heads(None, site.principles.values().map(|row| row.common()))
    };
    let works_so: fn(&School) -> bool = if is_goals { is_child_centre } else { |school| school.is_family_school() };
    let body = PrinciplesView {
        list,
        noun: words.get(if is_goals { "goal" } else { "principle" }),
        items: if is_goals { goals(list_cx) } else { principles(list_cx) },
        schools_heading: words.get(if is_goals { "schools-child-centre" } else { "schools-family-school" }),
        schools: site
            .current_schools()
            .filter(|(_, school)| works_so(school))
            .map(|(id, _)| Link::school(site, words, id))
            .collect(),
    };
    WebPage { head, body }
}

fn is_child_centre(school: &School) -> bool {
    school.has(Concept::ChildCentre) || school.has(Concept::IntegratedChildCentre)
}

fn principles(list_cx: ListCx<'_>) -> Vec<PrincipleItem<'_>> {
    let rows = list_cx.cx.site.principles.values();
    rows.map(|row| {
        let (icon, tint) = principle_icon(row.number.0);
        PrincipleItem {
            url: &row.url,
            number: row.number.0,
            icon,
            tint,
            title: &row.title,
            gist: &row.gist,
        }
    })
    .collect()
}

fn goals(list_cx: ListCx<'_>) -> Vec<PrincipleItem<'_>> {
    let rows = list_cx.cx.site.goals.values();
    rows.map(|row| {
        let (icon, tint) = goal_icon(row.number.0);
        PrincipleItem {
            url: &row.url,
            number: row.number.0,
            icon,
            tint,
            title: &row.title,
            gist: &row.gist,
        }
    })
    .collect()
}
