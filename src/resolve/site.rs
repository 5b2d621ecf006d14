//! The whole portal as one immutable value.

use std::ops::Deref;

use super::content::Content;
use super::occurrences::Occurrences;
use super::reverse::Reverse;
use super::topics::Topics;
use crate::base::table::Id;
use crate::model::Offer;
use crate::model::entity::AnyId;

/// Everything that is published, with all that follows from it as a whole.
pub struct Site {
    /// What the files say.
    pub content: Content,
    /// On which days offers take place.
    pub occurrences: Occurrences,
    /// Who answers what.
    pub topics: Topics,
    /// Who refers to whom.
    pub reverse: Reverse,
}

impl Deref for Site {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.content
    }
}

impl Site {
    /// Offers that one can still join or wait for.
    pub fn current_offers(&self) -> impl Iterator<Item = (Id<Offer>, &Offer)> {
        self.occurrences.current(&self.content)
    }

    /// Whether something is for today: neither an offer that is over nor a school that has ended.
    #[must_use]
    pub fn is_current(&self, id: AnyId) -> bool {
        match id {
            AnyId::Offer(id) => !self.is_over(id),
            AnyId::School(id) => !self.has_ended(&self.schools[id]),
            _ => true,
        }
    }

    /// Whether an offer is over.
    #[must_use]
    pub fn is_over(&self, id: Id<Offer>) -> bool {
        self.occurrences.is_over(id, &self.offers[id])
    }
}
