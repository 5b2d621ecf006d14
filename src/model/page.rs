//! A page of its own, and the introduction of a kind's list.

use schemars::JsonSchema;
use serde::Deserialize;

use super::amount::Number;
use super::entity::{Entity, front};
use super::scalar::choice;
use super::text::Line;

/// A page, resolved.
pub type Page = Entity<PageFront>;

choice! {
    /// Where a page has a place in the menu.
    pub enum MenuPlace {
        /// At the top of every page.
        Main = "hoofd",
        /// At the foot of every page.
        Footer = "voet",
    }
}

front! {
    /// What an editor writes about a page.
    pub struct PageFront: Page, titled by title, linked by () {
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De titel van de pagina.", extend("x-voorbeeld" = "Over ons"))]
        pub title: Line,
        /// What it is, in a line.
        #[serde(rename = "samenvatting", default)]
        #[schemars(description = "Waar de pagina over gaat, in een zin.")]
        pub summary: Option<Line>,
        /// Its place in the menu.
        #[serde(rename = "menu", default)]
        #[schemars(description = "De plek in het menu: `plaats` en `volgorde`.")]
        pub menu: Option<Menu>,
    }

    fn summary(&self) -> Option<&str> {
        self.summary.as_deref()
    }
}

/// A page's place in the menu.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Menu {
    /// Which menu.
    #[serde(rename = "plaats")]
    #[schemars(description = "Welk menu: `hoofd` boven aan elke pagina, of `voet` onderaan.", extend("x-voorbeeld" = "voet"))]
    pub place: MenuPlace,
    /// Where in it; low numbers first.
    #[serde(rename = "volgorde", default)]
    #[schemars(description = "De volgorde; een laag getal staat vooraan.")]
    pub order: Option<Number<0, 999>>,
}

/// The introduction of a kind's list page: `index.md` in the kind's folder.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionFront {
    /// The list's title.
    #[serde(rename = "titel")]
    #[schemars(description = "De titel van de lijst.", extend("x-voorbeeld" = "Onze scholen"))]
    pub title: Line,
    /// What is in it.
    #[serde(rename = "samenvatting", default)]
    #[schemars(description = "Wat er in de lijst staat, in een zin.")]
    pub summary: Option<Line>,
}
