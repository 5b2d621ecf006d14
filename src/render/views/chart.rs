//! What was measured, drawn: a bar a measurement, from nought, with its figure above it and its day below. Where a figure
//! may not be told, there is no bar. The same figures stand in a table beside it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Outcome;
use crate::model::amount::Decimal;
use crate::model::outcome::{Figure, Measurement};
use crate::render::words::Words;
use crate::resolve::Site;

/// The drawing's size, in units of its own.
const WIDTH: i64 = 480;
const HEIGHT: i64 = 220;

/// Where bars may stand: below the highest figure, above the days.
const TOP: i64 = 30;
const BOTTOM: i64 = 186;

/// The widest that a bar is.
const WIDEST: i64 = 64;

/// A chart (`<chart chart={…} />`), ready to be drawn.
#[derive(Serialize, JsonSchema)]
pub struct Chart {
    /// Everything that it shows, in a sentence.
    pub alt: String,
    /// Its width.
    pub width: i64,
    /// Its height.
    pub height: i64,
    /// Where nought is.
    pub nought: i64,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Serialize, JsonSchema)]
pub struct Bar {
    /// Its left side.
    pub x: i64,
    /// Its top.
    pub y: i64,
    /// Its width.
    pub width: i64,
    /// Its height; nought where the figure may not be told.
    pub height: i64,
    /// Its middle.
    pub middle: i64,
    /// Where its figure stands.
    pub label_y: i64,
    /// The figure; empty where it may not be told.
    pub figure: String,
    /// The day, as short as it can be.
    pub day: String,
}

impl Chart {
    /// The chart of an outcome's measurements; none when there are not two figures of one unit to compare.
    #[must_use]
    pub fn new(site: &Site, words: Words<'_>, outcome: &Outcome) -> Option<Self> {
        let measurements = outcome.by_day();
        let unit = measurements.first()?.unit.as_deref();
        let values: Vec<i64> = measurements.iter().filter_map(|it| value(it)).map(|it| it.hundredths).collect();
        if values.len() < 2 || measurements.iter().any(|it| it.unit.as_deref() != unit) {
            return None;
        }
        let (lowest, highest) = (values.iter().copied().min()?.min(0), values.iter().copied().max()?.max(0));
        let range = (highest - lowest).max(1);
        let height_of = |hundredths: i64| hundredths.abs() * (BOTTOM - TOP) / range;
        let nought = BOTTOM - height_of(lowest);
        let step = WIDTH / i64::try_from(measurements.len()).ok()?;
        let are_years = measurements.windows(2).all(|pair| pair[0].on.0.year() != pair[1].on.0.year());
        let bars = (0_i64..).zip(&measurements).map(|(at, measurement)| {
            let told = value(measurement);
            let hundredths = told.map_or(0, |it| it.hundredths);
            let (middle, width) = (step * at + step / 2, (step * 3 / 5).min(WIDEST));
            let height = height_of(hundredths);
            let y = if hundredths < 0 { nought } else { nought - height };
            Bar {
                x: middle - width / 2,
                y,
                width,
                height,
                middle,
                label_y: y - 8,
                figure: told.map_or_else(String::new, |it| words.decimal(it)),
                day: if are_years { measurement.on.0.year().to_string() } else { words.short_date(measurement.on.0) },
            }
        });
        Some(Self {
            alt: alt(site, words, outcome, &measurements),
            width: WIDTH,
            height: HEIGHT,
            nought,
            bars: bars.collect(),
        })
    }
}

fn value(measurement: &Measurement) -> Option<Decimal> {
    match measurement.figure() {
        Figure::Told { value, .. } => Some(value),
        Figure::TooFew => None,
    }
}

/// The title, and every figure with its day.
fn alt(site: &Site, words: Words<'_>, outcome: &Outcome, measurements: &[&Measurement]) -> String {
    let told = measurements.iter().map(|measurement| {
        let figure = words.figure(site, measurement).unwrap_or_else(|| words.get("measure-untold").to_owned());
        format!("{}: {figure}", words.date(measurement.on.0))
    });
    format!("{}. {}.", outcome.title, told.collect::<Vec<_>>().join("; "))
}
