//! A school, at one location.

use schemars::JsonSchema;
use serde::Deserialize;

use super::amount::Number;
use super::board::{Board, BoardFront};
use super::channel::{Email, Phone, Url};
use super::child_centre_goal::{ChildCentreGoal, ChildCentreGoalFront};
use super::commitment::State;
use super::entity::{Entity, Media, Picture, front};
use super::moment::{Day, Since};
use super::partner::{Partner, PartnerFront};
use super::place::{Address, Brin, District, Position, Vestiging};
use super::reference::{List, Ref};
use super::scalar::choice;
use super::text::Line;
use crate::base::table::Id;

/// A school, resolved.
pub type School = Entity<SchoolFront>;

choice! {
    /// The sort of education, by the Dutch sector's abbreviations.
    pub enum SchoolSort {
        /// Primary.
        Primary = "po",
        /// Special primary.
        SpecialPrimary = "sbo",
        /// Special.
        Special = "so",
        /// Secondary.
        Secondary = "vo",
        /// Special secondary.
        SpecialSecondary = "vso",
    }
}

choice! {
    /// A way of working that a school has taken on.
    pub enum Concept {
        /// Works by the three principles.
        FamilySchool = "familieschool",
        /// Welcomes every home language.
        LanguageFriendly = "taalvriendelijk",
        /// School and childcare in one.
        ChildCentre = "kindcentrum",
        /// Integrated child centre.
        IntegratedChildCentre = "ikc",
        /// Montessori.
        Montessori = "montessori",
        /// Dalton.
        Dalton = "dalton",
        /// Jenaplan.
        Jenaplan = "jenaplan",
        /// Open-air school.
        OpenAir = "openluchtschool",
        /// Community school.
        Community = "brede-school",
    }
}

front! {
    /// What an editor writes about a school.
    pub struct SchoolFront: School, titled by name, linked by SchoolLinks {
        /// Its name.
        #[serde(rename = "naam")]
        #[schemars(description = "De naam van de school, zoals ouders die kennen.", extend("x-voorbeeld" = "Lukasschool"))]
        pub name: Line,
        /// Its number.
        #[serde(rename = "brin")]
        #[schemars(description = "Het BRIN-nummer: twee cijfers en twee letters.", extend("x-voorbeeld" = "16HF"))]
        pub brin: Brin,
        /// The number of this location.
        #[serde(rename = "vestiging")]
        #[schemars(description = "De vestigingscode: het BRIN-nummer en twee cijfers.", extend("x-voorbeeld" = "16HF00"))]
        pub location_code: Vestiging,
        /// Who governs it.
        #[serde(rename = "bestuur")]
        #[schemars(description = "Het bestuur van de school, uit de map `besturen`.", extend("x-voorbeeld" = "asko"))]
        pub board: Ref<BoardFront>,
        /// The sort of education.
        #[serde(rename = "soort")]
        #[schemars(description = "Het soort onderwijs: `po` (basisschool), `sbo` (speciaal basisonderwijs), `so` (speciaal onderwijs), `vo` (middelbare school) of `vso` (voortgezet speciaal onderwijs).", extend("x-voorbeeld" = "po"))]
        pub sort: SchoolSort,
        /// Where it stands.
        #[serde(rename = "adres")]
        #[schemars(description = "Het adres: straat, nummer, postcode en plaats.")]
        pub address: Address,
        /// The municipality.
        #[serde(rename = "gemeente")]
        #[schemars(description = "De gemeente waarin de school staat.", extend("x-voorbeeld" = "Amsterdam"))]
        pub municipality: Line,
        /// The district of Amsterdam.
        #[serde(rename = "stadsdeel", default)]
        #[schemars(description = "Het stadsdeel van Amsterdam.")]
        pub district: Option<District>,
        /// Telephone.
        #[serde(rename = "telefoon", default)]
        #[schemars(description = "Het telefoonnummer.")]
        pub phone: Option<Phone>,
        /// E-mail.
        #[serde(rename = "email", default)]
        #[schemars(description = "Het e-mailadres van de school, niet van een persoon.")]
        pub email: Option<Email>,
        /// Website.
        #[serde(rename = "website", default)]
        #[schemars(description = "De website, met https:// ervoor.")]
        pub website: Option<Url>,
        /// How many pupils.
        #[serde(rename = "leerlingen", default)]
        #[schemars(description = "Het aantal leerlingen, met peildatum en bron.")]
        pub pupils: Option<Pupils>,
        /// The weight by which the state funds against disadvantage.
        #[serde(rename = "schoolweging", default)]
        #[schemars(description = "De schoolweging van het CBS: hoe hoger, hoe meer kinderen kans hebben op een achterstand.")]
        pub weight: Option<Line>,
        /// Ways of working.
        #[serde(rename = "concepten", default)]
        #[schemars(description = "De manieren van werken van de school.")]
        pub concepts: List<SchoolConcept>,
        /// How far school and childcare have grown together.
        #[serde(rename = "kindcentrum", default)]
        #[schemars(description = "Hoe ver de school is als kindcentrum.")]
        pub child_centre: Option<ChildCentre>,
        /// Where it is on the map.
        #[serde(rename = "geo", default)]
        #[schemars(description = "De plek op de kaart: breedte, lengte en nauwkeurigheid.")]
        pub position: Option<Position>,
        /// Its last day.
        #[serde(rename = "actief_tot", default)]
        #[schemars(description = "De laatste dag van de school, als die stopt.")]
        pub active_until: Option<Day>,
        /// Photos.
        #[serde(rename = "fotos", default)]
        #[schemars(description = "Foto's van de school, elk met `bestand` en `alt`.")]
        pub photos: List<Picture>,
    }

    fn more_pictures(&self) -> &[Picture] {
        &self.photos
    }
}

/// How many pupils a school has.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pupils {
    /// The count.
    #[serde(rename = "aantal")]
    #[schemars(description = "Hoeveel leerlingen er zijn.", extend("x-voorbeeld" = "314"))]
    pub count: Number<0, 9999>,
    /// The day of the count.
    #[serde(rename = "peildatum")]
    #[schemars(description = "De dag waarop geteld is.", extend("x-voorbeeld" = "2025-10-01"))]
    pub on: Day,
    /// Who counted.
    #[serde(rename = "bron")]
    #[schemars(description = "Waar het getal vandaan komt.", extend("x-voorbeeld" = "DUO open onderwijsdata"))]
    pub source: Line,
}

/// A way of working, since when, and how we know.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SchoolConcept {
    /// Which.
    #[serde(rename = "soort")]
    #[schemars(description = "Welke manier van werken.", extend("x-voorbeeld" = "familieschool"))]
    pub sort: Concept,
    /// Since when.
    #[serde(rename = "sinds", default)]
    #[schemars(description = "Sinds wanneer de school zo werkt.")]
    pub since: Option<Since>,
    /// How we know.
    #[serde(rename = "bron", default)]
    #[schemars(description = "Waar u dit gevonden hebt.")]
    pub source: Option<Line>,
}

/// How far school and childcare have grown together.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChildCentre {
    /// How it stands.
    #[serde(rename = "status", default)]
    #[schemars(description = "Hoe ver school en opvang samen zijn.")]
    pub state: Option<State>,
    /// Who provides childcare.
    #[serde(rename = "opvangpartner", default)]
    #[schemars(description = "De partner voor de opvang, uit de map `partners`.")]
    pub childcare_partner: Option<Ref<PartnerFront>>,
    /// The goals it works on.
    #[serde(rename = "doelen", default)]
    #[schemars(description = "De doelen waaraan gewerkt wordt, uit de map `kindcentrum`.")]
    pub goals: List<Ref<ChildCentreGoalFront>>,
}

/// A school's references.
#[derive(Debug, Default)]
pub struct SchoolLinks {
    /// Who governs it.
    pub board: Option<Id<Board>>,
    /// Who provides childcare.
    pub childcare_partner: Option<Id<Partner>>,
    /// The goals of a child centre that it works on.
    pub goals: Vec<Id<ChildCentreGoal>>,
    /// Photos, each with its place in the list of the front matter.
    pub photos: Vec<(usize, Id<Media>)>,
}

impl SchoolFront {
    /// Whether it works in this way.
    #[must_use]
    pub fn has(&self, concept: Concept) -> bool {
        self.concepts.iter().any(|own| own.sort == concept)
    }

    /// Whether it works by the three principles.
    #[must_use]
    pub fn is_family_school(&self) -> bool {
        self.has(Concept::FamilySchool)
    }
}
