//! Site to route table: every URL that the portal has, and nothing else has one.

mod agenda;
mod alphabet;
mod calendar;
mod card;
mod contact;
mod data;
mod facets;
mod feed;
mod finder;
pub mod headers;
mod languages;
mod page_number;
mod page_target;
mod route;
mod table;
mod target;

pub use agenda::{progress_pages, progress_url, told_by_school};
pub use alphabet::{Alphabet, Letter};
pub use calendar::{CalendarFeed, week_url};
pub use card::Card;
pub use contact::ContactPage;
pub use data::{DataFile, DataTable, TableForm};
pub use facets::{
    Definition, Facet, FacetColumn, FacetValue, FacetValues, Facets, Filter, Holds, Shown, Value, ValueLabel,
    state_icon,
};
pub use feed::Feed;
pub use finder::{FINDER_FILE, Finder};
pub use page_number::PageNumber;
pub use page_target::PageTarget;
pub use route::Route;
pub use table::{RouteTable, SEARCH_FOLDER, routes};
pub use target::{Caching, Fingerprinted, Pictured, Target};
