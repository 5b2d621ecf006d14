//! Picking what a reference leads to by its title, as somebody types it: beginnings, parts and slips of the finger count.

use serde_json::{Value, json};

use super::entries::{DeskEntries, DeskEntry};
use crate::language::fold::fold;
use crate::model::Kind;

/// As many are shown.
const SHOWN: usize = 12;

/// Those of `kind`, or of all, that `typed` most likely means, the nearest first.
pub(super) fn pick(entries: &DeskEntries, kind: Option<Kind>, typed: &str) -> Value {
    let typed = fold(typed).into_owned();
    let words: Vec<&str> = words(&typed).collect();
    let asked = entries.rows.iter().filter(|entry| kind.is_none_or(|kind| entry.kind == kind));
    let mut rated: Vec<(u32, &DeskEntry)> = asked.filter_map(|entry| Some((distance(&words, entry)?, entry))).collect();
    rated.sort_by_key(|(distance, _)| *distance);
    let shown = rated.into_iter().take(SHOWN).map(|(_, entry)| {
        let by = if entry.detail.is_empty() && kind.is_none() { entry.kind.noun() } else { &entry.detail };
        json!({ "naam": entry.slug, "titel": entry.title, "bij": by, "bestand": entry.path.as_str() })
    });
    Value::Array(shown.collect())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// How far an entry is from what was typed: each of its words must be found; none when one is not.
fn distance(typed: &[&str], entry: &DeskEntry) -> Option<u32> {
    let detail = fold(&entry.detail);
    let known: Vec<&str> = words(&entry.folded).chain(words(&entry.slug)).chain(words(&detail)).collect();
    typed.iter().map(|word| known.iter().filter_map(|known| between(word, known)).min()).sum()
}

/// How far two words are from each other, when they are near.
fn between(typed: &str, known: &str) -> Option<u32> {
    if typed == known {
        return Some(0);
    }
    if known.starts_with(typed) {
        return Some(1);
    }
    if typed.len() >= 3 && known.contains(typed) {
        return Some(2);
    }
    let slips = match typed.len() {
        0..=3 => return None,
        4..=6 => 1,
        _ => 2,
    };
    // What is typed may be the beginning of a longer word, with a slip in it.
    let beginning = known.char_indices().nth(typed.chars().count()).map_or(known, |(at, _)| &known[..at]);
    let nearest = [known, beginning].into_iter().filter(|word| word.len().abs_diff(typed.len()) <= slips);
    let nearest = nearest.map(|word| strsim::osa_distance(typed, word)).min()?;
    (nearest <= slips).then(|| 3 + u32::try_from(nearest).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_beginnings_and_parts_are_near_and_nothing_else() {
        assert_eq!(between("linde", "linde"), Some(0));
        assert_eq!(between("lin", "linde"), Some(1));
        assert_eq!(between("school", "judoschool"), Some(2));
        for slip in ["lnide", "lindf", "liinde"] {
            assert!(between(slip, "linde").is_some(), "{slip}");
        }
        assert!(between("bibliohteek", "bibliotheek").is_some() && between("bilbioth", "bibliotheek").is_some());
        assert_eq!((between("lin", "wilg"), between("judo", "kano")), (None, None));
    }
}
