//! The lexicon: every form that can be looked up, with the terms it stands for.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::ReadFault;
use super::bytes::{Bytes, accumulate};
use portaal::search::format::Class;
use portaal::search::format::lexicon::{by_utf16, capitalised, display};

/// The lexicon.
pub(super) struct Lexicon {
    /// The forms, in order.
    pub forms: Vec<Box<str>>,
    /// For each form its terms, each with its class.
    pub terms: Vec<Vec<(u32, u8)>>,
    /// For each term, how many documents hold it.
    pub df: Vec<u32>,
    /// For each form, how many documents hold the terms of its own.
    pub spread: Vec<u32>,
    displays: BTreeMap<usize, Box<str>>,
}

impl Lexicon {
    /// Reads the lexicon.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let mut source = Bytes::new(bytes);
        let forms = forms(source.text()?)?;
        let terms = terms(&mut source, forms.len())?;
        let term_count = source.count()?;
        let df = source.numbers(term_count)?;
        if terms.iter().flatten().any(|(term, _)| *term as usize >= df.len()) {
            return Err(ReadFault::Corrupt("a form stands for a term that is not there"));
        }
        let shards = source.count()?;
        let mut first = source.numbers(shards)?;
        accumulate(&mut first)?;
        let displays = displays(&mut source, &forms)?;
        source.end()?;
        let own = |terms: &Vec<(u32, u8)>| {
            terms.iter().filter(|(_, class)| *class == 0).map(|(term, _)| df[*term as usize]).sum()
        };
        let spread = terms.iter().map(own).collect();
        Ok(Self { forms, terms, df, spread, displays })
    }

    /// The place of a form.
    pub(super) fn exact(&self, text: &str) -> Option<usize> {
        self.forms.binary_search_by(|form| by_utf16(form, text)).ok()
    }

    /// The places of the forms that begin with `text`.
    pub(super) fn beginning(&self, text: &str) -> Range<usize> {
        let from = self.forms.partition_point(|form| by_utf16(form, text).is_lt());
        let length = self.forms[from..].iter().take_while(|form| form.starts_with(text)).count();
        from..from + length
    }

    /// Those that most documents hold, in the order of the forms where they are equal.
    pub(super) fn commonest(&self, mut places: Vec<usize>, most: usize) -> Vec<usize> {
        places.sort_by_key(|place| (Reverse(self.spread[*place]), *place));
        places.truncate(most);
        places
    }

    /// How a form is written.
    pub(super) fn shown(&self, place: usize) -> &str {
        self.displays.get(&place).map_or(&*self.forms[place], |display| display)
    }
}

/// Each form: characters whose numbers say together how many units fall off the end of the one before, then the rest.
fn forms(text: &str) -> Result<Vec<Box<str>>, ReadFault> {
    let is_dropping = |letter: char| letter < ' ';
    let mut forms: Vec<Box<str>> = Vec::new();
    let mut left = text;
    while !left.is_empty() {
        let (drops, rest) = left.split_at(left.find(|letter| !is_dropping(letter)).unwrap_or(left.len()));
        let (tail, others) = rest.split_at(rest.find(is_dropping).unwrap_or(rest.len()));
        let dropped = drops.bytes().map(usize::from).sum();
        let before = forms.last().map_or("", |form| form);
        let form = format!("{}{tail}", shortened(before, dropped)?);
        if drops.is_empty() || by_utf16(before, &form).is_ge() {
            return Err(ReadFault::Corrupt("forms are not in order"));
        }
        forms.push(form.into());
        left = others;
    }
    Ok(forms)
}

/// `text` without so many code units of UTF-16 at its end.
fn shortened(text: &str, units: usize) -> Result<&str, ReadFault> {
    let mut rest = text.chars();
    let mut left = units;
    while left > 0 {
        let letter = rest.next_back().ok_or(ReadFault::Corrupt("more falls off a form than there is"))?;
        left = left.checked_sub(letter.len_utf16()).ok_or(ReadFault::Corrupt("a letter is cut in two"))?;
    }
    Ok(rest.as_str())
}

fn terms(source: &mut Bytes<'_>, count: usize) -> Result<Vec<Vec<(u32, u8)>>, ReadFault> {
    let concepts = source.count()?;
    let mut concepts = source.numbers(concepts)?;
    accumulate(&mut concepts)?;
    let mut own: i64 = 0;
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        let mut terms = Vec::with_capacity(1);
        loop {
            let value = source.number()?;
            let (step, class) = (value >> 3, (value & 3) as u8);
            let term = if class == Class::Concept as u8 {
                concepts.get(step as usize).copied()
            } else {
                u32::try_from(own + signed(step)).ok()
            };
            let term = term.ok_or(ReadFault::Corrupt("a term has no number"))?;
            if class == Class::Stem as u8 {
                own = i64::from(term);
            }
            terms.push((term, class));
            if value & 4 == 0 {
                break;
            }
        }
        all.push(terms);
    }
    Ok(all)
}

fn signed(number: u32) -> i64 {
    let half = i64::from(number >> 1);
    if number & 1 == 0 { half } else { -half - 1 }
}

/// How forms are written; those that are written as another form come after all those that are not.
fn displays(source: &mut Bytes<'_>, forms: &[Box<str>]) -> Result<BTreeMap<usize, Box<str>>, ReadFault> {
    let mut displays = BTreeMap::new();
    let mut others: Vec<(usize, usize)> = Vec::new();
    let mut place: usize = 0;
    for _ in 0..source.count()? {
        place = place.saturating_add(source.number()? as usize);
        let form = forms.get(place).ok_or(ReadFault::Corrupt("a display belongs to no form"))?;
        let shown = match source.number()? {
            display::TEXT => source.text()?.into(),
            display::CAPITAL => capitalised(form).into(),
            display::CAPITALS => form.to_uppercase().into(),
            other => {
                let step = isize::try_from(signed(other - display::OTHER)).ok();
                let other = step.and_then(|step| place.checked_add_signed(step)).filter(|other| *other < forms.len());
                others.push((place, other.ok_or(ReadFault::Corrupt("a form is written as one that is not there"))?));
                continue;
            }
        };
        displays.insert(place, shown);
    }
    let shown = |other: &usize| displays.get(other).unwrap_or(&forms[*other]).clone();
    let others: Vec<(usize, Box<str>)> = others.iter().map(|(place, other)| (*place, shown(other))).collect();
    displays.extend(others);
    Ok(displays)
}
