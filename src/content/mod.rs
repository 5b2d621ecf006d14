//! From bytes to drafts: every content file decoded into its kind, or explained.
//!
//! Nothing here knows other files: references are still names.

mod copies;
mod document;
mod drafts;
mod explain;
mod load;
mod media;
mod placeholder;
mod schema;
mod starter;

pub use document::{Document, FileName, PendingReference};
pub use drafts::{Draft, Drafts, TranslationDraft};
pub use explain::mentions;
pub use explain::{Explanation, explain};
pub use load::{CONTENT, Documents, load};
pub use schema::{Declared, kind_schema, schema_of_kind};
pub use starter::{FieldQuestion, Given, is_fields_alone, questions, starter, written};
