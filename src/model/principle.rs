//! One of the three principles of a Familieschool.

use super::amount::Number;
use super::entity::{Entity, front};
use super::text::{Line, Text};

/// One of the three principles of a Familieschool, resolved.
pub type Principle = Entity<PrincipleFront>;

front! {
    /// What an editor writes about one of the three principles of a Familieschool.
    pub struct PrincipleFront: Principle, titled by title, linked by () {
        /// Its number, 1 to 3.
        #[serde(rename = "nummer")]
        #[schemars(description = "Het nummer, van 1 tot en met 3.", extend("x-voorbeeld" = "1"))]
        pub number: Number<1, 3>,
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De titel.", extend("x-voorbeeld" = "De rijke schooldag"))]
        pub title: Line,
        /// What it comes down to.
        #[serde(rename = "kern")]
        #[schemars(description = "De kern, in een of twee zinnen.", extend("x-voorbeeld" = "Kinderen ontdekken waar ze goed in zijn."))]
        pub gist: Text,
    }

    fn gist(&self) -> Option<&str> {
        Some(&self.gist)
    }
}

/// How many there must be.
pub const COUNT: u32 = 3;
