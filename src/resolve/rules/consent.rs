//! A person's name is shown only while the consent lasts; when it ends, somebody should ask again or take
//! the name out.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

use super::days_left;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for contact in content.contacts.values() {
        let Some(person) = &contact.person else { continue };
        let days = days_left(content, person.consent_until.0);
        if person.consent_until.0 < content.today || days.is_some() {
            let place = contact.origin().field("persoon.toestemming_tot");
            let date = person.consent_until.to_string();
            diags.push(Diagnostic::new(Code::ConsentEnded, place).with("date", date).with_some("days", days));
        }
    }
}
