//! The ways from a question to a person: a page a topic, a page a school, who is where, and cards to keep.

use super::table::RouteTable;
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Kind, School};
use crate::resolve::Site;
use crate::resolve::topics;

/// A page about contact that is no contact point's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactPage {
    /// Whom to ask about the topic at this place, school by school.
    Topic(usize),
    /// Whom to ask at a school, topic by topic.
    School(Id<School>),
    /// Which school has a contact point of which role.
    Overview,
}

impl ContactPage {
    /// Every one that a portal has.
    #[must_use]
    pub fn all(site: &Site) -> Vec<Self> {
        let mut pages: Vec<Self> = (0..site.topics.len()).map(Self::Topic).collect();
        if site.contacts.is_empty() {
            return pages;
        }
        pages.extend(site.current_schools().map(|(id, _)| Self::School(id)));
        pages.extend((pages.len() > site.topics.len()).then_some(Self::Overview));
        pages
    }

    /// Its URL, from the host on: `/contact/onderwerp/geldzorgen/`.
    #[must_use]
    pub fn url(self, site: &Site) -> String {
        let list = site.list_url(Kind::ContactPoint);
        match self {
            Self::Topic(at) => {
                let slug = topics::all(site).nth(at).map(|topic| topic.slug()).unwrap_or_default();
                format!("{list}onderwerp/{slug}/")
            }
            Self::School(id) => format!("{list}school/{}/", site.schools[id].slug()),
            Self::Overview => format!("{list}overzicht/"),
        }
    }
}

impl RouteTable {
    /// The URL of the card (vCard) of a contact point or a school; none for what has no card.
    #[must_use]
    pub fn card_url(site: &Site, id: AnyId) -> Option<String> {
        match id {
            AnyId::ContactPoint(id) => Some(format!("{}contact.vcf", site.contacts[id].url)),
            AnyId::School(id) if !site.has_ended(&site.schools[id]) => {
                Some(format!("{}school.vcf", site.schools[id].url))
            }
            _ => None,
        }
    }

    /// Everything that has a card, with its URL.
    pub(super) fn cards(site: &Site) -> impl Iterator<Item = (String, AnyId)> {
        let all = site.contacts.ids().map(AnyId::ContactPoint).chain(site.schools.ids().map(AnyId::School));
        all.filter_map(|id| Some((Self::card_url(site, id)?, id)))
    }
}
