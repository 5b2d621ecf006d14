//! A word that is explained.

use super::entity::{Entity, front};
use super::reference::List;
use super::text::{Line, Text};

/// A term, resolved.
pub type Term = Entity<TermFront>;

front! {
    /// What an editor writes about a term.
    pub struct TermFront: Term, titled by term, linked by () {
        /// The word.
        #[serde(rename = "term")]
        #[schemars(description = "Het woord of de afkorting.", extend("x-voorbeeld" = "IKC"))]
        pub term: Line,
        /// What it means.
        #[serde(rename = "uitleg")]
        #[schemars(description = "Wat het betekent, in een of twee korte zinnen.", extend("x-voorbeeld" = "Een gebouw waar school en opvang samenwerken."))]
        pub explanation: Text,
        /// Other ways to write it.
        #[serde(rename = "ook", default)]
        #[schemars(description = "Andere vormen van het woord, zoals het meervoud of voluit.")]
        pub also: List<Line>,
    }

    fn gist(&self) -> Option<&str> {
        Some(&self.explanation)
    }
}

impl TermFront {
    /// Every form in which it is recognised.
    pub fn forms(&self) -> impl Iterator<Item = &Line> {
        std::iter::once(&self.term).chain(&self.also)
    }
}
