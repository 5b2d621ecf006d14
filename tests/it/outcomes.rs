//! What was measured of few people stands nowhere, whatever asks for it.

use portaal::routes::Route;

use crate::html::Page;
use crate::support::SiteTest;

const OUTCOME: &str = "content/uitkomsten/ouders-op-school.md";

/// Every file of the portal, with those of the search.
fn outputs(site: &SiteTest) -> Vec<(String, Vec<u8>)> {
    let built = site.build();
    let routes: Vec<Route> = built.routes().iter().chain(built.search_routes()).cloned().collect();
    let render = |route: &Route| built.render(route).unwrap_or_else(|fault| panic!("{fault:?}")).into_owned();
    routes.iter().map(|route| (route.file.to_string(), render(route))).collect()
}

#[test]
fn a_figure_of_fewer_than_five_people_changes_no_byte_of_the_portal() {
    let silent = SiteTest::small();
    let other = silent.clone().edited(OUTCOME, "waarde: 4771", "waarde: 88").edited(OUTCOME, "n: 4", "n: 2");
    assert!(outputs(&silent) == outputs(&other), "a value that may not be told can be read somewhere");
    let told = silent.clone().edited(OUTCOME, "n: 4", "n: 5");
    let page = told.page("/uitkomsten/ouders-op-school/");
    assert!(page.contains("4.771 geheimen"), "a figure of five people is told: {page}");
    assert!(!silent.page("/uitkomsten/ouders-op-school/").contains("4.771"));
}

#[test]
fn commitment_and_outcome_lead_to_each_other() {
    let site = SiteTest::small();
    assert!(site.page("/agenda/ouders-leren-mee/").has("main a[href='/uitkomsten/ouders-op-school/']"));
    assert!(site.page("/uitkomsten/ouders-op-school/").has("main a[href='/agenda/ouders-leren-mee/']"));
}

#[test]
fn scheme_and_offer_lead_to_each_other_and_so_do_network_and_school() {
    let site = SiteTest::small();
    assert!(site.page("/aanbod/taalcafe/").has("main a[href='/regelingen/jeugdfonds/']"));
    assert!(site.page("/regelingen/jeugdfonds/").has("main a[href='/aanbod/taalcafe/']"));
    assert!(site.page("/scholen/linde/").has("main a[href='/netwerk/de-buurt/']"));
    assert!(site.page("/netwerk/de-buurt/").has("main a[href='/scholen/linde/']"));
    assert!(site.page("/netwerk/klein/").has("main a[href='/netwerk/de-buurt/']"));
    assert!(site.page("/netwerk/").has("main a[href='/netwerk/de-buurt/']"));
}

#[test]
fn an_outcome_with_an_aim_shows_how_far_it_is_on_a_line_and_in_words() {
    let site = SiteTest::small().edited(OUTCOME, "oordeel:", "doel: 60\noordeel:");
    for url in ["/uitkomsten/", "/uitkomsten/ouders-op-school/"] {
        let page = site.page(url);
        assert!(page.has(".number-line[aria-hidden='true'] .aim"), "{url}");
        assert!(page.one(".aim-text").text().starts_with("Het doel: 60"), "{url}");
        assert!(!SiteTest::small().page(url).has(".number-line .aim"), "{url}");
    }
    let csv = site.page("/data/uitkomsten.csv");
    assert!(csv.contains("doel") && csv.contains("60"), "{}", &*csv);
}

#[test]
fn a_line_begins_at_the_first_figure_and_ends_at_the_last_that_may_be_told() {
    let at = |page: &Page, class: &str, name: &str| page.one(&format!(".number-line {class}")).attr(name).to_owned();
    let page = SiteTest::small().edited(OUTCOME, "oordeel:", "doel: 100\noordeel:").page("/uitkomsten/");
    let whole = at(&page, ".whole", "d");
    let (way, last) = (at(&page, ".way-so-far", "d"), at(&page, "circle", "cx"));
    assert!(way.ends_with(&format!("H{last}")) && whole.starts_with("M0 "), "{whole} {way} {last}");
}

#[test]
fn the_list_says_when_something_was_last_measured() {
    let page = SiteTest::small().page("/uitkomsten/");
    assert!(page.one(".source").text().starts_with("Laatste meting: "));
}
