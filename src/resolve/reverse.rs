//! Who refers to whom, the other way round: made once, so that no page has to search.

use super::content::Content;
use super::network::counted;
use crate::base::table::{Id, Table};
use crate::model::contact_point::Holder;
use crate::model::{
    Article, Board, ChildCentreGoal, Commitment, ContactPoint, Network, Offer, Outcome, Partner, Principle, School,
    SupportScheme,
};

/// For every `T`, the `U`s that refer to it, in the order of their table.
pub struct Backward<T, U> {
    rows: Vec<Vec<Id<U>>>,
    of: std::marker::PhantomData<fn() -> T>,
}

impl<T, U> Backward<T, U> {
    fn new(targets: &Table<T>) -> Self {
        Self {
            rows: vec![Vec::new(); targets.len()],
            of: std::marker::PhantomData,
        }
    }

    fn add(&mut self, target: Id<T>, from: Id<U>) {
        let row = &mut self.rows[target.index()];
        if row.last() != Some(&from) {
            row.push(from);
        }
    }

    /// Those that refer to `target`.
    #[must_use]
    pub fn of(&self, target: Id<T>) -> &[Id<U>] {
        self.rows.get(target.index()).map_or(&[], Vec::as_slice)
    }
}

/// All references, the other way round.
pub struct Reverse {
    /// Offers at a school.
    pub school_offers: Backward<School, Offer>,
    /// Contact points of a school.
    pub school_contacts: Backward<School, ContactPoint>,
    /// Partners of a school.
    pub school_partners: Backward<School, Partner>,
    /// Commitments with progress at a school.
    pub school_commitments: Backward<School, Commitment>,
    /// Articles about a school.
    pub school_articles: Backward<School, Article>,
    /// Offers of a partner.
    pub partner_offers: Backward<Partner, Offer>,
    /// Contact points of a partner.
    pub partner_contacts: Backward<Partner, ContactPoint>,
    /// Commitments that a partner shows.
    pub partner_commitments: Backward<Partner, Commitment>,
    /// Schools of a board.
    pub board_schools: Backward<Board, School>,
    /// Contact points of a board.
    pub board_contacts: Backward<Board, ContactPoint>,
    /// Offers of a principle.
    pub principle_offers: Backward<Principle, Offer>,
    /// Schools that work on a goal.
    pub goal_schools: Backward<ChildCentreGoal, School>,
    /// Offers that name a contact point.
    pub contact_offers: Backward<ContactPoint, Offer>,
    /// Commitments that an offer shows.
    pub offer_commitments: Backward<Offer, Commitment>,
    /// Outcomes of a commitment, as either of them says.
    pub commitment_outcomes: Backward<Commitment, Outcome>,
    /// Offers whose costs a scheme helps with.
    pub scheme_offers: Backward<SupportScheme, Offer>,
    /// Networks that a school belongs to, by itself or through its board.
    pub school_networks: Backward<School, Network>,
    /// Networks that a board belongs to.
    pub board_networks: Backward<Board, Network>,
}

impl Reverse {
    /// Turns all references of `site` around.
    #[must_use]
    pub fn new(content: &Content) -> Self {
        let mut reverse = Self {
            school_offers: Backward::new(&content.schools),
            school_contacts: Backward::new(&content.schools),
            school_partners: Backward::new(&content.schools),
            school_commitments: Backward::new(&content.schools),
            school_articles: Backward::new(&content.schools),
            partner_offers: Backward::new(&content.partners),
            partner_contacts: Backward::new(&content.partners),
            partner_commitments: Backward::new(&content.partners),
            board_schools: Backward::new(&content.boards),
            board_contacts: Backward::new(&content.boards),
            principle_offers: Backward::new(&content.principles),
            goal_schools: Backward::new(&content.goals),
            contact_offers: Backward::new(&content.contacts),
            offer_commitments: Backward::new(&content.offers),
            commitment_outcomes: Backward::new(&content.commitments),
            scheme_offers: Backward::new(&content.schemes),
            school_networks: Backward::new(&content.schools),
            board_networks: Backward::new(&content.boards),
        };
        reverse.add_schools(content);
        reverse.add_offers(content);
        reverse.add_partners(content);
        reverse.add_contacts(content);
        reverse.add_commitments(content);
        reverse.add_outcomes(content);
        reverse.add_networks(content);
        for (id, article) in content.articles.iter() {
            article.links.schools.iter().for_each(|school| reverse.school_articles.add(*school, id));
        }
        reverse
    }

    fn add_schools(&mut self, content: &Content) {
        for (id, school) in content.schools.iter() {
            school.links.board.iter().for_each(|board| self.board_schools.add(*board, id));
            school.links.goals.iter().for_each(|goal| self.goal_schools.add(*goal, id));
        }
    }

    fn add_offers(&mut self, content: &Content) {
        for (id, offer) in content.offers.iter() {
            let links = &offer.links;
            links.schools.iter().for_each(|school| self.school_offers.add(*school, id));
            links.provider.iter().for_each(|partner| self.partner_offers.add(*partner, id));
            links.principles.iter().for_each(|principle| self.principle_offers.add(*principle, id));
            links.schemes.iter().for_each(|scheme| self.scheme_offers.add(*scheme, id));
            links.contact.iter().chain(&links.registration).for_each(|contact| self.contact_offers.add(*contact, id));
        }
    }

    fn add_partners(&mut self, content: &Content) {
        for (id, partner) in content.partners.iter() {
            partner.links.schools.iter().for_each(|school| self.school_partners.add(*school, id));
        }
        for (id, school) in content.schools.iter() {
            if let Some(partner) = &school.links.childcare_partner {
                let row = &mut self.school_partners.rows[id.index()];
                if !row.contains(partner) {
                    row.push(*partner);
                }
            }
        }
    }

    fn add_contacts(&mut self, content: &Content) {
        for (id, contact) in content.contacts.iter() {
            match contact.links.holder {
                Some(Holder::School(school)) => self.school_contacts.add(school, id),
                Some(Holder::Partner(partner)) => self.partner_contacts.add(partner, id),
                Some(Holder::Board(board)) => self.board_contacts.add(board, id),
                None => {}
            }
        }
    }

    fn add_commitments(&mut self, content: &Content) {
        for (id, commitment) in content.commitments.iter() {
            let links = &commitment.links;
            links.progress.iter().for_each(|(school, _)| self.school_commitments.add(*school, id));
            links.offers.iter().for_each(|offer| self.offer_commitments.add(*offer, id));
            links.partners.iter().for_each(|partner| self.partner_commitments.add(*partner, id));
        }
    }

    fn add_outcomes(&mut self, content: &Content) {
        let own = content.outcomes.iter().filter_map(|(id, outcome)| Some((outcome.links.commitment?, id)));
        let named = content.commitments.iter();
        let named =
            named.flat_map(|(id, commitment)| commitment.links.outcomes.iter().map(move |outcome| (id, *outcome)));
        let mut pairs: Vec<(Id<Commitment>, Id<Outcome>)> = own.chain(named).collect();
        pairs.sort_unstable();
        for (commitment, outcome) in pairs {
            self.commitment_outcomes.add(commitment, outcome);
        }
    }

    fn add_networks(&mut self, content: &Content) {
        for (id, network) in content.networks.iter() {
            let members = counted(content, network);
            members.schools.iter().for_each(|school| self.school_networks.add(*school, id));
            members.boards.iter().for_each(|board| self.board_networks.add(*board, id));
        }
    }
}
