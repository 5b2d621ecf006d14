//! The page that is shown where nothing is.

use schemars::JsonSchema;
use serde::Serialize;

use crate::render::{Head, RenderCx, WebPage};
use crate::routes::Route;

/// The page that is shown where nothing is.
#[derive(Serialize, JsonSchema)]
pub struct NotFoundView;

/// Makes the page that is shown where nothing is.
#[must_use]
pub fn not_found(cx: RenderCx<'_>, route: &Route) -> WebPage<'static, NotFoundView> {
    let head = Head {
        trail: None,
        ..Head::new(cx.words(route).get("not-found-title"), "")
    };
    WebPage { head, body: NotFoundView }
}
