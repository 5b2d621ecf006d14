//! `site.yaml`: what holds for the portal as a whole.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::channel::{Email, Phone, Url};
use super::language::{Language, TextLanguage, Translations};
use super::place::Address;
use super::reference::List;
use super::scalar::choice;
use super::text::Line;
use super::topic::ContactSettings;

/// What an editor writes in `site.yaml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The portal's name.
    #[serde(rename = "titel")]
    #[schemars(description = "De naam van het portaal.", extend("x-voorbeeld" = "Samen rond het kind"))]
    pub title: Line,
    /// What it is, in a line.
    #[serde(rename = "ondertitel", default)]
    #[schemars(description = "Wat het portaal is, in een zin.")]
    pub subtitle: Option<Line>,
    /// What it is in other languages.
    #[serde(rename = "vertaald", default)]
    #[schemars(
        description = "De ondertitel in andere talen, per taalcode of `makkelijk`: `en: { ondertitel: Around the child together }`."
    )]
    pub translated: Translations<SettingsTranslation>,
    /// Where it is published, path included.
    #[serde(rename = "url")]
    #[schemars(description = "Het webadres waar het portaal staat.", extend("x-voorbeeld" = "https://samen.example.org/"))]
    pub url: Url,
    /// Whose it is.
    #[serde(rename = "stichting")]
    #[schemars(description = "Van wie het portaal is.", extend("x-voorbeeld" = "{ naam: ASKO }"))]
    pub foundation: Foundation,
    /// The portal's languages; the first is that of the content.
    #[serde(rename = "talen", default)]
    #[schemars(description = "De talen van het portaal; de eerste is die van de inhoud.")]
    pub languages: List<Language>,
    /// Languages whose translations may be published before anybody who speaks them has read them.
    #[serde(rename = "niet_nagekeken", default)]
    #[schemars(
        description = "Talen (en `makkelijk`) waarvan teksten gepubliceerd mogen worden zonder dat iemand ze nakeek; de pagina zegt dat erbij."
    )]
    pub unreviewed: List<TextLanguage>,
    /// Its menu, when it is not the usual one.
    #[serde(rename = "menu", default)]
    #[schemars(description = "Een eigen menu boven aan elke pagina, in plaats van wat het portaal zelf maakt.")]
    pub menu: List<MenuItem>,
    /// Its theme.
    #[serde(rename = "thema", default)]
    #[schemars(description = "Het thema, uit de map `themes`.")]
    pub theme: Option<Line>,
    /// How it is searched.
    #[serde(rename = "zoeken", default)]
    #[schemars(description = "Wat het zoeken helpt.")]
    pub search: Option<SearchSettings>,
    /// What people ask contact points.
    #[serde(rename = "contact", default)]
    #[schemars(description = "Welke vragen mensen stellen, en wie ze beantwoordt.")]
    pub contact: Option<ContactSettings>,
    /// Short texts of fields in other languages.
    #[serde(rename = "woorden", default)]
    #[schemars(
        description = "Korte teksten uit velden, zoals namen van vakanties, thema's en eigenaren, per taalcode vertaald.",
        extend("x-per" = "tekst", "x-voorbeeld" = "{ Meivakantie: { en: May holiday } }")
    )]
    pub words: BTreeMap<String, Translations<Line>>,
    /// Sites that may show a school's week in a frame.
    #[serde(rename = "insluiten", default)]
    #[schemars(
        description = "De websites die de week van een school op hun eigen pagina mogen laten zien, elk met `https://` ervoor."
    )]
    pub frames: List<Url>,
    /// Open data; there is none without a licence to give it under.
    #[serde(rename = "data", default)]
    #[schemars(
        description = "Open data: met welke licentie anderen de gegevens mogen gebruiken. Zonder dit veld is er geen open data."
    )]
    pub data: Option<OpenDataSettings>,
}

choice! {
    /// What others may do with the data.
    pub enum Licence {
        /// Anything.
        Zero = "cc0",
        /// Anything, as long as they say whose it is.
        Attribution = "cc-by",
    }
}

impl Licence {
    /// Its name in lists of licences (SPDX).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "CC0-1.0",
            Self::Attribution => "CC-BY-4.0",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Zero => "CC0 1.0",
            Self::Attribution => "CC BY 4.0",
        }
    }

    /// Where it can be read.
    #[must_use]
    pub fn url(self) -> &'static str {
        match self {
            Self::Zero => "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
            Self::Attribution => "https://creativecommons.org/licenses/by/4.0/deed.nl",
        }
    }
}

/// How the portal gives its data to others.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenDataSettings {
    /// Under which licence.
    #[serde(rename = "licentie")]
    #[schemars(description = "Wat anderen met de gegevens mogen: alles (`cc0`), of alles als zij erbij zeggen van wie ze zijn (`cc-by`).", extend("x-voorbeeld" = "cc0"))]
    pub licence: Licence,
}

/// An entry of the menu.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MenuItem {
    /// What it says.
    #[serde(rename = "titel")]
    #[schemars(description = "Wat er in het menu staat.", extend("x-voorbeeld" = "Scholen"))]
    pub title: Line,
    /// Where it leads: a path of the portal.
    #[serde(rename = "pad")]
    #[schemars(description = "Waar het heen gaat.", extend("x-voorbeeld" = "/scholen/"))]
    pub path: super::text::OldPath,
    /// What it says in other languages.
    #[serde(rename = "vertaald", default)]
    #[schemars(description = "Wat er in andere talen staat, per taalcode: `en: { titel: Schools }`.")]
    pub translated: Translations<MenuItemTranslation>,
}

/// An entry of the menu in another language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MenuItemTranslation {
    /// What it says.
    #[serde(rename = "titel")]
    #[schemars(description = "Wat er in deze taal staat.", extend("x-voorbeeld" = "Schools"))]
    pub title: Line,
}

/// What the portal says of itself in another language. Its name is the same in every one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsTranslation {
    /// What it is, in a line.
    #[serde(rename = "ondertitel")]
    #[schemars(description = "Wat het portaal is, in deze taal.", extend("x-voorbeeld" = "Around the child together"))]
    pub subtitle: Line,
}

/// Whose the portal is.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Foundation {
    /// Its short name.
    #[serde(rename = "naam")]
    #[schemars(description = "De naam van de stichting.", extend("x-voorbeeld" = "ASKO"))]
    pub name: Line,
    /// Its full name.
    #[serde(rename = "volledige_naam", default)]
    #[schemars(description = "De volledige naam.")]
    pub full_name: Option<Line>,
    /// Its website.
    #[serde(rename = "website", default)]
    #[schemars(description = "De website.")]
    pub website: Option<Url>,
    /// Its e-mail address.
    #[serde(rename = "email", default)]
    #[schemars(description = "Het e-mailadres.")]
    pub email: Option<Email>,
    /// Its telephone number.
    #[serde(rename = "telefoon", default)]
    #[schemars(description = "Het telefoonnummer.")]
    pub phone: Option<Phone>,
    /// Its address.
    #[serde(rename = "adres", default)]
    #[schemars(description = "Het adres.")]
    pub address: Option<Address>,
}

/// How the portal is searched.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchSettings {
    /// Concepts with their words.
    #[serde(rename = "synoniemen", default)]
    #[schemars(description = "Begrippen met hun woorden in elke taal.")]
    pub synonyms: List<Synonym>,
}

/// A concept with its words in every language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// The concept.
    #[serde(rename = "begrip")]
    #[schemars(description = "Het begrip.", extend("x-voorbeeld" = "zwemles"))]
    pub concept: Line,
    /// Words by language code.
    #[serde(rename = "woorden")]
    #[schemars(description = "De woorden, per taalcode.", extend("x-voorbeeld" = "{ en: [swimming] }"))]
    pub words: BTreeMap<String, List<Line>>,
}

impl Settings {
    /// The language of the content.
    #[must_use]
    pub fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Dutch)
    }

    /// The languages besides that of the content.
    pub fn other_languages(&self) -> impl Iterator<Item = Language> {
        self.languages.iter().skip(1).copied()
    }

    /// What texts are made in from those of the content: the other languages, and the variants of its own.
    pub fn made_languages(&self) -> impl Iterator<Item = Language> {
        self.other_languages().chain(self.language().variants())
    }

    /// Every language of the portal, that of the content first.
    pub fn all_languages(&self) -> impl Iterator<Item = Language> {
        std::iter::once(self.language()).chain(self.other_languages())
    }
}
