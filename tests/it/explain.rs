//! The two readings of a file agree: decoding says *that* it is wrong, explaining says *where*, and neither says so alone.
//!
//! Thousands of files are made from good ones by small seeded accidents; a failure prints the seed and the text.

use camino::{Utf8Path, Utf8PathBuf};
use portaal::base::code::{Code, Severity};
use portaal::base::diagnostic::{Diagnostic, Diagnostics};
use portaal::base::path::is_slug;
use portaal::base::source::Location;
use portaal::content::{Document, FileName, explain, kind_schema};
use portaal::syntax::front_matter;
use portaal::syntax::yaml::{self, Node, NodeValue};
use rayon::prelude::*;
use serde_json::Value as Schema;

use super::support::{read_tree, repository};

/// How many accidents happen; `ACCIDENTS=100000` makes more.
const ACCIDENTS: u64 = 3_000;

/// `SplitMix64`: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).expect("a small number")
    }

    fn of<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }
}

#[test]
fn a_file_is_explained_if_and_only_if_it_does_not_decode() {
    let files = front_matters();
    assert!(files.len() > 50, "the content was found");
    let accidents = std::env::var("ACCIDENTS").ok().and_then(|number| number.parse().ok()).unwrap_or(ACCIDENTS);
    (0..accidents).into_par_iter().for_each(|seed| {
        let mut random = Random(seed);
        let (path, good) = &files[random.below(files.len())];
        let mut text = good.clone();
        for _ in 0..=random.below(3) {
            text = accident(&text, &mut random);
        }
        check(path, &text, seed);
    });
}

#[test]
fn good_files_are_not_explained() {
    for (path, text) in front_matters() {
        let document = read(&path, &text);
        assert!(document.draft.is_some(), "{path}: {:?}", document.diagnostics);
        check(&path, &text, 0);
    }
}

#[test]
fn a_required_field_that_is_taken_out_is_missed() {
    let mut taken = 0;
    // All of the small portal, and a part of the real content.
    for (path, text) in
        front_matters().into_iter().enumerate().filter(|(at, _)| *at < 25 || at % 8 == 0).map(|(_, file)| file)
    {
        let name = file_name(&path);
        let schema = kind_schema(name.declared).expect("content is of a kind");
        let yaml = yaml_of(&name, &text);
        let tree = yaml::tree(&text[yaml.clone()]).expect("the content is YAML");
        for (key, cut) in required_entries(&tree, schema) {
            let cut = yaml.start + cut.start..yaml.start + cut.end;
            let without = format!("{}{}", &text[..cut.start], &text[cut.end..]);
            let document = read(&path, &without);
            let missed = document
                .diagnostics
                .iter()
                .any(|fault| fault.code == Code::MissingField && fault.argument("key") == Some(key.as_str()));
            assert!(missed && document.draft.is_none(), "{path} without `{key}`:\n{without}");
            taken += 1;
        }
    }
    assert!(taken > 100, "{taken} fields were taken out");
}

/// Everything that must hold of one file, whatever is in it.
fn check(path: &Utf8Path, text: &str, seed: u64) {
    let document = read(path, text);
    let about = || format!("seed {seed}, {path}:\n{text}\n{:#?}", document.diagnostics);
    assert_eq!(document.diagnostics, read(path, text).diagnostics, "{}", about());
    for fault in &document.diagnostics {
        assert!(stands_in(&fault.location, path, text), "{:?} in {}", fault.location, about());
        assert!(fault.labels.iter().all(|label| stands_in(&label.location, path, text)), "{}", about());
    }
    if let Some(draft) = &document.draft {
        let schema = kind_schema(document.name.declared).expect("content is of a kind");
        let found = explain(draft.origin(), schema, "x").diagnostics;
        assert_eq!(errors(&found).next(), None, "explained although it decodes: {}", about());
    } else {
        // What was meant as a name is looked up when all names are known.
        let waits = document.references.iter().any(|it| !is_slug(&it.slug));
        assert!(waits || errors(&document.diagnostics).next().is_some(), "not explained: {}", about());
        if has_fields(&document.name, text) {
            let particular = |fault: &&Diagnostic| fault.code != Code::YamlSyntax;
            let is_told = errors(&document.diagnostics).any(|fault| particular(&fault));
            assert!(waits || is_told, "not explained: {}", about());
        }
    }
}

fn errors(found: &Diagnostics) -> impl Iterator<Item = &Diagnostic> {
    found.iter().filter(|fault| fault.severity() == Severity::Error)
}

/// Whether there is YAML with fields, of which more can be said than that it cannot be read.
fn has_fields(name: &FileName, text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let yaml = if name.is_yaml { Some(0..text.len()) } else { front_matter::split(text).ok().map(|parts| parts.yaml) };
    let tree = yaml.and_then(|yaml| yaml::tree(&text[yaml]).ok());
    tree.is_some_and(|tree| matches!(tree.value, NodeValue::Mapping(_) | NodeValue::Null))
}

fn stands_in(location: &Location, path: &Utf8Path, text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_whole = location.is_whole_file() && (location.line, location.column) == (1, 1);
    let line = text.split('\n').nth(location.line - 1).map(|line| line.trim_end_matches('\r'));
    let fits = location.offset + location.length <= text.len()
        && line.is_some_and(|line| line.contains(location.text.trim_matches('…')))
        && line.is_some_and(|line| location.column <= line.chars().count() + 2);
    *location.path == *Utf8Path::new("content").join(path) && (is_whole || fits)
}

/// One of the things that happen to people who write YAML.
fn accident(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let fields = lines.len().saturating_sub(3).max(1);
    let at = (1 + random.below(fields)).min(lines.len().saturating_sub(1));
    if lines.is_empty() {
        return text.to_owned();
    }
    match random.below(10) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[at].clone()),
        2 => {
            let other = (1 + random.below(fields)).min(lines.len() - 1);
            lines.swap(at, other);
        }
        3 => lines[at].insert_str(0, random.of(&[" ", "  ", "    ", "\t", "- ", "  - ", "\u{a0}"])),
        4 => lines[at] = String::from(lines[at].trim_start()),
        5 => {
            let value = random.of(VALUES);
            let key = lines[at].split(':').next().unwrap_or_default().trim_end().to_owned();
            lines[at] = format!("{key}:{}{value}\n", random.of(&[" ", " ", " ", ""]));
        }
        6 => {
            let place = boundary(&lines[at], random);
            lines[at].insert_str(place, random.of(SIGNS));
        }
        7 => {
            let place = boundary(&lines[at], random);
            if place < lines[at].len() {
                lines[at].remove(place);
            }
        }
        8 => {
            let key = random.of(&["titel", "naam", "status", "brin", "scholen", "uren", "onzin", "nummer", "2", ""]);
            lines.insert(at, format!("{key}: {}\n", random.of(VALUES)));
        }
        _ => {
            let line = lines[at].clone();
            let (key, value) = line.trim_end().split_once(':').unwrap_or((line.trim_end(), ""));
            lines[at] = format!("{key}x:{value}\n");
        }
    }
    lines.concat()
}

#[rustfmt::skip]
const VALUES: &[&str] = &[
    "", "~", "null", "\"\"", "''", "x", "12", "-3", "2,50", "ja", "yes", "true", "2026-02-30", "2026-11-02",
    "25:61", "[]", "{}", "[a, b]", "[[a]]", "{ a: b }", "{ a: 2,50 }", "{ a:b }", "[a", "{ a", "'s Middags",
    "@x", "&x y", "*x", "!x", "!!str x", "%x", "`x`", "a: b", "a #b", "#b", "| ", ">", "|\n  x: y\n", "\"a",
    "'a", "“a”", "\u{a0}x", "? a", "- a", "<<", "\\", "\"\\x\"", "\u{1f600}", "0x10", ".inf", "1e3",
    "lorem ipsum", "linde", "De Linde", "---", "...",
];

#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "\t", "\u{a0}", "\"", "'", ":", ": ", " :", "-", "- ", "@", "&", "*", "!", "#", " #", "{", "}", "[", "]",
    ",", "|", ">", "%", "\\", "?", "? ", "\r", "\n", "\u{feff}", "\u{85}", "\u{2028}", "\u{200b}", "“", "é",
    "\u{0}", "---\n", "~",
];

fn boundary(line: &str, random: &mut Random) -> usize {
    let places: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
    places.get(random.below(places.len())).copied().unwrap_or(0)
}

/// The front matter of every content file that there is, with a word of text below it.
fn front_matters() -> Vec<(Utf8PathBuf, String)> {
    let mut files = Vec::new();
    for root in ["tests/klein/content", "content"] {
        for (path, file) in read_tree(&repository().join(root)).iter() {
            let Some(name) = FileName::read(path) else { continue };
            let text = std::str::from_utf8(&file.bytes).expect("the content is text");
            let yaml = yaml_of(&name, text);
            let text = if name.is_yaml { text.to_owned() } else { format!("---\n{}---\n\nTekst.\n", &text[yaml]) };
            files.push((path.to_path_buf(), text));
        }
    }
    files
}

fn yaml_of(name: &FileName, text: &str) -> std::ops::Range<usize> {
    if name.is_yaml { 0..text.len() } else { front_matter::split(text).expect("the content has fields").yaml }
}

fn file_name(path: &Utf8Path) -> FileName {
    FileName::read(path).expect("the path is one of content")
}

fn read(path: &Utf8Path, text: &str) -> Document {
    Document::read(&Utf8Path::new("content").join(path), file_name(path), text.as_bytes())
}

/// Every required key below `node` that stands beside another, with what to cut out to be rid of it.
fn required_entries(node: &Node, schema: &Schema) -> Vec<(String, std::ops::Range<usize>)> {
    let schema = with_fields(schema);
    let mut found = Vec::new();
    match &node.value {
        NodeValue::Sequence(items) => {
            let items = items.iter().flat_map(|item| required_entries(item, &schema["items"]));
            found.extend(items);
        }
        NodeValue::Mapping(entries) => {
            for (at, (key, value)) in entries.iter().enumerate() {
                let name = key.as_text().expect("keys are words");
                found.extend(required_entries(value, &schema["properties"][name]));
                let required = schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
                let cut = match (entries.get(at + 1), at.checked_sub(1)) {
                    (Some((next, _)), _) => key.span.start..next.span.start,
                    (None, Some(before)) => entries[before].1.span.end..value.span.end,
                    (None, None) => continue,
                };
                if required {
                    found.push((name.to_owned(), cut));
                }
            }
        }
        _ => {}
    }
    found
}

/// Of several alternatives, the one with fields or items.
fn with_fields(schema: &Schema) -> &Schema {
    let alternatives = schema["anyOf"].as_array().into_iter().flatten();
    alternatives.into_iter().find(|schema| schema["properties"].is_object()).unwrap_or(schema)
}
