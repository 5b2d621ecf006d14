//! What all pages in one language take from: made once, or when the first page asks for it.

use std::sync::OnceLock;

use super::engine::{Shared, SharedContext};
use super::glossary::Glossary;
use super::render::RenderCx;
use super::views::card::OfferCard;
use super::views::words::Words;
use super::views::{Facet, choices};
use crate::base::table::Id;
use crate::model::Offer;
use crate::resolve::Site;

/// What all pages in one language take from.
pub struct SharedViews {
    /// What stands around every page.
    pub around: SharedContext,
    /// The words that are explained in place.
    pub(super) glossary: Glossary,
    /// An offer stands in some ten lists, and at the foot of others: its card is made once.
    offers: Vec<OnceLock<Shared<OfferCard<'static>>>>,
    /// The ways into the offers stand on each of their lists.
    ways: OnceLock<OfferWays>,
}

/// The facets of the offers: those always in view, and the others.
pub type OfferWays = (Shared<Vec<Facet<'static>>>, Shared<Vec<Facet<'static>>>);

impl SharedViews {
    /// The shared views of `site`, with no card made yet. `words` are those of their language.
    #[must_use]
    pub fn new(site: &Site, around: SharedContext, words: Words<'_>) -> Self {
        let offers = std::iter::repeat_with(OnceLock::new).take(site.offers.len()).collect();
        Self {
            around,
            glossary: Glossary::new(site, words),
            offers,
            ways: OnceLock::new(),
        }
    }

    /// The card of an offer. `words` must be those of their language.
    pub(super) fn offer(&self, cx: RenderCx<'_>, words: Words<'_>, id: Id<Offer>) -> Shared<OfferCard<'static>> {
        let make = || {
            let mut card = OfferCard::new(cx, words, id);
            card.html = cx.engine.component("offer_card", &self.around, ("card", &card));
            Shared::new(&card).lasting()
        };
        self.offers[id.index()].get_or_init(make).clone()
    }

    /// The facets of the offers. `words` must be those of their language.
    pub(super) fn ways(&self, cx: RenderCx<'_>, words: Words<'_>) -> OfferWays {
        let shared = |in_view| Shared::new(&choices(cx, words, in_view)).lasting();
        self.ways.get_or_init(|| (shared(true), shared(false))).clone()
    }
}
