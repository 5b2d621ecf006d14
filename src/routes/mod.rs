//! Site to route table: every URL that the portal has, and nothing else has one.

mod contact;
mod facets;
mod route;
mod table;

pub use contact::ContactPage;
pub use facets::{Facets, Filter};
pub use route::{Route, Target};
pub use table::{RouteTable, routes};
