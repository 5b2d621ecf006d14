//! A page in another language speaks that language, and marks what it could not translate.

use portaal::model::Language;
use portaal::model::language::Direction;
use serde_json::Value;

use super::support::SiteTest;

const JUDO: &str = "content/aanbod/judo.en.md";
const NEWS: &str = "content/nieuws/open.en.md";

/// What the page at `url` says about its subject in JSON-LD.
fn subject(site: &SiteTest, url: &str) -> Value {
    site.page(url).json_ld().swap_remove(0)
}

#[test]
fn every_language_that_is_accepted_calls_itself_by_its_own_name() {
    for language in Language::ALL.iter().copied().filter(|language| *language != Language::Dutch) {
        let site = SiteTest::small()
            .edited("content/site.yaml", "talen: [nl, en]", &format!("talen: [nl, {language}]"))
            .with(&format!("content/paginas/index.{language}.md"), "---\ntitel: X\n---\n\nX.\n");
        let page = site.page(&format!("/{language}/"));
        let link = format!("lang=\"{language}\" hreflang=\"{language}\"");
        let (_, rest) = page.split_once(&link).expect("its menu of languages has it");
        let (link, _) = rest.split_once("</a>").expect("a link ends");
        assert!(link.contains(language.own_name()), "{language}: {link}");
        assert_eq!(page.contains("dir=\"rtl\""), language.direction() == Direction::Rtl, "{language}");
    }
}

fn judo(front: &str) -> SiteTest {
    SiteTest::small()
        .with(JUDO, format!("---\ntitel: Judo for beginners\n{front}---\n\nBring a jumper.\n\n## Where\n\nHere.\n"))
}

#[test]
fn a_list_is_joined_as_its_language_joins_lists() {
    for (language, list) in [("en", "3, 5 and 7"), ("ar", "3، 5 و 7")] {
        let site = SiteTest::small()
            .edited("content/site.yaml", "talen: [nl, en]", &format!("talen: [nl, {language}]"))
            .edited("content/aanbod/judo.md", "groepen: [3, 4, 5]", "groepen: [3, 5, 7]")
            .with(&format!("content/paginas/index.{language}.md"), "---\ntitel: X\n---\n\nX.\n")
            .with(&format!("content/aanbod/judo.{language}.md"), "---\ntitel: X\n---\n\nX.\n");
        let page = site.page(&format!("/{language}/aanbod/judo/"));
        assert!(page.contains(list), "{language}: {page}");
    }
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
    assert_eq!(page.one("h1").text(), "Judo for beginners");
    assert!(page.one("main .lead[lang=nl]").text().starts_with("Leer vallen"));
    assert!(page.one("meta[name=description]").attr("content").starts_with("Bring a jumper."));
    assert_eq!(subject(&site, "/en/aanbod/judo/").get("description"), None);
    let translated = judo("samenvatting: Learn to fall.\n").page("/en/aanbod/judo/");
    assert_eq!(translated.one("main .lead:not([lang])").text(), "Learn to fall.");
}

#[test]
fn a_summary_and_a_gist_of_a_translation_say_the_same_of_every_kind() {
    let pages = [
        ("aanbod/judo", "aanbod/judo"),
        ("agenda/ouders-leren-mee", "agenda/ouders-leren-mee"),
        ("begrippen/vve", "begrippen/vve"),
        ("besturen/klein", "netwerk/klein"),
        ("familieschool/rijke-schooldag", "familieschool/rijke-schooldag"),
        ("kindcentrum/warme-overdracht", "kindcentrum/warme-overdracht"),
        ("netwerken/de-buurt", "netwerk/de-buurt"),
        ("nieuws/open", "nieuws/open"),
        ("overgangen/naar-de-brugklas", "overgangen/naar-de-brugklas"),
        ("partners/sportclub", "partners/sportclub"),
        ("regelingen/jeugdfonds", "regelingen/jeugdfonds"),
        ("uitkomsten/ouders-op-school", "uitkomsten/ouders-op-school"),
    ];
    for field in ["samenvatting", "kern"] {
        let text = format!("---\ntitel: X\n{field}: English.\n---\n\nText.\n");
        let translate = |site: SiteTest, (file, _): &(&str, &str)| site.with(&format!("content/{file}.en.md"), &text);
        let site = pages.iter().fold(SiteTest::small(), translate);
        for (_, url) in pages {
            let page = site.page(&format!("/en/{url}/"));
            assert_eq!(page.one("meta[name=description]").attr("content"), "English.", "{field}, {url}");
            assert_eq!(page.one("main .lead:not([lang])").text(), "English.", "{field}, {url}");
        }
    }
}

#[test]
fn the_home_page_tells_principles_in_its_own_language_as_far_as_they_are() {
    let site = SiteTest::small()
        .with("content/paginas/index.en.md", "---\ntitel: Welcome\n---\n\nHello.\n")
        .with("content/familieschool/rijke-schooldag.en.md", "---\ntitel: A rich day\n---\n\nText.\n");
    let page = site.page("/en/");
    let principle = "main .principles li:has(a[href='/en/familieschool/rijke-schooldag/'])";
    assert_eq!(page.one(&format!("{principle} h3")).text(), "A rich day");
    assert_eq!(page.one(&format!("{principle} h3 + p")).attr("lang"), "nl");
    assert_eq!(page.select("main .principles a[lang=nl]").len(), 2, "those that are not translated");
}

#[test]
fn a_card_marks_a_summary_that_is_not_translated() {
    let card = |site: SiteTest| {
        let site = site.with("content/paginas/index.en.md", "---\ntitel: Welcome\n---\n\nHello.\n");
        let page = site.page("/en/");
        let summary = page.one("main .card:has(a[href='/en/aanbod/judo/']) h3 + p");
        (summary.attr_if_any("lang").map(str::to_owned), summary.text())
    };
    let (language, summary) = card(judo(""));
    assert_eq!((language.as_deref(), summary.as_str()), (Some("nl"), "Leer vallen, opstaan en samen stoeien."));
    assert_eq!(card(judo("samenvatting: Learn to fall.\n")), (None, "Learn to fall.".to_owned()));
}

#[test]
fn the_link_beside_a_heading_is_named_by_the_heading() {
    let page = judo("").page("/en/aanbod/judo/");
    assert_eq!(page.one("main h2#where").text(), "Where");
    assert_eq!(page.one("main h2#where + a[aria-labelledby=where]").attr("href"), "#where");
}

#[test]
fn offers_with_one_title_have_their_place_in_the_title_of_the_tab() {
    let site = SiteTest::small();
    let judo = String::from_utf8(site.snapshot.get("content/aanbod/judo.md".into()).unwrap().bytes.to_vec()).unwrap();
    let site = site.with("content/aanbod/judo-wilg.md", judo.replace("scholen: [linde]", "scholen: [wilg]"));
    let title = |url: &str| site.page(url).one("title").text();
    assert!(title("/aanbod/judo/").starts_with("Judo voor beginners · De Linde"), "{}", title("/aanbod/judo/"));
    assert_ne!(title("/aanbod/judo/"), title("/aanbod/judo-wilg/"));
    assert!(title("/aanbod/taalcafe/").starts_with("Taalcafé · Bibliotheek"), "{}", title("/aanbod/taalcafe/"));
}

#[test]
fn a_translation_says_on_its_page_that_it_is_old_and_that_nobody_has_read_it() {
    let url = "/en/aanbod/judo/";
    let (old, unread) = ("has changed since", "has checked this translation yet");
    let page = judo("vertaald_van: v1-0123456789\n").page(url);
    assert!(page.contains(old) && page.contains(unread));
    assert!(page.contains("<a href=\"/aanbod/judo/\" hreflang=\"nl\">Read the new text</a>"));
    let page = judo("nagekeken: { op: 2026-11-02, door: tolk }\n").page(url);
    assert!(!page.contains(old) && !page.contains(unread));
    let source = judo("vertaald_van: v1-0123456789\n").page("/aanbod/judo/");
    assert!(!source.contains(old) && !source.contains("nagekeken"));
}

#[test]
fn what_a_kind_says_in_its_own_fields_is_translated_in_the_same_file() {
    let scheme = "---\ntitel: Youth fund\nkern: For families.\nhoe: Ask at school.\n---\n";
    let steps = "---\ntitel: Onwards\nstappen: [The school gives advice, You choose]\n---\n";
    let verdict = "---\ntitel: Parents\noordeel: There are more of them.\n---\n";
    let site = SiteTest::small()
        .with("content/regelingen/jeugdfonds.en.md", scheme)
        .with("content/overgangen/naar-de-brugklas.en.md", steps)
        .with("content/uitkomsten/ouders-op-school.en.md", verdict);
    assert_eq!(site.page("/en/regelingen/jeugdfonds/").one(".answer span:not([lang])").text(), "Ask at school.");
    let page = site.page("/en/overgangen/naar-de-brugklas/");
    let found: Vec<_> = page.select(".way h3:not([lang])").iter().map(|step| step.text()).collect();
    assert_eq!(found, ["The school gives advice", "You choose"]);
    assert!(site.page("/en/uitkomsten/ouders-op-school/").contains("<p data-explain>There are more of them.</p>"));
    let fewer = site.with("content/overgangen/naar-de-brugklas.en.md", steps.replace(", You choose", ""));
    assert_eq!(fewer.page("/en/overgangen/naar-de-brugklas/").select(".way h3[lang=nl]").len(), 2, "none is guessed");
    assert!(fewer.found().contains("uneven-translation"), "{}", fewer.found());
}

#[test]
fn short_texts_of_fields_are_said_as_the_settings_translate_them() {
    let words = "woorden:\n  Kerstvakantie: { en: Christmas holiday }\n  procent: { en: per cent }\n  ouders: { en: parents }\n";
    let site = SiteTest::small().edited("content/site.yaml", "data:\n", &format!("{words}data:\n"));
    let calendar = site.page("/en/kalender/");
    assert!(calendar.contains("<dt>Christmas holiday</dt>") && !calendar.contains("Kerstvakantie"));
    assert!(calendar.contains("<dt><span lang=\"nl\" dir=\"ltr\">Herfstvakantie</span></dt>"), "the others are marked");
    assert!(calendar.contains("School year 2026-2027"));
    assert!(site.page("/en/uitkomsten/").contains("<b>12.5 per cent</b>"));
    assert!(site.page("/en/overgangen/naar-de-brugklas/").contains("Parents</p>"), "with a capital");
    assert!(site.page("/en/agenda/thema/ouders/").one("h1").text().contains("parents"), "as a value of a facet");
    assert!(site.page("/kalender/").contains("<dt>Kerstvakantie</dt>"));
    assert!(!site.found().contains("unused-word"), "{}", site.found());
}
