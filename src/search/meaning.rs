//! What the words of the portal stand for: stems, concepts, parts of compounds and strong verbs.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::concepts::{Concepts, is_concept};
use super::format::Class;
use super::vocabulary::Word;
use crate::language::compound::split;
use crate::language::inflection::{closed_stem, verbs_of};
use crate::language::irregular::{PARTICLES, irregular_nouns, strong_verbs};
use crate::language::stem::Stems;
use crate::language::stop_words::is_stop_word;
use crate::model::Language;

const DUTCH: &str = Language::Dutch.code();

/// How much a document counts for a part of a compound that it holds.
const PART: f32 = 0.25;

/// A part leads away from its compound only when at most one in so many documents holds it.
const RARE: u32 = 10;

/// A document counts for a part of a compound only when at most one in so many documents holds that part: `school` says
/// nothing of the Lukasschool.
const COMMON: u32 = 3;

/// How much a document counts for the concept of a part of a compound that it holds.
const PART_CONCEPT: f32 = 0.3;

/// How much a document counts for the verb that it holds a form of.
const VERB: f32 = 0.9;

/// The shortest stem, in bytes, that may be a part of a compound without being a word.
const BARE_STEM: usize = 4;

/// Terms by their names while they are not all known.
#[derive(Default)]
pub(super) struct Names(FxHashMap<Box<str>, u32>);

impl Names {
    fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.0.get(name) {
            return *place;
        }
        let place = u32::try_from(self.0.len()).expect("there are fewer terms than bytes of content");
        self.0.insert(name.into(), place);
        place
    }

    /// All names in order, each with the place that it was given.
    pub(super) fn into_terms(self) -> Vec<(Box<str>, u32)> {
        let mut terms: Vec<(Box<str>, u32)> = self.0.into_iter().collect();
        terms.sort_unstable();
        terms
    }
}

/// Works out what words stand for.
pub(super) struct Meaning<'a> {
    words: &'a [Word<'a>],
    languages: &'a [&'a str],
    concepts: Concepts<'a>,
    /// How many documents there are.
    documents: u32,
    /// For each word its stem in each language that it occurs in.
    stems: Vec<Vec<(&'a str, Cow<'a, str>)>>,
    dutch: Stems,
    dutch_words: FxHashMap<&'a str, usize>,
    /// The terms' names.
    pub names: Names,
    /// For each word, what a document that holds it counts for.
    pub terms: Vec<Vec<(u32, f32)>>,
    /// Every form that can be looked up.
    pub forms: FxHashMap<Box<str>, Vec<(u32, Class)>>,
    /// Concepts that are known by several words together.
    pub phrases: Vec<(u32, Vec<u32>)>,
}

impl<'a> Meaning<'a> {
    /// Nothing is known yet but the words.
    pub(super) fn new(words: &'a [Word<'a>], languages: &'a [&'a str], documents: u32, concepts: Concepts<'a>) -> Self {
        Self {
            words,
            languages,
            concepts,
            documents,
            stems: Vec::new(),
            dutch: Stems::of(DUTCH),
            dutch_words: FxHashMap::default(),
            names: Names::default(),
            terms: Vec::new(),
            forms: FxHashMap::default(),
            phrases: Vec::new(),
        }
    }

    /// Works everything out.
    pub(super) fn find(&mut self) {
        self.find_stems();
        self.find_concepts();
        self.find_verbs();
        self.find_strong_verbs();
        self.find_nouns();
        self.find_closed_stems();
        self.find_parts();
        self.add_stems_as_forms();
        self.add_concept_words();
    }

    fn find_stems(&mut self) {
        let by_language: Vec<Stems> = self.languages.iter().map(|language| Stems::of(language)).collect();
        for (at, word) in self.words.iter().enumerate() {
            let spoken = (0..self.languages.len()).filter(|language| word.languages & (1 << language) != 0);
            let stems: Vec<(&str, Cow<'_, str>)> =
                spoken.map(|language| (self.languages[language], by_language[language].stem(word.form))).collect();
            let terms: Vec<u32> = stems.iter().map(|(_, stem)| self.names.place(stem)).collect();
            if stems.iter().any(|(language, _)| *language == DUTCH) {
                self.dutch_words.insert(word.form, at);
            }
            self.forms.insert(word.form.into(), terms.iter().map(|term| (*term, Class::Stem)).collect());
            let mut terms: Vec<(u32, f32)> = terms.into_iter().map(|term| (term, 1.0)).collect();
            terms.dedup_by_key(|(term, _)| *term);
            self.terms.push(terms);
            self.stems.push(stems);
        }
    }

    fn find_concepts(&mut self) {
        for (at, stems) in self.stems.iter().enumerate() {
            let mut found: Vec<usize> =
                stems.iter().flat_map(|(language, stem)| self.concepts.of(language, stem)).copied().collect();
            found.sort_unstable();
            found.dedup();
            for concept in found {
                let term = self.names.place(&self.concepts.names[concept]);
                self.terms[at].push((term, 1.0));
                add(&mut self.forms, self.words[at].form, term, Class::Concept);
            }
        }
    }

    /// Finite forms and participles that Snowball leaves apart from their verb.
    fn find_verbs(&mut self) {
        let found: Vec<(usize, usize)> = self
            .dutch_words
            .iter()
            .flat_map(|(word, at)| verbs_of(word).into_iter().map(move |verb| (*at, verb)))
            .filter_map(|(at, verb)| Some((at, *self.dutch_words.get(verb.as_str())?)))
            .collect();
        for (at, verb) in found {
            let term = self.terms[verb][0].0;
            self.counts_for(at, term, VERB, Class::Irregular);
        }
    }

    /// All forms of every strong verb of which one occurs, particles before it included.
    fn find_strong_verbs(&mut self) {
        let mut known: FxHashMap<Cow<'_, str>, Vec<usize>> = FxHashMap::default();
        let verbs: Vec<(&str, Vec<&str>)> = strong_verbs().map(|(verb, forms)| (verb, forms.collect())).collect();
        for (at, (verb, forms)) in verbs.iter().enumerate() {
            let stem = self.dutch.stem(verb);
            for form in forms.iter().copied().map(Cow::Borrowed).chain([Cow::Borrowed(*verb), stem]) {
                known.entry(form).or_default().push(at);
            }
        }
        let mut found: FxHashSet<(&str, usize)> = FxHashSet::default();
        for word in self.dutch_words.keys() {
            let stem = self.dutch.stem(word);
            for particle in std::iter::once("").chain(PARTICLES.iter().copied()) {
                for form in [word, &*stem] {
                    let verbs = form.strip_prefix(particle).and_then(|rest| known.get(rest));
                    found.extend(verbs.into_iter().flatten().map(|verb| (particle, *verb)));
                }
            }
        }
        let mut found: Vec<(&str, usize)> = found.into_iter().collect();
        found.sort_unstable();
        for (particle, verb) in found {
            let (infinitive, forms) = &verbs[verb];
            let whole = format!("{particle}{infinitive}");
            let term = self.names.place(&self.dutch.stem(&whole));
            for form in forms.iter().map(|form| format!("{particle}{form}")) {
                match self.dutch_words.get(form.as_str()) {
                    Some(at) => self.counts_for(*at, term, VERB, Class::Irregular),
                    None => add(&mut self.forms, &form, term, Class::Irregular),
                }
            }
            self.concepts_of_verb(&whole, term);
        }
    }

    /// Nouns with an irregular plural.
    fn find_nouns(&mut self) {
        for (noun, forms) in irregular_nouns() {
            if !forms.clone().chain([noun]).any(|form| self.dutch_words.contains_key(form)) {
                continue;
            }
            let term = self.names.place(&self.dutch.stem(noun));
            for form in forms {
                match self.dutch_words.get(form) {
                    Some(at) => self.counts_for(*at, term, VERB, Class::Irregular),
                    None => add(&mut self.forms, form, term, Class::Irregular),
                }
            }
        }
    }

    /// The stem of a word in `en` as it stands in a compound, and the participle of a verb with a particle: nobody need
    /// have written them.
    fn find_closed_stems(&mut self) {
        let mut found: Vec<(&str, usize)> = self.dutch_words.iter().map(|(word, at)| (*word, *at)).collect();
        found.sort_unstable();
        for (word, at) in found {
            let Some(closed) = closed_stem(word) else { continue };
            let term = self.terms[at][0].0;
            if !self.forms.contains_key(&*closed) {
                add(&mut self.forms, &closed, term, Class::Irregular);
            }
            let particles = PARTICLES.iter().filter_map(|particle| Some((particle, closed.strip_prefix(particle)?)));
            for (particle, rest) in particles.filter(|(_, rest)| rest.len() >= BARE_STEM - 1) {
                for ending in ["t", "d"].into_iter().filter(|ending| !rest.ends_with(ending)).chain([""]) {
                    let participle = format!("{particle}ge{rest}{ending}");
                    let fits = !ending.is_empty() || rest.ends_with(['t', 'd']);
                    if fits && !self.forms.contains_key(&*participle) {
                        add(&mut self.forms, &participle, term, Class::Irregular);
                    }
                }
            }
        }
    }

    /// A form of a verb also stands for the concepts of the verb.
    fn concepts_of_verb(&mut self, infinitive: &str, term: u32) {
        let concepts = self.concepts.of(DUTCH, &self.dutch.stem(infinitive)).to_vec();
        for concept in concepts {
            let concept = self.names.place(&self.concepts.names[concept]);
            for (at, terms) in self.terms.iter_mut().enumerate() {
                let is_form = terms.iter().any(|(known, weight)| *known == term && *weight < 1.0);
                if is_form && terms.iter().all(|(known, _)| *known != concept) {
                    terms.push((concept, VERB));
                    add(&mut self.forms, self.words[at].form, concept, Class::Concept);
                }
            }
        }
    }

    fn find_parts(&mut self) {
        let stems: FxHashSet<&str> =
            self.dutch_words.values().flat_map(|at| &self.stems[*at]).map(|(_, stem)| &**stem).collect();
        let concept_words = self.concepts.words.iter().filter(|word| word.language == DUTCH);
        let concept_words: FxHashSet<&str> = concept_words.map(|word| word.form.as_str()).collect();
        let is_word =
            |part: &str| (self.dutch_words.contains_key(part) || concept_words.contains(part)) && !is_stop_word(part);
        let is_first = |part: &str| is_word(part) || part.len() >= BARE_STEM && stems.contains(part);
        let is_second =
            |part: &str| is_word(part) || part.len() >= BARE_STEM && stems.contains(&*self.dutch.stem(part));
        let mut found: Vec<(usize, [String; 2])> = self
            .dutch_words
            .iter()
            .filter_map(|(word, at)| {
                let (first, second) = split(word, is_first, is_second)?;
                Some((*at, [first, second].map(|part| self.dutch.stem(part).into_owned())))
            })
            .collect();
        found.sort_unstable();
        let counts: Vec<[u32; 2]> = {
            let held = self.documents_of_stems();
            let count = |part: &String| held.get(part.as_str()).copied().unwrap_or(0);
            found.iter().map(|(_, parts)| parts.each_ref().map(count)).collect()
        };
        for ((at, parts), counts) in found.into_iter().zip(counts) {
            let rarer = usize::from(counts[1] < counts[0]);
            if counts[rarer] * RARE <= self.documents {
                let term = self.names.place(&parts[rarer]);
                add(&mut self.forms, self.words[at].form, term, Class::Part);
            }
            let told = parts.iter().zip(counts).filter(|(_, count)| count * COMMON <= self.documents);
            for (part, _) in told {
                let term = self.names.place(part);
                push(&mut self.terms[at], term, PART);
                for concept in self.concepts.of(DUTCH, part) {
                    let concept = self.names.place(&self.concepts.names[*concept]);
                    push(&mut self.terms[at], concept, PART_CONCEPT);
                }
            }
        }
    }

    /// How many documents hold a word of each Dutch stem; those that hold several are counted several times.
    fn documents_of_stems(&self) -> FxHashMap<&str, u32> {
        let mut held: FxHashMap<&str, u32> = FxHashMap::default();
        for at in self.dutch_words.values() {
            for (_, stem) in &self.stems[*at] {
                *held.entry(stem).or_default() += self.words[*at].documents;
            }
        }
        held
    }

    /// Rules on endings lead to stems: each is a form as well.
    fn add_stems_as_forms(&mut self) {
        for (name, term) in self.names.0.iter().filter(|(name, _)| !is_concept(name)) {
            let class = if self.forms.contains_key(name) { Class::Irregular } else { Class::Stem };
            add(&mut self.forms, name, *term, class);
        }
    }

    fn add_concept_words(&mut self) {
        for word in &self.concepts.words {
            let concept = self.names.place(&self.concepts.names[word.concept]);
            add(&mut self.forms, &word.form, concept, Class::Concept);
            if word.form.contains(' ') {
                let stems = Stems::of(word.language);
                let parts = word.form.split(' ').filter(|part| !is_stop_word(part));
                let parts: Option<Vec<u32>> = parts.map(|part| self.names.0.get(&*stems.stem(part)).copied()).collect();
                self.phrases.extend(parts.filter(|parts| parts.len() > 1).map(|parts| (concept, parts)));
            }
        }
    }

    fn counts_for(&mut self, at: usize, term: u32, weight: f32, class: Class) {
        push(&mut self.terms[at], term, weight);
        add(&mut self.forms, self.words[at].form, term, class);
    }
}

fn push(terms: &mut Vec<(u32, f32)>, term: u32, weight: f32) {
    if terms.iter().all(|(known, _)| *known != term) {
        terms.push((term, weight));
    }
}

fn add(forms: &mut FxHashMap<Box<str>, Vec<(u32, Class)>>, form: &str, term: u32, class: Class) {
    let terms = match forms.get_mut(form) {
        Some(terms) => terms,
        None => forms.entry(form.into()).or_default(),
    };
    if terms.iter().all(|(known, _)| *known != term) {
        terms.push((term, class));
    }
}
