//! Nothing that is current leads to a school that is no more, or soon will not be.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::base::table::Id;
use crate::model::School;
use crate::model::contact_point::Holder;
use crate::model::entity::Origin;
use crate::model::reference::{List, Ref};
use crate::model::school::SchoolFront;
use crate::resolve::{Content, Occurrences};

use super::days_left;

pub(super) fn check(content: &Content, occurrences: &Occurrences, diags: &mut Diagnostics) {
    if !content.schools.values().any(|school| is_ending(content, school)) {
        return;
    }
    for (id, offer) in occurrences.current(content) {
        let goes_on = |school: &Id<School>| {
            let last = occurrences.last_day(id, &offer.planning);
            last.is_none_or(|last| content.schools[*school].active_until.is_some_and(|end| last > end.0))
        };
        for school in offer.links.schools.iter().filter(|school| goes_on(school)) {
            report(content, *school, || named(offer.origin(), &offer.schools, content.schools[*school].slug()), diags);
        }
    }
    for partner in content.partners.values() {
        for school in &partner.links.schools {
            report(
                content,
                *school,
                || named(partner.origin(), &partner.schools, content.schools[*school].slug()),
                diags,
            );
        }
    }
    for contact in content.contacts.values() {
        if let Some(Holder::School(school)) = contact.links.holder {
            report(content, school, || contact.origin().field("hoort_bij.school"), diags);
        }
    }
    for network in content.networks.values() {
        for (school, at) in &network.links.schools {
            report(content, *school, || network.origin().field(&format!("leden[{at}].school")), diags);
        }
    }
}

/// Where a list of schools names one.
fn named(origin: &Origin, schools: &List<Ref<SchoolFront>>, slug: &str) -> Location {
    let at = schools.iter().position(|school| school.slug() == slug).unwrap_or(0);
    origin.field(&format!("scholen[{at}]"))
}

fn is_ending(content: &Content, school: &School) -> bool {
    school.active_until.is_some_and(|last| last.0 < content.today || days_left(content, last.0).is_some())
}

fn report(content: &Content, school: Id<School>, place: impl FnOnce() -> Location, diags: &mut Diagnostics) {
    let school = &content.schools[school];
    if let Some(last) = school.active_until.filter(|_| is_ending(content, school)) {
        let diagnostic = Diagnostic::new(Code::EndedSchoolReference, place());
        let diagnostic = diagnostic.with("slug", school.slug()).with("date", last.to_string());
        diags.push(diagnostic.with_some("days", days_left(content, last.0)));
    }
}
