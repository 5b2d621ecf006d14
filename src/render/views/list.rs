//! Lists of a kind.

use serde::Serialize;

use super::head::Frame;
use crate::model::Kind;
use crate::render::RenderCx;
use crate::routes::{Filter, Route};

/// A list.
#[derive(Serialize)]
pub struct ListView {
    /// What every page has.
    pub frame: Frame,
}

/// Makes a list.
pub fn list(cx: RenderCx<'_>, route: &Route, _: Kind, _: Option<Filter>, _: usize) -> (&'static str, ListView) {
    ("list.html", ListView { frame: Frame::new(cx, route, "Lijst", "") })
}
