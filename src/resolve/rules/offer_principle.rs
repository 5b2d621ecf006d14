//! What a Familieschool offers belongs to one of the three principles, and says to which.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for offer in content.offers.values().filter(|offer| offer.principles.is_empty()) {
        let mut schools = offer.links.schools.iter().map(|id| &content.schools[*id]);
        if let Some(school) = schools.find(|school| school.is_family_school()) {
            let place = offer.origin().field("scholen");
            diags.push(Diagnostic::new(Code::OfferWithoutPrinciple, place).with("school", &*school.name));
        }
    }
}
