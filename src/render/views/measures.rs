//! What was measured, as a table: each figure with its day and its source. What speaks of too few people is not told.

use schemars::JsonSchema;
use serde::Serialize;

use super::chart::Chart;
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::outcome::{FEWEST, Figure, Measurement};
use crate::model::{Language, Outcome};
use crate::render::words::{Moment, Words, capital};
use crate::resolve::Site;

/// The measurements of an outcome (`<measures measures={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct Measures<'a> {
    /// What is measured, as the table's caption.
    pub caption: String,
    /// The language of the caption, when it is not the page's.
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
    /// The language of its unit, when it is not the page's.
    pub figure_lang: Option<Language>,
    /// Of how many people it speaks; empty when that is not known.
    pub n: String,
    /// Where it comes from.
    pub source: &'a str,
}

impl<'a> Measures<'a> {
    /// The measurements of an outcome.
    #[must_use]
    pub fn new(site: &'a Site, words: Words<'a>, id: Id<Outcome>) -> Self {
        let outcome = &site.outcomes[id];
        let localised = site.localised(AnyId::Outcome(id), words.language);
        let measurements = outcome.by_day();
        let rows: Vec<MeasureRow<'_>> = measurements.iter().map(|measurement| row(site, words, measurement)).collect();
        let is_silent = measurements.iter().any(|measurement| measurement.figure() == Figure::TooFew);
        let fewest = || words.fill("figure-too-few", &[("n", FEWEST.into())]);
        Self {
            caption: capital(localised.lead_text()),
            lang: localised.lead_lang(),
            chart: Chart::new(site, words, outcome),
            has_n: rows.iter().any(|row| !row.n.is_empty()),
            rows,
            too_few: if is_silent { fewest() } else { String::new() },
        }
    }
}

fn row<'a>(site: &Site, words: Words<'a>, measurement: &'a Measurement) -> MeasureRow<'a> {
    let n = match measurement.figure() {
        Figure::Told { n: Some(n), .. } => words.number(n as usize),
        Figure::Told { n: None, .. } => String::new(),
        Figure::TooFew => words.fill("figure-fewer", &[("n", FEWEST.into())]),
    };
    MeasureRow {
        on: words.moment(measurement.on.0),
        figure: words.figure(site, measurement).unwrap_or_default(),
        figure_lang: words.unit_lang(site, measurement),
        n,
        source: &measurement.source,
    }
}
