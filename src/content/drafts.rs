//! Every content file as a typed draft: fields decoded, references still names.

use std::sync::{Arc, OnceLock};

use super::document::PendingReference;
use super::schema::Declared;
use crate::base::source::Location;
use crate::model::Kind;
use crate::model::article::ArticleFront;
use crate::model::board::BoardFront;
use crate::model::child_centre_goal::ChildCentreGoalFront;
use crate::model::commitment::CommitmentFront;
use crate::model::contact_point::ContactPointFront;
use crate::model::entity::{Loaded, Media, Origin};
use crate::model::offer::OfferFront;
use crate::model::page::{PageFront, SectionFront, TranslationFront};
use crate::model::partner::PartnerFront;
use crate::model::principle::PrincipleFront;
use crate::model::school::SchoolFront;
use crate::model::school_year::SchoolYearFront;
use crate::model::settings::Settings;
use crate::syntax::markdown::Markdown;
use crate::syntax::yaml::{self, DecodeFault};

macro_rules! drafts {
    ($($variant:ident($front:ty) = $declared:pat,)+) => {
        /// A decoded file, shared with the memo that remembers it.
        #[derive(Clone, Debug)]
        pub enum Draft {
            $( #[doc = concat!("A `", stringify!($front), "`.")] $variant(Arc<Loaded<$front>>), )+
        }

        /// Decoded front matter on its way to a [`Draft`].
        pub(super) enum Front {
            $( $variant(Box<$front>), )+
        }

        impl Draft {
            /// The file it came from.
            #[must_use]
            pub fn origin(&self) -> &Origin {
                match self {
                    $( Self::$variant(row) => &row.origin, )+
                }
            }

            /// Decodes YAML as what the file declares.
            pub(super) fn decode(declared: Declared, text: &str) -> Result<Front, DecodeFault> {
                match declared {
                    $( $declared => yaml::decode(text).map(|front| Front::$variant(Box::new(front))), )+
                    Declared::Kind(Kind::Outcome | Kind::SupportScheme) => {
                        Err(DecodeFault("this kind has no files yet".to_owned()))
                    }
                }
            }
        }

        impl Front {
            /// Joins the front matter with the rest of its file.
            pub(super) fn loaded(self, slug: Box<str>, body: Markdown, origin: Origin) -> Draft {
                match self {
                    $( Self::$variant(front) => Draft::$variant(Arc::new(Loaded {
                        slug,
                        front: *front,
                        body,
                        origin,
                        words: OnceLock::new(),
                    })), )+
                }
            }
        }
    };
}

drafts! {
    Board(BoardFront) = Declared::Kind(Kind::Board),
    School(SchoolFront) = Declared::Kind(Kind::School),
    Principle(PrincipleFront) = Declared::Kind(Kind::Principle),
    ChildCentreGoal(ChildCentreGoalFront) = Declared::Kind(Kind::ChildCentreGoal),
    Offer(OfferFront) = Declared::Kind(Kind::Offer),
    Commitment(CommitmentFront) = Declared::Kind(Kind::Commitment),
    Partner(PartnerFront) = Declared::Kind(Kind::Partner),
    ContactPoint(ContactPointFront) = Declared::Kind(Kind::ContactPoint),
    Article(ArticleFront) = Declared::Kind(Kind::Article),
    Page(PageFront) = Declared::Kind(Kind::Page),
    SchoolYear(SchoolYearFront) = Declared::Kind(Kind::SchoolYear),
    Section(SectionFront) = Declared::Section,
    Translation(TranslationFront) = Declared::Translation,
    Settings(Settings) = Declared::Settings,
}

/// A list of loaded files of one kind, in order of path.
pub type Rows<T> = Vec<Arc<Loaded<T>>>;

/// All drafts of a portal.
#[derive(Debug, Default)]
pub struct Drafts {
    /// `site.yaml`; none when it is missing or at fault.
    pub settings: Option<Arc<Loaded<Settings>>>,
    /// Boards.
    pub boards: Rows<BoardFront>,
    /// Schools.
    pub schools: Rows<SchoolFront>,
    /// Principles.
    pub principles: Rows<PrincipleFront>,
    /// Goals of a child centre.
    pub goals: Rows<ChildCentreGoalFront>,
    /// Offers.
    pub offers: Rows<OfferFront>,
    /// Commitments.
    pub commitments: Rows<CommitmentFront>,
    /// Partners.
    pub partners: Rows<PartnerFront>,
    /// Contact points.
    pub contacts: Rows<ContactPointFront>,
    /// Articles.
    pub articles: Rows<ArticleFront>,
    /// Pages.
    pub pages: Rows<PageFront>,
    /// School years.
    pub school_years: Rows<SchoolYearFront>,
    /// Introductions of lists.
    pub sections: Vec<(Kind, Arc<Loaded<SectionFront>>)>,
    /// Texts in other languages.
    pub translations: Vec<TranslationDraft>,
    /// Files at fault: their names exist, and their links are checked.
    pub broken: Vec<(Option<Kind>, Arc<Loaded<()>>)>,
    /// References in files at fault.
    pub references: Vec<PendingReference>,
    /// Images and other files beside the content, in order of path.
    pub media: Vec<Media>,
}

/// A text in another language, with what it translates.
#[derive(Clone, Debug)]
pub struct TranslationDraft {
    /// The kind of its source.
    pub kind: Kind,
    /// The language.
    pub language: String,
    /// The text.
    pub loaded: Arc<Loaded<TranslationFront>>,
}

impl TranslationDraft {
    /// Where to point at for what is wrong with it as a whole.
    #[must_use]
    pub fn place(&self) -> Location {
        Location::whole_file(&self.loaded.origin.source.path)
    }
}
