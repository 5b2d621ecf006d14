//! A function has an address of the organisation, not somebody's private mailbox.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::model::channel::Email;
use crate::resolve::Content;

/// Providers of private mail, large in the Netherlands.
const PROVIDERS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "outlook.nl",
    "live.com",
    "live.nl",
    "msn.com",
    "yahoo.com",
    "yahoo.nl",
    "icloud.com",
    "me.com",
    "proton.me",
    "protonmail.com",
    "ziggo.nl",
    "kpnmail.nl",
    "planet.nl",
    "home.nl",
    "xs4all.nl",
    "upcmail.nl",
    "hetnet.nl",
    "telfort.nl",
    "casema.nl",
    "chello.nl",
    "gmx.net",
];

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for contact in content.contacts.values() {
        report(contact.email.as_ref(), || contact.origin().field("email"), diags);
    }
    for school in content.schools.values() {
        report(school.email.as_ref(), || school.origin().field("email"), diags);
    }
}

fn report(email: Option<&Email>, place: impl FnOnce() -> Location, diags: &mut Diagnostics) {
    if let Some(email) = email.filter(|email| PROVIDERS.contains(&email.domain())) {
        diags.push(Diagnostic::new(Code::PrivateMailbox, place()).with("address", email.as_str()));
    }
}
