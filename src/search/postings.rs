//! Which document holds which term, and how much that weighs: BM25F, at build time.
//!
//! Source: Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004.

use rayon::prelude::*;

use super::document::SearchDocument;
use super::format::write::Posting;
use super::vocabulary::{Held, Vocabulary, Word};
use crate::language::count::{FIELDS, Field};

/// How much a word weighs in each field, and how much a field's length takes off from that.
const WEIGHTS: [(f32, f32); FIELDS] = [(9.0, 0.4), (5.0, 0.3), (3.0, 0.4), (1.0, 0.7)];

/// The fields, in that order.
const ALL: [Field; FIELDS] = [Field::Title, Field::Keywords, Field::Summary, Field::Body];

/// How much a word weighs in the name of a linked entity.
const LINKED: f32 = 3.0;

/// Where a word's weight has half of its effect.
const HALF: f32 = 5.0;

/// What several words that are a concept together weigh beside one word that is.
const PHRASE: f32 = 0.6;

/// What every term weighs at least, so that common ones still rank.
const FLOOR: f32 = 1.0;

/// What impacts are rounded to: the power of three halves of a twenty-eighth, two, three and so on, of the whole. Smaller
/// differences say nothing, and few different values take few bytes.
const LEVELS: [u8; 28] = [
    2, 5, 9, 14, 19, 25, 32, 39, 46, 54, 63, 72, 81, 90, 100, 110, 121, 131, 143, 154, 166, 178, 190, 202, 215, 228,
    241, 255,
];

/// The lists of all terms that have documents.
pub(super) struct Postings {
    /// For each term that is left, its documents with their impact, in order.
    pub lists: Vec<Vec<Posting>>,
    /// The number of each of the vocabulary's terms among those that are left.
    pub numbers: Vec<Option<u32>>,
}

/// Counts and weighs the terms of all documents.
#[must_use]
pub(super) fn postings(documents: &[SearchDocument<'_>], vocabulary: &Vocabulary<'_>) -> Postings {
    let means = means(documents);
    let scale = || Scale { totals: vec![0.0; vocabulary.terms.len()], touched: Vec::new() };
    let weighed: Vec<Vec<(u32, f32)>> = documents
        .par_iter()
        .zip(&vocabulary.held)
        .with_min_len(64)
        .map_init(scale, |scale, (document, held)| scale.weigh(document, held, vocabulary, &means))
        .collect();
    let mut counts = vec![0; vocabulary.terms.len()];
    weighed.iter().flatten().for_each(|(term, _)| counts[*term as usize] += 1);
    let mut lists: Vec<Vec<(u32, f32)>> = counts.into_iter().map(Vec::with_capacity).collect();
    for (document, terms) in weighed.iter().enumerate() {
        let document = u32::try_from(document).expect("documents are counted in 32 bits");
        for (term, weight) in terms {
            lists[*term as usize].push((document, *weight));
        }
    }
    add_phrases(vocabulary, &mut lists);
    quantised(&lists, documents.len())
}

/// The mean length of each field.
#[expect(clippy::cast_precision_loss, reason = "lengths are far below what a float holds exactly")]
fn means(documents: &[SearchDocument<'_>]) -> [f32; FIELDS] {
    ALL.map(|field| {
        let sum: u64 = documents.iter().map(|document| u64::from(document.words.length(field))).sum();
        (sum as f32 / documents.len().max(1) as f32).max(1.0)
    })
}

/// Weighs the terms of one document after the other.
struct Scale {
    /// The weight of every term; nought but for those that the document has.
    totals: Vec<f32>,
    /// The terms that the document has, as they were met.
    touched: Vec<u32>,
}

impl Scale {
    #[expect(clippy::cast_precision_loss, reason = "lengths are far below what a float holds exactly")]
    fn weigh(
        &mut self,
        document: &SearchDocument<'_>,
        held: &Held,
        vocabulary: &Vocabulary<'_>,
        means: &[f32; FIELDS],
    ) -> Vec<(u32, f32)> {
        let mut scale = [0.0; FIELDS];
        for (at, field) in ALL.into_iter().enumerate() {
            let (weight, by_length) = WEIGHTS[at];
            let length = document.words.length(field) as f32 / means[at];
            scale[at] = weight / (1.0 - by_length + by_length * length);
        }
        for ((_, counts), word) in document.words.iter().zip(&held.own) {
            if let Some(word) = word {
                let weight = counts.iter().zip(scale).map(|(count, scale)| f32::from(*count) * scale).sum();
                self.add(&vocabulary.words[*word as usize], weight, 0.0);
            }
        }
        let each = LINKED / (document.linked.len().max(1) as f32).sqrt();
        for word in &held.linked {
            // A name leads to what it names, its parts do not: the name of every school holds the word.
            self.add(&vocabulary.words[*word as usize], each, 1.0);
        }
        let totals = &mut self.totals;
        self.touched.drain(..).map(|term| (term, std::mem::take(&mut totals[term as usize]))).collect()
    }

    fn add(&mut self, word: &Word<'_>, weight: f32, least: f32) {
        for (term, share) in word.terms.iter().filter(|(_, share)| *share >= least) {
            let total = &mut self.totals[*term as usize];
            if *total == 0.0 {
                self.touched.push(*term);
            }
            *total += weight * share;
        }
    }
}

/// A document that holds all words of a phrase holds its concept.
fn add_phrases(vocabulary: &Vocabulary<'_>, lists: &mut [Vec<(u32, f32)>]) {
    for (concept, parts) in &vocabulary.phrases {
        let mut parts: Vec<&Vec<(u32, f32)>> = parts.iter().map(|part| &lists[*part as usize]).collect();
        parts.sort_by_key(|list| list.len());
        let Some((shortest, others)) = parts.split_first() else { continue };
        let mut found = Vec::new();
        for (document, weight) in *shortest {
            let weight = others.iter().try_fold(*weight, |least, list| {
                let at = list.binary_search_by_key(document, |(document, _)| *document).ok()?;
                Some(least.min(list[at].1))
            });
            found.extend(weight.map(|weight| (*document, weight * PHRASE)));
        }
        let list = &mut lists[*concept as usize];
        list.extend(found);
        list.sort_by_key(|(document, _)| *document);
        list.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the numbers lie between nought and a few million, and impacts are rounded on purpose"
)]
fn quantised(lists: &[Vec<(u32, f32)>], documents: usize) -> Postings {
    let count = documents as f32;
    let rarity = |list: &Vec<(u32, f32)>| {
        let df = list.len() as f32;
        FLOOR + (1.0 + (count - df + 0.5) / (df + 0.5)).ln()
    };
    let impact = |rarity: f32, weight: f32| rarity * weight / (weight + HALF);
    let most = lists
        .par_iter()
        .map(|list| impact(rarity(list), list.iter().map(|(_, weight)| *weight).fold(0.0, f32::max)))
        .reduce(|| 0.0, f32::max);
    let kept: Vec<&Vec<(u32, f32)>> = lists.iter().filter(|list| !list.is_empty()).collect();
    let mut next = 0;
    let number = |list: &Vec<(u32, f32)>| {
        (!list.is_empty()).then(|| {
            next += 1;
            next - 1
        })
    };
    let numbers = lists.iter().map(number).collect();
    let levels = levels();
    let quantise = |list: &&Vec<(u32, f32)>| {
        let rarity = rarity(list);
        let one = |(document, weight): &(u32, f32)| {
            let impact = (impact(rarity, *weight) / most * 255.0).round().clamp(1.0, 255.0);
            Posting { document: *document, impact: levels[impact as usize] }
        };
        list.iter().map(one).collect()
    };
    Postings { lists: kept.par_iter().map(quantise).collect(), numbers }
}

/// The level of every impact.
fn levels() -> [u8; 256] {
    std::array::from_fn(|impact| {
        let nearest = LEVELS.iter().min_by_key(|level| usize::from(**level).abs_diff(impact));
        *nearest.expect("there are levels")
    })
}
