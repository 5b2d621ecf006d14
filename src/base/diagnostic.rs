//! A fault of the content, the configuration or the theme, as a value.
//!
//! Diagnostics are collected, never thrown: every step returns what it could make together with everything it found.
//! They hold names and arguments, no sentences; `report` puts them into words.

use serde::{Deserialize, Deserializer, Serialize};

use super::code::{Code, Severity};
use super::source::Location;

/// A name that is written in the program.
pub type Name = &'static str;

/// One fault, complete in itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What kind of fault.
    pub code: Code,
    /// Where.
    pub location: Location,
    /// What fills the message, by name.
    #[serde(deserialize_with = "arguments")]
    pub arguments: Vec<(Name, String)>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
}

/// A second place that a diagnostic points at, such as the first of two equal keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where.
    pub location: Location,
    /// What is there: `label-NAME` in the locales.
    #[serde(deserialize_with = "name")]
    pub name: Name,
}

/// Names of arguments read back. They live as long as the program, like those written in it: a report is read back at
/// most once a run, and its names are few.
fn arguments<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(&'static str, String)>, D::Error> {
    let read = Vec::<(String, String)>::deserialize(deserializer)?;
    Ok(read.into_iter().map(|(name, value)| (&*name.leak(), value)).collect())
}

fn name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static str, D::Error> {
    Ok(String::deserialize(deserializer)?.leak())
}

impl Diagnostic {
    /// A fault of kind `code` at `location`.
    #[must_use]
    pub fn new(code: Code, location: Location) -> Self {
        Self { code, location, arguments: Vec::new(), labels: Vec::new() }
    }

    /// Fills `{$name}` in the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Fills `{$name}` when there is a value; messages have a wording for its absence.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Points at a second place.
    #[must_use]
    pub fn label(mut self, name: &'static str, location: Location) -> Self {
        self.labels.push(Label { location, name });
        self
    }

    /// The value of an argument.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// How much it weighs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Everything found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Nothing found yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Orders by path, place and code and drops repetitions, so that the same content gives the same list whatever
    /// the order of the work.
    pub fn sort(&mut self) {
        self.0.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.location.offset, d.code, d.location.length);
            a.location
                .path
                .cmp(&b.location.path)
                .then_with(|| key(a).cmp(&key(b)))
                .then_with(|| a.arguments.cmp(&b.arguments))
        });
        self.0.dedup();
    }

    /// Whether one of them forbids publishing.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// How many weigh this much.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }

    /// One by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, found: I) {
        self.0.extend(found);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
