//! Every school has a contact point of its management, so that there is always somebody to call.

use super::missing_role::schools_without;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::contact_point::Role;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for school in schools_without(content, Role::Management) {
        let diagnostic = Diagnostic::new(Code::RoleMissing, school.origin().field("naam"));
        diags.push(diagnostic.with("school", &*school.name).with("role", Role::Management.as_str()));
    }
}
