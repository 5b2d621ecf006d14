//! Boards, schools, partners, and where one can turn to.

use std::fmt::Write;

use super::body::{Recipe, body};
use super::cast::{Cast, GOALS, Named, Partner, School};
use super::front::Front;
use super::goal::{Goal, PARTNER_HEADING, SCHOOL_HEADING, links};
use super::prose::About;
use super::random::Random;
use super::sentences::{OFFER_NOTES, PARTNER_SENTENCES, SCHOOL_SENTENCES};
use super::words::{LANGUAGES, NEIGHBOURHOODS, SCHOOL_ROLES, SERVICE_TOPICS, STREETS};

const SOURCE: &str = "opgave van de school";

/// The file of a board.
pub(super) fn board(cast: &Cast, at: usize, random: &mut Random) -> String {
    let named = &cast.boards[at];
    let mut front = Front::new();
    front.text("naam", &named.name).plain("bevoegd_gezag", format_args!("\"{}\"", 40_000 + at));
    front.plain("website", format_args!("https://example.org/{}", named.slug));
    front.plain("contact", format_args!("{}-partnerschappen", named.slug));
    front.common("Bureau van het bestuur", &["bestuur", "stichting"], None, random);
    let goals = [Goal::Section(1), Goal::Section(4)];
    front.with(&text(cast, &goals, SCHOOL_SENTENCES, "Wat het bestuur doet", &named.name, random))
}

/// The file of a school.
pub(super) fn school(cast: &Cast, at: usize, random: &mut Random) -> String {
    let school = &cast.schools[at];
    let (neighbourhood, district, digits) = NEIGHBOURHOODS[school.neighbourhood];
    let mut front = Front::new();
    let brin = brin(at);
    front.text("naam", &school.named.name).plain("brin", &brin).plain("vestiging", format_args!("{brin}00"));
    front.plain("bestuur", &cast.boards[school.board].slug).plain("soort", "po").group("adres");
    front.plain("  straat", random.pick(STREETS)).plain("  nummer", random.between(1, 300));
    front.plain("  postcode", format_args!("{digits} {}", letters(random))).plain("  plaats", town(neighbourhood));
    front.plain("gemeente", "Amsterdam").plain("stadsdeel", district).plain("telefoon", phone(at));
    front.plain("website", format_args!("https://example.org/{}", school.named.slug));
    front.group("leerlingen").plain("  aantal", random.between(90, 620));
    front.plain("  peildatum", "2025-10-01").plain("  bron", SOURCE);
    concepts(&mut front, cast, school, random);
    front.group("geo");
    front.plain("  breedte", format_args!("52.{}", random.between(2_900_000, 4_300_000)));
    front.plain("  lengte", format_args!("4.{}", random.between(7_500_000, 9_800_000)));
    front.plain("  nauwkeurigheid", "postcode");
    front.common("schooldirectie", &[neighbourhood, "basisschool"], None, random);
    let mut goals = vec![Goal::Section(6)];
    goals.extend(school.family.then_some(Goal::Principle(random.below(3))));
    front.with(&text(cast, &goals, SCHOOL_SENTENCES, SCHOOL_HEADING, &school.named.name, random))
}

fn concepts(front: &mut Front, cast: &Cast, school: &School, random: &mut Random) {
    let mut sorts: Vec<&str> = Vec::new();
    sorts.extend(school.family.then_some("familieschool"));
    let centre = ["Kindcentrum", "IKC"].iter().any(|start| school.named.name.starts_with(start));
    sorts.extend(centre.then_some("kindcentrum"));
    sorts.extend(random.chance(20).then_some("taalvriendelijk"));
    sorts.extend(random.chance(10).then_some("montessori"));
    if !sorts.is_empty() {
        front.group("concepten");
    }
    for sort in sorts {
        front.plain("  - soort", sort).plain("    sinds", random.between(2012, 2025)).plain("    bron", SOURCE);
    }
    if centre {
        let childcare: Vec<&Partner> = cast.partners.iter().filter(|partner| partner.sort == "kinderopvang").collect();
        front.group("kindcentrum").plain("  status", random.pick(&["gepland", "loopt", "bereikt"]));
        front.plain("  opvangpartner", &random.pick(&childcare).named.slug);
        let count = random.between(1, GOALS.len());
        front.list("  doelen", random.some(count, GOALS.len()).into_iter().map(|at| GOALS[at].0));
    }
}

/// The file of a partner.
pub(super) fn partner(cast: &Cast, at: usize, random: &mut Random) -> String {
    let partner = &cast.partners[at];
    let mut front = Front::new();
    front.text("naam", &partner.named.name).plain("soort", partner.sort);
    front.plain("website", format_args!("https://example.org/{}", partner.named.slug));
    let count = random.between(1, 6);
    let schools = random.some(count, cast.schools.len());
    front.list("scholen", schools.iter().map(|at| &cast.schools[*at].named.slug));
    front.plain("sinds", random.between(2004, 2026)).list("contact", [format!("{}-contact", partner.named.slug)]);
    front.common("Bureau partnerschappen", &[partner.sort, "samenwerken"], None, random);
    let goals = [Goal::School(schools[0]), Goal::Section(0)];
    front.with(&text(cast, &goals, PARTNER_SENTENCES, PARTNER_HEADING, &partner.named.name, random))
}

fn text(cast: &Cast, goals: &[Goal], sentences: &[&str], heading: &str, name: &str, random: &mut Random) -> String {
    let more = random.between(1, 3);
    let recipe = Recipe {
        openings: sentences,
        sentences,
        notes: OFFER_NOTES,
        heading,
        about: About { activity: None, name, school: name, partner: name },
        links: links(cast, goals, more, 1, random),
        words: random.between(90, 230),
    };
    body(recipe, random)
}

/// All contact points: the path below `content/`, and the file.
pub(super) fn contacts(cast: &Cast) -> Vec<Contact<'_>> {
    let mut contacts = Vec::new();
    for (at, school) in cast.schools.iter().enumerate() {
        for (role, function, topics) in SCHOOL_ROLES {
            contacts.push(Contact::new(&school.named, "school", role, function, topics, at));
        }
        if school.family {
            let function = "Familie Servicepunt";
            contacts.push(Contact::new(&school.named, "school", "familie-servicepunt", function, SERVICE_TOPICS, at));
        }
    }
    for (at, partner) in cast.partners.iter().enumerate() {
        let topics = &["meedoen", "samenwerken", "rooster"];
        let mut contact = Contact::new(&partner.named, "partner", "partnerschappen", "Contact", topics, at);
        contact.slug = format!("{}-contact", partner.named.slug);
        contacts.push(contact);
    }
    for (at, board) in cast.boards.iter().enumerate() {
        let topics = &["samenwerken", "subsidie", "vragen over plannen"];
        contacts.push(Contact::new(board, "bestuur", "partnerschappen", "Partnerschappen", topics, at));
        contacts.push(Contact::new(board, "bestuur", "pers", "Pers", &["interviews", "beeld"], at));
    }
    contacts
}

/// A contact point to be.
pub(super) struct Contact<'a> {
    /// The name of its file.
    pub slug: String,
    owner: &'a Named,
    owner_kind: &'static str,
    role: &'static str,
    function: &'static str,
    topics: &'a [&'static str],
    number: usize,
}

impl<'a> Contact<'a> {
    fn new(
        owner: &'a Named,
        owner_kind: &'static str,
        role: &'static str,
        function: &'static str,
        topics: &'a [&'static str],
        number: usize,
    ) -> Self {
        Self {
            slug: format!("{}-{role}", owner.slug),
            owner,
            owner_kind,
            role,
            function,
            topics,
            number,
        }
    }

    /// The file.
    pub(super) fn file(&self, cast: &Cast, random: &mut Random) -> String {
        let name = format!("{} {}", self.function, self.owner.name);
        let mut front = Front::new();
        front.text("naam", &name).plain("rol", self.role).group("hoort_bij");
        front.plain(&format!("  {}", self.owner_kind), &self.owner.slug).list("onderwerpen", self.topics);
        if self.owner_kind == "school" {
            front.plain("telefoon", phone(self.number));
        }
        front.plain("email", format_args!("{}@example.org", self.slug));
        let noon = random.between(11, 13);
        front.group("uren").list("  - dagen", ["ma", "di", "do"]);
        front.plain("    van", "08:30").plain("    tot", format_args!("{noon}:00"));
        if random.chance(50) {
            front.list("  - dagen", ["wo"]).plain("    van", "13:00").plain("    tot", "15:00");
        }
        let count = random.below(4);
        let others = random.some(count, LANGUAGES.len()).into_iter().map(|at| LANGUAGES[at]);
        front.list("talen", ["nl"].into_iter().chain(others));
        front.plain("inloop", if random.chance(60) { "ja" } else { "nee" });
        front.common(&name, self.topics, None, random);
        let goals = [Goal::Section(6)];
        front.with(&text(cast, &goals, PARTNER_SENTENCES, "Waarvoor u hier terechtkunt", &self.owner.name, random))
    }
}

/// A number that no other school has: two digits, two letters.
fn brin(at: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).expect("a letter of 26"));
    let rest = at / 90;
    format!("{}{}{}", 10 + at % 90, letter(rest / 26), letter(rest))
}

/// A number that cannot be anybody's: no subscriber number begins with a nought.
fn phone(at: usize) -> String {
    let mut number = "020 0".to_owned();
    let _ = write!(number, "{:02} {:04}", at / 10_000, at % 10_000);
    number
}

fn letters(random: &mut Random) -> String {
    const LETTERS: &[u8] = b"ABCDEGHJKLMNPRTVWXZ";
    let mut letter = || char::from(*random.pick(LETTERS));
    String::from_iter([letter(), letter()])
}

fn town(neighbourhood: &str) -> &str {
    if neighbourhood == "Weesp" { "Weesp" } else { "Amsterdam" }
}
