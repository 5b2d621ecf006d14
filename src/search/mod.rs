#![doc = include_str!("FORMAT.md")]

mod analysis;
mod answers;
mod concepts;
mod document;
mod facets;
mod facts;
pub mod format;
mod index;
mod meaning;
mod pages;
mod postings;
mod question;
mod vocabulary;

pub use format::IndexFile;
pub use index::{FIRST_VISIT, SearchIndex};
