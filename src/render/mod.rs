//! Site, theme and route to the bytes of a page: a pure function, the same for `build` and `serve`.

mod cx;
mod engine;
mod frame;
mod glossary;
mod json;
pub mod near;
mod page;
mod pattern;
mod picture;
mod pictures;
mod prose;
mod render;
mod share;
mod structured;
mod templates;
pub mod views;
mod whitespace;
pub mod words;

pub use cx::{Kept, RenderCx, SharedViews};
pub use engine::{Engine, Html, Shared, SharedContext};
pub use frame::Frame;
pub use glossary::Glossary;
pub use json::{Json, Object};
pub use page::{Crumb, Head, TranslationNote, View, WebPage, list_title};
pub use pattern::street;
pub use pictures::Pictures;
pub use prose::{body, body_elsewhere};
pub use render::render;
