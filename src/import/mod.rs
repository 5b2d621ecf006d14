//! A list from elsewhere comes in: rows of a table become fields of content files.
//!
//! There are three states of every field: what the list says, what the content says, and what the list said the last time. What
//! changed in the list comes in; what an editor changed stays; where both did, nothing is written and both are shown. So an editor's
//! change is never written over, and a second run of the same list writes nothing. What was in the list and is no longer is told, to
//! be put away by hand.
//!
//! What a spreadsheet has spoilt is explained and left out, not guessed at.

mod damage;
mod mapping;
mod merge;
mod table;
mod workbook;

pub use damage::Damage;
pub use mapping::{Mapping, MappingFault, proposal};
pub use merge::{ImportNote, Imported, LastImport, import};
pub use table::{ImportTable, TableFault};
