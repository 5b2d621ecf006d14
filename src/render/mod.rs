//! Site, theme and route to the bytes of a page: a pure function, the same for `build` and `serve`.

mod body;
mod engine;
mod pattern;
mod render;
pub mod views;

pub use body::body;
pub use engine::{Engine, Shared};
pub use pattern::street;
pub use render::{RenderCx, render};
