//! Which schools have nobody for a role.

use crate::model::contact_point::{Holder, Role};
use crate::model::{Kind, School};
use crate::resolve::Content;

/// The current schools without a contact point of `role`. There are none as long as a contact point is at fault: the one
/// that is missed may be that one, and it has its own message.
pub(super) fn schools_without(content: &Content, role: Role) -> Vec<&School> {
    let points = || content.contacts.values().filter(|contact| contact.role == role);
    if content.broken.contains(&Kind::ContactPoint) || points().any(|contact| contact.links.holder.is_none()) {
        return Vec::new();
    }
    let mut has_point = vec![false; content.schools.len()];
    for contact in points() {
        if let Some(Holder::School(school)) = contact.links.holder {
            has_point[school.index()] = true;
        }
    }
    content.current_schools().filter(|(id, _)| !has_point[id.index()]).map(|(_, school)| school).collect()
}
