//! What every page is made from.

use std::sync::OnceLock;

use super::engine::{Engine, Shared, SharedContext};
use super::glossary::Glossary;
use super::pictures::Pictures;
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
    /// The content's pictures.
    pub pictures: &'a Pictures,
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

/// What all pages in one language take from.
pub struct SharedViews {
    /// What stands around every page.
    pub around: SharedContext,
    /// The words that are explained in place.
    pub glossary: Glossary,
    /// An offer stands in some ten lists, and at the foot of others: its card is made once.
    pub offer_cards: Kept,
    /// The facets of the offers stand on each of their lists: those always in view, and the others.
    pub offer_facets: Kept,
}

/// Values that are each made once. All that ask for those of one `Kept` ask for the same type.
pub struct Kept(Vec<OnceLock<Shared<()>>>);

impl SharedViews {
    /// The shared views of `site`, with none made yet. `words` are those of their language.
    #[must_use]
    pub fn new(site: &Site, around: SharedContext, words: Words<'_>) -> Self {
        Self {
            around,
            glossary: Glossary::new(site, words),
            offer_cards: Kept::new(site.offers.len()),
            offer_facets: Kept::new(2),
        }
    }
}

impl Kept {
    fn new(count: usize) -> Self {
        Self(std::iter::repeat_with(OnceLock::new).take(count).collect())
    }

    /// The value at a place, which `make` makes when nobody has asked for it before.
    pub fn get<T>(&self, at: usize, make: impl FnOnce() -> Shared<T>) -> Shared<T> {
        self.0[at].get_or_init(|| make().lasting()).clone().lasting()
    }
}
