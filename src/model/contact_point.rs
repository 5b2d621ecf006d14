//! Somewhere to turn to: a function, not a person.

use schemars::JsonSchema;
use serde::Deserialize;

use super::amount::Flag;
use super::board::{Board, BoardFront};
use super::channel::{Email, Phone, Url};
use super::entity::{Entity, front};
use super::language::Language;
use super::moment::{Clock, Day, Weekday};
use super::partner::{Partner, PartnerFront};
use super::reference::{List, Ref};
use super::scalar::choice;
use super::school::{School, SchoolFront};
use super::text::Line;
use crate::base::table::Id;

/// A contact point, resolved.
pub type ContactPoint = Entity<ContactPointFront>;

choice! {
    /// What a contact point is for.
    pub enum Role {
        /// Help for families, in the school.
        FamilyServicePoint = "familie-servicepunt",
        /// The head of the school.
        Management = "directie",
        /// Care within the school.
        CareCoordinator = "intern-begeleider",
        /// Care in secondary education.
        SecondaryCareCoordinator = "zorgcoordinator",
        /// Registration.
        Registration = "aanmelding",
        /// Partnerships.
        Partnerships = "partnerschappen",
        /// Parents.
        Parents = "ouders",
        /// Press.
        Press = "pers",
    }
}

front! {
    /// What an editor writes about a contact point.
    pub struct ContactPointFront: ContactPoint, titled by name, linked by ContactPointLinks {
        /// The name of the function.
        #[serde(rename = "naam")]
        #[schemars(description = "De naam van de functie, niet van een persoon.", extend("x-voorbeeld" = "Familie Servicepunt Lukasschool"))]
        pub name: Line,
        /// What it is for.
        #[serde(rename = "rol")]
        #[schemars(description = "Waar dit contactpunt voor is.", extend("x-voorbeeld" = "familie-servicepunt"))]
        pub role: Role,
        /// Whose it is.
        #[serde(rename = "hoort_bij")]
        #[schemars(description = "Van wie dit contactpunt is: een `school`, een `partner` of een `bestuur`.", extend("x-voorbeeld" = "{ school: lukasschool }"))]
        pub belongs_to: BelongsTo,
        /// What one can ask.
        #[serde(rename = "onderwerpen", default)]
        #[schemars(description = "Waarover mensen hier vragen kunnen stellen: onderwerpen uit `site.yaml`.")]
        pub topics: List<Line>,
        /// Telephone.
        #[serde(rename = "telefoon", default)]
        #[schemars(description = "Het telefoonnummer.")]
        pub phone: Option<Phone>,
        /// E-mail.
        #[serde(rename = "email", default)]
        #[schemars(description = "Het e-mailadres van de functie.")]
        pub email: Option<Email>,
        /// A form.
        #[serde(rename = "formulier", default)]
        #[schemars(description = "Het webadres van een formulier.")]
        pub form: Option<Url>,
        /// When somebody is there.
        #[serde(rename = "uren", default)]
        #[schemars(description = "Wanneer er iemand is: `dagen`, `van` en `tot`.")]
        pub hours: List<Hours>,
        /// Which languages are spoken.
        #[serde(rename = "talen", default)]
        #[schemars(description = "De talen die er gesproken worden, als code: nl, en, tr.")]
        pub languages: List<Language>,
        /// Whether one can walk in.
        #[serde(rename = "inloop", default)]
        #[schemars(description = "`ja` als mensen zonder afspraak binnen kunnen lopen.")]
        pub walk_in: Option<Flag>,
        /// Who it is at present, with consent.
        #[serde(rename = "persoon", default)]
        #[schemars(description = "Wie het nu is, met de dag tot wanneer die persoon toestemming gaf.")]
        pub person: Option<Person>,
    }
}

/// Whose a contact point is: exactly one of the three.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-een-van" = true))]
pub struct BelongsTo {
    /// A school's.
    #[serde(rename = "school", default)]
    #[schemars(description = "De school.")]
    pub school: Option<Ref<SchoolFront>>,
    /// A partner's.
    #[serde(rename = "partner", default)]
    #[schemars(description = "De partner.")]
    pub partner: Option<Ref<PartnerFront>>,
    /// A board's.
    #[serde(rename = "bestuur", default)]
    #[schemars(description = "Het bestuur.")]
    pub board: Option<Ref<BoardFront>>,
}

/// When somebody is there, on each of some days.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// On which days.
    #[serde(rename = "dagen")]
    #[schemars(description = "De dagen: ma, di, wo, do, vr, za, zo.", extend("x-voorbeeld" = "[ma, di]"))]
    pub days: List<Weekday>,
    /// From.
    #[serde(rename = "van")]
    #[schemars(description = "Vanaf hoe laat.", extend("x-voorbeeld" = "08:30"))]
    pub from: Clock,
    /// Until.
    #[serde(rename = "tot")]
    #[schemars(description = "Tot hoe laat.", extend("x-voorbeeld" = "12:00"))]
    pub until: Clock,
}

/// Who it is at present.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name; private but for [`ContactPointFront::person_on`], so that no output can forget the consent.
    #[serde(rename = "naam")]
    #[schemars(description = "De naam.", extend("x-voorbeeld" = "Voornaam Achternaam"))]
    name: Line,
    /// The last day of the consent.
    #[serde(rename = "toestemming_tot")]
    #[schemars(description = "De laatste dag waarop de naam op de site mag staan.", extend("x-voorbeeld" = "2027-07-31"))]
    pub consent_until: Day,
}

/// Whose a contact point is, resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A school's.
    School(Id<School>),
    /// A partner's.
    Partner(Id<Partner>),
    /// A board's.
    Board(Id<Board>),
}

/// A contact point's references.
#[derive(Debug, Default)]
pub struct ContactPointLinks {
    /// Whose it is; nothing when the reference is broken.
    pub holder: Option<Holder>,
}

impl ContactPointFront {
    /// The person's name, as long as the consent lasts.
    #[must_use]
    pub fn person_on(&self, today: jiff::civil::Date) -> Option<&Line> {
        self.person.as_ref().filter(|person| person.consent_until.0 >= today).map(|person| &person.name)
    }
}
