//! What is read of a question: values of facets, names, and what sort of answer is wanted.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::found::{CALENDAR, KIND};
use super::{Question, ReadFault, Reader};

/// How many words a phrase has at most.
const LONGEST_PHRASE: usize = 5;

/// How much the calendar weighs when it is asked for, in sixteenths.
const ASKED_FOR: u32 = 64;

/// The days of the week as the facet names them; the first day of 1970 was a Thursday.
const WEEK: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

/// Facet, value, what it is called, whether it is certain, and its phrases.
pub(super) type Reading = (String, String, String, u8, String);

/// Name, kind, how much that then weighs in sixteenths, and phrases.
pub(super) type Intent = (String, String, u32, String);

/// What is known of questions, as it stands in its file.
#[derive(Deserialize)]
struct Written {
    stop: String,
    readings: Vec<Reading>,
    intents: Vec<Intent>,
    names: String,
}

/// What is known of questions.
pub(super) struct Questions {
    pub stop: BTreeSet<String>,
    pub readings: Vec<Reading>,
    pub intents: Vec<Intent>,
    /// Every phrase with the place of its reading; none for a name.
    phrases: BTreeMap<String, Option<usize>>,
}

/// The documents that have one of the values of a reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mask {
    /// The place of the facet.
    pub facet: usize,
    /// The values as bits.
    pub bits: u32,
}

/// Where somebody stands in a text while it is read.
pub(super) struct Place<'t> {
    pub typed: &'t [String],
    pub at: usize,
    pub is_closed: bool,
    pub named: &'t BTreeSet<usize>,
}

impl Questions {
    /// Reads the file.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let written: Written =
            serde_json::from_slice(bytes).map_err(|_| ReadFault::Corrupt("the questions are no JSON of this form"))?;
        let mut phrases = BTreeMap::new();
        for (at, (.., said)) in written.readings.iter().enumerate() {
            phrases.extend(said.split('|').map(|phrase| (phrase.to_owned(), Some(at))));
        }
        phrases.extend(written.names.split('|').map(|name| (name.to_owned(), None)));
        let stop = written.stop.split(' ').map(str::to_owned).collect();
        Ok(Self {
            stop,
            readings: written.readings,
            intents: written.intents,
            phrases,
        })
    }

    /// The places of words that belong to a name.
    pub(super) fn named(&self, typed: &[String]) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for at in 0..typed.len() {
            for until in at + 2..=(at + LONGEST_PHRASE).min(typed.len()) {
                if self.phrases.get(&typed[at..until].join(" ")) == Some(&None) {
                    places.extend(at..until);
                }
            }
        }
        places
    }
}

impl Reader {
    /// The longest phrase from a place on that stands for a value: how many words it has, and its reading.
    pub(super) fn phrase(&self, place: &Place<'_>, question: &Question) -> Option<(usize, usize)> {
        let Place { typed, at, is_closed, named } = *place;
        let is_free =
            |facet: &String| !question.filters.contains_key(facet) && !question.without.iter().any(|it| it == facet);
        (1..=LONGEST_PHRASE.min(typed.len() - at)).rev().find_map(|length| {
            let said = typed[at..at + length].join(" ");
            let reading = (*self.questions.phrases.get(&said)?)?;
            let is_short = said.len() < 4 && said.bytes().all(|byte| byte.is_ascii_lowercase());
            let is_typing = at + length == typed.len() && !is_closed && is_short;
            let is_name = named.iter().any(|place| (at..at + length).contains(place));
            let holds = is_free(&self.questions.readings[reading].0) && self.mask(reading).is_some();
            (holds && !is_typing && !is_name).then_some((length, reading))
        })
    }

    /// The documents that have one of the values of a reading.
    pub(super) fn mask(&self, reading: usize) -> Option<Mask> {
        let (name, value, ..) = &self.questions.readings[reading];
        let at = self.columns.facets.iter().position(|facet| facet.name == *name)?;
        let wanted: Vec<&str> = match value.strip_prefix('+') {
            Some(days) => {
                let days: u32 = days.parse().unwrap_or_default();
                vec![WEEK[((self.today + days + 3) % 7) as usize]]
            }
            None => value.split(',').collect(),
        };
        let known = self.columns.facets[at].values.iter().enumerate();
        let bits =
            known.filter(|(_, value)| wanted.contains(&value.as_str())).fold(0, |bits, (bit, _)| bits | 1 << bit);
        Some(Mask { facet: at, bits })
    }

    /// Whether a document has one of the values.
    pub(super) fn is_of(&self, document: usize, mask: Mask) -> bool {
        self.columns.facets[mask.facet].bits[document] & mask.bits != 0
    }

    /// What sort of answer is wanted, with `kept`: what is asked for, each with its reading.
    pub(super) fn wanted(&self, typed: &[String], kept: &[(&str, Option<usize>)]) -> Vec<Intent> {
        let said = format!(" {} ", typed.join(" "));
        let holds = |intent: &&Intent| intent.3.split('|').any(|phrase| said.contains(&format!(" {phrase} ")));
        let mut all: Vec<Intent> = self.questions.intents.iter().filter(holds).cloned().collect();
        let has = |wanted: &str| all.iter().any(|(name, ..)| name == wanted);
        let is_holiday = |reading: Option<usize>| reading.is_some_and(|at| self.questions.readings[at].0 == KIND);
        let is_day = |(text, reading): &(&str, Option<usize>)| match reading {
            Some(_) => is_holiday(*reading),
            None => *text == "school",
        };
        let holiday = kept.iter().find(|(_, reading)| is_holiday(*reading)).and_then(|(_, reading)| *reading);
        let is_asked_for = has("wanneer") || kept.iter().all(is_day) && !has("doen");
        if let Some(reading) = holiday.filter(|_| is_asked_for) {
            let value = self.questions.readings[reading].1.clone();
            all.push((CALENDAR.to_owned(), value, ASKED_FOR, String::new()));
        }
        all
    }
}
