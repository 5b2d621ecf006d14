//! A person's name and a photo are shown only while the consent lasts; when it ends, somebody should ask again or take them
//! out.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::entity::{Origin, Picture};
use crate::resolve::Content;

use super::days_left;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    names(content, diags);
    content.for_each(|entity| {
        if let Some(picture) = entity.common.picture {
            photo(content, entity.origin, "afbeelding", picture, diags);
        }
    });
    for school in content.schools.values() {
        for (at, picture) in school.photos.iter().enumerate() {
            photo(content, school.origin(), &format!("fotos[{at}]"), picture, diags);
        }
    }
}

fn photo(content: &Content, origin: &Origin, key: &str, picture: &Picture, diags: &mut Diagnostics) {
    let Some(until) = picture.consent_until else { return };
    let days = days_left(content, until.0).filter(|_| !picture.is_withdrawn(content.today));
    if picture.is_withdrawn(content.today) || days.is_some() {
        let fault = Diagnostic::new(Code::PhotoConsentEnded, origin.field(&format!("{key}.toestemming_tot")));
        let fault = fault.with("target", &*picture.file).with("date", until.to_string());
        diags.push(fault.with_some("days", days));
    }
}

fn names(content: &Content, diags: &mut Diagnostics) {
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
