//! What of an entity there is to translate, and whether a translation was made from what it says now.
//!
//! Prices, times and whatever else has a field of its own is said in every language by itself: a change of it leaves translations
//! as they are. Neither does the way a text is written count, such as where lines end, what is bold and where links lead.

use super::content::{AnyEntity, Content, Translation};
use crate::model::translation::SourceMark;
use crate::syntax::markdown::plain_text;

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
    /// What an entity has.
    #[must_use]
    pub fn of(entity: &AnyEntity<'_>) -> Self {
        let body = plain_text(entity.origin.body_text());
        let lines = fields(entity).into_iter().flatten().chain(body.lines());
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

/// What an entity says in its fields; the names of schools and partners are the same in every language.
fn fields<'a>(entity: &AnyEntity<'a>) -> [Option<&'a str>; 3] {
    let title = Some(entity.title).filter(|_| !entity.id.kind().has_names());
    [title, entity.summary, entity.gist]
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

/// Stands for what an entity says now.
#[must_use]
pub fn source_mark(entity: &AnyEntity<'_>) -> SourceMark {
    let fields = fields(entity).map(|field| field.map(in_one_line).unwrap_or_default());
    let body = entity.origin.body_digest();
    SourceMark::of(fields.iter().map(String::as_bytes).chain([body.as_bytes()]))
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Content {
    /// Whether a translation says what the entity says.
    #[must_use]
    pub fn freshness(&self, entity: &AnyEntity<'_>, translation: &Translation) -> Freshness {
        match &translation.parsed.front.made_from {
            None => Freshness::Unknown,
            Some(mark) if *mark == source_mark(entity) => Freshness::Current,
            Some(_) => Freshness::Stale,
        }
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
