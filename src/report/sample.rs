//! Diagnostics for the tests of this folder: ordinary ones and a hostile one.

use super::{MessageLanguage, Messages};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Source;

pub(super) fn dutch() -> Messages {
    Messages::new(MessageLanguage::Nl)
}

pub(super) fn unknown_field() -> Diagnostic {
    let source = Source::new("content/scholen/lukasschool.md", "---\nnaam: Lukasschool\nbrinn: 16HF\n---\n");
    Diagnostic::new(Code::UnknownField, source.at(22..27))
        .with("key", "brinn")
        .with("kind", "scholen")
        .with("suggestion", "brin")
}

pub(super) fn duplicate_key() -> Diagnostic {
    let source = Source::new("content/scholen/lukasschool.md", "---\nnaam: Lukas\nsoort: po\nnaam: Lukasschool\n");
    Diagnostic::new(Code::DuplicateKey, source.at(26..30)).with("key", "naam").label("first", source.at(4..8))
}

pub(super) fn missing_site() -> Diagnostic {
    let location = crate::base::source::Location::whole_file("content/site.yaml".into());
    Diagnostic::new(Code::MissingSite, location)
}

pub(super) fn placeholder() -> Diagnostic {
    let source = Source::new("content/nieuws/start.md", "Kom langs bij TODO, om drie uur.");
    Diagnostic::new(Code::Placeholder, source.at(14..18)).with("text", "TODO")
}

/// A value, a line and a path that try to command whatever shows them.
pub(super) fn hostile() -> Diagnostic {
    let value = "<script>alert('1')</script>\u{1b}[2J\u{202e}\n::error::x";
    let text = format!("tijd: \"{value}\" & meer");
    let source = Source::new("content/a\u{1b}]0;x\u{7}/<b>,x:y%\"&.md", text);
    Diagnostic::new(Code::InvalidTime, source.at(7..40)).with("key", "tijd").with("value", value)
}

pub(super) fn several() -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend([unknown_field(), duplicate_key(), placeholder()]);
    diagnostics
}
