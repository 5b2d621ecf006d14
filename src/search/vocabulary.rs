//! All words of the portal, and the terms that they stand for.

use std::borrow::Cow;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::document::Document;
use crate::language::fold::{fold, words};
use crate::language::stem::Stems;
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
}

/// What ends the name of a concept's term: no stem holds it, and it sorts right behind the stem of the same letters.
const CONCEPT: char = '\u{1}';

/// A word of the documents.
pub struct Word<'a> {
    /// Its folded form.
    pub form: &'a str,
    /// The languages of the documents that hold it, as bits in the order of [`Vocabulary::languages`].
    languages: u32,
    /// What a document that holds it counts for, with the weight.
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
    /// Every form that can be looked up, with its terms.
    pub forms: Vec<(Box<str>, Vec<(u32, Class)>)>,
    /// Concepts that are known by several words together: the term, and the terms of the words.
    pub phrases: Vec<(u32, Vec<u32>)>,
    languages: Vec<&'a str>,
}

/// A word of a concept in a language, folded; several words are joined by a space.
struct ConceptWord<'a> {
    concept: usize,
    language: &'a str,
    form: String,
}

/// Concepts by the stem of a word in a language.
type Members<'a> = FxHashMap<(&'a str, String), Vec<usize>>;

/// Terms by their names while they are not all known.
#[derive(Default)]
struct Names {
    places: FxHashMap<Box<str>, u32>,
}

impl Names {
    fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = u32::try_from(self.places.len()).expect("there are fewer terms than bytes of content");
        self.places.insert(name.into(), place);
        place
    }
}

impl<'a> Vocabulary<'a> {
    /// Gathers the words of `documents` and works out what they stand for.
    #[must_use]
    pub fn new(documents: &[Document<'a>], synonyms: &'a [Synonym]) -> Self {
        let mut languages: Vec<&str> = documents.iter().map(|document| document.language).collect();
        languages.sort_unstable();
        languages.dedup();
        let words = gather(documents, &languages);
        let places = words.iter().enumerate().map(|(at, word)| (word.form, u32::try_from(at).unwrap_or(u32::MAX)));
        let places = places.collect();
        let mut vocabulary = Self {
            words,
            places,
            terms: Vec::new(),
            forms: Vec::new(),
            phrases: Vec::new(),
            languages,
        };
        vocabulary.stand_for(synonyms);
        vocabulary
    }

    fn stand_for(&mut self, synonyms: &'a [Synonym]) {
        let stems: Vec<Vec<Cow<'a, str>>> = {
            let by_language: Vec<Stems> = self.languages.iter().map(|language| Stems::of(language)).collect();
            self.words.iter().map(|word| stems_of(word, &by_language)).collect()
        };
        let mut names = Names::default();
        let own: Vec<Vec<u32>> =
            stems.iter().map(|stems| stems.iter().map(|stem| names.place(stem)).collect()).collect();
        let stem_count = names.places.len();
        let concept_words = concept_words(synonyms);
        let concepts: Vec<u32> = synonyms.iter().map(|it| names.place(&concept_name(&it.concept))).collect();
        let members = members(&concept_words);
        let mut forms: FxHashMap<Box<str>, Vec<(u32, Class)>> = FxHashMap::default();
        for (at, word) in self.words.iter_mut().enumerate() {
            let mut terms: Vec<(u32, Class)> = own[at].iter().map(|term| (*term, Class::Stem)).collect();
            for (language, stem) in spoken(word.languages, &self.languages).zip(&stems[at]) {
                let found = members.get(&(language, stem.to_string()));
                terms.extend(found.into_iter().flatten().map(|concept| (concepts[*concept], Class::Concept)));
            }
            word.terms = terms.iter().map(|(term, _)| (*term, 1.0)).collect();
            forms.insert(word.form.into(), terms);
        }
        for (name, term) in names.places.iter().filter(|(_, term)| (**term as usize) < stem_count) {
            match forms.get_mut(name) {
                Some(terms) if terms.iter().any(|(known, _)| known == term) => {}
                Some(terms) => terms.push((*term, Class::Irregular)),
                None => drop(forms.insert(name.clone(), vec![(*term, Class::Stem)])),
            }
        }
        self.phrases = phrases(&concept_words, &concepts, &names);
        for word in concept_words {
            let terms = forms.entry(word.form.into()).or_default();
            terms.push((concepts[word.concept], Class::Concept));
        }
        self.number(names, forms);
    }

    /// Numbers the terms in the order of their names.
    fn number(&mut self, names: Names, forms: FxHashMap<Box<str>, Vec<(u32, Class)>>) {
        let mut terms: Vec<(Box<str>, u32)> = names.places.into_iter().collect();
        terms.sort_unstable();
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

fn gather<'a>(documents: &[Document<'a>], languages: &[&str]) -> Vec<Word<'a>> {
    type Found<'a> = FxHashMap<&'a str, u32>;
    let merge = |mut one: Found<'a>, mut other: Found<'a>| {
        if one.len() < other.len() {
            std::mem::swap(&mut one, &mut other);
        }
        other.into_iter().for_each(|(form, bits)| *one.entry(form).or_default() |= bits);
        one
    };
    let chunk = documents.len().div_ceil(rayon::current_num_threads().max(1)).max(64);
    let found = documents.par_chunks(chunk).map(|documents| {
        let mut found = Found::default();
        for document in documents {
            let bit = 1 << languages.iter().position(|language| *language == document.language).unwrap_or(0);
            document.words.iter().for_each(|(form, _)| *found.entry(form).or_default() |= bit);
            let titles = document.linked.iter().flat_map(|linked| linked.iter()).filter(|(_, counts)| counts[0] > 0);
            titles.for_each(|(form, _)| *found.entry(form).or_default() |= bit);
        }
        found
    });
    let found = found.reduce(Found::default, merge);
    let mut words: Vec<Word<'_>> = found
        .into_iter()
        .filter(|(form, _)| !is_stop_word(form))
        .map(|(form, languages)| Word { form, languages, terms: Vec::new() })
        .collect();
    words.par_sort_unstable_by_key(|word| word.form);
    words
}

fn spoken<'s, 'a>(bits: u32, languages: &'s [&'a str]) -> impl Iterator<Item = &'a str> + use<'s, 'a> {
    languages.iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0).map(|(_, language)| *language)
}

/// The stems of a word, one for each language that it occurs in.
fn stems_of<'a>(word: &Word<'a>, languages: &[Stems]) -> Vec<Cow<'a, str>> {
    let spoken = languages.iter().enumerate().filter(|(at, _)| word.languages & (1 << at) != 0);
    spoken.map(|(_, stems)| stems.stem(word.form)).collect()
}

fn concept_name(concept: &str) -> String {
    format!("{}{CONCEPT}", fold(concept))
}

/// Every word of every concept, the concept itself included.
fn concept_words(synonyms: &[Synonym]) -> Vec<ConceptWord<'_>> {
    let mut found = Vec::new();
    for (concept, synonym) in synonyms.iter().enumerate() {
        let own = ("nl", &*synonym.concept);
        let others =
            synonym.words.iter().flat_map(|(language, list)| list.iter().map(move |word| (&**language, &**word)));
        let mut known = FxHashSet::default();
        for (language, text) in std::iter::once(own).chain(others) {
            let form = words(&fold(text)).collect::<Vec<_>>().join(" ");
            if !form.is_empty() && known.insert((language, form.clone())) {
                found.push(ConceptWord { concept, language, form });
            }
        }
    }
    found
}

fn members<'a>(concept_words: &[ConceptWord<'a>]) -> Members<'a> {
    let mut members = Members::default();
    for word in concept_words.iter().filter(|word| !word.form.contains(' ')) {
        let stem = Stems::of(word.language).stem(&word.form).into_owned();
        let concepts = members.entry((word.language, stem)).or_default();
        if !concepts.contains(&word.concept) {
            concepts.push(word.concept);
        }
    }
    members
}

/// Concepts that are known by several words together, of which every one has a term.
fn phrases(concept_words: &[ConceptWord<'_>], concepts: &[u32], names: &Names) -> Vec<(u32, Vec<u32>)> {
    let several = concept_words.iter().filter(|word| word.form.contains(' '));
    let phrase = |word: &ConceptWord<'_>| {
        let stems = Stems::of(word.language);
        let parts = word.form.split(' ').filter(|part| !is_stop_word(part));
        let parts: Option<Vec<u32>> = parts.map(|part| names.places.get(&*stems.stem(part)).copied()).collect();
        parts.filter(|parts| parts.len() > 1).map(|parts| (concepts[word.concept], parts))
    };
    several.filter_map(phrase).collect()
}
