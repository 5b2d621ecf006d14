//! Sentences and words that make a Dutch text hard to read. It tells only what can be counted: who wrote it judges.

use std::collections::HashMap;

use rustc_hash::FxHashSet;

use crate::model::Language;
use crate::resolve::Content;
use crate::syntax::markdown::plain_text;

/// A sentence of more words is long.
const LONG_SENTENCE: usize = 20;
/// A word of more letters is long.
const LONG_WORD: usize = 16;

/// Why a sentence stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RemarkKind {
    /// It has more than twenty words.
    LongSentence,
    /// It has a long word that no other page has.
    RareWord,
    /// It does not say who does it.
    Passive,
    /// It has an abbreviation that is not explained.
    Abbreviation,
}

impl RemarkKind {
    /// A word for it, for messages and programs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LongSentence => "long-sentence",
            Self::RareWord => "rare-word",
            Self::Passive => "passive",
            Self::Abbreviation => "abbreviation",
        }
    }
}

/// A sentence that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Why.
    pub kind: RemarkKind,
    /// The word, or how many words there are.
    pub what: String,
    /// The sentence.
    pub sentence: String,
}

/// How a page reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageReading {
    /// What it is called.
    pub title: String,
    /// Its file.
    pub path: String,
    /// How many sentences it has.
    pub sentences: usize,
    /// How many words.
    pub words: usize,
    /// The sentences that stand out, in order.
    pub remarks: Vec<Remark>,
}

/// How every page reads, those with most to say of first. Pages in another language than Dutch are not judged.
#[must_use]
pub fn plain_language(content: &Content) -> Vec<PageReading> {
    if content.settings().language() != Language::Dutch {
        return Vec::new();
    }
    let mut texts = Vec::new();
    content.for_each(|entity| {
        let fields = [entity.summary, entity.gist].into_iter().flatten().map(str::to_owned);
        let text: Vec<String> = fields.chain([plain_text(entity.origin.body_text())]).collect();
        texts.push((entity.title.to_owned(), entity.origin.source.path.to_string(), text.join("\n")));
    });
    let mut terms: FxHashSet<String> = content.terms.values().map(|term| term.term.to_lowercase()).collect();
    // Whose portal it is, a reader knows.
    terms.insert(content.settings().foundation.name.to_lowercase());
    let mut pages_with: HashMap<String, usize> = HashMap::new();
    for (.., text) in &texts {
        let words: FxHashSet<String> = words(text).map(str::to_lowercase).collect();
        for word in words {
            *pages_with.entry(word).or_default() += 1;
        }
    }
    let is_rare = |word: &str| {
        let word = word.to_lowercase();
        !terms.contains(&word) && pages_with.get(&word).is_none_or(|pages| *pages < 2)
    };
    let page = |(title, path, text): (String, String, String)| {
        judge(title, path, &text, is_rare, |word| terms.contains(&word.to_lowercase()))
    };
    let mut pages: Vec<PageReading> = texts.into_iter().map(page).filter(|page| page.sentences > 0).collect();
    pages.sort_by(|one, other| other.remarks.len().cmp(&one.remarks.len()).then_with(|| one.path.cmp(&other.path)));
    pages
}

fn judge(
    title: String,
    path: String,
    text: &str,
    is_rare: impl Fn(&str) -> bool,
    is_explained: impl Fn(&str) -> bool,
) -> PageReading {
    let sentences: Vec<&str> = text.lines().flat_map(sentences).collect();
    let mut remarks = Vec::new();
    let mut told = FxHashSet::default();
    for sentence in &sentences {
        let count = words(sentence).count();
        let mut remark = |kind, what: String| remarks.push(Remark { kind, what, sentence: (*sentence).to_owned() });
        if count > LONG_SENTENCE {
            remark(RemarkKind::LongSentence, count.to_string());
        }
        if let Some(participle) = passive(sentence) {
            remark(RemarkKind::Passive, participle);
        }
        let explained = |word: &str| is_explained(word) || text.contains(&format!("({word})"));
        for word in abbreviations(sentence).filter(|word| !explained(word)) {
            if told.insert(word.to_owned()) {
                remark(RemarkKind::Abbreviation, word.to_owned());
            }
        }
        for word in words(sentence).filter(|word| is_long(word) && is_rare(word)) {
            if told.insert(word.to_owned()) {
                remark(RemarkKind::RareWord, word.to_owned());
            }
        }
    }
    PageReading {
        title,
        path,
        sentences: sentences.len(),
        words: words(text).count(),
        remarks,
    }
}

/// Whether a word is long; what begins with a capital is most often a name.
fn is_long(word: &str) -> bool {
    word.chars().count() > LONG_WORD && !word.starts_with(char::is_uppercase)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '’' | '-'))
        .filter(|word| word.contains(char::is_alphabetic))
}

/// Abbreviations with a single dot; others have one behind each letter.
const SHORTENED: &[&str] = &[
    "bijv", "evt", "incl", "excl", "nr", "tel", "resp", "max", "min", "ca", "blz", "vgl", "jl", "zgn", "enz", "mevr",
    "dhr",
];

/// The sentences of a line: a dot, `!` or `?` ends one where a space and no small letter follow.
fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in line.match_indices(['.', '!', '?']) {
        let after = &line[at + sign.len()..];
        let next = after.trim_start_matches(['"', '”', '’', ')']).trim_start();
        let is_apart = after.is_empty() || after.starts_with([' ', '"', '”', '’', ')']);
        let last = line[start..at].rsplit(' ').next().unwrap_or_default();
        let is_short = SHORTENED.contains(&last.to_lowercase().as_str()) || (last.contains('.') && last.len() < 8);
        if is_apart && !is_short && !next.starts_with(char::is_lowercase) {
            found.push(line[start..=at].trim());
            start = at + sign.len();
        }
    }
    found.push(line[start..].trim());
    found.retain(|sentence| words(sentence).next().is_some());
    found
}

/// Words that look like participles and are none.
const NO_PARTICIPLES: &[&str] = &[
    "gewicht",
    "gezicht",
    "gedicht",
    "gebied",
    "geluid",
    "gezond",
    "geduld",
    "gevecht",
    "gerecht",
    "bericht",
    "besluit",
    "bezit",
    "verstand",
    "verband",
    "overgewicht",
    "schoolgewicht",
    "bekend",
    "beperkt",
    "verschillend",
];

/// The participle of a sentence in which something is done and nobody does it.
fn passive(sentence: &str) -> Option<String> {
    let all: Vec<String> = words(sentence).map(str::to_lowercase).collect();
    let is_auxiliary = |word: &String| matches!(word.as_str(), "wordt" | "worden" | "werd" | "werden");
    let is_participle = |word: &&String| {
        let ends = word.ends_with('d') || word.ends_with('t') || word.ends_with("en");
        let begins = word.starts_with("ge")
            || ["opge", "aange", "afge", "uitge", "inge", "voorge", "toege"].iter().any(|it| word.starts_with(it));
        let prefixed = ["be", "ver", "ont", "her"].iter().any(|it| word.starts_with(it)) && !word.ends_with("en");
        word.chars().count() > 5 && ends && (begins || prefixed) && !NO_PARTICIPLES.contains(&word.as_str())
    };
    // Who is going to become something does so.
    let becomes = |pair: &[String]| pair[0] == "te" && pair[1] == "worden";
    let is_passive = all.iter().any(is_auxiliary) && !all.windows(2).any(becomes);
    is_passive.then(|| all.iter().find(is_participle).cloned()).flatten()
}

/// Words in capitals, and words with dots in them or behind them.
fn abbreviations(sentence: &str) -> impl Iterator<Item = &str> {
    let tokens = sentence
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '.'));
    tokens.filter_map(|token| {
        let bare = token.trim_end_matches('.');
        let letters = bare.chars().count();
        let is_capitals = (2..=6).contains(&letters) && bare.chars().all(char::is_uppercase);
        let is_dotted = bare.contains('.')
            && bare.split('.').all(|part| part.chars().count() == 1 && part.contains(char::is_alphabetic));
        let is_short = token.ends_with('.') && SHORTENED.contains(&bare.to_lowercase().as_str());
        if is_capitals { Some(bare) } else { (is_dotted || is_short).then_some(token) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remarks(text: &str) -> Vec<(RemarkKind, String)> {
        let page = judge(String::new(), String::new(), text, |_| true, |word| word == "IKC");
        page.remarks.into_iter().map(|remark| (remark.kind, remark.what)).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_thinks() {
        assert_eq!(
            sentences("Kom om 3.30 uur. Neem d.m.v. een tas mee! Ja? (Nee.) bijv. Anna"),
            ["Kom om 3.30 uur.", "Neem d.m.v. een tas mee!", "Ja?", "(Nee.) bijv. Anna"]
        );
    }

    #[test]
    fn what_makes_a_text_hard_is_told_with_its_word() {
        assert_eq!(remarks("De school belt u."), []);
        assert_eq!(remarks("U wordt door de school gebeld."), [(RemarkKind::Passive, "gebeld".to_owned())]);
        assert_eq!(remarks("Het wordt warm, zegt het gebouw."), []);
        assert_eq!(remarks("Er wordt op het gewicht gelet om beter te worden."), []);
        assert_eq!(
            remarks("Vraag het i.v.m. de VVE aan het IKC."),
            [(RemarkKind::Abbreviation, "i.v.m.".to_owned()), (RemarkKind::Abbreviation, "VVE".to_owned())]
        );
        assert_eq!(remarks("De voorschool (VVE) is er. De VVE helpt."), []);
        assert_eq!(
            remarks("De ouderbetrokkenheidsfunctionaris komt."),
            [(RemarkKind::RareWord, "ouderbetrokkenheidsfunctionaris".to_owned())]
        );
        let long = "woord ".repeat(21);
        assert_eq!(remarks(&long), [(RemarkKind::LongSentence, "21".to_owned())]);
    }
}
