//! `portaal translate`: translations know what they were made from, and nothing but a change of the text makes them old.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, SiteTest, portaal, said};

const SOURCE: &str = "content/aanbod/judo.md";
const ENGLISH: &str = "content/aanbod/judo.en.md";
const TRANSLATION: &str = "---\ntitel: Judo # as it is\nsamenvatting: \"For beginners\"\n---\n\nCome along.\n";

/// The small portal in a folder, with an English translation of its judo.
fn translated() -> Folder {
    Folder::with(&SiteTest::small().with(ENGLISH, TRANSLATION))
}

fn translate(folder: &Folder, arguments: &[&str]) -> String {
    let done = portaal(&folder.path()).arg("translate").args(arguments).args(["--lang", "en"]).output();
    said(&done.expect("it runs"))
}

fn accept(folder: &Folder, arguments: &[&str]) {
    let file = folder.path().join(ENGLISH);
    let text = translate(folder, &[&["accept", file.as_str()], arguments].concat());
    assert!(text.starts_with("Some(0)"), "{text}");
}

fn read(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).expect("it is there")
}

fn edit(folder: &Folder, path: &str, from: &str, to: &str) {
    let text = read(folder, path);
    assert!(text.contains(from), "{path} has no {from}");
    fs::write(folder.path().join(path), text.replacen(from, to, 1)).expect("it can be written");
}

/// How English stands, as a program is told.
fn status(folder: &Folder) -> Value {
    let output = portaal(&folder.path()).args(["translate", "status", "en", "--format", "json"]).output();
    let output = output.expect("it runs");
    let all: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    all[0].clone()
}

fn has(status: &Value, state: &str, path: &str) -> bool {
    status[state].as_array().expect("a list").iter().any(|item| *item == path || item["path"] == path)
}

#[test]
fn accepting_writes_one_line_and_keeps_every_other_byte() {
    let folder = translated();
    assert!(has(&status(&folder), "unknown", ENGLISH));
    accept(&folder, &[]);
    let text = read(&folder, ENGLISH);
    let mark = text.lines().find_map(|line| line.strip_prefix("vertaald_van: ")).expect("it has a mark");
    assert_eq!(text.replace(&format!("vertaald_van: {mark}\n"), ""), TRANSLATION);
    assert!(has(&status(&folder), "current", ENGLISH));
    accept(&folder, &[]);
    assert_eq!(read(&folder, ENGLISH), text);
    let checked = said(&portaal(&folder.path()).args(["check", "--format", "short"]).output().expect("it runs"));
    assert!(!checked.contains("translation"), "{checked}");
}

#[test]
fn a_changed_sentence_makes_a_translation_stale_and_is_shown() {
    let folder = translated();
    accept(&folder, &[]);
    let summary = "samenvatting: ";
    let line = read(&folder, SOURCE).lines().find(|line| line.starts_with(summary)).expect("a summary").to_owned();
    edit(&folder, SOURCE, &line, "samenvatting: Iets heel anders.");
    let status = status(&folder);
    assert!(has(&status, "stale", ENGLISH), "{status}");
    assert_eq!(status["stale"][0]["new"][0], "Iets heel anders.");
    assert_eq!(status["stale"][0]["gone"][0], line[summary.len()..]);
    let checked = said(&portaal(&folder.path()).args(["check", "--format", "short"]).output().expect("it runs"));
    assert!(checked.contains("stale-translation"), "{checked}");
    accept(&folder, &[]);
    assert!(has(&self::status(&folder), "current", ENGLISH));
}

#[test]
fn prices_markup_copies_and_other_files_make_nothing_stale() {
    let folder = translated();
    accept(&folder, &[]);
    let text = read(&folder, SOURCE);
    let (fields, body) = text[3..].split_once("\n---\n").expect("front matter");
    // Another price, an owner, every line broken elsewhere, and something bold.
    let word = body.split_whitespace().skip(1).find(|word| word.chars().all(char::is_alphabetic)).expect("a word");
    let body = body.replacen(&format!(" {word} "), &format!("\n**{word}** "), 1);
    let changed = format!("---{fields}\neigenaar: Iemand anders\n---\n{body}");
    let price = "kosten: gratis";
    assert!(changed.contains(price) && body.contains("**"));
    let changed = changed.replacen(price, "kosten: { bedrag: 5, per: maand }", 1);
    let other = Folder::with(&SiteTest::small().with(ENGLISH, read(&folder, ENGLISH)).with(SOURCE, changed));
    let status = status(&other);
    assert!(has(&status, "current", ENGLISH), "{status}");
}

#[test]
fn a_review_lasts_until_the_translation_is_made_anew() {
    let folder = translated();
    accept(&folder, &["--reviewed-by", "tolk: van de school"]);
    assert!(!has(&status(&folder), "unreviewed", ENGLISH));
    assert!(read(&folder, ENGLISH).contains("door: \"tolk: van de school\""));
    let title = read(&folder, SOURCE).lines().find(|line| line.starts_with("titel: ")).expect("a title").to_owned();
    edit(&folder, SOURCE, &title, "titel: Judo en stoeien");
    accept(&folder, &["--unchanged-meaning"]);
    assert!(!has(&status(&folder), "unreviewed", ENGLISH), "spelling alone");
    edit(&folder, SOURCE, "titel: Judo en stoeien", "titel: Stoeien");
    accept(&folder, &[]);
    assert!(has(&status(&folder), "unreviewed", ENGLISH), "another text");
}

#[test]
fn a_new_translation_shows_its_source_and_has_what_is_needed() {
    let folder = Folder::with(&SiteTest::small());
    let text = translate(&folder, &["new", "en", "aanbod/judo"]);
    assert!(text.starts_with("Some(0)"), "{text}");
    let text = read(&folder, ENGLISH);
    let title = read(&folder, SOURCE).lines().find_map(|line| line.strip_prefix("titel: ").map(str::to_owned));
    assert!(text.contains(&format!("# {}\ntitel:\n", title.expect("a title"))), "{text}");
    edit(&folder, ENGLISH, "titel:\n", "titel: Judo\n");
    edit(&folder, ENGLISH, "samenvatting:\n", "samenvatting: For beginners\n");
    accept(&folder, &[]);
    assert!(has(&status(&folder), "current", ENGLISH));
    // What is beside it for whoever translates is not for the public.
    let built = portaal(&folder.path()).args(["build"]).output().expect("it runs");
    assert!(built.status.success(), "{}", said(&built));
    let page = read(&folder, "public/en/aanbod/judo/index.html");
    assert!(!page.contains("<!--"), "{page}");
    let again = translate(&folder, &["new", "en", "aanbod/judo"]);
    assert!(again.starts_with("Some(2)"), "{again}");
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    let folder = translated();
    let good = folder.path().join(ENGLISH);
    let bad = folder.path().join(SOURCE);
    for arguments in [
        &["accept"][..],
        &["accept", good.as_str(), bad.as_str()],
        &["status", "zz"],
        &["new", "en"],
        &["new", "en", "aanbod/er-niet"],
        &["new", "zz", "aanbod/judo"],
    ] {
        let text = translate(&folder, arguments);
        assert!(text.starts_with("Some(2)"), "{arguments:?}: {text}");
        assert!(!text.contains("cli-"), "every text exists: {text}");
    }
    assert_eq!(read(&folder, ENGLISH), TRANSLATION);
}

#[test]
fn introductions_of_lists_are_told_of_begun_and_accepted_too() {
    let (source, english) = ("content/aanbod/index.md", "content/aanbod/index.en.md");
    let folder = Folder::with(&SiteTest::small());
    assert!(has(&status(&folder), "missing", source));
    let made = translate(&folder, &["new", "en", "aanbod/index"]);
    assert!(made.starts_with("Some(0)"), "{made}");
    edit(&folder, english, "titel:\n", "titel: To do\n");
    edit(&folder, english, "samenvatting:\n", "samenvatting: All of it.\n");
    let file = folder.path().join(english);
    assert!(translate(&folder, &["accept", file.as_str()]).starts_with("Some(0)"));
    assert!(has(&status(&folder), "current", english));
    edit(&folder, source, "Alles op een rij.", "Alles bij elkaar.");
    assert_eq!(status(&folder)["stale"][0]["new"][0], "Alles bij elkaar.");
    let checked = said(&portaal(&folder.path()).args(["check", "--format", "short"]).output().expect("it runs"));
    assert!(checked.contains("stale-translation"), "{checked}");
}

#[test]
fn a_translation_begins_with_the_fields_of_its_kind() {
    let folder = Folder::with(&SiteTest::small());
    translate(&folder, &["new", "en", "overgangen/naar-de-brugklas"]);
    let text = read(&folder, "content/overgangen/naar-de-brugklas.en.md");
    assert!(text.contains("stappen:\n  # De school geeft een advies\n  -\n"), "{text}");
    let path = "content/regelingen/jeugdfonds.en.md";
    translate(&folder, &["new", "en", "regelingen/jeugdfonds"]);
    assert!(read(&folder, path).contains("# Vraag het op school.\nhoe:\n"));
    fs::write(folder.path().join(path), "---\ntitel: Fund\nhoe: Ask at school.\n---\n\nIt asks.\n").expect("written");
    let file = folder.path().join(path);
    assert!(translate(&folder, &["accept", file.as_str()]).starts_with("Some(0)"));
    edit(&folder, "content/regelingen/jeugdfonds.md", "hoe: Vraag het op school.", "hoe: Bel de school.");
    assert!(has(&status(&folder), "stale", path), "what such a field says counts");
}
