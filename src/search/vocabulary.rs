//! All words of the portal, and the terms that they stand for.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::concepts::Concepts;
use super::document::Document;
use super::meaning::Meaning;
use crate::language::stop_words::is_stop_word;
use crate::model::settings::Synonym;

/// How a form stands for a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The term is the form's own stem.
    Stem,
    /// The term is a concept that the form is a word of.
    Concept,
    /// The form is an irregular inflection of the term, or a stem that is also another word.
    Irregular,
    /// The term is a part of the compound that the form is.
    Part,
}

/// A form that can be looked up, with its terms.
pub type Form = (Box<str>, Vec<(u32, Class)>);

/// A word of the documents.
pub struct Word<'a> {
    /// Its folded form.
    pub form: &'a str,
    /// The languages of the documents that hold it, as bits in the order of all languages.
    pub languages: u32,
    /// How many documents hold it.
    pub documents: u32,
    /// What a document that holds it counts for, with the weight; its own stem comes first.
    pub terms: Vec<(u32, f32)>,
}

/// All words of the portal, and the terms that they stand for.
pub struct Vocabulary<'a> {
    /// The words of the documents, by form.
    pub words: Vec<Word<'a>>,
    /// The place of each form in `words`.
    pub places: FxHashMap<&'a str, u32>,
    /// The terms' names, sorted.
    pub terms: Vec<Box<str>>,
    /// Every form that can be looked up, in no order.
    pub forms: Vec<Form>,
    /// Concepts that are known by several words together: the term, and the terms of the words.
    pub phrases: Vec<(u32, Vec<u32>)>,
}

impl<'a> Vocabulary<'a> {
    /// Gathers the words of `documents` and works out what they stand for.
    #[must_use]
    pub fn new(documents: &[Document<'a>], synonyms: &[Synonym]) -> Self {
        let mut languages: Vec<&str> = documents.iter().map(|document| document.language).collect();
        languages.sort_unstable();
        languages.dedup();
        let words = gather(documents, &languages);
        let places = words.iter().enumerate().map(|(at, word)| (word.form, u32::try_from(at).unwrap_or(u32::MAX)));
        let places = places.collect();
        let count = u32::try_from(documents.len()).unwrap_or(u32::MAX);
        let mut meaning = Meaning::new(&words, &languages, count, Concepts::new(synonyms));
        meaning.find();
        let Meaning { names, forms, phrases, terms, .. } = meaning;
        let mut vocabulary = Self { words, places, terms: Vec::new(), forms: Vec::new(), phrases };
        for (word, terms) in vocabulary.words.iter_mut().zip(terms) {
            word.terms = terms;
        }
        vocabulary.number(names.into_terms(), forms);
        vocabulary
    }

    /// Numbers the terms in the order of their names.
    fn number(&mut self, terms: Vec<(Box<str>, u32)>, forms: FxHashMap<Box<str>, Vec<(u32, Class)>>) {
        let mut numbers = vec![0; terms.len()];
        for (number, (_, place)) in terms.iter().enumerate() {
            numbers[*place as usize] = u32::try_from(number).expect("terms were counted in 32 bits");
        }
        self.terms = terms.into_iter().map(|(name, _)| name).collect();
        let renumber = |term: &mut u32| *term = numbers[*term as usize];
        for word in &mut self.words {
            word.terms.iter_mut().for_each(|(term, _)| renumber(term));
        }
        for (concept, parts) in &mut self.phrases {
            renumber(concept);
            parts.iter_mut().for_each(renumber);
        }
        self.forms = forms.into_iter().collect();
        for (_, terms) in &mut self.forms {
            terms.iter_mut().for_each(|(term, _)| renumber(term));
            terms.sort_unstable();
            terms.dedup_by_key(|(term, _)| *term);
        }
    }
}

/// Languages as bits, and the number of documents.
type Found<'a> = FxHashMap<&'a str, (u32, u32)>;

fn gather<'a>(documents: &[Document<'a>], languages: &[&str]) -> Vec<Word<'a>> {
    let chunk = documents.len().div_ceil(rayon::current_num_threads().max(1)).max(64);
    let found = documents.par_chunks(chunk).map(|documents| {
        let mut found = Found::default();
        for document in documents {
            let bit = 1 << languages.iter().position(|language| *language == document.language).unwrap_or(0);
            let mut note = |form, count| {
                let entry: &mut (u32, u32) = found.entry(form).or_default();
                *entry = (entry.0 | bit, entry.1 + count);
            };
            document.words.iter().for_each(|(form, _)| note(form, 1));
            let titles = document.linked.iter().flat_map(|linked| linked.iter()).filter(|(_, counts)| counts[0] > 0);
            titles.for_each(|(form, _)| note(form, 0));
        }
        found
    });
    let mut words: Vec<Word<'_>> = found
        .reduce(Found::default, merged)
        .into_iter()
        .filter(|(form, _)| !is_stop_word(form))
        .map(|(form, (languages, documents))| Word { form, languages, documents, terms: Vec::new() })
        .collect();
    words.par_sort_unstable_by_key(|word| word.form);
    words
}

fn merged<'a>(mut one: Found<'a>, mut other: Found<'a>) -> Found<'a> {
    if one.len() < other.len() {
        std::mem::swap(&mut one, &mut other);
    }
    for (form, (bits, count)) in other {
        let entry = one.entry(form).or_default();
        *entry = (entry.0 | bits, entry.1 + count);
    }
    one
}
