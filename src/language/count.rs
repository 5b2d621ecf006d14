//! The words of a text by the field they stand in: each form once, with how often and how it is written.

use rustc_hash::FxHashMap;

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

    /// Forms that are written in another way here, such as `cafe` as `café`.
    pub fn spelled(&self) -> impl Iterator<Item = (&str, &str)> {
        self.spelled.iter().map(|(at, spelling)| {
            let at = *at as usize;
            let from = if at == 0 { 0 } else { self.forms[at - 1].0 as usize };
            (&self.text[from..self.forms[at].0 as usize], &**spelling)
        })
    }

    /// How many words a field has.
    #[must_use]
    pub fn length(&self, field: Field) -> u32 {
        self.lengths[field as usize]
    }
}

/// Counts words. The texts are borrowed until all is counted, as most words need no copy.
#[derive(Default)]
pub struct Counter<'a> {
    tokens: FxHashMap<&'a str, Counts>,
    lengths: [u32; FIELDS],
}

/// A form on its way: its counts, and its commonest spelling with how often that occurs.
type Form<'a> = (Counts, u32, &'a str);

impl<'a> Counter<'a> {
    /// Adds a text to a field.
    pub fn add(&mut self, field: Field, text: &'a str) {
        // Only what can never join two words ends a token: folding decides on the rest.
        let ends = |letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric() && !matches!(letter, '\'' | '`');
        for token in text.split(ends).filter(|token| !token.is_empty()) {
            let count = &mut self.tokens.entry(token).or_default()[field as usize];
            *count = count.saturating_add(1);
        }
    }

    /// The words counted.
    #[must_use]
    pub fn finish(mut self) -> Counted {
        let mut tokens: Vec<(&str, Counts)> = self.tokens.drain().collect();
        tokens.sort_unstable();
        let mut forms: FxHashMap<String, Form<'_>> = FxHashMap::default();
        for (token, counts) in tokens {
            let folded = fold(token);
            let spelling = token.trim_matches(|letter: char| !letter.is_alphanumeric());
            for (at, form) in words(&folded).enumerate() {
                // A token of several words has no spelling of its own for each.
                let spelling = if at == 0 && form.len() == folded.len() { spelling } else { "" };
                self.note(&mut forms, form, counts, spelling);
            }
        }
        let mut forms: Vec<(String, Form<'_>)> = forms.into_iter().collect();
        forms.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut counted = Self::arrange(&forms);
        counted.lengths = self.lengths;
        counted
    }

    fn note(&mut self, forms: &mut FxHashMap<String, Form<'a>>, form: &str, counts: Counts, spelling: &'a str) {
        for (length, count) in self.lengths.iter_mut().zip(counts) {
            *length += u32::from(count);
        }
        let times = counts.iter().map(|count| u32::from(*count)).sum();
        match forms.get_mut(form) {
            Some((sum, best, known)) => {
                sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum = sum.saturating_add(count));
                if times > *best && !spelling.is_empty() {
                    (*best, *known) = (times, spelling);
                }
            }
            None => drop(forms.insert(form.to_owned(), (counts, times, spelling))),
        }
    }

    fn arrange(forms: &[(String, Form<'_>)]) -> Counted {
        let mut text = String::with_capacity(forms.iter().map(|(form, _)| form.len()).sum());
        let mut ends = Vec::with_capacity(forms.len());
        let mut spelled = Vec::new();
        for (at, (form, (counts, _, spelling))) in forms.iter().enumerate() {
            text.push_str(form);
            ends.push((u32::try_from(text.len()).unwrap_or(u32::MAX), *counts));
            if !spelling.is_empty() && *spelling != form.as_str() {
                spelled.push((u32::try_from(at).unwrap_or(u32::MAX), (*spelling).into()));
            }
        }
        Counted {
            text: text.into(),
            forms: ends.into(),
            spelled: spelled.into(),
            lengths: [0; FIELDS],
        }
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
    }
}
