//! Every Familieschool has a Familie Servicepunt.

use super::missing_role::schools_without;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::contact_point::Role;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let without = schools_without(content, Role::FamilyServicePoint);
    for school in without.into_iter().filter(|school| school.is_family_school()) {
        let place = school.origin().field("concepten");
        diags.push(Diagnostic::new(Code::ServicePointMissing, place).with("school", &*school.name));
    }
}
