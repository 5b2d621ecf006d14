//! A page as its view makes it: facts for its head, and its body.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::cx::RenderCx;
use super::json::Object;
use super::words::Words;
use crate::model::entity::AnyId;
use crate::model::{Kind, Language};
use crate::resolve::{Freshness, Localised, Site, Translatable};
use crate::routes::Route;

/// A page as its view makes it.
pub struct WebPage<'a, V> {
    /// What the page says of itself.
    pub head: Head<'a>,
    /// What its template shows as `page`.
    pub body: V,
}

/// The body of a page, which one template shows.
pub trait View: Serialize {
    /// The template's name.
    const TEMPLATE: &'static str;
}

/// What a page says of itself. Its [`Frame`](super::Frame) is made from it.
pub struct Head<'a> {
    /// The page's title, without the portal's name.
    pub title: String,
    /// The language of the title, when it is not the page's.
    pub title_lang: Option<Language>,
    /// Whether what it is about has words that are not in the page's language.
    pub is_foreign: bool,
    /// How the translation stands that the page shows, if it shows one.
    pub translation: Option<TranslationNote<'a>>,
    /// Where it is, to tell apart pages of one title in the browser's tab; may be empty.
    pub place: String,
    /// The page in a line, for search engines; may be empty.
    pub description: String,
    /// The steps from home to the page, without either. No way leads to the home page itself, or to what is nowhere.
    pub trail: Option<Vec<Crumb>>,
    /// What the page is called as the last of those steps, when that is not its title.
    pub step: Option<String>,
    /// When somebody last made sure that it is right.
    pub checked: Option<Date>,
    /// Whether that is the day since which everything on the page was checked, as for a list.
    pub checks_many: bool,
    /// Who keeps it right.
    pub owner: Option<&'a str>,
    /// Whether it is sample content.
    pub sample: bool,
    /// Whether it is news.
    pub is_article: bool,
    /// The URL of its picture, if it has one.
    pub image: Option<String>,
    /// Facts to pass on with its title and address, a line each; those that say nothing are left out.
    pub shared: Vec<String>,
    /// JSON-LD on what it is about.
    pub data: Option<Object<'a>>,
}

/// How a translation stands, or a text in other words.
#[derive(Clone, Serialize, JsonSchema)]
pub struct TranslationNote<'a> {
    /// That what it was made from has changed since, if it has.
    pub stale: Option<&'a str>,
    /// That nobody whom it is for has read it, if so.
    pub unreviewed: Option<&'a str>,
    /// The URL of what it was made from.
    pub source: String,
    /// The language of that.
    pub source_language: Language,
}

impl<'a> TranslationNote<'a> {
    /// How the text of `source` in the language of `words` stands, if it has one; `url` is where the source itself is shown.
    #[must_use]
    pub fn new(site: &Site, words: Words<'a>, source: &Translatable<'_>, url: impl Into<String>) -> Option<Self> {
        let translation = source.translation(words.language)?;
        let [stale, unreviewed] = if words.language.is_variant() {
            ["easy-stale", "easy-unreviewed"]
        } else {
            ["translation-stale", "translation-unreviewed"]
        };
        let is_stale = source.freshness(translation) == Freshness::Stale;
        let is_unreviewed = translation.parsed.front.reviewed.is_none();
        Some(Self {
            stale: is_stale.then(|| words.get(stale)),
            unreviewed: is_unreviewed.then(|| words.get(unreviewed)),
            source: url.into(),
            source_language: site.settings().language(),
        })
    }
}

/// One step of the way from home.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Crumb {
    /// What it is called.
    pub title: String,
    /// The language of that, when it is not the page's.
    pub lang: Option<Language>,
    /// Its URL; none for the page itself.
    pub url: Option<String>,
}

impl<'a> Head<'a> {
    /// The head of a page directly below home.
    #[must_use]
    pub fn new(title: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            title_lang: None,
            is_foreign: false,
            translation: None,
            place: String::new(),
            description: description.into(),
            trail: Some(Vec::new()),
            step: None,
            checked: None,
            checks_many: false,
            owner: None,
            sample: false,
            is_article: false,
            image: None,
            shared: Vec::new(),
            data: None,
        }
    }

    /// The head of a page below the list of `kind`.
    #[must_use]
    pub fn below(
        cx: RenderCx<'_>,
        words: Words<'_>,
        kind: Kind,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            trail: Some(vec![Crumb::list(cx.site, words, kind)]),
            ..Self::new(title, description)
        }
    }

    /// The head of an entity's page, below its list; `localised` is what it says in the page's language.
    #[must_use]
    pub fn of(cx: RenderCx<'a>, route: &'a Route, id: AnyId, localised: &Localised<'a>) -> Self {
        let site = cx.site;
        let entity = site.any(id);
        let list = (id.kind() != Kind::Page).then(|| Crumb::list(site, cx.words(route), id.kind()));
        Self {
            trail: Some(list.into_iter().collect()),
            title_lang: localised.title.lang,
            is_foreign: localised.is_foreign(),
            translation: TranslationNote::new(site, cx.words(route), &site.translatable(id), &**entity.url),
            checked: entity.common.checked_on.map(|day| day.0),
            owner: entity.common.owner.map(|owner| &**owner),
            sample: entity.common.sample,
            image: entity
                .link_targets
                .picture
                .map(|picture| site.href(&format!("/{}", site.media[picture].output_path()))),
            ..Self::new(localised.title.text, if localised.is_there() { localised.description() } else { "" })
        }
    }
}

impl Crumb {
    /// A step that leads somewhere.
    #[must_use]
    pub fn new(title: impl Into<String>, url: impl Into<String>) -> Self {
        Self { title: title.into(), lang: None, url: Some(url.into()) }
    }

    /// The list of `kind`.
    #[must_use]
    pub fn list(site: &Site, words: Words<'_>, kind: Kind) -> Self {
        Self::new(list_title(site, words, kind), site.list_url(kind, words.language))
    }

    /// The same, whose title is in another language.
    #[must_use]
    pub fn said_in(mut self, lang: Option<Language>) -> Self {
        self.lang = lang;
        self
    }
}

/// What a kind's list is called: as its introduction says, else as the theme says.
#[must_use]
pub fn list_title(site: &Site, words: Words<'_>, kind: Kind) -> String {
    let own = site.section(kind, words.language).map(|section| section.title).filter(|title| title.lang.is_none());
    own.map_or_else(|| words.of("menu", kind.folder()), |title| title.text).to_owned()
}
