//! Visitors and editors are addressed as "u": in the theme's texts, in the content, and in what the program says.
//!
//! What somebody says or searches for is in their own words, so quotes and search words may be familiar.

use camino::Utf8Path;

use super::support::{read_tree, repository};

/// Words that address somebody as a friend.
const FAMILIAR: &[&str] = &["je", "jij", "jou", "jouw", "jullie", "jezelf"];

/// Keys whose values are what visitors type, never what they read.
const SEARCHED: &[&str] = &["trefwoorden:", "synoniemen:"];

/// The lines of `text` that say one of them, other than in a quote.
fn familiar(text: &str) -> Vec<String> {
    let says = |line: &&str| {
        without_quotes(line)
            .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .any(|word| FAMILIAR.contains(&word.to_lowercase().as_str()))
    };
    text.lines().filter(says).map(|line| line.trim().to_owned()).collect()
}

/// The text without the search words in it. They end at the first line that is neither deeper than their key
/// nor an item of a list.
fn without_searched(text: &str) -> String {
    let mut key = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        let content = line.trim_start();
        let depth = line.len() - content.len();
        let inside = |at: usize| content.is_empty() || depth > at || (depth == at && content.starts_with("- "));
        if key.is_some_and(inside) {
            continue;
        }
        key = SEARCHED.iter().any(|searched| content.starts_with(searched)).then_some(depth);
        if key.is_none() {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// The line without what stands between “ and ”. A quote that is not closed stays.
fn without_quotes(line: &str) -> String {
    let mut rest = line;
    let mut outside = String::new();
    while let Some((before, quote)) = rest.split_once('“') {
        let Some((_, after)) = quote.split_once('”') else { break };
        outside.push_str(before);
        rest = after;
    }
    outside + rest
}

/// Whether a file is in another language, which its name says: `over-ons.en.md`.
fn is_translation(path: &Utf8Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.contains('.'))
}

/// Every such line in the files below a folder whose names end in one of `endings`.
fn found(folder: &str, endings: &[&str]) -> Vec<String> {
    let tree = read_tree(&repository().join(folder));
    let files = tree.iter().filter(|(path, _)| path.extension().is_some_and(|ending| endings.contains(&ending)));
    let files = files.filter(|(path, _)| !is_translation(path));
    let mut looked = 0;
    let mut found = Vec::new();
    for (path, file) in files {
        looked += 1;
        let text = std::str::from_utf8(&file.bytes).expect("texts are UTF-8");
        found.extend(familiar(&without_searched(text)).into_iter().map(|line| format!("{folder}/{path}: {line}")));
    }
    assert!(looked > 0, "there is nothing in {folder}");
    found
}

#[test]
fn only_whole_words_count() {
    assert_eq!(familiar("Als je wilt,\nMeisjes van Jetje\nen Jouw kind"), ["Als je wilt,", "en Jouw kind"]);
}

#[test]
fn search_words_do_not_count() {
    let text =
        "titel: Je kind\ntrefwoorden: [je]\nzoeken:\n  synoniemen:\n  - je\n\n    jij\n  uitleg: jou\nkern: jouw";
    assert_eq!(familiar(&without_searched(text)), ["titel: Je kind", "uitleg: jou", "kern: jouw"]);
}

#[test]
fn quotes_do_not_count() {
    let text = "“Wat wil je?” vroeg zij.\nDat is “jij” en jij.\nHier “begint je zin.\nEn hier” stopt zij.";
    assert_eq!(familiar(text), ["Dat is “jij” en jij.", "Hier “begint je zin."]);
}

#[test]
fn translations_do_not_count() {
    assert!(is_translation(Utf8Path::new("paginas/over-ons.en.md")));
    assert!(!is_translation(Utf8Path::new("paginas/over-ons.md")));
}

#[test]
fn the_theme_addresses_visitors_politely() {
    assert_eq!(found("themes/asko/locales/nl", &["ftl"]), Vec::<String>::new());
    assert_eq!(found("themes/asko/templates", &["html"]), Vec::<String>::new());
}

#[test]
fn the_content_addresses_visitors_politely() {
    assert_eq!(found("content", &["md", "yaml"]), Vec::<String>::new());
}

#[test]
fn editors_are_addressed_politely() {
    assert_eq!(found("src/report/locales", &["ftl"]), Vec::<String>::new());
    assert_eq!(found("src/report/explain/nl", &["md"]), Vec::<String>::new());
    assert_eq!(found("src/cli/starter", &["md", "yaml"]), Vec::<String>::new());
}
