//! Which icon and which colour a sort of thing has. Colours are those of the domains.

use crate::model::Offer;
use crate::model::contact_point::Role;
use crate::model::partner::PartnerSort;
use crate::model::principle;

/// Icon of an offer: a drawing of what one does there, else its domain's.
#[must_use]
pub fn offer_icon(offer: &Offer) -> String {
    let domain = || offer.domain.as_str().to_owned();
    offer.drawing().map_or_else(domain, |drawing| format!("beeld-{}", drawing.as_str()))
}

/// Icon and colour of a sort of partner.
#[must_use]
pub fn partner_icon(sort: PartnerSort) -> (&'static str, &'static str) {
    match sort {
        PartnerSort::Municipality => ("house", "wereldburgerschap"),
        PartnerSort::Library => ("taal", "taal"),
        PartnerSort::Welfare => ("people", "opvoeding"),
        PartnerSort::Sport => ("sport", "sport"),
        PartnerSort::Culture => ("beeldende-kunst", "beeldende-kunst"),
        PartnerSort::Childcare => ("child", "dans"),
        PartnerSort::YouthCare | PartnerSort::Health => ("service-point", "opvoeding"),
        PartnerSort::Primary | PartnerSort::Secondary | PartnerSort::Special => ("school", "taal"),
        PartnerSort::Vocational | PartnerSort::Higher | PartnerSort::Work => ("document", "rekenen"),
        PartnerSort::Fund => ("money", "muziek"),
        PartnerSort::Parents => ("parents", "toneel"),
    }
}

/// Icon and colour of a role.
#[must_use]
pub fn role_icon(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::FamilyServicePoint => ("service-point", "opvoeding"),
        Role::Management => ("school", "taal"),
        Role::CareCoordinator | Role::SecondaryCareCoordinator => ("child", "dans"),
        Role::Registration => ("register", "sport"),
        Role::Partnerships => ("partner", "wereldburgerschap"),
        Role::Parents => ("parents", "muziek"),
        Role::Press => ("news", "rekenen"),
    }
}

/// Icon and colour of a principle.
#[must_use]
pub fn principle_icon(number: u32) -> (&'static str, &'static str) {
    const LOOKS: [(&str, &str); principle::COUNT as usize] =
        [("rich", "beeldende-kunst"), ("partner", "wereldburgerschap"), ("service-point", "opvoeding")];
    LOOKS[number.saturating_sub(1) as usize % LOOKS.len()]
}

/// Icon and colour of a goal.
#[must_use]
pub fn goal_icon(number: u32) -> (&'static str, &'static str) {
    const LOOKS: [(&str, &str); 4] =
        [("running", "dans"), ("share", "taal"), ("document", "sport"), ("people", "muziek")];
    LOOKS[number.saturating_sub(1) as usize % LOOKS.len()]
}
