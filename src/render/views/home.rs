//! The home page.

use serde::Serialize;

use super::head::Frame;
use crate::render::RenderCx;
use crate::routes::Route;

/// The home page.
#[derive(Serialize)]
pub struct HomeView {
    /// What every page has.
    pub frame: Frame,
}

/// Makes the home page.
pub fn home(cx: RenderCx<'_>, route: &Route) -> HomeView {
    let mut frame = Frame::new(cx, route, &cx.site.settings().title, "");
    frame.crumbs.clear();
    HomeView { frame }
}
