//! The page that is shown where nothing is.

use serde::Serialize;

use super::head::Frame;
use crate::render::RenderCx;
use crate::routes::Route;

/// The page that is shown where nothing is.
#[derive(Serialize)]
pub struct NotFoundView {
    /// What every page has.
    pub frame: Frame,
}

/// Makes the page that is shown where nothing is.
pub fn not_found(cx: RenderCx<'_>, route: &Route) -> NotFoundView {
    let mut frame = Frame::new(cx, route, cx.words(route).get("not-found-title"), "");
    frame.crumbs.clear();
    NotFoundView { frame }
}
