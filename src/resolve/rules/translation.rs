//! A translation says what its source says, and somebody who speaks the language has read it before it goes to the public.

use std::collections::BTreeMap;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::model::Language;
use crate::model::language::TextLanguage;
use crate::model::translation::part;
use crate::resolve::source_text::{Freshness, Translatable};
use crate::resolve::{Content, Translation};

pub(super) fn check(content: &Content, publish: bool, diags: &mut Diagnostics) {
    let mut unread: BTreeMap<Language, Vec<Location>> = BTreeMap::new();
    for source in content.translatables() {
        for translation in source.translations {
            diags.extend(stale(&source, translation));
            diags.extend(part::ALL.into_iter().filter_map(|name| uneven(&source, translation, name)));
            if translation.parsed.front.reviewed.is_none() {
                let place = Location::whole_file(&translation.parsed.origin.source.path);
                unread.entry(translation.language).or_default().push(place);
            }
        }
    }
    if publish {
        diags.extend(refused(content, unread));
    }
}

fn stale(source: &Translatable<'_>, translation: &Translation) -> Option<Diagnostic> {
    let is_stale = source.freshness(translation) == Freshness::Stale;
    let place = || translation.parsed.origin.field("vertaald_van");
    is_stale.then(|| {
        let diagnostic = Diagnostic::new(Code::StaleTranslation, place());
        diagnostic.with("source", source.origin.source.path.as_str()).with("language", translation.language.segment())
    })
}

/// A translation has no fields of another kind than its source's, and of a list as many entries: it would not be known which
/// one stands for which.
fn uneven(source: &Translatable<'_>, translation: &Translation, name: &'static str) -> Option<Diagnostic> {
    let (own, translated) = (source.part(name).count(), translation.parsed.front.part(name).len());
    (translated > 0 && translated != own).then(|| {
        let diagnostic = Diagnostic::new(Code::UnevenTranslation, translation.parsed.origin.field(name));
        let diagnostic = diagnostic.with("key", name).with("source", source.origin.source.path.as_str());
        diagnostic.with("count", translated.to_string()).with("expected", own.to_string())
    })
}

/// One message a language, at the first of its files: they are read together.
fn refused(content: &Content, unread: BTreeMap<Language, Vec<Location>>) -> impl Iterator<Item = Diagnostic> {
    let allowed = &content.settings().unreviewed;
    let refused = unread.into_iter().filter(|(language, _)| !allowed.contains(&TextLanguage(*language)));
    refused.filter_map(|(language, places)| {
        let count = places.len().to_string();
        let first = places.into_iter().next()?;
        let diagnostic = Diagnostic::new(Code::UnreviewedRefused, first);
        Some(diagnostic.with("language", language.segment()).with("count", count))
    })
}
