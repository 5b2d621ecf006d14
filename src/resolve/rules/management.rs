//! Every school has a contact point of its management, so that there is always somebody to call.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::model::contact_point::Role;
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    // The one that is missed may be the one that is at fault, and that has its own message.
    let is_unsure = |role: Role| site.contacts.values().any(|it| it.role == role && it.links.holder.is_none());
    if site.broken.contains(&Kind::ContactPoint) || is_unsure(Role::Management) {
        return;
    }
    for (id, school) in site.current_schools() {
        let points = site.reverse.school_contacts.of(id);
        if !points.iter().any(|point| site.contacts[*point].role == Role::Management) {
            let diagnostic = Diagnostic::new(Code::RoleMissing, school.origin().field("naam"));
            diags.push(diagnostic.with("school", &*school.name).with("role", Role::Management.as_str()));
        }
    }
}
