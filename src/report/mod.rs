//! Diagnostics put into words, for people and for machines.
//!
//! [`messages`] knows the sentences, [`explain`] the pages; the other files lay out a list of diagnostics, each in one
//! format: a terminal, JSON, the annotations of a forge, the overlay of the preview. All of it is pure: text in, text
//! out, the same for the same diagnostics in the same language.
//!
//! Nothing here finds a fault, opens a file, writes to a terminal or chooses a language from the environment.

mod excerpt;
pub mod explain;
pub mod github;
pub mod json;
pub mod messages;
pub mod overlay;
pub mod problem;
pub mod text;
pub(crate) mod visible;

pub use messages::{MessageLanguage, Messages};
pub use problem::{Problem, SystemFault};

#[cfg(test)]
mod sample;
