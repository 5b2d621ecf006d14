//! From a text to units: each a word or several words together, with the forms that it may mean.

use super::Reader;
use super::near::{near, tolerance};
use crate::language::fold::{fold, words};

/// How many words of a question are looked at.
const MOST_WORDS: usize = 12;

/// How many words are looked up together.
const LONGEST_RUN: usize = 4;

/// How many forms a beginning or an inside stands for, and how many a beginning of two letters.
const MOST_FORMS: usize = 32;
const MOST_OF_TWO: usize = 12;

/// How many forms a mistyped word stands for.
const MOST_NEAR: usize = 16;

/// How many other words are offered when nothing is found.
const MOST_OFFERED: usize = 3;

/// The letters that join the two parts of a Dutch compound.
const LINKS: [&str; 4] = ["", "s", "e", "en"];

/// How sure a form is, in sixty-fourths.
mod quality {
    pub const EXACT: u32 = 64;
    pub const AFFIX: u32 = 56;
    pub const PREFIX: u32 = 48;
    pub const PARTS: u32 = 44;
    pub const INSIDE: u32 = 40;
    pub const ONE_OFF: u32 = 32;
    pub const TWO_OFF: u32 = 24;
}

/// A word, or several words together, with the forms that it may mean.
pub struct Unit {
    /// As it was typed, folded.
    pub text: String,
    /// Whether it is still being typed.
    pub is_open: bool,
    /// The places of the forms, each with how sure it is.
    pub forms: Vec<(usize, u32)>,
    /// The form that was taken for a mistyped one.
    pub corrected: Option<usize>,
    is_run: bool,
}

impl Reader {
    /// The units of a text.
    pub(super) fn units(&self, text: &str) -> Vec<Unit> {
        let (all, is_closed) = match telephone(text) {
            Some(number) => (vec![number], false),
            None => {
                let folded = fold(text);
                let all = words(&folded).take(MOST_WORDS).map(str::to_owned).collect();
                let is_closed = text.ends_with(char::is_whitespace);
                (self.postcodes(all, is_closed), is_closed)
            }
        };
        let mut units = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let mut length = LONGEST_RUN.min(all.len() - at);
            while length > 1 && self.lexicon.exact(&all[at..at + length].join(" ")).is_none() {
                length -= 1;
            }
            at += length;
            units.push(Unit {
                text: all[at - length..at].join(" "),
                is_open: at == all.len() && !is_closed,
                forms: Vec::new(),
                corrected: None,
                is_run: length > 1,
            });
        }
        let is_stop = |unit: &Unit| self.manifest.stop.iter().any(|word| *word == unit.text);
        if !units.iter().all(is_stop) {
            units.retain(|unit| !is_stop(unit));
        }
        units.into_iter().flat_map(|unit| self.meant(unit)).collect()
    }

    /// `1061 AB` is written apart and found together.
    fn postcodes(&self, all: Vec<String>, is_closed: bool) -> Vec<String> {
        let mut joined: Vec<String> = Vec::with_capacity(all.len());
        let mut at = 0;
        while at < all.len() {
            let word = &all[at];
            let next = all.get(at + 1).filter(|next| is_postcode(word, next));
            let both = next.map(|next| format!("{word}{next}")).filter(|both| {
                let may_grow = at + 2 == all.len() && !is_closed;
                self.lexicon.exact(both).is_some() || (may_grow && !self.lexicon.beginning(both).is_empty())
            });
            at += if both.is_some() { 2 } else { 1 };
            joined.push(both.unwrap_or_else(|| word.clone()));
        }
        joined
    }

    /// The unit with its forms, by the first rule that gives any; two units where it falls apart in two words.
    fn meant(&self, mut unit: Unit) -> Vec<Unit> {
        let text = unit.text.clone();
        let length = text.encode_utf16().count();
        let with = |places: Vec<usize>, quality: u32| places.into_iter().map(move |place| (place, quality));
        unit.forms.extend(self.lexicon.exact(&text).map(|place| (place, quality::EXACT)));
        if unit.is_open && length >= 2 {
            unit.forms.extend(with(self.beginning(&text, length), quality::PREFIX));
        }
        if unit.forms.is_empty() {
            unit.forms.extend(with(self.affixed(&text), quality::AFFIX));
        }
        if unit.forms.is_empty() && !unit.is_open && length >= 3 {
            unit.forms.extend(with(self.beginning(&text, length), quality::PREFIX));
        }
        if !unit.forms.is_empty() || unit.is_run {
            return vec![unit];
        }
        if let Some(parts) = self.parts(&text) {
            let part = |place: usize| Unit {
                text: self.lexicon.forms[place].to_string(),
                is_open: false,
                forms: vec![(place, quality::PARTS)],
                corrected: None,
                is_run: false,
            };
            return parts.map(part).into();
        }
        if length >= 4 {
            let holding = self.lexicon.forms.iter().enumerate().filter(|(_, form)| form.contains(&text));
            let holding = holding.map(|(place, _)| place).collect();
            unit.forms.extend(with(self.lexicon.commonest(holding, MOST_FORMS), quality::INSIDE));
        }
        if unit.forms.is_empty() && !has_digit(&text) {
            let near = near(&self.lexicon, &text, unit.is_open, tolerance(&text));
            let quality = if near.distance == 1 { quality::ONE_OFF } else { quality::TWO_OFF };
            unit.forms.extend(with(self.lexicon.commonest(near.places, MOST_NEAR), quality));
            unit.corrected = unit.forms.first().map(|(place, _)| *place);
        }
        vec![unit]
    }

    fn beginning(&self, text: &str, length: usize) -> Vec<usize> {
        let places = self.lexicon.beginning(text).filter(|place| *self.lexicon.forms[*place] != *text).collect();
        self.lexicon.commonest(places, if length == 2 { MOST_OF_TWO } else { MOST_FORMS })
    }

    /// Forms that the text becomes by taking a prefix and an ending off and putting another ending on.
    fn affixed(&self, text: &str) -> Vec<usize> {
        let mut found = Vec::new();
        for (prefix, suffix, replacement) in &self.manifest.affixes {
            let Some(middle) = text.strip_prefix(&**prefix).and_then(|rest| rest.strip_suffix(&**suffix)) else {
                continue;
            };
            if middle.encode_utf16().count() < 3 {
                continue;
            }
            let place = self.lexicon.exact(&format!("{middle}{replacement}"));
            found.extend(place.filter(|place| !found.contains(place)));
        }
        found
    }

    /// Two words that the text is made of; the longest first one decides.
    fn parts(&self, text: &str) -> Option<[usize; 2]> {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let long = |part: &str| part.encode_utf16().count() >= 3;
        for end in ends.into_iter().rev() {
            let (first, rest) = text.split_at(end);
            let Some(place) = Some(first).filter(|first| long(first)).and_then(|first| self.lexicon.exact(first))
            else {
                continue;
            };
            let second = LINKS.iter().find_map(|link| {
                let second = rest.strip_prefix(link).filter(|second| long(second))?;
                self.lexicon.exact(second)
            });
            if let Some(second) = second {
                return Some([place, second]);
            }
        }
        None
    }

    /// Words to offer when none of the units means anything.
    pub(super) fn offered(&self, units: &[Unit]) -> Vec<String> {
        let mut offered: Vec<String> = Vec::new();
        if units.iter().any(|unit| !unit.forms.is_empty()) {
            return offered;
        }
        for unit in units.iter().filter(|unit| !unit.is_run && !has_digit(&unit.text)) {
            let near = near(&self.lexicon, &unit.text, unit.is_open, tolerance(&unit.text) + 1);
            for place in self.lexicon.commonest(near.places, MOST_OFFERED) {
                let shown = self.lexicon.shown(place);
                if !offered.iter().any(|known| known == shown) {
                    offered.push(shown.to_owned());
                }
            }
        }
        offered.truncate(MOST_OFFERED);
        offered
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_postcode(word: &str, next: &str) -> bool {
    word.len() == 4
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(next.len(), 1 | 2)
        && next.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A telephone number as it is dialled within the country; nothing for other texts.
fn telephone(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let fits = |letter: char| letter.is_ascii_digit() || " +().-".contains(letter);
    let digits: String = trimmed.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 5 || !trimmed.chars().all(fits) {
        return None;
    }
    let abroad = if trimmed.starts_with("+31") { digits.strip_prefix("31") } else { digits.strip_prefix("0031") };
    Some(abroad.map_or_else(|| digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0'))))
}
