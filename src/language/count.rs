//! The words of a text by the field they stand in: each form once, with how often and how it is written.

use std::borrow::Cow;
use std::cmp::Ordering;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::fold::{fold, words};

/// A part of a document whose words weigh alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Title,
    /// Words that it is found by.
    Keywords,
    /// What it is, in a line.
    Summary,
    /// Its text, and facts about it.
    Body,
}

/// How many fields there are.
pub const FIELDS: usize = 4;

/// How often a word occurs in each field, in the order of [`Field`]; beyond 255 is not counted.
pub type Counts = [u8; FIELDS];

/// The words of one document: a pure function of its texts.
#[derive(Debug, Default)]
pub struct Counted {
    /// All forms, one after the other.
    text: Box<str>,
    /// For each form where it ends in `text`, and its counts; in the forms' order.
    forms: Box<[(u32, Counts)]>,
    /// How a form is written here, where that is not the form itself.
    spelled: Box<[(u32, Box<str>)]>,
    /// The places of the forms in the title.
    titled: Box<[u32]>,
    /// How many words there are in each field.
    lengths: [u32; FIELDS],
}

impl Counted {
    /// Every form with its counts, in the order of the alphabet.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Counts)> {
        let mut from = 0;
        self.forms.iter().map(move |(end, counts)| {
            let form = &self.text[from..*end as usize];
            from = *end as usize;
            (form, counts)
        })
    }

    /// Whether it has a form.
    #[must_use]
    pub fn has(&self, form: &str) -> bool {
        let (mut from, mut until) = (0, self.forms.len());
        while from < until {
            let middle = usize::midpoint(from, until);
            match self.form(middle).cmp(form) {
                Ordering::Less => from = middle + 1,
                Ordering::Equal => return true,
                Ordering::Greater => until = middle,
            }
        }
        false
    }

    /// These words and others together, as if they stood in one text.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        let found = |counted: &'_ Self| -> Vec<(String, Counts, String)> {
            let mut found: Vec<(String, Counts, String)> =
                counted.iter().map(|(form, counts)| (form.to_owned(), *counts, String::new())).collect();
            for (at, spelling) in &counted.spelled {
                found[*at as usize].2 = String::from(&**spelling);
            }
            found
        };
        let (own, others) = (found(self), found(other));
        let all = own.iter().chain(&others).map(|(form, counts, spelling)| FoundWord {
            form,
            token: form,
            counts: *counts,
            spelling,
        });
        let mut all: Vec<FoundWord<'_>> = all.collect();
        all.sort_by(|one, other| one.form.cmp(other.form));
        arrange(&all)
    }

    /// Forms that are written in another way here, such as `cafe` as `café`.
    pub fn spelled(&self) -> impl Iterator<Item = (&str, &str)> {
        self.spelled.iter().map(|(at, spelling)| (self.form(*at as usize), &**spelling))
    }

    fn form(&self, at: usize) -> &str {
        let from = if at == 0 { 0 } else { self.forms[at - 1].0 as usize };
        &self.text[from..self.forms[at].0 as usize]
    }

    /// The forms in the title, in the order of the alphabet.
    pub fn titled(&self) -> impl Iterator<Item = &str> {
        self.titled.iter().map(|at| self.form(*at as usize))
    }

    /// How many words a field has.
    #[must_use]
    pub fn length(&self, field: Field) -> u32 {
        self.lengths[field as usize]
    }
}

/// Counts words. The texts are borrowed until all is counted, as most words need no copy.
pub struct Counter<'a> {
    tokens: FxHashMap<&'a str, Counts>,
}

impl Default for Counter<'_> {
    fn default() -> Self {
        Self {
            tokens: FxHashMap::with_capacity_and_hasher(USUAL, FxBuildHasher),
        }
    }
}

/// How many different words a text usually has at most.
const USUAL: usize = 400;

/// A form in a token.
struct FoundWord<'t> {
    form: &'t str,
    /// The token, for an order that is always the same.
    token: &'t str,
    counts: Counts,
    /// How it is written there; empty where the token is of several words.
    spelling: &'t str,
}

impl<'a> Counter<'a> {
    /// Adds a text to a field.
    pub fn add(&mut self, field: Field, text: &'a str) {
        // Only what can never join two words ends a token: folding decides on the rest.
        let ends = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !matches!(byte, b'\'' | b'`');
        let mut from = 0;
        for (at, _) in text.bytes().enumerate().filter(|(_, byte)| ends(*byte)) {
            self.token(field, &text[from..at]);
            from = at + 1;
        }
        self.token(field, &text[from..]);
    }

    fn token(&mut self, field: Field, token: &'a str) {
        if !token.is_empty() {
            let count = &mut self.tokens.entry(token).or_default()[field as usize];
            *count = count.saturating_add(1);
        }
    }

    /// The words counted.
    #[must_use]
    pub fn finish(self) -> Counted {
        let folded: Vec<(&str, Counts, Cow<'_, str>)> =
            self.tokens.into_iter().map(|(token, counts)| (token, counts, fold(token))).collect();
        let mut found: Vec<FoundWord<'_>> = Vec::with_capacity(folded.len() + 16);
        for (token, counts, folded) in &folded {
            let spelling = || token.trim_matches(|letter: char| !letter.is_alphanumeric());
            let of = words(folded).enumerate().map(|(at, form)| FoundWord {
                form,
                token,
                counts: *counts,
                spelling: if at == 0 && form.len() == folded.len() { spelling() } else { "" },
            });
            found.extend(of);
        }
        found.sort_by(|one, other| one.form.cmp(other.form).then_with(|| one.token.cmp(other.token)));
        arrange(&found)
    }
}

/// Puts what was found of each form together: its counts, and its commonest spelling.
fn arrange(found: &[FoundWord<'_>]) -> Counted {
    let mut text = String::with_capacity(found.iter().map(|found| found.form.len()).sum());
    let mut forms = Vec::with_capacity(found.len());
    let (mut spelled, mut titled) = (Vec::new(), Vec::new());
    let mut lengths = [0; FIELDS];
    for same in found.chunk_by(|one, other| one.form == other.form) {
        let (mut sum, mut most, mut spelling) = (Counts::default(), 0, "");
        for (at, found) in same.iter().enumerate() {
            lengths.iter_mut().zip(found.counts).for_each(|(length, count)| *length += u32::from(count));
            sum.iter_mut().zip(found.counts).for_each(|(sum, count)| *sum = sum.saturating_add(count));
            let times: u32 = found.counts.iter().map(|count| u32::from(*count)).sum();
            if at == 0 || times > most && !found.spelling.is_empty() {
                (most, spelling) = (times, found.spelling);
            }
        }
        let form = same[0].form;
        let at = u32::try_from(forms.len()).unwrap_or(u32::MAX);
        text.push_str(form);
        forms.push((u32::try_from(text.len()).unwrap_or(u32::MAX), sum));
        if !spelling.is_empty() && spelling != form {
            spelled.push((at, spelling.into()));
        }
        if sum[Field::Title as usize] > 0 {
            titled.push(at);
        }
    }
    Counted {
        text: text.into(),
        forms: forms.into(),
        spelled: spelled.into(),
        titled: titled.into(),
        lengths,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_by_field_with_their_commonest_spelling() {
        let mut counter = Counter::default();
        counter.add(Field::Title, "Café: zwemmen");
        counter.add(Field::Body, "In het Café zwemt men; foto’s, fotos, café.");
        let counted = counter.finish();
        let cafe = counted.iter().find(|(form, _)| *form == "cafe").expect("it is there");
        assert_eq!(cafe.1, &[1, 0, 0, 2]);
        assert_eq!(counted.length(Field::Title), 2);
        assert_eq!(counted.length(Field::Body), 8);
        let forms: Vec<&str> = counted.iter().map(|(form, _)| form).collect();
        assert_eq!(forms, ["cafe", "fotos", "het", "in", "men", "zwemmen", "zwemt"]);
        assert_eq!(counted.spelled().next(), Some(("cafe", "Café")));
        assert_eq!(counted.titled().collect::<Vec<_>>(), ["cafe", "zwemmen"]);
    }
}
