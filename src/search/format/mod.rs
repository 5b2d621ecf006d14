//! The files of the index: how they are written and read.

pub mod lexicon;
pub mod write;

use serde::Serialize;

use crate::base::digest::Digest;
use crate::language::inflection::{LETTERS, affixes};

/// The version of the format; a reader refuses any other.
pub const VERSION: u32 = 3;

/// The share of a term's weight by how a form stands for it, in sixty-fourths: own stem, concept, irregular, part.
pub const CLASSES: [u32; 4] = [64, 32, 56, 12];

/// How much a kind weighs, in sixteenths: what a visitor most likely looks for.
pub const PRIORS: &[(&str, u32)] = &[
    ("aanbod", 20),
    ("scholen", 20),
    ("contact", 16),
    ("partners", 16),
    ("familieschool", 16),
    ("kindcentrum", 14),
    ("agenda", 12),
    ("paginas", 14),
    ("nieuws", 14),
    ("netwerk", 12),
];

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

/// A file of the index.
#[derive(Clone, Debug)]
pub struct IndexFile {
    /// Its name beside the manifest, which changes with its bytes: `lexicon.0123456789.bin`.
    pub name: String,
    /// Its bytes: one gzip member.
    pub bytes: Vec<u8>,
}

impl IndexFile {
    /// A file of these packed bytes.
    #[must_use]
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        let name = format!("{name}.{}.bin", Digest::of(&bytes).fingerprint());
        Self { name, bytes }
    }
}

/// What the manifest says.
#[derive(Debug, Serialize)]
pub struct IndexManifest<'a> {
    version: u32,
    documents: usize,
    block: usize,
    lexicon: &'a str,
    columns: &'a str,
    postings: Vec<&'a str>,
    texts: Vec<&'a str>,
    questions: &'a str,
    letters: [&'static str; 2],
    affixes: Vec<String>,
    classes: [u32; 4],
    priors: serde_json::Map<String, serde_json::Value>,
}

/// The files that a reader needs for every question.
#[derive(Clone, Copy, Debug)]
pub struct EveryQuestion<'a> {
    /// What visitors may type.
    pub lexicon: &'a IndexFile,
    /// What documents belong to.
    pub columns: &'a IndexFile,
    /// How a question is read.
    pub questions: &'a IndexFile,
}

impl<'a> IndexManifest<'a> {
    /// The manifest of these files.
    #[must_use]
    pub fn new(
        documents: usize,
        block: usize,
        every_question: EveryQuestion<'a>,
        postings: &'a [IndexFile],
        texts: &'a [IndexFile],
    ) -> Self {
        let names = |files: &'a [IndexFile]| files.iter().map(|file| file.name.as_str()).collect();
        Self {
            version: VERSION,
            documents,
            block,
            lexicon: &every_question.lexicon.name,
            columns: &every_question.columns.name,
            postings: names(postings),
            texts: names(texts),
            questions: &every_question.questions.name,
            letters: LETTERS,
            affixes: affixes(),
            classes: CLASSES,
            priors: PRIORS.iter().map(|(kind, prior)| ((*kind).to_owned(), (*prior).into())).collect(),
        }
    }

    /// As JSON.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("names, numbers and words can be written as JSON")
    }
}
