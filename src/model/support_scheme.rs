//! A scheme that helps with costs.

use super::amount::Flag;
use super::channel::Url;
use super::contact_point::{ContactPoint, ContactPointFront};
use super::entity::{Entity, front, is_set};
use super::reference::Ref;
use super::text::{Line, Text};
use crate::base::table::Id;

/// A scheme, resolved.
pub type SupportScheme = Entity<SupportSchemeFront>;

front! {
    /// What an editor writes about a scheme.
    pub struct SupportSchemeFront: SupportScheme, titled by name, linked by SupportSchemeLinks {
        /// Its name.
        #[serde(rename = "naam")]
        #[schemars(description = "De naam van de regeling.", extend("x-voorbeeld" = "Jeugdfonds Sport & Cultuur"))]
        pub name: Line,
        /// Whom it is for.
        #[serde(rename = "voor_wie")]
        #[schemars(description = "Voor wie de regeling is, in een of twee zinnen.", extend("x-voorbeeld" = "Voor kinderen uit gezinnen met weinig geld."))]
        pub audience: Text,
        /// How one gets it.
        #[serde(rename = "hoe")]
        #[schemars(description = "Hoe iemand de regeling aanvraagt, in een of twee zinnen.", extend("x-voorbeeld" = "Vraag het op school. De school doet de aanvraag."))]
        pub how: Text,
        /// Whether somebody else has to ask for it.
        #[serde(rename = "intermediair", default)]
        #[schemars(description = "`ja` als ouders het niet zelf kunnen aanvragen, maar iemand dat voor hen doet.")]
        pub needs_intermediary: Option<Flag>,
        /// Its website.
        #[serde(rename = "website", default)]
        #[schemars(description = "De website, met https:// ervoor.")]
        pub website: Option<Url>,
        /// Where this was found.
        #[serde(rename = "bron", default)]
        #[schemars(description = "Waar u dit gevonden hebt.")]
        pub source: Option<Line>,
        /// Where to turn to.
        #[serde(rename = "contact", default)]
        #[schemars(description = "Het contactpunt waar ouders hulp krijgen bij het aanvragen.")]
        pub contact: Option<Ref<ContactPointFront>>,
    }

    fn gist(&self) -> Option<&str> {
        Some(&self.audience)
    }
}

/// A scheme's references.
#[derive(Debug, Default)]
pub struct SupportSchemeLinks {
    /// Where to turn to.
    pub contact: Option<Id<ContactPoint>>,
}

impl SupportSchemeFront {
    /// Whether parents cannot ask for it themselves.
    #[must_use]
    pub fn is_asked_for_by_others(&self) -> bool {
        is_set(self.needs_intermediary)
    }
}
