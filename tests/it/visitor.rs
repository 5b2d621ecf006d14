//! What a parent or a partner reads, whatever day it is: where something is, whether there is room, and what to do in summer.

use jiff::civil::{Date, date};
use portaal::build::Build;
use portaal::model::offer::Availability;

use crate::search::reader;
use crate::search::reader::{Question, Text};
use crate::support::{Pages, SiteTest, real};

/// The real portal in the summer holidays, when the offers of a school year are over.
fn summer() -> Build {
    on(date(2027, 7, 15))
}

fn on(today: Date) -> Build {
    let mut site = SiteTest::real();
    site.options.today = today;
    site.build()
}

/// The content lines of a file of the portal that begin with something, unfolded (RFC 5545, section 3.1).
fn lines(built: &Build, url: &str, start: &str) -> Vec<String> {
    built.page(url).replace("\r\n ", "").lines().filter(|line| line.starts_with(start)).map(str::to_owned).collect()
}

/// The bits of an offer's card on a page.
fn bits(built: &Build, list: &str, offer: &str) -> Vec<String> {
    let page = built.page(list);
    let card = format!("li.card.offer:has(a[href='/aanbod/{offer}/']) .bits li");
    page.select(&card).iter().map(|bit| bit.text()).collect()
}

#[test]
fn an_offer_is_where_it_is_and_not_at_the_schools_that_go_there() {
    let cases = [
        ("mediaopvoeding-online", "/aanbod/domein/opvoeding/", "online"),
        ("zwemles-voor-beginners", "/aanbod/domein/sport/", "Zwembad aan de Sloterplas"),
    ];
    let finder = real().page("/aanbod/vinder.json");
    for (offer, list, place) in cases {
        let events = lines(real(), &format!("/aanbod/{offer}/kalender.ics"), "LOCATION:");
        assert!(!events.is_empty());
        assert!(events.iter().all(|line| *line == format!("LOCATION:{place}")), "{events:?}");
        assert!(bits(real(), list, offer).contains(&place.to_owned()), "{:?}", bits(real(), list, offer));
        let data: serde_json::Value = serde_json::from_str(&finder).expect("it is JSON");
        let item = data["items"].as_array().into_iter().flatten().find(|item| item[0] == offer);
        assert_eq!(item.expect("it is among the data")[3][2], place);
    }
}

#[test]
fn what_is_full_says_so_and_stands_last() {
    let site = real().site().expect("the portal has settings");
    let order: Vec<Availability> =
        site.in_list_order(site.offers.ids()).iter().map(|id| site.offers[*id].availability()).collect();
    assert!(order.is_sorted(), "{order:?}");
    assert!(order.contains(&Availability::Full) && order.contains(&Availability::WaitingList));
    let list = "/aanbod/domein/toneel/";
    let bits = bits(real(), list, "musical-de-ijsbreker");
    assert!(bits.contains(&"Vol".to_owned()), "{bits:?}");
    let page = real().page(list);
    let cards = page.select("section .card.offer h3 a");
    assert_eq!(cards.last().map(|link| link.attr("href")), Some("/aanbod/musical-de-ijsbreker/"));
}

#[test]
fn a_list_begins_with_what_is_first() {
    let site = real().site().expect("the portal has settings");
    let open = site.in_list_order(site.offers.ids()).into_iter();
    let open = open.filter(|id| site.offers[*id].availability() == Availability::Open);
    let next: Vec<Date> = open.filter_map(|id| site.occurrences.next(id).map(|next| next.day)).collect();
    assert!(next.len() > 20 && next.is_sorted(), "{next:?}");
}

#[test]
fn in_summer_doors_and_menu_stay_and_say_what_comes() {
    let built = summer();
    let home = built.page("/");
    let hrefs = |selector: &str| -> Vec<String> {
        home.select(selector).iter().map(|link| link.attr("href").to_owned()).collect()
    };
    assert_eq!(hrefs(".door a"), ["/aanbod/", "/partners/", "/scholen/"]);
    assert!(hrefs(".menu a").contains(&"/aanbod/".to_owned()), "{:?}", hrefs(".menu a"));
    let examples = hrefs(".examples a");
    assert_eq!(examples.len(), 4);
    for example in &examples {
        assert!(built.route(example).is_some(), "{example} is no page");
    }
    let list = built.page("/aanbod/");
    assert!(list.contains("In september beginnen nieuwe activiteiten."));
    let past = list.select("section .card.offer");
    assert_eq!(past.len(), 24);
    assert!(past.iter().all(|card| card.attr_if_any("data-until").is_none()), "what was is not hidden");
}

#[test]
fn the_calendar_is_found_by_its_holidays_and_tells_those_to_come_with_their_year() {
    let reader = reader(real());
    let found = |text: &str| -> Vec<&Text> {
        let answer = reader.search(&Question { text: text.to_owned(), ..Question::default() });
        answer.results.iter().map(|(document, _)| reader.text(*document)).collect()
    };
    for holiday in ["kerstvakantie", "zomervakantie", "hemelvaart"] {
        let paths: Vec<&str> = found(holiday).iter().map(|text| &*text.path).collect();
        assert_eq!(paths.first(), Some(&"/kalender/"), "{holiday}");
    }
    let facts = &found("kerstvakantie")[0].facts;
    assert!(facts.contains("Kerstvakantie 19 dec. 2026 – 3 jan. 2027"), "{facts}");
    assert!(!facts.contains("2025"), "{facts}");
}

#[test]
fn all_points_of_a_role_are_in_one_file() {
    let site = real().site().expect("the portal has settings");
    let page = real().page("/contact/");
    let file = page.one("a[href='/contact/familie-servicepunt.vcf']");
    let names = lines(real(), file.attr("href"), "FN:");
    let points = site.contacts.values().filter(|contact| contact.role.as_str() == "familie-servicepunt");
    let wanted: Vec<String> = points.map(|contact| format!("FN:{}", contact.name)).collect();
    assert!(wanted.len() > 5);
    assert_eq!(names, wanted);
    let sources = lines(real(), file.attr("href"), "SOURCE:");
    assert!(sources.iter().all(|line| line.ends_with("/contact.vcf")), "{sources:?}");
}

#[test]
fn what_is_arranged_for_who_needs_it_is_in_the_data() {
    let services: serde_json::Value =
        serde_json::from_str(&real().page("/data/hsds/services.json")).expect("it is JSON");
    let services = services.as_array().expect("a list");
    let site = real().site().expect("the portal has settings");
    let offers = site.offers.values().filter(|offer| !offer.accessibility.is_empty());
    let mut seen = 0;
    for offer in offers {
        let service = services.iter().find(|service| service["name"] == *offer.title).expect("it is a service");
        for place in service["service_at_locations"].as_array().into_iter().flatten() {
            let told = place["location"]["accessibility"].as_array().map_or(0, Vec::len);
            assert_eq!(told, offer.accessibility.len(), "{}", offer.title);
            seen += 1;
        }
    }
    assert!(seen > 3);
}

#[test]
fn every_event_has_a_state_and_an_address() {
    let site = real().site().expect("the portal has settings");
    for offer in site.offers.values() {
        let page = real().page(&offer.url);
        let event = page.json_ld().into_iter().find(|value| value.get("eventStatus").is_some());
        let event = event.unwrap_or_else(|| panic!("{} has no event", offer.url));
        let places = match &event["location"] {
            serde_json::Value::Array(places) => places.clone(),
            place => vec![place.clone()],
        };
        for place in places.iter().filter(|place| place["@type"] != "VirtualLocation") {
            assert!(place["address"]["addressCountry"].is_string(), "{}: {place}", offer.url);
        }
    }
}

#[test]
fn the_answers_of_an_offer_are_headings() {
    let page = real().page("/aanbod/judo-alan-turingschool/");
    let questions: Vec<String> = page.select(".answers > section > h2").iter().map(|heading| heading.text()).collect();
    assert_eq!(questions, ["Wanneer?", "Waar?", "Voor wie?", "Wat kost het?", "Hoe meedoen?", "Wie weet meer?"]);
}

#[test]
fn a_message_to_join_asks_what_the_school_needs_to_know_and_its_address_is_shown() {
    let site = real().site().expect("the portal has settings");
    let mut seen = 0;
    for offer in site.offers.values() {
        let page = real().page(&offer.url);
        for button in page.select(".answers a.button[href^='mailto:'][href*='subject=']") {
            let (to, rest) = button.attr("href")["mailto:".len()..].split_once('?').expect("it has a subject");
            assert!(rest.contains("Naam%3A%0D%0A") && rest.contains("Telefoon%3A"), "{rest}");
            assert!(page.one(".answers").text().contains(to), "{}", offer.url);
            seen += 1;
        }
    }
    assert!(seen > 10);
}

#[test]
fn who_cannot_come_reads_whom_to_tell() {
    let page = real().page("/aanbod/judo-alan-turingschool/");
    assert!(
        page.one(".answers")
            .text()
            .contains("Een keer niet kunnen of stoppen? Zeg het tegen Directie Alan Turingschool.")
    );
}

#[test]
fn schools_stand_in_rows_that_say_what_is_there() {
    let page = real().page("/scholen/");
    let rows = page.select(".rows.schools > li");
    assert_eq!(rows.len(), 32);
    let row = page.one("#lukasschool");
    assert!(row.text().contains("Familie Servicepunt") && row.text().contains("activiteiten"), "{}", row.text());
    assert!(!page.has(".rows.schools svg.street"), "their pictures are on their own pages");
}

#[test]
fn holidays_can_be_followed() {
    let page = real().page("/kalender/");
    let file = page.one(".calendar-links a[download]");
    let events = lines(real(), file.attr("href"), "SUMMARY:");
    let site = real().site().expect("the portal has settings");
    let told: usize = site.school_years.values().map(|year| year.holidays.len() + year.public_holidays.len()).sum();
    assert!(events.len() > 20 && events.len() <= told, "{} of {told}", events.len());
    let feed = real().page(file.attr("href"));
    let christmas = "DTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\n";
    assert!(feed.contains(christmas), "a holiday ends before the day after");
    assert_eq!(page.select(".next-holiday").len(), 2);
    assert!(page.one(".next-holiday:not([hidden])").text().contains("over 28 dagen"));
    assert!(page.has(".year-strip .free") && page.has(".year-strip .now"));
}

#[test]
fn whoever_has_an_older_child_is_shown_on() {
    let reader = reader(real());
    for text in ["13 jaar", "mijn kind is 13", "tiener"] {
        let answer = reader.search(&Question { text: text.to_owned(), ..Question::default() });
        let paths = answer.results.iter().take(5).map(|(document, _)| &*reader.text(*document).path);
        assert!(paths.collect::<Vec<_>>().contains(&"/vanaf-12-jaar/"), "{text}");
    }
    assert!(real().route("/contact/onderwerp/kind-van-twaalf-of-ouder/").is_some());
}
