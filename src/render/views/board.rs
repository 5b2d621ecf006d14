//! The page of a board: its schools, and whom to ask.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::ContactRow;
use super::link::{Link, website};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Board, Language};
use crate::render::prose::Prose;
use crate::render::words::{Channel, Words};
use crate::render::{Head, RenderCx, WebPage, structured};
use crate::routes::Route;

/// What `board.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct BoardView<'a> {
    name: &'a str,
    lead: &'a str,
    /// The language of that, when it is not the page's.
    lead_lang: Option<Language>,
    prose: Prose<'a>,
    schools: Vec<Link<'a>>,
    /// Networks that it belongs to.
    networks: Vec<Link<'a>>,
    school_count: String,
    /// How many pupils its schools have together; empty when that is not known of all.
    pupils: String,
    contacts: Vec<ContactRow<'a>>,
    number: &'a str,
    website: Option<Channel>,
}

/// The view of a board.
#[must_use]
pub fn board<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Board>) -> WebPage<'a, BoardView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let board = &site.boards[id];
    let localised = cx.localised(route, AnyId::Board(id));
    let schools = Link::schools(site, words, site.reverse.board_schools.of(id).iter().copied());
    let head = Head {
        data: Some(structured::board(site, board, &localised)),
        ..Head::of(cx, route, AnyId::Board(id), &localised)
    };
    let body = BoardView {
        name: localised.title.text,
        lead: localised.lead_text(),
        lead_lang: localised.lead_lang(),
        prose: Prose::new(cx, localised.body, route.language),
        networks: site
            .reverse
            .board_networks
            .of(id)
            .iter()
            .map(|it| Link::to(site, words, AnyId::Network(*it)))
            .collect(),
        school_count: words.count("board-school-count", schools.len()),
        schools,
        pupils: pupils(cx, words, id),
        contacts: contacts(cx, words, id),
        number: board.number.as_str(),
        website: board.website.as_ref().map(website),
    };
    WebPage { head, body }
}

fn pupils(cx: RenderCx<'_>, words: Words<'_>, id: Id<Board>) -> String {
    let ids = cx.site.reverse.board_schools.of(id);
    let current = ids.iter().map(|id| &cx.site.schools[*id]).filter(|school| !cx.site.has_ended(school));
    let counts = current.map(|school| school.pupils.as_ref().map(|pupils| pupils.count.0 as usize));
    let total: Option<usize> = counts.sum();
    total.filter(|total| *total > 0).map(|total| words.number(total)).unwrap_or_default()
}

/// Its contact points, the one that it names first.
fn contacts<'a>(cx: RenderCx<'a>, words: Words<'a>, id: Id<Board>) -> Vec<ContactRow<'a>> {
    let first = cx.site.boards[id].links.contact;
    let others = cx.site.reverse.board_contacts.of(id).iter().copied().filter(|point| Some(*point) != first);
    first.into_iter().chain(others).map(|point| ContactRow::new(cx, words, point)).collect()
}
