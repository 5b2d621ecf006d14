//! A text that an editor wrote, ready to show.

use schemars::JsonSchema;
use serde::Serialize;

use super::body::body;
use crate::model::Language;
use crate::resolve::{LocalisedBody, Site};

/// From how many headings on a page gets a list of them.
const CONTENTS: usize = 4;

/// A text, ready to show.
#[derive(Serialize, JsonSchema)]
pub(super) struct Prose<'a> {
    /// Its HTML; empty when there is no text.
    pub html: String,
    /// The language it is in, when that is not the page's.
    pub lang: Option<Language>,
    /// Its headings of the first level, when there are many.
    pub contents: Vec<ContentsEntry<'a>>,
}

/// A heading to go to.
#[derive(Serialize, JsonSchema)]
pub(super) struct ContentsEntry<'a> {
    id: &'a str,
    title: &'a str,
}

impl<'a> Prose<'a> {
    /// The text of an entity in the page's language, as far as there is one.
    #[must_use]
    pub(super) fn new(site: &Site, text: LocalisedBody<'a>, language: Language) -> Self {
        let LocalisedBody { markdown, link_targets, lang } = text;
        let entries = markdown.headings.iter().filter(|heading| heading.level == 2);
        let contents: Vec<ContentsEntry<'a>> =
            entries.map(|heading| ContentsEntry { id: &heading.id, title: &heading.title }).collect();
        Self {
            html: body(site, markdown, link_targets, language),
            lang,
            contents: if contents.len() < CONTENTS { Vec::new() } else { contents },
        }
    }
}
