//! News.

use super::entity::{Entity, front};
use super::moment::Day;
use super::reference::{List, Ref};
use super::school::{School, SchoolFront};
use super::text::Line;
use crate::base::table::Id;

/// An article, resolved.
pub type Article = Entity<ArticleFront>;

front! {
    /// What an editor writes about an article.
    pub struct ArticleFront: Article, titled by title, linked by ArticleLinks {
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De kop.", extend("x-voorbeeld" = "Het portaal is open"))]
        pub title: Line,
        /// The day on which it appears.
        #[serde(rename = "datum")]
        #[schemars(description = "De dag waarop het bericht verschijnt.", extend("x-voorbeeld" = "2026-11-02"))]
        pub date: Day,
        /// What it is, in a line.
        #[serde(rename = "samenvatting")]
        #[schemars(description = "Het nieuws in een of twee zinnen.", extend("x-voorbeeld" = "Vanaf vandaag vindt u hier wat er te doen is."))]
        pub summary: Line,
        /// The schools it is about.
        #[serde(rename = "scholen", default)]
        #[schemars(description = "De scholen waar het over gaat.")]
        pub schools: List<Ref<SchoolFront>>,
    }

    fn summary(&self) -> Option<&str> {
        Some(&self.summary)
    }

    fn visible_from(&self) -> Option<Day> {
        Some(self.date)
    }
}

/// An article's references.
#[derive(Debug, Default)]
pub struct ArticleLinks {
    /// The schools it is about.
    pub schools: Vec<Id<School>>,
}
