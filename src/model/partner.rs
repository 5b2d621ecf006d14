//! An organisation that works with schools.

use super::channel::Url;
use super::contact_point::{ContactPoint, ContactPointFront};
use super::entity::{Entity, front};
use super::moment::Since;
use super::reference::{List, Ref};
use super::scalar::choice;
use super::school::{School, SchoolFront};
use super::text::Line;
use crate::base::table::Id;

/// A partner, resolved.
pub type Partner = Entity<PartnerFront>;

choice! {
    /// The sort of organisation.
    pub enum PartnerSort {
        /// Municipality.
        Municipality = "gemeente",
        /// Library.
        Library = "bibliotheek",
        /// Welfare work.
        Welfare = "welzijn",
        /// Sport.
        Sport = "sport",
        /// Culture.
        Culture = "cultuur",
        /// Childcare.
        Childcare = "kinderopvang",
        /// Youth care.
        YouthCare = "jeugdhulp",
        /// Health care.
        Health = "zorg",
        /// Primary education.
        Primary = "po",
        /// Secondary education.
        Secondary = "vo",
        /// Special education.
        Special = "so",
        /// Vocational education.
        Vocational = "mbo",
        /// Higher education.
        Higher = "ho",
        /// The labour market.
        Work = "arbeidsmarkt",
        /// A fund.
        Fund = "fonds",
        /// Parents, organised.
        Parents = "ouders",
    }
}

front! {
    /// What an editor writes about a partner.
    pub struct PartnerFront: Partner, titled by name, linked by PartnerLinks {
        /// Its name.
        #[serde(rename = "naam")]
        #[schemars(description = "De naam van de organisatie.", extend("x-voorbeeld" = "Bibliotheek in de buurt"))]
        pub name: Line,
        /// The sort of organisation.
        #[serde(rename = "soort")]
        #[schemars(description = "Het soort organisatie.", extend("x-voorbeeld" = "bibliotheek"))]
        pub sort: PartnerSort,
        /// Website.
        #[serde(rename = "website", default)]
        #[schemars(description = "De website, met https:// ervoor.")]
        pub website: Option<Url>,
        /// The schools it works with.
        #[serde(rename = "scholen", default)]
        #[schemars(description = "De scholen waarmee de organisatie samenwerkt.")]
        pub schools: List<Ref<SchoolFront>>,
        /// Since when.
        #[serde(rename = "sinds", default)]
        #[schemars(description = "Sinds wanneer de organisatie meedoet.")]
        pub since: Option<Since>,
        /// Where to turn to.
        #[serde(rename = "contact", default)]
        #[schemars(description = "De contactpunten van de organisatie.")]
        pub contacts: List<Ref<ContactPointFront>>,
    }
}

/// A partner's references.
#[derive(Debug, Default)]
pub struct PartnerLinks {
    /// The schools it works with.
    pub schools: Vec<Id<School>>,
    /// Where to turn to.
    pub contacts: Vec<Id<ContactPoint>>,
}
