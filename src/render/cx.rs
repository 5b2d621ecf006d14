//! What every page is made from.

use super::engine::Engine;
use super::shared_views::SharedViews;
use super::words::Words;
use crate::assets::Assets;
use crate::model::Language;
use crate::model::entity::AnyId;
use crate::resolve::{Localised, Site};
use crate::routes::{Route, RouteTable};
use crate::theme::Postcodes;

/// What every page is made from.
#[derive(Clone, Copy)]
pub struct RenderCx<'a> {
    /// The content.
    pub site: &'a Site,
    /// Every URL.
    pub routes: &'a RouteTable,
    /// The templates.
    pub engine: &'a Engine,
    /// What all pages share, one for each language.
    pub shared_views: &'a [SharedViews],
    /// The theme's files.
    pub assets: &'a Assets,
    /// The postcodes of the region.
    pub postcodes: &'a Postcodes,
}

impl<'a> RenderCx<'a> {
    /// The theme's words in a page's language.
    #[must_use]
    pub fn words(&self, route: &'a Route) -> Words<'a> {
        self.engine.words(route.language)
    }

    /// The theme's words in a language.
    #[must_use]
    pub fn words_of(&self, language: Language) -> Words<'a> {
        self.engine.words(language)
    }

    /// What an entity says in a page's language.
    #[must_use]
    pub fn localised(&self, route: &Route, id: AnyId) -> Localised<'a> {
        self.site.localised(id, route.language)
    }

    /// What all pages in a language share.
    #[must_use]
    pub fn shared_views(self, language: Language) -> &'a SharedViews {
        let own = self.shared_views.iter().find(|shared| shared.around.language() == language);
        own.or(self.shared_views.first()).expect("a portal has at least one language")
    }
}
