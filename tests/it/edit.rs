//! Writing back: a change touches what it means, and not a byte besides.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use portaal::content::{FileName, kind_schema};
use portaal::edit::{Change, Difference, EditError, apply, open};
use serde_json::{Value, json};

use crate::law::Random;
use crate::support::SiteTest;

/// An offer as somebody wrote it who has a mind of her own.
const OFFER: &str = "\u{20}---
# Wat ouders eerst lezen.
titel: \"Koken: samen eten\"   # met een dubbele punt
samenvatting: >-
  Een lange regel die
  op de volgende verdergaat.
domein: dans
groepen: [5, 6,7 ]
scholen:
    # de twee van het plein
    - de-bron   # in de aula
    - het-kompas

planning: { start: 2026-09-03, einde: 2027-07-08, dagen: [do], van: 15.30, tot: \"16:30\", elke: week }
locatie:
  naam: Keuken
  # nog te vragen
  adres: { straat: Plein 1, plaats: Amsterdam }
contact: de-bron-directie
telefoon: 0201234567
onbekend: blijft
---

Tekst   met  spaties, een harde  
regel en een [link](../scholen/de-bron.md).
";

fn offer() -> (String, FileName) {
    (OFFER.trim_start().to_owned(), name("aanbod/koken.md"))
}

fn name(path: &str) -> FileName {
    FileName::read(path.into()).expect("it is a content file")
}

/// The lines that a change touches: `-` what was, `+` what is.
#[track_caller]
fn touched(change: Change) -> String {
    let (text, name) = offer();
    let changed = apply(&text, &name, &[change]).unwrap_or_else(|fault| panic!("{fault}"));
    let told = Difference::between(&text, &changed).told();
    told.lines().filter(|line| !line.starts_with("@@")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_value_changes_in_its_own_style() {
    assert_eq!(
        touched(Change::set("titel", "Koken met ouders")),
        "-titel: \"Koken: samen eten\"   # met een dubbele punt\n+titel: \"Koken met ouders\"   # met een dubbele punt\n"
    );
    assert_eq!(touched(Change::set("domein", "'s Avonds")), "-domein: dans\n+domein: \"'s Avonds\"\n");
    assert_eq!(touched(Change::set("telefoon", "0207654321")), "-telefoon: 0201234567\n+telefoon: 0207654321\n");
    assert_eq!(
        touched(Change::set("planning.tot", "17:00")).lines().nth(1),
        Some(
            "+planning: { start: 2026-09-03, einde: 2027-07-08, dagen: [do], van: 15.30, tot: \"17:00\", elke: week }"
        )
    );
    assert_eq!(
        touched(Change::set("samenvatting", "Kort.")),
        "-  Een lange regel die\n-  op de volgende verdergaat.\n+  Kort.\n"
    );
    assert_eq!(touched(Change::set("locatie.naam", "Aula")), "-  naam: Keuken\n+  naam: Aula\n");
    assert_eq!(touched(Change::set("titel", "Koken: samen eten")), "", "nothing is nothing");
}

#[test]
fn items_come_and_go_in_a_lists_own_style() {
    let insert = |path: &str, at, value: &str| Change::Insert { path: path.to_owned(), at, value: value.into() };
    assert_eq!(touched(insert("groepen", 3, "8")), "-groepen: [5, 6,7 ]\n+groepen: [5, 6,7, 8 ]\n");
    assert_eq!(touched(insert("scholen", 2, "de-kans")), "+    - de-kans\n");
    assert_eq!(touched(insert("scholen", 0, "de-kans")), "+    - de-kans\n");
    assert_eq!(touched(Change::remove("scholen[0]")), "-    - de-bron   # in de aula\n");
    assert_eq!(touched(Change::remove("groepen[0]")), "-groepen: [5, 6,7 ]\n+groepen: [6,7 ]\n");
    assert_eq!(
        touched(Change::Move { path: "scholen".to_owned(), from: 0, to: 1 }),
        "-    - de-bron   # in de aula\n+    - de-bron   # in de aula\n"
    );
    assert_eq!(touched(Change::set("scholen", json!(["het-kompas", "de-kans"]))).lines().count(), 2);
    assert_eq!(touched(insert("talen", 0, "nl")), "+talen: [nl]\n", "a list that was not there");
}

#[test]
fn fields_come_where_their_kind_has_them_and_go_with_their_line() {
    let (text, name) = offer();
    let changed = apply(&text, &name, &[Change::set("doelgroep", "ouders")]).unwrap();
    assert!(changed.contains("domein: dans\ndoelgroep: ouders\ngroepen:"), "{changed}");
    let changed = apply(&text, &name, &[Change::set("kosten.bedrag", "2,50")]).unwrap();
    assert!(changed.contains("elke: week }\nkosten: { bedrag: \"2,50\" }\nlocatie:"), "{changed}");
    let changed = apply(&text, &name, &[Change::set("planning.niet_op", json!(["2026-12-03"]))]).unwrap();
    assert!(changed.contains("elke: week, niet_op: [2026-12-03] }"), "{changed}");
    assert_eq!(touched(Change::remove("contact")), "-contact: de-bron-directie\n");
    assert_eq!(touched(Change::set("contact", Value::Null)), "-contact: de-bron-directie\n+contact:\n");
    assert_eq!(touched(Change::set("plaatsen.totaal", 12)), "+plaatsen: { totaal: 12 }\n");
    assert_eq!(touched(Change::remove("locatie.adres.straat")).lines().count(), 2);
}

#[test]
fn a_group_becomes_a_word_and_a_word_a_group() {
    let text = "---\nkosten: # wat het kost\n  bedrag: 2\n  # per week\n  per: keer\n\n# wie\naanbieder: gemeente # eerst\n---\n";
    let name = name("aanbod/koken.md");
    let free = apply(text, &name, &[Change::set("kosten", "gratis")]).unwrap();
    assert_eq!(free, "---\nkosten: gratis # wat het kost\n\n# wie\naanbieder: gemeente # eerst\n---\n");
    let paid = apply(&free, &name, &[Change::set("kosten", json!({ "bedrag": 3, "per": "maand" }))]).unwrap();
    assert_eq!(paid, free.replace("kosten: gratis", "kosten: { bedrag: 3, per: maand }"));
    let gist = apply(text, &name, &[Change::set("aanbieder", "Een\n\ntwee")]).unwrap();
    assert!(gist.ends_with("aanbieder: |- # eerst\n  Een\n\n  twee\n---\n"), "{gist}");
}

#[test]
fn a_list_of_groups_keeps_its_comments() {
    let text = "voortgang:\n  # eerst\n  - school: a # een\n    stand: gepland\n  # dan\n  - school: b\n    stand: bereikt # twee\n";
    let name = FileName { is_yaml: true, ..name("agenda/a.md") };
    let removed = apply(text, &name, &[Change::remove("voortgang[0].school")]).unwrap();
    assert_eq!(removed, text.replace("school: a # een\n    ", ""));
    let new = json!([{ "school": "a", "stand": "bereikt" }, { "school": "c", "stand": "x" }, { "school": "b", "stand": "bereikt" }]);
    let changed = apply(text, &name, &[Change::set("voortgang", new)]).unwrap();
    let between = "    stand: bereikt\n  # dan\n  - school: c\n    stand: x\n  - school: b\n";
    assert_eq!(changed, text.replace("    stand: gepland\n  # dan\n  - school: b\n", between));
    let empty = apply(text, &name, &[Change::remove("voortgang[1]"), Change::remove("voortgang[0]")]).unwrap();
    assert_eq!(empty, "voortgang: []\n  # eerst\n  # dan\n");
}

#[test]
fn line_ends_and_the_byte_order_mark_stay() {
    let text = "\u{feff}---\r\ntitel: Een\r\n# uitleg\r\nsamenvatting: Kort.\r\n---\r\n\r\nTekst.\r\n";
    let name = name("aanbod/koken.md");
    let changes = [
        Change::set("titel", "Twee"),
        Change::set("domein", "sport"),
        Change::SetBody { text: "Tekst.\nMeer.".to_owned() },
    ];
    let expected = text.replace("Een", "Twee").replace("Kort.\r\n", "Kort.\r\ndomein: sport\r\n") + "Meer.\r\n";
    assert_eq!(apply(text, &name, &changes).unwrap(), expected);
}

#[test]
fn what_cannot_be_done_is_refused() {
    let (text, name) = offer();
    let refused = |text: &str, change: Change| apply(text, &name, &[change]).unwrap_err();
    let missing = |path: &str| EditError::NoSuchPlace { path: path.to_owned() };
    assert_eq!(refused(&text, Change::remove("kosten")), missing("kosten"));
    assert_eq!(refused(&text, Change::set("scholen[4]", "x")), missing("scholen[4]"));
    assert_eq!(refused(&text, Change::set("titel.kort", "x")), missing("titel.kort"));
    assert_eq!(refused("titel: x\n", Change::set("titel", "y")), EditError::NoFrontMatter);
    let twice = "---\na: 1\na: 2\n---\n";
    assert_eq!(refused(twice, Change::set("a", "3")), EditError::RepeatedKey { key: "a".to_owned() });
    assert!(matches!(refused("---\na: [\n---\n", Change::set("a", "3")), EditError::NotYaml { .. }));
}

/// All content files of the real portal and the small one.
fn files() -> Vec<(FileName, String)> {
    let mut files = Vec::new();
    for site in [SiteTest::real(), SiteTest::small()] {
        for (path, file) in site.snapshot.iter() {
            let below: Utf8PathBuf = path.strip_prefix("content").expect("it is content").to_owned();
            if let (Some(name), Ok(text)) = (FileName::read(&below), std::str::from_utf8(&file.bytes)) {
                files.push((name, text.to_owned()));
            }
        }
    }
    assert!(files.len() > 600, "{}", files.len());
    files
}

#[test]
fn opening_and_saving_unchanged_changes_not_a_byte() {
    for (name, text) in files() {
        let opened = open(&text, &name).unwrap_or_else(|fault| panic!("{name:?}: {fault}"));
        let fields = opened.fields.as_object().expect("fields are a group");
        let mut changes: Vec<Change> =
            fields.iter().map(|(key, value)| Change::set(key.clone(), value.clone())).collect();
        if !name.is_yaml {
            changes.push(Change::SetBody { text: opened.body.replace('\n', "\r\n") });
        }
        assert_eq!(apply(&text, &name, &changes).as_deref(), Ok(text.as_str()), "{name:?}");
    }
}

const TEXTS: &[&str] = &[
    "Dans: samen",
    "'s Avonds",
    "a # b",
    "null",
    "",
    "gewoon",
    "- a",
    "[x]",
    "a, b",
    "een\ntwee",
    "\"a\" b's",
    "0201234567",
    "2026-09-02",
    "\tx",
    "أهلا: بكم",
    "een\n\n  ingesprongen",
    "x ",
    "ja:",
    "een hele lange regel die niet meer past op wat er was en dus breekt",
];

struct Edit {
    change: Change,
    /// Whether no comment may go with it.
    keeps_comments: bool,
}

/// Every place in the fields, with what is there.
fn places(value: &Value, path: &str, found: &mut Vec<(String, Value)>) {
    if !path.is_empty() {
        found.push((path.to_owned(), value.clone()));
    }
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                places(value, &below, found);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                places(value, &format!("{path}[{at}]"), found);
            }
        }
        _ => {}
    }
}

fn random_value(random: &mut Random) -> Value {
    let text = |random: &mut Random| Value::from(TEXTS[random.below(TEXTS.len())]);
    match random.below(8) {
        0 => json!([text(random), text(random)]),
        1 => json!({ "naam": text(random), "rol": [text(random)] }),
        2 => json!([{ "naam": text(random) }, { "naam": text(random), "rol": { "x": text(random) } }]),
        3 => Value::Null,
        4 => Value::from(random.below(100)),
        _ => text(random),
    }
}

fn random_edit(fields: &Value, name: &FileName, random: &mut Random) -> Edit {
    let mut all = Vec::new();
    places(fields, "", &mut all);
    let (path, old) = all[random.below(all.len())].clone();
    let is_scalar = !old.is_array() && !old.is_object();
    let value = random_value(random);
    let keeping = |change| Edit { change, keeps_comments: true };
    match (random.below(6), &old) {
        (0, _) => Edit { change: Change::remove(path), keeps_comments: false },
        (1 | 2, Value::Array(items)) => keeping(Change::Insert { path, at: random.below(items.len() + 1), value }),
        (3 | 4, Value::Array(items)) if items.len() > 1 => keeping(Change::Move {
            path,
            from: random.below(items.len()),
            to: random.below(items.len()),
        }),
        (1..=3, Value::Object(_)) => keeping(Change::set(format!("{path}.nieuw"), value)),
        (1, _) => {
            let schema = kind_schema(name.declared).expect("it has a schema");
            let keys: Vec<&String> = schema["properties"].as_object().expect("fields").keys().collect();
            let key = keys[random.below(keys.len())];
            Edit {
                keeps_comments: fields.get(key).is_none_or(|old| !old.is_array() && !old.is_object()),
                change: Change::set(key.clone(), value),
            }
        }
        _ => Edit { change: Change::set(path, value), keeps_comments: is_scalar },
    }
}

/// The lines of each field at the top, with the comments above those that follow.
fn blocks(text: &str) -> BTreeMap<String, String> {
    let mut blocks = BTreeMap::new();
    let mut key = String::new();
    for line in text.split_inclusive('\n') {
        let begins =
            line.starts_with(|first: char| first.is_alphanumeric() || first == '"' || first == '\'' || first == '_');
        if begins && let Some((own, _)) = line.split_once(':') {
            own.clone_into(&mut key);
        }
        blocks.entry(key.clone()).or_insert_with(String::new).push_str(line);
    }
    blocks
}

fn comments(text: &str) -> Vec<&str> {
    let mut comments: Vec<&str> = text.lines().map(str::trim).filter(|line| line.starts_with('#')).collect();
    comments.sort_unstable();
    comments
}

fn fields_of<'a>(text: &'a str, name: &FileName) -> &'a str {
    if name.is_yaml {
        return text;
    }
    text.split("\n---").next().unwrap_or_default()
}

#[test]
fn ten_thousand_random_edits_touch_nothing_else() {
    const EDITS: usize = 10_000;
    let files: Vec<_> = files().into_iter().filter(|(_, text)| text.len() < 5_000).collect();
    let mut random = Random(13);
    let mut current: Option<(FileName, String)> = None;
    for _ in 0..EDITS {
        let (name, mut text) = current.take().unwrap_or_else(|| files[random.below(files.len())].clone());
        if random.below(9) == 0 {
            text = text.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        let opened = open(&text, &name).unwrap_or_else(|fault| panic!("{name:?}\n{text}\n{fault}"));
        if opened.fields.as_object().is_none_or(serde_json::Map::is_empty) {
            continue;
        }
        let Edit { change, keeps_comments } = random_edit(&opened.fields, &name, &mut random);
        let changed = apply(&text, &name, std::slice::from_ref(&change))
            .unwrap_or_else(|fault| panic!("{fault}: {change:?}\n{text}"));
        let (was, is) = (fields_of(&text, &name), fields_of(&changed, &name));
        let own = change.path().split(['.', '[']).next().unwrap_or_default();
        let (was_blocks, is_blocks) = (blocks(was), blocks(is));
        for (key, lines) in was_blocks.iter().filter(|(key, _)| *key != own) {
            let now = is_blocks.get(key).map_or("", String::as_str);
            assert!(now.trim_end() == lines.trim_end(), "`{key}`: {change:?}\n{text}\n=>\n{changed}");
        }
        assert_eq!(open(&changed, &name).expect("it opens").body, opened.body);
        if keeps_comments {
            assert_eq!(comments(was), comments(is), "{change:?}\n{text}\n=>\n{changed}");
        }
        if random.below(4) > 0 {
            current = Some((name, changed));
        }
    }
}
