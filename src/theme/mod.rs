//! How a portal looks and what it says: the embedded theme, overlaid file by file by the site's own.

mod embedded;
pub mod sprite;
mod texts;
mod theme;

pub use embedded::embedded;
pub use texts::{Plain, Texts};
pub use theme::{DEFAULT, Theme};
