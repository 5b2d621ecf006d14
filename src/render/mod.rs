//! Site, theme and route to the bytes of a page: a pure function, the same for `build` and `serve`.

mod body;
mod engine;
mod glossary;
mod json;
pub mod near;
mod pattern;
mod qr;
mod render;
mod shared_views;
pub mod views;

pub use body::body;
pub use engine::{Engine, Html, Shared, SharedContext};
pub use glossary::Glossary;
pub use json::{Json, Object};
pub use pattern::street;
pub use qr::qr;
pub use render::{RenderCx, render};
pub use shared_views::SharedViews;
