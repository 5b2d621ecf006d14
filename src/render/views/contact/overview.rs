//! Who is where: every school with its contact points by role, and what is missing.

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::table::Id;
use crate::model::contact_point::Role;
use crate::model::entity::{AnyId, Front};
use crate::model::{ContactPoint, Kind, Language, School};
use crate::render::views::card::place_of;
use crate::render::views::icons::role_icon;
use crate::render::words::Words;
use crate::render::{Head, RenderCx, WebPage};
use crate::resolve::Said;
use crate::routes::{ContactPage, Route};

/// What `contact_overview.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct ContactOverviewView<'a> {
    /// The heading.
    pub heading: &'a str,
    /// The roles, in the order of the columns.
    pub roles: Vec<RoleColumn<'a>>,
    /// The schools, in the order of the rows.
    pub schools: Vec<OverviewRow<'a>>,
    /// What is missing that should be there: sentences; empty when nothing is.
    pub gaps: Vec<String>,
}

/// A role that schools have a contact point of.
#[derive(Serialize, JsonSchema)]
pub struct RoleColumn<'a> {
    /// The role in words.
    pub name: &'a str,
    /// Its icon.
    pub icon: &'static str,
    /// How many schools have it, of how many should: `7 van 7`.
    pub count: String,
}

/// A school with its contact points, a cell a role.
#[derive(Serialize, JsonSchema)]
pub struct OverviewRow<'a> {
    /// The school's name.
    pub school: &'a str,
    /// Whom to ask at that school.
    pub url: String,
    /// Its district, else its town.
    pub place: &'a str,
    /// A cell a role.
    pub cells: Vec<OverviewCell<'a>>,
}

/// Whether a school has a contact point of a role.
#[derive(Serialize, JsonSchema)]
pub struct OverviewCell<'a> {
    /// The contact point's page; none when there is no such contact point.
    pub url: Option<&'a str>,
    /// What the contact point is called; empty when there is none.
    pub name: Option<Said<'a>>,
    /// Whether it should be there and is not.
    pub is_missing: bool,
}

/// The view of who is where.
#[must_use]
pub fn contact_overview<'a>(cx: RenderCx<'a>, route: &'a Route) -> WebPage<'a, ContactOverviewView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let schools: Vec<(Id<School>, &School)> = site.current_schools().collect();
    let mut roles: Vec<Role> = Role::ALL.iter().copied().filter(|role| is_shown(cx, &schools, *role)).collect();
    // What every school has comes first.
    roles.sort_by_key(|role| *role != Role::Management);
    let rows = schools.iter().map(|(id, school)| OverviewRow {
        school: school.title(),
        url: ContactPage::School(*id).url(site, words.language),
        place: place_of(school),
        cells: roles.iter().map(|role| cell(cx, words.language, (*id, school), *role)).collect(),
    });
    let heading = words.get("overview-title");
    let head = Head::below(cx, words, Kind::ContactPoint, heading, words.get("overview-lead"));
    let body = ContactOverviewView {
        heading,
        roles: roles.iter().map(|role| column(cx, words, &schools, *role)).collect(),
        schools: rows.collect(),
        gaps: roles.iter().filter_map(|role| gaps(cx, words, &schools, *role)).collect(),
    };
    WebPage { head, body }
}

/// A role has a column when a school has it, or should.
fn is_shown(cx: RenderCx<'_>, schools: &[(Id<School>, &School)], role: Role) -> bool {
    schools.iter().any(|(id, school)| is_needed(school, role) || point(cx, *id, role).is_some())
}

/// Every school has a management; a Familieschool has a Familie Servicepunt too.
fn is_needed(school: &School, role: Role) -> bool {
    match role {
        Role::Management => true,
        Role::FamilyServicePoint => school.is_family_school(),
        _ => false,
    }
}

fn point(cx: RenderCx<'_>, school: Id<School>, role: Role) -> Option<Id<ContactPoint>> {
    let site = cx.site;
    let own = site.reverse.school_contacts.of(school).iter().copied();
    own.into_iter().find(|id| site.contacts[*id].role == role)
}

fn cell<'a>(cx: RenderCx<'a>, language: Language, (id, school): (Id<School>, &School), role: Role) -> OverviewCell<'a> {
    let found = point(cx, id, role);
    let said = found.map(|point| cx.site.localised(AnyId::ContactPoint(point), language));
    OverviewCell {
        url: said.as_ref().map(|said| &**said.url),
        name: said.map(|said| said.title),
        is_missing: found.is_none() && is_needed(school, role),
    }
}

fn column<'a>(cx: RenderCx<'a>, words: Words<'a>, schools: &[(Id<School>, &School)], role: Role) -> RoleColumn<'a> {
    let there = schools.iter().filter(|(id, _)| point(cx, *id, role).is_some()).count();
    let needed = schools.iter().filter(|(_, school)| is_needed(school, role)).count();
    let of = if needed == 0 { schools.len() } else { needed };
    RoleColumn {
        name: words.of("role", role.as_str()),
        icon: role_icon(role).0,
        count: words.fill("overview-count", &[("n", there.into()), ("of", of.into())]),
    }
}

/// The schools that lack what they should have, in a sentence a role.
fn gaps(cx: RenderCx<'_>, words: Words<'_>, schools: &[(Id<School>, &School)], role: Role) -> Option<String> {
    let lacking = schools.iter().filter(|(id, school)| is_needed(school, role) && point(cx, *id, role).is_none());
    let names: Vec<&str> = lacking.map(|(_, school)| school.title()).collect();
    let arguments = [("role", words.of("role", role.as_str()).into()), ("schools", words.list(&names).into())];
    (!names.is_empty()).then(|| words.fill("overview-gap", &arguments))
}
