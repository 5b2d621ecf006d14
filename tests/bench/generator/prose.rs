//! Sentences with their gaps filled.

use super::random::Random;
use super::words::{Activity, DAYS, GROUPS, NEIGHBOURHOODS, NUMBERS, PEOPLE, PLACES, RESULTS, SEASONS, THEMES, TIMES};

const TONGUES: &[&str] = &["Engels", "Turks", "Arabisch", "Tamazight", "Pools", "Oekraïens", "Spaans", "Frans"];
const RANKS: &[&str] = &["eerste", "tweede", "derde", "vierde", "vijfde", "tiende"];
const CLASSES: &[&str] = &["groep 3", "groep 4", "groep 5", "groep 6", "groep 7", "groep 8"];

/// What sentences are about.
#[derive(Clone, Copy, Default)]
pub(super) struct About<'a> {
    /// What is done.
    pub activity: Option<&'a Activity>,
    /// The name of what the text is about.
    pub name: &'a str,
    /// A school, by name.
    pub school: &'a str,
    /// A partner, by name.
    pub partner: &'a str,
}

/// One of `sentences`, filled, with a capital.
pub(super) fn sentence(sentences: &[&str], about: About<'_>, random: &mut Random) -> String {
    let pattern = random.pick(sentences);
    fill(pattern, about, random)
}

/// `count` different sentences, joined.
pub(super) fn paragraph(sentences: &[&str], count: usize, about: About<'_>, random: &mut Random) -> String {
    let chosen = random.some(count, sentences.len());
    let filled: Vec<String> = chosen.into_iter().map(|at| fill(sentences[at], about, random)).collect();
    filled.join(" ")
}

/// `pattern` with words in its gaps.
pub(super) fn fill(pattern: &str, about: About<'_>, random: &mut Random) -> String {
    let mut out = String::with_capacity(pattern.len() + 40);
    let mut rest = pattern;
    let mut last = "";
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (gap, after) = after.split_once('}').expect("every gap is closed");
        let mut word = word(gap, about, random);
        if word == last {
            word = self::word(gap, about, random);
        }
        // A word that begins a sentence gets a capital; the first of all gets it below.
        if out.ends_with("? ") || out.ends_with(". ") {
            out.push_str(&capital(word));
        } else {
            out.push_str(word);
        }
        last = word;
        rest = after;
    }
    out.push_str(rest);
    capital(&out)
}

fn word<'a>(gap: &str, about: About<'a>, random: &mut Random) -> &'a str {
    let list: &[&'static str] = match gap {
        "naam" => return about.name,
        "school" => return about.school,
        "partner" => return about.partner,
        "doen" => return about.activity.map_or("meedoen", |activity| *random.pick(&activity.doing)),
        "mee" => return about.activity.map_or("goede zin", |activity| activity.needs),
        "dag" => return random.pick(&DAYS[..5]).0,
        "buurt" => return random.pick(NEIGHBOURHOODS).0,
        "waar" => PLACES,
        "wie" => PEOPLE,
        "groep" => GROUPS,
        "groepkort" => CLASSES,
        "thema" => THEMES,
        "winst" => RESULTS,
        "seizoen" => SEASONS,
        "tijd" => TIMES,
        "getal" => NUMBERS,
        "taal" => TONGUES,
        "rang" => RANKS,
        other => panic!("no words for `{other}`"),
    };
    random.pick::<&str>(list)
}

/// The text with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
