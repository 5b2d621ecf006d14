//! The whole index of a portal as files.

use jiff::civil::date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::document::{SearchDocument, TranslatedWords, documents};
use super::facets::columns;
use super::format::lexicon::{self, Display, Lexicon, by_utf16};
use super::format::write::{self, Posting};
use super::format::{Class, EveryQuestion, Form, IndexFile, IndexManifest};
use super::pages::OwnPage;
use super::postings::{Postings, postings};
use super::question;
use super::vocabulary::Vocabulary;
use crate::model::Language;
use crate::model::settings::Synonym;
use crate::render::RenderCx;
use crate::render::words::Words;
use crate::resolve::Site;
use crate::routes::Facets;

/// How many documents a file of texts holds: few, as a result fetches one for itself and its neighbours.
const BLOCK: usize = 16;

/// How many bytes a first visit may fetch: two seconds at 1.6 Mbit/s.
pub const FIRST_VISIT: usize = 400 * 1024;

/// The index of a portal in a language.
pub struct SearchIndex {
    /// All files but the manifest, in a fixed order.
    pub files: Vec<IndexFile>,
    /// The manifest, which names the others.
    pub manifest: Vec<u8>,
    /// How many bytes a first visit fetches: manifest, lexicon, columns and questions.
    pub first_visit: usize,
}

impl SearchIndex {
    /// Makes the index of a portal for pages in a language.
    #[must_use]
    pub fn new(cx: RenderCx<'_>, language: Language) -> Self {
        let (site, words, facets) = (cx.site, cx.words_of(language), &cx.routes.facets);
        let translated = TranslatedWords::new(site, language);
        let pages = OwnPage::all(cx, words);
        let documents = documents(site, &translated, &pages);
        let synonyms = site.settings().search.as_ref().map_or(&[] as &[_], |search| &search.synonyms);
        let (columns, (texts, (lexicon, lists))) = rayon::join(
            || column_file(site, facets, &documents),
            || rayon::join(|| text_files(site, &documents, words), || term_files(&documents, synonyms)),
        );
        let questions = question::file(cx, language, &documents);
        let every_question = EveryQuestion { lexicon: &lexicon, columns: &columns, questions: &questions };
        let manifest = IndexManifest::new(documents.len(), BLOCK, every_question, &lists, &texts).bytes();
        let first_visit = manifest.len() + lexicon.bytes.len() + columns.bytes.len() + questions.bytes.len();
        let files = [lexicon, columns, questions].into_iter().chain(lists).chain(texts).collect();
        Self { files, manifest, first_visit }
    }
}

/// The lexicon and the postings.
fn term_files(documents: &[SearchDocument<'_>], synonyms: &[Synonym]) -> (IndexFile, Vec<IndexFile>) {
    let vocabulary = Vocabulary::new(documents, synonyms);
    let postings = postings(documents, &vocabulary);
    let (lists, first) = write::postings(&postings.lists);
    (lexicon::lexicon(&lexicon(documents, vocabulary, &postings), &first), lists)
}

fn column_file(site: &Site, facets: &Facets, documents: &[SearchDocument<'_>]) -> IndexFile {
    let epoch = date(1970, 1, 1);
    let days = |last| epoch.until(last).map_or(0, |span: jiff::Span| u32::try_from(span.get_days()).unwrap_or(0));
    let until: Vec<u32> = documents.iter().map(|document| document.until(site).map_or(0, days)).collect();
    write::columns(&columns(site, facets, documents), &until)
}

fn text_files(site: &Site, documents: &[SearchDocument<'_>], words: Words<'_>) -> Vec<IndexFile> {
    let blocks: Vec<&[SearchDocument<'_>]> = documents.chunks(BLOCK).collect();
    let file = |(at, block): (usize, &&[SearchDocument<'_>])| {
        let shown: Vec<_> = block.iter().map(|document| document.shown(site, words)).collect();
        write::texts(at, &shown)
    };
    blocks.par_iter().enumerate().map(file).collect()
}

/// The lexicon of all forms whose terms have documents.
fn lexicon(documents: &[SearchDocument<'_>], mut vocabulary: Vocabulary<'_>, postings: &Postings) -> Lexicon {
    let known = std::mem::take(&mut vocabulary.forms);
    let spelled = spellings(documents, &vocabulary, &postings.numbers);
    let mut forms: Vec<Form> = Vec::with_capacity(known.len());
    for (form, terms) in known {
        let known = |(term, class): (u32, Class)| postings.numbers[term as usize].map(|term| (term, class));
        let terms: Vec<(u32, Class)> = terms.into_iter().filter_map(known).collect();
        if !terms.is_empty() {
            forms.push((form, terms));
        }
    }
    forms.par_sort_unstable_by(|one, other| by_utf16(&one.0, &other.0));
    let place = |at: usize| u32::try_from(at).expect("forms are counted in 32 bits");
    let displays = forms.iter().enumerate().filter_map(|(at, (form, _))| {
        let display = match spelled.get(&**form)? {
            Spelling::Own(text) => Display::Text((*text).into()),
            Spelling::As(word) => {
                let word = forms.binary_search_by(|(form, _)| by_utf16(form, word)).expect("every word is a form");
                Display::As(place(word))
            }
        };
        Some((place(at), display))
    });
    Lexicon {
        displays: displays.collect(),
        df: postings.lists.iter().map(|list: &Vec<Posting>| u32::try_from(list.len()).unwrap_or(u32::MAX)).collect(),
        forms,
    }
}

/// How a form is written.
enum Spelling<'s> {
    /// In this way.
    Own(&'s str),
    /// As this word is.
    As(&'s str),
}

/// How forms are written where most documents write them in another way; a form that is a stem and no word is written
/// as the commonest word of that stem.
fn spellings<'s>(
    documents: &'s [SearchDocument<'_>],
    vocabulary: &'s Vocabulary<'_>,
    numbers: &[Option<u32>],
) -> FxHashMap<&'s str, Spelling<'s>> {
    let mut votes: FxHashMap<(&str, &str), u32> = FxHashMap::default();
    for document in documents {
        document.words.spelled().for_each(|vote| *votes.entry(vote).or_default() += 1);
    }
    let mut votes: Vec<((&str, &str), u32)> = votes.into_iter().collect();
    votes.sort_unstable_by(|one, other| (one.0.0, other.1, one.0.1).cmp(&(other.0.0, one.1, other.0.1)));
    votes.dedup_by_key(|((form, _), _)| *form);
    let mut spelled = FxHashMap::default();
    for ((form, spelling), count) in votes {
        let Some(at) = vocabulary.places.get(form) else { continue };
        if count * 2 > vocabulary.words[*at as usize].documents {
            spelled.insert(form, Spelling::Own(spelling));
        }
    }
    let mut best: FxHashMap<u32, (u32, usize)> = FxHashMap::default();
    for (at, word) in vocabulary.words.iter().enumerate() {
        let own = word.terms.first().map(|(term, _)| *term).unwrap_or_default();
        let entry = best.entry(own).or_insert((0, at));
        if word.documents > entry.0 {
            *entry = (word.documents, at);
        }
    }
    for (term, (_, at)) in best {
        let name = &*vocabulary.terms[term as usize];
        if numbers[term as usize].is_some() && !vocabulary.places.contains_key(name) {
            spelled.insert(name, Spelling::As(vocabulary.words[at].form));
        }
    }
    spelled
}
