//! The whole portal as one immutable value.

use std::ops::Deref;

use super::content::Content;
use super::occurrences::{Occurrence, Occurrences};
use super::reverse::Reverse;
use super::topics::Topics;
use crate::base::table::Id;
use crate::model::Offer;
use crate::model::entity::AnyId;
use crate::model::offer::Availability;

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

    /// Whether something is for today: no offer that is over, no school that has ended, no school year that has passed.
    #[must_use]
    pub fn is_current(&self, id: AnyId) -> bool {
        match id {
            AnyId::Offer(id) => !self.is_over(id),
            AnyId::School(id) => !self.has_ended(&self.schools[id]),
            AnyId::SchoolYear(id) => self.school_years[id].year.last_day() >= self.today,
            _ => true,
        }
    }

    /// Those of `offers` that one can still join or wait for, in the order in which every list shows them: what has room,
    /// then what has a waiting list, then what is full; of each the soonest first, and at last what has no day to come.
    #[must_use]
    pub fn in_list_order(&self, offers: impl IntoIterator<Item = Id<Offer>>) -> Vec<Id<Offer>> {
        let mut ids: Vec<_> = offers.into_iter().filter(|id| !self.is_over(*id)).collect();
        ids.sort_by_cached_key(|id| self.list_order(*id));
        ids
    }

    /// What lists of offers are ordered by.
    fn list_order(&self, id: Id<Offer>) -> (Availability, bool, Option<Occurrence>, Id<Offer>) {
        let next = self.occurrences.next(id).copied();
        (self.offers[id].availability(), next.is_none(), next, id)
    }

    /// Whether an offer is over.
    #[must_use]
    pub fn is_over(&self, id: Id<Offer>) -> bool {
        self.occurrences.is_over(id, &self.offers[id])
    }
}
