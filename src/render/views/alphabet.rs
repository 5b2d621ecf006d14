//! Everything from A to Z: the letters, and what stands under them.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use super::link::Link;
use super::pager::Pages;
use crate::language::collation::sort_key;
use crate::model::Language;
use crate::model::entity::AnyId;
use crate::render::words::Words;
use crate::render::{Crumb, Head, RenderCx, WebPage};
use crate::routes::{Alphabet, Letter, PageNumber, Route};

/// Up to how many entries all letters stand on one page.
const ON_ONE_PAGE: usize = 400;

/// Everything from A to Z, or what stands under one letter.
#[derive(Serialize, JsonSchema)]
pub struct AlphabetView<'a> {
    /// The heading.
    pub heading: String,
    /// How many entries there are under the letter, or in all, in words.
    pub count: String,
    /// The letters that something stands under.
    pub letters: Vec<LetterLink>,
    /// What stands under them: of one letter on its page, of all where that goes on one page.
    pub groups: Vec<LetterGroup<'a>>,
    /// The pages of a letter, when there are more than one.
    pub pages: Option<Pages<'a>>,
    /// The language of the titles, when it is not the page's.
    pub lang: Option<Language>,
}

/// A letter that leads to its page.
#[derive(Serialize, JsonSchema)]
pub struct LetterLink {
    /// Its URL.
    pub url: String,
    /// How it is written.
    pub title: String,
    /// How many entries stand under it.
    pub count: usize,
    /// Whether this is its page.
    pub current: bool,
}

/// What stands under a letter.
#[derive(Serialize, JsonSchema)]
pub struct LetterGroup<'a> {
    /// Its name in `id`s.
    pub id: String,
    /// The letter.
    pub title: String,
    /// What stands under it; beside each what it is.
    pub entries: Vec<Link<'a>>,
}

/// Makes a page of what stands under `letter`, or the page that leads to all letters.
#[must_use]
pub fn alphabet<'a>(
    cx: RenderCx<'a>,
    route: &'a Route,
    letter: Option<Letter>,
    page: PageNumber,
) -> WebPage<'a, AlphabetView<'a>> {
    let words = cx.words(route);
    let all = &cx.routes.alphabet;
    let shown: Vec<(Letter, Vec<AnyId>)> = match letter {
        Some(letter) => vec![(letter, page.part(&sorted(cx, letter)).to_vec())],
        None if all.count() <= ON_ONE_PAGE => all.letters.keys().map(|letter| (*letter, sorted(cx, *letter))).collect(),
        None => Vec::new(),
    };
    let count = letter.map_or_else(|| all.count(), |letter| all.letters.get(&letter).map_or(0, Vec::len));
    let heading = match letter {
        Some(letter) => words.fill("alphabet-letter", &[("letter", letter.title().into())]),
        None => words.get("alphabet").to_owned(),
    };
    let title = if page.is_first() { heading.clone() } else { format!("{heading}, {}", page.number) };
    let home = Crumb::new(words.get("alphabet"), Alphabet::url(cx.site, None, 1, words.language));
    let head = Head {
        trail: Some(letter.map(|_| home).into_iter().collect()),
        ..Head::new(title, words.get("alphabet-text"))
    };
    let body = AlphabetView {
        count: words.count("alphabet-count", count),
        letters: letters(cx, words.language, letter),
        groups: shown.into_iter().map(|(letter, ids)| group(cx, words, letter, &ids)).collect(),
        pages: Pages::new(words, page, |number| Alphabet::url(cx.site, letter, number, words.language)),
        lang: cx.site.foreign_to(route.language),
        heading,
    };
    WebPage { head, body }
}

/// The letters that something stands under; `current` is the one whose page it is.
pub(super) fn letters(cx: RenderCx<'_>, language: Language, current: Option<Letter>) -> Vec<LetterLink> {
    let link = |(letter, ids): (&Letter, &Vec<AnyId>)| LetterLink {
        url: Alphabet::url(cx.site, Some(*letter), 1, language),
        title: letter.title(),
        count: ids.len(),
        current: current == Some(*letter),
    };
    cx.routes.alphabet.letters.iter().map(link).collect()
}

/// What stands under a letter, sorted as people look for it.
fn sorted(cx: RenderCx<'_>, letter: Letter) -> Vec<AnyId> {
    let mut ids = cx.routes.alphabet.letters.get(&letter).cloned().unwrap_or_default();
    ids.sort_by_cached_key(|id| {
        let entity = cx.site.any(*id);
        (sort_key(entity.title), Reverse(entity.id.kind()), entity.slug.to_owned())
    });
    ids
}

fn group<'a>(cx: RenderCx<'a>, words: Words<'a>, letter: Letter, ids: &[AnyId]) -> LetterGroup<'a> {
    LetterGroup {
        id: format!("letter-{}", letter.slug()),
        title: letter.title(),
        entries: ids
            .iter()
            .map(|id| Link::to(cx.site, words, *id).noted(words.of("kind", id.kind().folder())))
            .collect(),
    }
}
