//! Diagnostics for programs: one JSON document.
//!
//! Its form is a promise: fields may be added, none is renamed or removed. Lines and columns count from one, and columns
//! and lengths are in characters, of the line that is named. The order is that of the diagnostics. It adds no colours and
//! cuts no lines; what a document means to a program is not its concern.

use serde::Serialize;

use super::Messages;
use crate::base::code::{Code, Severity};
use crate::base::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::base::source::Location;

/// `diagnostics` as one document, with a line end at the end.
#[must_use]
pub fn document(diagnostics: &Diagnostics, messages: &Messages) -> String {
    let document = JsonReport {
        diagnostics: diagnostics.iter().map(|diagnostic| JsonDiagnostic::new(diagnostic, messages)).collect(),
        errors: diagnostics.count(Severity::Error),
        warnings: diagnostics.count(Severity::Warning),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("numbers and texts always have a JSON form");
    text.push('\n');
    text
}

#[derive(Serialize)]
struct JsonReport<'a> {
    diagnostics: Vec<JsonDiagnostic<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: Code,
    severity: Severity,
    #[serde(flatten)]
    place: JsonPlace<'a>,
    message: String,
    help: Option<String>,
    labels: Vec<LabelItem<'a>>,
    /// How many more of its kind there are in the file, besides its own place and its labels.
    more: usize,
}

impl<'a> JsonDiagnostic<'a> {
    fn new(diagnostic: &'a Diagnostic, messages: &Messages) -> Self {
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity(),
            place: JsonPlace::new(&diagnostic.location),
            message: messages.message(diagnostic),
            help: messages.help(diagnostic),
            labels: diagnostic.labels.iter().map(|label| LabelItem::new(label, messages)).collect(),
            more: diagnostic.more,
        }
    }
}

#[derive(Serialize)]
struct LabelItem<'a> {
    name: &'a str,
    #[serde(flatten)]
    place: JsonPlace<'a>,
    message: String,
}

impl<'a> LabelItem<'a> {
    fn new(label: &'a Label, messages: &Messages) -> Self {
        Self {
            name: &label.name,
            place: JsonPlace::new(&label.location),
            message: messages.label(label),
        }
    }
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    length: usize,
}

impl<'a> JsonPlace<'a> {
    fn new(location: &'a Location) -> Self {
        Self {
            path: location.path.as_str(),
            line: location.line,
            column: location.column,
            length: location.width,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::{duplicate_key, dutch, hostile, several};

    #[test]
    fn a_document_holds_every_diagnostic_and_the_counts() {
        let value: serde_json::Value = serde_json::from_str(&document(&several(), &dutch())).unwrap();
        assert_eq!(value["errors"], 2);
        assert_eq!(value["warnings"], 1);
        let first = &value["diagnostics"][0];
        let keys: Vec<_> = first.as_object().unwrap().keys().map(String::as_str).collect();
        let expected = ["code", "severity", "path", "line", "column", "length", "message", "help", "labels", "more"];
        assert_eq!(keys, expected);
        assert_eq!(first["code"], "unknown-field");
        assert_eq!(first["severity"], "error");
        assert_eq!((&first["line"], &first["column"], &first["length"]), (&3.into(), &1.into(), &5.into()));
        assert_eq!(first["help"], "bedoelde u `brin`?");
    }

    #[test]
    fn a_label_has_a_place_and_a_message() {
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(duplicate_key());
        let value: serde_json::Value = serde_json::from_str(&document(&diagnostics, &dutch())).unwrap();
        let label = &value["diagnostics"][0]["labels"][0];
        assert_eq!((&label["name"], &label["line"]), (&"first".into(), &2.into()));
        assert_eq!(label["message"], "hier staat het de eerste keer");
    }

    #[test]
    fn a_path_comes_through_whole() {
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(hostile());
        let value: serde_json::Value = serde_json::from_str(&document(&diagnostics, &dutch())).unwrap();
        assert_eq!(value["diagnostics"][0]["path"], hostile().location.path.as_str());
    }
}
