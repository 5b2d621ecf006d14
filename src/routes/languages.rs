//! In which languages there is what: in every language of the portal, but for what is said here with its reason.
//!
//! A variant of the content's language, such as easy Dutch, is the exception to that: there it is what somebody wrote, page by
//! page, since nothing makes easy sentences of others. Everything else of a page is the same in both, so that without such a
//! text there would be two pages that say one thing.

use super::facets::FacetValues;
use super::page_target::PageTarget;
use super::target::Target;
use crate::model::Language;
use crate::resolve::Site;

impl Target {
    /// The languages that there is a route in.
    pub(super) fn languages(&self, site: &Site) -> Vec<Language> {
        match self.why_one_language() {
            Some(_) => vec![site.settings().language()],
            None => site.settings().all_languages().collect(),
        }
    }

    /// The variants that a page is there in: those in which somebody wrote its text.
    pub(super) fn variants(&self, site: &Site, values: &FacetValues) -> Vec<Language> {
        if site.twins.is_empty() || !self.is_page() {
            return Vec::new();
        }
        let own = site.settings().language();
        let url = self.url(site, values, own);
        own.variants().filter(|variant| site.has_twin(&url, *variant)).collect()
    }

    /// Why it is there once, in the language of the content or in none; nothing for what every language has.
    #[must_use]
    pub fn why_one_language(&self) -> Option<&'static str> {
        match self {
            Self::Page(page) => page.why_one_language(),
            Self::Finder(_) | Self::SearchManifest | Self::SearchFile(_) | Self::Calendar(_) | Self::Feed(_) => None,
            Self::Asset(_) | Self::Media(_) | Self::Picture(_) => Some("Pages of every language show the same files."),
            Self::Card(_) => Some("A card is names, numbers and addresses, and who keeps it keeps one of each."),
            Self::Data(_) => Some("Columns and values are named once, for programs."),
            Self::Sitemap | Self::Robots | Self::Headers | Self::Redirects => Some("Machines read it for all pages."),
        }
    }
}

impl PageTarget {
    fn why_one_language(&self) -> Option<&'static str> {
        match self {
            Self::Data => Some("It explains columns that are named once, for who works with data."),
            Self::Week(_) => {
                Some("Who put it on another site keeps its address, and links lead to the page in each language.")
            }
            Self::Home
            | Self::List { .. }
            | Self::OfferMap
            | Self::Search
            | Self::Alphabet { .. }
            | Self::Entity(_)
            | Self::Contact(_)
            | Self::Calendars
            | Self::Progress(_)
            | Self::NotFound
            | Self::Redirect { .. } => None,
        }
    }
}
