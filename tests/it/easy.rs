//! Easy Dutch: what somebody wrote in easy words is a page beside the ordinary one, with the same facts.

use std::collections::BTreeSet;

use portaal::model::Language;
use portaal::routes::Target;

use crate::search::{found, reader};
use crate::support::{Folder, Pages, SiteTest, portaal, said, small};

const EASY: &str = "/makkelijk/regelingen/jeugdfonds/";
const ORDINARY: &str = "/regelingen/jeugdfonds/";
const JUDO: &str = "content/aanbod/judo.makkelijk.md";

/// Where the links beside the languages lead that are of no other language, with their words.
fn twins(site: &impl Pages, url: &str) -> Vec<(String, String)> {
    let page = site.page(url);
    let links = page.select(".langs a:not([hreflang])");
    links.into_iter().map(|link| (link.attr("href").to_owned(), link.text())).collect()
}

#[test]
fn only_what_is_written_in_easy_words_is_there_in_them() {
    let easy = small().routes().iter().filter(|route| route.language.is_variant());
    let urls: BTreeSet<&str> = easy.map(|route| &*route.url).collect();
    assert_eq!(urls.into_iter().collect::<Vec<_>>(), ["/makkelijk/begrippen/", "/makkelijk/over-ons/", EASY]);
}

#[test]
fn an_easy_page_leads_to_its_ordinary_one_and_back() {
    let built = small();
    assert_eq!(twins(built, ORDINARY), [(EASY.to_owned(), "Makkelijk lezen".to_owned())]);
    assert_eq!(twins(built, EASY), [(ORDINARY.to_owned(), "Gewone tekst".to_owned())]);
    assert_eq!(twins(built, "/begrippen/").len(), 1, "the introduction of a list has one too");
    for url in ["/aanbod/judo/", "/begrippen/vve/", "/en/regelingen/jeugdfonds/", "/404.html"] {
        assert_eq!(twins(built, url), [], "{url}");
    }
    let page = built.page(EASY);
    assert!(page.has(".langs a[hreflang=nl][aria-current][href='/regelingen/jeugdfonds/']"), "it is Dutch");
    assert!(page.has(".langs a[hreflang=en][href='/en/regelingen/jeugdfonds/']"));
}

#[test]
fn an_easy_page_is_dutch_with_its_own_words_and_the_same_facts() {
    let page = small().page(EASY);
    assert!(page.contains("<html lang=\"nl\">"));
    assert_eq!(page.one("h1").text(), "Geld voor sport en muziek");
    assert!(page.one("main").text().contains("Vraag het op school. De school helpt u."));
    assert!(page.has("main a[href='https://example.org/jeugdfonds']"), "a fact of the ordinary page");
    assert!(!page.has("main [lang]"), "nothing on it is foreign");
    let list = small().page("/makkelijk/begrippen/");
    assert_eq!(list.one("h1").text(), "Wat betekent dat woord?");
    assert!(list.has("main a[href='/begrippen/vve/']"), "with all that is in the list");
}

#[test]
fn search_engines_find_an_easy_page_as_itself() {
    let built = small();
    let page = built.page(EASY);
    let address = format!("https://klein.example.org{EASY}");
    assert_eq!(page.one("link[rel=canonical]").attr("href"), address);
    assert!(!page.has("link[rel=alternate][hreflang]"));
    let sitemap = built.render(built.route("/sitemap.xml").expect("it is there")).expect("it is made").into_owned();
    let sitemap = String::from_utf8(sitemap).expect("it is text");
    assert!(sitemap.contains(&format!("<url><loc>{address}</loc></url>")), "{sitemap}");
    assert!(!built.page(ORDINARY).contains("hreflang=\"nl\" href=\"https://klein.example.org/makkelijk"));
}

#[test]
fn links_of_an_easy_page_lead_to_easy_pages_as_far_as_there_are() {
    let page = small().page("/makkelijk/over-ons/");
    assert!(page.has(&format!("main a[href='{EASY}']")), "in the text");
    assert!(page.has(".nav a[aria-current=page][href='/makkelijk/over-ons/']"), "in the menu");
    assert!(page.has(".nav a[href='/aanbod/']"));
    assert!(small().page(EASY).has(".crumbs a[href='/regelingen/']"));
    for route in small().routes().iter().filter(|route| route.language.is_variant()) {
        for link in small().page(&route.url).select("a[href^='/']") {
            let path = link.attr("href").split(['#', '?']).next().unwrap_or_default();
            assert!(small().route(path).is_some(), "{}: {path} leads nowhere", route.url);
        }
    }
}

#[test]
fn an_old_address_leads_on_in_easy_words_too() {
    let site = SiteTest::small().edited("content/regelingen/jeugdfonds.md", "bron:", "omgeleid_van: [/fonds/]\nbron:");
    let built = site.build();
    let to = |url: &str| match &built.route(url)?.target {
        Target::Page(page) => page.redirect().map(|(_, to)| to.to_owned()),
        _ => None,
    };
    assert_eq!(to("/makkelijk/fonds/").as_deref(), Some(EASY));
    assert_eq!(to("/makkelijk/oude-linde/"), None, "what it would lead to is not there");
}

#[test]
fn easy_words_are_found_and_lead_to_the_ordinary_page() {
    let site = SiteTest::small().with(JUDO, "---\ntitel: Judo\n---\n\nEen zwierezwamp voor kinderen.\n");
    let found_in = |site: &SiteTest| found(&reader(&site.build()), "zwierezwamp");
    assert_eq!(found_in(&site), ["/aanbod/judo/"]);
    assert!(found_in(&site.without(JUDO)).is_empty());
}

#[test]
fn easy_words_know_what_they_were_made_from() {
    let text = "---\ntitel: Judo\nvertaald_van: v1-0123456789\n---\n\nKom ook.\n";
    let site = SiteTest::small().with(JUDO, text);
    let page = site.page("/makkelijk/aanbod/judo/");
    let source = page.one("main .foreign a").attr("href").to_owned();
    assert_eq!(source, "/aanbod/judo/");
    assert!(page.contains("De gewone tekst is daarna veranderd") && page.contains("nog niet gelezen"));
    assert!(site.found().contains("stale-translation"), "{}", site.found());
    let mut published = SiteTest::small().edited("content/site.yaml", ", makkelijk]", "]");
    published.options.publish = true;
    assert!(published.found().contains("unreviewed-refused"), "{}", published.found());
    published = published.edited("content/site.yaml", "niet_nagekeken: [en]", "niet_nagekeken: [en, makkelijk]");
    assert!(!published.found().contains("unreviewed-refused"), "{}", published.found());
}

#[test]
fn easy_words_are_of_the_language_of_the_content() {
    let site = SiteTest::small().edited("content/site.yaml", "talen: [nl, en]", "talen: [en, nl]");
    assert!(site.found().contains("unknown-translation-language"), "{}", site.found());
    assert!(site.build().routes().iter().all(|route| route.language.ordinary() == route.language));
    assert_eq!(Language::from_segment("makkelijk").map(Language::code), Some("nl"));
}

#[test]
fn the_commands_for_translations_know_easy_dutch() {
    let folder = Folder::with(&SiteTest::small());
    let run = |arguments: &[&str]| {
        said(
            &portaal(&folder.path()).arg("translate").args(arguments).args(["--lang", "nl"]).output().expect("it runs"),
        )
    };
    let made = run(&["new", "makkelijk", "aanbod/judo"]);
    assert!(made.starts_with("Some(0)"), "{made}");
    assert!(folder.path().join(JUDO).is_file());
    std::fs::write(folder.path().join(JUDO), "---\ntitel: Judo\n---\n\nKom ook.\n").expect("it can be written");
    let path = folder.path().join(JUDO);
    let accepted = run(&["accept", path.as_str()]);
    assert!(accepted.starts_with("Some(0)"), "{accepted}");
    let status = run(&["status"]);
    assert!(status.contains("makkelijk: 1 actueel, 0 verouderd, 3 onbekend, 0 ontbreken"), "{status}");
    let list = run(&["new", "makkelijk", "aanbod/index"]);
    assert!(list.starts_with("Some(0)"), "{list}");
    assert!(folder.path().join("content/aanbod/index.makkelijk.md").is_file());
}
