//! The sentences of `portaal`: a diagnostic's message, its help, its labels, and whatever else the command line says.
//!
//! The texts are Fluent messages, one file a language, compiled in. What a diagnostic carries is put in as data: on one
//! line, without control characters, and cut when it is long, so that a message is always one line that is safe to
//! show. Invariant: every code has a message and a help in every language, and they name only arguments of that code.
//!
//! An optional argument: Fluent cannot select on an argument that is absent, so beside every name of `OPTIONAL`
//! stands `has-NAME`, which is `yes` or `no`; an empty value counts as absent. Beside `value` stands `quoted`, the same
//! between double quotes as YAML takes it.
//!
//! It does not know where anything is shown, and reads no environment: the caller hands in the locale.

use std::str::FromStr;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::visible::{one_line, shorten};
use crate::base::code::Severity;
use crate::base::diagnostic::{AGAIN, Diagnostic, Label, Name};

/// Arguments that may be absent; `has-NAME` tells.
const OPTIONAL: &[&str] = &["suggestion", "choices", "other", "owner", "days", "mend", "words", "several"];
/// Arguments that are numbers, so that a message can choose between singular and plural.
const NUMBERS: &[&str] = &["count", "errors", "warnings"];
/// Arguments that a reader needs whole, however long.
const WHOLE: &[&str] = &["choices", "keys", "kinds", "meaning", "missing", "problem", "other", "summary"];
/// How many characters of any other argument are shown.
const VALUE_LENGTH: usize = 160;

/// A language that `portaal` speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MessageLanguage {
    /// Dutch, unless somebody asks for something else.
    #[default]
    Nl,
    /// English.
    En,
}

impl MessageLanguage {
    /// Every language.
    pub const ALL: &[Self] = &[Self::Nl, Self::En];

    /// The language of a locale as `LC_ALL`, `LC_MESSAGES` or `LANG` state it, such as `en_GB.UTF-8`; Dutch when it
    /// names no language spoken here.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let name = locale.split(['_', '-', '.', '@', ':']).next().unwrap_or_default();
        name.to_ascii_lowercase().parse().unwrap_or_default()
    }

    /// The language's code.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    fn texts(self) -> &'static str {
        match self {
            Self::Nl => include_str!("../locales/nl.ftl"),
            Self::En => include_str!("../locales/en.ftl"),
        }
    }
}

impl FromStr for MessageLanguage {
    type Err = UnknownLanguage;

    fn from_str(name: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.iter().copied().find(|language| language.as_str() == name).ok_or(UnknownLanguage)
    }
}

/// The answer to a language code that is none of [`MessageLanguage::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl std::fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("nl, en")
    }
}

impl std::error::Error for UnknownLanguage {}

/// The sentences of one language, read once; threads may share them.
pub struct Messages {
    language: MessageLanguage,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// What a [`Label`] may be called:
    ///
    /// - `first`: the first of two that should be one (`duplicate-key`);
    /// - `other`: the other of two that collide;
    /// - `opened`: where something begins that does not end;
    /// - `target`: what a reference or link refers to;
    /// - `compare`: a value that the marked one does not agree with;
    /// - `again`: the same fault once more.
    pub const LABELS: &[&str] = &["first", "other", "opened", "target", "compare", AGAIN];

    /// Reads the sentences of `language`.
    #[must_use]
    pub fn new(language: MessageLanguage) -> Self {
        let id: LanguageIdentifier = language.as_str().parse().expect("a code of two letters is an identifier");
        let resource = FluentResource::try_new(language.texts().to_owned())
            .expect("the embedded texts are valid Fluent, which a test checks");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The same with texts of somebody's own, which have ids that no sentence has.
    #[must_use]
    pub fn with_texts(language: MessageLanguage, texts: &str) -> Self {
        let mut messages = Self::new(language);
        let own = FluentResource::try_new(texts.to_owned())
            .expect("the embedded texts are valid Fluent, which a test checks");
        messages.bundle.add_resource_overriding(own);
        messages
    }

    /// The language of these sentences.
    #[must_use]
    pub fn language(&self) -> MessageLanguage {
        self.language
    }

    /// What is wrong, and how often when it speaks for many: one line, lower case, without a place.
    #[must_use]
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        let code = diagnostic.code.as_str();
        let message = self.format(code, None, &arguments(&diagnostic.arguments)).unwrap_or_else(|| code.to_owned());
        if diagnostic.more == 0 {
            return message;
        }
        let is_repeated = diagnostic.labels.iter().any(|label| label.name == AGAIN);
        let (id, count) =
            if is_repeated { ("word-times", diagnostic.places()) } else { ("word-more", diagnostic.more) };
        format!("{message} ({})", self.text(id, &[("count", &count.to_string())]))
    }

    /// What to do about it: one line.
    #[must_use]
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        self.format(diagnostic.code.as_str(), Some("help"), &arguments(&diagnostic.arguments))
    }

    /// What is at a second place; for a name that is none of [`Messages::LABELS`], that it is another.
    #[must_use]
    pub fn label(&self, label: &Label) -> String {
        let none = FluentArgs::new();
        self.format(&format!("label-{}", label.name), None, &none).unwrap_or_else(|| self.text("label-other", &[]))
    }

    /// The word for a severity, such as `fout`.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Error => self.text("word-error", &[]),
            Severity::Warning => self.text("word-warning", &[]),
        }
    }

    /// How many there are of each, such as `2 fouten, 1 waarschuwing`.
    #[must_use]
    pub fn summary(&self, errors: usize, warnings: usize) -> String {
        let mut parts = Vec::new();
        if errors > 0 {
            parts.push(self.text("summary-errors", &[("errors", &errors.to_string())]));
        }
        if warnings > 0 {
            parts.push(self.text("summary-warnings", &[("warnings", &warnings.to_string())]));
        }
        if parts.is_empty() {
            parts.push(self.text("summary-none", &[]));
        }
        parts.join(", ")
    }

    /// The text called `id`, filled with `values`; the id itself when there is no such text.
    #[must_use]
    pub fn text(&self, id: &str, values: &[(&'static str, &str)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (Name::Borrowed(*name), (*value).to_owned())).collect();
        self.format(id, None, &arguments(&values)).unwrap_or_else(|| id.to_owned())
    }

    fn format(&self, id: &str, attribute: Option<&str>, values: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        // A missing argument shows as its name in braces, which tells more than no message at all.
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(values), &mut faults).into_owned())
    }
}

/// A diagnostic's arguments as Fluent takes them.
fn arguments(given: &[(Name, String)]) -> FluentArgs<'static> {
    let mut values = FluentArgs::new();
    for name in OPTIONAL {
        let present = given.iter().any(|(known, value)| known == name && !value.is_empty());
        values.set(format!("has-{name}"), if present { "yes" } else { "no" });
    }
    for (name, value) in given {
        if *name == "value" {
            values.set("quoted", fluent_value("quoted", &quoted(value)));
        }
        values.set(name.clone(), fluent_value(name, value));
    }
    values
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

fn fluent_value(name: &str, value: &str) -> FluentValue<'static> {
    if NUMBERS.contains(&name)
        && let Ok(number) = value.parse::<usize>()
    {
        return FluentValue::from(number);
    }
    let line = one_line(value);
    FluentValue::from(if WHOLE.contains(&name) { line } else { shorten(line, VALUE_LENGTH) })
}

mod system;
#[cfg(test)]
mod tests;
