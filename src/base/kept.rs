//! A memo that outlives the program: bytes under the digest of all that they were made from.

use super::digest::Digest;

/// Bytes that an earlier run made. Whoever keeps none answers that there are none: everything is then made again.
pub trait KeptBytes: Send + Sync {
    /// The bytes under `key`, when they are there and whole.
    fn find(&self, key: Digest) -> Option<Vec<u8>>;

    /// Keeps bytes under `key`, when there is room. All that is ever kept under one key is equal.
    fn keep(&self, key: Digest, bytes: &[u8]);
}
