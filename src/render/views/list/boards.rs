//! Boards, and the networks that schools and boards belong to.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::entity::{AnyId, Front};
use crate::model::{Kind, Language, Network};
use crate::render::{WebPage, body, list_title};
use crate::resolve::Said;
use crate::resolve::network::counted;

/// Boards.
#[derive(Serialize, JsonSchema)]
pub struct BoardsView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The boards.
    pub boards: Vec<BoardCard<'a>>,
    /// The networks.
    pub networks: Vec<BoardCard<'a>>,
    /// The heading above the networks.
    pub networks_heading: String,
    /// What is said of networks in a line.
    pub networks_lead: Option<Said<'a>>,
    /// The introduction of networks, as HTML; may be empty.
    pub networks_intro: String,
    /// The language of that introduction, when it is not the page's.
    pub networks_intro_lang: Option<Language>,
}

/// A board or a network on a card.
#[derive(Serialize, JsonSchema)]
pub struct BoardCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its name.
    pub name: &'a str,
    /// How many schools it has, in words; empty for none.
    pub schools: String,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, BoardsView<'_>> {
    let site = list_cx.cx.site;
    let boards = site.boards.values().map(|board| board.common());
    let (head, list) = list_cx.heads(None, boards.chain(site.networks.values().map(|network| network.common())));
    let boards = site
        .boards
        .iter()
        .map(|(id, board)| {
            let schools = site.reverse.board_schools.of(id);
            let current = schools.iter().filter(|school| !site.has_ended(&site.schools[**school])).count();
            BoardCard {
                url: site.url_of(AnyId::Board(id), list_cx.words.language),
                name: board.title(),
                schools: if current == 0 { String::new() } else { list_cx.words.count("count-scholen", current) },
            }
        })
        .collect();
    let language = list_cx.words.language;
    let section = site.section(Kind::Network, language);
    let intro = section.as_ref().map(|section| section.body);
    let body = BoardsView {
        list,
        boards,
        networks: site.networks.iter().map(|(id, network)| card(list_cx, id, network)).collect(),
        networks_heading: list_title(site, list_cx.words, Kind::Network),
        networks_lead: section.and_then(|section| section.summary),
        networks_intro_lang: intro.and_then(|intro| intro.lang),
        networks_intro: intro.map_or_else(String::new, |it| body(list_cx.cx, it.markdown, it.link_targets, language)),
    };
    WebPage { head, body }
}

/// A network, with how many schools it says to have, else how many are known.
fn card<'a>(list_cx: ListCx<'a>, id: Id<Network>, network: &'a Network) -> BoardCard<'a> {
    let words = list_cx.words;
    let schools = match network.stated.as_ref().and_then(|stated| stated.schools) {
        Some(stated) => {
            let count = words.count("count-scholen", stated.number as usize);
            if stated.or_more { format!("{} {count}", words.get("somewhat-more")) } else { count }
        }
        None => match counted(list_cx.cx.site, network).schools.len() {
            0 => String::new(),
            count => words.count("count-scholen", count),
        },
    };
    let url = list_cx.cx.site.url_of(AnyId::Network(id), words.language);
    BoardCard { url, name: network.title(), schools }
}
