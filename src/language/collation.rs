//! The order in which people look names up: the one key that every list of names is sorted by.
//!
//! Accents do not count, so that `Élan` stands with `Elan`; neither does what a name may begin with and nobody looks under, as
//! in `De Bron`, `'t Koggeschip` and `’s-Gravenhage`. Two letters written as one sign, such as `Ĳ`, are two.

use super::fold::fold;

/// Words that a name may begin with and that nobody looks under.
const PASSED_OVER: &[&str] = &[
    "de", "het", "een", "'t", "’t", "‘t", "'n", "’n", "‘n", "'s", "’s", "‘s", "st", "st.", "sint", "sint-", "the", "a",
    "an",
];

/// The same, in one piece with what comes after it.
const PREFIXES: &[&str] = &["'s-", "’s-", "‘s-", "sint-", "st-"];

/// A title from the word on that people look under: `De Bron` from `Bron`, `Sint Jan` from `Jan`.
#[must_use]
pub fn significant(title: &str) -> &str {
    let mut rest = title.trim_start();
    loop {
        let after = after_word(rest).or_else(|| after_prefix(rest)).filter(|after| !after.is_empty());
        match after {
            Some(after) => rest = after,
            None => return rest,
        }
    }
}

fn after_word(text: &str) -> Option<&str> {
    let (first, after) = text.split_once([' ', '\u{a0}'])?;
    let is_passed_over = PASSED_OVER.iter().any(|word| word.eq_ignore_ascii_case(first));
    is_passed_over.then(|| after.trim_start())
}

fn after_prefix(text: &str) -> Option<&str> {
    let begins = |prefix: &&&str| text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    PREFIXES.iter().find(begins).map(|prefix| &text[prefix.len()..])
}

/// What a name is sorted by: the letters from the word on that people look under, without what no reader sees as a letter.
#[must_use]
pub fn sort_key(title: &str) -> String {
    let folded = fold(significant(title)).into_owned();
    let start = folded.find(char::is_alphanumeric).unwrap_or(0);
    folded[start..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_people_look_for_them() {
        let sorted = [
            "7 sprong",
            "De Bron",
            "Élan",
            "Elegast",
            "'s-Gravenhage",
            "’s-Hertogenbosch",
            "Ijburg",
            "Ĳmeer",
            "IJsbaan",
            "De kleine wereld",
            "’t Koggeschip",
            "Öz",
            "“Ozo”",
            "Sint-Pieter",
            "Het Zuiden",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, sorted);
        assert_eq!(sort_key("De"), "de");
        assert_eq!(significant("De de Bron"), "Bron");
    }
}
