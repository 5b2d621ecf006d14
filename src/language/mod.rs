//! What is known of languages: folding, words, stems, compounds, verbs and stop words.
//!
//! Everything here is a pure function of words; nothing knows of entities, files or an index.

pub mod collation;
pub mod compound;
pub mod count;
pub mod fold;
pub mod glue;
pub mod inflection;
pub mod irregular;
pub mod stem;
pub mod stop_words;
