//! Site to route table: every URL that the portal has, and nothing else has one.

mod agenda;
mod alphabet;
mod calendar;
mod contact;
mod data;
mod facets;
mod route;
mod table;

pub use agenda::{AgendaPage, pages_of_progress};
pub use alphabet::{Alphabet, ENTRIES_PER_PAGE, Letter, significant};
pub use calendar::CalendarFeed;
pub use contact::ContactPage;
pub use data::{DataFile, DataTable, Form};
pub use facets::{Facets, Filter, offer_filters, school_filters};
pub use route::{Route, Target};
pub use table::{FINDER_FILE, RouteTable, SEARCH_FOLDER, SEARCH_MANIFEST, routes};
