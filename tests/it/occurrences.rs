//! When offers take place: what the small portal's calendar leaves of their plannings.

use jiff::civil::date;
use portaal::build::Build;
use portaal::model::Kind;
use portaal::resolve::{Occurrence, Site};

use super::support::{Pages, SiteTest, real, small};

const JUDO: &str = "content/aanbod/judo.md";
const CAFE: &str = "content/aanbod/taalcafe.md";
const WEEKLY: &str = "  start: 2026-09-02\n  einde: 2027-07-07\n  dagen: [wo]\n  van: 14:00\n  tot: 15.00\n  elke: week\n  niet_op: [2026-10-14]\n";

const STUDY_DAYS: &str = "content/kalender/2026-2027-studiedagen.yaml";

/// The small portal with study days: one of `linde` alone, and one of both schools.
fn with_study_days() -> SiteTest {
    let days = "schooljaar: 2026-2027\nstudiedagen:\n  linde: [2027-02-03, 2026-11-25]\n  wilg: [2027-02-03]\n";
    SiteTest::small().with(STUDY_DAYS, days)
}

/// The same with another planning for the judo, which is at the school `linde`.
fn planned(planning: &str) -> SiteTest {
    with_study_days().edited(JUDO, WEEKLY, planning)
}

fn of<'a>(site: &'a Site, slug: &str) -> &'a [Occurrence] {
    let (id, _) = site.offers.iter().find(|(_, offer)| offer.slug() == slug).expect("it is there");
    site.occurrences.of(id)
}

fn days(site: &SiteTest, slug: &str) -> Vec<String> {
    let built = site.build();
    of(built.site().expect("there is a site"), slug).iter().map(|it| it.day.to_string()).collect()
}

fn is_over(built: &Build, slug: &str) -> bool {
    let site = built.site().expect("there is a site");
    let (id, _) = site.offers.iter().find(|(_, offer)| offer.slug() == slug).expect("it is there");
    site.is_over(id)
}

#[test]
fn a_weekly_offer_leaves_out_holidays_study_days_and_what_it_excludes() {
    let days = days(&with_study_days(), "judo");
    let out = ["2026-10-14", "2026-11-25", "2026-12-23", "2026-12-30", "2027-02-03", "2027-04-28"];
    assert!(out.iter().all(|day| !days.contains(&(*day).to_owned())), "{days:?}");
    // All 45 Wednesdays from 2 September to 7 July, less those six.
    assert_eq!(days.len(), 45 - 6);
    assert_eq!((&*days[0], &*days[days.len() - 1]), ("2026-09-02", "2027-07-07"));
}

#[test]
fn it_goes_on_in_holidays_and_on_public_holidays_when_it_says_so() {
    let thursdays = "  start: 2026-12-17\n  einde: 2027-05-13\n  dagen: [do]\n  elke: week\n";
    let has = |more: &str, day: &str| days(&planned(&format!("{thursdays}{more}")), "judo").contains(&day.to_owned());
    assert!(!has("", "2026-12-24") && !has("", "2027-05-06") && has("", "2027-05-13"));
    assert!(has("  in_vakanties: ja\n", "2026-12-24") && !has("  in_vakanties: ja\n", "2027-05-06"));
    assert!(!has("  op_feestdagen: ja\n", "2026-12-24") && has("  op_feestdagen: ja\n", "2027-05-06"));
    assert!(has("  wel_op: [2026-12-24]\n", "2026-12-24"));
}

#[test]
fn what_is_named_by_its_date_stands_whatever_day_it_is() {
    assert_eq!(days(&planned("  start: 2026-12-25\n"), "judo"), ["2026-12-25"]);
    assert_eq!(days(&planned("  start: 2027-02-02\n  einde: 2027-02-03\n"), "judo"), ["2027-02-02", "2027-02-03"]);
}

#[test]
fn at_several_schools_it_falls_out_where_a_school_is_free_and_altogether_where_all_are() {
    let built = with_study_days().edited(JUDO, "scholen: [linde]", "scholen: [linde, wilg]").build();
    let site = built.site().expect("there is a site");
    let occurrences = of(site, "judo");
    let on = |day| occurrences.iter().find(|occurrence| occurrence.day == day);
    assert!(on(date(2027, 2, 3)).is_none(), "both schools are free");
    let only_linde = on(date(2026, 11, 25)).expect("the other school is open");
    let offer = site.offers.values().find(|offer| offer.slug() == "judo").expect("it is there");
    let at = |slug: &str| {
        let (school, _) = site.schools.iter().find(|(_, school)| school.slug() == slug).expect("it is there");
        site.occurrences.is_at(offer, only_linde, school)
    };
    assert!(!at("linde") && at("wilg"));
}

#[test]
fn at_a_place_of_its_own_study_days_do_not_count() {
    let place = "scholen: [linde]\nlocatie: { naam: Sporthal }";
    let days = days(&with_study_days().edited(JUDO, "scholen: [linde]", place), "judo");
    assert!(days.contains(&"2026-11-25".to_owned()) && !days.contains(&"2026-12-23".to_owned()));
}

#[test]
fn what_goes_on_is_known_as_far_as_school_years_are_or_a_year_ahead() {
    let open = planned("  start: 2026-09-02\n  dagen: [wo]\n  elke: week\n  in_vakanties: ja\n");
    assert_eq!(days(&open, "judo").last().map(String::as_str), Some("2027-08-18"));
    let without = open.without("content/kalender/2026-2027.yaml").without(STUDY_DAYS);
    assert_eq!(days(&without, "judo").last().map(String::as_str), Some("2027-11-17"));
    assert!(!is_over(&without.build(), "judo"));
}

#[test]
fn an_offer_is_over_after_its_last_occurrence_and_not_before() {
    // Its last Wednesdays are in the summer holiday.
    let mut site = planned("  start: 2026-09-02\n  einde: 2027-07-28\n  dagen: [wo]\n  elke: week\n");
    site.options.today = date(2027, 7, 7);
    assert!(!is_over(&site.build(), "judo"));
    site.options.today = date(2027, 7, 8);
    assert!(is_over(&site.build(), "judo"));
    let mut counted = planned("  start: 2026-09-02\n  rrule: FREQ=WEEKLY;COUNT=2\n");
    counted.options.today = date(2026, 9, 10);
    assert!(is_over(&counted.build(), "judo"));
}

#[test]
fn hours_are_those_of_the_planning() {
    let [only] = of(small().site().expect("there is a site"), "taalcafe") else { panic!("it is once") };
    let clock = |clock: Option<portaal::model::moment::Clock>| clock.map(|clock| clock.to_string());
    assert_eq!((clock(only.from).as_deref(), clock(only.until).as_deref()), (Some("10:00"), Some("11:30")));
}

#[test]
fn the_calendar_is_one_page_of_all_school_years_with_an_anchor_for_each_file() {
    let page =
        with_study_days().edited(CAFE, "Iedereen is welkom.", "[Vrij](../kalender/2026-2027.yaml)").page("/kalender/");
    let text = page.one("main").text();
    for part in ["Schooljaar 2026-2027", "Kerstvakantie", "Hemelvaartsdag"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    for part in [
        "#schooljaar-2026-2027",
        "time[datetime='2026-12-19']",
        "#schooljaar-2026-2027-studiedagen",
        "time[datetime='2027-02-03']",
    ] {
        assert!(page.has(part), "{part} is not in {page}");
    }
    let built = with_study_days().build();
    assert!(built.route("/kalender/2026-2027/").is_none());
    assert!(Kind::ALL.iter().all(|kind| kind.has_pages() || *kind == Kind::SchoolYear));
}

#[test]
fn an_offer_lists_every_time_that_it_takes_place() {
    let page = with_study_days().page("/aanbod/judo/");
    let moments: Vec<&str> = page.select(".all-dates time").iter().map(|time| time.attr("datetime")).collect();
    let days = days(&with_study_days(), "judo");
    assert_eq!(moments, days.iter().map(|day| format!("{day}T14:00")).collect::<Vec<_>>());
    let once = with_study_days().page("/aanbod/taalcafe/");
    assert!(once.has("main time.only[datetime='2026-12-05T10:00']") && !once.has(".all-dates"));
}

#[test]
fn the_week_of_a_school_is_of_real_days_and_says_why_it_is_closed() {
    let other = "titel: Judo voor beginners";
    let judo =
        std::str::from_utf8(&with_study_days().snapshot.get(camino::Utf8Path::new(JUDO)).expect("it is there").bytes)
            .expect("it is text")
            .replace(other, "titel: Zang")
            .replace("dagen: [wo]", "dagen: [ma, vr]");
    let page = with_study_days().with("content/aanbod/zang.md", judo).page("/scholen/linde/");
    let weeks = page.one(".weeks");
    let titles: Vec<String> = weeks.select("h3").iter().map(|title| title.text()).collect();
    assert_eq!(titles[..2], ["Week van 23 november", "Week van 30 november"]);
    let study_day = weeks.one("li:has(> h4 time[datetime='2026-11-25'])");
    assert_eq!(study_day.one(".closed").text(), "Studiedag");
    let is_on = |moment: &str| weeks.has(&format!("time[datetime='{moment}']"));
    assert!(is_on("2026-11-23T14:00") && is_on("2026-12-02T14:00") && !is_on("2026-11-25T14:00"));
}

#[test]
fn what_is_over_tells_its_last_time_and_the_nearest_of_its_domain() {
    let mut site = with_study_days().edited(CAFE, "domein: taal", "domein: sport");
    site.options.today = date(2026, 12, 7);
    let page = site.page("/aanbod/taalcafe/");
    assert!(page.one("main").text().contains("De laatste keer was zaterdag 5 december 2026"), "{page}");
    assert!(page.has("main time[datetime='2026-12-05']"));
    assert!(page.has("[aria-labelledby=dit_kan_wel] a[href='/aanbod/judo/']"), "there are alternatives: {page}");
    assert!(!site.page("/aanbod/").has("main a[href='/aanbod/taalcafe/']"));
}

#[test]
fn the_first_page_tells_what_is_on_this_week_and_what_begins_soon() {
    let page = small().page("/");
    assert!(page.has("main [data-until='2026-11-25T15:00'] time[datetime='2026-11-25T14:00']"), "{page}");
    assert_eq!(page.one("[aria-labelledby=binnenkort] time[datetime='2026-12-05T10:00']").text(), "5 dec.");
}

/// Easter, by the rule of Meeus, Jones and Butcher, with its letters.
#[expect(clippy::many_single_char_names, reason = "whoever holds it against the books finds the same letters")]
fn easter(year: i16) -> jiff::civil::Date {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let of = h + l - 7 * m + 114;
    date(
        i16::try_from(year).expect("a year"),
        i8::try_from(of / 31).expect("a month"),
        i8::try_from(of % 31 + 1).expect("a day"),
    )
}

#[test]
fn the_portals_own_calendar_has_every_public_holiday_of_its_years() {
    let site = real().site().expect("there is a site");
    assert_eq!(site.school_years.len(), 5);
    for school_year in site.school_years.values() {
        let autumn = school_year.year.begins();
        let year = autumn + 1;
        let from_easter = |days: i64| easter(year).saturating_add(jiff::Span::new().days(days));
        let mut wanted = vec![date(autumn, 12, 25), date(autumn, 12, 26), date(year, 1, 1), date(year, 5, 5)];
        wanted.extend([-2, 0, 1, 39, 49, 50].map(from_easter));
        let kings_day = date(year, 4, 27);
        let is_sunday = kings_day.weekday() == jiff::civil::Weekday::Sunday;
        wanted.push(if is_sunday { date(year, 4, 26) } else { kings_day });
        wanted.sort_unstable();
        let listed: Vec<_> = school_year.public_holidays.iter().map(|holiday| holiday.day.0).collect();
        assert_eq!(listed, wanted, "{}", school_year.slug());
        assert_eq!(school_year.holidays.len(), 5);
    }
}

#[test]
fn on_the_page_of_a_school_the_next_time_is_the_next_one_there() {
    let mut site =
        planned(&WEEKLY.replace("2026-09-02", "2026-11-25")).edited(JUDO, "scholen: [linde]", "scholen: [linde, wilg]");
    site.options.today = date(2026, 11, 2);
    let next = |url: &str| {
        let page = site.page(url);
        page.one("main .card:has(a[href='/aanbod/judo/']) time").attr("datetime")[..10].to_owned()
    };
    assert_eq!(next("/scholen/linde/"), "2026-12-02", "the 25th is a study day");
    assert_eq!(next("/scholen/wilg/"), "2026-11-25");
}
