//! Every content file as a typed draft: fields decoded, references still names.

use std::sync::{Arc, OnceLock};

use camino::Utf8Path;
use rustc_hash::FxHashSet;

use super::document::{FileName, PendingReference};
use super::schema::Declared;
use crate::base::source::Location;
use crate::model::entity::{Media, Origin, Parsed};
use crate::model::kind::every_kind;
use crate::model::page::SectionFront;
use crate::model::settings::Settings;
use crate::model::translation::TranslationFront;
use crate::model::{Kind, Language};
use crate::syntax::markdown::Markdown;
use crate::syntax::yaml::{self, DecodeFault};

macro_rules! drafts {
    ($($variant:ident($front:ty) = $declared:pat,)+) => {
        /// A decoded file, shared with the memo that remembers it.
        #[derive(Clone, Debug)]
        pub enum Draft {
            $( #[doc = concat!("A `", stringify!($front), "`.")] $variant(Arc<Parsed<$front>>), )+
        }

        /// Decoded front matter on its way to a [`Draft`].
        pub(super) enum DecodedFront {
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
            pub(super) fn decode(declared: Declared, text: &str) -> Result<DecodedFront, DecodeFault> {
                match declared {
                    $( $declared => yaml::decode(text).map(|front| DecodedFront::$variant(Box::new(front))), )+
                }
            }
        }

        impl DecodedFront {
            /// Joins the front matter with the rest of its file.
            pub(super) fn parsed(self, slug: Box<str>, body: Markdown, origin: Origin) -> Draft {
                match self {
                    $( Self::$variant(front) => Draft::$variant(Arc::new(Parsed {
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

/// The kinds, and what else a content file can declare.
macro_rules! all_drafts {
    ($($kind:ident $table:ident $front:ty;)+) => {
        drafts! {
            $( $kind($front) = Declared::Kind(Kind::$kind), )+
            Section(SectionFront) = Declared::Section,
            Translation(TranslationFront) = Declared::Translation,
            Settings(Settings) = Declared::Settings,
        }
    };
}
every_kind!(all_drafts);

/// A list of parsed files of one kind, in order of path.
pub(super) type Rows<T> = Vec<Arc<Parsed<T>>>;

macro_rules! all_rows {
    ($($kind:ident $table:ident $front:ty;)+) => {
        /// All drafts of a portal.
        #[derive(Clone, Debug, Default)]
        pub struct Drafts {
            /// `site.yaml`; none when it is missing or at fault.
            pub settings: Option<Arc<Parsed<Settings>>>,
            $( #[doc = concat!("Those of the kind `", stringify!($kind), "`.")] pub $table: Rows<$front>, )+
            /// Introductions of lists.
            pub sections: Vec<(Kind, Arc<Parsed<SectionFront>>)>,
            /// Texts in other languages.
            pub translations: Vec<TranslationDraft>,
            /// Files at fault: their names exist, and their links are checked.
            pub broken: Vec<(Option<Kind>, Arc<Parsed<()>>)>,
            /// References in files at fault.
            pub references: Vec<PendingReference>,
            /// Files that say that they are not for the public yet, with their translations.
            pub unfinished: FxHashSet<Arc<Utf8Path>>,
            /// Images and other files beside the content, in order of path.
            pub media: Vec<Media>,
        }

        impl Drafts {
            /// Puts the draft of a file in its place.
            pub(super) fn put(&mut self, name: &FileName, draft: Draft) {
                match draft {
                    $( Draft::$kind(row) => self.$table.push(row), )+
                    Draft::Settings(row) => self.settings = Some(row),
                    Draft::Section(row) => self.sections.extend(name.kind.map(|kind| (kind, row))),
                    Draft::Translation(parsed) => {
                        let parts = name.kind.zip(name.language);
                        let draft = |(kind, language)| TranslationDraft { kind, language, parsed };
                        self.translations.extend(parts.map(draft));
                    }
                }
            }
        }
    };
}
every_kind!(all_rows);

/// A text in another language, with what it translates.
#[derive(Clone, Debug)]
pub struct TranslationDraft {
    /// The kind of its source.
    pub kind: Kind,
    /// The language.
    pub language: Language,
    /// The text.
    pub parsed: Arc<Parsed<TranslationFront>>,
}

impl TranslationDraft {
    /// Where to point at for what is wrong with it as a whole.
    #[must_use]
    pub fn place(&self) -> Location {
        Location::whole_file(&self.parsed.origin.source.path)
    }
}
