//! What is near: one measure for pages and for the script, and places of an offer's own as well as schools.

use portaal::model::Offer;
use portaal::model::offer::Domain;
use portaal::model::spot::METRES;
use portaal::resolve::Site;

use crate::html::Page;
use crate::support::{Pages, SiteTest, real, repository};

/// An offer that is over, at a place of its own in Osdorp.
const OVER: &str = "---\ntitel: Zaalsport Osdorp\nsamenvatting: Sporten in de zaal aan het plein.\ndomein: sport\n\
    doelgroep: kinderen\ngroepen: [5, 6]\nlocatie:\n  naam: Sporthal\n  adres:\n    straat: Osdorpplein\n    nummer: \"16\"\n    \
    postcode: 1068 EL\n    plaats: Amsterdam\naanbieder: sportclub-de-sloterplas\nplanning:\n  start: 2026-09-02\n  \
    einde: 2026-10-28\n  dagen: [wo]\n  van: 14:00\n  tot: 15:00\n  elke: week\nkosten: gratis\n\
    contact: fiep-westendorp-familie-servicepunt\nprincipes: [rijke-schooldag]\ngecontroleerd_op: 2026-10-19\n\
    eigenaar: redactie\n---\n\nHet is voorbij.\n";

/// The middles of postcodes, read from the theme's table anew.
fn middle(digits: &str) -> Option<(f64, f64)> {
    let table = std::fs::read_to_string(repository().join("themes/asko/static/postcodes.txt")).expect("the table");
    let line = table.lines().find(|line| line.starts_with(digits))?.to_owned();
    let mut parts = line.split(' ').skip(1).map(|part| part.parse().expect("degrees"));
    Some((parts.next()?, parts.next()?))
}

/// Kilometres over a round earth, by the haversine formula.
fn kilometres((north, east): (f64, f64), (other, far): (f64, f64)) -> f64 {
    let half = |one: f64, other: f64| ((other - one).to_radians() / 2.0).sin().powi(2);
    let chord = half(north, other) + north.to_radians().cos() * other.to_radians().cos() * half(east, far);
    2.0 * 6371.0 * chord.sqrt().asin()
}

/// Where an offer is, told from its own fields.
fn points(site: &Site, offer: &Offer) -> Vec<(f64, f64)> {
    let schools = offer.links.schools.iter().map(|id| &site.schools[*id]).filter_map(|school| match &school.position {
        Some(position) => Some((position.latitude.0, position.longitude.0)),
        None => middle(school.address.postcode.digits()),
    });
    let own = offer.place.as_ref().and_then(|venue| middle(venue.address.as_ref()?.postcode.digits()));
    schools.chain(own).collect()
}

fn recommended(page: &Page) -> Vec<String> {
    page.select("main li.card.offer h3 a").iter().map(|link| link.attr("href").to_owned()).collect()
}

#[test]
fn what_is_over_at_a_place_of_its_own_leads_to_what_is_near() {
    let built = SiteTest::real().with("content/aanbod/zaalsport-osdorp.md", OVER).build();
    let site = built.site().expect("the portal has settings");
    let from = middle("1068").expect("the table knows Osdorp");
    let for_the_same = site.current_offers().map(|(_, offer)| offer).filter(|offer| offer.domain == Domain::Sport);
    let reach = |offer: &Offer| points(site, offer).into_iter().map(|at| kilometres(from, at)).fold(f64::MAX, f64::min);
    let mut wanted: Vec<(f64, &str)> = for_the_same
        .filter(|offer| offer.audience.as_str() == "kinderen")
        .map(|offer| (reach(offer), &*offer.url))
        .collect();
    wanted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let found = recommended(&built.page("/aanbod/zaalsport-osdorp/"));
    assert_eq!(found.len(), 3);
    let farthest = wanted[2].0;
    for url in &found {
        let (far, _) = wanted.iter().find(|(_, own)| own == url).expect("it is of the same domain and audience");
        assert!(*far < farthest + 0.05, "{url} is {far:.1} km away, and others are nearer: {:?}", &wanted[..4]);
    }
    assert!(farthest < 3.0, "{wanted:?}");
}

#[test]
fn what_is_over_at_a_school_leads_to_what_is_near_at_places_of_their_own() {
    let near = OVER
        .replace("Zaalsport Osdorp", "Judo in de hal")
        .replace("  einde: 2026-10-28", "  einde: 2027-06-30")
        .replace("1068 EL", "1069 ZR");
    let over = OVER.replace("locatie:\n  naam: Sporthal\n  adres:\n    straat: Osdorpplein\n    nummer: \"16\"\n    postcode: 1068 EL\n    plaats: Amsterdam\n", "scholen: [lukasschool]\n");
    assert!(over.contains("scholen"));
    let site = SiteTest::real().with("content/aanbod/voorbij.md", over).with("content/aanbod/in-de-hal.md", near);
    assert!(recommended(&site.page("/aanbod/voorbij/")).contains(&"/aanbod/in-de-hal/".to_owned()));
}

#[test]
fn the_script_measures_with_what_the_program_measures_with() {
    for url in ["/aanbod/vinder.json", "/scholen/vinder.json"] {
        let data: serde_json::Value = serde_json::from_str(&real().page(url)).expect("it is JSON");
        assert_eq!(data["metres"], serde_json::json!(METRES), "{url}");
    }
    let scripts = repository().join("themes/asko/scripts").read_dir_utf8().expect("the theme has scripts").flatten();
    for script in scripts {
        let text = std::fs::read_to_string(script.path()).expect("a script is text");
        let own = METRES.iter().find(|metres| text.contains(&metres.to_string()));
        assert_eq!(own, None, "{} has a measure of its own", script.path());
    }
}
