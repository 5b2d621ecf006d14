//! Words that are explained where they are first used.

use crate::html::Page;
use crate::support::SiteTest;

const NEWS: &str = "content/nieuws/over-woorden.md";

/// The page of an article in the small portal.
fn told(text: &str) -> Page {
    told_in(&SiteTest::small(), text)
}

fn told_in(site: &SiteTest, text: &str) -> Page {
    let front = "---\ntitel: Over VVE\ndatum: 2026-11-01\nsamenvatting: Nieuws.\n---\n\n";
    site.clone().with(NEWS, format!("{front}{text}\n")).page("/nieuws/over-woorden/")
}

/// What opens the explanation of the small portal's one term.
const BUTTON: &str = "main button.term[popovertarget=begrip-vve]";

/// What it opens.
const MEANING: &str = "main #begrip-vve[popover]";

#[test]
fn the_first_use_of_a_term_is_explained_and_no_other() {
    let page = told("Wij doen VVE. En nog eens VVE.\n\nVVE is goed.");
    assert_eq!(page.one(BUTTON).text(), "VVE");
    assert_eq!(page.one(MEANING).text(), "VVE: Spelend leren voor peuters en kleuters.");
    let first = "Wij doen VVEVVE: Spelend leren voor peuters en kleuters.. En nog eens VVE.";
    assert_eq!(page.one("main p:has(button.term)").text(), first);
}

#[test]
fn another_form_of_a_term_is_the_same_term() {
    let page = told("Over Voor- en vroegschoolse educatie, kortweg VVE.");
    assert_eq!(page.one(BUTTON).text(), "Voor- en vroegschoolse educatie");
}

#[test]
fn links_headings_and_code_keep_their_words() {
    let main = told("## VVE\n\nLees [over VVE](open.md), `VVE` en een VVE-beleid.\n\n```\nVVE\n```");
    assert!(!main.has(BUTTON), "{main}");
    let main = told("## VVE\n\nLees [over VVE](open.md). Dan **VVE**.");
    assert_eq!(main.one("main strong > button.term").text(), "VVE");
}

#[test]
fn a_part_of_a_word_is_another_word() {
    for text in ["De VVErs.", "Een VVE-groep.", "Onze xVVE.", "vve in kleine letters.", "Vve."] {
        let main = told(text);
        assert!(!main.has(BUTTON), "{text}: {main}");
    }
    for text in ["(VVE)", "VVE, of", "“VVE”", "VVE's eigen", "VVE: wat", "*VVE*"] {
        assert_eq!(told(text).has(BUTTON), !text.contains("VVE's"), "{text}");
    }
}

#[test]
fn the_page_of_a_term_does_not_explain_itself() {
    let site = SiteTest::small().edited("content/begrippen/vve.md", "voor peuters", "zoals VVE, voor peuters");
    assert!(!site.page("/begrippen/vve/").has(BUTTON));
    assert!(!site.page("/begrippen/").has(BUTTON));
    assert!(told_in(&site, "VVE").has(BUTTON));
}

#[test]
fn a_page_in_another_language_explains_what_is_translated_into_it() {
    let page = "content/paginas/over-ons.en.md";
    let site = SiteTest::small();
    let text = "---\ntitel: About us\n---\n\nWe do VVE and early learning.\n";
    let bare = site.with(page, text);
    assert!(!bare.page("/en/over-ons/").has(BUTTON), "there are no English words yet");
    let word = "---\ntitel: early learning\nkern: Learning by playing.\n---\n";
    let page = bare.with("content/begrippen/vve.en.md", word).page("/en/over-ons/");
    assert_eq!(page.one(BUTTON).text(), "early learning");
    assert_eq!(page.one(MEANING).text(), "early learning: Learning by playing.");
}

#[test]
fn what_a_term_means_is_written_as_text() {
    let site = SiteTest::small().edited("content/begrippen/vve.md", "Spelend leren", "Spelen & <b>leren</b>");
    assert_eq!(told_in(&site, "VVE").one(MEANING).text(), "VVE: Spelen & <b>leren</b> voor peuters en kleuters.");
}

#[test]
fn a_portal_without_terms_explains_nothing() {
    let site = SiteTest::small().without("content/begrippen/vve.md");
    assert!(!told_in(&site, "VVE").has(BUTTON));
}
