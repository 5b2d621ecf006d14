//! Something that children, parents or families can join.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::amount::{Flag, Money, Number};
use super::channel::Url;
use super::contact_point::{ContactPoint, ContactPointFront};
use super::entity::{Entity, front};
use super::language::Language;
use super::moment::Day;
use super::partner::{Partner, PartnerFront};
use super::pictogram::Pictogram;
use super::place::Address;
use super::planning::Planning;
use super::principle::{Principle, PrincipleFront};
use super::reference::{List, Ref};
use super::scalar::choice;
use super::school::{School, SchoolFront};
use super::support_scheme::{SupportScheme, SupportSchemeFront};
use super::text::{Line, Summary};
use crate::base::table::Id;

/// An offer, resolved.
pub type Offer = Entity<OfferFront>;

choice! {
    /// What an offer is about. The first six are those of the rich school day, then its broader part, then parents.
    pub enum Domain {
        /// Sport.
        Sport = "sport",
        /// Music.
        Music = "muziek",
        /// Arts education.
        Arts = "beeldende-vorming",
        /// Dance.
        Dance = "dans",
        /// Theatre.
        Theatre = "toneel",
        /// Visual art.
        VisualArt = "beeldende-kunst",
        /// Arithmetic.
        Arithmetic = "rekenen",
        /// Language.
        Language = "taal",
        /// Citizenship.
        Citizenship = "wereldburgerschap",
        /// Bringing up children.
        Parenting = "opvoeding",
    }
}

choice! {
    /// Whom an offer is for.
    pub enum Audience {
        /// Children.
        Children = "kinderen",
        /// Parents.
        Parents = "ouders",
        /// Families.
        Families = "gezinnen",
    }
}

choice! {
    /// The ages that an offer is for, around those of the primary school.
    pub enum AgeBand {
        /// Before school.
        Toddlers = "0-3",
        /// Of the primary school.
        Pupils = "4-12",
        /// After the primary school.
        Older = "13-plus",
    }
}

impl AgeBand {
    /// The youngest and the oldest of it.
    #[must_use]
    pub fn ages(self) -> std::ops::RangeInclusive<u32> {
        match self {
            Self::Toddlers => 0..=3,
            Self::Pupils => 4..=12,
            Self::Older => 13..=u32::MAX,
        }
    }
}

choice! {
    /// When, as seen from the school day.
    pub enum SchoolMoment {
        /// Before school.
        Before = "voor",
        /// During school.
        During = "tijdens",
        /// After school.
        After = "na",
        /// At the weekend.
        Weekend = "weekend",
        /// In the holidays.
        Holiday = "vakantie",
    }
}

choice! {
    /// What makes an offer accessible.
    pub enum Accessibility {
        /// Wheelchair.
        Wheelchair = "rolstoel",
        /// Hearing loop.
        HearingLoop = "ringleiding",
        /// Few stimuli.
        LowStimulus = "prikkelarm",
        /// Sign language.
        SignLanguage = "gebarentaal",
        /// A room apart.
        SeparateRoom = "aparte-ruimte",
    }
}

choice! {
    /// How one joins.
    pub enum RegistrationWay {
        /// Just come.
        NotNeeded = "niet-nodig",
        /// Through the school.
        School = "via-school",
        /// Through the provider.
        Provider = "via-aanbieder",
        /// By a form.
        Form = "formulier",
        /// By telephone.
        Phone = "telefoon",
        /// By e-mail.
        Email = "email",
    }
}

choice! {
    /// Whether there is room.
    pub enum Availability {
        /// There is.
        Open = "open",
        /// There is a waiting list.
        WaitingList = "wachtlijst",
        /// There is not.
        Full = "vol",
        /// It has stopped.
        Stopped = "gestopt",
    }
}

choice! {
    /// What a price is for.
    pub enum PriceUnit {
        /// Once.
        Time = "keer",
        /// A month.
        Month = "maand",
        /// A quarter.
        Quarter = "kwartaal",
        /// A season.
        Season = "seizoen",
        /// A school year.
        SchoolYear = "schooljaar",
        /// A course.
        Course = "cursus",
    }
}

front! {
    /// What an editor writes about an offer.
    pub struct OfferFront: Offer, titled by title, linked by OfferLinks {
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De titel, kort en herkenbaar.", extend("x-voorbeeld" = "Judo voor beginners"))]
        pub title: Line,
        /// What it is, in a line.
        #[serde(rename = "samenvatting")]
        #[schemars(description = "Wat het is, in hooguit 160 tekens.", extend("x-voorbeeld" = "Leer vallen, opstaan en samen stoeien in de gymzaal."))]
        pub summary: Summary,
        /// What it is about.
        #[serde(rename = "domein")]
        #[schemars(description = "Waar het over gaat.", extend("x-voorbeeld" = "sport"))]
        pub domain: Domain,
        /// What its drawing shows.
        #[serde(rename = "beeld", default)]
        #[schemars(description = "De tekening op de kaart, de pagina en de poster. Zonder dit veld kiest het portaal er een bij de titel.", extend("x-voorbeeld" = "judo"))]
        pub pictogram: Option<Pictogram>,
        /// Whom it is for.
        #[serde(rename = "doelgroep")]
        #[schemars(description = "Voor wie het is: `kinderen`, `ouders` of `gezinnen`.", extend("x-voorbeeld" = "kinderen"))]
        pub audience: Audience,
        /// School years, 1 to 8.
        #[serde(rename = "groepen", default)]
        #[schemars(description = "Voor welke groepen, van 1 tot en met 8.")]
        pub groups: List<Number<1, 8>>,
        /// Ages.
        #[serde(rename = "leeftijd", default)]
        #[schemars(description = "Voor welke leeftijd, `van` en `tot`.")]
        pub age: Option<AgeRange>,
        /// At which schools.
        #[serde(rename = "scholen", default)]
        #[schemars(description = "Op welke scholen het is.")]
        pub schools: List<Ref<SchoolFront>>,
        /// At a place of its own.
        #[serde(rename = "locatie", default)]
        #[schemars(description = "Een eigen plek: `naam`, `adres` of `online: ja`.")]
        pub place: Option<Venue>,
        /// Who gives it.
        #[serde(rename = "aanbieder")]
        #[schemars(description = "Wie het geeft, uit de map `partners`.", extend("x-voorbeeld" = "judoschool-centrum"))]
        pub provider: Ref<PartnerFront>,
        /// The principles it belongs to.
        #[serde(rename = "principes", default)]
        #[schemars(description = "De principes van de Familieschool waar het bij hoort.")]
        pub principles: List<Ref<PrincipleFront>>,
        /// When, as seen from the school day.
        #[serde(rename = "moment", default)]
        #[schemars(description = "Wanneer: `voor`, `tijdens` of `na` schooltijd, in het `weekend` of in de `vakantie`.")]
        pub moment: Option<SchoolMoment>,
        /// When exactly.
        #[serde(rename = "planning")]
        #[schemars(description = "Wanneer het precies is.", extend("x-voorbeeld" = "{ start: 2026-09-02, einde: 2027-07-07, dagen: [wo], van: 14:00, tot: 15:00, elke: week }"))]
        pub planning: Planning,
        /// What it costs.
        #[serde(rename = "kosten")]
        #[schemars(description = "`gratis`, of een `bedrag` met `per`.", extend("x-voorbeeld" = "gratis"))]
        pub cost: Cost,
        /// Schemes that help with the costs.
        #[serde(rename = "regelingen", default)]
        #[schemars(description = "Regelingen die helpen met de kosten.")]
        pub schemes: List<Ref<SupportSchemeFront>>,
        /// Which languages are spoken.
        #[serde(rename = "talen", default)]
        #[schemars(description = "De talen die er gesproken worden, als code: nl, en, tr.")]
        pub languages: List<Language>,
        /// What makes it accessible.
        #[serde(rename = "toegankelijkheid", default)]
        #[schemars(description = "Wat er geregeld is voor wie dat nodig heeft.")]
        pub accessibility: List<Accessibility>,
        /// How one joins.
        #[serde(rename = "aanmelden", default)]
        #[schemars(description = "Hoe iemand zich aanmeldt: `wijze`, `contact`, `url` en `tot`.")]
        pub registration: Option<Registration>,
        /// Whether there is room.
        #[serde(rename = "plaatsen", default)]
        #[schemars(description = "Hoeveel plaatsen er zijn, en of er plek is.")]
        pub places: Option<Places>,
        /// Whom to ask.
        #[serde(rename = "contact", default)]
        #[schemars(description = "Het contactpunt voor vragen.")]
        pub contact: Option<Ref<ContactPointFront>>,
    }

    fn summary(&self) -> Option<&str> {
        Some(&self.summary)
    }
}

/// Ages, both included.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgeRange {
    /// The youngest.
    #[serde(rename = "van")]
    #[schemars(description = "Vanaf welke leeftijd.", extend("x-voorbeeld" = "6"))]
    pub from: Number<0, 120>,
    /// The oldest.
    #[serde(rename = "tot", default)]
    #[schemars(description = "Tot en met welke leeftijd.")]
    pub until: Option<Number<0, 120>>,
}

/// A place that is not a school.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Venue {
    /// Its name.
    #[serde(rename = "naam", default)]
    #[schemars(description = "De naam van de plek.")]
    pub name: Option<Line>,
    /// Its address.
    #[serde(rename = "adres", default)]
    #[schemars(description = "Het adres.")]
    pub address: Option<Address>,
    /// Whether it is on the internet.
    #[serde(rename = "online", default)]
    #[schemars(description = "`ja` als het online is.")]
    pub online: Option<Flag>,
}

/// How one joins.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// The way.
    #[serde(rename = "wijze", default)]
    #[schemars(description = "De manier van aanmelden.")]
    pub way: Option<RegistrationWay>,
    /// With whom.
    #[serde(rename = "contact", default)]
    #[schemars(description = "Het contactpunt waar iemand zich aanmeldt.")]
    pub contact: Option<Ref<ContactPointFront>>,
    /// By which form.
    #[serde(rename = "url", default)]
    #[schemars(description = "Het webadres van een formulier.")]
    pub url: Option<Url>,
    /// Until when.
    #[serde(rename = "tot", default)]
    #[schemars(description = "De laatste dag om aan te melden.")]
    pub until: Option<Day>,
}

/// Whether there is room.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// How many in all.
    #[serde(rename = "totaal", default)]
    #[schemars(description = "Hoeveel plaatsen er zijn.")]
    pub total: Option<Number<1, 9999>>,
    /// Whether some are left.
    #[serde(rename = "stand", default)]
    #[schemars(description = "Of er nog plek is.")]
    pub state: Option<Availability>,
}

/// What an offer costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing.
    Free,
    /// An amount for something.
    Paid(Price),
}

/// An amount for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// How much.
    #[serde(rename = "bedrag")]
    #[schemars(description = "Het bedrag in euro.", extend("x-voorbeeld" = "2,50"))]
    pub amount: Money,
    /// For what.
    #[serde(rename = "per")]
    #[schemars(description = "Waarvoor: `keer`, `maand`, `kwartaal`, `seizoen`, `schooljaar` of `cursus`.", extend("x-voorbeeld" = "keer"))]
    pub unit: PriceUnit,
}

const FREE: &str = "gratis";

impl<'de> Deserialize<'de> for Cost {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CostVisitor)
    }
}

struct CostVisitor;

impl<'de> Visitor<'de> for CostVisitor {
    type Value = Cost;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`gratis`, or an amount")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Cost, E> {
        if text.trim() == FREE { Ok(Cost::Free) } else { Err(E::custom("unknown choice")) }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Cost, A::Error> {
        Price::deserialize(serde::de::value::MapAccessDeserializer::new(map))
            .map(|price| if price.amount.cents == 0 { Cost::Free } else { Cost::Paid(price) })
    }
}

impl JsonSchema for Cost {
    fn schema_name() -> Cow<'static, str> {
        "kosten".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string", "enum": [FREE] }, generator.subschema_for::<Price>()] })
    }
}

/// An offer's references.
#[derive(Debug, Default)]
pub struct OfferLinks {
    /// At which schools.
    pub schools: Vec<Id<School>>,
    /// Who gives it.
    pub provider: Option<Id<Partner>>,
    /// The principles it belongs to.
    pub principles: Vec<Id<Principle>>,
    /// Schemes that help with the costs.
    pub schemes: Vec<Id<SupportScheme>>,
    /// Whom to ask.
    pub contact: Option<Id<ContactPoint>>,
    /// With whom one registers.
    pub registration: Option<Id<ContactPoint>>,
}

/// The youngest age of group 1, less one: a child of four goes to group 1.
const AGE_BEFORE_GROUP_ONE: u32 = 3;

impl OfferFront {
    /// The groups of the primary school that it is for: those it names, else those that its ages go to.
    #[must_use]
    pub fn school_groups(&self) -> Vec<u8> {
        let ages = self.ages();
        let fits = |group: &u8| match &ages {
            _ if !self.groups.is_empty() => self.groups.iter().any(|own| own.0 == u32::from(*group)),
            Some(ages) => ages.contains(&(u32::from(*group) + AGE_BEFORE_GROUP_ONE)),
            None => false,
        };
        (1..=8).filter(fits).collect()
    }

    /// The bands of ages that it is for; those of the primary school when it names groups.
    #[must_use]
    pub fn age_bands(&self) -> Vec<AgeBand> {
        let fits = |band: &AgeBand| match self.ages() {
            Some(ages) => ages.start() <= band.ages().end() && band.ages().start() <= ages.end(),
            None => !self.groups.is_empty() && *band == AgeBand::Pupils,
        };
        AgeBand::ALL.iter().copied().filter(fits).collect()
    }

    fn ages(&self) -> Option<std::ops::RangeInclusive<u32>> {
        self.age.as_ref().map(|age| age.from.0..=age.until.map_or(u32::MAX, |until| until.0))
    }

    /// What its drawing shows: what its editor chose, else what its title says; none when that says nothing for certain.
    #[must_use]
    pub fn drawing(&self) -> Option<Pictogram> {
        self.pictogram.or_else(|| Pictogram::guess(&self.title, self.domain))
    }

    /// Whether it was stopped, whatever its planning says.
    #[must_use]
    pub fn has_stopped(&self) -> bool {
        self.availability() == Availability::Stopped
    }

    /// Whether there is room; where nothing is said, there is.
    #[must_use]
    pub fn availability(&self) -> Availability {
        self.places.as_ref().and_then(|places| places.state).unwrap_or(Availability::Open)
    }
}
