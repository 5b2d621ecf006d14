//! A text in another language, and what it was made from.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;

use super::moment::Day;
use super::reference::List;
use super::scalar::{Scalar, ScalarFault, scalar};
use super::text::{Line, Text};
use crate::base::code::Code;
use crate::base::digest::Digest;

/// A text in another language: `slug.en.md` beside `slug.md`. Only what has to be translated; facts stay in the source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationFront {
    /// The title or name.
    #[serde(rename = "titel")]
    #[schemars(description = "De titel in deze taal.", extend("x-voorbeeld" = "About us"))]
    pub title: Line,
    /// The summary.
    #[serde(rename = "samenvatting", default)]
    #[schemars(description = "De samenvatting in deze taal.")]
    pub summary: Option<Line>,
    /// The gist or text.
    #[serde(rename = "kern", default)]
    #[schemars(description = "De kern in deze taal.")]
    pub gist: Option<Text>,
    /// How one gets it, of a scheme.
    #[serde(rename = "hoe", default)]
    #[schemars(description = "Alleen bij `regelingen`: hoe iemand de regeling aanvraagt.")]
    pub how: Option<Text>,
    /// What has to be done, of a transition.
    #[serde(rename = "stappen", default)]
    #[schemars(
        description = "Alleen bij `overgangen`: wat er gebeurt, voor elke stap van het Nederlandse bestand een."
    )]
    pub steps: List<Line>,
    /// What one may conclude, of an outcome.
    #[serde(rename = "oordeel", default)]
    #[schemars(description = "Alleen bij `uitkomsten`: wat de cijfers zeggen.")]
    pub verdict: Option<Text>,
    /// The source's text that it was made from.
    #[serde(rename = "vertaald_van", default)]
    #[schemars(
        description = "Van welke tekst dit de vertaling is; het portaal schrijft het zelf.",
        extend("x-voorbeeld" = "v1-0123456789")
    )]
    pub made_from: Option<SourceMark>,
    /// That somebody who speaks the language has read it.
    #[serde(rename = "nagekeken", default)]
    #[schemars(
        description = "Wanneer iemand die de taal spreekt deze vertaling heeft nagekeken, en wie: `op` en `door`."
    )]
    pub reviewed: Option<Review>,
}

/// What an entity says in fields of its kind, as those are called in its file and in translations.
pub mod part {
    /// How one gets a scheme.
    pub const HOW: &str = "hoe";
    /// A step of a transition.
    pub const STEPS: &str = "stappen";
    /// What one may conclude from an outcome.
    pub const VERDICT: &str = "oordeel";
    /// All of them.
    pub const ALL: [&str; 3] = [HOW, STEPS, VERDICT];
}

impl TranslationFront {
    /// What it says in a field of the source's kind.
    #[must_use]
    pub fn part(&self, name: &str) -> Vec<&str> {
        match name {
            part::HOW => self.how.as_deref().into_iter().collect(),
            part::VERDICT => self.verdict.as_deref().into_iter().collect(),
            part::STEPS => self.steps.iter().map(|step| &**step).collect(),
            _ => Vec::new(),
        }
    }
}

/// That a translation has been read by somebody who speaks the language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// When.
    #[serde(rename = "op")]
    #[schemars(description = "De dag waarop de vertaling is nagekeken.", extend("x-voorbeeld" = "2026-11-02"))]
    pub on: Day,
    /// By whom: a function, not a name.
    #[serde(rename = "door")]
    #[schemars(
        description = "Wie de vertaling nakeek: een functie, geen naam.",
        extend("x-voorbeeld" = "tolk van het Familie Servicepunt")
    )]
    pub by: Line,
}

/// Stands for all that there is to translate in a text, so that a change of it shows: `v1-` and the digest's first ten
/// hexadecimal digits. The `v1` tells by which rule it was made; with letters in front YAML does not take it for a number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SourceMark(String);

const RULE: &str = "v1-";

impl SourceMark {
    /// The mark of a text, given in parts.
    #[must_use]
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        Self(format!("{RULE}{}", Digest::of_parts(parts).fingerprint()))
    }
}

impl fmt::Display for SourceMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for SourceMark {
    const FORMAT: &'static str = "bronteken";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let digits = text.strip_prefix(RULE).filter(|digits| digits.len() == 10 && digits.bytes().all(is_digit));
        digits.map(|_| Self(text.to_owned())).ok_or_else(|| ScalarFault::new(Code::InvalidSourceMark))
    }
}
scalar!(SourceMark);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_back_and_parts_count() {
        let mark = SourceMark::of([b"a".as_slice(), b"b"]);
        assert_eq!(SourceMark::read(&mark.to_string()), Ok(mark.clone()));
        assert_ne!(mark, SourceMark::of([b"ab".as_slice()]));
        for bad in ["", "v1-", "0123456789", "v1-012345678g", "v1-0123456789a", "v2-0123456789"] {
            assert!(SourceMark::read(bad).is_err(), "{bad}");
        }
    }
}
