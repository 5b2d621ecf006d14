//! When somebody is there: in words, and as the data that the browser works out "open now" from.

use std::fmt::Write;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::contact_point::Hours;
use crate::model::moment::Weekday;
use crate::render::words::Words;

/// Hours that some days share.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HoursView {
    /// The days in words: `Maandag tot en met vrijdag`.
    pub days: String,
    /// `08:30`, for `<time>`.
    pub from: String,
    /// `12:00`, for `<time>`.
    pub until: String,
    /// `08.30–12.00 uur`.
    pub words: String,
}

/// Hours by what they share: the days of one entry are listed or, in a row, spanned.
#[must_use]
pub fn hours(words: Words<'_>, hours: &[Hours]) -> Vec<HoursView> {
    let view = |hours: &Hours| HoursView {
        days: words.capital(&days_in_words(words, &days(hours))),
        from: hours.from.to_string(),
        until: hours.until.on_the_dial().to_string(),
        words: words.hours(Some(hours.from), Some(hours.until)),
    };
    hours.iter().map(view).collect()
}

/// The same for `data-open`: a weekday from 1 for Monday, opening and closing for each time that the door opens, in the
/// order of the week: `1,08:30,12:00;3,13:00,15:00`. Empty without hours.
#[must_use]
pub fn open(hours: &[Hours]) -> String {
    let mut spans: Vec<_> =
        hours.iter().flat_map(|hours| days(hours).into_iter().map(move |day| (day, hours.from, hours.until))).collect();
    spans.sort_unstable();
    spans.dedup();
    let mut text = String::new();
    for (day, from, until) in spans {
        let separator = if text.is_empty() { "" } else { ";" };
        let _ = write!(text, "{separator}{},{from},{until}", day.index() + 1);
    }
    text
}

fn days(hours: &Hours) -> Vec<Weekday> {
    let mut days = hours.days.to_vec();
    days.sort_unstable();
    days.dedup();
    days
}

fn days_in_words(words: Words<'_>, days: &[Weekday]) -> String {
    if let [first, .., last] = days
        && days.len() > 2
        && last.index() - first.index() + 1 == days.len()
    {
        return format!("{} {} {}", words.weekday(*first), words.get("up-to"), words.weekday(*last));
    }
    words.list(&days.iter().map(|day| words.weekday(*day)).collect::<Vec<_>>())
}
