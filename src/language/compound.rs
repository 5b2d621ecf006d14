//! Dutch compounds: two words written as one, joined by nothing, `s`, `e` or `en`.

/// The letters that join two parts.
const LINKS: [&str; 4] = ["", "s", "e", "en"];

/// The shortest part, in bytes: shorter ones are nearly always an accident.
const SHORTEST: usize = 3;

/// Endings that are words too, and hardly ever the second part of a compound.
const ENDINGS: &[&str] = &[
    "aal", "aar", "baar", "den", "der", "dom", "eel", "een", "eer", "ene", "eren", "ers", "eten", "even", "gen",
    "gens", "ging", "heid", "hen", "ier", "ijn", "ing", "ken", "len", "lig", "lijk", "ling", "loos", "men", "ner",
    "nen", "pen", "per", "pers", "ren", "rijk", "ring", "schap", "sen", "sten", "ster", "tal", "ten", "ter", "tien",
    "tje", "uren", "uur", "zelf", "zen",
];

/// Beginnings that are words too, and mostly a prefix or an accident at the front of a longer word.
const BEGINNINGS: &[&str] = &["ander", "ant", "bij", "con", "des", "her", "kan", "per", "pro", "ver", "wel"];

/// Words that fall apart in two words and mean neither.
const WHOLE: &[&str] = &[
    "binnenlopen",
    "bovenland",
    "landsmeer",
    "maandag",
    "onderdeel",
    "onderweg",
    "onderwijs",
    "onderzoek",
    "samengaan",
    "tweedehands",
    "vrijdag",
    "westendorp",
];

/// Splits a folded word in two parts that are words of their own. `is_first` and `is_second` say what may be a part; of
/// several splits the one with the longest second part is taken, which says what the thing is.
pub fn split(word: &str, is_first: impl Fn(&str) -> bool, is_second: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    if WHOLE.contains(&word)
        || !word.is_ascii()
        || word.len() < 2 * SHORTEST
        || word.bytes().any(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    for end in SHORTEST..=word.len() - SHORTEST {
        let (first, rest) = word.split_at(end);
        if BEGINNINGS.contains(&first) || !is_first(first) {
            continue;
        }
        let second = LINKS.iter().find_map(|link| {
            let second = rest.strip_prefix(link)?;
            (second.len() >= SHORTEST && !ENDINGS.contains(&second) && is_second(second)).then_some(second)
        });
        if let Some(second) = second {
            return Some((first, second));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_falls_apart_in_words_that_there_are() {
        let known = ["zwem", "les", "huis", "werk", "huiswerk", "begeleiding", "kind", "opvang", "gezondheid", "zorg"];
        let known = |word: &str| known.contains(&word);
        for (word, parts) in [
            ("zwemles", Some(("zwem", "les"))),
            ("huiswerkbegeleiding", Some(("huiswerk", "begeleiding"))),
            ("huiswerk", Some(("huis", "werk"))),
            ("gezondheidszorg", Some(("gezondheid", "zorg"))),
            ("kindopvang", Some(("kind", "opvang"))),
            ("zwemster", None),
            ("maandag", None),
            ("les", None),
            ("1061werk", None),
        ] {
            assert_eq!(split(word, known, known), parts, "{word}");
        }
    }
}
