//! How every commitment stands at every school; what nobody knows is said too.

use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::agenda::ORDER;
use super::card::place_of;
use super::link::Link;
use super::pager::Pages;
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Commitment, Kind, School};
use crate::render::words::{StateWord, Words};
use crate::render::{Head, RenderCx, WebPage};
use crate::routes::{PageNumber, Route, progress_url, told_by_school};

/// What `agenda_matrix.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct AgendaMatrixView<'a> {
    /// The heading.
    pub heading: String,
    /// The commitments, a column each.
    pub columns: Vec<MatrixColumn<'a>>,
    /// The schools, a row each.
    pub rows: Vec<MatrixRow<'a>>,
    /// The states, to explain the cells.
    pub legend: Vec<StateWord<'a>>,
    /// The pages, when there are more commitments than fit.
    pub pages: Option<Pages<'a>>,
}

/// A commitment.
#[derive(Serialize, JsonSchema)]
pub struct MatrixColumn<'a> {
    /// Its page.
    pub link: Link<'a>,
    /// At how many schools something is known of it, in words.
    pub known: String,
}

/// A school.
#[derive(Serialize, JsonSchema)]
pub struct MatrixRow<'a> {
    /// Its page, with its district or town.
    pub link: Link<'a>,
    /// How each commitment stands there, in the order of the columns; none where nobody knows.
    pub cells: Vec<Option<StateWord<'a>>>,
    /// Whether anything is known.
    pub is_known: bool,
}

/// The view of the progress of every school.
#[must_use]
pub fn progress<'a>(cx: RenderCx<'a>, route: &'a Route, page: PageNumber) -> WebPage<'a, AgendaMatrixView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let all = told_by_school(site);
    let ids = page.part(&all);
    let schools: Vec<(Id<School>, &School)> = site.current_schools().collect();
    let columns: Vec<FxHashMap<Id<School>, usize>> =
        ids.iter().map(|id| site.commitments[*id].links.progress.iter().copied().collect()).collect();
    let rows = schools.iter().map(|(id, school)| {
        let cells: Vec<Option<StateWord<'_>>> =
            ids.iter().zip(&columns).map(|(of, at)| state(cx, words, *of, at.get(id))).collect();
        MatrixRow {
            link: Link::to(site, words, AnyId::School(*id)).noted(place_of(school)),
            is_known: cells.iter().any(Option::is_some),
            cells,
        }
    });
    let pages = Pages::new(words, page, |number| progress_url(site, number, words.language));
    let heading = words.get("agenda-matrix").to_owned();
    let title = match &pages {
        Some(pages) if !page.is_first() => words.side_by_side(&[&*heading, &words.small(&pages.place)]),
        _ => heading.clone(),
    };
    let head = Head::below(cx, words, Kind::Commitment, title, words.get("agenda-matrix-lead"));
    let body = AgendaMatrixView {
        heading,
        rows: rows.collect(),
        columns: ids
            .iter()
            .zip(&columns)
            .map(|(id, at)| MatrixColumn {
                link: Link::to(site, words, AnyId::Commitment(*id)),
                known: words.fill(
                    "agenda-known",
                    &[
                        ("n", schools.iter().filter(|(school, _)| at.contains_key(school)).count().into()),
                        ("of", schools.len().into()),
                    ],
                ),
            })
            .collect(),
        legend: ORDER.iter().map(|state| words.state(*state)).collect(),
        pages,
    };
    WebPage { head, body }
}

fn state<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<Commitment>, at: Option<&usize>) -> Option<StateWord<'a>> {
    at.map(|at| words.state(cx.site.commitments[id].progress[*at].state))
}
