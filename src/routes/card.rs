//! The cards to keep of contact points and schools.

use camino::Utf8PathBuf;

use super::target::{file_of, folder_of};
use crate::base::table::Id;
use crate::model::contact_point::Role;
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
    /// Those of all contact points of a role, one after the other.
    Role(Role),
}

impl Card {
    /// Every card that a portal has: an ended school has none.
    pub fn all(site: &Site) -> impl Iterator<Item = Self> {
        let schools = site.current_schools().map(|(id, _)| Self::School(id));
        site.contacts.ids().map(Self::ContactPoint).chain(schools).chain(Self::of_roles(site))
    }

    /// The cards of the roles that somebody has.
    pub fn of_roles(site: &Site) -> impl Iterator<Item = Self> {
        let has_any = |role: &&Role| site.contacts.values().any(|contact| contact.role == **role);
        Role::ALL.iter().filter(has_any).map(|role| Self::Role(*role))
    }

    /// The card of a school, unless it has ended.
    #[must_use]
    pub fn of_school(site: &Site, id: Id<School>) -> Option<Self> {
        (!site.has_ended(&site.schools[id])).then_some(Self::School(id))
    }

    /// Its URL, from the host on: `/contact/linde-directie/contact.vcf`, `/contact/familie-servicepunt.vcf`.
    #[must_use]
    pub fn url(self, site: &Site) -> String {
        match self {
            Self::ContactPoint(id) => format!("{}contact.vcf", site.contacts[id].url),
            Self::School(id) => format!("{}school.vcf", site.schools[id].url),
            Self::Role(role) => format!("{}{}.vcf", site.own_list_url(Kind::ContactPoint), role.as_str()),
        }
    }

    /// The URLs of all of its sort, as hosts are told of them.
    pub(super) fn paths(self, site: &Site) -> String {
        match self {
            Self::ContactPoint(_) => format!("{}:naam/contact.vcf", site.own_list_url(Kind::ContactPoint)),
            Self::School(_) => format!("{}:naam/school.vcf", site.own_list_url(Kind::School)),
            Self::Role(_) => self.url(site),
        }
    }

    /// The file or folder that it comes from.
    pub(super) fn source(self, site: &Site) -> Utf8PathBuf {
        match self {
            Self::ContactPoint(id) => file_of(site, AnyId::ContactPoint(id)),
            Self::School(id) => file_of(site, AnyId::School(id)),
            Self::Role(_) => folder_of(Kind::ContactPoint),
        }
    }
}
