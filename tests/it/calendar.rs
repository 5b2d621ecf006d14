//! Calendars and the feed of offers, as far as no other reader is needed: `tests/readers` reads them as programs do.

use jiff::civil::date;

use super::support::{Pages, SiteTest, small};

const JUDO: &str = "content/aanbod/judo.md";
const CAFE: &str = "content/aanbod/taalcafe.md";

/// The lines of a calendar, unfolded.
fn lines(site: &SiteTest, url: &str) -> Vec<String> {
    site.page(url).replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn with_study_day() -> SiteTest {
    let days = "schooljaar: 2026-2027\nstudiedagen:\n  linde: [2026-11-25]\n";
    SiteTest::small().with("content/kalender/2026-2027-studiedagen.yaml", days).edited(
        JUDO,
        "scholen: [linde]",
        "scholen: [linde, wilg]",
    )
}

#[test]
fn an_offer_repeats_by_a_rule_without_what_falls_out() {
    let lines = lines(&SiteTest::small(), "/aanbod/judo/kalender.ics");
    let has = |line: &str| assert!(lines.iter().any(|other| other == line), "{line} is not in {lines:#?}");
    has("DTSTART;TZID=Europe/Amsterdam:20260902T140000");
    has("DTEND;TZID=Europe/Amsterdam:20260902T150000");
    // On 7 July Amsterdam is two hours ahead of UTC.
    has("RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270707T120000Z");
    has("EXDATE;TZID=Europe/Amsterdam:20261014T140000,20261223T140000,20261230T140000,20270428T140000");
    has("SUMMARY:Judo voor beginners");
    has("CATEGORIES:Sport");
    has("URL:https://klein.example.org/aanbod/judo/");
}

/// The lines of each event of a calendar.
fn events(lines: &[String]) -> Vec<Vec<String>> {
    let parts = lines.split(|line| line == "BEGIN:VEVENT").skip(1);
    parts.map(|part| part.iter().take_while(|line| *line != "END:VEVENT").cloned().collect()).collect()
}

fn value<'a>(event: &'a [String], name: &str) -> &'a str {
    let found = event.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    found.unwrap_or_else(|| panic!("there is no {name} in {event:#?}"))
}

const OFF: &str =
    "planning:\n  vervalt:\n    - { datum: 2026-12-02, reden: De juf is ziek. }\n    - { datum: 2026-10-12 }";

#[test]
fn a_day_that_is_called_off_says_so_to_who_follows_it() {
    let lines = lines(&SiteTest::small().edited(JUDO, "planning:", OFF), "/aanbod/judo/kalender.ics");
    let [whole, off] = &*events(&lines) else { panic!("{lines:#?}") };
    assert_eq!(value(off, "UID"), value(whole, "UID"));
    assert_eq!(value(off, "RECURRENCE-ID;TZID=Europe/Amsterdam"), "20261202T140000");
    assert_eq!((value(off, "STATUS"), value(off, "SUMMARY")), ("CANCELLED", "Gaat niet door: Judo voor beginners"));
    assert!(value(off, "DESCRIPTION").starts_with("De juf is ziek.\\n"), "{off:#?}");
    let number = |event: &[String]| value(event, "SEQUENCE").parse::<i32>().expect("it is a number");
    assert_eq!(number(off), number(whole) + 1);
    assert!(!value(whole, "EXDATE;TZID=Europe/Amsterdam").contains("20261202"), "{whole:#?}");
}

#[test]
fn the_only_time_and_a_time_in_addition_are_called_off_under_their_own_names() {
    let extra = "planning:\n  wel_op: [2026-12-05]\n";
    let before = lines(&SiteTest::small().edited(JUDO, "planning:\n", extra), "/aanbod/judo/kalender.ics");
    let site = SiteTest::small().edited(JUDO, "planning:\n", &format!("{extra}  vervalt: [{{ datum: 2026-12-05 }}]\n"));
    let after = lines(&site, "/aanbod/judo/kalender.ics");
    let (before, after) = (events(&before), events(&after));
    assert_eq!((value(&before[1], "UID"), "CANCELLED"), (value(&after[1], "UID"), value(&after[1], "STATUS")));
    assert_eq!(before.len(), after.len());
}

#[test]
fn a_calendar_is_called_what_the_editor_called_its_list() {
    let site = SiteTest::small().with("content/aanbod/index.md", "---\ntitel: VVE en IKC\n---\n");
    let lines = lines(&site, "/aanbod/kalender.ics");
    assert!(lines.contains(&"NAME:Klein portaal: VVE en IKC".to_owned()), "{lines:#?}");
}

#[test]
fn what_was_stopped_as_a_whole_is_called_off() {
    let site = SiteTest::small().edited(JUDO, "stand: open", "stand: gestopt");
    let lines = lines(&site, "/aanbod/judo/kalender.ics");
    assert!(events(&lines).iter().all(|event| value(event, "STATUS") == "CANCELLED"), "{lines:#?}");
    assert_eq!(events(&lines).len(), 1);
}

#[test]
fn the_page_says_what_is_called_off_and_why_as_long_as_it_is_to_come() {
    let page = SiteTest::small().edited(JUDO, "planning:", OFF).page("/aanbod/judo/");
    assert!(page.contains("Gaat niet door op <time datetime=\"2026-12-02T14:00\">woensdag 2 december 2026</time>."));
    assert!(page.contains("De juf is ziek.</span>") && page.contains("data-until=\"2026-12-02T15:00\""));
    assert!(page.contains("EventCancelled") && !page.contains("2026-10-12"));
    let next = page.find("class=\"next-times\"").map(|at| &page[at..]).expect("the next times are told");
    assert!(!next.split("</div>").next().unwrap_or_default().contains("2026-12-02"));
    let mut later = SiteTest::small().edited(JUDO, "planning:", OFF);
    later.options.today = date(2026, 12, 3);
    assert!(!later.page("/aanbod/judo/").contains("Gaat niet door op"));
}

#[test]
fn a_day_in_addition_is_an_event_of_its_own() {
    let site = SiteTest::small().edited(JUDO, "planning:", "planning:\n  wel_op: [2027-07-12, 2026-09-05]");
    let lines = lines(&site, "/aanbod/judo/kalender.ics");
    assert!(!lines.iter().any(|line| line.starts_with("RDATE")), "{lines:#?}");
    let events = events(&lines);
    let starts: Vec<&str> = events.iter().map(|event| value(event, "DTSTART;TZID=Europe/Amsterdam")).collect();
    assert_eq!(starts, ["20260902T140000", "20260905T140000", "20270712T140000"]);
    let rules = events.iter().map(|event| event.iter().filter(|line| line.starts_with("RRULE")).count());
    assert_eq!(rules.collect::<Vec<_>>(), [1, 0, 0]);
    let names: std::collections::BTreeSet<&str> = events.iter().map(|event| value(event, "UID")).collect();
    assert_eq!(names.len(), 3);
    assert!(events.iter().all(|event| value(event, "SUMMARY") == "Judo voor beginners"));
    let before = SiteTest::small().page("/aanbod/judo/kalender.ics");
    assert!(before.contains(value(&events[0], "UID")), "the rule keeps its name");
}

#[test]
fn a_revision_grows_with_the_day_of_checking_and_is_never_in_the_future() {
    let revision = |site: &SiteTest| {
        let lines = lines(site, "/aanbod/taalcafe/kalender.ics");
        let event = events(&lines).remove(0);
        assert_eq!(value(&event, "DTSTAMP"), value(&event, "LAST-MODIFIED"));
        (value(&event, "DTSTAMP").to_owned(), value(&event, "SEQUENCE").parse::<u32>().expect("it is a number"))
    };
    let checked =
        |day: &str| SiteTest::small().edited(CAFE, "voorbeeld: ja", &format!("voorbeeld: ja\ngecontroleerd_op: {day}"));
    let (never, early, late) = (SiteTest::small(), checked("2026-11-19"), checked("2026-11-20"));
    let (never, early, late) = (revision(&never), revision(&early), revision(&late));
    assert!(never < early && early < late, "{never:?} {early:?} {late:?}");
    assert!(never.1 < early.1 && early.1 < late.1 && late.0.as_str() <= "20261121T000000Z");
}

#[test]
fn the_clock_of_the_build_is_in_no_calendar_of_an_offer() {
    let mut site = SiteTest::small();
    let before = site.page("/aanbod/judo/kalender.ics");
    site.options.today = date(2026, 12, 1);
    assert_eq!(site.page("/aanbod/judo/kalender.ics"), before);
    assert!(before.contains("DTSTAMP:"), "{before}");
}

#[test]
fn what_is_over_leaves_the_calendars_of_many_and_keeps_its_own() {
    let mut site = SiteTest::small();
    let has = |site: &SiteTest, feed: &str| lines(site, feed).iter().any(|line| line.starts_with("SUMMARY:Taalcaf"));
    assert!(has(&site, "/aanbod/kalender.ics") && has(&site, "/aanbod/domein/taal/kalender.ics"));
    site.options.today = date(2026, 12, 6);
    assert!(!has(&site, "/aanbod/kalender.ics") && has(&site, "/aanbod/taalcafe/kalender.ics"));
    let stopped = SiteTest::small().edited(CAFE, "voorbeeld: ja", "voorbeeld: ja\nplaatsen: { stand: gestopt }");
    assert!(!has(&stopped, "/aanbod/taalcafe/kalender.ics"));
}

#[test]
fn a_school_leaves_out_its_own_study_day_and_is_an_event_of_its_own() {
    let site = with_study_day();
    let falls_out = |url: &str| {
        let lines = lines(&site, url);
        lines.iter().any(|line| line.starts_with("EXDATE") && line.contains("20261125T140000"))
    };
    assert!(!falls_out("/aanbod/judo/kalender.ics") && !falls_out("/scholen/wilg/kalender.ics"));
    assert!(falls_out("/scholen/linde/kalender.ics"));
    let uid = |url: &str| lines(&site, url).into_iter().filter(|line| line.starts_with("UID:")).nth(1);
    assert_ne!(uid("/scholen/linde/kalender.ics"), uid("/aanbod/judo/kalender.ics"));
    assert_eq!(uid("/aanbod/domein/sport/kalender.ics"), uid("/aanbod/judo/kalender.ics"));
}

#[test]
fn the_feed_of_offers_tells_what_changed_last_first() {
    let site = SiteTest::small().edited(CAFE, "voorbeeld: ja", "voorbeeld: ja\ngecontroleerd_op: 2026-11-20");
    let feed = site.page("/aanbod/feed.xml");
    let cafe = feed.find("/aanbod/taalcafe/").expect("the café is in the feed");
    assert!(cafe < feed.find("<title>Judo voor beginners</title>").expect("the judo is in the feed"), "{feed}");
    assert!(feed.contains("<updated>2026-11-20T00:00:00Z</updated>"), "{feed}");
    assert!(site.page("/").has("link[rel=alternate][href='/aanbod/feed.xml']"));
}

#[test]
fn a_feed_has_whole_addresses_no_links_beside_headings_and_only_what_xml_allows() {
    let text = "## Kop\n\nZie [het aanbod](../aanbod/judo.md), [hierboven](#kop) en \u{b}\u{8}dit.\n";
    let site = SiteTest::small();
    let path = site.snapshot.iter().map(|(path, _)| path.to_string()).find(|path| path.starts_with("content/nieuws/"));
    let path = path.expect("there is news");
    let file = site.snapshot.get(camino::Utf8Path::new(&path)).expect("it is there");
    let front = String::from_utf8_lossy(&file.bytes).into_owned();
    let feed = site.with(&path, format!("{}\n{text}", front.trim_end())).page("/nieuws/feed.xml");
    assert!(feed.contains("href=\"https://klein.example.org/aanbod/judo/\""), "{feed}");
    assert!(feed.contains("/#kop\"&gt;hierboven"), "{feed}");
    assert!(feed.contains("&lt;h2 id=\"kop\"&gt;Kop&lt;/h2&gt;") && !feed.contains("anchor"), "{feed}");
    assert!(!feed.contains(['\u{b}', '\u{8}']) && !feed.contains("href=\"/"), "{feed}");
}

#[test]
fn an_event_for_search_engines_is_the_next_time_with_its_schedule() {
    let page = small().page("/aanbod/judo/");
    let event = &page.json_ld()[0];
    assert_eq!(
        (&event["startDate"], &event["endDate"]),
        (&"2026-11-25T14:00:00+01:00".into(), &"2026-11-25T15:00:00+01:00".into())
    );
    let schedule = &event["eventSchedule"];
    assert_eq!(
        (&schedule["repeatFrequency"], &schedule["scheduleTimezone"]),
        (&"P1W".into(), &"Europe/Amsterdam".into())
    );
    assert_eq!(schedule["exceptDate"].as_array().expect("days fall out")[..2], ["2026-10-14", "2026-12-23"]);
}

#[test]
fn a_night_at_school_ends_on_the_day_after() {
    for (until, end, over) in [
        ("00:30", "20260903T003000", "2026-11-26T00:30"),
        ("24:00", "20260903T000000", "2026-11-26T00:00"),
        ("9.00 uur", "20260903T090000", "2026-11-26T09:00"),
    ] {
        let edited = SiteTest::small().edited(JUDO, "van: 14:00", "van: 19:00");
        let site = edited.edited(JUDO, "tot: 15.00", &format!("tot: {until}"));
        assert!(!site.found().contains("fout["), "{}", site.found());
        let lines = lines(&site, "/aanbod/judo/kalender.ics");
        assert_eq!(value(&events(&lines)[0], "DTEND;TZID=Europe/Amsterdam"), end);
        let page = site.page("/aanbod/judo/");
        assert!(page.has(&format!("[data-until='{over}']")), "the time stays until it is over");
        let ends: Vec<_> = page.json_ld().iter().map(ToString::to_string).collect();
        assert!(ends.iter().any(|block| block.contains(&format!("\"endDate\":\"{over}:00+01:00\""))), "{ends:?}");
    }
}

#[test]
fn a_door_may_be_open_until_midnight() {
    let hours = "van: 08:30, tot: 12:00";
    let site = SiteTest::small().edited("content/contact/linde-servicepunt.md", hours, "van: 18:00, tot: 24:00");
    assert!(!site.found().contains("fout["), "{}", site.found());
    let page = site.page("/contact/linde-servicepunt/");
    assert!(page.has("[data-open='1,18:00,24:00;3,18:00,24:00']"));
    assert!(page.contains("18.00–24.00 uur"));
}

#[test]
fn a_calendar_is_there_while_nothing_is_in_it() {
    let site = SiteTest::small().without(JUDO);
    let built = site.build();
    for url in ["/aanbod/kalender.ics", "/aanbod/domein/sport/kalender.ics", "/aanbod/domein/rekenen/kalender.ics"] {
        assert!(built.route(url).is_some(), "{url}");
    }
    let text = built.page("/aanbod/domein/sport/kalender.ics");
    assert!(text.contains("END:VCALENDAR") && !text.contains("BEGIN:VEVENT"));
    assert!(text.contains("URL:https://klein.example.org/aanbod/\r\n"), "{}", &*text);
}

#[test]
fn who_follows_something_that_gets_another_name_keeps_it() {
    let small = SiteTest::small();
    let text = small.snapshot.get(JUDO.into()).expect("it is there").bytes.clone();
    let text = String::from_utf8(text.to_vec()).expect("it is text");
    let renamed = text.replacen("titel:", "omgeleid_van: [/aanbod/judo/]\ntitel:", 1);
    let site = small.clone().without(JUDO).with("content/aanbod/judo-voor-beginners.md", renamed);
    let told = site.page("/_redirects");
    assert!(told.contains("/aanbod/judo/ /aanbod/judo-voor-beginners/ 301\n"));
    assert!(told.contains("/aanbod/judo/kalender.ics /aanbod/judo-voor-beginners/kalender.ics 301\n"), "{}", &*told);
    let uid = |site: &SiteTest, url: &str| value(&events(&lines(site, url))[0], "UID").to_owned();
    assert_eq!(uid(&site, "/aanbod/judo-voor-beginners/kalender.ics"), uid(&small, "/aanbod/judo/kalender.ics"));
}

#[test]
fn a_list_without_entries_leads_to_the_whole_list_for_a_while() {
    let site = SiteTest::small();
    let told = site.page("/_redirects");
    assert!(told.contains("/aanbod/domein/rekenen/ /aanbod/ 302\n"), "{}", &*told);
    assert!(!told.contains("/aanbod/domein/sport/ "), "there is judo");
}

#[test]
fn a_calendar_speaks_the_language_of_the_page_that_offers_it() {
    let words = "woorden: { Kerstvakantie: { en: Christmas holiday } }\n";
    let site = SiteTest::small()
        .with("content/aanbod/judo.en.md", "---\ntitel: Judo for beginners\nsamenvatting: Learn to fall.\n---\n")
        .edited("content/site.yaml", "data:\n", &format!("{words}data:\n"));
    let page = site.page("/en/aanbod/judo/");
    assert!(page.has("a[href='/en/aanbod/judo/kalender.ics']"), "it is offered in the page's language");
    let (dutch, english) = ("/aanbod/judo/kalender.ics", "/en/aanbod/judo/kalender.ics");
    let english = lines(&site, english);
    let has = |line: &str| assert!(english.iter().any(|other| other == line), "{line} is not in {english:#?}");
    has("SUMMARY:Judo for beginners");
    has("URL:https://klein.example.org/en/aanbod/judo/");
    assert!(english.iter().any(|line| line.starts_with("DESCRIPTION:Learn to fall.")));
    let names = |lines: &[String]| lines.iter().filter(|line| line.starts_with("UID:")).cloned().collect::<Vec<_>>();
    assert_eq!(names(&english), names(&lines(&site, dutch)), "it is the same event");
    let all = lines(&site, "/en/aanbod/kalender.ics");
    assert!(all.iter().any(|line| line == "SUMMARY;LANGUAGE=nl:Taalcafé"), "{all:#?}");
    assert!(!all.iter().any(|line| line.contains("met koffie")), "nothing is said in Dutch without saying so");
    let holidays = lines(&site, "/en/kalender/kalender.ics");
    assert!(holidays.iter().any(|line| line == "SUMMARY:Christmas holiday"));
    assert!(holidays.iter().any(|line| line == "SUMMARY;LANGUAGE=nl:Herfstvakantie"));
}

#[test]
fn a_feed_speaks_the_language_of_the_page_that_offers_it() {
    let site = SiteTest::small().with("content/nieuws/open.en.md", "---\ntitel: We are open\n---\n\nWelcome.\n");
    assert!(site.page("/en/nieuws/").has("link[type='application/atom+xml'][href='/en/nieuws/feed.xml']"));
    let feed = site.page("/en/nieuws/feed.xml");
    assert!(feed.contains("xml:lang=\"en\"") && feed.contains("<title>We are open</title>"), "{feed}");
    assert!(feed.contains("<summary xml:lang=\"nl\">"), "what nobody translated is marked");
    assert!(feed.contains("<id>https://klein.example.org/nieuws/open/</id>"), "it is the same entry");
    assert!(feed.contains("href=\"https://klein.example.org/en/nieuws/open/\""));
}
