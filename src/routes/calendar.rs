//! The calendars: a feed of each offer and school, of each domain and district, and of everything.

use camino::Utf8PathBuf;

use super::facets::{Facets, Filter};
use super::table::RouteTable;
use super::target::{file_of, folder_of};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Kind, Offer, School};
use crate::resolve::Site;

/// The name of every feed's file, below the page that it belongs to.
const FILE: &str = "kalender.ics";

/// What a calendar is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarFeed {
    /// All current offers.
    All,
    /// The current offers of a domain or a district.
    Filter(Filter),
    /// One offer. Whoever follows it keeps what was when it is over.
    Offer(Id<Offer>),
    /// The current offers at a school.
    School(Id<School>),
}

impl CalendarFeed {
    /// Every calendar that a portal has.
    pub fn all(site: &Site, facets: &Facets) -> Vec<Self> {
        let is_own = |feed: &Self| matches!(feed, Self::Filter(_));
        let filters = facets.offers.keys().filter_map(|filter| Self::of_filter(Some(*filter))).filter(is_own);
        let mut feeds: Vec<Self> = if site.offers.is_empty() { Vec::new() } else { vec![Self::All] };
        feeds.extend(filters);
        feeds.extend(site.current_schools().map(|(id, _)| Self::School(id)));
        feeds.extend(site.offers.ids().map(Self::Offer));
        feeds
    }

    /// The calendar of a list of offers: of all, of a domain, of a district or of a school; others have none.
    #[must_use]
    pub fn of_filter(filter: Option<Filter>) -> Option<Self> {
        match filter {
            None => Some(Self::All),
            Some(Filter::Domain(_) | Filter::District(_)) => filter.map(Self::Filter),
            Some(Filter::School(school)) => Some(Self::School(school)),
            Some(_) => None,
        }
    }

    /// Its URL, from the host on: `/aanbod/judo/kalender.ics`.
    #[must_use]
    pub fn url(self, site: &Site) -> String {
        match self {
            Self::All => format!("{}{FILE}", site.list_url(Kind::Offer)),
            Self::Filter(filter) => format!("{}{FILE}", RouteTable::list_url(site, Kind::Offer, Some(filter), 1)),
            Self::Offer(id) => format!("{}{FILE}", site.offers[id].url),
            Self::School(id) => format!("{}{FILE}", site.schools[id].url),
        }
    }

    /// The URLs of all of its sort, as hosts are told of them.
    pub(super) fn paths(self, site: &Site) -> String {
        let offers = site.list_url(Kind::Offer);
        match self {
            Self::All => self.url(site),
            Self::Filter(_) => format!("{offers}:keuze/:waarde/{FILE}"),
            Self::Offer(_) => format!("{offers}:naam/{FILE}"),
            Self::School(_) => format!("{}:naam/{FILE}", site.list_url(Kind::School)),
        }
    }

    /// The file or folder that it comes from.
    pub(super) fn source(self, site: &Site) -> Utf8PathBuf {
        match self {
            Self::All | Self::Filter(_) => folder_of(Kind::Offer),
            Self::Offer(id) => file_of(site, AnyId::Offer(id)),
            Self::School(id) => file_of(site, AnyId::School(id)),
        }
    }
}
