//! How far an outcome is, on a line from nought: where it began, where it is now, and what it aims at.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Outcome;
use crate::model::amount::Decimal;
use crate::model::outcome::{Figure, Measurement};
use crate::render::words::Words;
use crate::resolve::Site;

/// How long the line is, in units of its own.
const LENGTH: i64 = 240;

/// What a percentage is at most, in hundredths.
const WHOLE: i64 = 10_000;

/// A number line (`<number_line line={…} />`), ready to be drawn. What it shows is said beside it in words.
#[derive(Serialize, JsonSchema)]
pub struct NumberLine {
    /// Its length.
    pub length: i64,
    /// Where it began; where it is now, when it was measured once.
    pub first: i64,
    /// Where it is now.
    pub last: i64,
    /// What it aims at; none without an aim.
    pub aim: Option<i64>,
    /// The aim in words; empty without one.
    pub aim_text: String,
}

impl NumberLine {
    /// The line of an outcome; none when there is nothing to compare its last figure with, or when it is below nought.
    #[must_use]
    pub fn new(site: &Site, words: Words<'_>, outcome: &Outcome) -> Option<Self> {
        let measurements = outcome.by_day();
        let unit = measurements.last()?.unit.as_deref();
        let told: Vec<i64> =
            measurements.iter().filter(|it| it.unit.as_deref() == unit).filter_map(|it| hundredths(it)).collect();
        let aim = outcome.aim.map(|aim| aim.hundredths);
        let all = || told.iter().copied().chain(aim);
        if all().count() < 2 || all().any(|value| value < 0) {
            return None;
        }
        let highest = all().max().unwrap_or_default();
        let end = if unit == Some("procent") { highest.max(WHOLE) } else { (highest * 6 / 5).max(1) };
        let at = |value: i64| value * LENGTH / end;
        Some(Self {
            length: LENGTH,
            first: at(*told.first()?),
            last: at(*told.last()?),
            aim: aim.map(at),
            aim_text: outcome.aim.map_or_else(String::new, |aim| aim_text(site, words, aim, unit)),
        })
    }
}

fn hundredths(measurement: &Measurement) -> Option<i64> {
    match measurement.figure() {
        Figure::Told { value, .. } => Some(value.hundredths),
        Figure::TooFew => None,
    }
}

fn aim_text(site: &Site, words: Words<'_>, aim: Decimal, unit: Option<&str>) -> String {
    format!("{}: {}", words.get("outcome-aim"), words.with_unit(site, aim, unit))
}
