//! All words of the portal, and the terms that they stand for.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::concepts::Concepts;
use super::document::SearchDocument;
use super::format::{Class, Form};
use super::meaning::Meaning;
use crate::language::count::Counted;
use crate::language::stop_words::is_stop_word;
use crate::model::Language;
use crate::model::settings::Synonym;

/// A word of the documents.
pub(super) struct Word<'a> {
    /// Its folded form.
    pub form: &'a str,
    /// The languages of the documents that hold it, as bits in the order of all languages.
    pub languages: u32,
    /// How many documents hold it.
    pub documents: u32,
    /// What a document that holds it counts for, with the weight; its own stem comes first.
    pub terms: Vec<(u32, f32)>,
}

/// The words of a document by their places: looking each up once is enough.
pub(super) struct Held {
    /// For each of its forms, in their order; nothing for a stop word.
    pub own: Box<[Option<u32>]>,
    /// Those in the names that lead to it.
    pub linked: Box<[u32]>,
}

/// All words of the portal, and the terms that they stand for.
pub(super) struct Vocabulary<'a> {
    /// The words of the documents, by form.
    pub words: Vec<Word<'a>>,
    /// The place of each form in `words`.
    pub places: FxHashMap<&'a str, u32>,
    /// For each document, the places of its words.
    pub held: Vec<Held>,
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
    pub(super) fn new(documents: &[SearchDocument<'a>], synonyms: &[Synonym]) -> Self {
        let spoken = documents.iter().flat_map(|document| &document.spoken);
        let mut languages: Vec<&str> = spoken.map(|(language, _)| language.code()).collect();
        languages.sort_unstable();
        languages.dedup();
        let Gathered { words, places, held } = gather(documents, &languages);
        let count = u32::try_from(documents.len()).unwrap_or(u32::MAX);
        let mut meaning = Meaning::new(&words, &languages, count, Concepts::new(synonyms));
        meaning.find();
        let Meaning { names, forms, phrases, terms, .. } = meaning;
        let mut vocabulary = Self {
            words,
            places,
            held,
            terms: Vec::new(),
            forms: Vec::new(),
            phrases,
        };
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
            for (term, _) in &mut *terms {
                renumber(term);
            }
            terms.sort_unstable();
            terms.dedup_by_key(|(term, _)| *term);
        }
    }
}

/// All words, and where they stand.
struct Gathered<'a> {
    words: Vec<Word<'a>>,
    places: FxHashMap<&'a str, u32>,
    held: Vec<Held>,
}

/// The words of some documents, numbered as they were met.
#[derive(Default)]
struct VocabularyPart<'a> {
    numbers: FxHashMap<&'a str, u32>,
    /// For each its form, languages as bits, and the number of documents.
    words: Vec<(&'a str, u32, u32)>,
    /// For each document the numbers of its own words and of those in the names that lead to it.
    held: Vec<(Vec<u32>, Vec<u32>)>,
}

impl<'a> VocabularyPart<'a> {
    fn note(&mut self, form: &'a str, bit: u32, count: u32) -> u32 {
        let next = u32::try_from(self.words.len()).expect("there are fewer words than bytes of content");
        let number = *self.numbers.entry(form).or_insert(next);
        if number == next {
            self.words.push((form, 0, 0));
        }
        let word = &mut self.words[number as usize];
        word.1 |= bit;
        word.2 += count;
        number
    }

    fn add(&mut self, document: &SearchDocument<'a>, languages: &[&str]) {
        let bit = |language: Language| 1 << languages.iter().position(|code| *code == language.code()).unwrap_or(0);
        let spoken: Vec<(u32, &Counted)> =
            document.spoken.iter().map(|(language, words)| (bit(*language), *words)).collect();
        let bits = |form: &str| match spoken.as_slice() {
            [(bit, _)] => *bit,
            all => all.iter().filter(|(_, words)| words.has(form)).fold(0, |bits, (bit, _)| bits | bit),
        };
        let bit = spoken.first().map_or(1, |(bit, _)| *bit);
        let own = document.words.iter().map(|(form, _)| self.note(form, bits(form), 1)).collect();
        let linked = document.linked.iter().flat_map(|linked| linked.titled());
        let linked = linked.map(|form| self.note(form, bit, 0)).collect();
        self.held.push((own, linked));
    }
}

fn gather<'a>(documents: &[SearchDocument<'a>], languages: &[&str]) -> Gathered<'a> {
    let chunk = documents.len().div_ceil(rayon::current_num_threads().max(1)).max(64);
    let part = |documents: &[SearchDocument<'a>]| {
        let mut part = VocabularyPart::default();
        for document in documents {
            part.add(document, languages);
        }
        part
    };
    let parts: Vec<VocabularyPart<'_>> = documents.par_chunks(chunk).map(part).collect();
    let mut found: FxHashMap<&str, (u32, u32)> = FxHashMap::default();
    for (form, bits, count) in parts.iter().flat_map(|part| &part.words) {
        let entry = found.entry(form).or_default();
        *entry = (entry.0 | bits, entry.1 + count);
    }
    let mut words: Vec<Word<'_>> = found
        .into_iter()
        .filter(|(form, _)| !is_stop_word(form))
        .map(|(form, (languages, documents))| Word { form, languages, documents, terms: Vec::new() })
        .collect();
    words.par_sort_unstable_by_key(|word| word.form);
    let place = |at: usize| u32::try_from(at).expect("there are fewer words than bytes of content");
    let places: FxHashMap<&str, u32> = words.iter().enumerate().map(|(at, word)| (word.form, place(at))).collect();
    let held = parts.into_par_iter().flat_map_iter(|part| {
        let known: Vec<Option<u32>> = part.words.iter().map(|(form, ..)| places.get(form).copied()).collect();
        part.held.into_iter().map(move |(own, linked)| Held {
            own: own.into_iter().map(|number| known[number as usize]).collect(),
            linked: linked.into_iter().filter_map(|number| known[number as usize]).collect(),
        })
    });
    let held = held.collect();
    Gathered { words, places, held }
}
