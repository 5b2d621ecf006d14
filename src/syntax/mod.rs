//! One file at a time, pure: from text to structure, knowing nothing of kinds.

pub mod front_matter;
pub mod highlight;
pub mod invisible;
pub mod markdown;
pub mod traps;
pub mod yaml;
