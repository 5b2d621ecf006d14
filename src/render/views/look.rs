//! Which icon and which colour a sort of thing has. Colours are those of the domains.

use crate::model::contact_point::Role;
use crate::model::partner::PartnerSort;
use crate::model::principle;

/// Icon and colour of a sort of partner.
#[must_use]
pub fn partner_look(sort: PartnerSort) -> (&'static str, &'static str) {
    match sort {
        PartnerSort::Municipality => ("huis", "wereldburgerschap"),
        PartnerSort::Library => ("taal", "taal"),
        PartnerSort::Welfare => ("mensen", "opvoeding"),
        PartnerSort::Sport => ("sport", "sport"),
        PartnerSort::Culture => ("beeldende-kunst", "beeldende-kunst"),
        PartnerSort::Childcare => ("kind", "dans"),
        PartnerSort::YouthCare | PartnerSort::Health => ("servicepunt", "opvoeding"),
        PartnerSort::Primary | PartnerSort::Secondary | PartnerSort::Special => ("school", "taal"),
        PartnerSort::Vocational | PartnerSort::Higher | PartnerSort::Work => ("document", "rekenen"),
        PartnerSort::Fund => ("geld", "muziek"),
        PartnerSort::Parents => ("ouders", "toneel"),
    }
}

/// Icon and colour of a role.
#[must_use]
pub fn role_look(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::FamilyServicePoint => ("servicepunt", "opvoeding"),
        Role::Management => ("school", "taal"),
        Role::CareCoordinator | Role::SecondaryCareCoordinator => ("kind", "dans"),
        Role::Registration => ("aanmelden", "sport"),
        Role::Partnerships => ("partner", "wereldburgerschap"),
        Role::Parents => ("ouders", "muziek"),
        Role::Press => ("nieuws", "rekenen"),
    }
}

/// Icon and colour of a principle.
#[must_use]
pub fn principle_look(number: u32) -> (&'static str, &'static str) {
    const LOOKS: [(&str, &str); principle::COUNT as usize] =
        [("rijk", "beeldende-kunst"), ("partner", "wereldburgerschap"), ("servicepunt", "opvoeding")];
    LOOKS[number.saturating_sub(1) as usize % LOOKS.len()]
}

/// Icon and colour of a goal.
#[must_use]
pub fn goal_look(number: u32) -> (&'static str, &'static str) {
    const LOOKS: [(&str, &str); 4] =
        [("loopt", "dans"), ("delen", "taal"), ("document", "sport"), ("mensen", "muziek")];
    LOOKS[number.saturating_sub(1) as usize % LOOKS.len()]
}
