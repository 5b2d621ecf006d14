//! The agenda: every way into it, the progress of every school, what is past and not evaluated, and figures as drawings.

use crate::html::Element;
use crate::support::{Pages, SiteTest, small};

const COMMITMENT: &str = "content/agenda/ouders-leren-mee.md";
const OUTCOME: &str = "content/uitkomsten/ouders-op-school.md";

/// The small portal with two more commitments.
fn portal() -> SiteTest {
    let commitment = |title: &str, rest: &str| {
        let period = "periode: { van: 2023-01-01, tot: 2026-06-30 }";
        format!("---\ntitel: {title}\ntekst: Dat spraken wij af.\n{period}\n{rest}\n---\n\nZo staat het.\n")
    };
    SiteTest::small()
        .with("content/agenda/een.md", commitment("Samen eten", "wie: bestuur\nstand: loopt\nthema: gezond-eten"))
        .with("content/agenda/twee.md", commitment("Samen sporten", "wie: scholen\nstand: bereikt\nthema: Gezond eten"))
}

/// The titles of the cards on a page.
fn cards(site: &SiteTest, url: &str) -> Vec<String> {
    site.page(url).select("main .card.promise h3 a").iter().map(|card| card.text()).collect()
}

#[test]
fn each_way_into_the_agenda_holds_what_belongs_to_it() {
    let site = portal();
    assert_eq!(cards(&site, "/agenda/wie/bestuur/"), ["Samen eten"]);
    assert_eq!(cards(&site, "/agenda/wie/scholen/"), ["Ouders leren mee", "Samen sporten"]);
    assert_eq!(cards(&site, "/agenda/plan/koersplan/"), ["Ouders leren mee"]);
    assert_eq!(cards(&site, "/agenda/stand/loopt/"), ["Samen eten", "Ouders leren mee"]);
    assert_eq!(cards(&site, "/agenda/stand/bereikt/"), ["Samen sporten"]);
    assert_eq!(cards(&site, "/agenda/thema/gezond-eten/"), ["Samen eten", "Samen sporten"], "however it is written");
    let urls: Vec<String> = site.build().routes().iter().map(|route| route.url.to_string()).collect();
    assert!(!urls.iter().any(|url| url.starts_with("/agenda/stand/gestopt/")), "nothing was given up");
    let list = site.page("/agenda/");
    for way in [
        "wie/bestuur",
        "wie/scholen",
        "stand/loopt",
        "stand/bereikt",
        "thema/gezond-eten",
        "thema/ouders",
        "per-school",
    ] {
        assert!(list.has(&format!("main a[href='/agenda/{way}/']")), "{way}");
    }
}

#[test]
fn the_progress_of_every_school_is_told_and_what_is_not_known_too() {
    let page = portal().page("/agenda/per-school/");
    let row = |school: &str| page.one(&format!("main tr:has(a[href='/scholen/{school}/'])"));
    assert_eq!(row("linde").one("td[data-label='Ouders leren mee']").text(), "Bereikt");
    assert_eq!(row("linde").select("td.unknown").len(), 1);
    assert_eq!(row("wilg").select("td.unknown").len(), 2);
    assert!(row("wilg").text().contains("Nog niets bekend"));
    assert!(page.contains("bekend van 1 van 2") && page.contains("bekend van 0 van 2"));
    assert!(!page.one("main").text().contains("Samen eten"), "the board's is no school's");
}

#[test]
fn what_is_past_and_not_evaluated_is_said_openly() {
    let site = portal();
    let said = "Voorbij, en nog niet beoordeeld:";
    for url in ["/agenda/", "/agenda/wie/bestuur/", "/agenda/stand/loopt/"] {
        let page = site.page(url);
        let notice = page.select("main .notice").into_iter().find(|notice| notice.text().contains(said)).expect(url);
        assert!(notice.has("a[href='/agenda/een/']") && !notice.has("a[href='/agenda/twee/']"), "{url}");
    }
    assert!(!site.page("/agenda/stand/bereikt/").contains(said));
    assert!(site.page("/agenda/een/").contains("Hoe het is afgelopen, is nog niet beoordeeld."));
    assert!(!site.page("/agenda/twee/").contains("nog niet beoordeeld"));
}

#[test]
fn figures_are_drawn_with_their_words_and_without_what_may_not_be_told() {
    let third = "  - datum: 2023-06-01\n    waarde: 10\n    eenheid: procent\n    n: 150\n    bron: telling\n";
    let site = SiteTest::small().edited(OUTCOME, "eenheid: geheimen", "eenheid: procent").edited(
        OUTCOME,
        "oordeel:",
        &format!("{third}oordeel:"),
    );
    for url in ["/uitkomsten/ouders-op-school/", "/agenda/ouders-leren-mee/"] {
        let page = site.page(url);
        let chart = page.one("svg.chart[role=img]");
        let words = "Ouders op school. 1 juni 2023: 10 procent; 1 juni 2024: niet getoond; 1 juni 2025: 12,5 procent.";
        assert_eq!(chart.attr("aria-label"), words);
        assert_eq!(chart.select("rect").len(), 2, "a bar for each figure that is told");
        assert!(!chart.has("[style]") && !page.contains("4771") && !page.contains("4.771"));
        assert!(page.contains("telling van de school"), "every figure has its source in the table");
    }
    let one = small().page("/uitkomsten/ouders-op-school/");
    assert!(!one.has("svg.chart"), "one figure is no comparison");
}

#[test]
fn bars_stand_on_nought_and_are_as_long_as_their_figures() {
    let two = "  - { datum: 2025-06-01, waarde: 20, bron: x }\n  - { datum: 2026-06-01, waarde: -10, bron: x }\n";
    let text = format!("---\ntitel: Verschil\nafspraak: ouders-leren-mee\nindicator: verschil\nmeting:\n{two}---\n");
    let page = SiteTest::small().with("content/uitkomsten/verschil.md", text).page("/uitkomsten/verschil/");
    let number = |bar: Element<'_>, name: &str| -> i64 { bar.attr(name).parse().unwrap() };
    let [up, down] = page.select("svg.chart rect.bar")[..] else { panic!("two bars: {page}") };
    assert_eq!(number(up, "height"), 2 * number(down, "height"));
    assert_eq!(number(up, "y") + number(up, "height"), number(down, "y"), "one ends where the other begins");
}

#[test]
fn a_commitment_within_its_period_needs_no_evaluation() {
    let page = small().page("/agenda/ouders-leren-mee/");
    assert!(!page.contains("nog niet beoordeeld"));
    let over = SiteTest::small().edited(COMMITMENT, "2027-12-31", "2026-11-20");
    assert!(over.page("/agenda/ouders-leren-mee/").contains("nog niet beoordeeld"));
}
