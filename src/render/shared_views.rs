//! What all pages in one language take from: made once, or when the first page asks for it.
//!
//! It keeps values without knowing what views they are: who asks for one says how it is made.

use std::sync::OnceLock;

use super::engine::{Shared, SharedContext};
use super::glossary::Glossary;
use super::words::Words;
use crate::resolve::Site;

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
