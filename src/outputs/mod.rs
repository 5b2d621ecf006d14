//! From a route to its bytes, whatever it shows: pages by [`render`](mod@crate::render), everything else here, one output a file.

mod calendar;
mod content_line;
mod data;
mod event;
mod feed;
mod finder;
mod holidays;
mod hosting;
mod media;
mod search_files;
mod sitemap;
mod uid;
mod vcard;

use std::borrow::Cow;

pub use data::OpenData;
pub use event::EventTexts;
pub use search_files::SearchFiles;

use crate::base::diagnostic::Diagnostic;
use crate::render::{RenderCx, render};
use crate::routes::{Route, Target};

/// What the bytes of routes are made from.
#[derive(Clone, Copy)]
pub struct OutputCx<'a> {
    /// What pages are made from.
    pub render: RenderCx<'a>,
    /// What calendars share.
    pub events: &'a EventTexts,
    /// The files of open data.
    pub data: &'a OpenData,
    /// The search index.
    pub search: &'a SearchFiles,
}

/// The bytes of a route.
///
/// # Errors
/// What a template could not do.
pub fn bytes<'a>(cx: OutputCx<'a>, route: &Route) -> Result<Cow<'a, [u8]>, Diagnostic> {
    let (site, routes) = (cx.render.site, cx.render.routes);
    let bytes = match &route.target {
        Target::Page(page) => Cow::Owned(render(cx.render, route, page, || data::facts(cx.render, route, cx.data))?),
        Target::Asset(file) => cx.render.assets.files[file.at].bytes(),
        Target::Media(id) => media::file(cx.render, *id),
        Target::Picture(of) => Cow::Owned(media::picture(cx.render, *of)?),
        Target::SearchManifest => Cow::Borrowed(&*cx.search.get(cx.render, route.language).manifest),
        Target::SearchFile(file) => Cow::Borrowed(&*cx.search.get(cx.render, route.language).files[file.at].bytes),
        Target::Finder(finder) => Cow::Owned(finder::finder(cx.render, route, *finder)),
        Target::Card(card) => text(vcard::vcard(cx.render, route, *card)),
        Target::Calendar(feed) => text(calendar::calendar(cx.render, route, *feed, cx.events)),
        Target::Feed(feed) => text(feed::atom(cx.render, *feed, route)),
        Target::Data(file) => Cow::Borrowed(cx.data.file(cx.render, *file).as_bytes()),
        Target::Sitemap => text(sitemap::sitemap(site, routes)),
        Target::Robots => text(sitemap::robots(site, routes)),
        Target::Headers => text(hosting::headers(site, routes)),
        Target::Redirects => text(hosting::redirects(site, routes)),
    };
    Ok(bytes)
}

fn text(text: String) -> Cow<'static, [u8]> {
    Cow::Owned(text.into_bytes())
}
