//! Reads an index and answers questions, result by result as the reader in the browser does.
//!
//! It tests what the index is worth, and what it answers is what the reader in the browser must answer. All arithmetic is in whole numbers, lengths of
//! words are counted in UTF-16 code units, and every rule stands in `src/search/FORMAT.md`.

mod bytes;
mod columns;
mod found;
mod lexicon;
mod near;
mod question;
mod units;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

pub(crate) use found::{Answer, Correction, Read};

use bytes::{Bytes, unpacked};
use columns::Columns;
use lexicon::Lexicon;
use question::Questions;

use portaal::language::inflection::{Affix, expanded};

/// Why an index cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReadFault {
    /// A file ends before what it should hold.
    Truncated,
    /// A file holds what cannot be.
    Corrupt(&'static str),
    /// A file unpacks to more than any index holds.
    TooLarge,
    /// A file is not there.
    Missing,
    /// The manifest is of another version.
    Version,
}

impl fmt::Display for ReadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated => f.write_str("a file of the index ends too early"),
            Self::Corrupt(what) => write!(f, "a file of the index is corrupt: {what}"),
            Self::TooLarge => f.write_str("a file of the index is too large"),
            Self::Missing => f.write_str("a file of the index is missing"),
            Self::Version => f.write_str("the index is of another version"),
        }
    }
}

impl std::error::Error for ReadFault {}

/// What is asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Question {
    /// What a visitor typed.
    pub text: String,
    /// Values by facet: of each facet, at least one must fit.
    pub filters: BTreeMap<String, Vec<String>>,
    /// Facets that nothing is read of.
    #[serde(default)]
    pub without: Vec<String>,
    /// The kind whose list the visitor is on.
    pub from: Option<String>,
}

impl Question {
    /// A question without filters.
    #[must_use]
    pub(crate) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// What a document shows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Text {
    /// What it is called.
    pub title: String,
    /// Its URL without the portal's own path.
    pub path: String,
    /// What it is.
    pub summary: String,
    /// When, where, what it costs, or how to reach somebody.
    pub facts: String,
    /// Its language.
    pub language: String,
    /// What it answers by itself.
    pub answer: Option<Typed>,
}

/// What a document answers by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    /// Days that are to come.
    #[serde(rename = "d")]
    pub dates: Vec<Dated>,
    /// A telephone number: the link, and what it says.
    #[serde(rename = "p")]
    pub phone: Option<(String, String)>,
    /// When somebody is there.
    #[serde(rename = "h")]
    pub hours: Vec<(u8, String, String, String)>,
    /// Anything else in words.
    #[serde(rename = "n")]
    pub note: String,
}

/// A day that is to come.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Dated {
    /// Until when it counts.
    #[serde(rename = "u")]
    pub until: u32,
    /// In words.
    #[serde(rename = "t")]
    pub told: String,
}

#[derive(Debug, Deserialize)]
struct Manifest {
    version: u32,
    documents: u32,
    block: usize,
    lexicon: String,
    columns: String,
    postings: Vec<String>,
    texts: Vec<String>,
    questions: String,
    letters: Vec<String>,
    affixes: Vec<String>,
    classes: [u32; 4],
    priors: BTreeMap<String, u32>,
}

/// One term's documents with their impacts.
type List = Vec<(u32, u8)>;

/// An index, read whole.
pub(crate) struct Reader {
    manifest: Manifest,
    affixes: Vec<Affix>,
    lexicon: Lexicon,
    /// Forms of several words by the beginnings of these.
    runs: BTreeMap<String, usize>,
    questions: Questions,
    columns: Columns,
    lists: Vec<List>,
    texts: Vec<Text>,
    today: u32,
}

impl Reader {
    /// Reads the index of a manifest. `file` gives the bytes of a file by its name, `today` is in days since 1970-01-01.
    ///
    /// # Errors
    /// What is wrong with the first file at fault.
    pub(crate) fn open<'f>(
        manifest: &[u8],
        file: impl Fn(&str) -> Option<&'f [u8]>,
        today: u32,
    ) -> Result<Self, ReadFault> {
        let manifest: Manifest =
            serde_json::from_slice(manifest).map_err(|_| ReadFault::Corrupt("the manifest is no JSON of this form"))?;
        if manifest.version != portaal::search::format::VERSION {
            return Err(ReadFault::Version);
        }
        let file = |name: &str| unpacked(file(name).ok_or(ReadFault::Missing)?);
        let lexicon = Lexicon::read(&file(&manifest.lexicon)?)?;
        let columns = Columns::read(&file(&manifest.columns)?)?;
        let questions = Questions::read(&file(&manifest.questions)?)?;
        let documents = u32::try_from(columns.until.len()).map_err(|_| ReadFault::TooLarge)?;
        if documents != manifest.documents || manifest.block == 0 {
            return Err(ReadFault::Corrupt("the manifest counts other documents than the columns"));
        }
        let mut lists = Vec::with_capacity(lexicon.df.len());
        for name in &manifest.postings {
            read_postings(&file(name)?, &mut lists, documents)?;
        }
        if lists.len() != lexicon.df.len() {
            return Err(ReadFault::Corrupt("there are other terms than lists"));
        }
        let mut texts = Vec::with_capacity(columns.until.len());
        for name in &manifest.texts {
            let block: Vec<Text> = serde_json::from_slice(&file(name)?)
                .map_err(|_| ReadFault::Corrupt("a block of texts is no JSON of this form"))?;
            texts.extend(block);
        }
        if texts.len() != columns.until.len() {
            return Err(ReadFault::Corrupt("there are other texts than documents"));
        }
        let affixes = expanded(&manifest.affixes, &manifest.letters);
        let several = lexicon.forms.iter().enumerate().filter(|(_, form)| form.contains(' '));
        let runs = several.map(|(at, form)| (units::cut(form.split(' ')), at)).collect();
        Ok(Self {
            manifest,
            affixes,
            lexicon,
            runs,
            questions,
            columns,
            lists,
            texts,
            today,
        })
    }

    /// What a document shows, by its number.
    #[must_use]
    pub(crate) fn text(&self, document: u32) -> &Text {
        &self.texts[document as usize]
    }

    /// The terms that a form stands for, each with its class; none for what is no form.
    #[must_use]
    pub(crate) fn terms(&self, form: &str) -> &[(u32, u8)] {
        self.lexicon.exact(form).map_or(&[], |place| &self.lexicon.terms[place])
    }

    /// The forms that the rules on endings lead to from `text`.
    #[must_use]
    pub(crate) fn inflections(&self, text: &str) -> Vec<&str> {
        self.affixed(text).into_iter().map(|place| &*self.lexicon.forms[place]).collect()
    }

    /// Every form, in order, with how it is written.
    pub(crate) fn forms(&self) -> impl Iterator<Item = (&str, &str)> {
        (0..self.lexicon.forms.len()).map(|at| (&*self.lexicon.forms[at], self.lexicon.shown(at)))
    }
}

/// Adds the lists of a file of postings.
///
/// # Errors
/// When the file does not hold what it says.
fn read_postings(bytes: &[u8], lists: &mut Vec<List>, documents: u32) -> Result<(), ReadFault> {
    let mut source = Bytes::new(bytes);
    if source.number()? as usize != lists.len() {
        return Err(ReadFault::Corrupt("a file of postings begins at another term"));
    }
    let count = source.count()?;
    let lengths = source.numbers(count)?;
    let mut ids = Vec::with_capacity(lengths.len());
    for length in &lengths {
        let mut list = source.numbers(*length as usize)?;
        bytes::accumulate(&mut list)?;
        if list.last().is_some_and(|last| *last >= documents) {
            return Err(ReadFault::Corrupt("a list names a document that is not there"));
        }
        ids.push(list);
    }
    for ids in ids {
        let impacts = source.take(ids.len())?;
        lists.push(ids.into_iter().zip(impacts.iter().copied()).collect());
    }
    source.end()
}

mod tests;
