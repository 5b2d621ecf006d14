//! The calendars: a feed of each offer and school, of each domain and district, of everything, and of holidays.

use camino::Utf8PathBuf;

use super::facets::{FacetValue, FacetValues, Facets, Filter};
use super::target::{file_of, folder_of};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Kind, Language, Offer, School};
use crate::resolve::Site;

/// The name of every feed's file, below the page that it belongs to.
const FILE: &str = "kalender.ics";

/// What a calendar is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarFeed {
    /// All current offers.
    All,
    /// The current offers of one value, such as a domain or a district.
    Value(FacetValue),
    /// One offer. Whoever follows it keeps what was when it is over.
    Offer(Id<Offer>),
    /// The current offers at a school.
    School(Id<School>),
    /// School holidays and public holidays of all school years.
    Holidays,
}

/// Where the pages stand that other sites may show in a frame, from the host on.
#[must_use]
pub(super) fn frames_url(site: &Site) -> String {
    site.href("/insluiten/")
}

/// The URL of what takes place at a school, for a frame.
#[must_use]
pub fn week_url(site: &Site, school: Id<School>) -> String {
    format!("{}{}/", frames_url(site), site.schools[school].slug())
}

impl CalendarFeed {
    /// Every calendar that a portal has. That of a value is there while there is nothing in it: whoever follows one in June
    /// still has it in September.
    pub fn all(site: &Site, facets: &Facets) -> Vec<Self> {
        let mut feeds = vec![Self::All];
        feeds.extend(facets.all.with_calendars().map(Self::Value));
        feeds.extend(site.current_schools().map(|(id, _)| Self::School(id)));
        feeds.extend(site.offers.ids().map(Self::Offer));
        feeds.push(Self::Holidays);
        feeds
    }

    /// The calendar of a list of offers: of all, of a school, or of another value that has one.
    #[must_use]
    pub fn of_filter(filter: Option<Filter>) -> Option<Self> {
        let Some(filter) = filter else { return Some(Self::All) };
        let value = filter.one()?;
        value.as_school().map(Self::School).or_else(|| value.has_calendar().then_some(Self::Value(value)))
    }

    /// Its URL in a language, from the host on: `/aanbod/judo/kalender.ics`.
    #[must_use]
    pub fn url(self, site: &Site, values: &FacetValues, language: Language) -> String {
        site.in_language(&self.own_url(site, values), language)
    }

    /// Its URL in the language of the content, which names it in every language.
    #[must_use]
    pub fn own_url(self, site: &Site, values: &FacetValues) -> String {
        match self {
            Self::All => format!("{}{FILE}", site.own_list_url(Kind::Offer)),
            Self::Value(value) => {
                format!(
                    "{}{FILE}",
                    values.list_url(site, Kind::Offer, Some(value.into()), 1, site.settings().language())
                )
            }
            Self::Offer(id) => format!("{}{FILE}", site.offers[id].url),
            Self::School(id) => format!("{}{FILE}", site.schools[id].url),
            Self::Holidays => format!("{}{FILE}", site.own_list_url(Kind::SchoolYear)),
        }
    }

    /// The URL of the page about all of them, in a language.
    #[must_use]
    pub fn page_url(site: &Site, language: Language) -> String {
        site.in_language(&format!("{}agendas/", site.own_list_url(Kind::Offer)), language)
    }

    /// The URLs of all of its sort, as hosts are told of them.
    pub(super) fn paths(self, site: &Site, language: Language) -> String {
        let offers = site.own_list_url(Kind::Offer);
        let own = match self {
            Self::All => format!("{offers}{FILE}"),
            Self::Value(_) => format!("{offers}:keuze/:waarde/{FILE}"),
            Self::Offer(_) => format!("{offers}:naam/{FILE}"),
            Self::School(_) => format!("{}:naam/{FILE}", site.own_list_url(Kind::School)),
            Self::Holidays => format!("{}{FILE}", site.own_list_url(Kind::SchoolYear)),
        };
        site.in_language(&own, language)
    }

    /// The file or folder that it comes from.
    pub(super) fn source(self, site: &Site) -> Utf8PathBuf {
        match self {
            Self::All | Self::Value(_) => folder_of(Kind::Offer),
            Self::Offer(id) => file_of(site, AnyId::Offer(id)),
            Self::School(id) => file_of(site, AnyId::School(id)),
            Self::Holidays => folder_of(Kind::SchoolYear),
        }
    }
}
