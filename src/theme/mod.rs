//! How a portal looks and what it says: the embedded theme, overlaid file by file by the site's own.

mod embedded;
mod postcodes;
pub mod sprite;
mod texts;
mod theme;

pub use embedded::embedded;
pub use postcodes::{POSTCODES, PostcodeArea, Postcodes};
pub use texts::{Plain, Texts};
pub use theme::{DEFAULT, Theme};
