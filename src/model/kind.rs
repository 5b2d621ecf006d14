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
        /// A step in a child's life from one place to the next.
        Transition = "overgangen",
        /// A word that is explained.
        Term = "begrippen",
        /// Schools and boards that work together.
        Network = "netwerken",
    }
}

/// The one list of kinds: hands each with its table and its front matter to the macro `$then`, in the order of
/// [`Kind::ALL`]. Whatever there is once a kind is made from it, so that nothing can forget one.
macro_rules! every_kind {
    ($then:ident) => {
        $then! {
            Board boards $crate::model::board::BoardFront;
            School schools $crate::model::school::SchoolFront;
            Principle principles $crate::model::principle::PrincipleFront;
            ChildCentreGoal goals $crate::model::child_centre_goal::ChildCentreGoalFront;
            Offer offers $crate::model::offer::OfferFront;
            Commitment commitments $crate::model::commitment::CommitmentFront;
            Partner partners $crate::model::partner::PartnerFront;
            ContactPoint contacts $crate::model::contact_point::ContactPointFront;
            Article articles $crate::model::article::ArticleFront;
            Page pages $crate::model::page::PageFront;
            SchoolYear school_years $crate::model::school_year::SchoolYearFront;
            Outcome outcomes $crate::model::outcome::OutcomeFront;
            SupportScheme schemes $crate::model::support_scheme::SupportSchemeFront;
            Transition transitions $crate::model::transition::TransitionFront;
            Term terms $crate::model::term::TermFront;
            Network networks $crate::model::network::NetworkFront;
        }
    };
}
pub(crate) use every_kind;

impl Kind {
    /// The folder below `content/`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        self.as_str()
    }

    /// The first part of its URLs, without slashes; empty for pages, which stand at the root.
    #[must_use]
    pub fn url_segment(self) -> &'static str {
        match self {
            Self::Board | Self::Network => "netwerk",
            Self::Page => "",
            other => other.as_str(),
        }
    }

    /// Whether each of them has a page. Those that have none stand on the page of their list, each at its own anchor.
    #[must_use]
    pub fn has_pages(self) -> bool {
        self != Self::SchoolYear
    }

    /// Whether they are organisations, whose names are the same in every language.
    #[must_use]
    pub fn has_names(self) -> bool {
        matches!(self, Self::School | Self::Partner | Self::Board)
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
            Self::Transition => "overgang",
            Self::Term => "begrip",
            Self::Network => "netwerk",
        }
    }

    /// The kind that an editor names by its folder or its noun.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.folder() == name || kind.noun() == name)
    }
}
