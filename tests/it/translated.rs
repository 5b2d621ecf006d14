//! A page in another language speaks that language, and marks what it could not translate.

use serde_json::Value;

use super::support::SiteTest;

const JUDO: &str = "content/aanbod/judo.en.md";
const NEWS: &str = "content/nieuws/open.en.md";

/// What the page at `url` says about its subject in JSON-LD.
fn subject(site: &SiteTest, url: &str) -> Value {
    let page = site.page(url);
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").expect("there is JSON-LD");
    let (data, _) = rest.split_once("</script>").expect("a script ends");
    serde_json::from_str(data).expect("JSON-LD is JSON")
}

fn judo(front: &str) -> SiteTest {
    SiteTest::small()
        .with(JUDO, format!("---\ntitel: Judo for beginners\n{front}---\n\nBring a jumper.\n\n## Where\n\nHere.\n"))
}

#[test]
fn structured_data_is_in_the_language_of_its_page() {
    let data = subject(&judo("samenvatting: Learn to fall.\n"), "/en/aanbod/judo/");
    assert_eq!(data["name"], "Judo for beginners");
    assert_eq!(data["description"], "Learn to fall.");
    assert!(data["url"].as_str().unwrap().ends_with("/en/aanbod/judo/"), "{data}");
    assert!(data["@id"].as_str().unwrap().ends_with("example.org/aanbod/judo/"), "the offer is the same one: {data}");
    let dutch = subject(&judo(""), "/aanbod/judo/");
    assert_eq!(dutch["name"], "Judo voor beginners");
    assert_eq!(dutch["description"], "Leer vallen, opstaan en samen stoeien.");
}

#[test]
fn a_translated_article_is_a_text_of_its_own() {
    let site = SiteTest::small().with(NEWS, "---\ntitel: We are open\nsamenvatting: Come in.\n---\n\nWelcome.\n");
    let data = subject(&site, "/en/nieuws/open/");
    assert_eq!((&data["headline"], &data["inLanguage"]), (&"We are open".into(), &"en".into()));
    assert_eq!(data["@id"], data["url"]);
}

#[test]
fn what_is_not_translated_is_left_out_of_the_head_and_marked_in_the_text() {
    let site = judo("");
    let page = site.page("/en/aanbod/judo/");
    assert!(page.contains("<h1>Judo for beginners</h1>"), "{page}");
    assert!(page.contains("<p class=\"lead\" data-explain lang=\"nl\">Leer vallen"), "{page}");
    assert!(page.contains("<meta name=\"description\" content=\"Bring a jumper."), "{page}");
    assert_eq!(subject(&site, "/en/aanbod/judo/").get("description"), None);
    let translated = judo("samenvatting: Learn to fall.\n").page("/en/aanbod/judo/");
    assert!(translated.contains("<p class=\"lead\" data-explain>Learn to fall."), "{translated}");
}

#[test]
fn a_card_marks_a_summary_that_is_not_translated() {
    let card = |site: SiteTest| {
        let site = site.with("content/paginas/index.en.md", "---\ntitel: Welcome\n---\n\nHello.\n");
        let page = site.page("/en/");
        let (_, rest) = page.split_once("<a href=\"/en/aanbod/judo/\">").expect("the offer is on the home page");
        rest.split_once("</li>").expect("a card has an end").0.to_owned()
    };
    assert!(card(judo("")).contains("<p lang=\"nl\">Leer vallen"));
    assert!(card(judo("samenvatting: Learn to fall.\n")).contains("<p>Learn to fall."));
}

#[test]
fn the_link_beside_a_heading_is_named_by_the_heading() {
    let page = judo("").page("/en/aanbod/judo/");
    assert!(page.contains("<h2 id=\"where\">Where</h2><a href=\"#where\" class=\"anchor\" aria-labelledby=\"where\">"));
}

#[test]
fn offers_with_one_title_have_their_place_in_the_title_of_the_tab() {
    let site = SiteTest::small();
    let judo = String::from_utf8(site.snapshot.get("content/aanbod/judo.md".into()).unwrap().bytes.to_vec()).unwrap();
    let site = site.with("content/aanbod/judo-wilg.md", judo.replace("scholen: [linde]", "scholen: [wilg]"));
    let title = |url: &str| {
        let page = site.page(url);
        let (_, rest) = page.split_once("<title>").expect("a page has a title");
        rest.split_once("</title>").expect("a title ends").0.to_owned()
    };
    assert!(title("/aanbod/judo/").starts_with("Judo voor beginners · De Linde"), "{}", title("/aanbod/judo/"));
    assert_ne!(title("/aanbod/judo/"), title("/aanbod/judo-wilg/"));
    assert!(title("/aanbod/taalcafe/").starts_with("Taalcafé · Bibliotheek"), "{}", title("/aanbod/taalcafe/"));
}
