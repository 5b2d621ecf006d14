//! What is opened and left as it is stays as it is, whatever the file.

use std::collections::BTreeSet;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use scraper::{Html, Selector};

use super::field::fields;
use super::form::FormCx;
use super::given::FormGiven;
use super::html::query;
use super::sheet::FileSheet;
use super::texts;
use super::wish::{BODY, changes, shown_body};
use crate::content::kind_schema;
use crate::model::Kind;
use crate::report::{MessageLanguage, Messages};

/// What a browser sends of a form that nobody touched.
fn sent(html: &str) -> String {
    let page = Html::parse_fragment(html);
    let selector = |css: &str| Selector::parse(css).unwrap();
    let mut pairs = Vec::new();
    for input in page.select(&selector("input, select, textarea")) {
        let element = input.value();
        let Some(name) = element.attr("name").filter(|name| !name.contains("[n0]")) else { continue };
        let value = match element.name() {
            "select" => input
                .select(&selector("option[selected]"))
                .next()
                .map(|option| option.value().attr("value").unwrap_or_default().to_owned())
                .unwrap_or_default(),
            "textarea" => input.text().collect(),
            _ if element.attr("type") == Some("checkbox") && element.attr("checked").is_none() => continue,
            // An input for one line holds no line ends.
            _ => element.attr("value").unwrap_or_default().replace('\n', ""),
        };
        pairs.push(format!("{}={}", query(name), query(&value.replace('\n', "\r\n"))));
    }
    pairs.join("&")
}

fn content_files(folder: &str) -> Vec<(Utf8PathBuf, String)> {
    let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files =
        walkdir::WalkDir::new(root.join("content")).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let paths = files.filter_map(|entry| Utf8PathBuf::from_path_buf(entry.into_path()).ok());
    paths
        .filter_map(|path| Some((path.strip_prefix(&root).ok()?.to_owned(), fs::read_to_string(&path).ok()?)))
        .collect()
}

#[test]
fn a_form_that_nobody_touched_changes_nothing_in_any_file() {
    let words = Messages::with_texts(MessageLanguage::Nl, texts(MessageLanguage::Nl));
    let mut count = 0;
    let small = content_files("tests/klein");
    // Those of the small portal are of every kind, and are tried with the line ends of Windows as well.
    let windows: Vec<_> = small.iter().map(|(path, text)| (path.clone(), text.replace('\n', "\r\n"))).collect();
    for (path, text) in content_files("").into_iter().chain(small).chain(windows) {
        let Some(sheet) = FileSheet::read(&path, &text) else { continue };
        let declared = kind_schema(sheet.name.declared).map(fields).unwrap();
        let cx = FormCx { sheet: &sheet, words: &words, title: &|_, _| None };
        let html = cx.inputs(&declared, sheet.tree.as_ref());
        let body = format!("&{BODY}={}", query(&shown_body(&sheet).replace('\n', "\r\n")));
        let given = FormGiven::read((sent(&html) + if sheet.name.is_yaml { "" } else { &body }).as_bytes());
        assert_eq!(changes(&sheet, &given), [], "{path}");
        count += 1;
    }
    assert!(count > 500, "{count} files were found");
}

#[test]
fn both_languages_have_the_same_texts_and_none_that_is_not_used() {
    let ids = |language| -> Vec<&str> {
        texts(language)
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .filter(|id| id.starts_with("desk-"))
            .collect()
    };
    assert_eq!(ids(MessageLanguage::Nl), ids(MessageLanguage::En));
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("src/desk");
    let sources = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == "rs"));
    let source: String = sources.map(|path| fs::read_to_string(path).unwrap()).collect();
    let made = [
        "desk-month-",
        "desk-weekday-",
        "desk-day-",
        "desk-show-",
        "desk-order-",
        "desk-filter-",
        "desk-mark-",
        "desk-bar-",
    ];
    for id in ids(MessageLanguage::Nl) {
        assert!(
            source.contains(&format!("\"{id}\"")) || made.iter().any(|prefix| id.starts_with(prefix)),
            "{id} is not used"
        );
    }
}

#[test]
fn every_kind_has_a_name_of_its_own() {
    for language in MessageLanguage::ALL {
        let words = Messages::with_texts(*language, texts(*language));
        let names: BTreeSet<String> =
            Kind::ALL.iter().map(|kind| words.text("desk-kind", &[("folder", kind.folder())])).collect();
        assert_eq!(names.len(), Kind::ALL.len(), "{names:?}");
    }
}
