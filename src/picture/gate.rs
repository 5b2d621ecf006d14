//! Lets so many dots be worked on at once, and lets the rest wait: memory has an end.

use parking_lot::{Condvar, Mutex};

/// So many dots at once: two photos of a telephone, at some ten bytes a dot while one is read.
const AT_ONCE: u64 = 30_000_000;

/// Whoever looks at dots goes through here.
#[derive(Default)]
pub(super) struct DotGate {
    inside: Mutex<u64>,
    left: Condvar,
}

impl DotGate {
    /// Does `work` on `dots` dots as soon as there is room. What alone is more than there is room for goes alone.
    pub(super) fn pass<T>(&self, dots: u64, work: impl FnOnce() -> T) -> T {
        let mut inside = self.inside.lock();
        while *inside > 0 && *inside + dots > AT_ONCE {
            self.left.wait(&mut inside);
        }
        *inside += dots;
        drop(inside);
        let leaving = Leaving { gate: self, dots };
        let made = work();
        drop(leaving);
        made
    }
}

/// Leaves when it is dropped, also when the work did not end well.
struct Leaving<'g> {
    gate: &'g DotGate,
    dots: u64,
}

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        *self.gate.inside.lock() -= self.dots;
        self.gate.left.notify_all();
    }
}
