//! Whoever must join by a form, a call or a letter finds the way to it.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::offer::RegistrationWay;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for offer in content.offers.values() {
        let Some(registration) = &offer.registration else { continue };
        let contact = offer.links.registration.or(offer.links.contact).map(|id| &content.contacts[id]);
        let is_there = match registration.way {
            Some(RegistrationWay::Form) => registration.url.is_some(),
            Some(RegistrationWay::Phone) => contact.is_none_or(|contact| contact.phone.is_some()),
            Some(RegistrationWay::Email) => contact.is_none_or(|contact| contact.email.is_some()),
            Some(RegistrationWay::NotNeeded | RegistrationWay::School | RegistrationWay::Provider) | None => true,
        };
        if let Some(way) = registration.way.filter(|_| !is_there) {
            let diagnostic = Diagnostic::new(Code::RegistrationWithoutChannel, offer.origin().field("aanmelden.wijze"));
            diags.push(diagnostic.with("way", way.as_str()));
        }
    }
}
