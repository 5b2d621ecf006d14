//! A contact point can be reached: by telephone, e-mail or a form.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    for contact in site.contacts.values() {
        if contact.phone.is_none() && contact.email.is_none() && contact.form.is_none() {
            diags.push(Diagnostic::new(Code::ContactWithoutChannel, contact.origin().start()));
        }
    }
}
