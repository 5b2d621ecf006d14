//! Whole operations on content: what files there will be, worked out and not yet written.
//!
//! Each is a pure function of all files. It gives an [`Operation`]: every file that it touches with its bytes before and after,
//! so that the same list is shown, written, and taken back. A reference is found by the schema of its kind, a link as the page's
//! own text is read, and both are changed by [`edit`](crate::edit): nothing else in a file moves.

mod changes;
mod delete;
mod entity_files;
mod fault;
mod files;
mod mention;
mod rename;
mod replace;
mod roll;

pub use changes::{FileChange, Operation};
pub use delete::{archive, delete};
pub use fault::OperationFault;
pub use mention::{Mention, mentions, web_links};
pub use rename::rename;
pub use replace::{BODY, replace};
pub use roll::{RollChoice, roll};

use crate::base::path::is_slug;
use crate::model::Kind;

/// What an entity is named by, `aanbod/judo`; a file's name and its folder are taken off.
///
/// # Errors
/// When there is no such kind.
pub fn entity(name: &str) -> Result<(Kind, String), OperationFault> {
    let unknown = || OperationFault::UnknownEntity { name: name.to_owned() };
    let below = name.strip_prefix("content/").unwrap_or(name);
    let (folder, slug) = below.split_once('/').ok_or_else(unknown)?;
    let kind = Kind::from_name(folder).ok_or_else(unknown)?;
    let slug = [".md", ".yaml", ".yml"].iter().find_map(|ending| slug.strip_suffix(ending)).unwrap_or(slug);
    slug.split('/').all(is_slug).then(|| (kind, slug.to_owned())).ok_or_else(unknown)
}
