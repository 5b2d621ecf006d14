//! What can be found on pages of a language: one document for each entity, with its own words and those of its translation.
//!
//! What stands there in easier words is found by those words too, and what is found is the ordinary page: it is one page to
//! whoever searches, and leads to its easy words itself.

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::analysis::{count, count_translation};
use super::answers::{self, TypedAnswer};
use super::facts::facts;
use super::pages::{OwnPage, Subject};
use crate::language::count::Counted;
use crate::language::fold::fold;
use crate::model::Language;
use crate::model::contact_point::Holder;
use crate::model::entity::AnyId;
use crate::model::kind::every_kind;
use crate::render::words::Words;
use crate::resolve::{Site, Translation};

/// How many characters of a summary are kept: two or three lines on a telephone.
const SUMMARY: usize = 300;

/// What can be found.
pub(super) struct SearchDocument<'a> {
    /// What its page is about.
    pub subject: Subject<'a>,
    /// The language of its text.
    pub language: Language,
    /// What it is called.
    pub title: &'a str,
    /// Its URL without the path that pages of the language stand below.
    pub path: &'a str,
    /// Its words.
    pub words: &'a Counted,
    /// The same, language by language.
    pub spoken: Vec<(Language, &'a Counted)>,
    /// Those whose names lead to it too.
    pub linked: Vec<&'a Counted>,
}

/// What a result shows: title, path, summary, facts, language and what it answers by itself.
pub(super) type ShownResult<'a> = (&'a str, &'a str, String, String, &'a str, Option<TypedAnswer>);

impl SearchDocument<'_> {
    /// Whether it is an entity's own page.
    #[must_use]
    pub(super) fn is_entity(&self) -> bool {
        matches!(self.subject, Subject::Entity(_))
    }

    /// What it shows as a result on a page in the language of `words`.
    #[must_use]
    pub(super) fn shown(&self, site: &Site, words: Words<'_>) -> ShownResult<'_> {
        let (summary, facts) = match self.subject {
            Subject::Entity(id) => (cut(site.localised(id, words.language).description()), facts(site, words, id)),
            Subject::Page(page) => (cut(&page.summary), page.facts.clone()),
        };
        let answer = answers::typed(site, words, self.subject);
        (self.title, self.path, summary, facts, self.language.code(), answer)
    }

    /// The last day on which it holds.
    #[must_use]
    pub(super) fn until(&self, site: &Site) -> Option<Date> {
        let Subject::Entity(id) = self.subject else { return None };
        match id {
            AnyId::Offer(id) => site.occurrences.last_day(id, &site.offers[id].planning),
            AnyId::School(id) => site.schools[id].active_until.map(|last| last.0),
            _ => None,
        }
    }
}

/// The beginning of a text on one line, cut between two words.
fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(SUMMARY) else { return line };
    let end = line[..end].rfind(' ').unwrap_or(end);
    format!("{}…", line[..end].trim_end_matches([' ', ',', ';', ':', '–', '-', '(']))
}

/// The words of what has a translation in a language together with its own: found by the one or by the other.
pub(super) struct TranslatedWords {
    language: Language,
    together: FxHashMap<AnyId, Counted>,
}

impl TranslatedWords {
    /// Counts the words of the translations into a language.
    #[must_use]
    pub(super) fn new(site: &Site, language: Language) -> Self {
        let translated = site.translations.par_iter().filter_map(|(id, _)| {
            let translation = spoken(site, *id, language)?;
            Some((*id, own_words(site, *id).with(translation_words(translation))))
        });
        Self { language, together: translated.collect() }
    }
}

/// Everything that can be found, in the order of its numbers: neighbours are alike, so that what is found together
/// stands together.
#[must_use]
pub(super) fn documents<'a>(
    site: &'a Site,
    translated: &'a TranslatedWords,
    pages: &'a [OwnPage],
) -> Vec<SearchDocument<'a>> {
    let mut ids = Vec::new();
    site.for_each(|entity| {
        // School years stand on one page, which is found as such.
        let is_shown = site.is_current(entity.id) && !matches!(entity.id, AnyId::SchoolYear(_));
        ids.extend(is_shown.then_some(entity.id));
    });
    let of_one = |id: AnyId| document(site, id, translated);
    let mut documents: Vec<SearchDocument<'_>> = ids.into_par_iter().with_min_len(64).map(of_one).collect();
    documents.extend(pages.iter().map(of_page));
    documents.par_sort_by_cached_key(|document| {
        let domain = match document.subject {
            Subject::Entity(AnyId::Offer(id)) => site.offers[id].domain.as_str(),
            _ => "",
        };
        (document.subject.kind(), domain, fold(document.title).into_owned(), document.path)
    });
    documents
}

fn of_page(page: &OwnPage) -> SearchDocument<'_> {
    SearchDocument {
        subject: Subject::Page(page),
        language: page.language,
        title: &page.title,
        path: &page.path,
        words: &page.words,
        spoken: vec![(page.language, &page.words)],
        linked: Vec::new(),
    }
}

fn document<'a>(site: &'a Site, id: AnyId, translated: &'a TranslatedWords) -> SearchDocument<'a> {
    let own = own_words(site, id);
    let localised = site.localised(id, translated.language);
    let translation = spoken(site, id, translated.language).map(|it| (translated.language, translation_words(it)));
    SearchDocument {
        subject: Subject::Entity(id),
        language: localised.translated.unwrap_or(site.settings().language()),
        title: localised.title.text,
        path: below(site, site.any(id).url),
        words: translated.together.get(&id).unwrap_or(own),
        spoken: [(site.settings().language(), own)].into_iter().chain(translation).collect(),
        linked: linked(site, id),
    }
}

/// What is said of an entity in a language besides its own words: its translation, or the same in easier words.
fn spoken(site: &Site, id: AnyId, language: Language) -> Option<&Translation> {
    site.translations_of(id).iter().find(|translation| translation.language.ordinary() == language)
}

fn translation_words(translation: &Translation) -> &Counted {
    let parsed = &translation.parsed;
    parsed.words.get_or_init(|| count_translation(&parsed.front, &parsed.body))
}

fn below<'u>(site: &Site, url: &'u str) -> &'u str {
    url.strip_prefix(&*site.base).unwrap_or(url)
}

fn own_words(site: &Site, id: AnyId) -> &Counted {
    macro_rules! own {
        ($($kind:ident $table:ident $front:ty;)+) => {
            match id { $( AnyId::$kind(place) => site.$table[place].words(count), )+ }
        };
    }
    every_kind!(own)
}

/// Those whose names lead to an entity: its schools, its provider, whose it is.
fn linked(site: &Site, id: AnyId) -> Vec<&Counted> {
    let school = |id: &_| site.schools[*id].words(count);
    let partner = |id: &_| site.partners[*id].words(count);
    match id {
        AnyId::Offer(id) => {
            let links = &site.offers[id].links;
            links.schools.iter().map(school).chain(links.provider.iter().map(partner)).collect()
        }
        AnyId::School(id) => {
            let links = &site.schools[id].links;
            let board = links.board.iter().map(|board| site.boards[*board].words(count));
            board.chain(links.childcare_partner.iter().map(partner)).collect()
        }
        AnyId::ContactPoint(id) => match site.contacts[id].links.holder {
            Some(Holder::School(id)) => vec![school(&id)],
            Some(Holder::Partner(id)) => vec![partner(&id)],
            Some(Holder::Board(id)) => vec![site.boards[id].words(count)],
            None => Vec::new(),
        },
        AnyId::Partner(id) => site.partners[id].links.schools.iter().map(school).collect(),
        AnyId::Article(id) => site.articles[id].links.schools.iter().map(school).collect(),
        AnyId::Commitment(id) => site.commitments[id].links.partners.iter().map(partner).collect(),
        AnyId::Outcome(id) => {
            let commitment = site.outcomes[id].links.commitment;
            commitment.iter().map(|commitment| site.commitments[*commitment].words(count)).collect()
        }
        AnyId::Network(id) => {
            let links = &site.networks[id].links;
            links.boards.iter().map(|board| site.boards[*board].words(count)).collect()
        }
        AnyId::Board(_)
        | AnyId::Principle(_)
        | AnyId::ChildCentreGoal(_)
        | AnyId::Page(_)
        | AnyId::SupportScheme(_)
        | AnyId::Transition(_)
        | AnyId::Term(_) => Vec::new(),
        AnyId::SchoolYear(id) => site.school_years[id].links.study_days.iter().map(|(id, _)| school(id)).collect(),
    }
}
