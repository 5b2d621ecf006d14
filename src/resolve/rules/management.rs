//! Every school has a contact point of its management, so that there is always somebody to call.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::model::contact_point::{Holder, Role};
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    let points = || site.contacts.values().filter(|contact| contact.role == Role::Management);
    // The one that is missed may be the one that is at fault, and that has its own message.
    if site.broken.contains(&Kind::ContactPoint) || points().any(|contact| contact.links.holder.is_none()) {
        return;
    }
    let mut has_point = vec![false; site.schools.len()];
    for contact in points() {
        if let Some(Holder::School(school)) = contact.links.holder {
            has_point[school.index()] = true;
        }
    }
    for (id, school) in site.current_schools() {
        if !has_point[id.index()] {
            let diagnostic = Diagnostic::new(Code::RoleMissing, school.origin().field("naam"));
            diags.push(diagnostic.with("school", &*school.name).with("role", Role::Management.as_str()));
        }
    }
}
