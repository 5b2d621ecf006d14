//! The name that an editor most likely meant by one that is not there.
//!
//! [`nearest`] looks at every name it is given, which suits the fields of a kind and the words of a choice. A portal can have
//! ten thousand files, and as many names that are wrong: [`KnownNames`] looks at no more than some hundreds of them for each, those
//! that begin or end like it, that are one letter away, or that hold it as a part.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

/// As many names are simply all looked at.
const FEW: usize = 256;
/// How many neighbours are looked at on either side, in the order of the first letters and in that of the last.
const REACH: usize = 32;
/// How many names are looked at that share a letter's deletion, or a part.
const SHARED: usize = 64;
/// Whatever is longer, in bytes, is no name.
const LONGEST: usize = 200;
/// The shortest beginning or part that says which name was meant.
const SHORTEST: usize = 3;
/// Words that many names hold, and that do not tell them apart.
const COMMON: &[&str] = &["aan", "bij", "den", "der", "een", "het", "met", "van", "voor"];

/// Of `names`, the one an editor most likely meant by `wanted`, if any comes near: by a few letters, as its beginning
/// (`groep` for `groepen`), as a part of it (`bibliotheek` for `oba-bibliotheek`), or as the end of a word (`club` for `sportclub`).
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wanted.len() > LONGEST {
        return None;
    }
    let wanted = wanted.to_lowercase();
    let rated = names.into_iter().filter_map(|name| Some((likeness(&wanted, name)?, name)));
    rated.min().map(|(_, name)| name)
}

/// How far `name` is from what was wanted, the least first; nothing when it is another name altogether.
fn likeness(wanted: &str, name: &str) -> Option<(u8, usize)> {
    let limit = (wanted.chars().count() / 3).clamp(1, 4);
    let distance = strsim::damerau_levenshtein(wanted, name);
    if distance <= limit {
        return Some((0, distance));
    }
    let is_part = || is_telling(wanted) && name.split('-').any(|part| part == wanted);
    let begins = |whole: &str, start: &str| is_telling(start) && whole.starts_with(start);
    if is_part() || begins(name, wanted) || begins(wanted, name) {
        return Some((1, distance));
    }
    let is_what_it_is = wanted.len() > SHORTEST && name.split('-').any(|part| part.ends_with(wanted));
    is_what_it_is.then_some((2, distance))
}

fn is_telling(part: &str) -> bool {
    part.chars().count() >= SHORTEST && !COMMON.contains(&part)
}

/// Many names, laid out so that looking for the nearest takes the same time however many there are.
pub struct KnownNames {
    /// In order.
    sorted: Vec<Box<str>>,
    /// Beyond [`FEW`] names.
    index: Option<DeletionIndex>,
}

struct DeletionIndex {
    /// The names from their last letter to their first, in order, each with its place in `sorted`.
    reversed: Vec<(String, usize)>,
    /// Every name, whole and without each of its letters, by its hash, in order.
    shortened: Vec<(u64, usize)>,
    /// The names that hold a part, by that part.
    parts: FxHashMap<Box<str>, Vec<usize>>,
}

impl KnownNames {
    /// Lays out `names`, in any order.
    #[must_use]
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut sorted: Vec<Box<str>> = names.into_iter().map(Box::from).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let index = (sorted.len() > FEW).then(|| DeletionIndex::new(&sorted));
        Self { sorted, index }
    }

    /// Whether `name` is one of them.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.sorted.binary_search_by(|known| (**known).cmp(name)).is_ok()
    }

    /// The name that was most likely meant by `wanted`, if any comes near.
    #[must_use]
    pub fn nearest(&self, wanted: &str) -> Option<&str> {
        nearest(wanted, self.candidates(&wanted.to_lowercase()))
    }

    /// The names that are worth looking at.
    fn candidates(&self, wanted: &str) -> Vec<&str> {
        let Some(index) = &self.index else {
            return self.sorted.iter().map(|name| &**name).collect();
        };
        let around = |at: usize| at.saturating_sub(REACH)..(at + REACH).min(self.sorted.len());
        let mut places: Vec<usize> = around(self.sorted.partition_point(|name| **name < *wanted)).collect();
        let backwards = reversed(wanted);
        let behind = around(index.reversed.partition_point(|(name, _)| *name < backwards));
        places.extend(index.reversed[behind].iter().map(|(_, place)| place));
        places.extend(index.one_letter_away(wanted));
        places.extend(index.parts.get(wanted).into_iter().flatten().take(SHARED));
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| &*self.sorted[place]).collect()
    }
}

impl DeletionIndex {
    fn new(sorted: &[Box<str>]) -> Self {
        let mut index = Self {
            reversed: Vec::with_capacity(sorted.len()),
            shortened: Vec::new(),
            parts: FxHashMap::default(),
        };
        for (place, name) in sorted.iter().enumerate() {
            index.reversed.push((reversed(name), place));
            index.shortened.extend(shortened(name).map(|hash| (hash, place)));
            for part in name.split('-') {
                index.parts.entry(part.into()).or_default().push(place);
            }
        }
        index.reversed.sort_unstable();
        index.shortened.sort_unstable();
        index
    }

    /// Names from which a letter was left out, put in, replaced or swapped with the next: without one letter, or whole, the two
    /// are the same.
    fn one_letter_away(&self, wanted: &str) -> Vec<usize> {
        let mut found = Vec::new();
        for hash in shortened(wanted) {
            let from = self.shortened.partition_point(|(known, _)| *known < hash);
            let same = self.shortened[from..].iter().take_while(|(known, _)| *known == hash);
            found.extend(same.take(SHARED).map(|(_, place)| place));
            if found.len() > SHARED * 4 {
                break;
            }
        }
        found
    }
}

fn reversed(name: &str) -> String {
    name.chars().rev().collect()
}

/// The hashes of `name` and of what is left of it without each of its letters. Of a very long one only its beginning counts.
fn shortened(name: &str) -> impl Iterator<Item = u64> {
    let hash = |start: &str, end: &str| {
        let mut hasher = FxHasher::default();
        start.bytes().chain(end.bytes()).for_each(|byte| byte.hash(&mut hasher));
        hasher.finish()
    };
    let letters = name.char_indices().take(SHARED);
    let without = letters.map(move |(at, letter)| hash(&name[..at], &name[at + letter.len_utf8()..]));
    [hash(name, "")].into_iter().chain(without)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let names = ["lukasschool", "lidwinaschool", "de-bron", "oba-bibliotheek"];
        for (wanted, meant) in [
            ("lukaschool", Some("lukasschool")),
            ("bron", Some("de-bron")),
            ("Bibliotheek", Some("oba-bibliotheek")),
            ("oba", Some("oba-bibliotheek")),
            ("lukas", Some("lukasschool")),
            ("lukasschool-noord", Some("lukasschool")),
            ("zwembad", None),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(nearest(wanted, names), meant, "{wanted}");
        }
        assert_eq!(nearest("groep", ["dagen", "groepen"]), Some("groepen"));
        assert_eq!(nearest("telefoonnummer", ["telefoon", "email"]), Some("telefoon"));
    }

    #[test]
    fn among_many_names_few_are_looked_at_and_the_one_that_was_meant_is_found() {
        let names: Vec<String> = (0..10_000).map(|number| format!("school-{number:05}-amsterdam")).collect();
        let all = KnownNames::new(names.iter().map(String::as_str));
        for (at, name) in names.iter().enumerate().step_by(97) {
            let letter = 7 + at % 5;
            let mut left_out = name.clone();
            left_out.remove(letter);
            let mut put_in = name.clone();
            put_in.insert(letter, 'x');
            let replaced = format!("{}x{}", &name[..letter], &name[letter + 1..]);
            for wanted in [left_out, put_in, replaced] {
                assert!(all.candidates(&wanted).len() < 600);
                let near = all.nearest(&wanted).expect("there is one");
                assert_eq!(strsim::damerau_levenshtein(&wanted, near), 1, "{wanted}: {near}");
            }
        }
        assert_eq!(all.nearest("zwembad"), None);
        assert!(all.contains("school-00007-amsterdam") && !all.contains("school"));
    }
}
