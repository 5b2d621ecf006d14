//! Something that was agreed, and how it stands.

use schemars::JsonSchema;
use serde::Deserialize;

use super::contact_point::{ContactPoint, ContactPointFront};
use super::entity::{Entity, front};
use super::moment::Day;
use super::offer::{Offer, OfferFront};
use super::outcome::{Outcome, OutcomeFront};
use super::partner::{Partner, PartnerFront};
use super::reference::{List, Ref};
use super::scalar::choice;
use super::school::{School, SchoolFront};
use super::text::{Line, Text};
use crate::base::table::Id;

/// A commitment, resolved.
pub type Commitment = Entity<CommitmentFront>;

choice! {
    /// Who committed.
    pub enum Actor {
        /// The board.
        Board = "bestuur",
        /// The schools.
        Schools = "scholen",
    }
}

choice! {
    /// The plan that a commitment belongs to.
    pub enum Plan {
        /// The foundation's own plan.
        Course = "koersplan",
        /// The agenda shared with the municipality.
        LocalEducationAgenda = "lokale-educatieve-agenda",
    }
}

choice! {
    /// How something stands.
    pub enum State {
        /// Not begun.
        Planned = "gepland",
        /// Under way.
        Running = "loopt",
        /// Reached.
        Reached = "bereikt",
        /// Given up.
        Stopped = "gestopt",
    }
}

front! {
    /// What an editor writes about a commitment.
    pub struct CommitmentFront: Commitment, titled by title, linked by CommitmentLinks {
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De afspraak in een paar woorden.", extend("x-voorbeeld" = "Ouders leren mee"))]
        pub title: Line,
        /// What was agreed.
        #[serde(rename = "tekst")]
        #[schemars(description = "Wat er is afgesproken, in een of twee zinnen.", extend("x-voorbeeld" = "Wij vertellen ouders elke week wat hun kind leert."))]
        pub text: Text,
        /// Who committed.
        #[serde(rename = "wie")]
        #[schemars(description = "Wie de afspraak maakte: `bestuur` of `scholen`.", extend("x-voorbeeld" = "scholen"))]
        pub actor: Actor,
        /// The plan it belongs to.
        #[serde(rename = "plan", default)]
        #[schemars(description = "Het plan: `koersplan` of `lokale-educatieve-agenda`.")]
        pub plan: Option<Plan>,
        /// When it is to be reached.
        #[serde(rename = "periode")]
        #[schemars(description = "De looptijd, `van` en `tot`.", extend("x-voorbeeld" = "{ van: 2023-01-01, tot: 2027-12-31 }"))]
        pub period: Period,
        /// What it is about.
        #[serde(rename = "thema", default)]
        #[schemars(description = "Waar het over gaat, in een woord.")]
        pub theme: Option<Line>,
        /// How it stands.
        #[serde(rename = "stand")]
        #[schemars(description = "Hoe het staat: `gepland`, `loopt`, `bereikt` of `gestopt`.", extend("x-voorbeeld" = "loopt"))]
        pub state: State,
        /// How it stands at each school.
        #[serde(rename = "voortgang", default)]
        #[schemars(description = "Hoe het per school staat.")]
        pub progress: List<Progress>,
        /// What shows it.
        #[serde(rename = "bewijs", default)]
        #[schemars(description = "Waaraan u ziet dat het gebeurt: telkens een `aanbod` of een `partner`.")]
        pub evidence: List<Evidence>,
        /// What came of it.
        #[serde(rename = "uitkomsten", default)]
        #[schemars(description = "De uitkomsten die bij deze afspraak horen.")]
        pub outcomes: List<Ref<OutcomeFront>>,
        /// Where to turn to.
        #[serde(rename = "contact", default)]
        #[schemars(description = "Het contactpunt voor deze afspraak.")]
        pub contact: Option<Ref<ContactPointFront>>,
    }

    fn gist(&self) -> Option<&str> {
        Some(&self.text)
    }
}

/// From the first to the last day, both included.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    #[serde(rename = "van")]
    #[schemars(description = "De eerste dag.", extend("x-voorbeeld" = "2023-01-01"))]
    pub from: Day,
    /// The last day.
    #[serde(rename = "tot")]
    #[schemars(description = "De laatste dag.", extend("x-voorbeeld" = "2027-12-31"))]
    pub until: Day,
}

/// How a commitment stands at one school.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The school.
    #[serde(rename = "school")]
    #[schemars(description = "De school.", extend("x-voorbeeld" = "lukasschool"))]
    pub school: Ref<SchoolFront>,
    /// How it stands there.
    #[serde(rename = "stand")]
    #[schemars(description = "Hoe het daar staat.", extend("x-voorbeeld" = "loopt"))]
    pub state: State,
    /// In words.
    #[serde(rename = "toelichting", default)]
    #[schemars(description = "Een korte toelichting.")]
    pub note: Option<Line>,
    /// On which day this was so.
    #[serde(rename = "datum", default)]
    #[schemars(description = "De dag waarop dit is nagegaan.")]
    pub on: Option<Day>,
}

/// What shows that a commitment is kept: exactly one of the two.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-een-van" = true))]
pub struct Evidence {
    /// An offer.
    #[serde(rename = "aanbod", default)]
    #[schemars(description = "Het aanbod dat het laat zien.")]
    pub offer: Option<Ref<OfferFront>>,
    /// A partner.
    #[serde(rename = "partner", default)]
    #[schemars(description = "De partner die het laat zien.")]
    pub partner: Option<Ref<PartnerFront>>,
}

/// A commitment's references.
#[derive(Debug, Default)]
pub struct CommitmentLinks {
    /// The school of each entry of the progress, by the entry's place.
    pub progress: Vec<(Id<School>, usize)>,
    /// Offers that show it.
    pub offers: Vec<Id<Offer>>,
    /// Partners that show it.
    pub partners: Vec<Id<Partner>>,
    /// What came of it, as it says itself.
    pub outcomes: Vec<Id<Outcome>>,
    /// Where to turn to.
    pub contact: Option<Id<ContactPoint>>,
}

impl CommitmentFront {
    /// Whether its period is over on this day, while it says neither that it was reached nor that it was given up.
    #[must_use]
    pub fn is_unevaluated(&self, today: jiff::civil::Date) -> bool {
        matches!(self.state, State::Planned | State::Running) && self.period.until.0 < today
    }
}
