//! The rules of the content model at their edges: for each what it refuses, and the nearest thing that it lets pass.

use portaal::build::Build;

use super::support::{SiteTest, short};

const JUDO: &str = "content/aanbod/judo.md";
const CAFE: &str = "content/aanbod/taalcafe.md";
const LINDE: &str = "content/scholen/linde.md";
const WILG: &str = "content/scholen/wilg.md";
const POINT: &str = "content/contact/linde-servicepunt.md";
const BOARD_POINT: &str = "content/contact/klein-partnerschappen.md";
const AGENDA: &str = "content/agenda/ouders-leren-mee.md";
const CLUB: &str = "content/partners/sportclub.md";
const NEWS: &str = "content/nieuws/open.md";
const PRINCIPLE: &str = "content/familieschool/ouders-als-partner.md";
const GOAL: &str = "content/kindcentrum/gezamenlijk-team.md";

/// What is found, as `code` or `code file`, without the sample that the small portal has.
fn found(site: &SiteTest) -> Vec<String> {
    let found = short(&site.build().diagnostics);
    let codes = found.lines().filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned()));
    codes.filter(|code| code != "sample-content").collect()
}

#[track_caller]
fn refused(site: &SiteTest, code: &str) {
    assert_eq!(found(site), [code], "{}", short(&site.build().diagnostics));
}

#[track_caller]
fn passed(site: &SiteTest) {
    assert!(found(site).is_empty(), "{}", short(&site.build().diagnostics));
}

fn small() -> SiteTest {
    SiteTest::small()
}

fn edited(path: &str, from: &str, to: &str) -> SiteTest {
    small().edited(path, from, to)
}

/// The small portal with another planning for the café.
fn planned(planning: &str) -> SiteTest {
    edited(CAFE, "  start: 2026-12-05\n  van: 10:00\n  tot: 11:30\n", planning)
}

mod schools {
    use super::*;

    #[test]
    fn a_vestiging_begins_with_the_brin() {
        refused(&edited(WILG, "10BB00", "10BC00"), "vestiging-mismatch");
        passed(&edited(WILG, "10BB00", "10bb07"));
    }

    #[test]
    fn no_two_schools_share_a_vestiging() {
        let same_brin = edited(WILG, "brin: 10BB", "brin: 10AA");
        refused(&same_brin.clone().edited(WILG, "10BB00", "10AA00"), "duplicate-vestiging");
        passed(&same_brin.edited(WILG, "10BB00", "10AA01"));
    }

    #[test]
    fn a_postcode_has_no_letters_of_bad_memory() {
        for letters in ["SA", "SD", "SS"] {
            refused(&edited(LINDE, "1062 AB", &format!("1062 {letters}")), "invalid-postcode");
        }
        passed(&edited(LINDE, "1062 AB", "1062sb"));
    }

    #[test]
    fn a_school_stands_in_the_region() {
        passed(&edited(LINDE, "52.35", "52,2"));
        refused(&edited(LINDE, "52.35", "52.19"), "outside-region");
        refused(&edited(LINDE, "4.83", "5.26"), "outside-region");
    }

    /// The school that the small portal is about, with a last day, and no Familieschool any more.
    fn ending(last: &str) -> SiteTest {
        let concept = "concepten:\n  - soort: familieschool\n    sinds: 2020\n    bron: De school\n";
        edited(LINDE, concept, &format!("actief_tot: {last}\n"))
    }

    #[test]
    fn what_is_current_does_not_lead_to_a_school_that_has_ended() {
        let four = ["ended-school-reference"; 4];
        assert_eq!(found(&ending("2026-11-20")), four, "an offer, two contact points and a partner");
        assert_eq!(found(&ending("2027-01-20")), four, "it is told sixty days before");
        passed(&ending("2027-01-21"));
    }

    #[test]
    fn what_is_over_may_lead_to_a_school_that_has_ended() {
        let three = ["ended-school-reference"; 3];
        let ended = ending("2026-10-31");
        assert_eq!(found(&ended.clone().edited(JUDO, "einde: 2027-07-07", "einde: 2026-10-30")), three);
        assert_eq!(found(&ended.clone().edited(JUDO, "stand: open", "stand: gestopt")), three);
        assert_eq!(found(&ended.edited(CLUB, "scholen: [linde]\n", "")), three, "and no partner");
    }

    #[test]
    fn every_familieschool_has_a_servicepunt_while_it_lasts() {
        refused(&edited(POINT, "rol: familie-servicepunt", "rol: ouders"), "service-point-missing");
        let of_the_board = edited(POINT, "{ school: linde }", "{ bestuur: klein }");
        refused(&of_the_board, "service-point-missing");
        let ended = edited(LINDE, "stadsdeel:", "actief_tot: 2026-01-01\nstadsdeel:");
        let ended = ended.edited(POINT, "rol: familie-servicepunt", "rol: ouders");
        assert!(!found(&ended).contains(&"service-point-missing".to_owned()));
    }

    #[test]
    fn a_servicepunt_at_fault_is_not_missed_as_well() {
        refused(&edited(POINT, "email: servicepunt", "email: @servicepunt"), "invalid-email");
        refused(&edited(POINT, "{ school: linde }", "{ school: lindde }"), "unknown-reference");
        refused(&edited(POINT, "{ school: linde }", "{}"), "exactly-one");
    }
}

mod offers {
    use super::*;

    #[test]
    fn an_offer_is_somewhere() {
        let nowhere = edited(JUDO, "scholen: [linde]\n", "");
        refused(&nowhere.clone(), "offer-without-place");
        refused(&nowhere.clone().edited(JUDO, "moment: na", "locatie: {}"), "offer-without-place");
        refused(&nowhere.clone().edited(JUDO, "moment: na", "locatie: { online: nee }"), "offer-without-place");
        passed(&nowhere.clone().edited(JUDO, "moment: na", "locatie: { online: ja }"));
        passed(&nowhere.edited(JUDO, "moment: na", "locatie: { naam: Gymzaal }"));
    }

    #[test]
    fn an_offer_for_children_says_how_old_they_are() {
        let ageless = edited(JUDO, "groepen: [3, 4, 5]\n", "");
        refused(&ageless.clone(), "offer-without-age");
        passed(&ageless.clone().edited(JUDO, "moment: na", "leeftijd: { van: 6, tot: 6 }"));
        passed(&ageless.clone().edited(JUDO, "doelgroep: kinderen", "doelgroep: gezinnen"));
        refused(&ageless.edited(JUDO, "moment: na", "leeftijd: { van: 7, tot: 6 }"), "end-before-start");
    }

    #[test]
    fn an_offer_of_a_familieschool_names_a_principle() {
        let without = edited(JUDO, "principes: [rijke-schooldag]\n", "");
        refused(&without.clone(), "offer-without-principle");
        passed(&without.edited(JUDO, "scholen: [linde]", "scholen: [wilg]"));
    }

    #[test]
    fn registration_closes_before_the_start() {
        passed(&edited(JUDO, "tot: 2026-09-01", "tot: 2026-08-31"));
        passed(&small());
        refused(&edited(JUDO, "tot: 2026-09-01", "tot: 2026-09-02"), "registration-after-start");
    }

    #[test]
    fn a_summary_has_room_for_160_characters() {
        let summary = "Leer vallen, opstaan en samen stoeien.";
        passed(&edited(JUDO, summary, &"é".repeat(160)));
        refused(&edited(JUDO, summary, &"é".repeat(161)), "text-too-long");
    }

    #[test]
    fn a_school_is_named_once() {
        refused(&edited(JUDO, "scholen: [linde]", "scholen: [linde, linde]"), "repeated-reference");
        passed(&edited(JUDO, "scholen: [linde]", "scholen: [linde, wilg]"));
    }
}

mod planning {
    use super::*;

    #[test]
    fn something_is_left_after_what_is_excluded() {
        let weekly = "  start: 2026-12-02\n  einde: 2026-12-16\n  elke: week\n  niet_op: [2026-12-02, 2026-12-09";
        refused(&planned(&format!("{weekly}, 2026-12-16]\n")), "no-occurrence");
        passed(&planned(&format!("{weekly}]\n")));
        passed(&planned(&format!("{weekly}, 2026-12-16]\n  wel_op: [2026-12-18]\n")));
    }

    #[test]
    fn once_and_cancelled_is_never() {
        refused(&planned("  start: 2026-12-05\n  niet_op: [2026-12-05]\n"), "no-occurrence");
        refused(&planned("  start: 2026-12-05\n  niet_op: [2026-12-06]\n"), "planning-date");
    }

    #[test]
    fn a_repetition_reaches_one_of_its_days() {
        // From a Thursday to a Saturday there is no Wednesday.
        let run = "  start: 2026-12-03\n  einde: 2026-12-05\n  elke: week\n";
        refused(&planned(&format!("{run}  dagen: [wo]\n")), "no-occurrence");
        refused(&planned(&format!("{run}  dagen: [wo, za]\n")), "planning-date");
        passed(&planned(&format!("{run}  dagen: [do, za]\n")));
        refused(&planned(&format!("{run}  dagen: [di]\n  wel_op: []\n")), "no-occurrence");
    }

    #[test]
    fn an_end_comes_after_its_beginning() {
        passed(&planned("  start: 2026-12-05\n  einde: 2026-12-05\n"));
        refused(&planned("  start: 2026-12-05\n  einde: 2026-12-04\n"), "end-before-start");
        refused(&planned("  start: 2026-12-05\n  van: 10:00\n  tot: 10.00\n"), "end-before-start");
        passed(&planned("  start: 2026-12-05\n  van: 10:00\n"));
    }

    #[test]
    fn days_without_a_repetition_are_the_start_or_lead_to_an_end() {
        // 5 December 2026 is a Saturday.
        refused(&planned("  start: 2026-12-05\n  dagen: [za, zo]\n"), "incomplete-planning");
        refused(&planned("  start: 2026-12-05\n  dagen: [wo]\n"), "incomplete-planning");
        passed(&planned("  start: 2026-12-05\n  dagen: [za]\n"));
        passed(&planned("  start: 2026-12-05\n  einde: 2026-12-13\n  dagen: [za, zo]\n"));
    }

    #[test]
    fn a_rule_of_its_own_is_carried_out_and_stands_alone() {
        passed(&planned("  start: 2026-12-05\n  rrule: FREQ=MONTHLY;BYDAY=1SA\n"));
        refused(&planned("  start: 2026-12-05\n  rrule: FREQ=MONTHLY;BYDAY=5SU;UNTIL=20261206\n"), "no-occurrence");
        refused(&planned("  start: 2026-12-05\n  elke: week\n  rrule: FREQ=MONTHLY;BYDAY=1SA\n"), "exactly-one");
    }

    #[test]
    fn what_repeats_only_in_a_holiday_says_so() {
        let holiday = "  start: 2026-12-21\n  einde: 2026-12-23\n  elke: dag\n";
        refused(&planned(holiday), "no-occurrence");
        passed(&planned(&format!("{holiday}  in_vakanties: ja\n")));
        passed(&planned("  start: 2026-12-21\n  einde: 2026-12-23\n"));
    }
}

mod agenda {
    use super::*;

    #[test]
    fn a_period_ends_after_it_begins() {
        refused(&edited(AGENDA, "tot: 2027-12-31", "tot: 2023-01-01"), "end-before-start");
        passed(&edited(AGENDA, "2023-01-01, tot: 2027-12-31", "2026-11-20, tot: 2026-11-21"));
    }

    #[test]
    fn a_commitment_past_its_period_was_evaluated() {
        let past = edited(AGENDA, "tot: 2027-12-31", "tot: 2026-11-20");
        refused(&past.clone(), "not-evaluated");
        passed(&past.clone().edited(AGENDA, "stand: loopt", "stand: gestopt"));
        passed(&past.edited(AGENDA, "stand: loopt", "stand: bereikt"));
        passed(&edited(AGENDA, "tot: 2027-12-31", "tot: 2026-11-21"));
    }

    #[test]
    fn evidence_is_one_thing() {
        refused(&edited(AGENDA, "- partner: sportclub", "- { partner: sportclub, aanbod: judo }"), "exactly-one");
        refused(&edited(AGENDA, "- partner: sportclub", "- {}"), "exactly-one");
    }
}

mod contact {
    use super::*;

    #[test]
    fn a_contact_point_can_be_reached() {
        refused(&edited(BOARD_POINT, "email: partners@example.org\n", ""), "contact-without-channel");
        passed(&edited(BOARD_POINT, "email: partners@example.org", "telefoon: 020 111 2233"));
        passed(&edited(BOARD_POINT, "email: partners@example.org", "formulier: https://example.org/x"));
    }

    fn hours(more: &str) -> SiteTest {
        edited(POINT, "tot: 12:00 }\n", &format!("tot: 12:00 }}\n  - {{ {more} }}\n"))
    }

    #[test]
    fn hours_may_touch_and_not_overlap() {
        passed(&hours("dagen: [ma], van: 12:00, tot: 13:00"));
        refused(&hours("dagen: [ma], van: 11:59, tot: 13:00"), "hours-overlap");
        refused(&hours("dagen: [do, wo], van: 08:00, tot: 13:00"), "hours-overlap");
        passed(&hours("dagen: [di, do], van: 08:30, tot: 12:00"));
    }

    #[test]
    fn hours_are_on_some_day_and_end_after_they_begin() {
        refused(&hours("dagen: [vr], van: 13:00, tot: 13:00"), "end-before-start");
        refused(&hours("dagen: [], van: 13:00, tot: 14:00"), "empty-field");
        refused(&hours("van: 13:00, tot: 14:00"), "missing-field");
    }

    #[test]
    fn a_private_mailbox_is_noticed_whoever_has_it() {
        refused(&edited(POINT, "servicepunt@example.org", "Servicepunt@GMAIL.com"), "private-mailbox");
        refused(&edited(LINDE, "website: https", "email: linde@hotmail.nl\nwebsite: https"), "private-mailbox");
        passed(&edited(POINT, "servicepunt@example.org", "gmail.com@example.org"));
    }

    fn person(site: &SiteTest) -> Option<String> {
        let built: Build = site.build();
        let portal = built.site().expect("there is a site");
        let point = portal.contacts.values().find(|point| point.slug() == "linde-servicepunt").expect("it is there");
        point.person_on(portal.today).map(ToString::to_string)
    }

    #[test]
    fn a_name_is_shown_until_the_last_day_of_the_consent() {
        let last = edited(POINT, "2027-01-31", "2026-11-21");
        assert_eq!(person(&last).as_deref(), Some("Noor Voorbeeld"));
        refused(&last, "consent-ended");
        passed(&edited(POINT, "2027-01-31", "2027-01-21"));
        let past = edited(POINT, "2027-01-31", "2026-11-20");
        assert_eq!(person(&past), None);
        refused(&past, "consent-ended");
    }

    #[test]
    fn no_page_and_no_file_holds_a_name_after_the_consent() {
        let past = edited(POINT, "2027-01-31", "2026-11-20");
        let built = past.build();
        for route in built.routes() {
            let bytes = built.render(route).unwrap_or_default();
            assert!(!String::from_utf8_lossy(&bytes).contains("Noor Voorbeeld"), "{}", route.url);
        }
    }
}

mod everything {
    use super::*;

    #[test]
    fn there_are_three_principles_and_four_goals() {
        refused(&small().without(GOAL), "number-missing");
        refused(&edited(GOAL, "nummer: 4", "nummer: 3"), "number-taken");
        refused(&edited(PRINCIPLE, "nummer: 2", "nummer: 4"), "invalid-number");
        let text = "---\nnummer: 2\ntitel: Nog een\nkern: Kern\n---\n";
        refused(&small().with("content/familieschool/nog-een.md", text), "number-taken");
        refused(&edited(PRINCIPLE, "kern: De kern van principe 2.\n", ""), "missing-field");
    }

    #[test]
    fn a_check_holds_for_a_year() {
        let checked = |date: &str| edited(LINDE, "2026-11-01", date);
        passed(&checked("2025-11-21"));
        refused(&checked("2025-11-20"), "check-overdue");
        passed(&checked("2026-11-21"));
        refused(&checked("2026-11-22"), "check-in-future");
    }

    #[test]
    fn what_is_hidden_is_noticed_where_it_is_named() {
        let draft = edited(CLUB, "soort: sport", "soort: sport\nstatus: concept");
        assert_eq!(found(&draft), ["hidden-reference"; 3]);
        let mut shown = draft;
        shown.options.drafts = true;
        passed(&shown);
        let future = "---\ntitel: Later\ndatum: 2026-11-22\nsamenvatting: Later meer.\n---\n";
        let linking = "Lees meer bij [later](later.md), en bij [over ons]";
        let site = small().with("content/nieuws/later.md", future);
        passed(&site.clone());
        refused(&site.edited(NEWS, "Lees meer bij [over ons]", linking), "hidden-link");
    }

    #[test]
    fn a_file_at_fault_exists_for_those_who_name_it() {
        for text in ["geen velden", "---\nnaam: De Linde\n", "---\nnaam: [\n---\n", ""] {
            let codes = found(&small().with(LINDE, text));
            assert!(!codes.contains(&"unknown-reference".to_owned()), "{codes:?}");
            assert!(!codes.contains(&"broken-link".to_owned()), "{codes:?}");
        }
        let codes = found(&small().with(LINDE, b"---\nnaam: caf\xe9\n---\n"));
        assert_eq!(codes, ["not-utf8"]);
    }

    #[test]
    fn the_rest_is_checked_without_settings() {
        let broken = edited(NEWS, "[linde]", "[lende]");
        let without = broken.clone().without("content/site.yaml");
        assert_eq!(found(&without), ["unknown-reference", "missing-site"]);
        let at_fault = broken.edited("content/site.yaml", "titel: Klein portaal\n", "");
        assert_eq!(found(&at_fault), ["unknown-reference", "missing-field"]);
    }

    #[test]
    fn a_draft_may_hold_placeholders() {
        let text = "---\ntitel: TODO\nsamenvatting: Nog niets.\ndatum: 2026-11-02\n---\n";
        refused(&small().with("content/nieuws/x.md", text), "placeholder");
        passed(&small().with("content/nieuws/x.md", text.replace("titel", "status: concept\ntitel")));
    }
}
