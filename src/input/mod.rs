//! The world, as bytes: the first of the two steps that touch the disk.

mod read;
mod snapshot;

pub use read::{ReadFault, read, reread};
pub use snapshot::{File, Snapshot};
