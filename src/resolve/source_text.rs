//! What of an entity or of a list's introduction there is to translate, and whether a translation was made from what it says now.
//!
//! Prices, times and whatever else has a field of its own is said in every language by itself: a change of it leaves translations
//! as they are. Neither does the way a text is written count, such as where lines end, what is bold and where links lead.

use super::content::{Content, Translation};
use super::localised::Said;
use crate::model::entity::{AnyId, Origin};
use crate::model::translation::{SourceMark, part};
use crate::model::{Kind, Language};
use crate::syntax::markdown::plain_text;

/// The slug of what is no entity but introduces a list.
const LIST: &str = "index";

/// What texts are made from in other languages and in variants: an entity, or the introduction of a list.
pub struct Translatable<'a> {
    /// Its kind, or that of the list.
    pub kind: Kind,
    /// Its name within the kind; `index` for an introduction.
    pub slug: &'a str,
    /// Its title; the names of schools and partners are the same in every language.
    pub title: &'a str,
    /// Its summary.
    pub summary: Option<&'a str>,
    /// Its gist.
    pub gist: Option<&'a str>,
    /// What it says in fields of its kind, each with the field's name; a list is as many of one name.
    pub parts: Vec<(&'static str, &'a str)>,
    /// Its file.
    pub origin: &'a Origin,
    /// What has been made from it.
    pub translations: &'a [Translation],
    is_name: bool,
}

/// Whether a translation says what its source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It does not tell what it was made from.
    Unknown,
    /// It was made from what the source says now.
    Current,
    /// The source has changed since.
    Stale,
}

/// The sentences that there are to translate, title first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText(Vec<String>);

impl SourceText {
    /// What a source has.
    #[must_use]
    pub fn of(source: &Translatable<'_>) -> Self {
        let body = plain_text(source.origin.body_text());
        let parts = source.parts.iter().map(|(_, text)| *text);
        let lines = source.fields().into_iter().flatten().chain(parts).chain(body.lines());
        Self(lines.flat_map(sentences).map(ToOwned::to_owned).collect())
    }

    /// Reads what [`lines`](Self::lines) gave.
    #[must_use]
    pub fn from_lines(text: &str) -> Self {
        Self(text.lines().map(ToOwned::to_owned).collect())
    }

    /// One sentence a line, to be kept.
    #[must_use]
    pub fn lines(&self) -> String {
        self.0.iter().flat_map(|sentence| [sentence, "\n"]).collect()
    }

    /// The sentences that this has and `other` has not.
    #[must_use]
    pub fn beyond<'a>(&'a self, other: &Self) -> Vec<&'a str> {
        self.0.iter().filter(|sentence| !other.0.contains(sentence)).map(String::as_str).collect()
    }
}

/// A line in sentences, as far as signs and spaces tell: enough to point at what has changed.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let ends = |pair: &[char]| matches!(pair, ['.' | '!' | '?', ' ']);
    let mut before = ' ';
    let parts = line.split_inclusive(move |letter| {
        let is_end = ends(&[before, letter]);
        before = letter;
        is_end
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<'a> Translatable<'a> {
    /// Stands for what it says now.
    #[must_use]
    pub fn mark(&self) -> SourceMark {
        let fields = self.fields().map(|field| field.map(in_one_line).unwrap_or_default());
        let body = self.origin.body_digest();
        let parts: Vec<String> = self.parts.iter().map(|(_, text)| in_one_line(text)).collect();
        let texts = fields.iter().map(String::as_bytes).chain([body.as_bytes()]);
        SourceMark::of(texts.chain(parts.iter().map(String::as_bytes)))
    }

    /// What it says in a field of its kind.
    pub fn part(&self, name: &'static str) -> impl Iterator<Item = &'a str> {
        self.parts.iter().filter(move |(part, _)| *part == name).map(|(_, text)| *text)
    }

    /// What has been made from it in a language or variant.
    #[must_use]
    pub fn translation(&self, language: Language) -> Option<&'a Translation> {
        self.translations.iter().find(|translation| translation.language == language)
    }

    /// Whether a translation says what it says.
    #[must_use]
    pub fn freshness(&self, translation: &Translation) -> Freshness {
        match &translation.parsed.front.made_from {
            None => Freshness::Unknown,
            Some(mark) if *mark == self.mark() => Freshness::Current,
            Some(_) => Freshness::Stale,
        }
    }

    /// What it says in its fields that is not the same in every language.
    fn fields(&self) -> [Option<&'a str>; 3] {
        [Some(self.title).filter(|_| !self.is_name), self.summary, self.gist]
    }
}

impl Content {
    /// An entity as something to translate.
    #[must_use]
    pub fn translatable(&self, id: AnyId) -> Translatable<'_> {
        let entity = self.any(id);
        Translatable {
            kind: id.kind(),
            slug: entity.slug,
            title: entity.title,
            summary: entity.summary,
            gist: entity.gist,
            parts: self.parts(id),
            origin: entity.origin,
            translations: self.translations_of(id),
            is_name: id.kind().has_names(),
        }
    }

    fn parts(&self, id: AnyId) -> Vec<(&'static str, &str)> {
        match id {
            AnyId::SupportScheme(id) => vec![(part::HOW, &*self.schemes[id].how)],
            AnyId::Transition(id) => {
                self.transitions[id].steps.iter().map(|step| (part::STEPS, &*step.title)).collect()
            }
            AnyId::Outcome(id) => self.outcomes[id].verdict.iter().map(|text| (part::VERDICT, &**text)).collect(),
            _ => Vec::new(),
        }
    }

    /// What an entity says in a field of its kind, in a language: its translation's words where that says as much.
    #[must_use]
    pub fn part(&self, id: AnyId, name: &'static str, language: Language) -> Vec<Said<'_>> {
        let own: Vec<&str> =
            self.parts(id).into_iter().filter(|(part, _)| *part == name).map(|(_, text)| text).collect();
        let translated = self.translation(id, language).map(|it| it.parsed.front.part(name)).unwrap_or_default();
        let translated = (translated.len() == own.len()).then_some(translated);
        let of = |at: usize| translated.as_ref().map(|texts| texts[at]);
        own.iter().enumerate().map(|(at, text)| self.said(text, of(at), language)).collect()
    }

    /// The introduction of a kind's list as something to translate, if somebody wrote one.
    #[must_use]
    pub fn translatable_list(&self, kind: Kind) -> Option<Translatable<'_>> {
        let section = self.sections.get(&kind)?;
        Some(Translatable {
            kind,
            slug: LIST,
            title: &section.parsed.front.title,
            summary: section.parsed.front.summary.as_deref(),
            gist: None,
            parts: Vec::new(),
            origin: &section.parsed.origin,
            translations: &section.translations,
            is_name: false,
        })
    }

    /// Everything that can be translated: kind by kind the introduction of its list, and then what has a page of its own.
    #[must_use]
    pub fn translatables(&self) -> Vec<Translatable<'_>> {
        let mut found = Vec::with_capacity(self.count());
        for kind in Kind::ALL {
            found.extend(self.translatable_list(*kind));
        }
        let mut ids = Vec::with_capacity(self.count());
        self.for_each(|entity| ids.extend(entity.id.kind().has_pages().then_some(entity.id)));
        found.extend(ids.into_iter().map(|id| self.translatable(id)));
        found.sort_by_key(|source| source.kind);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_falls_into_sentences() {
        let found: Vec<_> = sentences("Kom langs! Het kost € 2.50. Vragen? Bel").collect();
        assert_eq!(found, ["Kom langs!", "Het kost € 2.50.", "Vragen?", "Bel"]);
    }

    #[test]
    fn what_is_kept_reads_back_and_shows_what_is_new() {
        let old = SourceText::from_lines("Een.\nTwee.\n");
        let new = SourceText::from_lines("Een.\nDrie.\n");
        assert_eq!(SourceText::from_lines(&old.lines()), old);
        assert_eq!(new.beyond(&old), ["Drie."]);
        assert_eq!(old.beyond(&new), ["Twee."]);
    }
}
