//! From a text to units: each a word or several words together, with the forms that it may mean.

use super::near::{near, tolerance};
use super::question::{Intent, Mask, Place};
use super::{Question, Reader};
use portaal::language::fold::{fold, words};

/// How many words of a question are looked at.
const MOST_WORDS: usize = 40;

/// How many units are asked for.
const MOST_UNITS: usize = 12;

/// How many words are looked up together.
const LONGEST_RUN: usize = 4;

/// How many forms a beginning or an inside stands for; how many a beginning of two letters by itself, and how many beside
/// other words, which narrow it down.
const MOST_FORMS: usize = 32;
const MOST_OF_TWO: usize = 12;
const MOST_OF_TWO_BESIDE: usize = 64;

/// How many forms a mistyped word stands for.
const MOST_NEAR: usize = 16;

/// How many other words are offered when nothing is found.
const MOST_OFFERED: usize = 3;

/// The letters that join the two parts of a Dutch compound.
const LINKS: [&str; 4] = ["", "s", "e", "en"];

/// How sure a form is, in sixty-fourths.
pub(super) mod quality {
    pub(in super::super) const EXACT: u32 = 64;
    pub(in super::super) const AFFIX: u32 = 56;
    pub(in super::super) const PREFIX: u32 = 48;
    pub(in super::super) const PARTS: u32 = 44;
    pub(in super::super) const INSIDE: u32 = 40;
    pub(in super::super) const EDGE: u32 = 36;
    pub(in super::super) const ONE_OFF: u32 = 32;
    pub(in super::super) const TWO_OFF: u32 = 24;
}

/// A word, or several words together, with the forms that it may mean.
pub(super) struct Unit {
    /// As it was typed, folded.
    pub text: String,
    /// Whether it is still being typed.
    pub is_open: bool,
    /// The places of the forms, each with how sure it is.
    pub forms: Vec<(usize, u32)>,
    /// The form that was taken for a mistyped one.
    pub corrected: Option<usize>,
    /// Whether it only adds to the score of documents, and is not asked for.
    pub is_bonus: bool,
    /// The place of what was read, if it was.
    pub reading: Option<usize>,
    /// The documents that have its value.
    pub mask: Option<Mask>,
    is_run: bool,
}

impl Unit {
    fn of(text: &str, form: usize, quality: u32, is_bonus: bool) -> Self {
        Self {
            text: text.to_owned(),
            is_open: false,
            forms: vec![(form, quality)],
            corrected: None,
            is_bonus,
            reading: None,
            mask: None,
            is_run: false,
        }
    }
}

impl Reader {
    /// The units of a question, and what sort of answer is wanted.
    pub(super) fn units(&self, question: &Question) -> (Vec<Unit>, Vec<Intent>) {
        let (typed, is_closed) = if let Some(number) = telephone(&question.text) {
            (vec![number], false)
        } else {
            let folded = fold(&question.text);
            let all: Vec<_> = words(&folded).take(MOST_WORDS).map(str::to_owned).collect();
            let is_closed = question.text.ends_with(char::is_whitespace);
            (self.postcodes(&all, is_closed), is_closed)
        };
        let runs = self.runs_of(&typed, is_closed, question);
        let bonus = self.joined(&runs);
        let mut kept: Vec<Unit> = Vec::new();
        let mut others: Vec<Unit> = Vec::new();
        for unit in runs {
            if self.is_kept(&unit) { kept.push(unit) } else { others.push(unit) }
        }
        kept.truncate(MOST_UNITS);
        let known: Vec<(&str, Option<usize>)> = kept.iter().map(|unit| (unit.text.as_str(), unit.reading)).collect();
        let intents = self.wanted(&typed, &known);
        let mut units = if kept.is_empty() { others } else { kept };
        units.truncate(MOST_UNITS);
        let is_alone = units.len() == 1;
        let meant = units.into_iter().flat_map(|unit| self.meant(unit, is_alone)).chain(bonus);
        let (mut asked, bonus): (Vec<Unit>, Vec<Unit>) = meant.partition(|unit| !unit.is_bonus);
        asked.extend(bonus);
        (asked, intents)
    }

    /// Words, words that are a form together, and phrases that were read.
    fn runs_of(&self, typed: &[String], is_closed: bool, question: &Question) -> Vec<Unit> {
        let named = self.questions.named(typed);
        let mut units = Vec::new();
        let mut at = 0;
        while at < typed.len() {
            let mut length = LONGEST_RUN.min(typed.len() - at);
            while length > 1 && self.together(&typed[at..at + length].join(" ")).is_none() {
                length -= 1;
            }
            let read = self.phrase(&Place { typed, at, is_closed, named: &named }, question);
            let read = read.filter(|(read, _)| *read >= length);
            let length = read.map_or(length, |(read, _)| read);
            at += length;
            let reading = read.map(|(_, reading)| reading);
            units.push(Unit {
                text: typed[at - length..at].join(" "),
                is_open: at == typed.len() && !is_closed && reading.is_none(),
                forms: Vec::new(),
                corrected: None,
                is_bonus: false,
                reading,
                mask: None,
                is_run: length > 1,
            });
        }
        units
    }

    fn is_kept(&self, unit: &Unit) -> bool {
        unit.reading.is_some() || !self.questions.stop.contains(&unit.text)
    }

    /// The form of several words together, else of other inflections of them.
    fn together(&self, run: &str) -> Option<usize> {
        self.lexicon.exact(run).or_else(|| self.runs.get(&cut(run.split(' '))).copied())
    }

    /// Two neighbours that are a word when written as one: `muziek school`.
    fn joined(&self, units: &[Unit]) -> Vec<Unit> {
        let is_word = |unit: &Unit| !unit.is_run && unit.reading.is_none() && !has_digit(&unit.text);
        let pairs = units.windows(2).filter(|pair| pair.iter().all(is_word));
        let joined = pairs.filter(|pair| pair.iter().any(|unit| self.is_kept(unit))).filter_map(|pair| {
            let both = format!("{}{}", pair[0].text, pair[1].text);
            Some(Unit::of(&both, self.lexicon.exact(&both)?, quality::EXACT, true))
        });
        joined.collect()
    }

    /// A unit that was read: found by its value, and by its words as one form, else by the rarest of them.
    fn reads(&self, mut unit: Unit, reading: usize) -> Unit {
        let stop = &self.questions.stop;
        let words = unit.text.split(' ').filter(|word| unit.is_run && !stop.contains(*word));
        let rarest = words.filter_map(|word| self.lexicon.exact(word)).min_by_key(|at| self.lexicon.spread[*at]);
        let place = self.lexicon.exact(&unit.text).or(rarest);
        unit.mask = self.mask(reading);
        unit.forms.extend(place.map(|place| (place, quality::EXACT)));
        unit
    }

    /// `1061 AB` is written apart and found together.
    fn postcodes(&self, all: &[String], is_closed: bool) -> Vec<String> {
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
    fn meant(&self, mut unit: Unit, is_alone: bool) -> Vec<Unit> {
        if let Some(reading) = unit.reading {
            return vec![self.reads(unit, reading)];
        }
        let text = unit.text.clone();
        let length = text.encode_utf16().count();
        let with = |places: Vec<usize>, quality: u32| places.into_iter().map(move |place| (place, quality));
        unit.forms.extend(self.lexicon.exact(&text).map(|place| (place, quality::EXACT)));
        if unit.is_run && unit.forms.is_empty() {
            unit.forms.extend(self.together(&text).map(|place| (place, quality::AFFIX)));
        }
        if unit.is_open && length >= 2 {
            unit.forms.extend(with(self.beginning(&text, length, is_alone), quality::PREFIX));
        }
        if unit.forms.is_empty() {
            unit.forms.extend(with(self.affixed(&text), quality::AFFIX));
        }
        if unit.forms.is_empty() && !unit.is_open && length >= 3 {
            unit.forms.extend(with(self.beginning(&text, length, is_alone), quality::PREFIX));
        }
        if !unit.forms.is_empty() || unit.is_run {
            return vec![unit];
        }
        if let Some([first, second]) = self.parts(&text) {
            // What fewer documents hold says more: `tekenles` is about drawing before it is about lessons.
            let spread = &self.lexicon.spread;
            let (main, other) = if spread[second] < spread[first] { (second, first) } else { (first, second) };
            unit.forms.extend([(main, quality::PARTS), (other, quality::EDGE)]);
            return vec![unit, Unit::of(&self.lexicon.forms[other], other, quality::PARTS, true)];
        }
        if length >= 4 {
            let holding = self.lexicon.forms.iter().enumerate().filter(|(_, form)| form.contains(&text));
            let holding = holding.map(|(place, _)| place).collect();
            unit.forms.extend(with(self.lexicon.commonest(holding, MOST_FORMS), quality::INSIDE));
        }
        let stop = &self.questions.stop;
        if unit.forms.is_empty() && !has_digit(&text) && !stop.contains(&text) {
            let mut near = near(&self.lexicon, &text, unit.is_open, tolerance(&text));
            let quality = if near.distance == 1 { quality::ONE_OFF } else { quality::TWO_OFF };
            near.places.retain(|place| !stop.contains(&*self.lexicon.forms[*place]));
            unit.forms.extend(with(self.lexicon.commonest(near.places, MOST_NEAR), quality));
            unit.corrected = unit.forms.first().map(|(place, _)| *place);
        }
        if unit.forms.is_empty() && !has_digit(&text) {
            unit.forms.extend(self.edge(&text).map(|place| (place, quality::EDGE)));
        }
        vec![unit]
    }

    fn beginning(&self, text: &str, length: usize, is_alone: bool) -> Vec<usize> {
        let places = self.lexicon.beginning(text).filter(|place| *self.lexicon.forms[*place] != *text).collect();
        let most = match (length, is_alone) {
            (2, true) => MOST_OF_TWO,
            (2, false) => MOST_OF_TWO_BESIDE,
            _ => MOST_FORMS,
        };
        self.lexicon.commonest(places, most)
    }

    /// Forms that the text becomes by taking a prefix and an ending off and putting another ending on.
    pub(super) fn affixed(&self, text: &str) -> Vec<usize> {
        let mut found = Vec::new();
        for [prefix, suffix, replacement] in &self.affixes {
            let Some(middle) = text.strip_prefix(&**prefix).and_then(|rest| rest.strip_suffix(&**suffix)) else {
                continue;
            };
            let other = format!("{middle}{replacement}");
            let place = Some(other).filter(|other| is_long(other, 3)).and_then(|other| self.lexicon.exact(&other));
            found.extend(place.filter(|place| !found.contains(place)));
        }
        found
    }

    /// Two words that the text is made of; the longest first one decides.
    fn parts(&self, text: &str) -> Option<[usize; 2]> {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let long = |part: &str| is_long(part, 3);
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

    /// The longest form that the text begins with, else ends with.
    fn edge(&self, text: &str) -> Option<usize> {
        let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let first = cuts.iter().rev().map(|cut| text.split_at(*cut));
        let mut beginnings = first.filter(|(part, rest)| is_long(part, 4) && is_long(rest, 3));
        let beginning = beginnings.find_map(|(part, _)| self.lexicon.exact(part));
        beginning.or_else(|| {
            let mut endings = cuts.iter().map(|cut| text.split_at(*cut));
            endings.find_map(|(rest, part)| {
                (is_long(part, 4) && is_long(rest, 3)).then(|| self.lexicon.exact(part)).flatten()
            })
        })
    }

    /// Words to offer when none of the units means anything.
    pub(super) fn offered(&self, units: &[Unit]) -> Vec<String> {
        let mut offered: Vec<String> = Vec::new();
        if units.iter().any(|unit| !unit.forms.is_empty() || unit.reading.is_some()) {
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

/// Several words by their beginnings, which inflection leaves alone.
pub(super) fn cut<'w>(run: impl Iterator<Item = &'w str>) -> String {
    let short = |word: &str| {
        let count = word.chars().count();
        let length = if count < 4 { count } else { (count - 1).min(5) };
        word.chars().take(length).collect::<String>()
    };
    run.map(short).collect::<Vec<_>>().join(" ")
}

/// Whether a text has so many letters or more.
fn is_long(text: &str, least: usize) -> bool {
    text.encode_utf16().count() >= least
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
