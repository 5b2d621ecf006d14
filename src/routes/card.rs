//! The cards to keep of contact points and schools.

use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{ContactPoint, Kind, School};
use crate::resolve::Site;

/// Whose card it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    /// A contact point's.
    ContactPoint(Id<ContactPoint>),
    /// A school's.
    School(Id<School>),
}

impl Card {
    /// Every card that a portal has: an ended school has none.
    pub fn all(site: &Site) -> impl Iterator<Item = Self> {
        let schools = site.current_schools().map(|(id, _)| Self::School(id));
        site.contacts.ids().map(Self::ContactPoint).chain(schools)
    }

    /// The card of a school, unless it has ended.
    #[must_use]
    pub fn of_school(site: &Site, id: Id<School>) -> Option<Self> {
        (!site.has_ended(&site.schools[id])).then_some(Self::School(id))
    }

    /// Its URL, from the host on: `/contact/linde-directie/contact.vcf`.
    #[must_use]
    pub fn url(self, site: &Site) -> String {
        format!("{}{}", site.any(self.entity()).url, self.file())
    }

    /// The URLs of all of its sort, as hosts are told of them.
    pub(super) fn paths(self, site: &Site) -> String {
        format!("{}:naam/{}", site.list_url(self.kind()), self.file())
    }

    /// Whose it is, among entities.
    #[must_use]
    pub fn entity(self) -> AnyId {
        match self {
            Self::ContactPoint(id) => AnyId::ContactPoint(id),
            Self::School(id) => AnyId::School(id),
        }
    }

    fn kind(self) -> Kind {
        self.entity().kind()
    }

    fn file(self) -> &'static str {
        match self {
            Self::ContactPoint(_) => "contact.vcf",
            Self::School(_) => "school.vcf",
        }
    }
}
