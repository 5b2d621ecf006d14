//! Registration closes before the start.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for offer in content.offers.values() {
        let until = offer.registration.as_ref().and_then(|registration| registration.until);
        let start = offer.planning.start;
        if let Some(until) = until.filter(|until| *until >= start) {
            let diagnostic = Diagnostic::new(Code::RegistrationAfterStart, offer.origin().field("aanmelden.tot"));
            diags.push(diagnostic.with("until", until.to_string()).with("start", start.to_string()));
        }
    }
}
