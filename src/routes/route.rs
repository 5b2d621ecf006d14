//! One URL: what is shown there, and which file holds it.

use std::sync::Arc;

use camino::Utf8PathBuf;

use super::agenda::AgendaPage;
use super::alphabet::Letter;
use super::calendar::CalendarFeed;
use super::contact::ContactPage;
use super::data::DataFile;
use super::facets::Filter;
use crate::base::table::Id;
use crate::model::Kind;
use crate::model::entity::{AnyId, Media};

/// A URL with what is shown there.
#[derive(Clone, Debug)]
pub struct Route {
    /// From the host on, with the portal's own path: `/portaal/scholen/`.
    pub url: Arc<str>,
    /// The file in the output folder: `scholen/index.html`.
    pub file: Utf8PathBuf,
    /// What is shown.
    pub target: Target,
    /// The language it is in.
    pub language: Arc<str>,
}

/// What a URL shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// The home page, in the route's language.
    Home,
    /// A page of a kind's list, counted from one, of all or of those that a filter lets through.
    List {
        /// The kind.
        kind: Kind,
        /// Which of them; all when there is none.
        filter: Option<Filter>,
        /// Which page, from one.
        page: usize,
    },
    /// Offers on the map.
    OfferMap,
    /// The page to search on, in the route's language.
    Search,
    /// Everything by its letter: the way to all letters, or a page of one, counted from one.
    Alphabet {
        /// The letter; all of them when there is none.
        letter: Option<Letter>,
        /// Which page, from one.
        page: usize,
    },
    /// An entity's own page, in the route's language.
    Entity(AnyId),
    /// Whom to ask: by topic, by school, or who is where.
    Contact(ContactPage),
    /// The page that explains the open data.
    DataPage,
    /// Commitments by who, plan, theme or state, and how they stand at each school.
    Agenda(AgendaPage),
    /// What is shown where nothing is.
    NotFound,
    /// A page that sends on from an old URL.
    Redirect {
        /// The URL of today, from the host on.
        to: Arc<str>,
    },
    /// A style, script or image of the theme, by its place in the assets.
    Asset(usize),
    /// An image or document of the content.
    Media(Id<Media>),
    /// The manifest of the search index.
    SearchManifest,
    /// Another file of the search index, by its place there. No table holds its route: it is known when the index is made.
    SearchFile(usize),
    /// What the finder of offers or of schools chooses from.
    Finder(Kind),
    /// A contact point or a school as a vCard.
    Card(AnyId),
    /// Offers as a calendar.
    Calendar(CalendarFeed),
    /// News or offers as an Atom feed.
    Feed(Kind),
    /// A file of open data.
    Data(DataFile),
    /// All pages, for search engines.
    Sitemap,
    /// What search engines may visit.
    Robots,
    /// Headers that a host should send along.
    Headers,
    /// Redirects in the form that hosts understand.
    Redirects,
}

impl Target {
    /// Whether it is a page that people open.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.is_indexed() || matches!(self, Self::NotFound | Self::Redirect { .. })
    }

    /// Whether search engines should know of it.
    #[must_use]
    pub fn is_indexed(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::List { .. }
                | Self::OfferMap
                | Self::Search
                | Self::Alphabet { .. }
                | Self::Entity(_)
                | Self::Contact(_)
                | Self::DataPage
                | Self::Agenda(_)
        )
    }
}
