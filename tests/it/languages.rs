//! Every page is there in every language of the portal, leads to pages of that language, and marks what is in another one.

use std::collections::{BTreeMap, BTreeSet};

use portaal::build::Build;
use portaal::model::Language;
use portaal::routes::{Route, Target};

use super::support::{Pages, SiteTest, repository, small};

/// The pages of a portal in a language, redirects aside.
fn pages(built: &Build, language: Language) -> impl Iterator<Item = &Route> {
    let own = built.routes().iter().filter(move |route| route.target.is_page() && route.language == language);
    own.filter(|route| route.target.page().is_some_and(|page| page.redirect().is_none()))
}

#[test]
fn every_page_is_there_in_every_language_or_says_why_not() {
    let built = small();
    for route in built.routes().iter().filter(|route| route.language == Language::Dutch) {
        let there = built.route(&format!("/en{}", route.url)).map(|route| (&route.target, route.language));
        match route.target.why_one_language() {
            Some(why) => assert!(there.is_none() && why.len() > 20, "{}: {why}", route.url),
            None if route.target.page().is_some_and(|page| page.redirect().is_some()) => assert!(there.is_some()),
            None => assert_eq!(there, Some((&route.target, Language::English)), "{}", route.url),
        }
    }
    let one_language = built.routes().iter().filter(|route| route.target.is_page());
    let one_language = one_language.filter(|route| route.target.why_one_language().is_some());
    assert_eq!(one_language.map(|route| &*route.url).collect::<Vec<_>>(), ["/data/"], "the exceptions are few");
}

#[test]
fn links_stay_in_the_language_of_their_page_or_say_that_they_do_not() {
    let built = small();
    for route in pages(built, Language::English) {
        let page = built.page(&route.url);
        for link in page.select("a[href^='/']:not([hreflang])") {
            let href = link.attr("href");
            let path = href.split(['#', '?']).next().unwrap_or_default();
            let target = built.route(path).map(|route| (&route.target, route.language));
            let (target, language) = target.unwrap_or_else(|| panic!("{}: {href} leads nowhere", route.url));
            let is_file = !matches!(target, Target::Page(_));
            assert!(is_file || language == Language::English, "{}: {href}", route.url);
        }
    }
}

#[test]
fn alternates_are_mutual_and_the_first_language_is_for_everybody_else() {
    let built = small();
    let mut told: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let languages = [Language::Dutch, Language::English];
    for route in languages.into_iter().flat_map(|language| pages(built, language)) {
        let page = built.page(&route.url);
        let links = page.select("link[rel=alternate][hreflang]");
        let links = links.into_iter().map(|link| (link.attr("hreflang").to_owned(), link.attr("href").to_owned()));
        told.insert(format!("https://klein.example.org{}", route.url), links.collect());
    }
    let mut seen = 0;
    for (url, alternates) in told.iter().filter(|(_, alternates)| !alternates.is_empty()) {
        assert_eq!(alternates.keys().collect::<Vec<_>>(), ["en", "nl", "x-default"], "{url}");
        assert_eq!(alternates["x-default"], alternates["nl"]);
        assert!(alternates.values().any(|other| other == url), "{url} is one of them");
        assert!(alternates.values().all(|other| told.get(other) == Some(alternates)), "{url}: {alternates:?}");
        seen += 1;
    }
    assert!(seen > 150, "{seen} pages");
    let sitemap = built.render(built.route("/sitemap.xml").expect("it is there")).expect("it is made").into_owned();
    let sitemap = String::from_utf8(sitemap).expect("it is text");
    assert_eq!(sitemap.matches("hreflang=\"en\"").count(), sitemap.matches("hreflang=\"nl\"").count());
    assert!(sitemap.contains("hreflang=\"en\" href=\"https://klein.example.org/en/aanbod/judo/\"/>"));
}

/// The words of a theme's language without arguments, by name.
fn words(language: &str) -> BTreeMap<String, String> {
    let folder = repository().join("themes/asko/locales").join(language);
    let mut words = BTreeMap::new();
    for file in folder.read_dir_utf8().expect("the language is there") {
        let text = std::fs::read_to_string(file.expect("it can be listed").path()).expect("it can be read");
        let lines = text.lines().filter_map(|line| line.split_once(" = "));
        words.extend(lines.map(|(name, words)| (name.to_owned(), words.to_owned())));
    }
    words
}

/// Whether a file of the content says exactly this somewhere, such as a name.
fn says(bytes: &[u8], text: &str) -> bool {
    let value = format!(": {text}");
    String::from_utf8_lossy(bytes).lines().any(|line| line.ends_with(&value))
}

#[test]
fn nothing_of_the_theme_is_said_in_another_language() {
    let site = SiteTest::small().edited("content/site.yaml", "talen: [nl, en]", "talen: [nl, ar]");
    let built = site.build();
    let (dutch, arabic) = (words("nl"), words("ar"));
    let known: BTreeSet<&String> = arabic.values().collect();
    let foreign: BTreeSet<&String> = dutch.values().filter(|text| text.len() > 5 && !known.contains(text)).collect();
    let is_name = |text: &str| site.snapshot.iter().any(|(_, file)| says(&file.bytes, text));
    let mut seen = 0;
    for route in pages(&built, Language::Arabic) {
        for text in built.page(&route.url).own_texts() {
            assert!(!foreign.contains(&text) || is_name(&text), "{}: `{text}`", route.url);
            seen += 1;
        }
    }
    assert!(seen > 1_000, "{seen} texts");
}

#[test]
fn another_language_is_a_folder_of_texts_and_a_word_in_the_settings() {
    let mut site = SiteTest::small().edited("content/site.yaml", "talen: [nl, en]", "talen: [nl, en, pl]");
    for (at, (name, text)) in words("en").into_iter().enumerate().take(1) {
        site = site.with(&format!("themes/asko/locales/pl/{at}.ftl"), format!("{name} = {text}\n"));
    }
    site = site.with("themes/asko/locales/pl/own.ftl", "skip = Do treści\n");
    let page = site.page("/pl/aanbod/judo/");
    assert!(page.contains("<html lang=\"pl\">") && page.contains("Do treści"));
    assert!(site.page("/en/aanbod/judo/").has("a[hreflang=pl][href='/pl/aanbod/judo/']"));
}

#[test]
fn what_editors_write_in_the_settings_can_be_said_in_other_languages() {
    let site = SiteTest::small()
        .edited("content/site.yaml", "ondertitel: Voor de proef", "ondertitel: Voor de proef\nvertaald: { en: { ondertitel: On trial } }")
        .edited(
            "content/site.yaml",
            "          vraag: Wij komen geld tekort",
            "          vraag: Wij komen geld tekort\n          vertaald:\n            en: { onderwerp: money worries, vraag: We are short of money }",
        );
    let list = site.page("/en/contact/");
    assert!(list.contains("On trial") && list.contains(">We are short of money</a>"));
    assert!(
        list.contains("<span lang=\"nl\" dir=\"ltr\">Ik snap een brief niet</span>"),
        "what nobody translated is marked"
    );
    let topic = site.page("/en/contact/onderwerp/geldzorgen/");
    assert_eq!(topic.one("h1").text(), "We are short of money");
    let wrong = site.edited("content/site.yaml", "vertaald: { en: { ondertitel", "vertaald: { ar: { ondertitel");
    assert!(wrong.found().contains("unknown-translation-language"), "{}", wrong.found());
}

#[test]
fn the_introduction_of_a_list_can_be_translated() {
    let site = SiteTest::small()
        .with("content/aanbod/index.en.md", "---\ntitel: To do\nsamenvatting: All of it.\n---\n\nCome.\n");
    let page = site.page("/en/aanbod/");
    assert!(page.contains("<h1>To do</h1>") && page.contains("All of it.") && page.contains("<p>Come.</p>"));
    assert!(site.page("/en/aanbod/judo/").contains(">To do</a>"), "the way to it has its name");
    assert!(!site.found().contains("translation"), "{}", site.found());
}
