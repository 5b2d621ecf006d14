//! The page that sends on from an old URL.

use schemars::JsonSchema;
use serde::Serialize;

use crate::render::{Head, RenderCx, WebPage};

/// The page that sends on from an old URL.
#[derive(Serialize, JsonSchema)]
pub struct RedirectView {
    /// The URL of today, from the host on.
    pub to: String,
    /// Its whole address.
    pub url: String,
}

/// Makes the page that sends on from an old URL.
#[must_use]
pub fn redirect(cx: RenderCx<'_>, to: &str) -> WebPage<'static, RedirectView> {
    let body = RedirectView { to: to.to_owned(), url: cx.site.absolute(to) };
    WebPage { head: Head { trail: None, ..Head::new(to, "") }, body }
}
