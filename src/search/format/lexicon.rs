//! Writes the lexicon.

use std::cmp::Ordering;

use super::write::{deltas, length, packed, text, varint, zigzag};
use super::{Class, Form, IndexFile};

/// Characters below this one say how much of the form before falls off.
const FIRST_LETTER: u8 = 0x20;

/// How displays are told: a text of their own, or the form itself with capitals, or from here on that of another form.
pub mod display {
    /// A text follows.
    pub const TEXT: u32 = 0;
    /// The form with a capital.
    pub const CAPITAL: u32 = 1;
    /// The form in capitals.
    pub const CAPITALS: u32 = 2;
    /// That of another form, so many places further on.
    pub const OTHER: u32 = 3;
}

/// What the lexicon holds.
pub struct Lexicon {
    /// The forms in order, each with its terms, in order.
    pub forms: Vec<Form>,
    /// For each term, how many documents hold it.
    pub df: Vec<u32>,
    /// How forms are written, where that is not the form itself.
    pub displays: Vec<(u32, Display)>,
}

/// How a form is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Display {
    /// In this way.
    Text(Box<str>),
    /// As the form at this place, which has a text or is written as it is.
    As(u32),
}

/// The order of forms: by code units of UTF-16, as browsers compare.
#[must_use]
pub fn by_utf16(one: &str, other: &str) -> Ordering {
    if one.is_ascii() && other.is_ascii() { one.cmp(other) } else { one.encode_utf16().cmp(other.encode_utf16()) }
}

/// A word with a capital. A letter of two code units is left as it is, as a browser sees its first half.
#[must_use]
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next().filter(|first| first.len_utf16() == 1) else { return word.to_owned() };
    first.to_uppercase().chain(letters).collect()
}

/// The lexicon; `first` holds the first term of each file of postings.
#[must_use]
pub fn lexicon(lexicon: &Lexicon, first: &[u32]) -> IndexFile {
    let mut out = Vec::new();
    text(&mut out, &forms(&lexicon.forms));
    links(&mut out, &lexicon.forms);
    length(&mut out, lexicon.df.len());
    lexicon.df.iter().for_each(|df| varint(&mut out, *df));
    deltas(&mut out, first);
    displays(&mut out, lexicon);
    packed("lexicon", &out)
}

fn forms(forms: &[Form]) -> String {
    let mut text = String::new();
    let mut before = "";
    for (form, _) in forms {
        let common = form.chars().zip(before.chars()).take_while(|(one, other)| one == other);
        let shared: usize = common.map(|(one, _)| one.len_utf8()).sum();
        let mut dropped = before[shared..].encode_utf16().count();
        let most = usize::from(FIRST_LETTER) - 1;
        while dropped > most {
            text.push(char::from(FIRST_LETTER - 1));
            dropped -= most;
        }
        text.push(char::from(u8::try_from(dropped).expect("it is less than the first letter")));
        text.push_str(&form[shared..]);
        before = form;
    }
    text
}

/// The terms of all forms. Concepts lie scattered among the terms, so they are counted among themselves.
fn links(out: &mut Vec<u8>, forms: &[Form]) {
    let all = || forms.iter().flat_map(|(_, terms)| terms);
    let mut concepts: Vec<u32> = all().filter(|(_, class)| *class == Class::Concept).map(|(term, _)| *term).collect();
    concepts.sort_unstable();
    concepts.dedup();
    deltas(out, &concepts);
    let mut own: i64 = 0;
    for (_, terms) in forms {
        for (at, (term, class)) in terms.iter().enumerate() {
            let more = u32::from(at + 1 < terms.len());
            let step = match class {
                Class::Concept => u32::try_from(concepts.binary_search(term).expect("they are all there")),
                _ => Ok(zigzag(i64::from(*term) - own)),
            };
            let step = step.expect("terms are counted in 32 bits");
            varint(out, (step << 3) | (more << 2) | *class as u32);
            if *class == Class::Stem {
                own = i64::from(*term);
            }
        }
    }
}

fn displays(out: &mut Vec<u8>, lexicon: &Lexicon) {
    length(out, lexicon.displays.len());
    let mut previous = 0;
    for (place, display) in &lexicon.displays {
        varint(out, place - previous);
        previous = *place;
        let form = &lexicon.forms[*place as usize].0;
        match display {
            Display::As(other) => varint(out, zigzag(i64::from(*other) - i64::from(*place)) + display::OTHER),
            Display::Text(shown) if **shown == capitalised(form) => varint(out, display::CAPITAL),
            Display::Text(shown) if **shown == form.to_uppercase() => varint(out, display::CAPITALS),
            Display::Text(shown) => {
                varint(out, display::TEXT);
                text(out, shown);
            }
        }
    }
}
