//! The portal on each day of three years: what the calendar alone brings about is told, and stops no build.

use jiff::ToSpan;
use jiff::civil::date;
use portaal::base::code::Severity;
use portaal::base::diagnostic::Diagnostics;
use portaal::content::{Documents, load};
use portaal::resolve::{Options, resolve};

use crate::support::{SiteTest, TODAY, short};

const LINDE: &str = "content/scholen/linde.md";

/// What is found on a day before anything is rendered, a line each: errors, or warnings.
fn found(site: &SiteTest, documents: &Documents, today: jiff::civil::Date, severity: Severity) -> String {
    let mut all = Diagnostics::new();
    let drafts = load(&site.snapshot, documents, &mut all);
    let _ = resolve(drafts, Options { today, ..site.options }, &mut all);
    let mut found = Diagnostics::new();
    found.extend(all.iter().filter(|fault| fault.code.severity() == severity).cloned());
    short(&found)
}

/// The small portal with whatever ends or begins on a day.
fn with_dates() -> SiteTest {
    let news = "---\ntitel: Straks\ndatum: 2027-03-01\nsamenvatting: Nog niet.\n---\n\nZie [de school](../scholen/linde.md).\n";
    let point = "content/contact/linde-servicepunt.md";
    SiteTest::small()
        .edited(LINDE, "gemeente:", "actief_tot: 2027-07-31\ngemeente:")
        .edited("content/nieuws/open.md", "titel:", "gecontroleerd_op: 2026-11-01\ntitel:")
        .edited(point, "2027-01-31", "2027-07-31")
        .with("content/nieuws/straks.md", news)
}

#[test]
fn no_day_of_three_years_stops_the_small_portal() {
    let (site, documents) = (with_dates(), Documents::default());
    assert_eq!(found(&site, &documents, TODAY, Severity::Error), "");
    for after in 0..3 * 366 {
        let today = TODAY.saturating_add(after.days());
        assert_eq!(found(&site, &documents, today, Severity::Error), "", "on {today}");
    }
}

#[test]
fn no_week_of_three_years_stops_the_real_portal() {
    let (site, documents) = (SiteTest::real(), Documents::default());
    for after in (0..3 * 366).step_by(11) {
        let today = TODAY.saturating_add(after.days());
        assert_eq!(found(&site, &documents, today, Severity::Error), "", "on {today}");
    }
}

#[test]
fn what_a_day_will_bring_is_told_sixty_days_before() {
    let (site, documents) = (with_dates(), Documents::default());
    let told = |today| found(&site, &documents, today, Severity::Warning);
    let codes = ["ended-school-reference", "consent-ended"];
    for code in codes {
        assert!(!told(date(2027, 5, 31)).contains(code), "{code}");
        assert!(told(date(2027, 6, 1)).contains(code), "{code}: two months before");
        assert!(told(date(2027, 8, 1)).contains(code), "{code}: the day after");
    }
}

#[test]
fn what_will_be_shown_later_says_today_what_is_wrong_with_it() {
    let site = with_dates().edited("content/nieuws/straks.md", "linde.md", "geen.md");
    assert!(found(&site, &Documents::default(), TODAY, Severity::Error).contains("broken-link"));
}
