//! `portaal translate status`: what each language lacks, has, is behind with, and has had read by somebody.

use serde::Serialize;

use super::kept::KeptSources;
use crate::cli::args::Format;
use crate::cli::context::Context;
use crate::cli::output;
use crate::model::Language;
use crate::resolve::{Content, Freshness, SourceText, Translatable, Translation};

/// How a language stands. Paths are seen from the portal's folder, in the order of the kinds.
#[derive(Debug, Default, Serialize)]
struct LanguageStatus {
    language: &'static str,
    /// Sources without a translation; none for a variant, which is written for the pages where it matters.
    missing: Vec<String>,
    /// Translations of what their sources say now.
    current: Vec<String>,
    /// Translations whose sources have changed since.
    stale: Vec<StaleItem>,
    /// Translations that do not say what they were made from.
    unknown: Vec<String>,
    /// Translations, of whatever state, that nobody who speaks the language has read.
    unreviewed: Vec<String>,
}

/// A translation that is behind, and the sentences by which its source differs from what it was made from.
#[derive(Debug, Serialize)]
struct StaleItem {
    path: String,
    source: String,
    /// Sentences that have gone; none when what the source said was not kept.
    gone: Option<Vec<String>>,
    /// Sentences that are new; none when what the source said was not kept.
    new: Option<Vec<String>>,
}

/// Says how each language stands.
pub(super) fn run(cx: &Context, content: &Content, languages: &[Language]) {
    let kept = KeptSources::new(&cx.root);
    let all: Vec<LanguageStatus> = languages.iter().map(|language| status(content, &kept, *language)).collect();
    if cx.format == Format::Json {
        let mut text = serde_json::to_string_pretty(&all).expect("texts always have a JSON form");
        text.push('\n');
        output::document(&text);
    } else {
        for status in &all {
            show(cx, status);
        }
    }
}

fn status(content: &Content, kept: &KeptSources, language: Language) -> LanguageStatus {
    let mut status = LanguageStatus { language: language.segment(), ..LanguageStatus::default() };
    for source in content.translatables() {
        let Some(translation) = source.translation(language) else {
            status.missing.extend((!language.is_variant()).then(|| source.origin.source.path.to_string()));
            continue;
        };
        let path = translation.parsed.origin.source.path.to_string();
        if translation.parsed.front.reviewed.is_none() {
            status.unreviewed.push(path.clone());
        }
        match source.freshness(translation) {
            Freshness::Unknown => status.unknown.push(path),
            Freshness::Current => status.current.push(path),
            Freshness::Stale => status.stale.push(stale(kept, &source, translation, path)),
        }
    }
    status
}

fn stale(kept: &KeptSources, source: &Translatable<'_>, translation: &Translation, path: String) -> StaleItem {
    let now = SourceText::of(source);
    let before = translation.parsed.front.made_from.as_ref().and_then(|mark| kept.get(mark));
    let owned = |sentences: Vec<&str>| sentences.into_iter().map(ToOwned::to_owned).collect();
    StaleItem {
        path,
        source: source.origin.source.path.to_string(),
        gone: before.as_ref().map(|before| owned(before.beyond(&now))),
        new: before.as_ref().map(|before| owned(now.beyond(before))),
    }
}

/// A line of counts, and below it what there is to do.
fn show(cx: &Context, status: &LanguageStatus) {
    let count = |list: &[String]| list.len().to_string();
    let counts = [
        ("language", status.language.to_owned()),
        ("missing", count(&status.missing)),
        ("current", count(&status.current)),
        ("stale", status.stale.len().to_string()),
        ("unknown", count(&status.unknown)),
        ("unreviewed", count(&status.unreviewed)),
    ];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    output::line(cx, &cx.messages.text("cli-translate-counts", &counts));
    for item in &status.stale {
        show_stale(cx, item);
    }
    for (word, paths) in [("missing", &status.missing), ("unknown", &status.unknown)] {
        for path in paths {
            output::line(cx, &format!("  {} {}", word_of(cx, word), shown(cx, path)));
        }
    }
}

fn show_stale(cx: &Context, item: &StaleItem) {
    output::line(cx, &format!("  {} {}", word_of(cx, "stale"), shown(cx, &item.path)));
    if item.gone.is_none() {
        output::line(cx, &format!("    {}", cx.messages.text("cli-translate-not-kept", &[])));
    }
    for sentence in item.gone.iter().flatten() {
        output::line(cx, &format!("    - {sentence}"));
    }
    for sentence in item.new.iter().flatten() {
        output::line(cx, &format!("    + {sentence}"));
    }
}

fn word_of(cx: &Context, state: &str) -> String {
    cx.messages.text(&format!("cli-translate-{state}"), &[])
}

fn shown(cx: &Context, path: &str) -> String {
    cx.shown(&cx.root.join(path)).to_string()
}
