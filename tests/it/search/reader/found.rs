//! From units to documents: scores, filters, order and counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::question::Intent;
use super::units::{Unit, quality};
use super::{Question, Reader};

/// How much a kind without a weight of its own counts, in sixteenths.
const ORDINARY: u32 = 16;

/// How much the kind counts whose list the visitor is on, in sixteenths.
const FROM: u32 = 24;

/// The facet that says what kind a document is of.
pub(super) const KIND: &str = "soort";

/// The kind and the intent of holidays.
pub(super) const CALENDAR: &str = "kalender";

/// How sure a word is that is not the one that was typed.
const UNSURE: u32 = 24;

/// What a term must at least weigh in a document for a part of the word that was typed.
const LEAST_OF_PART: u8 = 84;

/// What a document counts that has the value of a reading, and not its words.
const HAS_VALUE: u32 = 1024;

/// The least share of the words, by their rarity, that is found beside the most: one of two.
const OF: u32 = 2;

/// A document has a word for good when it has this share of the most that any document has of it: one of two.
const STRONG: u32 = 2;

/// The class of concepts.
const CONCEPT: u8 = 1;

/// A mistyped word and what was taken for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Correction {
    /// As it was typed, folded.
    pub from: String,
    /// As it is written.
    pub to: String,
}

/// What was read of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Read {
    /// The facet.
    pub facet: String,
    /// The value.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// Whether what comes first has it.
    pub met: bool,
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
    /// What was read of the question.
    pub read: Vec<Read>,
    /// What sort of answer is wanted.
    pub intents: Vec<String>,
    /// Words that were taken for others.
    pub corrected: Vec<Correction>,
    /// Words to try when nothing was found.
    pub nearest: Vec<String>,
    /// All documents with their scores, best first.
    pub results: Vec<(u32, u64)>,
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
#[derive(Clone, Copy)]
struct Candidate {
    document: usize,
    /// The facets whose filter it does not pass, as bits.
    fails: u32,
}

/// What each unit finds.
struct Scored {
    /// The total of every document.
    totals: Vec<u32>,
    /// For each unit and document: nothing, that it has the unit, or that it has it for good.
    has: Vec<Vec<u32>>,
    /// How much each unit says.
    rarities: Vec<u32>,
}

impl Scored {
    /// How much a document has of some units.
    fn share(&self, document: usize, units: &[usize]) -> u32 {
        units.iter().map(|unit| self.has[*unit][document] * self.rarities[*unit]).sum()
    }

    /// The best total of the candidates that pass every filter and have one of the units.
    fn best(&self, some: &[Candidate], units: &[usize]) -> u32 {
        let passing = some.iter().filter(|it| it.fails == 0 && self.share(it.document, units) > 0);
        passing.map(|it| self.totals[it.document]).max().unwrap_or(0)
    }
}

/// How the units of a question are asked for.
struct Asking {
    /// Those that count.
    asked: Vec<usize>,
    /// Whether what was read narrows what is found.
    is_narrowed: bool,
    /// Whether every document counts, as nothing has any of the words.
    is_open: bool,
    candidates: Vec<Candidate>,
}

impl Reader {
    /// Answers a question.
    #[must_use]
    pub(crate) fn search(&self, question: &Question) -> Answer {
        let (units, intents) = self.units(question);
        let scored = self.scored(&units);
        let chosen = self.chosen(question);
        let Asking { asked, is_narrowed, is_open, candidates } = self.asking(&units, &scored, &chosen);
        let share = |document: usize| if is_open { 1 } else { scored.share(document, &asked) };
        let candidates: Vec<Candidate> = candidates.into_iter().filter(|it| share(it.document) > 0).collect();
        let level = |without: u32| {
            let passing = candidates.iter().filter(|candidate| candidate.fails & !without == 0);
            passing.map(|candidate| share(candidate.document)).max().unwrap_or(0)
        };
        let is_enough = |document: usize, level: u32| share(document) * OF >= level;
        let whole = level(0);
        let passing: Vec<&Candidate> =
            candidates.iter().filter(|it| it.fails == 0 && is_enough(it.document, whole)).collect();
        let count = |it: &&Candidate| asked.iter().map(|unit| scored.has[*unit][it.document].min(1)).sum();
        let matched = passing.iter().map(count).max().unwrap_or(0);
        let mut results: Vec<(u32, u64)> = passing
            .iter()
            .map(|it| {
                let id = u32::try_from(it.document).expect("documents are counted in 32 bits");
                let weight = self.weight(it.document, question.from.as_deref(), &intents);
                (id, u64::from(scored.totals[it.document]) * u64::from(share(it.document)) * u64::from(weight))
            })
            .collect();
        results.sort_by_key(|(document, score)| (std::cmp::Reverse(*score), *document));
        let facets = self.columns.facets.iter().enumerate().map(|(at, facet)| {
            let without = 1 << at;
            let level = level(without);
            let mut numbers = BTreeMap::new();
            let counted = candidates.iter().filter(|it| it.fails & !without == 0 && is_enough(it.document, level));
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
            units: asked.len(),
            read: self.read(&units, is_narrowed, results.first().map(|(document, _)| *document as usize)),
            intents: intents.into_iter().map(|(name, ..)| name).collect(),
            corrected: corrected.collect(),
            nearest: self.offered(&units),
            facets: facets.collect(),
            results,
        }
    }

    fn read(&self, units: &[Unit], is_narrowed: bool, first: Option<usize>) -> Vec<Read> {
        let read = units.iter().filter_map(|unit| {
            let (facet, value, label, certain, _) = &self.questions.readings[unit.reading?];
            let has = |document: usize| unit.mask.is_some_and(|mask| self.is_of(document, mask));
            let met = is_narrowed || *certain == 0 || first.is_none_or(has);
            Some(Read {
                facet: facet.clone(),
                value: value.clone(),
                label: label.clone(),
                met,
            })
        });
        read.filter(|read| !read.label.is_empty()).collect()
    }

    fn asking(&self, units: &[Unit], scored: &Scored, chosen: &[Chosen]) -> Asking {
        let is_certain = |unit: &Unit| unit.reading.is_some_and(|at| self.questions.readings[at].3 == 1);
        let places = |fits: &dyn Fn(&Unit) -> bool| -> Vec<usize> {
            units.iter().enumerate().filter(|(_, unit)| fits(unit)).map(|(at, _)| at).collect()
        };
        let certain = places(&is_certain);
        let said = places(&|unit| !unit.is_bonus && !is_certain(unit));
        let passing = self.candidates(chosen);
        let is_in = |it: &&Candidate| {
            certain.iter().all(|at| units[*at].mask.is_some_and(|mask| self.is_of(it.document, mask)))
        };
        let narrowed: Vec<Candidate> = passing.iter().filter(is_in).copied().collect();
        let has_any = narrowed.iter().any(|it| it.fails == 0);
        let is_narrowed =
            has_any && (said.is_empty() || scored.best(&narrowed, &said) * 2 >= scored.best(&passing, &said));
        let asked = if is_narrowed { said } else { places(&|unit| !unit.is_bonus) };
        let is_open = if certain.is_empty() {
            units.is_empty()
        } else {
            is_narrowed && asked.iter().all(|at| scored.rarities[*at] == 0)
        };
        Asking {
            asked,
            is_narrowed,
            is_open,
            candidates: if is_narrowed { narrowed } else { passing },
        }
    }

    fn scored(&self, units: &[Unit]) -> Scored {
        let length = self.columns.until.len();
        let mut totals = vec![u32::from(units.is_empty()); length];
        let mut has = Vec::new();
        let mut rarities = Vec::new();
        for unit in units {
            let best = self.best_of(unit, length);
            let most = best.iter().copied().max().unwrap_or(0);
            let mut own = vec![0; length];
            for (document, score) in best.into_iter().enumerate() {
                let is_of_value = unit.mask.is_some_and(|mask| self.is_of(document, mask));
                let score = if is_of_value { score.max(HAS_VALUE) } else { score };
                if score > 0 {
                    totals[document] += score;
                    own[document] = if is_of_value || score * STRONG >= most { 2 } else { 1 };
                }
            }
            rarities.push(rarity(unit, length, own.iter().filter(|has| **has > 0).count()));
            has.push(own);
        }
        Scored { totals, has, rarities }
    }

    /// The best score that a unit gives each document.
    fn best_of(&self, unit: &Unit, length: usize) -> Vec<u32> {
        let mut best = vec![0; length];
        let is_of_part = |quality: u32| quality == quality::PARTS || quality == quality::EDGE;
        let is_part =
            !unit.is_bonus && unit.mask.is_none() && unit.forms.iter().all(|(_, quality)| is_of_part(*quality));
        for (place, quality) in &unit.forms {
            for (term, class) in &self.lexicon.terms[*place] {
                let weight = (quality * self.manifest.classes[usize::from(*class)]) >> 6;
                for (document, impact) in &self.lists[*term as usize] {
                    if is_part && *class != CONCEPT && *impact < LEAST_OF_PART {
                        continue;
                    }
                    let best: &mut u32 = &mut best[*document as usize];
                    *best = (*best).max(weight * u32::from(*impact));
                }
            }
        }
        best
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

    fn candidates(&self, chosen: &[Chosen]) -> Vec<Candidate> {
        let current = |until: u32| until == 0 || until >= self.today;
        let documents = self.columns.until.iter().enumerate();
        let held = documents.filter(|(_, until)| current(**until));
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
    fn weight(&self, document: usize, from: Option<&str>, intents: &[Intent]) -> u32 {
        let kinds = self.columns.facets.iter().find(|facet| facet.name == KIND);
        let kind = kinds.and_then(|facet| {
            let bit = 31_u32.checked_sub(facet.bits[document].leading_zeros())?;
            facet.values.get(bit as usize)
        });
        let prior = kind.and_then(|kind| self.manifest.priors.get(kind)).copied().unwrap_or(ORDINARY);
        let place = if kind.is_some() && kind.map(String::as_str) == from { FROM } else { ORDINARY };
        let wanted = intents.iter().filter(|(_, of, ..)| Some(of) == kind);
        wanted.fold(prior * place, |weight, (_, _, own, _)| weight * own / 16)
    }
}

/// How much a unit says: how often the documents can be halved until those are left that have it, less where it is not the
/// word that was typed.
fn rarity(unit: &Unit, documents: usize, found: usize) -> u32 {
    if found == 0 {
        return 0;
    }
    let best =
        unit.forms.iter().map(|(_, quality)| *quality).chain(unit.mask.map(|_| quality::EXACT)).max().unwrap_or(0);
    let is_sure = best >= quality::AFFIX || unit.is_open && best == quality::PREFIX;
    let halves = usize::BITS - (documents / found).leading_zeros();
    ((halves * if is_sure { best } else { UNSURE }) >> 6).max(1)
}
