//! A fault of the content, the configuration or the theme, as a value.
//!
//! Diagnostics are collected, never thrown: every step returns what it could make together with everything it found.
//! They hold names and arguments, no sentences; `report` puts them into words.

use std::borrow::Cow;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::code::{Code, Severity};
use super::source::Location;

/// A name: written in the program, or read back from a report.
pub type Name = Cow<'static, str>;

/// One fault, complete in itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What kind of fault.
    pub code: Code,
    /// Where.
    pub location: Location,
    /// What fills the message, by name.
    pub arguments: Vec<(Name, String)>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// How many more of its kind there are in the same file, of which nothing else is said.
    #[serde(default)]
    pub more: usize,
    /// Whether it stands in nobody's way, as it is in something that nobody is shown yet.
    #[serde(default)]
    pub lowered: bool,
}

/// A second place that a diagnostic points at, such as the first of two equal keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where.
    pub location: Location,
    /// What is there: `label-NAME` in the locales.
    pub name: Name,
}

impl Diagnostic {
    /// A fault of kind `code` at `location`.
    #[must_use]
    pub fn new(code: Code, location: Location) -> Self {
        Self {
            code,
            location,
            arguments: Vec::new(),
            labels: Vec::new(),
            more: 0,
            lowered: false,
        }
    }

    /// Fills `{$name}` in the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name.into(), value.into()));
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

    /// Fills what each argument names, as a fault of a value gives them.
    #[must_use]
    pub fn with_all(mut self, arguments: &[(&'static str, String)]) -> Self {
        self.arguments.extend(arguments.iter().map(|(name, value)| (Name::Borrowed(name), value.clone())));
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn label(mut self, name: &'static str, location: Location) -> Self {
        self.labels.push(Label { location, name: name.into() });
        self
    }

    /// The value of an argument.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Takes on an equal fault at another place of the same file: the first few have their place shown, the others count.
    fn speak_for(&mut self, other: Self) {
        let shown = 1 + self.labels.iter().filter(|label| label.name == AGAIN).count();
        if shown < EQUAL && other.places() == 1 {
            self.labels.push(Label { location: other.location, name: AGAIN.into() });
        } else {
            self.more += other.places();
        }
    }

    /// In how many places of its file it is at fault.
    #[must_use]
    pub fn places(&self) -> usize {
        1 + self.labels.iter().filter(|label| label.name == AGAIN).count() + self.more
    }

    /// How much it weighs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        if self.lowered { Severity::Warning } else { self.code.severity() }
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

    /// Orders by path, place and code, drops repetitions, and lets one speak for many that are alike in one file, so that
    /// the same content gives the same list whatever the order of the work.
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
        self.0 = gathered(std::mem::take(&mut self.0));
    }

    /// Lets faults of the files that `is_unfinished` tells of stand in nobody's way.
    pub fn lower(&mut self, is_unfinished: impl Fn(&Utf8Path) -> bool) {
        for diagnostic in &mut self.0 {
            diagnostic.lowered |= is_unfinished(&diagnostic.location.path);
        }
    }

    /// Names every file by another path.
    pub fn relocate(&mut self, path: impl Fn(&Utf8Path) -> Utf8PathBuf) {
        for diagnostic in &mut self.0 {
            let labels = diagnostic.labels.iter_mut().map(|label| &mut label.location);
            for location in labels.chain([&mut diagnostic.location]) {
                location.path = path(&location.path).into();
            }
        }
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

/// The label of a further place of the same fault.
pub const AGAIN: &str = "again";

/// How many equal faults in one file each have a message of their own. Of more, one message has this many places.
const EQUAL: usize = 3;

/// How many messages of one kind there are in one file.
const OF_A_KIND: usize = 50;

/// `sorted`, in which the first of many equal faults in one file speaks for the others, and the last of many different ones
/// of one kind for those behind it. Nobody reads the same sentence a hundred times, and nobody waits for it to be written.
fn gathered(sorted: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut gathered: Vec<Diagnostic> = Vec::with_capacity(sorted.len());
    let mut sorted = sorted.into_iter().peekable();
    while let Some(first) = sorted.next() {
        let path = Arc::clone(&first.location.path);
        let mut of_file = vec![first];
        while let Some(next) = sorted.next_if(|next| next.location.path == path) {
            of_file.push(next);
        }
        if of_file.len() > EQUAL {
            of_file = of_each_kind(equal_ones(of_file));
        }
        gathered.append(&mut of_file);
    }
    gathered
}

/// One for each of the faults of one file that are equal more than [`EQUAL`] times, at the place of the first.
fn equal_ones(of_file: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut times: FxHashMap<(Code, Vec<(Name, String)>), usize> = FxHashMap::default();
    for fault in &of_file {
        *times.entry((fault.code, fault.arguments.clone())).or_default() += 1;
    }
    let mut kept: Vec<Diagnostic> = Vec::new();
    let mut speakers: FxHashMap<(Code, Vec<(Name, String)>), usize> = FxHashMap::default();
    for fault in of_file {
        let key = (fault.code, fault.arguments.clone());
        if times[&key] <= EQUAL {
            kept.push(fault);
        } else if let Some(speaker) = speakers.get(&key) {
            kept[*speaker].speak_for(fault);
        } else {
            speakers.insert(key, kept.len());
            kept.push(fault);
        }
    }
    kept
}

/// At most [`OF_A_KIND`] of each code.
fn of_each_kind(of_file: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut seen: FxHashMap<Code, (usize, usize)> = FxHashMap::default();
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(of_file.len().min(OF_A_KIND));
    for fault in of_file {
        let (times, last) = seen.entry(fault.code).or_default();
        *times += 1;
        if *times > OF_A_KIND {
            kept[*last].more += fault.places();
        } else {
            *last = kept.len();
            kept.push(fault);
        }
    }
    kept
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::Source;

    /// Faults at every letter of a file, with the argument that `argument` gives each.
    fn faults(count: usize, argument: impl Fn(usize) -> String) -> Diagnostics {
        let source = Source::new("a.md", "x".repeat(count));
        let mut found = Diagnostics::new();
        found.extend(
            (0..count).map(|at| Diagnostic::new(Code::UnsafeHtml, source.at(at..at + 1)).with("what", argument(at))),
        );
        found.sort();
        found
    }

    #[test]
    fn many_equal_faults_of_one_file_are_one_message_with_a_count_and_the_first_places() {
        assert_eq!(faults(EQUAL, |_| "<font>".into()).len(), EQUAL);
        let mut found = faults(100, |_| "<font>".into());
        found.extend([Diagnostic::new(Code::UnsafeHtml, Source::new("b.md", "x").at(0..1)).with("what", "<font>")]);
        found.sort();
        let [of_many, other] = &*found.0 else { panic!("{found:?}") };
        let columns: Vec<usize> = of_many.labels.iter().map(|label| label.location.column).collect();
        assert_eq!((of_many.location.column, columns, of_many.more), (1, vec![2, 3], 97));
        assert_eq!((other.location.path.as_str(), other.more), ("b.md", 0));
    }

    #[test]
    fn of_many_different_faults_of_a_kind_the_first_are_told() {
        let found = faults(1_000, |at| at.to_string());
        assert_eq!(found.len(), OF_A_KIND);
        let told: usize = found.iter().map(|fault| 1 + fault.more).sum();
        assert_eq!(told, 1_000, "none is lost");
        let again = found.clone();
        let mut sorted = found;
        sorted.sort();
        assert_eq!(sorted, again, "what was gathered stays as it is");
    }

    #[test]
    fn what_is_kept_of_faults_grows_with_their_number_alone() {
        let size = |count: usize| serde_json::to_vec(&faults(count, |at| (at % 40).to_string())).unwrap().len();
        assert!(size(40_000) < 2 * size(400), "{} {}", size(400), size(40_000));
    }
}
