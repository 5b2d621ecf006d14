//! What readers know of questions: words that fall out, phrases that stand for a value of a facet, phrases that say what
//! sort of answer is wanted, and names in which nothing is read.
//!
//! All of it is made from the portal's own values and names, in each of its languages, and from a table of other words that
//! people use for them.

mod intents;
mod phrases;
mod reading;
mod readings;

use rustc_hash::FxHashSet;
use serde::Serialize;

use self::reading::Reading;
use super::document::SearchDocument;
use super::format::IndexFile;
use super::format::write;
use crate::language::fold::{fold, words};
use crate::language::glue::falls_out;
use crate::language::stop_words::is_stop_word;
use crate::model::Language;
use crate::render::RenderCx;

/// What stands between two phrases.
const BETWEEN: &str = "|";

/// How many words a phrase has at most.
const LONGEST: usize = 5;

/// What readers know of questions, as they read it.
#[derive(Serialize)]
struct Questions {
    /// Words that fall out of a question.
    stop: String,
    /// Facet, value, what it is called, whether it is certain, and its phrases.
    readings: Vec<(&'static str, String, String, u8, String)>,
    /// Name, kinds, how much they then weigh in sixteenths, and phrases.
    intents: Vec<(&'static str, &'static str, u32, String)>,
    /// Names in which nothing is read.
    names: String,
}

/// The file of a portal for pages in a language.
#[must_use]
pub(super) fn file(cx: RenderCx<'_>, language: Language, documents: &[SearchDocument<'_>]) -> IndexFile {
    let readings = readings::all(cx, language);
    let names = names(documents, &readings);
    let questions = Questions {
        stop: falls_out().join(" "),
        readings: readings
            .into_iter()
            .map(|it| (it.facet, it.value, it.label, u8::from(it.is_certain), it.phrases.join(BETWEEN)))
            .collect(),
        intents: intents::all(),
        names: names.join(BETWEEN),
    };
    let json = serde_json::to_vec(&questions).expect("words can be written as JSON");
    write::packed("questions", &json)
}

/// A phrase as a reader looks it up: folded, its words joined by a space.
fn phrase(text: &str) -> String {
    words(&fold(text)).collect::<Vec<_>>().join(" ")
}

/// The titles that hold a phrase and more words than it: what is asked for then is the thing of that name.
fn names(documents: &[SearchDocument<'_>], readings: &[Reading]) -> Vec<String> {
    let phrases: FxHashSet<&str> = readings.iter().flat_map(|it| it.phrases.iter().map(String::as_str)).collect();
    let named = documents.iter().filter(|document| document.is_entity()).map(|document| phrase(document.title));
    let mut names: Vec<String> = named.filter(|name| holds_a_phrase(name, &phrases)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether a name of several words has one of the phrases in it, and says more than that.
fn holds_a_phrase(name: &str, phrases: &FxHashSet<&str>) -> bool {
    let all: Vec<&str> = name.split(' ').collect();
    let says = |word: &&&str| !is_stop_word(word);
    let others = |length: usize| all.iter().filter(says).count() > length;
    (2..=LONGEST).contains(&all.len())
        && (1..all.len())
            .any(|length| others(length) && all.windows(length).any(|run| phrases.contains(run.join(" ").as_str())))
}
