//! One file at a time, pure: what the text of a single file means, without any other file.

pub mod highlight;
pub mod markdown;
