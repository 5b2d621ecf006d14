//! The ways to put what takes place in one's own calendar: a file to keep, and an address to follow.

use schemars::JsonSchema;
use serde::Serialize;

use crate::render::RenderCx;
use crate::routes::CalendarFeed;

/// A calendar to keep or to follow (`<calendar_links calendar={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct CalendarLinks {
    /// The file.
    pub file: String,
    /// What the file is called when it is kept.
    pub name: String,
    /// The address to follow, which programs for calendars open.
    pub follow: String,
}

impl CalendarLinks {
    /// The links to a calendar; `slug` names the file.
    #[must_use]
    pub fn new(cx: RenderCx<'_>, feed: CalendarFeed, slug: &str) -> Self {
        let file = feed.url(cx.site, &cx.routes.facets.all);
        let address = cx.site.absolute(&file);
        let rest = address.split_once("://").map_or(&*address, |(_, rest)| rest);
        Self {
            follow: format!("webcal://{rest}"),
            name: format!("{slug}.ics"),
            file,
        }
    }
}
