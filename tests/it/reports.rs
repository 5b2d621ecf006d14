//! `portaal report` and `portaal schema`: what to look at, and what fields may be.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, SiteTest, portaal, said};

fn told(folder: &Folder, arguments: &[&str]) -> (Value, String) {
    let run = |more: &[&str]| portaal(&folder.path()).args(arguments).args(more).output().expect("it runs");
    let output = run(&["--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    (serde_json::from_slice(&output.stdout).expect("it is JSON"), said(&run(&[])))
}

fn paths(document: &Value) -> Vec<&str> {
    document.as_array().expect("a list").iter().filter_map(|item| item["path"].as_str()).collect()
}

fn portal() -> Folder {
    let judo = "status: gepubliceerd\neigenaar: Bureau Ouders\ngecontroleerd_op: 2024-05-01\n---\n\n";
    let site = SiteTest::small()
        .edited("content/aanbod/judo.md", "---\n\n", judo)
        .edited(
            "content/aanbod/judo.md",
            "Neem een",
            "Er wordt d.m.v. kaartjes betaald. Zie [de bond](https://bond.example.org/judo). Neem een",
        )
        .edited("content/aanbod/judo.md", "einde: 2027-07-07", "einde: 2026-10-07")
        .with("content/scholen/plein.png", include_bytes!("../../themes/screenshot.png"));
    Folder::with(&site)
}

#[test]
fn what_is_old_is_a_letter_to_who_keeps_it() {
    let (document, text) = told(&portal(), &["report", "freshness"]);
    let owner =
        document.as_array().expect("a list").iter().find(|it| it["owner"] == "Bureau Ouders").expect("it has one");
    assert_eq!(
        (&owner["pages"][0]["path"], &owner["pages"][0]["checked"]),
        (&"content/aanbod/judo.md".into(), &"2024-05-01".into())
    );
    assert!(
        text.contains("Bureau Ouders")
            && text.contains("- Judo voor beginners: nagekeken op 2024-05-01 (content/aanbod/judo.md)"),
        "{text}"
    );
}

#[test]
fn who_refers_is_told_with_the_place() {
    let folder = portal();
    let (document, text) = told(&folder, &["report", "references", "scholen/linde"]);
    assert!(paths(&document).contains(&"content/aanbod/judo.md"));
    assert!(text.contains("content/aanbod/judo.md: scholen[0]"), "{text}");
    let output = portaal(&folder.path()).args(["report", "references"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn what_is_over_a_sample_or_shown_by_nobody_is_told() {
    let folder = portal();
    let (document, text) = told(&folder, &["report", "ended"]);
    assert!(paths(&document).contains(&"content/aanbod/judo.md") && text.contains("2026-10-07"), "{text}");
    assert!(paths(&told(&folder, &["report", "samples"]).0).contains(&"content/aanbod/taalcafe.md"));
    let (document, text) = told(&folder, &["report", "media"]);
    assert!(paths(&document).contains(&"content/scholen/plein.png") && text.contains("plein.png"), "{text}");
}

#[test]
fn links_to_others_are_listed_and_asked_of_nobody() {
    let (document, text) = told(&portal(), &["report", "links"]);
    let bond = document.as_array().expect("a list").iter().find(|it| it["url"] == "https://bond.example.org/judo");
    let bond = bond.expect("it is there");
    assert_eq!((&bond["state"], &bond["places"][0]), (&Value::Null, &"content/aanbod/judo.md:33".into()));
    assert!(text.contains("https://bond.example.org/judo\n  content/aanbod/judo.md:33"), "{text}");
}

#[test]
fn hard_sentences_are_told_with_the_sentence() {
    let (document, text) = told(&portal(), &["report", "language", "aanbod/judo"]);
    let remarks = document[0]["remarks"].as_array().expect("a list");
    let has = |kind: &str, what: &str| remarks.iter().any(|it| it["kind"] == kind && it["what"] == what);
    assert!(has("passive", "betaald") && has("abbreviation", "d.m.v."), "{remarks:?}");
    assert!(text.contains("Er wordt d.m.v. kaartjes betaald.") && !text.contains("cli-"), "{text}");
}

#[test]
fn a_report_has_words_in_english_too() {
    let folder = portal();
    for about in ["freshness", "ended", "samples", "media", "links", "language"] {
        let output = portaal(&folder.path()).args(["report", about, "--lang", "en"]).output().expect("it runs");
        let text = said(&output);
        assert!(text.starts_with("Some(0)") && !text.contains("cli-"), "{text}");
    }
}

#[test]
fn a_schema_takes_what_yaml_makes_of_scalars() {
    let folder = portal();
    let (offer, _) = told(&folder, &["schema", "aanbod"]);
    assert_eq!(offer["properties"]["titel"]["type"], serde_json::json!(["string", "number", "boolean"]));
    assert!(offer["properties"]["titel"]["description"].is_string() && offer["required"].is_array());
    let (all, _) = told(&folder, &["schema"]);
    assert!(["aanbod", "site", "kalender"].iter().all(|name| all[name]["properties"].is_object()));
    let output = portaal(&folder.path()).args(["schema", "pannenkoek"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
}

#[test]
fn a_new_portal_has_settings_for_programs_to_write_in() {
    let folder = Folder::new();
    assert!(portaal(&folder.path()).arg("init").output().expect("it runs").status.success());
    let read = |path: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(folder.path().join(path)).expect("it is there")).expect("it is JSON")
    };
    let code = read(".vscode/settings.json");
    let schemas = code["yaml.schemas"].as_object().expect("schemas by file");
    for (schema, files) in schemas {
        let files = files.as_str().expect("files").split('*').next().unwrap_or_default();
        assert!(files.starts_with("content/") && read(schema)["properties"].is_object(), "{schema}");
    }
    assert_eq!(
        read(".zed/settings.json")["lsp"]["yaml-language-server"]["settings"]["yaml"]["schemas"],
        code["yaml.schemas"]
    );
}
