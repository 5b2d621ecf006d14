//! Dutch inflection as rules on endings: what is taken off a form, and what is put in its place.
//!
//! The reader has these rules in its manifest: a form that never occurred, such as `zwemlessen` where only `zwemles` is
//! written, leads to one that does. They lead to a word or to a stem of Snowball's; what is neither is not found.

use super::irregular::PARTICLES;

/// Consonants that are doubled after a short vowel.
const DOUBLED: &str = "bdfgklmnprst";

/// Vowels that are doubled in a closed syllable.
const VOWELS: &str = "aeou";

/// Endings that begin with a vowel: before them a consonant is doubled, and `f` and `s` turn to `v` and `z`.
const OPENING: &[&str] = &["en", "e", "er", "ers", "ing", "ingen", "ig", "ige", "end", "ende", "eren", "etje", "etjes"];

/// Endings that leave what stands before them as it is.
const CLOSED: &[&str] = &[
    "s", "n", "t", "te", "ten", "de", "den", "je", "jes", "tje", "tjes", "pje", "pjes", "heid", "heden", "lijk",
    "lijke", "elijk", "elijke", "st", "ste", "d", "baar", "bare",
];

/// What the digits in a rule stand for: `1` for each of the vowels in turn, `2` for each of the consonants.
pub const LETTERS: [&str; 2] = [VOWELS, DOUBLED];

/// A rule: a prefix and a suffix to take off, and an ending to put on.
pub type Affix = [String; 3];

/// All rules, in a fixed order, each once: `prefix|suffix|ending`, with digits for letters that the rule holds for.
#[must_use]
pub fn affixes() -> Vec<String> {
    let mut rules = Vec::new();
    for suffix in OPENING {
        rules.extend([
            format!("|{suffix}|"),
            format!("|22{suffix}|2"),
            format!("|v{suffix}|f"),
            format!("|z{suffix}|s"),
        ]);
    }
    rules.extend(CLOSED.iter().map(|suffix| format!("|{suffix}|")));
    rules.extend(["|heden|heid", "|nkje|ng", "|ieen|ie", "|e|en"].map(str::to_owned));
    rules.extend(["", "t", "d", "en"].map(|suffix| format!("ge|{suffix}|")));
    rules.extend(["", "t", "d", "s"].map(|suffix| format!("|112{suffix}|12")));
    rules.extend(["t", "d"].map(|suffix| format!("ge|112{suffix}|12")));
    rules
}

/// Rules with a letter for each digit. What has not the form of a rule is none.
#[must_use]
pub fn expanded(rules: &[String], letters: &[String]) -> Vec<Affix> {
    let mut all = rules.to_vec();
    for (at, letters) in letters.iter().enumerate() {
        let digit = (at + 1).to_string();
        let each = |rule: String| -> Vec<String> {
            if !rule.contains(&digit) {
                return vec![rule];
            }
            letters.chars().map(|letter| rule.replace(&digit, letter.encode_utf8(&mut [0; 4]))).collect()
        };
        all = all.into_iter().flat_map(each).collect();
    }
    let parts = |rule: String| rule.split('|').map(str::to_owned).collect::<Vec<_>>().try_into().ok();
    all.into_iter().filter_map(parts).collect()
}

/// Forms of the verb that a finite form or participle may be of: `gevoetbald`, `speelt`, `aangemeld`. Only inflection, no
/// derivation, so that they may stand for the same; whoever asks takes those that there are.
#[must_use]
pub fn verbs_of(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !word.is_ascii() || word.len() < 5 {
        return found;
    }
    // A stem that ends in t or d itself gets no other: `aangemeld` of `aanmelden`.
    let suffixes: &[&str] = if word.ends_with(['t', 'd']) { &["", "t", "d"] } else { &["te", "de", "ten", "den"] };
    for suffix in suffixes {
        let Some(stem) = word.strip_suffix(suffix) else { continue };
        if !matches!(*suffix, "" | "d") {
            found.extend(openings("", stem));
        }
        if matches!(*suffix, "" | "t" | "d") {
            found.extend(stem.strip_prefix("ge").into_iter().flat_map(|stem| openings("", stem)));
            for particle in PARTICLES {
                let rest = stem.strip_prefix(particle).and_then(|rest| rest.strip_prefix("ge"));
                found.extend(rest.into_iter().flat_map(|stem| openings(particle, stem)));
            }
        }
    }
    found
}

/// The stem of a verb as it ends a word and as it stands before `en`.
fn openings(particle: &str, stem: &str) -> Vec<String> {
    let bytes = stem.as_bytes();
    if bytes.len() < 3 {
        return Vec::new();
    }
    let mut forms = vec![format!("{particle}{stem}en")];
    let (vowels, last) = (&bytes[bytes.len() - 3..bytes.len() - 1], bytes[bytes.len() - 1]);
    let open = match last {
        b'f' => 'v',
        b's' => 'z',
        other => char::from(other),
    };
    if vowels[0] == vowels[1] && VOWELS.as_bytes().contains(&vowels[0]) {
        forms.push(format!("{particle}{}{open}en", &stem[..stem.len() - 2]));
    } else if b"aeiou".contains(&vowels[1]) && !b"aeiou".contains(&vowels[0]) {
        forms.push(format!("{particle}{stem}{}en", char::from(last)));
    } else if open != char::from(last) {
        forms.push(format!("{particle}{}{open}en", &stem[..stem.len() - 1]));
    }
    forms
}

/// The stem of a verb or plural in `en`, as it stands at the end of a word: `kook` of `koken`, `lees` of `lezen`.
#[must_use]
pub fn closed_stem(word: &str) -> Option<String> {
    let open = word.strip_suffix("en").filter(|open| open.is_ascii() && open.len() >= 3)?;
    let bytes = open.as_bytes();
    let (before, vowel, last) = (bytes[bytes.len() - 3], bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
    let is_vowel = |letter: u8| b"aeiouy".contains(&letter);
    let closing = match last {
        b'v' => 'f',
        b'z' => 's',
        other => char::from(other),
    };
    if vowel == last {
        return Some(open[..open.len() - 1].to_owned());
    }
    // The e of a last syllable without stress stays single: `tekenen`, `kinderen`.
    let is_stressed = vowel != b'e' || !bytes[..bytes.len() - 3].iter().any(|letter| is_vowel(*letter));
    if VOWELS.as_bytes().contains(&vowel) && !is_vowel(before) && !is_vowel(last) && is_stressed {
        return Some(format!("{}{}{closing}", &open[..open.len() - 1], char::from(vowel)));
    }
    Some(format!("{}{closing}", &open[..open.len() - 1]))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_rule_stands_there_once() {
        let rules = affixes();
        let expanded = expanded(&rules, &LETTERS.map(str::to_owned));
        let distinct: BTreeSet<&Affix> = expanded.iter().collect();
        assert_eq!(distinct.len(), expanded.len());
        assert!(expanded.len() > 4 * rules.len());
        let is_there = |rule: [&str; 3]| distinct.contains(&rule.map(str::to_owned));
        assert!(is_there(["", "ssen", "s"]) && is_there(["ge", "oomt", "om"]) && is_there(["", "heden", "heid"]));
    }

    #[test]
    fn a_stem_is_closed_as_it_is_written() {
        for (word, stem) in [
            ("koken", "kook"),
            ("lezen", "lees"),
            ("zwemmen", "zwem"),
            ("tekenen", "teken"),
            ("schrijven", "schrijf"),
            ("aanmelden", "aanmeld"),
            ("spelen", "speel"),
        ] {
            assert_eq!(closed_stem(word).as_deref(), Some(stem));
        }
        assert_eq!(closed_stem("sport"), None);
    }

    #[test]
    fn a_verb_is_found_by_its_forms() {
        for (form, infinitive) in [
            ("speelt", "spelen"),
            ("gespeeld", "spelen"),
            ("voetbalt", "voetballen"),
            ("gekookt", "koken"),
            ("aangemeld", "aanmelden"),
            ("leeft", "leven"),
            ("tekende", "tekenen"),
            ("begeleidt", "begeleiden"),
        ] {
            assert!(verbs_of(form).iter().any(|verb| verb == infinitive), "{form}: {:?}", verbs_of(form));
        }
        assert!(verbs_of("gat").is_empty());
    }
}
