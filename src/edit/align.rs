//! Two lists held against each other: what stayed, and what came in the place of what.

use std::ops::Range;

/// What stands in a row in two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alike {
    /// In the one.
    pub old: Range<usize>,
    /// In the other.
    pub new: Range<usize>,
    /// Whether they are the same, as many of each.
    pub is_same: bool,
}

/// Beyond this many comparisons, what lies between the equal ends is taken as one change.
const MOST: usize = 4_000_000;

/// Cuts both lists into what is the same and what is not, in order, with as much as can be the same.
pub(super) fn align<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Alike> {
    let shortest = old.len().min(new.len());
    let head = (0..shortest).take_while(|at| old[*at] == new[*at]).count();
    let is_same_from_end = |at: &usize| old[old.len() - 1 - at] == new[new.len() - 1 - at];
    let tail = (0..shortest - head).take_while(is_same_from_end).count();
    let mut runs = Vec::new();
    same(&mut runs, 0, 0, head);
    let (mut at, mut new_at) = (head, head);
    let (middle, new_middle) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    for (one, other) in pairs(middle, new_middle) {
        other_than(&mut runs, at..head + one, new_at..head + other);
        same(&mut runs, head + one, head + other, 1);
        (at, new_at) = (head + one + 1, head + other + 1);
    }
    other_than(&mut runs, at..old.len() - tail, new_at..new.len() - tail);
    same(&mut runs, old.len() - tail, new.len() - tail, tail);
    runs
}

fn other_than(runs: &mut Vec<Alike>, old: Range<usize>, new: Range<usize>) {
    if !old.is_empty() || !new.is_empty() {
        runs.push(Alike { old, new, is_same: false });
    }
}

fn same(runs: &mut Vec<Alike>, old: usize, new: usize, count: usize) {
    match runs.last_mut() {
        _ if count == 0 => {}
        Some(last) if last.is_same => {
            last.old.end += count;
            last.new.end += count;
        }
        _ => runs.push(Alike { old: old..old + count, new: new..new + count, is_same: true }),
    }
}

/// The longest row of pairs that are the same, in order.
fn pairs<T: PartialEq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST {
        return Vec::new();
    }
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for at in (0..old.len()).rev() {
        for other in (0..new.len()).rev() {
            lengths[at * width + other] = if old[at] == new[other] {
                lengths[(at + 1) * width + other + 1] + 1
            } else {
                lengths[(at + 1) * width + other].max(lengths[at * width + other + 1])
            };
        }
    }
    let (mut at, mut other, mut found) = (0, 0, Vec::new());
    while at < old.len() && other < new.len() {
        if old[at] == new[other] {
            found.push((at, other));
            (at, other) = (at + 1, other + 1);
        } else if lengths[(at + 1) * width + other] >= lengths[at * width + other + 1] {
            at += 1;
        } else {
            other += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        let text = |letters: &[char]| letters.iter().collect::<String>();
        let tell = |run: Alike| {
            if run.is_same { text(&old[run.old]) } else { format!("[{}>{}]", text(&old[run.old]), text(&new[run.new])) }
        };
        align(&old, &new).into_iter().map(tell).collect()
    }

    #[test]
    fn what_stays_is_found_between_what_goes_and_comes() {
        assert_eq!(told("abcdef", "abxdef"), "ab[c>x]def");
        assert_eq!(told("abcabc", "bcxabcq"), "[a>]bc[>x]abc[>q]");
        assert_eq!(told("", "ab"), "[>ab]");
        assert_eq!(told("aaa", "aa"), "aa[a>]");
        assert_eq!(told("ab", "ab"), "ab");
    }
}
