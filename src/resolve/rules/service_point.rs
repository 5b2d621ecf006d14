//! Every Familieschool has a Familie Servicepunt.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::model::contact_point::{Holder, Role};
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    let points = || site.contacts.values().filter(|contact| contact.role == Role::FamilyServicePoint);
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
        if school.is_family_school() && !has_point[id.index()] {
            let place = school.origin().field("concepten");
            diags.push(Diagnostic::new(Code::ServicePointMissing, place).with("school", &*school.name));
        }
    }
}
