//! What is not a page: files for search engines, feed readers and hosts. One output a file.

mod calendar;
mod content_line;
mod data;
mod event;
mod feed;
mod finder;
mod hosting;
mod sitemap;
mod uid;
mod uuid;
mod vcard;

use std::borrow::Cow;

pub use calendar::calendar;
pub use data::{OpenData, page as data_page};
pub use event::Events;
pub use finder::finder;
pub use hosting::CONTENT_SECURITY_POLICY;
pub use vcard::vcard;

use crate::resolve::Site;
use crate::routes::{Route, RouteTable, Target};

/// The bytes of an output that is made from the site alone; `None` for every other target.
#[must_use]
pub fn output(route: &Route, site: &Site, routes: &RouteTable) -> Option<Cow<'static, [u8]>> {
    let text = match route.target {
        Target::Feed(kind) => feed::atom(site, routes, kind, &route.url),
        Target::Sitemap => sitemap::sitemap(site, routes),
        Target::Robots => sitemap::robots(site),
        Target::Headers => hosting::headers(site),
        Target::Redirects => hosting::redirects(routes),
        _ => return None,
    };
    Some(Cow::Owned(text.into_bytes()))
}
