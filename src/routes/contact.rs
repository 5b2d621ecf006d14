//! The ways from a question to a person: a page a topic, a page a school, who is where, and cards to keep.

use crate::base::table::Id;
use crate::model::topic::Topic;
use crate::model::{Kind, Language, School};
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

    /// Its URL in a language, from the host on: `/contact/onderwerp/geldzorgen/`.
    #[must_use]
    pub fn url(self, site: &Site, language: Language) -> String {
        let list = site.own_list_url(Kind::ContactPoint);
        let own = match self {
            Self::Topic(at) => {
                let slug = topics::all(site).nth(at).map(Topic::slug).unwrap_or_default();
                format!("{list}onderwerp/{slug}/")
            }
            Self::School(id) => format!("{list}school/{}/", site.schools[id].slug()),
            Self::Overview => format!("{list}overzicht/"),
        };
        site.in_language(&own, language)
    }
}
