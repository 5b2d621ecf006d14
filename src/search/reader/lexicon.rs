//! The lexicon: every form that can be looked up, with the terms it stands for.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::ReadFault;
use super::bytes::{Bytes, accumulate};
use crate::search::format::write::by_utf16;

/// The lexicon.
pub struct Lexicon {
    /// The forms, in order.
    pub forms: Vec<Box<str>>,
    /// For each form its terms, each with its class.
    pub terms: Vec<Vec<(u32, u8)>>,
    /// For each term, how many documents hold it.
    pub df: Vec<u32>,
    /// For each form, how many documents hold the terms of its own.
    pub spread: Vec<u32>,
    displays: BTreeMap<u32, Box<str>>,
}

impl Lexicon {
    /// Reads the lexicon.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let mut source = Bytes::new(bytes);
        let count = source.count()?;
        let forms = forms(&mut source, count)?;
        let terms = terms(&mut source, count)?;
        let term_count = source.count()?;
        let df = source.numbers(term_count)?;
        if terms.iter().flatten().any(|(term, _)| *term as usize >= df.len()) {
            return Err(ReadFault::Corrupt("a form stands for a term that is not there"));
        }
        let shards = source.count()?;
        let mut first = source.numbers(shards)?;
        accumulate(&mut first)?;
        let displays = displays(&mut source, count)?;
        source.end()?;
        let own = |terms: &Vec<(u32, u8)>| {
            terms.iter().filter(|(_, class)| *class == 0).map(|(term, _)| df[*term as usize]).sum()
        };
        let spread = terms.iter().map(own).collect();
        Ok(Self { forms, terms, df, spread, displays })
    }

    /// The place of a form.
    pub fn exact(&self, text: &str) -> Option<usize> {
        self.forms.binary_search_by(|form| by_utf16(form, text)).ok()
    }

    /// The places of the forms that begin with `text`.
    pub fn beginning(&self, text: &str) -> Range<usize> {
        let from = self.forms.partition_point(|form| by_utf16(form, text).is_lt());
        let length = self.forms[from..].iter().take_while(|form| form.starts_with(text)).count();
        from..from + length
    }

    /// Those that most documents hold, in the order of the forms where they are equal.
    pub fn commonest(&self, mut places: Vec<usize>, most: usize) -> Vec<usize> {
        places.sort_by_key(|place| (Reverse(self.spread[*place]), *place));
        places.truncate(most);
        places
    }

    /// How a form is written.
    pub fn shown(&self, place: usize) -> &str {
        let display = u32::try_from(place).ok().and_then(|place| self.displays.get(&place));
        display.map_or(&*self.forms[place], |display| display)
    }
}

fn forms(source: &mut Bytes<'_>, count: usize) -> Result<Vec<Box<str>>, ReadFault> {
    let shared = source.numbers(count)?;
    let rest = source.numbers(count)?;
    let mut text = source.text()?;
    let mut forms: Vec<Box<str>> = Vec::with_capacity(count);
    for (shared, rest) in shared.into_iter().zip(rest) {
        let before = forms.last().map_or("", |form| form);
        let head = &before[..units(before, shared)?];
        let (tail, others) = text.split_at(units(text, rest)?);
        let form = format!("{head}{tail}");
        if !forms.is_empty() && by_utf16(before, &form).is_ge() {
            return Err(ReadFault::Corrupt("forms are not in order"));
        }
        forms.push(form.into());
        text = others;
    }
    if text.is_empty() { Ok(forms) } else { Err(ReadFault::Corrupt("more text follows than forms hold")) }
}

/// The place in `text` after so many code units of UTF-16.
fn units(text: &str, units: u32) -> Result<usize, ReadFault> {
    let mut left = units as usize;
    for (at, letter) in text.char_indices() {
        if left == 0 {
            return Ok(at);
        }
        left = left.checked_sub(letter.len_utf16()).ok_or(ReadFault::Corrupt("a letter is cut in two"))?;
    }
    if left == 0 { Ok(text.len()) } else { Err(ReadFault::Truncated) }
}

fn terms(source: &mut Bytes<'_>, count: usize) -> Result<Vec<Vec<(u32, u8)>>, ReadFault> {
    let counts = source.numbers(count)?;
    let mut previous: i64 = 0;
    let mut all = Vec::with_capacity(count);
    for count in counts {
        let values = source.numbers(count as usize)?;
        let mut terms = Vec::with_capacity(values.len());
        for value in values {
            let step = i64::from(value >> 2);
            previous += if step & 1 == 0 { step >> 1 } else { -((step + 1) >> 1) };
            let term = u32::try_from(previous).map_err(|_| ReadFault::Corrupt("a term has no number"))?;
            terms.push((term, (value & 3) as u8));
        }
        all.push(terms);
    }
    Ok(all)
}

fn displays(source: &mut Bytes<'_>, forms: usize) -> Result<BTreeMap<u32, Box<str>>, ReadFault> {
    let mut displays = BTreeMap::new();
    let mut place: u32 = 0;
    for _ in 0..source.count()? {
        let step = source.number()?;
        place = place.checked_add(step).ok_or(ReadFault::Corrupt("a display belongs to no form"))?;
        if place as usize >= forms {
            return Err(ReadFault::Corrupt("a display belongs to no form"));
        }
        displays.insert(place, source.text()?.into());
    }
    Ok(displays)
}
