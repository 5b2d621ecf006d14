//! What the portal says by itself, in every language that the theme has: the Fluent files in `locales/LANGUAGE/`.

use camino::Utf8Path;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Source;
use crate::input::Snapshot;
use crate::model::Language;

/// Texts without arguments, by name.
pub type Plain = FxHashMap<String, String>;

/// Texts by language. A text that a language lacks is taken from the first language.
pub struct Texts {
    bundles: Vec<(Language, FluentBundle<FluentResource>, Vec<String>)>,
}

impl Texts {
    /// Reads `locales/LANGUAGE/*.ftl` of a theme; `languages` are those of the portal, the first one first.
    #[must_use]
    pub fn read(files: &Snapshot, languages: &[Language], diags: &mut Diagnostics) -> Self {
        let mut bundles = Vec::new();
        for language in languages.iter().copied() {
            let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![locale]);
            bundle.set_use_isolating(false);
            let mut ids = Vec::new();
            let folder = format!("locales/{language}");
            for (path, file) in files.below(Utf8Path::new(&folder)) {
                add(&mut bundle, &mut ids, path, &String::from_utf8_lossy(&file.bytes), diags);
            }
            if !ids.is_empty() {
                bundles.push((language, bundle, ids));
            }
        }
        Self { bundles }
    }

    /// A text with its arguments filled in; `None` when no language has it.
    #[must_use]
    pub fn get(&self, language: Language, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let own = self.bundles.iter().find(|(known, ..)| *known == language.ordinary());
        own.into_iter().chain(self.bundles.first()).find_map(|(_, bundle, _)| {
            let pattern = bundle.get_message(id)?.value()?;
            if let Some(text) = join(pattern, arguments) {
                return Some(text);
            }
            let mut filled = FluentArgs::new();
            for (name, value) in arguments {
                filled.set(*name, value.clone());
            }
            let mut faults = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&filled), &mut faults).into_owned())
        })
    }

    /// Every text that needs no argument, by name: what templates use as `t["name"]`.
    #[must_use]
    pub fn plain(&self, language: Language) -> Plain {
        let ids = self.bundles.first().map_or(&[] as &[String], |(_, _, ids)| ids);
        ids.iter().filter_map(|id| Some((id.clone(), self.get(language, id, &[])?))).collect()
    }

    /// The languages that there are texts in.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.bundles.iter().map(|(language, ..)| *language)
    }
}

/// A pattern that only puts texts between its words, filled without Fluent's machinery: most do, and on every page.
/// Nothing for any other pattern, and for arguments that are numbers or missing.
fn join(pattern: &Pattern<&str>, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
    let mut text = String::with_capacity(64);
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => value,
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => match &arguments.iter().find(|(name, _)| *name == id.name)?.1 {
                FluentValue::String(value) => &**value,
                _ => return None,
            },
            PatternElement::Placeable { .. } => return None,
        };
        text.push_str(part);
    }
    Some(text)
}

fn add(
    bundle: &mut FluentBundle<FluentResource>,
    ids: &mut Vec<String>,
    path: &Utf8Path,
    text: &str,
    diags: &mut Diagnostics,
) {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, faults)| {
        let source = Source::new(path, text);
        for fault in faults {
            let diagnostic = Diagnostic::new(Code::LocaleSyntax, source.at(fault.pos.start..fault.pos.end));
            diags.push(diagnostic.with("problem", fault.kind.to_string()));
        }
        resource
    });
    let names = text.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_alphabetic()));
    ids.extend(names.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())));
    bundle.add_resource_overriding(resource);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::embedded;

    #[test]
    fn every_locale_of_the_theme_has_a_word_for_every_language() {
        let files = embedded().below(Utf8Path::new("locales"));
        let mut codes: Vec<&str> =
            files.filter_map(|(path, _)| path.components().nth(1)).map(|part| part.as_str()).collect();
        codes.dedup();
        assert!(codes.len() > 1, "{codes:?}");
        for code in codes {
            let locale = Language::from_code(code).unwrap_or_else(|| panic!("`{code}` is the folder of no language"));
            let texts = Texts::read(embedded(), &[locale], &mut Diagnostics::new());
            for language in Language::ALL {
                let id = format!("language-{language}");
                assert!(texts.get(locale, &id, &[]).is_some(), "{id} has no word in {code}");
            }
            let named = texts.plain(locale).into_keys().filter(|id| id.starts_with("language-")).count();
            assert_eq!(named, Language::ALL.len(), "{code} names a language that there is not");
        }
    }

    #[test]
    fn a_pattern_is_filled_alike_by_hand_and_by_fluent() {
        let files = [(
            "locales/nl/a.ftl",
            "a = Van { $x } tot\n    en met { $y }\nb = { $n ->\n    [one] één\n   *[other] { $n } dingen\n }\n",
        )];
        let files = files.map(|(path, text)| (path, text.as_bytes())).into_iter().collect();
        let texts = Texts::read(&files, &[Language::Dutch], &mut Diagnostics::new());
        let (_, bundle, _) = &texts.bundles[0];
        let arguments = [("x", FluentValue::from("1")), ("y", FluentValue::from("één"))];
        let pattern = bundle.get_message("a").unwrap().value().unwrap();
        let filled: FluentArgs<'_> = arguments.iter().cloned().collect();
        let by_fluent = bundle.format_pattern(pattern, Some(&filled), &mut Vec::new());
        assert_eq!(join(pattern, &arguments).unwrap(), by_fluent);
        assert_eq!(join(pattern, &arguments[..1]), None);
        assert_eq!(texts.get(Language::Dutch, "b", &[("n", FluentValue::from(3))]).unwrap(), "3 dingen");
    }
}
