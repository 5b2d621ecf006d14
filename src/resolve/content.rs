//! All content, with its references and links looked up.

use std::ops::Deref;
use std::sync::Arc;

use camino::Utf8Path;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::field_words::FieldWords;
use crate::base::table::{Id, Table};
use crate::model::entity::{AnyId, Common, Entity, Front, Hidden, LinkTargets, Media, Origin, Parsed};
use crate::model::kind::every_kind;
use crate::model::page::SectionFront;
use crate::model::settings::Settings;
use crate::model::translation::TranslationFront;
use crate::model::{Kind, Language, Page, School};
use crate::syntax::markdown::Markdown;

/// What the files of a portal say, each reference leading to an entity. Only what is for the public is in the tables.
pub struct Content {
    /// `site.yaml`.
    pub settings: Arc<Parsed<Settings>>,
    /// The day it is, for this build.
    pub today: Date,
    /// The path that the portal stands below: empty, or `/portaal`.
    pub base: String,
    /// All entities.
    pub tables: Tables,
    /// Introductions of lists.
    pub sections: FxHashMap<Kind, Section>,
    /// The URLs of all entities in the languages besides that of the content.
    pub urls: FxHashMap<(AnyId, Language), Arc<str>>,
    /// The pages that there are in a variant of the content's language, by their URLs in the language itself: only what somebody
    /// wrote in other words.
    pub twins: FxHashMap<Language, FxHashSet<Arc<str>>>,
    /// Texts in other languages, by what they translate.
    pub translations: FxHashMap<AnyId, Vec<Translation>>,
    /// Short texts of fields in other languages.
    pub words: FieldWords,
    /// What exists and is not for the public, with the URL it would have.
    pub hidden: Vec<HiddenEntity>,
    /// What is shown although it is not for the public: only a preview does that.
    pub previewed: Vec<HiddenEntity>,
    /// Whether drafts and future pages are shown, so that nobody else may keep what is made.
    pub shows_drafts: bool,
    /// Kinds of which a file cannot be read: what they lack may stand in it.
    pub broken: FxHashSet<Kind>,
    /// Images and other files that content shows or offers, by path.
    pub media: Table<Media>,
}

/// The introduction of a list.
pub struct Section {
    /// What it says.
    pub parsed: Arc<Parsed<SectionFront>>,
    /// Where its text leads.
    pub link_targets: LinkTargets,
    /// What it says in other languages.
    pub translations: Vec<Translation>,
}

/// A text in another language.
pub struct Translation {
    /// The language.
    pub language: Language,
    /// What it says.
    pub parsed: Arc<Parsed<TranslationFront>>,
    /// Where its text leads.
    pub link_targets: LinkTargets,
}

/// Something that exists and is not for the public.
#[derive(Clone, Debug)]
pub struct HiddenEntity {
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// The URL it would have.
    pub url: String,
    /// Why it is not there.
    pub why: Hidden,
    /// Its file.
    pub path: Arc<Utf8Path>,
}

/// A page of a portal below `base` in a language other than the content's, or in a variant: `/portaal/scholen/` in English is
/// `/portaal/en/scholen/`.
pub(super) fn in_language(base: &str, url: &str, language: Language) -> String {
    format!("{base}/{}{}", language.segment(), url.strip_prefix(base).unwrap_or(url))
}

/// What every entity can say of itself, whatever its kind.
pub struct AnyEntity<'a> {
    /// Which.
    pub id: AnyId,
    /// Its name within its kind.
    pub slug: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its summary.
    pub summary: Option<&'a str>,
    /// Its gist.
    pub gist: Option<&'a str>,
    /// Its URL.
    pub url: &'a Arc<str>,
    /// The fields that every kind has.
    pub common: Common<'a>,
    /// Its text.
    pub body: &'a Markdown,
    /// Where the text leads.
    pub link_targets: &'a LinkTargets,
    /// Its file.
    pub origin: &'a Origin,
}

macro_rules! tables {
    ($($kind:ident $table:ident $front:ty;)+) => {
        /// All entities, a table a kind, each in the order that its kind gives it.
        pub struct Tables {
            $( #[doc = concat!("Those of the kind `", stringify!($kind), "`.")] pub $table: Table<Entity<$front>>, )+
        }

        impl Tables {
            /// Every entity, kind by kind, each kind in the order of its table.
            pub fn for_each(&self, mut visit: impl FnMut(AnyEntity<'_>)) {
                $( self.$table.iter().for_each(|(id, row)| visit(AnyEntity::new(AnyId::$kind(id), row))); )+
            }

            /// How many entities there are, of all kinds.
            #[must_use]
            pub fn count(&self) -> usize {
                0 $( + self.$table.len() )+
            }

            /// How many entities there are of a kind.
            #[must_use]
            pub fn count_of(&self, kind: Kind) -> usize {
                match kind { $( Kind::$kind => self.$table.len(), )+ }
            }

            /// One entity, whatever its kind.
            #[must_use]
            pub fn any(&self, id: AnyId) -> AnyEntity<'_> {
                match id { $( AnyId::$kind(place) => AnyEntity::new(id, &self.$table[place]), )+ }
            }
        }
    };
}
every_kind!(tables);

impl<'a> AnyEntity<'a> {
    fn new<T: Front>(id: AnyId, row: &'a Entity<T>) -> Self {
        Self {
            id,
            slug: row.slug(),
            title: row.title(),
            summary: row.summary(),
            gist: row.gist(),
            url: &row.url,
            common: row.common(),
            body: row.body(),
            link_targets: &row.link_targets,
            origin: row.origin(),
        }
    }
}

impl Deref for Content {
    type Target = Tables;

    fn deref(&self) -> &Tables {
        &self.tables
    }
}

impl Content {
    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings.front
    }

    /// A path of the portal as a URL from the host on: `/scholen/` becomes `/portaal/scholen/`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A page in a language, by its URL in the language of the content: `/portaal/scholen/` in English is
    /// `/portaal/en/scholen/`. In a variant it is the page in other words where somebody wrote those, else the ordinary one.
    /// Whoever names a page of another language than the content's asks here.
    #[must_use]
    pub fn in_language(&self, url: &str, language: Language) -> String {
        let is_other = language != self.settings().language();
        let is_there = if language.is_variant() { self.has_twin(url, language) } else { is_other };
        if is_there { self.old_in_language(url, language) } else { url.to_owned() }
    }

    /// What once stood at a URL, in a language: whether anything stands there now is not asked.
    #[must_use]
    pub fn old_in_language(&self, url: &str, language: Language) -> String {
        in_language(&self.base, url, language)
    }

    /// Whether a page, by its URL in the language of the content, is there in a variant as well.
    #[must_use]
    pub fn has_twin(&self, url: &str, variant: Language) -> bool {
        let page = url.split('#').next().unwrap_or(url);
        self.twins.get(&variant).is_some_and(|pages| pages.contains(page))
    }

    /// The languages that there are pages in: those of the portal, and variants of the content's that something is written in.
    pub fn page_languages(&self) -> impl Iterator<Item = Language> {
        let settings = self.settings();
        let variants = settings.language().variants().filter(|variant| self.twins.contains_key(variant));
        settings.all_languages().chain(variants)
    }

    /// A path of the portal as the URL of its page in a language.
    #[must_use]
    pub fn page_href(&self, path: &str, language: Language) -> String {
        self.in_language(&self.href(path), language)
    }

    /// The URL of a kind's list in a language.
    #[must_use]
    pub fn list_url(&self, kind: Kind, language: Language) -> String {
        self.page_href(&format!("/{}/", kind.url_segment()), language)
    }

    /// The URL of a kind's list in the language of the content.
    #[must_use]
    pub fn own_list_url(&self, kind: Kind) -> String {
        self.list_url(kind, self.settings().language())
    }

    /// The URL of an entity in a language.
    #[must_use]
    pub fn url_of(&self, id: AnyId, language: Language) -> &Arc<str> {
        self.urls.get(&(id, language)).unwrap_or_else(|| self.any(id).url)
    }

    /// A URL from the host on as a whole address, for feeds and canonical links.
    #[must_use]
    pub fn absolute(&self, url: &str) -> String {
        format!("{}{url}", self.settings().url.origin())
    }

    /// The page that stands at the root, if an editor wrote one.
    #[must_use]
    pub fn home(&self) -> Option<Id<Page>> {
        let root = self.href("/");
        self.pages.iter().find(|(_, page)| *page.url == *root).map(|(id, _)| id)
    }

    /// The texts of an entity in other languages.
    #[must_use]
    pub fn translations_of(&self, id: AnyId) -> &[Translation] {
        self.translations.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Schools that have not ended.
    pub fn current_schools(&self) -> impl Iterator<Item = (Id<School>, &School)> {
        self.schools.iter().filter(|(_, school)| !self.has_ended(school))
    }

    /// Whether a school's last day has passed.
    #[must_use]
    pub fn has_ended(&self, school: &School) -> bool {
        school.active_until.is_some_and(|last| last.0 < self.today)
    }
}
