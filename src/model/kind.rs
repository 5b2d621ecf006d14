//! The kinds of entity that a portal has, and where each lives.

use super::scalar::choice;

choice! {
    /// A kind of entity, named after its folder below `content/`.
    pub enum Kind {
        /// A competent authority that governs schools.
        Board = "besturen",
        /// A school.
        School = "scholen",
        /// One of the three principles of a Familieschool.
        Principle = "familieschool",
        /// One of the four goals of an integrated child centre.
        ChildCentreGoal = "kindcentrum",
        /// Something that children, parents or families can join.
        Offer = "aanbod",
        /// Something that was agreed, and how it stands.
        Commitment = "agenda",
        /// An organisation that works with schools.
        Partner = "partners",
        /// Somewhere to turn to.
        ContactPoint = "contact",
        /// News.
        Article = "nieuws",
        /// A page of its own.
        Page = "paginas",
        /// When schools are closed.
        SchoolYear = "kalender",
        /// A measured result of a commitment.
        Outcome = "uitkomsten",
        /// A scheme that helps with costs.
        SupportScheme = "regelingen",
    }
}

impl Kind {
    /// The kinds that content files can be of today; the others are only referred to.
    pub const WITH_FILES: &[Self] = &[
        Self::Board,
        Self::School,
        Self::Principle,
        Self::ChildCentreGoal,
        Self::Offer,
        Self::Commitment,
        Self::Partner,
        Self::ContactPoint,
        Self::Article,
        Self::Page,
        Self::SchoolYear,
    ];

    /// The folder below `content/`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        self.as_str()
    }

    /// The first part of its URLs, without slashes; empty for pages, which stand at the root.
    #[must_use]
    pub fn url_segment(self) -> &'static str {
        match self {
            Self::Board => "netwerk",
            Self::Page => "",
            other => other.as_str(),
        }
    }

    /// Whether each of them has a page. Those that have none stand on the page of their list, each at its own anchor.
    #[must_use]
    pub fn has_pages(self) -> bool {
        self != Self::SchoolYear
    }

    /// What an editor calls one of them, in Dutch.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Board => "bestuur",
            Self::School => "school",
            Self::Principle => "principe",
            Self::ChildCentreGoal => "doel",
            Self::Offer => "aanbod",
            Self::Commitment => "afspraak",
            Self::Partner => "partner",
            Self::ContactPoint => "contactpunt",
            Self::Article => "nieuwsbericht",
            Self::Page => "pagina",
            Self::SchoolYear => "schooljaar",
            Self::Outcome => "uitkomst",
            Self::SupportScheme => "regeling",
        }
    }

    /// The kind that an editor names by its folder or its noun.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.folder() == name || kind.noun() == name)
    }
}
