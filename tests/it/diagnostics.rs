//! What an editor reads: every code has at least one portal with that fault in `tests/diagnostics`, and the messages on
//! it word for word.
//!
//! A case is a folder named after its code, or `CODE--VARIANT`. Its files are laid over the small portal of
//! `tests/klein`; `options.txt` takes files away or sets an option, a line each:
//!
//! ```text
//! remove content/site.yaml
//! dangling content/scholen/oud.md
//! odd content/scholen/pijp
//! publish
//! drafts
//! search-budget 2000
//! today 2028-02-01
//! ```
//!
//! `search-budget` is how many bytes a first search may fetch, which is asked of no other case.
//!
//! `expected.txt` holds everything found that the small portal itself does not give. `UPDATE=1` writes it anew.

use std::collections::BTreeSet;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use portaal::base::code::Code;
use portaal::base::diagnostic::{Diagnostic, Diagnostics};
use portaal::build::{Memos, build};
use portaal::report::text::Colours;
use portaal::report::{MessageLanguage, Messages, text};

use super::support::{SiteTest, hold, read_tree, repository, short, small};

const OPTIONS: &str = "options.txt";
const EXPECTED: &str = "expected.txt";

/// Folders of cases that are about more than one code.
const SPECIAL: &[&str] = &["vijf-fouten"];

#[test]
fn every_case_gives_the_messages_that_were_agreed() {
    let memos = Memos::default();
    let known = everything(&SiteTest::small(), &memos);
    let mut differing = Vec::new();
    for name in cases() {
        let folder = root().join(&name);
        let found = case(&folder, &memos, &known);
        if let Err(expected) = hold(&folder.join(EXPECTED), &found) {
            differing.push(format!("== {name}: expected\n{expected}== {name}: found\n{found}"));
        }
    }
    assert!(differing.is_empty(), "run with UPDATE=1 when this is right:\n\n{}", differing.join("\n"));
}

#[test]
fn every_code_has_a_case_that_shows_it() {
    let cases = cases();
    for code in Code::ALL {
        let has_case = cases.iter().any(|name| code_of(name) == Some(*code));
        assert!(has_case, "`{}` has no folder in tests/diagnostics", code.as_str());
    }
    for name in cases.iter().filter(|name| !SPECIAL.contains(&name.as_str())) {
        let code = code_of(name).unwrap_or_else(|| panic!("`{name}` is named after no code"));
        let expected = fs::read_to_string(root().join(name).join(EXPECTED)).unwrap_or_default();
        assert!(expected.contains(&format!("[{}]", code.as_str())), "`{name}` does not show its own code");
    }
}

#[test]
fn five_mistakes_in_one_file_give_five_messages_at_their_lines() {
    let memos = Memos::default();
    let site = with_case(&root().join("vijf-fouten"));
    let file = Utf8Path::new("content/aanbod/zang.md");
    let found = everything(&site, &memos);
    let found: Vec<_> = found.iter().filter(|fault| *fault.location.path == *file).collect();
    let lines = found.iter().map(|fault| (fault.location.line, fault.code)).collect::<Vec<_>>();
    let expected = [
        (2, Code::YamlApostrophe),
        (3, Code::UnknownField),
        (5, Code::UnknownChoice),
        (7, Code::UnknownReference),
        (17, Code::BrokenLink),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn the_small_portal_has_one_sample_and_nothing_wrong() {
    let found = &small().diagnostics;
    assert_eq!(short(found), "content:1:1: waarschuwing[sample-content]: 1 bestand is een voorbeeld\n");
}

#[test]
fn places_behind_a_byte_order_mark_are_those_of_the_file() {
    let path = "content/paginas/over-ons.md";
    let text = "\u{feff}---\ntitel: Over ons\nonbekend: ja\n---\n\nWij.\n";
    let found = SiteTest::small().with(path, text).build().diagnostics;
    let fault = found.iter().find(|fault| fault.code == Code::UnknownField).expect("the field is unknown");
    let place = &fault.location;
    assert_eq!(&text[place.offset..place.offset + place.length], "onbekend");
    assert_eq!((place.line, place.column), (3, 1));
}

#[test]
fn lines_that_all_end_in_the_way_of_windows_are_as_good_as_others() {
    let site = SiteTest::small();
    let mut windows = site.clone();
    for (path, file) in site.snapshot.iter() {
        let text = std::str::from_utf8(&file.bytes).expect("the small portal is text");
        windows = windows.with(path.as_str(), text.replace('\n', "\r\n"));
    }
    let titles = |site: &SiteTest| {
        let mut titles = Vec::new();
        site.build().site().expect("there is a site").for_each(|entity| titles.push(entity.title.to_owned()));
        titles
    };
    assert_eq!(short(&windows.build().diagnostics), short(&site.build().diagnostics));
    assert_eq!(titles(&windows), titles(&site));
}

/// The words of everything that a case gives beyond the small portal itself.
fn case(folder: &Utf8Path, memos: &Memos, known: &Diagnostics) -> String {
    let messages = Messages::new(MessageLanguage::Nl);
    let known: BTreeSet<String> = known.iter().map(|fault| full(fault, &messages)).collect();
    let mut found = everything(&with_case(folder), memos);
    let options = fs::read_to_string(folder.join(OPTIONS)).unwrap_or_default();
    if let Some(most) = options.lines().find_map(|line| line.strip_prefix("search-budget ")) {
        let built = build(&with_case(folder).snapshot, with_case(folder).options, memos, &|_| {});
        found.extend(built.search_faults(most.parse().expect("a number of bytes")));
    }
    found.iter().map(|fault| full(fault, &messages)).filter(|text| !known.contains(text)).collect()
}

fn full(fault: &Diagnostic, messages: &Messages) -> String {
    let text = text::full(fault, messages, Colours::Off);
    let lines = text.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.chain(["\n".to_owned()]).collect()
}

/// The small portal with a case's files and options.
fn with_case(folder: &Utf8Path) -> SiteTest {
    let mut site = SiteTest::small();
    site.snapshot = site.snapshot.overlaid(&read_tree(folder));
    for name in [OPTIONS, EXPECTED] {
        site.snapshot.remove(Utf8Path::new(name));
    }
    let options = fs::read_to_string(folder.join(OPTIONS)).unwrap_or_default();
    for line in options.lines() {
        let (word, value) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "remove" => site = site.without(value),
            "dangling" => site.snapshot.note_dangling(Utf8PathBuf::from(value)),
            "odd" => site.snapshot.note_odd(Utf8PathBuf::from(value)),
            "publish" => site.options.publish = true,
            "drafts" => site.options.drafts = true,
            "search-budget" => {}
            "today" => site.options.today = value.parse().expect("a day is written as 2026-11-21"),
            _ => panic!("{folder}/{OPTIONS}: `{line}` is no option"),
        }
    }
    site
}

/// Everything found. Pages are rendered where a case has a theme of its own; that the pages of the small portal can be
/// rendered is for other tests to say.
fn everything(site: &SiteTest, memos: &Memos) -> Diagnostics {
    let built = build(&site.snapshot, site.options, memos, &|_| {});
    let mut found = built.diagnostics.clone();
    if site.snapshot.below(Utf8Path::new("themes")).next().is_some() {
        found.extend(built.render_faults());
        found.sort();
    }
    found
}

fn root() -> Utf8PathBuf {
    repository().join("tests/diagnostics")
}

fn cases() -> Vec<String> {
    let entries = root().read_dir_utf8().expect("there are cases");
    let entries = entries.map(|entry| entry.expect("cases can be listed"));
    let mut names: Vec<String> =
        entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().to_owned()).collect();
    names.sort();
    names
}

/// The code that a case is named after.
fn code_of(name: &str) -> Option<Code> {
    Code::from_name(name.split_once("--").map_or(name, |(code, _)| code))
}
