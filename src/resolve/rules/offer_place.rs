//! An offer is somewhere: at a school, at a place of its own, or online.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::entity::is_set;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for offer in content.offers.values() {
        let has_place = offer
            .place
            .as_ref()
            .is_some_and(|place| place.name.is_some() || place.address.is_some() || is_set(place.online));
        // A school that was named and not found has its own message.
        if offer.schools.is_empty() && !has_place {
            diags.push(Diagnostic::new(Code::OfferWithoutPlace, offer.origin().start()));
        }
    }
}
