//! A contact point can be reached: by telephone, e-mail or a form.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for contact in content.contacts.values() {
        if contact.phone.is_none() && contact.email.is_none() && contact.form.is_none() {
            diags.push(Diagnostic::new(Code::ContactWithoutChannel, contact.origin().start()));
        }
    }
}
