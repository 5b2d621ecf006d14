//! Offers: the majority of a portal's pages.

use jiff::civil::{Date, date};

use super::body::{Recipe, body};
use super::cast::{Cast, Offer, PRINCIPLES};
use super::front::{Front, after, before};
use super::further::SCHEMES;
use super::goal::{Goal, OFFER_HEADING, links};
use super::prose::{About, capital};
use super::random::Random;
use super::sentences::{OFFER_NOTES, OFFER_OPENINGS, OFFER_SENTENCES};
use super::words::{DAYS, GROUPS, LANGUAGES, NEIGHBOURHOODS, PLACES, STREETS};

/// The Mondays on which the school years begin: this one's and the last one's.
const THIS_YEAR: Date = date(2026, 8, 31);
const LAST_YEAR: Date = date(2025, 9, 1);

/// The file of an offer.
pub(super) fn offer(cast: &Cast, offer: &Offer, random: &mut Random) -> String {
    let activity = offer.activity;
    let mut front = Front::new();
    front.text("titel", &offer.named.name);
    let [one, .., other] = activity.doing;
    let (place, group) = (random.pick(PLACES), random.pick(GROUPS));
    front.text("samenvatting", &capital(&format!("{one} en {other} {place}, voor {group}.")));
    front.plain("domein", activity.domain);
    audience(&mut front, offer, random);
    whereabouts(&mut front, cast, offer, random);
    let provider = random.below(cast.partners.len());
    front.plain("aanbieder", &cast.partners[provider].named.slug);
    if offer.schools.iter().any(|at| cast.schools[*at].family) || random.chance(20) {
        let count = random.between(1, 2);
        front.list("principes", random.some(count, PRINCIPLES.len()).into_iter().map(|at| PRINCIPLES[at].0));
    }
    let start = planning(&mut front, random);
    cost(&mut front, random);
    access(&mut front, random);
    registration(&mut front, cast, offer, provider, start, random);
    let old = Some(format!("/activiteiten/{}/", offer.named.slug));
    let name = activity.name.to_lowercase();
    front.common("Bureau onderwijs, aanbod", &[&name, activity.domain, "meedoen"], old, random);
    front.with(&text(cast, offer, provider, random))
}

fn text(cast: &Cast, offer: &Offer, provider: usize, random: &mut Random) -> String {
    let mut goals = vec![Goal::Partner(provider)];
    goals.extend(offer.schools.first().map(|at| Goal::School(*at)));
    let more = random.below(3);
    let recipe = Recipe {
        openings: OFFER_OPENINGS,
        sentences: OFFER_SENTENCES,
        notes: OFFER_NOTES,
        heading: OFFER_HEADING,
        about: About {
            activity: Some(offer.activity),
            name: offer.activity.name,
            partner: &cast.partners[provider].named.name,
            school: "",
        },
        links: links(cast, &goals, more, 1, random),
        words: random.between(90, 230),
    };
    body(recipe, random)
}

fn audience(front: &mut Front, offer: &Offer, random: &mut Random) {
    let for_parents = offer.activity.domain == "opvoeding" || offer.activity.name == "Taalcafé";
    let audience = match (for_parents, random.chance(15)) {
        (true, false) => "ouders",
        (_, true) => "gezinnen",
        (false, false) => "kinderen",
    };
    front.plain("doelgroep", audience);
    if audience != "ouders" {
        let first = random.between(1, 8);
        let last = random.between(first, 8);
        if random.chance(80) {
            front.list("groepen", first..=last);
        } else {
            front.plain("leeftijd", format_args!("{{ van: {}, tot: {} }}", first + 3, last + 5));
        }
    }
}

fn whereabouts(front: &mut Front, cast: &Cast, offer: &Offer, random: &mut Random) {
    front.list("scholen", offer.schools.iter().map(|at| &cast.schools[*at].named.slug));
    if !offer.schools.is_empty() && random.chance(90) {
        return;
    }
    front.group("locatie");
    if offer.schools.is_empty() && random.chance(10) {
        front.plain("  online", "ja");
        return;
    }
    let (neighbourhood, _, digits) = random.pick(NEIGHBOURHOODS);
    front.text("  naam", &format!("Buurthuis {neighbourhood}"));
    front.group("  adres");
    front.plain("    straat", random.pick(STREETS)).plain("    nummer", random.between(1, 240));
    front.plain("    postcode", format_args!("{digits} AB")).plain("    plaats", "Amsterdam");
}

/// When it is; gives the first day.
fn planning(front: &mut Front, random: &mut Random) -> Date {
    let monday = if random.chance(5) { LAST_YEAR } else { THIS_YEAR };
    let day = if random.chance(15) { random.between(5, 6) } else { random.below(5) };
    let start = after(monday, day + 7 * random.below(4));
    let moment = match (day, random.below(10)) {
        (5.., _) => "weekend",
        (_, 0) => "voor",
        (_, 1 | 2) => "tijdens",
        _ => "na",
    };
    let hour = match moment {
        "voor" => 7,
        "tijdens" => random.between(9, 13),
        "weekend" => random.between(10, 15),
        _ => random.between(15, 19),
    };
    let minute = random.pick(&["00", "15", "30", "45"]);
    let (sort, start) = match random.below(100) {
        0..70 => ("week", start),
        70..82 => ("2-weken", start),
        // Most months have no fifth of a weekday.
        82..88 => ("maand", if start.day() > 28 { after(start, 7) } else { start }),
        88..95 => ("", after(start, 7 * random.between(14, 40))),
        _ => ("vakantie", after(monday, 7 * 16)),
    };
    front.plain("moment", if sort == "vakantie" { sort } else { moment });
    front.group("planning").plain("  start", start);
    match sort {
        "" => {}
        "vakantie" => {
            front.plain("  einde", after(start, random.between(2, 4)));
        }
        _ => repetition(front, sort, start, day, random),
    }
    front.plain("  van", format_args!("{hour}:{minute}")).plain("  tot", format_args!("{}:{minute}", hour + 1));
    match sort {
        "" => {}
        "vakantie" => {
            front.plain("  in_vakanties", "ja");
        }
        _ => {
            front.plain("  elke", sort);
        }
    }
    start
}

fn repetition(front: &mut Front, sort: &str, start: Date, day: usize, random: &mut Random) {
    front.plain("  einde", after(start, 7 * random.between(9, 40)));
    let second = (sort == "week" && day < 3 && random.chance(15)).then(|| DAYS[day + 2].1);
    front.list("  dagen", [DAYS[day].1].into_iter().chain(second));
    let skipped = random.some(3, 9);
    if sort == "week" && random.chance(40) {
        front.list("  niet_op", skipped.iter().map(|week| after(start, 7 * (week + 1))));
    }
    if sort == "week" && random.chance(8) {
        front.list("  wel_op", [after(start, 7 * 3 + 1)]);
    }
}

fn cost(front: &mut Front, random: &mut Random) {
    if random.chance(65) {
        front.plain("kosten", "gratis");
        return;
    }
    let cents = random.pick(&["00", "50", "25"]);
    let unit = random.pick(&["keer", "maand", "kwartaal", "seizoen", "schooljaar"]);
    front.group("kosten");
    front.plain("  bedrag", format_args!("{},{cents}", random.between(1, 60))).plain("  per", unit);
    let count = random.below(3);
    front.list("regelingen", random.some(count, SCHEMES.len()).into_iter().map(|at| SCHEMES[at].0));
}

fn access(front: &mut Front, random: &mut Random) {
    let count = random.below(3);
    let others = random.some(count, LANGUAGES.len()).into_iter().map(|at| LANGUAGES[at]);
    front.list("talen", ["nl"].into_iter().chain(others));
    if random.chance(40) {
        let all = ["rolstoel", "ringleiding", "prikkelarm", "gebarentaal", "aparte-ruimte"];
        let count = random.between(1, 2);
        front.list("toegankelijkheid", random.some(count, all.len()).into_iter().map(|at| all[at]));
    }
}

fn registration(front: &mut Front, cast: &Cast, offer: &Offer, provider: usize, start: Date, random: &mut Random) {
    let school = offer.schools.first().map(|at| &cast.schools[*at]);
    let contact = match school {
        Some(school) if school.family => format!("{}-familie-servicepunt", school.named.slug),
        Some(school) => format!("{}-directie", school.named.slug),
        None => format!("{}-contact", cast.partners[provider].named.slug),
    };
    front.group("aanmelden");
    match random.below(4) {
        0 => {
            front.plain("  wijze", "niet-nodig");
        }
        1 => {
            front.plain("  wijze", "formulier");
            front.plain("  url", format_args!("https://example.org/aanmelden/{}", offer.named.slug));
            front.plain("  tot", before(start, random.between(3, 20)));
        }
        _ => {
            let way = if school.is_some() { "via-school" } else { "via-aanbieder" };
            front.plain("  wijze", way).plain("  contact", &contact);
            front.plain("  tot", before(start, random.between(1, 14)));
        }
    }
    front.group("plaatsen").plain("  totaal", random.between(8, 40));
    let state = ["open", "open", "open", "wachtlijst", "vol"];
    front.plain("  stand", random.pick(&state)).plain("contact", contact);
}
