//! An offer for children says for which groups or ages, and ages run upwards.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::offer::Audience;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for offer in content.offers.values() {
        if offer.audience == Audience::Children && offer.groups.is_empty() && offer.age.is_none() {
            diags.push(Diagnostic::new(Code::OfferWithoutAge, offer.origin().field("doelgroep")));
        }
        let Some(age) = &offer.age else { continue };
        if let Some(until) = age.until.filter(|until| until.0 < age.from.0) {
            let diagnostic = Diagnostic::new(Code::EndBeforeStart, offer.origin().field("leeftijd.tot"));
            diags.push(diagnostic.with("start", age.from.0.to_string()).with("end", until.0.to_string()));
        }
    }
}
