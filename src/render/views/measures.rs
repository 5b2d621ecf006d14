//! What was measured, as a table: each figure with its day and its source. What speaks of too few people is not told.

use schemars::JsonSchema;
use serde::Serialize;

use super::chart::Chart;
use crate::model::outcome::{FEWEST, Figure, Measurement};
use crate::model::{Language, Outcome};
use crate::render::words::{Moment, Words, capital};

/// The measurements of an outcome (`<measures measures={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct Measures<'a> {
    /// What is measured, as the table's caption.
    pub caption: String,
    /// The language of caption, units and sources, when it is not the page's.
    pub lang: Option<Language>,
    /// The same, drawn; none where there is nothing to compare.
    pub chart: Option<Chart>,
    /// Each measurement, the earliest first.
    pub rows: Vec<MeasureRow<'a>>,
    /// Whether any says of how many people it speaks.
    pub has_n: bool,
    /// Why a figure is left out; empty when none is.
    pub too_few: String,
}

/// One measurement.
#[derive(Serialize, JsonSchema)]
pub struct MeasureRow<'a> {
    /// The day.
    pub on: Moment,
    /// `123 vragen`; empty when it may not be told.
    pub figure: String,
    /// Of how many people it speaks; empty when that is not known.
    pub n: String,
    /// Where it comes from.
    pub source: &'a str,
}

impl<'a> Measures<'a> {
    /// The measurements of an outcome; `foreign` is the language of the content, when the page is in another.
    #[must_use]
    pub fn new(words: Words<'a>, outcome: &'a Outcome, foreign: Option<Language>) -> Self {
        let measurements = outcome.by_day();
        let rows: Vec<MeasureRow<'_>> = measurements.iter().map(|measurement| row(words, measurement)).collect();
        let is_silent = measurements.iter().any(|measurement| measurement.figure() == Figure::TooFew);
        let fewest = || words.fill("figure-too-few", &[("n", FEWEST.into())]);
        Self {
            caption: capital(&outcome.indicator),
            lang: foreign,
            chart: Chart::new(words, outcome),
            has_n: rows.iter().any(|row| !row.n.is_empty()),
            rows,
            too_few: if is_silent { fewest() } else { String::new() },
        }
    }
}

fn row<'a>(words: Words<'a>, measurement: &'a Measurement) -> MeasureRow<'a> {
    let n = match measurement.figure() {
        Figure::Told { n: Some(n), .. } => words.number(n as usize),
        Figure::Told { n: None, .. } => String::new(),
        Figure::TooFew => words.fill("figure-fewer", &[("n", FEWEST.into())]),
    };
    MeasureRow {
        on: words.moment(measurement.on.0),
        figure: words.figure(measurement).unwrap_or_default(),
        n,
        source: &measurement.source,
    }
}
