//! One of the four goals of an integrated child centre.

use super::amount::Number;
use super::entity::{Entity, front};
use super::text::{Line, Text};

/// One of the four goals of an integrated child centre, resolved.
pub type ChildCentreGoal = Entity<ChildCentreGoalFront>;

front! {
    /// What an editor writes about one of the four goals of an integrated child centre.
    pub struct ChildCentreGoalFront: ChildCentreGoal, titled by title, linked by () {
        /// Its number, 1 to 4.
        #[serde(rename = "nummer")]
        #[schemars(description = "Het nummer, van 1 tot en met 4.", extend("x-voorbeeld" = "1"))]
        pub number: Number<1, 4>,
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De titel.", extend("x-voorbeeld" = "Een doorgaande lijn"))]
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
pub const COUNT: u32 = 4;
