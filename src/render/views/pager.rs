//! The way through the pages of a list.

use schemars::JsonSchema;
use serde::Serialize;

use crate::render::words::Words;
use crate::routes::PageNumber;

/// The way through the pages of a list.
#[derive(Serialize, JsonSchema)]
pub struct Pages<'a> {
    /// `Pagina 2 van 3`.
    pub place: String,
    /// The URL of the page before; none on the first.
    pub previous: Option<String>,
    /// The URL of the page after; none on the last.
    pub next: Option<String>,
    /// The language of the links' words.
    pub language: &'a str,
}

impl<'a> Pages<'a> {
    /// The way on from a page, where `url` gives the address of each number; none for the only page.
    #[must_use]
    pub fn new(words: Words<'a>, page: PageNumber, url: impl Fn(usize) -> String) -> Option<Self> {
        let PageNumber { number, of } = page;
        (of > 1).then(|| Self {
            place: words.fill("page-of", &[("page", number.into()), ("pages", of.into())]),
            previous: (number > 1).then(|| url(number - 1)),
            next: (number < of).then(|| url(number + 1)),
            language: words.language.code(),
        })
    }
}
