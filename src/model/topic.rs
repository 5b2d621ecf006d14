//! What people ask: the topics that contact points answer, in groups, as `site.yaml` names them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::contact_point::Role;
use super::language::Translations;
use super::reference::List;
use super::text::Line;
use crate::base::path::slugify;

/// What `site.yaml` says about contact.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactSettings {
    /// Topics, in groups. Without any, contact points name topics as they like, and topics have no pages.
    #[serde(rename = "groepen", default)]
    #[schemars(description = "De groepen waarin de onderwerpen staan, elk met `naam` en `onderwerpen`.")]
    pub groups: List<TopicGroup>,
}

/// Topics that belong together.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicGroup {
    /// Its name.
    #[serde(rename = "naam")]
    #[schemars(description = "De naam van de groep.", extend("x-voorbeeld" = "Thuis en geld"))]
    pub name: Line,
    /// Its topics.
    #[serde(rename = "onderwerpen")]
    #[schemars(description = "De onderwerpen, elk met `onderwerp`, `vraag` en `rollen`.")]
    pub topics: List<Topic>,
    /// Its name in other languages.
    #[serde(rename = "vertaald", default)]
    #[schemars(description = "De naam in andere talen, per taalcode: `en: { naam: Home and money }`.")]
    pub translated: Translations<TopicGroupTranslation>,
}

/// The name of a group of topics in another language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicGroupTranslation {
    /// Its name.
    #[serde(rename = "naam")]
    #[schemars(description = "De naam in deze taal.", extend("x-voorbeeld" = "Home and money"))]
    pub name: Line,
}

/// A topic in another language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicTranslation {
    /// Its name.
    #[serde(rename = "onderwerp")]
    #[schemars(description = "Het onderwerp in deze taal.", extend("x-voorbeeld" = "money worries"))]
    pub name: Line,
    /// The question in a parent's words.
    #[serde(rename = "vraag")]
    #[schemars(description = "De vraag in deze taal.", extend("x-voorbeeld" = "We are short of money"))]
    pub question: Line,
    /// The question in a partner's words.
    #[serde(rename = "vraag_partner", default)]
    #[schemars(description = "De vraag van een partner in deze taal.")]
    pub partner_question: Option<Line>,
}

/// Something that one can ask.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name, as contact points write it in `onderwerpen`.
    #[serde(rename = "onderwerp")]
    #[schemars(description = "Het onderwerp, zoals contactpunten het noemen.", extend("x-voorbeeld" = "geldzorgen"))]
    pub name: Line,
    /// The question in a parent's words.
    #[serde(rename = "vraag")]
    #[schemars(description = "De vraag, zoals een ouder die stelt.", extend("x-voorbeeld" = "Wij komen geld tekort"))]
    pub question: Line,
    /// The question in a partner's words.
    #[serde(rename = "vraag_partner", default)]
    #[schemars(description = "Dezelfde vraag, zoals een partner die stelt.")]
    pub partner_question: Option<Line>,
    /// Who answers it where no contact point names it, the first one first.
    #[serde(rename = "rollen", default)]
    #[schemars(description = "De rollen die hierbij horen. De eerste helpt als geen contactpunt het onderwerp noemt.")]
    pub roles: List<Role>,
    /// The topic in other languages.
    #[serde(rename = "vertaald", default)]
    #[schemars(description = "Het onderwerp in andere talen, per taalcode: `en: { onderwerp: …, vraag: … }`.")]
    pub translated: Translations<TopicTranslation>,
}

impl Topic {
    /// Its name in URLs: `formulieren-invullen`.
    #[must_use]
    pub fn slug(&self) -> String {
        slugify(&self.name)
    }
}
