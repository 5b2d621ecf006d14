//! A step in a child's life from one place to the next: from the pre-school to school, from school to the next school.

use schemars::JsonSchema;
use serde::Deserialize;

use super::contact_point::{ContactPoint, ContactPointFront};
use super::entity::{Entity, front};
use super::moment::Day;
use super::reference::{List, Ref};
use super::scalar::choice;
use super::text::Line;
use crate::base::table::Id;

/// A transition, resolved.
pub type Transition = Entity<TransitionFront>;

choice! {
    /// Where a child is, in the order in which it grows up.
    pub enum Stage {
        /// Before it is four.
        Preschool = "voorschool",
        /// Groups 1 and 2.
        EarlySchool = "vroegschool",
        /// Primary school.
        Primary = "po",
        /// Secondary school.
        Secondary = "vo",
    }
}

front! {
    /// What an editor writes about a transition.
    pub struct TransitionFront: Transition, titled by title, linked by TransitionLinks {
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De overgang in een paar woorden.", extend("x-voorbeeld" = "Van groep 8 naar de brugklas"))]
        pub title: Line,
        /// Where a child comes from.
        #[serde(rename = "van")]
        #[schemars(description = "Waar een kind vandaan komt: `voorschool`, `vroegschool`, `po` of `vo`.", extend("x-voorbeeld" = "po"))]
        pub from: Stage,
        /// Where a child goes.
        #[serde(rename = "naar")]
        #[schemars(description = "Waar een kind heen gaat: `voorschool`, `vroegschool`, `po` of `vo`.", extend("x-voorbeeld" = "vo"))]
        pub to: Stage,
        /// What has to be done, in order.
        #[serde(rename = "stappen", default)]
        #[schemars(description = "De stappen, in de goede volgorde.")]
        pub steps: List<Step>,
        /// Where to turn to.
        #[serde(rename = "contact")]
        #[schemars(description = "Het contactpunt voor vragen over deze overgang.", extend("x-voorbeeld" = "asko-aanmelding"))]
        pub contact: Ref<ContactPointFront>,
    }
}

/// One step of a transition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is done.
    #[serde(rename = "titel")]
    #[schemars(description = "Wat er gebeurt.", extend("x-voorbeeld" = "De school geeft een voorlopig advies"))]
    pub title: Line,
    /// The first day on which it can be done.
    #[serde(rename = "van", default)]
    #[schemars(description = "De eerste dag waarop het kan, als die er is.")]
    pub from: Option<Day>,
    /// The last day on which it can be done.
    #[serde(rename = "tot", default)]
    #[schemars(description = "De laatste dag waarop het kan, als die er is.")]
    pub until: Option<Day>,
    /// Who does it.
    #[serde(rename = "wie", default)]
    #[schemars(description = "Wie dit doet, zoals `ouders` of `de school`.")]
    pub who: Option<Line>,
}

/// A transition's references.
#[derive(Debug, Default)]
pub struct TransitionLinks {
    /// Where to turn to.
    pub contact: Option<Id<ContactPoint>>,
}
