//! From a question to a person: who answers what at which school, who is where, cards to keep, and whose name may be told.

use jiff::civil::{Date, date};
use portaal::base::code::Severity;
use portaal::routes::Target;
use serde_json::Value;

use super::html::Page;
use super::support::{Pages, SiteTest, small};

const POINT: &str = "content/contact/linde-servicepunt.md";
const SITE: &str = "content/site.yaml";
const SCHOOL: &str = "content/scholen/linde.md";

/// The files of the portal that hold `text`, on a day.
fn holding(site: &SiteTest, today: Date, text: &str) -> Vec<String> {
    let mut site = site.clone();
    site.options.today = today;
    let built = site.build();
    let mut found = Vec::new();
    for route in built.routes() {
        let bytes = built.render(route).unwrap_or_else(|fault| panic!("{fault:?}"));
        // A name may be folded over two lines of a card.
        if String::from_utf8_lossy(&bytes).replace("\r\n ", "").contains(text) {
            found.push(route.file.to_string());
        }
    }
    found
}

fn json_ld(page: &Page, kind: &str) -> Value {
    let values = page.json_ld();
    values.into_iter().find(|value| value["@type"] == kind).unwrap_or_else(|| panic!("there is no {kind}"))
}

/// Who answers a question, on a page that puts questions to a school.
fn answering<'p>(page: &'p Page, topic: &str) -> &'p str {
    page.one(&format!("main #{topic}")).attr("data-cards")
}

/// A card, with its folded lines whole.
fn card(site: &SiteTest, url: &str) -> Vec<String> {
    let card = site.page(url).replace("\r\n ", "");
    card.split("\r\n").map(str::to_owned).collect()
}

fn line<'l>(card: &'l [String], name: &str) -> Option<&'l str> {
    card.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix([':', ';']))
}

#[test]
fn a_persons_name_is_told_up_to_and_including_the_last_day_of_consent() {
    let site = SiteTest::small();
    let last = holding(&site, date(2027, 1, 31), "Noor Voorbeeld");
    for file in [
        "contact/linde-servicepunt/index.html",
        "contact/linde-servicepunt/contact.vcf",
        "contact/school/linde/index.html",
    ] {
        assert!(last.iter().any(|other| other == file), "{file} does not name who is there: {last:?}");
    }
    assert_eq!(holding(&site, date(2027, 2, 1), "Noor Voorbeeld"), Vec::<String>::new(), "the day after");
    assert_eq!(holding(&site, date(2030, 1, 1), "Noor Voorbeeld"), Vec::<String>::new(), "years after");
}

#[test]
fn a_name_is_never_data_for_search_engines() {
    let page = small().page("/contact/linde-servicepunt/");
    let data: String = page.json_ld().iter().map(Value::to_string).collect();
    assert!(data.contains("ContactPoint") && !data.contains("Noor"), "{data}");
}

#[test]
fn a_question_at_a_school_leads_to_its_own_contact_point() {
    let page = small().page("/contact/school/linde/");
    assert_eq!(answering(&page, "geldzorgen"), "linde-servicepunt");
    // Nobody names it there, and the role is there.
    let by_role = SiteTest::small().edited(POINT, "[geldzorgen, formulieren]", "[formulieren]");
    assert_eq!(answering(&by_role.page("/contact/school/linde/"), "geldzorgen"), "linde-servicepunt");
    assert!(page.has("#punt-linde-servicepunt a[href='tel:+31201112233']"));
    let data = json_ld(&page, "ElementarySchool");
    let hours = &data["contactPoint"][0]["hoursAvailable"][0];
    assert_eq!((&hours["opens"], &hours["closes"]), (&"08:30".into(), &"12:00".into()));
    assert_eq!(hours["dayOfWeek"][1], "https://schema.org/Wednesday");
    assert_eq!(data["contactPoint"].as_array().map(Vec::len), Some(2));
}

#[test]
fn where_a_school_has_nobody_the_foundation_answers_and_it_is_said() {
    let site = SiteTest::small();
    let page = site.page("/contact/school/wilg/");
    assert_eq!(answering(&page, "geldzorgen"), "klein-ouders");
    assert!(page.has("#geldzorgen[data-board]"), "{page}");
    assert!(page.contains("Voor vragen waar de school zelf niemand voor heeft."));
    let topic = site.page("/contact/onderwerp/geldzorgen/");
    let (own, other) = (topic.one("[aria-labelledby=scholen]"), topic.one("[aria-labelledby=bestuur-1]"));
    assert!(own.has("a[href='/contact/school/linde/']") && !own.has("a[href='/contact/school/wilg/']"));
    assert!(other.has("a[href='/contact/school/wilg/']") && other.has("#punt-klein-ouders"));
    assert!(other.text().contains("Heeft uw school hier zelf niemand voor? Dan helpt dit contactpunt u."));
    // The foundation's own contact point that names the topic goes before the one for parents.
    let named = site.edited("content/contact/klein-partnerschappen.md", "email:", "onderwerpen: [geldzorgen]\nemail:");
    let page = named.page("/contact/school/wilg/");
    assert_eq!(answering(&page, "geldzorgen"), "klein-partnerschappen");
    assert!(page.has("#geldzorgen[data-board]"), "{page}");
}

#[test]
fn a_question_that_only_the_foundation_answers_names_no_schools() {
    let page = small().page("/contact/onderwerp/klacht/");
    assert!(page.has("#punt-klein-ouders") && !page.has("main a[href^='/contact/school/']"), "{page}");
    assert!(page.contains("Dit contactpunt helpt u, bij welke school uw vraag ook hoort."));
}

#[test]
fn the_list_offers_every_question_and_every_school() {
    let page = small().page("/contact/");
    for (part, text) in [
        ("optgroup[label='Thuis en geld'] option[data-url='/contact/onderwerp/geldzorgen/']", "Wij komen geld tekort"),
        ("option[value=wilg][data-url='/contact/school/wilg/']", "De Wilg"),
        ("main a[href='/contact/onderwerp/formulieren/']", "Ik snap een brief niet"),
    ] {
        assert_eq!(page.one(part).text(), text);
    }
}

#[test]
fn a_portal_without_topics_leaves_them_to_its_contact_points() {
    let site = SiteTest::small();
    let text = site.snapshot.get(camino::Utf8Path::new(SITE)).expect("there are settings").bytes.clone();
    let text = std::str::from_utf8(&text).expect("settings are text");
    let (before, _) = text.split_once("contact:").expect("it has topics");
    let site = site.clone().with(SITE, before).edited(POINT, "geldzorgen", "zakgeld");
    assert!(!site.found().contains("unknown-topic"));
    let built = site.build();
    assert!(built.route("/contact/onderwerp/zakgeld/").is_none());
    assert!(built.route("/contact/school/linde/").is_some());
    assert!(site.page("/contact/linde-servicepunt/").contains("Zakgeld, Formulieren"));
}

#[test]
fn who_is_where_shows_what_is_missing() {
    let site = SiteTest::small();
    let whole = site.page("/contact/overzicht/");
    assert!(whole.contains("Bij elke school is iemand van de directie te bereiken"));
    assert!(!whole.contains("ontbreekt"));
    assert!(whole.one("main tr:has(a[href$='/linde/'])").text().contains("Directie De Linde"));
    assert!(whole.contains("2 van 2") && whole.contains("1 van 1"), "{whole}");
    let gap = site.without("content/contact/wilg-directie.md");
    let page = gap.page("/contact/overzicht/");
    assert!(page.select("main li").iter().any(|item| item.text() == "Directie: De Wilg."), "{page}");
    assert_eq!(page.one("main td.gap").text(), "ontbreekt");
    let built = gap.build();
    let missing = built.diagnostics.iter().find(|fault| fault.code.as_str() == "role-missing").expect("it is told");
    assert_eq!(missing.code.severity(), Severity::Warning);
}

#[test]
fn a_contact_point_does_not_stand_in_the_way_of_the_overview() {
    let site = SiteTest::small();
    let point = site.snapshot.get(camino::Utf8Path::new(POINT)).expect("it is there").bytes.clone();
    let found = site.with("content/contact/overzicht.md", &point[..]).found();
    assert!(found.contains("content/contact/overzicht.md") && found.contains("route-collision"), "{found}");
}

#[test]
fn a_card_holds_what_one_needs_to_call() {
    let site = SiteTest::small();
    let own = card(&site, "/contact/linde-servicepunt/contact.vcf");
    assert_eq!((own[0].as_str(), own[1].as_str()), ("BEGIN:VCARD", "VERSION:3.0"));
    assert_eq!(line(&own, "FN"), Some("Familie Servicepunt De Linde"));
    assert_eq!(line(&own, "N"), Some("Familie Servicepunt De Linde;;;;"));
    assert_eq!(line(&own, "TEL"), Some("TYPE=WORK,VOICE:+31201112233"));
    assert_eq!(line(&own, "ORG"), Some("Stichting Klein;De Linde"));
    let url = "https://klein.example.org/contact/linde-servicepunt/";
    assert_eq!(line(&own, "URL"), Some(url));
    assert_eq!(line(&own, "SOURCE"), Some(format!("{url}contact.vcf").as_str()));
    let note = line(&own, "NOTE").expect("hours are told");
    assert!(note.starts_with("Maandag en woensdag\\, 08.30–12.00 uur\\n"), "{note}");
    assert!(site.page("/contact/linde-servicepunt/").has("a[href='/contact/linde-servicepunt/contact.vcf']"));
    assert!(site.page("/scholen/linde/").has("a[href='/scholen/linde/school.vcf']"));
}

#[test]
fn a_card_stays_the_same_card_whatever_is_said_in_it() {
    let site = SiteTest::small();
    let uid = |site: &SiteTest, url: &str| line(&card(site, url), "UID").expect("a card has a UID").to_owned();
    let url = "/contact/linde-servicepunt/contact.vcf";
    let before = uid(&site, url);
    assert_eq!(before.len(), "urn:uuid:".len() + 36);
    assert_eq!(before.as_bytes()["urn:uuid:".len() + 14], b'8', "its version: {before}");
    assert_eq!(uid(&site.clone().edited(POINT, "naam: Familie Servicepunt De Linde", "naam: Het punt"), url), before);
    assert_ne!(uid(&site, "/scholen/linde/school.vcf"), before);
    let moved = site.clone().edited(SITE, "https://klein.example.org/", "https://ander.example.org/");
    assert_ne!(uid(&moved, url), before, "another portal has other cards");
}

#[test]
fn only_the_place_of_a_building_is_on_a_card() {
    let at = |precision: &str| {
        let site =
            SiteTest::small().edited(SCHOOL, "nauwkeurigheid: postcode", &format!("nauwkeurigheid: {precision}"));
        card(&site, "/scholen/linde/school.vcf")
    };
    assert_eq!(line(&at("adres"), "GEO"), Some("52.35;4.83"));
    assert_eq!(line(&at("postcode"), "GEO"), None);
}

#[test]
fn a_school_that_has_ended_has_no_card_and_no_page_about_contact() {
    let mut site =
        SiteTest::small().edited("content/scholen/wilg.md", "soort: po", "soort: po\nactief_tot: 2026-12-01");
    let cards = |site: &SiteTest| {
        let built = site.build();
        let there = built.routes().iter().filter(|route| matches!(route.target, Target::Card(_)));
        (there.count(), built.route("/contact/school/wilg/").is_some())
    };
    assert_eq!(cards(&site), (13, true), "six contact points of five roles, and two schools");
    site.options.today = date(2026, 12, 2);
    assert_eq!(cards(&site), (12, false));
}
