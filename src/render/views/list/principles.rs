//! The principles of a Familieschool, or the goals of a child centre, with the schools that work so.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::model::entity::{AnyId, Front};
use crate::model::school::Concept;
use crate::model::{Kind, School};
use crate::render::WebPage;
use crate::render::views::icons::{goal_icon, principle_icon};
use crate::render::views::link::Link;
use crate::resolve::Said;

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
    pub title: Said<'a>,
    /// What it comes down to.
    pub gist: Option<Said<'a>>,
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
    let rows = list_cx.cx.site.principles.iter();
    rows.map(|(id, row)| item(list_cx, AnyId::Principle(id), row.number.0, principle_icon(row.number.0))).collect()
}

fn goals(list_cx: ListCx<'_>) -> Vec<PrincipleItem<'_>> {
    let rows = list_cx.cx.site.goals.iter();
    rows.map(|(id, row)| item(list_cx, AnyId::ChildCentreGoal(id), row.number.0, goal_icon(row.number.0))).collect()
}

fn item<'a>(
    list_cx: ListCx<'a>,
    id: AnyId,
    number: u32,
    (icon, tint): (&'static str, &'static str),
) -> PrincipleItem<'a> {
    let text = list_cx.cx.site.localised(id, list_cx.words.language);
    PrincipleItem {
        url: text.url,
        number,
        icon,
        tint,
        title: text.title,
        gist: text.lead(),
    }
}
