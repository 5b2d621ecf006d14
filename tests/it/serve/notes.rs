//! What the preview says beside a page.

use serde_json::Value;

use super::Shown;
use super::browser::{Page, until};
use crate::support::SiteTest;

fn notes(shown: &Shown, page: &str) -> Value {
    let answer = shown.get(&format!("/_portaal/notes?page={page}"));
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_str(&answer.text()).expect("it is JSON")
}

#[test]
fn drafts_are_marked_and_every_page_says_where_it_comes_from() {
    let mut site = SiteTest::small()
        .with("content/nieuws/later.md", "---\ntitel: Later\ndatum: 2026-12-24\nsamenvatting: x\n---\n\nx\n")
        .edited("content/paginas/over-ons.md", "titel: Over ons", "titel: Over ons\nstatus: concept");
    site.options.drafts = true;
    let shown = Shown::new(&site);
    let draft = notes(&shown, "/over-ons/");
    assert!(draft["band"].as_str().is_some_and(|band| band.contains("concept")), "{draft}");
    assert!(draft["corner"].as_str().is_some_and(|corner| corner.contains("content/paginas/over-ons.md")), "{draft}");
    assert_eq!(draft["marks"]["/nieuws/later/"], "pas te zien vanaf 2026-12-24");
    let public = notes(&shown, "/aanbod/judo/");
    assert!(public["band"].is_null(), "{public}");
    shown.edit("content/paginas/over-ons.md", "Wie wij zijn.", "Wie <tja>.");
    until("the warning is there", || notes(&shown, "/aanbod/judo/")["found"].to_string().contains("html-as-text"));
    let corner = notes(&shown, "/aanbod/judo/")["corner"].to_string();
    assert!(corner.contains("2 waarschuwingen"), "{corner}");
}

#[test]
fn a_page_says_what_leads_to_it_by_field_by_link_and_by_name() {
    let days = "schooljaar: 2026-2027\nstudiedagen:\n  linde: [2026-11-25]\n";
    let site = SiteTest::small().with("content/kalender/2026-2027-studiedagen.yaml", days);
    let shown = Shown::new(&site);
    let corner = notes(&shown, "/scholen/linde/")["corner"].to_string();
    let leading = [
        "content/aanbod/judo.md:7",
        "content/aanbod/judo.md:30",
        "content/contact/linde-servicepunt.md:4",
        "content/kalender/2026-2027-studiedagen.yaml:3",
        "content/agenda/ouders-leren-mee.md:10",
    ];
    for place in leading {
        assert!(corner.contains(&format!(">{place}</a>")), "{place} is not in {corner}");
    }
    assert!(!corner.contains("content/scholen/linde.md:"), "{corner}");
    let none = notes(&shown, "/zoeken/")["corner"].to_string();
    assert!(!none.contains("verwijst hierheen"), "{none}");
}

#[test]
fn the_oldest_stream_is_let_go_for_another() {
    let shown = Shown::small();
    let first = Page::listen(shown.address(), "/over-ons/", "");
    assert_eq!(first.next().name, "hello");
    let others: Vec<Page> = (0..64).map(|_| Page::listen(shown.address(), "/over-ons/", "")).collect();
    assert_eq!(first.next().name, "goodbye");
    let last = others.last().expect("there are some");
    assert_eq!(last.next().name, "hello");
    shown.edit("content/paginas/over-ons.md", "Wie wij zijn.", "Wie wij blijven.");
    assert_eq!(last.next().name, "reload");
    assert_eq!(shown.get("/over-ons/").status, 200);
}
