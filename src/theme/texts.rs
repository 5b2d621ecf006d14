//! What the portal says by itself, in every language that the theme has: the Fluent files in `locales/LANGUAGE/`.

use std::collections::BTreeMap;

use camino::Utf8Path;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Source;
use crate::input::Snapshot;

/// Texts by language. A text that a language lacks is taken from the first language.
pub struct Texts {
    bundles: Vec<(String, FluentBundle<FluentResource>, Vec<String>)>,
}

impl Texts {
    /// Reads `locales/LANGUAGE/*.ftl` of a theme; `languages` are those of the portal, the first one first.
    #[must_use]
    pub fn read(files: &Snapshot, languages: &[String], diags: &mut Diagnostics) -> Self {
        let mut bundles = Vec::new();
        for language in languages {
            let locale: LanguageIdentifier = language.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![locale]);
            bundle.set_use_isolating(false);
            let mut ids = Vec::new();
            let folder = format!("locales/{language}");
            for (path, file) in files.below(Utf8Path::new(&folder)) {
                add(&mut bundle, &mut ids, path, &String::from_utf8_lossy(&file.bytes), diags);
            }
            if !ids.is_empty() {
                bundles.push((language.clone(), bundle, ids));
            }
        }
        Self { bundles }
    }

    /// A text with its arguments filled in; `None` when no language has it.
    #[must_use]
    pub fn get(&self, language: &str, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let own = self.bundles.iter().find(|(known, ..)| known == language);
        own.into_iter().chain(self.bundles.first()).find_map(|(_, bundle, _)| {
            let pattern = bundle.get_message(id)?.value()?;
            let mut filled = FluentArgs::new();
            arguments.iter().for_each(|(name, value)| filled.set(*name, value.clone()));
            let mut faults = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&filled), &mut faults).into_owned())
        })
    }

    /// Every text that needs no argument, by name with `_` for `-`: what templates use as `t.name`.
    #[must_use]
    pub fn plain(&self, language: &str) -> BTreeMap<String, String> {
        let ids = self.bundles.first().map_or(&[] as &[String], |(_, _, ids)| ids);
        ids.iter().filter_map(|id| Some((id.replace('-', "_"), self.get(language, id, &[])?))).collect()
    }

    /// The languages that there are texts in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.bundles.iter().map(|(language, ..)| language.as_str())
    }
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
