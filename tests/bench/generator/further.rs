//! Outcomes, schemes, transitions, terms and networks.

use jiff::civil::date;

use super::cast::{Cast, NETWORK_SIZE};
use super::front::{Front, after};
use super::prose::{About, paragraph, sentence};
use super::random::Random;
use super::sentences::{COMMITMENT_SENTENCES, PAGE_SENTENCES};

/// Words that are explained: slug, word, other forms.
pub(super) const TERMS: [(&str, &str, &[&str]); 14] = [
    ("familieschool", "Familieschool", &["Familiescholen"]),
    ("familie-servicepunt", "Familie Servicepunt", &[]),
    ("kindcentrum", "kindcentrum", &["kindcentra"]),
    ("ikc", "IKC", &["integraal kindcentrum"]),
    ("vve", "VVE", &["voor- en vroegschoolse educatie"]),
    ("koersplan", "koersplan", &[]),
    ("contributie", "contributie", &[]),
    ("schooladvies", "schooladvies", &["schooladviezen"]),
    ("rijke-schooldag", "rijke schooldag", &[]),
    ("opvang", "opvang", &["kinderopvang"]),
    ("talent", "talent", &["talenten"]),
    ("wijk", "wijk", &["wijken"]),
    ("directie", "directie", &[]),
    ("jeugdhulp", "jeugdhulp", &[]),
];

/// Schemes: slug, name, whether somebody else asks for it.
pub(super) const SCHEMES: [(&str, &str, bool); 4] = [
    ("jeugdfonds", "Jeugdfonds voor sport en cultuur", true),
    ("stadskaart", "Stadskaart", false),
    ("schoolpotje", "Het potje van de school", true),
    ("leenfiets", "Een fiets te leen", false),
];

/// Transitions: slug, title, from, to.
pub(super) const TRANSITIONS: [(&str, &str, &str, &str); 3] = [
    ("naar-groep-1", "Van de voorschool naar groep 1", "voorschool", "vroegschool"),
    ("naar-groep-3", "Van groep 2 naar groep 3", "vroegschool", "po"),
    ("naar-de-brugklas", "Van groep 8 naar de brugklas", "po", "vo"),
];

const SOURCE: &str = "telling van de scholen";

/// The file of a term.
pub(super) fn term(at: usize, random: &mut Random) -> String {
    let (_, word, also) = TERMS[at];
    let mut front = Front::new();
    front.text("term", word).folded("uitleg", &sentence(PAGE_SENTENCES, About::default(), random));
    front.list("ook", also).common("redactie", &["uitleg"], None, random);
    front.with("")
}

/// The file of a scheme.
pub(super) fn scheme(at: usize, random: &mut Random) -> String {
    let (slug, name, needs_intermediary) = SCHEMES[at];
    let mut front = Front::new();
    front.text("naam", name).plain("voor_wie", "Voor gezinnen met weinig geld.");
    front.plain("hoe", "Vraag ernaar op school.");
    front.plain("intermediair", if needs_intermediary { "ja" } else { "nee" });
    front.plain("website", format_args!("https://example.org/{slug}")).plain("bron", "example.org");
    front.common("redactie", &["geld", "kosten"], None, random);
    front.with(&text(random))
}

/// The file of a transition.
pub(super) fn transition(cast: &Cast, at: usize, random: &mut Random) -> String {
    let (_, title, from, to) = TRANSITIONS[at];
    let mut front = Front::new();
    front.text("titel", title).plain("van", from).plain("naar", to).group("stappen");
    for step in 0..5 {
        let first = after(date(2026, 12, 1), step * 20);
        front.text("  - titel", &sentence(PAGE_SENTENCES, About::default(), random));
        front.plain("    van", first).plain("    tot", after(first, 14));
        front.plain("    wie", random.pick(&["ouders", "de school", "de opvang"]));
    }
    front.plain("contact", format_args!("{}-partnerschappen", random.pick(&cast.boards).slug));
    front.common("redactie", &["overstap"], None, random);
    front.with(&text(random))
}

/// The file of a network.
pub(super) fn network(cast: &Cast, at: usize, random: &mut Random) -> String {
    let schools = random.some(NETWORK_SIZE, cast.schools.len());
    let mut front = Front::new();
    front.text("naam", &cast.networks[at].name).group("leden");
    for school in &schools {
        front.plain("  - school", &cast.schools[*school].named.slug);
    }
    front.group("opgegeven").plain("  scholen", schools.len()).plain("  bron", SOURCE);
    front.common("redactie", &["samenwerken"], None, random);
    front.with(&text(random))
}

/// The file of an outcome.
pub(super) fn outcome(cast: &Cast, at: usize, random: &mut Random) -> String {
    let mut front = Front::new();
    front.text("titel", &cast.outcomes[at].name);
    front.plain("afspraak", &cast.commitments[at % cast.commitments.len()].slug);
    front.plain("indicator", random.pick(&["kinderen die meedoen", "ouders die komen", "scholen die meedoen"]));
    front.plain("niveau", random.pick(&["klas", "school", "wijk", "stad"])).group("meting");
    for year in 2023..2027 {
        front.plain("  - datum", date(year, 7, 1)).plain("    waarde", random.between(3, 90));
        front.plain("    eenheid", "procent").plain("    n", random.between(2, 900)).plain("    bron", SOURCE);
    }
    front.plain("oordeel", "Er is nog werk te doen.");
    front.common("redactie", &["cijfers"], None, random);
    front.with(&text(random))
}

fn text(random: &mut Random) -> String {
    let mut text = paragraph(COMMITMENT_SENTENCES, 4, About::default(), random);
    text.push_str("\n\n## Meer weten\n\n");
    text.push_str(&paragraph(PAGE_SENTENCES, 5, About::default(), random));
    text.push('\n');
    text
}
