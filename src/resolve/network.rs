//! Who belongs to a network as far as the portal knows: those that it names, the schools of boards that it names, and the
//! boards of schools that it names.

use super::content::Content;
use crate::base::table::Id;
use crate::model::{Board, Network, School};

/// The members of a network, each once, in the order of their tables. Schools that have ended are not counted.
#[derive(Debug, Default)]
pub struct Members {
    /// Schools.
    pub schools: Vec<Id<School>>,
    /// Boards.
    pub boards: Vec<Id<Board>>,
}

/// Counts the members of a network.
#[must_use]
pub fn counted(content: &Content, network: &Network) -> Members {
    let links = &network.links;
    let is_named = |id: Id<School>| links.schools.iter().any(|(school, _)| *school == id);
    let is_of_board = |school: &School| school.links.board.is_some_and(|board| links.boards.contains(&board));
    let mut members = Members { schools: Vec::new(), boards: links.boards.clone() };
    for (id, school) in content.current_schools() {
        if is_named(id) || is_of_board(school) {
            members.schools.push(id);
            members.boards.extend(school.links.board);
        }
    }
    members.boards.sort_unstable();
    members.boards.dedup();
    members
}
