//! Site to route table: every URL that the portal has, and nothing else has one.

mod agenda;
mod alphabet;
mod calendar;
mod card;
mod contact;
mod data;
mod facets;
mod feed;
pub mod headers;
mod page_target;
mod route;
mod table;
mod target;

pub use agenda::{AgendaPage, pages_of_progress};
pub use alphabet::{Alphabet, ENTRIES_PER_PAGE, Letter, significant};
pub use calendar::CalendarFeed;
pub use card::Card;
pub use contact::ContactPage;
pub use data::{DataFile, DataTable, Form};
pub use facets::{Facets, Filter, offer_filters, school_filters};
pub use feed::Feed;
pub use page_target::PageTarget;
pub use route::Route;
pub use table::{FINDER_FILE, RouteTable, SEARCH_FOLDER, SEARCH_MANIFEST, routes};
pub use target::{Caching, Fingerprinted, Target};
