//! What a text can link to, and how the link is written from where the text stands.

use portaal::base::path::slugify;

use super::body::Link;
use super::cast::{Cast, GOALS, Named, PRINCIPLES, SECTIONS};
use super::random::Random;

/// Something with a file, by its place in the cast.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Goal {
    School(usize),
    Partner(usize),
    Offer(usize),
    Commitment(usize),
    Article(usize),
    Page(usize),
    Principle(usize),
    ChildCentre(usize),
    Section(usize),
}

/// The heading that every text of a kind has.
pub(super) const SCHOOL_HEADING: &str = "Uw vraag";
pub(super) const PARTNER_HEADING: &str = "Wat we samen doen";
pub(super) const OFFER_HEADING: &str = "Goed om te weten";
pub(super) const COMMITMENT_HEADING: &str = "Waarom";
pub(super) const ARTICLE_HEADING: &str = "Lees verder";
pub(super) const PAGE_HEADING: &str = "Meer weten";
pub(super) const PRINCIPLE_HEADING: &str = "Voor uw kind";

impl Goal {
    /// Any goal among those that most texts refer to.
    pub(super) fn any(cast: &Cast, random: &mut Random) -> Self {
        match random.below(100) {
            0..28 => Self::School(random.below(cast.schools.len())),
            28..46 => Self::Partner(random.below(cast.partners.len())),
            46..66 => Self::Offer(random.below(cast.offers.len())),
            66..74 => Self::Commitment(random.below(cast.commitments.len())),
            74..82 => Self::Article(random.below(cast.articles.len())),
            // The first page is the home page, to which every page leads already.
            82..89 => Self::Page(random.between(1, cast.pages.len() - 1)),
            89..93 => Self::Principle(random.below(PRINCIPLES.len())),
            93..96 => Self::ChildCentre(random.below(GOALS.len())),
            _ => Self::Section(random.below(SECTIONS.len())),
        }
    }

    /// The link to it from a file `depth` folders below `content/`, now and then to a heading.
    pub(super) fn link(self, cast: &Cast, depth: usize, random: &mut Random) -> Link {
        let named = |folder: &str, named: &Named| (format!("{folder}/{}.md", named.slug), named.name.clone());
        let ((path, words), heading) = match self {
            Self::School(at) => (named("scholen", &cast.schools[at].named), Some(SCHOOL_HEADING)),
            Self::Partner(at) => (named("partners", &cast.partners[at].named), Some(PARTNER_HEADING)),
            Self::Offer(at) => (named("aanbod", &cast.offers[at].named), Some(OFFER_HEADING)),
            Self::Commitment(at) => (named("agenda", &cast.commitments[at]), Some(COMMITMENT_HEADING)),
            Self::Article(at) => (named("nieuws", &cast.articles[at]), Some(ARTICLE_HEADING)),
            Self::Page(at) => (named("paginas", &cast.pages[at]), Some(PAGE_HEADING)),
            Self::Principle(at) => (fixed("familieschool", PRINCIPLES[at]), Some(PRINCIPLE_HEADING)),
            Self::ChildCentre(at) => (fixed("kindcentrum", GOALS[at]), Some(PRINCIPLE_HEADING)),
            Self::Section(at) => (fixed(SECTIONS[at].0, ("index", SECTIONS[at].1)), None),
        };
        let anchor = heading.filter(|_| random.chance(15)).map(|heading| format!("#{}", slugify(heading)));
        let target = format!("{}{path}{}", "../".repeat(depth), anchor.unwrap_or_default());
        Link { words, target }
    }
}

fn fixed(folder: &str, (slug, title): (&str, &str)) -> (String, String) {
    (format!("{folder}/{slug}.md"), title.to_owned())
}

/// Some links, the `first` among them.
pub(super) fn links(cast: &Cast, first: &[Goal], more: usize, depth: usize, random: &mut Random) -> Vec<Link> {
    let mut goals = first.to_vec();
    for _ in 0..more {
        let goal = Goal::any(cast, random);
        if !goals.contains(&goal) {
            goals.push(goal);
        }
    }
    goals.into_iter().map(|goal| goal.link(cast, depth, random)).collect()
}
