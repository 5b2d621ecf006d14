//! Words that say nothing about what is looked for.
//!
//! The list is short on purpose. A word that can carry meaning stays out of it: `na` as in `na school`, `niet`,
//! `geen`, `zonder`, `samen`, `thuis`.

/// Dutch and English stop words, folded, sorted.
pub const STOP_WORDS: &[&str] = &[
    "a", "aan", "als", "an", "and", "are", "at", "bij", "by", "can", "dat", "de", "den", "der", "deze", "die", "dit",
    "do", "dus", "een", "en", "er", "for", "from", "had", "has", "have", "heb", "hebben", "hebt", "heeft", "het",
    "hij", "hoe", "how", "hun", "i", "ik", "in", "is", "it", "ja", "je", "jij", "jouw", "jullie", "kan", "kun",
    "kunnen", "kunt", "me", "men", "met", "mijn", "my", "naar", "nog", "of", "om", "on", "ook", "op", "or", "over",
    "s", "that", "the", "their", "they", "this", "to", "u", "uit", "uw", "van", "voor", "waar", "was", "wat", "we",
    "wel", "what", "when", "where", "wie", "wij", "wil", "will", "with", "word", "worden", "wordt", "you", "your",
    "ze", "zich", "zij", "zijn", "zo",
];

/// Whether a folded word is a stop word.
#[must_use]
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_leaves_what_carries_meaning() {
        assert!(STOP_WORDS.is_sorted(), "{STOP_WORDS:?}");
        assert!(is_stop_word("de") && is_stop_word("the"));
        assert!(["na", "niet", "geen", "school", "hulp"].iter().all(|word| !is_stop_word(word)));
    }
}
