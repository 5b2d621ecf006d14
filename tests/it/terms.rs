//! Words that are explained where they are first used.

use crate::support::SiteTest;

const NEWS: &str = "content/nieuws/over-woorden.md";

/// The small portal with an article, and the main part of its page.
fn told(text: &str) -> String {
    told_in(&SiteTest::small(), text)
}

fn told_in(site: &SiteTest, text: &str) -> String {
    let front = "---\ntitel: Over VVE\ndatum: 2026-11-01\nsamenvatting: Nieuws.\n---\n\n";
    let page = site.clone().with(NEWS, format!("{front}{text}\n")).page("/nieuws/over-woorden/");
    page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap().to_owned()
}

const BUTTON: &str = "<button type=\"button\" class=\"term\" popovertarget=\"begrip-vve\">";

#[test]
fn the_first_use_of_a_term_is_explained_and_no_other() {
    let main = told("Wij doen VVE. En nog eens VVE.\n\nVVE is goed.");
    assert_eq!(main.matches(BUTTON).count(), 1, "{main}");
    let explained = "Wij doen <button type=\"button\" class=\"term\" popovertarget=\"begrip-vve\">VVE</button>\
        <span class=\"meaning\" id=\"begrip-vve\" popover><b>VVE: </b>Spelend leren voor peuters en kleuters.</span>. En";
    assert!(main.contains(explained), "{main}");
}

#[test]
fn another_form_of_a_term_is_the_same_term() {
    let main = told("Over Voor- en vroegschoolse educatie, kortweg VVE.");
    let whole = format!("{BUTTON}Voor- en vroegschoolse educatie</button>");
    assert!(main.contains(&whole), "{main}");
    assert_eq!(main.matches(BUTTON).count(), 1);
}

#[test]
fn links_headings_and_code_keep_their_words() {
    let main = told("## VVE\n\nLees [over VVE](open.md), `VVE` en een VVE-beleid.\n\n```\nVVE\n```");
    assert!(!main.contains(BUTTON), "{main}");
    let main = told("## VVE\n\nLees [over VVE](open.md). Dan **VVE**.");
    assert!(main.contains(&format!("<strong>{BUTTON}VVE</button>")), "{main}");
}

#[test]
fn a_part_of_a_word_is_another_word() {
    for text in ["De VVErs.", "Een VVE-groep.", "Onze xVVE.", "vve in kleine letters.", "Vve."] {
        let main = told(text);
        assert!(!main.contains(BUTTON), "{text}: {main}");
    }
    for text in ["(VVE)", "VVE, of", "“VVE”", "VVE's eigen", "VVE: wat", "*VVE*"] {
        assert_eq!(told(text).contains(BUTTON), !text.contains("VVE's"), "{text}");
    }
}

#[test]
fn the_page_of_a_term_does_not_explain_itself() {
    let site = SiteTest::small().edited("content/begrippen/vve.md", "voor peuters", "zoals VVE, voor peuters");
    assert!(!site.page("/begrippen/vve/").contains(BUTTON));
    assert!(!site.page("/begrippen/").contains(BUTTON));
    assert!(told_in(&site, "VVE").contains(BUTTON));
}

#[test]
fn a_page_in_another_language_explains_what_is_translated_into_it() {
    let page = "content/paginas/over-ons.en.md";
    let site = SiteTest::small();
    let text = "---\ntitel: About us\n---\n\nWe do VVE and early learning.\n";
    let bare = site.with(page, text);
    assert!(!bare.page("/en/over-ons/").contains(BUTTON), "there are no English words yet");
    let word = "---\ntitel: early learning\nkern: Learning by playing.\n---\n";
    let page = bare.with("content/begrippen/vve.en.md", word).page("/en/over-ons/");
    assert!(page.contains(&format!("VVE and {BUTTON}early learning</button>")), "{page}");
    assert!(page.contains("<b>early learning: </b>Learning by playing.</span>"), "{page}");
}

#[test]
fn what_a_term_means_is_written_as_text() {
    let site = SiteTest::small().edited("content/begrippen/vve.md", "Spelend leren", "Spelen & <b>leren</b>");
    assert!(told_in(&site, "VVE").contains("Spelen &amp; &lt;b&gt;leren&lt;/b&gt; voor peuters"));
}

#[test]
fn a_portal_without_terms_explains_nothing() {
    let site = SiteTest::small().without("content/begrippen/vve.md");
    assert!(!told_in(&site, "VVE").contains(BUTTON));
}
