//! Whole operations: what follows a name, a value or a year, and that the content is as good afterwards.

use std::collections::BTreeSet;

use portaal::model::Kind;
use portaal::model::scalar::Scalar;
use portaal::model::school_year::SchoolYearName;
use portaal::operate::{Operation, OperationFault, RollChoice, archive, delete, mentions, rename, replace, roll};
use serde_json::Value;

use crate::generated::generated;
use crate::support::{Folder, SiteTest, portaal, read_tree, said};

fn done(site: &SiteTest, operation: &Operation) -> SiteTest {
    SiteTest {
        snapshot: operation.done_to(&site.snapshot),
        options: site.options,
    }
}

fn text(site: &SiteTest, path: &str) -> String {
    let file = site.snapshot.get(path.into()).unwrap_or_else(|| panic!("{path} is there"));
    String::from_utf8(file.bytes.to_vec()).expect("it is text")
}

fn paths(operation: &Operation) -> Vec<&str> {
    operation.changes.iter().map(|change| change.path.as_str()).collect()
}

/// What calendars know the events of an offer by.
fn uids(site: &SiteTest, url: &str) -> BTreeSet<String> {
    let built = site.build();
    let route = built.route(url).unwrap_or_else(|| panic!("there is no {url}"));
    let text = String::from_utf8(built.render(route).expect("it renders").into_owned()).expect("it is text");
    text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
}

#[test]
fn everything_that_names_it_follows_a_name() {
    let site = SiteTest::small()
        .with("content/aanbod/judo.en.md", "---\ntitel: Judo\n---\n\nSee [Linde](../scholen/linde.md).\n")
        .with("content/scholen/linde-plein.png", include_bytes!("../../themes/screenshot.png"))
        .edited("content/aanbod/judo.md", "Neem een", "[Nog eens](judo.md#tip) en [zo](/aanbod/judo/). Neem een")
        .edited("content/nieuws/open.md", "\n---\n\n", "\n---\n\nZie [judo.md](../aanbod/judo.md \"judo\").\n\n")
        .edited("content/kalender/2026-2027.yaml", "bron:", "studiedagen:\n  linde: [2026-11-25] # in overleg\nbron:");
    let offer = rename(&site.snapshot, Kind::Offer, "judo", "judo-west").unwrap();
    assert_eq!(
        paths(&offer),
        [
            "content/aanbod/judo-west.en.md",
            "content/aanbod/judo-west.md",
            "content/aanbod/judo.en.md",
            "content/aanbod/judo.md",
            "content/nieuws/open.md"
        ]
    );
    let renamed = done(&site, &offer);
    let own = text(&renamed, "content/aanbod/judo-west.md");
    assert!(own.contains("omgeleid_van: [/aanbod/judo/]\n---"), "{own}");
    assert!(own.contains("[Nog eens](judo-west.md#tip) en [zo](/aanbod/judo-west/)"), "{own}");
    assert!(text(&renamed, "content/nieuws/open.md").contains("[judo.md](../aanbod/judo-west.md \"judo\")"));
    assert_eq!(uids(&site, "/aanbod/judo/kalender.ics"), uids(&renamed, "/aanbod/judo-west/kalender.ics"));
    let school = rename(&renamed.snapshot, Kind::School, "linde", "de-linde").unwrap();
    let renamed = done(&renamed, &school);
    assert!(text(&renamed, "content/aanbod/judo-west.md").contains("scholen: [de-linde]"));
    assert!(text(&renamed, "content/aanbod/judo-west.en.md").contains("(../scholen/de-linde.md)"));
    assert!(text(&renamed, "content/kalender/2026-2027.yaml").contains("  de-linde: [2026-11-25] # in overleg\n"));
    assert!(renamed.snapshot.get("content/scholen/de-linde-plein.png".into()).is_some());
    renamed.page("/scholen/linde/");
    assert_eq!(uids(&site, "/aanbod/judo/kalender.ics"), uids(&renamed, "/aanbod/judo-west/kalender.ics"));
    assert_eq!(uids(&site, "/scholen/linde/kalender.ics"), uids(&renamed, "/scholen/de-linde/kalender.ics"));
    assert_eq!(renamed.found().lines().count(), site.found().lines().count(), "{}", renamed.found());
}

#[test]
fn a_generated_portal_is_as_clean_after_it() {
    let mut site = generated(300);
    for kind in [
        Kind::Offer,
        Kind::School,
        Kind::Partner,
        Kind::ContactPoint,
        Kind::Board,
        Kind::Commitment,
        Kind::Page,
        Kind::Term,
    ] {
        let folder = format!("content/{}/", kind.folder());
        let own = site.snapshot.iter().filter_map(|(path, _)| path.as_str().strip_prefix(&folder)?.strip_suffix(".md"));
        let mut own: Vec<String> =
            own.filter(|slug| !slug.contains('.') && !slug.ends_with("index")).map(str::to_owned).collect();
        let Some(slug) = own.pop() else { continue };
        let operation = rename(&site.snapshot, kind, &slug, &format!("{slug}-anders"))
            .unwrap_or_else(|fault| panic!("{kind:?} {slug}: {fault}"));
        assert!(!operation.changes.is_empty());
        site = done(&site, &operation);
        assert!(mentions(&site.snapshot, kind, &slug).is_empty(), "{kind:?} {slug}");
    }
    assert_eq!(site.found(), "");
}

#[test]
fn a_name_that_is_taken_or_none_is_refused() {
    let site =
        SiteTest::small().edited("content/aanbod/taalcafe.md", "\n---\n\n", "\nomgeleid_van: [/aanbod/oud/]\n---\n\n");
    let refused = |kind, slug: &str, new: &str| rename(&site.snapshot, kind, slug, new).unwrap_err();
    assert!(matches!(refused(Kind::Offer, "judo", "taalcafe"), OperationFault::NameTaken { .. }));
    assert!(matches!(refused(Kind::Offer, "judo", "oud"), OperationFault::FormerName { .. }));
    assert!(matches!(refused(Kind::Offer, "judo", "../x"), OperationFault::BadName { .. }));
    assert!(matches!(refused(Kind::Offer, "dans", "x"), OperationFault::UnknownEntity { .. }));
    assert!(matches!(refused(Kind::SchoolYear, "2026-2027", "x"), OperationFault::BadName { .. }));
}

#[test]
fn what_is_referred_to_stays_and_says_by_whom() {
    let site = SiteTest::small();
    let Err(OperationFault::StillNamed { by }) = delete(&site.snapshot, Kind::School, "linde") else {
        panic!("it is referred to");
    };
    let named = |path: &str, field: Option<&str>| by.iter().any(|it| it.path == path && it.field.as_deref() == field);
    assert!(named("content/aanbod/judo.md", Some("scholen[0]")) && named("content/aanbod/judo.md", None), "{by:?}");
    let archived = done(&site, &archive(&site.snapshot, Kind::Offer, "judo").unwrap());
    assert!(text(&archived, "content/aanbod/judo.md").contains("status: gearchiveerd\n"));
    assert!(archived.build().route("/aanbod/judo/").is_none());
    let gone = delete(&site.snapshot, Kind::Article, "open").unwrap();
    assert_eq!(paths(&gone), ["content/nieuws/open.md"]);
    assert_eq!(done(&site, &gone).found(), site.found());
}

#[test]
fn a_value_is_replaced_in_every_spelling_and_nowhere_else() {
    let site = SiteTest::small().edited("content/scholen/linde.md", "020 111 2233", "\"+31 20 111 2233\"  # balie");
    let operation = replace(&site.snapshot, "telefoon", "0201112233", "020 999 8877").unwrap();
    assert_eq!(paths(&operation), ["content/contact/linde-servicepunt.md", "content/scholen/linde.md"]);
    let replaced = done(&site, &operation);
    assert!(text(&replaced, "content/scholen/linde.md").contains("telefoon: \"020 999 8877\"  # balie\n"));
    assert_eq!(replaced.found(), site.found());
    let operation = replace(&site.snapshot, "aanbieder", "sportclub", "opvang").unwrap();
    assert_eq!(paths(&operation), ["content/aanbod/judo.md"]);
    let operation = replace(&site.snapshot, "tekst", "trui", "jas").unwrap();
    assert!(text(&done(&site, &operation), "content/aanbod/judo.md").contains("Neem een warme jas mee."));
    assert!(replace(&site.snapshot, "titel", "Judo", "Dans").unwrap().changes.is_empty(), "never inside other words");
}

const NEXT: &str = "schooljaar: 2027-2028\nvakanties:\n  - { naam: Herfstvakantie, van: 2027-10-16, tot: 2027-10-24 }\n  - { naam: Zomervakantie, van: 2028-07-15, tot: 2028-08-27 }\nbron: verzonnen\n";

#[test]
fn an_offer_goes_on_on_the_same_days_of_the_week() {
    let site = SiteTest::small().with("content/kalender/2027-2028.yaml", NEXT).edited(
        "content/aanbod/judo.md",
        "  niet_op: [2026-10-14]\n",
        "  niet_op: [2026-10-14]\n  vervalt: [{ datum: 2026-12-02 }]\n",
    );
    let year = SchoolYearName::read("2027-2028").unwrap();
    let all = RollChoice { slugs: &[], year: &year, keeps_old: true };
    let operation = roll(&site.snapshot, all).unwrap();
    let rolled = done(&site, &operation);
    let own = text(&rolled, "content/aanbod/judo.md");
    let expected = text(&site, "content/aanbod/judo.md")
        .replace("start: 2026-09-02\n  einde: 2027-07-07", "start: 2027-09-01\n  einde: 2028-07-12")
        .replace("  niet_op: [2026-10-14]\n  vervalt: [{ datum: 2026-12-02 }]\n", "")
        .replace("  tot: 2026-09-01\n", "");
    assert_eq!(own, expected);
    let kept = text(&rolled, "content/aanbod/judo-2026-2027.md");
    assert!(kept.contains("einde: 2027-07-07") && kept.contains("status: gearchiveerd"));
    assert_eq!(rolled.found(), site.found());
    assert!(roll(&rolled.snapshot, all).unwrap().changes.is_empty(), "a second time there is nothing to do");
    let far = SchoolYearName::read("2031-2032").unwrap();
    let missing = roll(&site.snapshot, RollChoice { year: &far, ..all });
    assert!(matches!(missing, Err(OperationFault::UnknownYear { .. })));
}

#[test]
fn a_start_in_the_holidays_moves_to_the_first_week_behind_them() {
    let site = SiteTest::small()
        .with("content/kalender/2027-2028.yaml", NEXT.replace("2027-10-16", "2027-08-30"))
        .edited("content/aanbod/judo.md", "start: 2026-09-02", "start: 2026-09-02 # na de vakantie");
    let year = SchoolYearName::read("2027-2028").unwrap();
    let slugs = ["judo".to_owned()];
    let operation = roll(&site.snapshot, RollChoice { slugs: &slugs, year: &year, keeps_old: false }).unwrap();
    assert_eq!(paths(&operation), ["content/aanbod/judo.md"]);
    assert!(text(&done(&site, &operation), "content/aanbod/judo.md").contains("start: 2027-10-27 # na de vakantie\n"));
}

fn run(folder: &Folder, arguments: &[&str]) -> String {
    said(&portaal(&folder.path()).args(arguments).output().expect("it runs"))
}

#[test]
fn a_command_shows_writes_and_takes_back() {
    let folder = Folder::with(&SiteTest::small());
    let before = read_tree(&folder.path().join("content"));
    let shown = run(&folder, &["rename", "aanbod/judo", "judo-west", "--dry-run"]);
    assert!(shown.starts_with("Some(0)") && shown.contains("weg: content/aanbod/judo.md"), "{shown}");
    assert!(shown.contains("+omgeleid_van: [/aanbod/judo/]") && shown.contains("niets geschreven"), "{shown}");
    assert_eq!(read_tree(&folder.path().join("content")), before);
    let output = portaal(&folder.path())
        .args(["replace", "telefoon", "0201112233", "020 999 8877", "--format", "json"])
        .output();
    let document: Value = serde_json::from_slice(&output.expect("it runs").stdout).expect("it is JSON");
    assert_eq!((&document["written"], &document["files"][1]["lines"]), (&Value::from(true), &Value::from(1)));
    let written = run(&folder, &["rename", "content/aanbod/judo.md", "judo-west"]);
    assert!(written.contains("nieuw: content/aanbod/judo-west.md") && written.contains("portaal undo"), "{written}");
    assert!(run(&folder, &["check"]).starts_with("Some(0)"));
    assert!(run(&folder, &["undo"]).contains("Teruggenomen: rename"));
    assert!(run(&folder, &["undo"]).contains("Teruggenomen: replace"));
    assert_eq!(read_tree(&folder.path().join("content")), before);
    let nothing = run(&folder, &["undo"]);
    assert!(nothing.starts_with("Some(2)") && nothing.contains("geen bewerking"), "{nothing}");
}

#[test]
fn a_command_refuses_with_what_is_in_the_way() {
    let folder = Folder::with(&SiteTest::small());
    let before = read_tree(&folder.path().join("content"));
    let refused = run(&folder, &["delete", "scholen/linde"]);
    assert!(refused.starts_with("Some(2)") && refused.contains("content/aanbod/judo.md: scholen[0]"), "{refused}");
    for arguments in [
        &["rename", "aanbod/judo", "taalcafe"][..],
        &["rename", "aanbod/dans", "x"],
        &["replace", "aanbieder", "sportclub", "bestaat-niet"],
        &["replace", "telefoon", "0201112233", "dat weet ik niet"],
        &["roll", "aanbod", "--to", "2030-2031"],
        &["roll", "scholen/linde", "--to", "2027-2028"],
    ] {
        let said = run(&folder, arguments);
        assert!(said.starts_with("Some(2)") && !said.contains("cli-"), "{arguments:?}: {said}");
    }
    assert_eq!(read_tree(&folder.path().join("content")), before);
}
