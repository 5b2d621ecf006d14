//! What is wrong with a draft, each beside the field that it is about.

use serde_json::{Value, json};

use super::html::quoted;
use super::sheet::FileSheet;
use crate::base::code::{Code, Severity};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::report::Messages;
use crate::syntax::yaml::{Node, NodeValue};

/// So many faults of other files are told.
const ELSEWHERE: usize = 20;

/// The faults of a draft: its own, and those that other files have only because of it.
pub(super) fn told(
    sheet: &FileSheet,
    found: &Diagnostics,
    before: &Diagnostics,
    words: &Messages,
) -> (Vec<Value>, Vec<Value>) {
    let is_own = |fault: &&Diagnostic| *fault.location.path == *sheet.path;
    let own = found.iter().filter(is_own).map(|fault| one(fault, &place(sheet, fault), words));
    let is_new = |fault: &&Diagnostic| !before.iter().any(|known| is_same(known, fault));
    let elsewhere = found.iter().filter(|fault| !is_own(fault)).filter(is_new).take(ELSEWHERE);
    (own.collect(), elsewhere.map(|fault| one(fault, "", words)).collect())
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.code == other.code && one.location.path == other.location.path
}

fn one(fault: &Diagnostic, field: &str, words: &Messages) -> Value {
    json!({
        "code": fault.code.as_str(),
        "severity": if fault.severity() == Severity::Error { "fout" } else { "waarschuwing" },
        "word": words.severity(fault.severity()),
        "message": quoted(&words.message(fault)),
        "help": words.help(fault).map(|help| quoted(&help)),
        "field": field,
        "path": fault.location.path.as_str(),
        "line": fault.location.line,
    })
}

/// The path of the field that a fault of `sheet` is about; `@tekst` for its text, and nothing for the whole file.
pub(super) fn place(sheet: &FileSheet, fault: &Diagnostic) -> String {
    let at = fault.location.offset;
    if sheet.tree.is_none() || fault.location.is_whole_file() {
        return String::new();
    }
    if at >= sheet.body && !sheet.name.is_yaml {
        return super::wish::BODY.to_owned();
    }
    let Some(tree) = &sheet.tree else { return String::new() };
    let within = at.saturating_sub(sheet.yaml.start);
    let found = deepest(tree, within, "");
    if fault.code != Code::MissingField {
        return found;
    }
    // What is missing has no place; its group has.
    missing_at(&found, fault.argument("kind").unwrap_or_default(), fault.argument("key").unwrap_or_default())
}

/// The path of a missing key: in the group of that name, or the item of the list of that name, on the way to `found`; else of
/// the file itself.
fn missing_at(found: &str, group: &str, key: &str) -> String {
    let mut way = found;
    loop {
        let last = way.rsplit('.').next().unwrap_or(way);
        if last.split('[').next() == Some(group) && !way.is_empty() {
            return format!("{way}.{key}");
        }
        match way.rfind('.') {
            Some(at) => way = &way[..at],
            None => return key.to_owned(),
        }
    }
}

/// The path of the deepest value or key that stands around the byte `at`.
fn deepest(node: &Node, at: usize, path: &str) -> String {
    match &node.value {
        NodeValue::Mapping(entries) => {
            let behind = entries.iter().take_while(|(key, _)| key.span.start <= at).last();
            let Some((key, value)) = behind else { return path.to_owned() };
            let name = key.as_text().unwrap_or_default();
            let below = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if at < key.span.end { below } else { deepest(value, at, &below) }
        }
        NodeValue::Sequence(items) => {
            let found = items.iter().enumerate().take_while(|(_, item)| item.span.start <= at).last();
            found.map_or_else(|| path.to_owned(), |(place, item)| deepest(item, at, &format!("{path}[{place}]")))
        }
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use camino::Utf8Path;

    use super::*;
    use crate::content::Document;

    /// The codes found in a text, each with its field.
    fn placed(text: &str) -> Vec<(String, String)> {
        let path = Utf8Path::new("content/contact/a.md");
        let sheet = FileSheet::read(path, text).unwrap();
        let document = Document::read(path, sheet.name.clone(), text.as_bytes());
        document.diagnostics.iter().map(|fault| (fault.code.as_str().to_owned(), place(&sheet, fault))).collect()
    }

    #[test]
    fn each_fault_stands_beside_its_field() {
        let text = "---\nnaam: A\nrol: baas\nhoort_bij: { school: Linde }\ntelefoon: 12\nuren:\n  - dagen: [ma]\n    van: 25:00\n    tot: 9:00\n  - van: 9:00\n    tot: 10:00\npersoon:\n  naam: B\nzomaar: 1\n---\n\n<blink>x</blink>\n";
        let found = placed(text);
        let has = |code: &str, field: &str| {
            assert!(found.contains(&(code.to_owned(), field.to_owned())), "{code} {field}: {found:?}");
        };
        has("unknown-choice", "rol");
        has("invalid-phone", "telefoon");
        has("invalid-time", "uren[0].van");
        has("missing-field", "uren[1].dagen");
        has("missing-field", "persoon.toestemming_tot");
        has("unknown-field", "zomaar");
        assert!(found.iter().any(|(_, field)| field == "@tekst"), "{found:?}");
        assert!(placed("---\nrol: directie\n---\n").contains(&("missing-field".into(), "naam".into())));
    }
}
