//! The pages that a URL can show, and what holds of each.

use std::sync::Arc;

use camino::Utf8PathBuf;

use super::agenda::progress_url;
use super::alphabet::{Alphabet, Letter};
use super::calendar::{CalendarFeed, week_url};
use super::contact::ContactPage;
use super::data::DataFile;
use super::facets::{FacetValues, Filter};
use super::page_number::PageNumber;
use super::table::RouteTable;
use super::target::{file_of, folder_of, settings_file};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Kind, Language, School};
use crate::resolve::Site;

/// A page that people open.
#[derive(Clone, Debug, PartialEq)]
pub enum PageTarget {
    /// The home page, in the route's language.
    Home,
    /// A page of a kind's list, of all or of those that a filter lets through.
    List {
        /// The kind.
        kind: Kind,
        /// Which of them; all when there is none.
        filter: Option<Filter>,
        /// Which page.
        page: PageNumber,
    },
    /// Offers on the map.
    OfferMap,
    /// The page to search on, in the route's language.
    Search,
    /// Everything by its letter: the way to all letters, or a page of one.
    Alphabet {
        /// The letter; all of them when there is none.
        letter: Option<Letter>,
        /// Which page.
        page: PageNumber,
    },
    /// An entity's own page, in the route's language.
    Entity(AnyId),
    /// Whom to ask: by topic, by school, or who is where.
    Contact(ContactPage),
    /// What the open data is.
    Data,
    /// The calendars that one can follow.
    Calendars,
    /// What takes place at a school, for a frame on another site.
    Week(Id<School>),
    /// How commitments stand at each school.
    Progress(PageNumber),
    /// What is shown where nothing is.
    NotFound,
    /// A page that sends on from an old URL.
    Redirect {
        /// The old URL, from the host on.
        from: Arc<str>,
        /// The URL of today, from the host on.
        to: Arc<str>,
        /// What once stood at the old one.
        of: AnyId,
    },
}

impl PageTarget {
    /// Its URL in a language, from the host on.
    pub(super) fn url(&self, site: &Site, values: &FacetValues, language: Language) -> Arc<str> {
        match self {
            Self::Home => site.page_href("/", language).into(),
            Self::List { kind, filter, page } => values.list_url(site, *kind, *filter, page.number, language).into(),
            Self::OfferMap => RouteTable::offer_map_url(site, language).into(),
            Self::Search => RouteTable::search_url(site, language).into(),
            Self::Alphabet { letter, page } => Alphabet::url(site, *letter, page.number, language).into(),
            Self::Entity(id) => Arc::clone(site.url_of(*id, language)),
            Self::Contact(page) => page.url(site, language).into(),
            Self::Calendars => CalendarFeed::page_url(site, language).into(),
            Self::Week(id) => week_url(site, *id).into(),
            Self::Data => DataFile::page_url(site).into(),
            Self::Progress(page) => progress_url(site, page.number, language).into(),
            Self::NotFound => site.page_href("/404.html", language).into(),
            Self::Redirect { from, .. } => Arc::clone(from),
        }
    }

    /// From where it sends on, and where to, if it does.
    #[must_use]
    pub fn redirect(&self) -> Option<(&str, &str)> {
        match self {
            Self::Redirect { from, to, .. } => Some((from, to)),
            Self::Home
            | Self::List { .. }
            | Self::OfferMap
            | Self::Search
            | Self::Alphabet { .. }
            | Self::Entity(_)
            | Self::Contact(_)
            | Self::Data
            | Self::Calendars
            | Self::Week(_)
            | Self::Progress(_)
            | Self::NotFound => None,
        }
    }

    /// Whether search engines should know of it.
    pub(super) fn is_indexed(&self) -> bool {
        match self {
            Self::NotFound | Self::Redirect { .. } | Self::Week(_) => false,
            Self::Home
            | Self::List { .. }
            | Self::OfferMap
            | Self::Search
            | Self::Alphabet { .. }
            | Self::Entity(_)
            | Self::Contact(_)
            | Self::Data
            | Self::Calendars
            | Self::Progress(_) => true,
        }
    }

    /// Whether it stands in the folder of open data.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Data => true,
            Self::Home
            | Self::List { .. }
            | Self::OfferMap
            | Self::Search
            | Self::Alphabet { .. }
            | Self::Entity(_)
            | Self::Contact(_)
            | Self::Calendars
            | Self::Week(_)
            | Self::Progress(_)
            | Self::NotFound
            | Self::Redirect { .. } => false,
        }
    }

    /// The entity whose own page it is.
    pub(super) fn entity(&self) -> Option<AnyId> {
        match self {
            Self::Entity(id) => Some(*id),
            Self::Home
            | Self::List { .. }
            | Self::OfferMap
            | Self::Search
            | Self::Alphabet { .. }
            | Self::Contact(_)
            | Self::Data
            | Self::Calendars
            | Self::Week(_)
            | Self::Progress(_)
            | Self::NotFound
            | Self::Redirect { .. } => None,
        }
    }

    /// The file or folder that it comes from.
    pub(super) fn source(&self, site: &Site, language: Language) -> Utf8PathBuf {
        match self {
            Self::Home => home_file(site, language),
            Self::Entity(id) => site
                .translation(*id, language)
                .map_or_else(|| file_of(site, *id), |translation| translation.parsed.origin.source.path.to_path_buf()),
            Self::List { kind, .. } => folder_of(*kind),
            Self::OfferMap | Self::Calendars => folder_of(Kind::Offer),
            Self::Week(id) => file_of(site, AnyId::School(*id)),
            Self::Progress(_) => folder_of(Kind::Commitment),
            Self::Search | Self::Alphabet { .. } | Self::Contact(_) | Self::Data => settings_file(),
            Self::NotFound => "themes".into(),
            Self::Redirect { of, .. } => file_of(site, *of),
        }
    }

    /// Whether the program makes it wherever content leaves room.
    pub(super) fn is_made(&self) -> bool {
        match self {
            Self::Home | Self::Entity(_) | Self::NotFound | Self::Redirect { .. } => false,
            Self::List { .. }
            | Self::OfferMap
            | Self::Search
            | Self::Alphabet { .. }
            | Self::Contact(_)
            | Self::Data
            | Self::Calendars
            | Self::Week(_)
            | Self::Progress(_) => true,
        }
    }
}

/// The file of the home page in a language; in the portal's own the settings say the most of it.
fn home_file(site: &Site, language: Language) -> Utf8PathBuf {
    let translation = site.home().and_then(|id| site.translation(AnyId::Page(id), language));
    translation.map_or_else(settings_file, |translation| translation.parsed.origin.source.path.to_path_buf())
}
