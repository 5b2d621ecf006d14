//! Visitors are addressed as "u", in the texts of the theme and in the content.

use super::support::{read_tree, repository};

/// Words that address somebody as a friend.
const FAMILIAR: &[&str] = &["je", "jij", "jou", "jouw", "jullie", "jezelf"];

/// The lines of `text` that say one of them.
fn familiar(text: &str) -> Vec<String> {
    let says = |line: &&str| {
        line.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .any(|word| FAMILIAR.contains(&word.to_lowercase().as_str()))
    };
    text.lines().filter(says).map(|line| line.trim().to_owned()).collect()
}

/// Every such line in the files below a folder whose names end in one of `endings`.
fn found(folder: &str, endings: &[&str]) -> Vec<String> {
    let tree = read_tree(&repository().join(folder));
    let files = tree.iter().filter(|(path, _)| path.extension().is_some_and(|ending| endings.contains(&ending)));
    let mut looked = 0;
    let mut found = Vec::new();
    for (path, file) in files {
        looked += 1;
        let text = std::str::from_utf8(&file.bytes).expect("texts are UTF-8");
        found.extend(familiar(text).into_iter().map(|line| format!("{folder}/{path}: {line}")));
    }
    assert!(looked > 0, "there is nothing in {folder}");
    found
}

#[test]
fn only_whole_words_count() {
    assert_eq!(familiar("Als je wilt,\nMeisjes van Jetje\nen Jouw kind"), ["Als je wilt,", "en Jouw kind"]);
}

#[test]
fn the_theme_addresses_visitors_politely() {
    assert_eq!(found("themes/asko/locales/nl", &["ftl"]), Vec::<String>::new());
    assert_eq!(found("themes/asko/templates", &["html"]), Vec::<String>::new());
}

#[test]
fn editors_are_addressed_politely() {
    assert_eq!(found("src/report/locales", &["ftl"]), Vec::<String>::new());
    assert_eq!(found("src/report/explain/nl", &["md"]), Vec::<String>::new());
    assert_eq!(found("src/cli/starter", &["md", "yaml"]), Vec::<String>::new());
}
