//! A competent authority that governs schools.

use super::channel::Url;
use super::contact_point::{ContactPoint, ContactPointFront};
use super::entity::{Entity, front};
use super::place::BoardNumber;
use super::reference::Ref;
use super::text::Line;
use crate::base::table::Id;

/// A board, resolved.
pub type Board = Entity<BoardFront>;

front! {
    /// What an editor writes about a board.
    pub struct BoardFront: Board, titled by name, linked by BoardLinks {
        /// Its name.
        #[serde(rename = "naam")]
        #[schemars(description = "De naam van het bestuur.", extend("x-voorbeeld" = "ASKO"))]
        pub name: Line,
        /// Its number with the ministry.
        #[serde(rename = "bevoegd_gezag")]
        #[schemars(description = "Het nummer van het bestuur bij DUO: vijf cijfers.", extend("x-voorbeeld" = "41023"))]
        pub number: BoardNumber,
        /// Its website.
        #[serde(rename = "website", default)]
        #[schemars(description = "De website, met https:// ervoor.")]
        pub website: Option<Url>,
        /// Where to turn to.
        #[serde(rename = "contact", default)]
        #[schemars(description = "Het contactpunt van het bestuur.")]
        pub contact: Option<Ref<ContactPointFront>>,
    }
}

/// A board's references.
#[derive(Debug, Default)]
pub struct BoardLinks {
    /// Where to turn to.
    pub contact: Option<Id<ContactPoint>>,
}
