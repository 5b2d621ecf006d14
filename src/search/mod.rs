#![doc = include_str!("FORMAT.md")]

mod analysis;
mod concepts;
mod document;
mod facets;
mod facts;
pub mod format;
mod index;
mod meaning;
mod postings;
mod vocabulary;

pub use format::IndexFile;
pub use index::{FIRST_VISIT, SearchIndex};
