//! Chance that is the same everywhere: `SplitMix64`, by Steele, Lea and Flood (2014).

/// A stream of numbers that depends on its seed alone.
#[derive(Clone)]
pub(super) struct Random(u64);

impl Random {
    /// A stream for one thing among many, which does not shift when others are added.
    pub(super) fn of(seed: u64, name: &str) -> Self {
        // FNV-1a, to turn a name into a number.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut random = Self(seed ^ hash);
        random.next();
        random
    }

    /// The next number.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not nought.
    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is below a usize")
    }

    /// A number from `from` to `until`, both included.
    pub(super) fn between(&mut self, from: usize, until: usize) -> usize {
        from + self.below(until - from + 1)
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `items`.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// `count` different numbers below `end`, in order; fewer when there are not so many.
    pub(super) fn some(&mut self, count: usize, end: usize) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::with_capacity(count);
        while found.len() < count.min(end) {
            let number = self.below(end);
            if !found.contains(&number) {
                found.push(number);
            }
        }
        found.sort_unstable();
        found
    }
}
