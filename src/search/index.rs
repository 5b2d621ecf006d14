//! The whole index of a portal as files.

use jiff::civil::date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::document::{Document, documents};
use super::facets::{Values, columns};
use super::format::write::{self, Lexicon, Posting};
use super::format::{IndexFile, Manifest};
use super::postings::{Postings, postings};
use super::vocabulary::{Class, Form, Vocabulary};
use crate::render::views::words::Words;
use crate::resolve::Site;

/// From this many documents on, texts come in small files, so that a result fetches few bytes; below it, in few files.
const MANY: usize = 512;

/// How many documents a file of texts holds, in a small and in a large portal.
const BLOCKS: (usize, usize) = (128, 16);

/// How many bytes a first visit may fetch: two seconds at 1.6 Mbit/s.
pub const FIRST_VISIT: usize = 400 * 1024;

/// The index of a portal.
pub struct Index {
    /// All files but the manifest, in a fixed order.
    pub files: Vec<IndexFile>,
    /// The manifest, which names the others.
    pub manifest: Vec<u8>,
    /// How many bytes a first visit fetches: manifest, lexicon and columns.
    pub first_visit: usize,
}

impl Index {
    /// Makes the index of `site`; `words` gives the theme's words in a language.
    #[must_use]
    pub fn new<'a>(site: &'a Site, words: &(dyn Fn(&'a str) -> Words<'a> + Sync)) -> Self {
        let documents = documents(site);
        let synonyms = site.settings().search.as_ref().map_or(&[] as &[_], |search| &search.synonyms);
        let mut vocabulary = Vocabulary::new(&documents, synonyms);
        let postings = postings(&documents, &mut vocabulary);
        let lexicon = lexicon(&documents, vocabulary, &postings);
        let block = if documents.len() < MANY { BLOCKS.0 } else { BLOCKS.1 };
        let (lists, first) = write::postings(&postings.lists);
        let (lexicon, (columns, texts)) = rayon::join(
            || write::lexicon(&lexicon, &first),
            || rayon::join(|| column_file(site, &documents), || text_files(site, &documents, words, block)),
        );
        let manifest = Manifest::new(documents.len(), block, &lexicon, &columns, &lists, &texts);
        let manifest = manifest.bytes();
        let first_visit = manifest.len() + lexicon.bytes.len() + columns.bytes.len();
        let files = [lexicon, columns].into_iter().chain(lists).chain(texts).collect();
        Self { files, manifest, first_visit }
    }
}

fn column_file(site: &Site, documents: &[Document<'_>]) -> IndexFile {
    let values: Vec<Values> = documents.iter().map(|document| document.values(site)).collect();
    let values: Vec<&Values> = values.iter().collect();
    let epoch = date(1970, 1, 1);
    let days = |last| epoch.until(last).map_or(0, |span: jiff::Span| u32::try_from(span.get_days()).unwrap_or(0));
    let until: Vec<u32> = documents.iter().map(|document| document.until(site).map_or(0, days)).collect();
    write::columns(&columns(&values), &until)
}

fn text_files<'a>(
    site: &Site,
    documents: &[Document<'a>],
    words: &(dyn Fn(&'a str) -> Words<'a> + Sync),
    block: usize,
) -> Vec<IndexFile> {
    let blocks: Vec<&[Document<'_>]> = documents.chunks(block).collect();
    let file = |(at, block): (usize, &&[Document<'a>])| {
        let shown: Vec<_> = block.iter().map(|document| document.shown(site, words(document.language))).collect();
        write::texts(at, &shown)
    };
    blocks.par_iter().enumerate().map(file).collect()
}

/// The lexicon of all forms whose terms have documents.
fn lexicon(documents: &[Document<'_>], vocabulary: Vocabulary<'_>, postings: &Postings) -> Lexicon {
    let spelled = spellings(documents, &vocabulary, &postings.numbers);
    let mut forms: Vec<Form> = Vec::with_capacity(vocabulary.forms.len());
    for (form, terms) in vocabulary.forms {
        let known = |(term, class): (u32, Class)| postings.numbers[term as usize].map(|term| (term, class));
        let terms: Vec<(u32, Class)> = terms.into_iter().filter_map(known).collect();
        if !terms.is_empty() {
            forms.push((form, terms));
        }
    }
    forms.par_sort_unstable_by(|one, other| write::by_utf16(&one.0, &other.0));
    let displays = forms.iter().enumerate().filter_map(|(at, (form, _))| {
        let at = u32::try_from(at).expect("forms are counted in 32 bits");
        spelled.get(form).map(|spelling| (at, spelling.clone()))
    });
    Lexicon {
        displays: displays.collect(),
        df: postings.lists.iter().map(|list: &Vec<Posting>| u32::try_from(list.len()).unwrap_or(u32::MAX)).collect(),
        forms,
    }
}

/// How forms are written where most documents write them in another way; a form that is a stem and no word is written
/// as the commonest word of that stem.
fn spellings(
    documents: &[Document<'_>],
    vocabulary: &Vocabulary<'_>,
    numbers: &[Option<u32>],
) -> FxHashMap<Box<str>, Box<str>> {
    let mut votes: FxHashMap<(&str, &str), u32> = FxHashMap::default();
    let mut held: Vec<u32> = vec![0; vocabulary.words.len()];
    for document in documents {
        for (form, _) in document.words.iter() {
            if let Some(at) = vocabulary.places.get(form) {
                held[*at as usize] += 1;
            }
        }
        document.words.spelled().for_each(|vote| *votes.entry(vote).or_default() += 1);
    }
    let mut votes: Vec<((&str, &str), u32)> = votes.into_iter().collect();
    votes.sort_unstable_by(|one, other| (one.0.0, other.1, one.0.1).cmp(&(other.0.0, one.1, other.0.1)));
    votes.dedup_by_key(|((form, _), _)| *form);
    let mut spelled = FxHashMap::default();
    for ((form, spelling), count) in votes {
        let Some(at) = vocabulary.places.get(form) else { continue };
        if count * 2 > held[*at as usize] {
            spelled.insert(form.into(), spelling.into());
        }
    }
    let mut best: FxHashMap<u32, (u32, usize)> = FxHashMap::default();
    for (at, word) in vocabulary.words.iter().enumerate() {
        let own = word.terms.first().map(|(term, _)| *term).unwrap_or_default();
        let entry = best.entry(own).or_insert((0, at));
        if held[at] > entry.0 {
            *entry = (held[at], at);
        }
    }
    for (term, (_, at)) in best {
        let name = &vocabulary.terms[term as usize];
        if numbers[term as usize].is_some() && !vocabulary.places.contains_key(&**name) {
            let form = vocabulary.words[at].form;
            let spelling = spelled.get(form).cloned().unwrap_or_else(|| form.into());
            spelled.insert(name.clone(), spelling);
        }
    }
    spelled
}
