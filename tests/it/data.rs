//! Open data tells what pages may tell, and no more.

use portaal::build::Build;
use portaal::routes::{PageTarget, Target};

use crate::support::SiteTest;

const CONTACT: &str = "content/contact/linde-directie.md";
const OUTCOME: &str = "content/uitkomsten/meting.md";

/// All files of open data, by path.
fn files(built: &Build) -> Vec<(String, String)> {
    let data =
        built.routes().iter().filter(|route| matches!(route.target, Target::Data(_) | Target::Page(PageTarget::Data)));
    data.map(|route| {
        let bytes = built.render(route).unwrap_or_else(|fault| panic!("{fault:?}"));
        (route.file.to_string(), String::from_utf8(bytes.into_owned()).expect("data is UTF-8"))
    })
    .collect()
}

fn naming(built: &Build, word: &str) -> Vec<String> {
    files(built).into_iter().filter(|(_, text)| text.contains(word)).map(|(file, _)| file).collect()
}

#[test]
fn a_persons_name_leaves_every_file_when_consent_ends() {
    let consent = |until: &str| {
        let site = SiteTest::small();
        let file = site.snapshot.get(CONTACT.into()).expect("the file is there");
        let text = String::from_utf8(file.bytes.to_vec()).expect("it is text");
        let person = format!("---\npersoon:\n  naam: Wil de Wit\n  toestemming_tot: {until}\n");
        site.with(CONTACT, text.replacen("---\n", &person, 1)).build()
    };
    let told = naming(&consent("2026-11-21"), "Wil de Wit");
    assert_eq!(
        told,
        ["data/excel/contact.csv", "data/contact.csv", "data/contact.json", "data/hsds/organizations.json"]
    );
    assert_eq!(naming(&consent("2026-11-20"), "Wil de Wit"), [""; 0]);
}

#[test]
fn a_figure_about_fewer_than_five_people_is_in_no_file() {
    let measured = |n: u32| {
        let text = format!(
            "---\ntitel: Een meting\nafspraak: ouders-leren-mee\nindicator: iets\nmeting:\n  - datum: 2026-01-01\n    \
             waarde: 7654,25\n    n: {n}\n    bron: telling\n---\n"
        );
        SiteTest::small().with(OUTCOME, text).build()
    };
    let told = naming(&measured(5), "7654.25");
    assert_eq!(told, ["data/uitkomsten-metingen.csv", "data/uitkomsten-metingen.json"]);
    assert_eq!(naming(&measured(5), "7654,25"), ["data/excel/uitkomsten-metingen.csv"]);
    let few = measured(4);
    assert_eq!(naming(&few, "7654"), [""; 0]);
    let csv = files(&few).into_iter().find(|(file, _)| file == "data/uitkomsten-metingen.csv").expect("it is there").1;
    assert!(csv.contains("meting,1,2026-01-01,,,,telling\r\n"), "{csv}");
}

#[test]
fn without_a_licence_there_is_no_open_data() {
    let text = |site: &SiteTest| {
        let file = site.snapshot.get("content/site.yaml".into()).expect("the file is there");
        String::from_utf8(file.bytes.to_vec()).expect("it is text")
    };
    let site = SiteTest::small();
    assert!(files(&site.build()).len() > 20);
    let settings = text(&site).replace("data:\n  licentie: cc0\n", "");
    let without = site.with("content/site.yaml", settings);
    assert_eq!(files(&without.build()).len(), 0);
    assert!(!without.page("/").contains("/data/"));
}

#[test]
fn below_a_path_every_file_names_its_own_address() {
    let site = SiteTest::small().edited("content/site.yaml", "example.org/", "example.org/portaal/");
    let built = site.build();
    let catalogue = files(&built).into_iter().find(|(file, _)| file == "data/catalog.jsonld").expect("it is there").1;
    assert!(catalogue.contains("example.org/portaal/data/aanbod.csv\""));
    assert!(!catalogue.contains("example.org/data/"));
    assert!(built.route("/portaal/data/aanbod.csv").is_some());
}
