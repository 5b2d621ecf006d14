//! How each kind's names become places: one implementation a kind, in the order of its fields.

use super::linker::Linker;
use crate::language::collation::sort_key;
use crate::model::article::{ArticleFront, ArticleLinks};
use crate::model::board::{BoardFront, BoardLinks};
use crate::model::child_centre_goal::ChildCentreGoalFront;
use crate::model::commitment::{CommitmentFront, CommitmentLinks};
use crate::model::contact_point::{ContactPointFront, ContactPointLinks, Holder};
use crate::model::entity::{Front, Parsed};
use crate::model::network::{NetworkFront, NetworkLinks};
use crate::model::offer::{OfferFront, OfferLinks};
use crate::model::outcome::{OutcomeFront, OutcomeLinks};
use crate::model::page::PageFront;
use crate::model::partner::{PartnerFront, PartnerLinks};
use crate::model::principle::PrincipleFront;
use crate::model::school::{SchoolFront, SchoolLinks};
use crate::model::school_year::{SchoolYearFront, SchoolYearLinks};
use crate::model::support_scheme::{SupportSchemeFront, SupportSchemeLinks};
use crate::model::term::TermFront;
use crate::model::transition::{TransitionFront, TransitionLinks};

/// Where an entity stands in the table of its kind; those that are equal stand in the order of their slugs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Order {
    rank: i64,
    text: String,
}

impl Order {
    fn new(rank: impl Into<i64>, text: impl Into<String>) -> Self {
        Self { rank: rank.into(), text: text.into() }
    }

    fn by_title<T: Front>(row: &Parsed<T>) -> Self {
        Self::new(0, sort_key(row.front.title()))
    }
}

/// Front matter whose references can be looked up.
pub(super) trait Linkable: Front {
    /// Where it stands in its table: by its title where nothing else is said.
    fn order(row: &Parsed<Self>) -> Order
    where
        Self: Sized,
    {
        Order::by_title(row)
    }

    /// Looks every reference up; what is not found is reported and left out.
    fn link(&self, linker: &mut Linker<'_>) -> Self::Links;
}

impl Linkable for BoardFront {
    fn link(&self, linker: &mut Linker<'_>) -> BoardLinks {
        BoardLinks { contact: linker.maybe("contact", self.contact.as_ref()) }
    }
}

impl Linkable for SchoolFront {
    fn link(&self, linker: &mut Linker<'_>) -> SchoolLinks {
        let centre = self.child_centre.as_ref();
        SchoolLinks {
            board: linker.one("bestuur", &self.board),
            childcare_partner: centre
                .and_then(|centre| linker.maybe("kindcentrum.opvangpartner", centre.childcare_partner.as_ref())),
            goals: centre.map_or_else(Vec::new, |centre| linker.many("kindcentrum.doelen", &centre.goals)),
            photos: self
                .photos
                .iter()
                .enumerate()
                .filter_map(|(at, photo)| {
                    let media = linker.image(&photo.file, |origin| origin.field(&format!("fotos[{at}].bestand")));
                    media.map(|media| (at, media))
                })
                .collect(),
        }
    }
}

impl Linkable for PrincipleFront {
    fn order(row: &Parsed<Self>) -> Order {
        Order::new(row.front.number.0, "")
    }

    fn link(&self, _: &mut Linker<'_>) {}
}

impl Linkable for ChildCentreGoalFront {
    fn order(row: &Parsed<Self>) -> Order {
        Order::new(row.front.number.0, "")
    }

    fn link(&self, _: &mut Linker<'_>) {}
}

impl Linkable for OfferFront {
    fn link(&self, linker: &mut Linker<'_>) -> OfferLinks {
        let registration = self.registration.as_ref().and_then(|registration| registration.contact.as_ref());
        OfferLinks {
            schools: linker.many("scholen", &self.schools),
            provider: linker.one("aanbieder", &self.provider),
            principles: linker.many("principes", &self.principles),
            schemes: linker.many("regelingen", &self.schemes),
            contact: linker.maybe("contact", self.contact.as_ref()),
            registration: linker.maybe("aanmelden.contact", registration),
        }
    }
}

impl Linkable for CommitmentFront {
    fn order(row: &Parsed<Self>) -> Order {
        Order::new(row.front.actor as i64, sort_key(&row.front.title))
    }

    fn link(&self, linker: &mut Linker<'_>) -> CommitmentLinks {
        let mut links = CommitmentLinks {
            outcomes: linker.many("uitkomsten", &self.outcomes),
            contact: linker.maybe("contact", self.contact.as_ref()),
            ..CommitmentLinks::default()
        };
        for (at, progress) in self.progress.iter().enumerate() {
            let school = linker.one(&format!("voortgang[{at}].school"), &progress.school);
            if school.is_some_and(|school| links.progress.iter().any(|(known, _)| *known == school)) {
                linker.repeated(&format!("voortgang[{at}].school"), progress.school.slug());
                continue;
            }
            links.progress.extend(school.map(|school| (school, at)));
        }
        for (at, evidence) in self.evidence.iter().enumerate() {
            let key = format!("bewijs[{at}]");
            match (&evidence.offer, &evidence.partner) {
                (Some(offer), None) => links.offers.extend(linker.one(&format!("{key}.aanbod"), offer)),
                (None, Some(partner)) => links.partners.extend(linker.one(&format!("{key}.partner"), partner)),
                _ => linker.exactly_one(&key, "`aanbod`, `partner`"),
            }
        }
        links
    }
}

impl Linkable for PartnerFront {
    fn link(&self, linker: &mut Linker<'_>) -> PartnerLinks {
        PartnerLinks {
            schools: linker.many("scholen", &self.schools),
            contacts: linker.many("contact", &self.contacts),
        }
    }
}

impl Linkable for ContactPointFront {
    fn link(&self, linker: &mut Linker<'_>) -> ContactPointLinks {
        let owner = &self.belongs_to;
        let holder = match (&owner.school, &owner.partner, &owner.board) {
            (Some(school), None, None) => linker.one("hoort_bij.school", school).map(Holder::School),
            (None, Some(partner), None) => linker.one("hoort_bij.partner", partner).map(Holder::Partner),
            (None, None, Some(board)) => linker.one("hoort_bij.bestuur", board).map(Holder::Board),
            _ => {
                linker.exactly_one("hoort_bij", "`school`, `partner`, `bestuur`");
                None
            }
        };
        ContactPointLinks { holder }
    }
}

impl Linkable for ArticleFront {
    /// The newest first.
    fn order(row: &Parsed<Self>) -> Order {
        let date = row.front.date.0;
        let day = i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day());
        Order::new(-day, "")
    }

    fn link(&self, linker: &mut Linker<'_>) -> ArticleLinks {
        ArticleLinks { schools: linker.many("scholen", &self.schools) }
    }
}

impl Linkable for PageFront {
    fn order(row: &Parsed<Self>) -> Order {
        Order::new(0, &*row.slug)
    }

    fn link(&self, _: &mut Linker<'_>) {}
}

impl Linkable for OutcomeFront {
    fn link(&self, linker: &mut Linker<'_>) -> OutcomeLinks {
        OutcomeLinks { commitment: linker.one("afspraak", &self.commitment) }
    }
}

impl Linkable for SupportSchemeFront {
    fn link(&self, linker: &mut Linker<'_>) -> SupportSchemeLinks {
        SupportSchemeLinks { contact: linker.maybe("contact", self.contact.as_ref()) }
    }
}

impl Linkable for TransitionFront {
    /// As a child grows up.
    fn order(row: &Parsed<Self>) -> Order {
        Order::new(row.front.from as i64 * 10 + row.front.to as i64, sort_key(&row.front.title))
    }

    fn link(&self, linker: &mut Linker<'_>) -> TransitionLinks {
        TransitionLinks { contact: linker.one("contact", &self.contact) }
    }
}

impl Linkable for TermFront {
    fn link(&self, _: &mut Linker<'_>) {}
}

impl Linkable for NetworkFront {
    fn link(&self, linker: &mut Linker<'_>) -> NetworkLinks {
        let mut links = NetworkLinks::default();
        for (at, member) in self.members.iter().enumerate() {
            let key = format!("leden[{at}]");
            match (&member.school, &member.board) {
                (Some(school), None) => {
                    links.schools.extend(linker.one(&format!("{key}.school"), school).map(|id| (id, at)));
                }
                (None, Some(board)) => links.boards.extend(linker.one(&format!("{key}.bestuur"), board)),
                _ => linker.exactly_one(&key, "`school`, `bestuur`"),
            }
        }
        links
    }
}

impl Linkable for SchoolYearFront {
    fn link(&self, linker: &mut Linker<'_>) -> SchoolYearLinks {
        let mut links = SchoolYearLinks::default();
        for (slug, days) in &self.study_days {
            if let Some(school) = linker.named::<SchoolFront>(&format!("studiedagen.{slug}"), slug) {
                let mut days: Vec<_> = days.iter().map(|day| day.0).collect();
                days.sort_unstable();
                links.study_days.push((school, days));
            }
        }
        links
    }
}
