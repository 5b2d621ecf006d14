//! A memo of pure functions: the key is the digest of *all* arguments, the value whatever they gave.
//!
//! An entry that was not asked for during two consecutive generations is dropped, so a server that runs for days
//! holds no more than the content it serves. Nothing is ever invalidated: a changed argument is another key.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use parking_lot::{Mutex, MutexGuard};
use rustc_hash::FxHashMap;

use super::digest::Digest;

const SHARDS: usize = 16;

type Shard<V> = Mutex<FxHashMap<Digest, (Arc<V>, u32)>>;

/// Values by the digest of what they were made from, shared between threads.
pub struct Memo<V> {
    shards: [Shard<V>; SHARDS],
    generation: AtomicU32,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self {
            shards: std::array::from_fn(|_| Mutex::default()),
            generation: AtomicU32::new(0),
        }
    }
}

impl<V> Memo<V> {
    /// The value for `key`, made by `make` when it is not there. Two threads may make the same value at once; both
    /// are equal, and one stays.
    pub fn get_or(&self, key: Digest, make: impl FnOnce() -> V) -> Arc<V> {
        if let Some(value) = self.find(key) {
            return value;
        }
        let value = Arc::new(make());
        let generation = self.generation.load(Ordering::Relaxed);
        self.shard(key).insert(key, (Arc::clone(&value), generation));
        value
    }

    /// The value for `key`, when it is there.
    pub fn find(&self, key: Digest) -> Option<Arc<V>> {
        let generation = self.generation.load(Ordering::Relaxed);
        self.shard(key).get_mut(&key).map(|(value, used)| {
            *used = generation;
            Arc::clone(value)
        })
    }

    /// Ends a generation and forgets what neither it nor the one before it asked for.
    pub fn end_generation(&self) {
        let ended = self.generation.fetch_add(1, Ordering::Relaxed);
        for shard in &self.shards {
            shard.lock().retain(|_, (_, used)| used.wrapping_add(1) >= ended);
        }
    }

    /// How many values are held.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shards.iter().map(|shard| shard.lock().len()).sum()
    }

    /// Whether nothing is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn shard(&self, key: Digest) -> MutexGuard<'_, FxHashMap<Digest, (Arc<V>, u32)>> {
        self.shards[usize::from(key.as_bytes()[0]) % SHARDS].lock()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_made_once_and_forgotten_when_no_longer_asked_for() {
        let memo = Memo::default();
        let key = Digest::of(b"a");
        assert_eq!(*memo.get_or(key, || 1), 1);
        assert_eq!(*memo.get_or(key, || 2), 1);
        memo.end_generation();
        assert_eq!(memo.len(), 1);
        memo.end_generation();
        memo.end_generation();
        assert!(memo.is_empty());
    }
}
