//! The agenda: every way into it, the progress of every school, what is past and not evaluated, and figures as drawings.

use crate::support::SiteTest;

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

fn main_of(page: &str) -> &str {
    page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap()
}

/// The titles of the cards on a page.
fn cards(site: &SiteTest, url: &str) -> Vec<String> {
    let page = site.page(url);
    let cards = main_of(&page).split("<li class=\"card promise").skip(1);
    cards.map(|card| card.split("/\">").nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
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
        assert!(main_of(&list).contains(&format!("href=\"/agenda/{way}/\"")), "{way}");
    }
}

#[test]
fn the_progress_of_every_school_is_told_and_what_is_not_known_too() {
    let page = portal().page("/agenda/per-school/");
    let row = |school: &str| {
        let rows = main_of(&page).split("<tr>");
        rows.filter(|row| row.contains(&format!("/scholen/{school}/"))).collect::<String>()
    };
    assert_eq!(row("linde").matches("<td class=\"is-bereikt\" data-label=\"Ouders leren mee\"").count(), 1);
    assert_eq!(row("linde").matches("class=\"unknown\"").count(), 1);
    assert_eq!(row("wilg").matches("class=\"unknown\"").count(), 2);
    assert!(row("wilg").contains("Nog niets bekend"));
    assert!(page.contains("bekend van 1 van 2") && page.contains("bekend van 0 van 2"));
    assert!(!main_of(&page).contains("Samen eten"), "the board's is no school's");
}

#[test]
fn what_is_past_and_not_evaluated_is_said_openly() {
    let site = portal();
    let said = "Voorbij, en nog niet beoordeeld:";
    for url in ["/agenda/", "/agenda/wie/bestuur/", "/agenda/stand/loopt/"] {
        let page = site.page(url);
        let notice = main_of(&page).split(said).nth(1).expect(url).split("</ul>").next().unwrap();
        assert!(notice.contains("/agenda/een/") && !notice.contains("/agenda/twee/"), "{url}: {notice}");
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
        let chart = page.split("<svg class=\"chart\"").nth(1).expect(url).split("</svg>").next().unwrap();
        let words = "role=\"img\" aria-label=\"Ouders op school. 1 juni 2023: 10 procent; 1 juni 2024: niet getoond; \
                     1 juni 2025: 12,5 procent.\"";
        assert!(chart.contains(words), "{chart}");
        assert_eq!(chart.matches("<rect").count(), 2, "a bar for each figure that is told");
        assert!(!chart.contains("style=") && !page.contains("4771") && !page.contains("4.771"));
        assert!(page.contains("telling van de school"), "every figure has its source in the table");
    }
    let one = SiteTest::small().page("/uitkomsten/ouders-op-school/");
    assert!(!one.contains("<svg class=\"chart\""), "one figure is no comparison");
}

#[test]
fn bars_stand_on_nought_and_are_as_long_as_their_figures() {
    let two = "  - { datum: 2025-06-01, waarde: 20, bron: x }\n  - { datum: 2026-06-01, waarde: -10, bron: x }\n";
    let text = format!("---\ntitel: Verschil\nafspraak: ouders-leren-mee\nindicator: verschil\nmeting:\n{two}---\n");
    let page = SiteTest::small().with("content/uitkomsten/verschil.md", text).page("/uitkomsten/verschil/");
    let number = |bar: &str, name: &str| -> i64 {
        bar.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    let bars: Vec<&str> = page.split("<rect class=\"bar\"").skip(1).collect();
    let [up, down] = bars[..] else { panic!("two bars: {page}") };
    assert_eq!(number(up, "height"), 2 * number(down, "height"));
    assert_eq!(number(up, "y") + number(up, "height"), number(down, "y"), "one ends where the other begins");
}

#[test]
fn a_commitment_within_its_period_needs_no_evaluation() {
    let page = SiteTest::small().page("/agenda/ouders-leren-mee/");
    assert!(!page.contains("nog niet beoordeeld"));
    let over = SiteTest::small().edited(COMMITMENT, "2027-12-31", "2026-11-20");
    assert!(over.page("/agenda/ouders-leren-mee/").contains("nog niet beoordeeld"));
}
