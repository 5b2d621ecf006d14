//! From units to documents: scores, filters, order and counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::units::Unit;
use super::{Question, Reader};

/// How much a kind without a weight of its own counts, in sixteenths.
const ORDINARY: u32 = 16;

/// How much the kind counts whose list the visitor is on, in sixteenths.
const FROM: u32 = 24;

/// The facet that says what kind a document is of.
const KIND: &str = "soort";

/// A mistyped word and what was taken for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Correction {
    /// As it was typed, folded.
    pub from: String,
    /// As it is written.
    pub to: String,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// How many documents.
    pub total: usize,
    /// How many units each of them has.
    pub matched: u32,
    /// How many units the question has.
    pub units: usize,
    /// Words that were taken for others.
    pub corrected: Vec<Correction>,
    /// Words to try when nothing was found.
    pub nearest: Vec<String>,
    /// All documents with their scores, best first.
    pub results: Vec<(u32, u32)>,
    /// How many documents each value of each facet has.
    pub facets: BTreeMap<String, BTreeMap<String, u32>>,
}

impl Answer {
    /// Whether the documents have only some of the units.
    #[must_use]
    pub(crate) fn is_partial(&self) -> bool {
        (self.matched as usize) < self.units
    }
}

/// A facet with what was chosen of it.
struct Chosen {
    mask: u32,
    is_chosen: bool,
}

/// A document that passes all filters but one at most.
struct Candidate {
    document: usize,
    /// The facets whose filter it does not pass, as bits.
    fails: u32,
}

impl Reader {
    /// Answers a question.
    #[must_use]
    pub(crate) fn search(&self, question: &Question) -> Answer {
        let units = self.units(&question.text);
        let (totals, counts) = self.scored(&units);
        let chosen = self.chosen(question);
        let asked = units.iter().filter(|unit| !unit.is_bonus).count();
        let least = u32::from(asked > 0);
        let candidates = self.candidates(&chosen, &counts, least);
        let level = |without: u32| {
            let passing = candidates.iter().filter(|candidate| candidate.fails & !without == 0);
            passing.map(|candidate| counts[candidate.document]).max().unwrap_or(0)
        };
        let matched = level(0);
        let passing = candidates.iter().filter(|it| it.fails == 0 && counts[it.document] == matched);
        let mut results: Vec<(u32, u32)> = passing
            .map(|it| {
                let id = u32::try_from(it.document).expect("documents are counted in 32 bits");
                (id, totals[it.document] * self.weight(it.document, question.from.as_deref()))
            })
            .collect();
        results.sort_by_key(|(document, score)| (std::cmp::Reverse(*score), *document));
        let facets = self.columns.facets.iter().enumerate().map(|(at, facet)| {
            let without = 1 << at;
            let level = level(without);
            let mut numbers = BTreeMap::new();
            let counted = candidates.iter().filter(|it| it.fails & !without == 0 && counts[it.document] == level);
            for candidate in counted {
                let bits = facet.bits[candidate.document];
                let held = facet.values.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
                for (_, value) in held {
                    *numbers.entry(value.clone()).or_default() += 1;
                }
            }
            (facet.name.clone(), numbers)
        });
        let corrected = units.iter().filter_map(|unit| {
            let to = self.lexicon.shown(unit.corrected?).to_owned();
            Some(Correction { from: unit.text.clone(), to })
        });
        Answer {
            total: results.len(),
            matched,
            units: asked,
            corrected: corrected.collect(),
            nearest: self.offered(&units),
            facets: facets.collect(),
            results,
        }
    }

    /// The total of every document, and how many units it has.
    fn scored(&self, units: &[Unit]) -> (Vec<u32>, Vec<u32>) {
        let length = self.columns.until.len();
        let mut totals = vec![u32::from(units.is_empty()); length];
        let mut counts = vec![0; length];
        let mut best = vec![0; length];
        for unit in units {
            best.fill(0);
            for (place, quality) in &unit.forms {
                for (term, class) in &self.lexicon.terms[*place] {
                    let weight = (quality * self.manifest.classes[usize::from(*class)]) >> 6;
                    for (document, impact) in &self.lists[*term as usize] {
                        let best: &mut u32 = &mut best[*document as usize];
                        *best = (*best).max(weight * u32::from(*impact));
                    }
                }
            }
            for (document, score) in best.iter().enumerate().filter(|(_, score)| **score > 0) {
                totals[document] += score;
                counts[document] += u32::from(!unit.is_bonus);
            }
        }
        (totals, counts)
    }

    fn chosen(&self, question: &Question) -> Vec<Chosen> {
        let one = |facet: &super::columns::Facet| {
            let values = question.filters.get(&facet.name).map_or(&[] as &[_], Vec::as_slice);
            let bits = facet.values.iter().enumerate().filter(|(_, value)| values.contains(value));
            Chosen {
                mask: bits.map(|(bit, _)| 1 << bit).fold(0, |one: u32, other: u32| one | other),
                is_chosen: !values.is_empty(),
            }
        };
        self.columns.facets.iter().map(one).collect()
    }

    fn candidates(&self, chosen: &[Chosen], counts: &[u32], least: u32) -> Vec<Candidate> {
        let current = |until: u32| until == 0 || until >= self.today;
        let documents = self.columns.until.iter().enumerate();
        let held = documents.filter(|(document, until)| current(**until) && counts[*document] >= least);
        let candidates = held.map(|(document, _)| {
            let facets = chosen.iter().zip(&self.columns.facets).enumerate();
            let fails =
                facets.filter(|(_, (chosen, facet))| chosen.is_chosen && facet.bits[document] & chosen.mask == 0);
            Candidate {
                document,
                fails: fails.map(|(at, _)| 1 << at).fold(0, |one, other| one | other),
            }
        });
        candidates.filter(|candidate| candidate.fails.count_ones() <= 1).collect()
    }

    /// How much a document's kind counts.
    fn weight(&self, document: usize, from: Option<&str>) -> u32 {
        let kinds = self.columns.facets.iter().find(|facet| facet.name == KIND);
        let kind = kinds.and_then(|facet| {
            let bit = 31_u32.checked_sub(facet.bits[document].leading_zeros())?;
            facet.values.get(bit as usize)
        });
        let prior = kind.and_then(|kind| self.manifest.priors.get(kind)).copied().unwrap_or(ORDINARY);
        let place = if kind.is_some() && kind.map(String::as_str) == from { FROM } else { ORDINARY };
        prior * place
    }
}
