//! Who and what there is in a portal, by name, before a word is written: so that any text can refer to anything.

use std::collections::HashSet;

use portaal::base::path::slugify;

use super::further::{SCHEMES, TERMS, TRANSITIONS};
use super::random::Random;
use super::words::{
    ACTIVITIES, Activity, NEIGHBOURHOODS, PARTNER_SORTS, SCHOOL_NOUNS, SCHOOL_ROLES, SUBJECTS, THEMES, VARIANTS,
};

/// Something with a page.
pub(super) struct Named {
    /// The name of its file.
    pub slug: String,
    /// Its title or name.
    pub name: String,
}

/// A school.
pub(super) struct School {
    /// Its name.
    pub named: Named,
    /// Its place in [`NEIGHBOURHOODS`].
    pub neighbourhood: usize,
    /// Whether it is a Familieschool.
    pub family: bool,
    /// Its board, by its place.
    pub board: usize,
}

/// A partner.
pub(super) struct Partner {
    /// Its name.
    pub named: Named,
    /// Its sort.
    pub sort: &'static str,
}

/// An offer.
pub(super) struct Offer {
    /// Its title.
    pub named: Named,
    /// What is done.
    pub activity: &'static Activity,
    /// Its schools, by their places.
    pub schools: Vec<usize>,
}

/// Everything there is.
pub(super) struct Cast {
    /// Boards.
    pub boards: Vec<Named>,
    /// Schools.
    pub schools: Vec<School>,
    /// Partners.
    pub partners: Vec<Partner>,
    /// Offers.
    pub offers: Vec<Offer>,
    /// Commitments.
    pub commitments: Vec<Named>,
    /// Articles.
    pub articles: Vec<Named>,
    /// Pages, by their path below `paginas/`.
    pub pages: Vec<Named>,
    /// Outcomes.
    pub outcomes: Vec<Named>,
    /// Networks.
    pub networks: Vec<Named>,
    /// How many translations there are.
    pub translations: usize,
}

/// The three principles: slug, title.
pub(super) const PRINCIPLES: [(&str, &str); 3] = [
    ("rijke-schooldag", "De rijke schooldag"),
    ("ouders-als-partner", "Ouders als partner"),
    ("familie-servicepunt", "Het Familie Servicepunt"),
];

/// The four goals of a child centre: slug, title.
pub(super) const GOALS: [(&str, &str); 4] = [
    ("doorgaande-lijn", "Een doorgaande lijn"),
    ("warme-overdracht", "Een warme overdracht"),
    ("gezamenlijk-beleid", "Een gezamenlijk beleid"),
    ("gezamenlijk-team", "Een gezamenlijk team"),
];

/// The kinds whose lists have an introduction: folder, title.
pub(super) const SECTIONS: [(&str, &str); 9] = [
    ("aanbod", "Aanbod"),
    ("scholen", "Scholen"),
    ("familieschool", "Familieschool"),
    ("kindcentrum", "Kindcentrum"),
    ("agenda", "Agenda"),
    ("partners", "Partners"),
    ("contact", "Contact"),
    ("nieuws", "Nieuws"),
    ("besturen", "Netwerk"),
];

/// How many schools belong to a network.
pub(super) const NETWORK_SIZE: usize = 6;

/// The fewest pages that hold all of a portal.
pub(super) const LEAST: usize = 250;

impl Cast {
    /// The cast of a portal of `size` content files.
    pub(super) fn new(size: usize, seed: u64) -> Self {
        assert!(size >= LEAST, "a portal has at least {LEAST} pages");
        let mut names = Names { taken: HashSet::new(), random: Random::of(seed, "cast") };
        let schools = names.schools((size / 100).max(8));
        let boards = names.boards(schools.last().map_or(0, |school| school.board) + 1);
        let mut cast = Self {
            boards,
            schools,
            partners: names.partners((size / 40).max(PARTNER_SORTS.len())),
            offers: Vec::new(),
            commitments: names.subjects((size / 60).max(12)),
            articles: names.articles(size / 4),
            pages: names.pages((size / 40).max(9)),
            outcomes: names.outcomes((size / 120).max(6)),
            networks: names.networks((size / 500).max(2)),
            translations: size / 30,
        };
        let offers = size - cast.files_without_offers();
        cast.offers = names.offers(offers, cast.schools.len());
        cast
    }

    /// How many content files there are besides the offers.
    fn files_without_offers(&self) -> usize {
        let family = self.schools.iter().filter(|school| school.family).count();
        let contacts = self.boards.len() * 2 + self.schools.len() * SCHOOL_ROLES.len() + family + self.partners.len();
        let fixed = PRINCIPLES.len() + GOALS.len() + SECTIONS.len();
        let named = self.boards.len() + self.commitments.len() + self.articles.len() + self.pages.len();
        let further = SCHEMES.len() + TRANSITIONS.len() + TERMS.len() + self.outcomes.len() + self.networks.len();
        fixed + further + named + contacts + self.schools.len() + self.partners.len() + self.translations
    }
}

struct Names {
    taken: HashSet<String>,
    random: Random,
}

impl Names {
    /// A slug for `name` that nothing else has.
    fn named(&mut self, folder: &str, name: String) -> Named {
        let slug = slugify(&name);
        let mut free = slug.clone();
        let mut number = 2;
        while !self.taken.insert(format!("{folder}/{free}")) {
            free = format!("{slug}-{number}");
            number += 1;
        }
        Named { slug: free, name }
    }

    fn schools(&mut self, count: usize) -> Vec<School> {
        let patterns = ["De {}", "Basisschool {}", "Kindcentrum {}", "IKC {}", "Openluchtschool {}", "{}school"];
        (0..count)
            .map(|at| {
                let noun = SCHOOL_NOUNS[at % SCHOOL_NOUNS.len()];
                let pattern = patterns[(at / SCHOOL_NOUNS.len() + at) % patterns.len()];
                let neighbourhood = self.random.below(NEIGHBOURHOODS.len());
                let mut name = pattern.replace("{}", noun);
                if at >= SCHOOL_NOUNS.len() {
                    name = format!("{name} {}", NEIGHBOURHOODS[neighbourhood].0);
                }
                School {
                    named: self.named("scholen", name),
                    neighbourhood,
                    family: at % 4 == 1,
                    board: at / 40,
                }
            })
            .collect()
    }

    fn boards(&mut self, count: usize) -> Vec<Named> {
        (0..count).map(|at| self.named("besturen", format!("Stichting Samen Leren {}", at + 1))).collect()
    }

    fn outcomes(&mut self, count: usize) -> Vec<Named> {
        (0..count).map(|at| self.named("uitkomsten", format!("Uitkomst {}", at + 1))).collect()
    }

    fn networks(&mut self, count: usize) -> Vec<Named> {
        (0..count)
            .map(|at| self.named("netwerken", format!("Netwerk {}", NEIGHBOURHOODS[at % NEIGHBOURHOODS.len()].0)))
            .collect()
    }

    fn partners(&mut self, count: usize) -> Vec<Partner> {
        (0..count)
            .map(|at| {
                // Every sort once, and then those that work with children every day more often.
                let reach = if at < PARTNER_SORTS.len() { at } else { self.random.below(8) };
                let (sort, beginnings) = &PARTNER_SORTS[reach];
                let beginning = *self.random.pick(beginnings);
                let end = match self.random.below(3) {
                    0 => format!("De {}", self.random.pick(SCHOOL_NOUNS)),
                    _ => self.random.pick(NEIGHBOURHOODS).0.to_owned(),
                };
                Partner {
                    named: self.named("partners", format!("{beginning} {end}")),
                    sort,
                }
            })
            .collect()
    }

    fn offers(&mut self, count: usize, schools: usize) -> Vec<Offer> {
        (0..count)
            .map(|_| {
                let activity = self.random.pick(ACTIVITIES);
                let variant = self.random.pick(VARIANTS);
                let place = self.random.pick(NEIGHBOURHOODS).0;
                let name = match self.random.below(4) {
                    0 => format!("{} {variant}", activity.name),
                    1 => format!("{} in {place}", activity.name),
                    _ => format!("{} {variant}, {place}", activity.name),
                };
                let many = if self.random.chance(25) { self.random.between(2, 3) } else { 1 };
                let at_schools = if self.random.chance(92) { self.random.some(many, schools) } else { Vec::new() };
                Offer { named: self.named("aanbod", name), activity, schools: at_schools }
            })
            .collect()
    }

    fn subjects(&mut self, count: usize) -> Vec<Named> {
        (0..count)
            .map(|at| {
                let subject = SUBJECTS[at % SUBJECTS.len()];
                let theme = self.random.pick(THEMES);
                let name = if at < SUBJECTS.len() { subject.to_owned() } else { format!("{subject}: {theme}") };
                self.named("agenda", name)
            })
            .collect()
    }

    fn articles(&mut self, count: usize) -> Vec<Named> {
        (0..count)
            .map(|_| {
                let activity = self.random.pick(ACTIVITIES).name;
                let place = self.random.pick(NEIGHBOURHOODS).0;
                let noun = self.random.pick(SCHOOL_NOUNS);
                let name = match self.random.below(5) {
                    0 => format!("{activity} begint weer in {place}"),
                    1 => format!("Feest op De {noun}"),
                    2 => format!("Kinderen uit {place} laten zien wat ze kunnen"),
                    3 => format!("{activity}: zo was het in {place}"),
                    _ => format!("De {noun} en de buurt werken samen"),
                };
                self.named("nieuws", name)
            })
            .collect()
    }

    /// The home page, some at the root, and the others in folders two deep.
    fn pages(&mut self, count: usize) -> Vec<Named> {
        let mut pages = vec![Named { slug: "index".to_owned(), name: "Samen rond het kind".to_owned() }];
        while pages.len() < count {
            let subject = SUBJECTS[pages.len() % SUBJECTS.len()];
            let theme = self.random.pick(THEMES);
            let (folder, name) = match pages.len() {
                0..8 => (String::new(), subject.to_owned()),
                at if at % 3 == 0 => (format!("gids/{}/", slugify(subject)), format!("Gids over {theme}")),
                _ => ("gids/".to_owned(), format!("{subject} en {theme}")),
            };
            let named = self.named(&format!("paginas/{folder}"), name);
            pages.push(Named { slug: format!("{folder}{}", named.slug), name: named.name });
        }
        pages
    }
}
