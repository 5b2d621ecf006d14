//! Boards.

use serde::Serialize;

use super::{ListFrame, Which};
use crate::model::entity::Front;
use crate::render::views::head::Frame;

/// Boards.
#[derive(Serialize)]
pub struct BoardsView<'a> {
    /// What every page has.
    pub frame: Frame,
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The boards.
    pub boards: Vec<BoardCard<'a>>,
}

/// A board on a card.
#[derive(Serialize)]
pub struct BoardCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its name.
    pub name: &'a str,
    /// How many schools it has, in words; empty for none.
    pub schools: String,
}

pub(super) fn view(which: Which<'_>) -> BoardsView<'_> {
    let (mut frame, mut list) = which.frames(None);
    let site = which.cx.site;
    which.sum_up(&mut frame, &mut list, site.boards.values().map(|board| board.common_fields()));
    let boards = site
        .boards
        .iter()
        .map(|(id, board)| {
            let schools = site.reverse.board_schools.of(id);
            let current = schools.iter().filter(|school| !site.has_ended(&site.schools[**school])).count();
            BoardCard {
                url: &board.url,
                name: board.title(),
                schools: if current == 0 { String::new() } else { which.words.count("count-scholen", current) },
            }
        })
        .collect();
    BoardsView { frame, list, boards }
}
