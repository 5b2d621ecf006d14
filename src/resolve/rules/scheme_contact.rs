//! Where parents cannot ask for a scheme themselves, they know whom to ask: the scheme says so, or the offer that names it.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for offer in content.offers.values() {
        // A contact point that was named and not found has its own message.
        let registration = offer.registration.as_ref().and_then(|registration| registration.contact.as_ref());
        if offer.contact.is_some() || registration.is_some() {
            continue;
        }
        for scheme in &offer.links.schemes {
            let scheme = &content.schemes[*scheme];
            if scheme.is_asked_for_by_others() && scheme.contact.is_none() {
                let at = offer.schemes.iter().position(|name| name.slug() == scheme.slug()).unwrap_or(0);
                let place = offer.origin().field(&format!("regelingen[{at}]"));
                diags.push(Diagnostic::new(Code::SchemeWithoutContact, place).with("slug", scheme.slug()));
            }
        }
    }
}
