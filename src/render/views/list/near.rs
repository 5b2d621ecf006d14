//! What is nearest to each postcode, as a box of postcodes with their answers: what needs no script.

use schemars::JsonSchema;
use serde::Serialize;

use crate::render::near::PostcodeAnswer;
use crate::render::words::Words;
use crate::resolve::Said;

/// What is nearest, by postcode.
#[derive(Serialize, JsonSchema)]
pub struct NearView<'a> {
    /// Every postcode, in order.
    pub postcodes: Vec<NearLink<'a>>,
    /// The answers that they lead to.
    pub answers: Vec<NearAnswer<'a>>,
}

/// A postcode.
#[derive(Serialize, JsonSchema)]
pub struct NearLink<'a> {
    /// Its digits.
    pub digits: &'a str,
    /// The answer that it leads to, counted from one.
    pub answer: usize,
}

/// What is nearest, in order.
#[derive(Serialize, JsonSchema)]
pub struct NearAnswer<'a> {
    /// Its number, counted from one.
    pub number: usize,
    /// The postcodes that it is for.
    pub postcodes: String,
    /// The offers or schools.
    pub entries: Vec<NearEntry<'a>>,
}

/// An offer or a school that is near.
#[derive(Serialize, JsonSchema)]
pub struct NearEntry<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its title.
    pub title: Said<'a>,
    /// Where it is; of an offer, also when and what it costs.
    pub note: String,
}

impl<'a> NearView<'a> {
    /// The view of `answers`, whose entries `entry` shows; none without an answer.
    pub(super) fn new<T>(
        words: Words<'_>,
        answers: Vec<PostcodeAnswer<'a, T>>,
        entry: impl Fn(T) -> NearEntry<'a>,
    ) -> Option<Self> {
        let mut view = Self { postcodes: Vec::new(), answers: Vec::new() };
        for (at, (digits, ids)) in answers.into_iter().enumerate() {
            let number = at + 1;
            view.answers.push(NearAnswer {
                number,
                postcodes: words.list(&digits),
                entries: ids.into_iter().map(&entry).collect(),
            });
            view.postcodes.extend(digits.into_iter().map(|digits| NearLink { digits, answer: number }));
        }
        view.postcodes.sort_by_key(|link| link.digits);
        (!view.answers.is_empty()).then_some(view)
    }
}
