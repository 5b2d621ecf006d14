//! What somebody should look at again, though nothing is wrong: what is old, over, a sample, or hard to read.

mod freshness;
mod plain_language;

pub use freshness::{Ended, Unchecked, ended, samples, unchecked};
pub use plain_language::{PageReading, Remark, RemarkKind, plain_language};
