//! What a page has on paper and not on the screen: a code that leads back to it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::render::{RenderCx, qr};
use crate::routes::Route;

/// The way from paper back to the page.
#[derive(Serialize, JsonSchema)]
pub struct Flyer {
    /// How many modules the QR code is wide and high, with the light zone around it.
    pub size: i32,
    /// The data of the path that draws it, to be stroked one module wide; it holds the page's whole address.
    pub path: String,
    /// The page's address as people type it, without `https://`.
    pub address: String,
}

impl Flyer {
    /// The way back to the page at `route`; none when its address is longer than a code can hold.
    #[must_use]
    pub fn new(cx: RenderCx<'_>, route: &Route) -> Option<Self> {
        let url = cx.site.absolute(&route.url);
        let code = qr(&url)?;
        let address = url.split_once("://").map_or(&*url, |(_, rest)| rest).trim_end_matches('/');
        Some(Self { size: code.size, path: code.path, address: address.to_owned() })
    }
}
