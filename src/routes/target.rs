//! Everything that a URL can show, and what holds of each: one `match` a question, none with an open end, so that a new
//! target does not compile until all of them are answered.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use super::calendar::CalendarFeed;
use super::card::Card;
use super::data::DataFile;
use super::facets::{FacetValues, Facets};
use super::feed::Feed;
use super::finder::Finder;
use super::page_target::PageTarget;
use super::table::RouteTable;
use crate::base::media_type::MediaType;
use crate::base::stage::PublishStage;
use crate::base::table::Id;
use crate::model::entity::{AnyId, Media, MediaForm, Showing};
use crate::model::{Kind, Language};
use crate::picture::Rendition;
use crate::resolve::Site;

/// What a URL shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A page that people open.
    Page(PageTarget),
    /// A style, script or image of the theme, by its place in the assets.
    Asset(Fingerprinted),
    /// A drawing or document of the content.
    Media(Id<Media>),
    /// A picture that is made of a photo of the content.
    Picture(Pictured),
    /// The manifest of the search index.
    SearchManifest,
    /// Another file of the search index, by its place there. No table holds its route: it is known when the index is made.
    SearchFile(Fingerprinted),
    /// What the finder of offers or of schools chooses from.
    Finder(Finder),
    /// A contact point or a school as a vCard.
    Card(Card),
    /// Offers as a calendar.
    Calendar(CalendarFeed),
    /// News or offers as an Atom feed.
    Feed(Feed),
    /// A file of open data.
    Data(DataFile),
    /// All pages, for search engines.
    Sitemap,
    /// What search engines may visit.
    Robots,
    /// Headers that a host should send along.
    Headers,
    /// Redirects in the form that hosts understand.
    Redirects,
}

/// A file whose name changes with its bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Fingerprinted {
    /// Its place among the files of its sort.
    pub at: usize,
    /// Its path in the output folder: `assets/main.0123456789.css`.
    pub path: Box<Utf8Path>,
}

/// A picture that is made of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pictured {
    /// The photo.
    pub photo: Id<Media>,
    /// How it is made.
    pub rendition: Rendition,
}

impl Pictured {
    /// What pages need of a published file: the pictures that are made of a photo. Of what is no photo, nothing.
    fn all_of(photo: Id<Media>, media: &Media) -> impl Iterator<Item = Self> {
        let head = match media.form {
            MediaForm::Photo(head) => Some(head),
            MediaForm::Drawing(_) | MediaForm::Document | MediaForm::Broken | MediaForm::Foreign(_) => None,
        };
        head.into_iter().flat_map(|head| head.renditions()).map(move |rendition| Self { photo, rendition })
    }
}

/// How long a browser may keep an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caching {
    /// For ever: other bytes have another URL.
    Lasting,
    /// Until it is asked for again, and then the host is asked whether it still is the same, whatever else hosts do.
    Checked,
    /// As the host does with pages.
    OfHost,
}

impl Target {
    /// Every target of a portal that is no page, in a fixed order; `assets` are the output paths of the theme's files.
    pub(super) fn files<'a>(site: &Site, facets: &Facets, assets: impl Iterator<Item = &'a Utf8Path>) -> Vec<Self> {
        let cards = Card::all(site).map(Self::Card);
        let calendars = CalendarFeed::all(site, facets).into_iter().map(Self::Calendar);
        let data = DataFile::all(site).into_iter().map(Self::Data);
        let assets = assets.enumerate().map(|(at, path)| Self::Asset(Fingerprinted { at, path: path.into() }));
        let published = site.media.iter().filter(|(_, media)| media.showing == Showing::Public);
        let media = published.flat_map(|(id, media)| {
            let is_sent = matches!(media.form, MediaForm::Drawing(_) | MediaForm::Document);
            let itself = is_sent.then_some(Self::Media(id));
            itself.into_iter().chain(Pictured::all_of(id, media).map(Self::Picture))
        });
        let finders = Finder::ALL.map(Self::Finder);
        let feeds = Feed::ALL.iter().copied().map(Self::Feed);
        let own = [Self::SearchManifest, Self::Sitemap, Self::Robots, Self::Headers, Self::Redirects];
        cards.chain(calendars).chain(data).chain(assets).chain(media).chain(finders).chain(feeds).chain(own).collect()
    }

    /// Its URL, from the host on; `language` is that of a page.
    #[must_use]
    pub fn url(&self, site: &Site, values: &FacetValues, language: Language) -> Arc<str> {
        match self {
            Self::Page(page) => page.url(site, values, language),
            Self::Asset(file) | Self::SearchFile(file) => file_url(site, file.path.as_str()),
            Self::Media(id) => file_url(site, site.media[*id].output_path().as_str()),
            Self::Picture(of) => file_url(site, site.media[of.photo].picture_path(of.rendition).as_str()),
            Self::SearchManifest => RouteTable::search_manifest_url(site, language).into(),
            Self::Finder(finder) => finder.url(site, language).into(),
            Self::Card(card) => card.url(site).into(),
            Self::Calendar(feed) => feed.url(site, values, language).into(),
            Self::Feed(feed) => feed.url(site, language).into(),
            Self::Data(file) => file.url(site).into(),
            Self::Sitemap => file_url(site, "sitemap.xml"),
            Self::Robots => file_url(site, "robots.txt"),
            Self::Headers => file_url(site, "_headers"),
            Self::Redirects => file_url(site, "_redirects"),
        }
    }

    /// The URLs of its sort in a language as hosts are told of them: `*` stands for all that follows, `:naam` for one part of a path.
    pub(super) fn paths(&self, site: &Site, values: &FacetValues, language: Language) -> String {
        match self {
            Self::Page(_) => site.href("/*"),
            Self::Asset(_) => site.href("/assets/*"),
            Self::Media(_) | Self::Picture(_) => site.href("/media/*"),
            Self::SearchFile(_) => site.href(&format!("/{}*.bin", RouteTable::search_folder(site, language))),
            Self::Card(card) => card.paths(site),
            Self::Calendar(feed) => feed.paths(site, language),
            Self::SearchManifest
            | Self::Finder(_)
            | Self::Feed(_)
            | Self::Data(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Headers
            | Self::Redirects => self.url(site, values, language).to_string(),
        }
    }

    /// Whether it is a page that people open.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.page().is_some()
    }

    /// The page that it is, if it is one.
    #[must_use]
    pub fn page(&self) -> Option<&PageTarget> {
        match self {
            Self::Page(page) => Some(page),
            Self::Asset(_)
            | Self::Media(_)
            | Self::Picture(_)
            | Self::SearchManifest
            | Self::SearchFile(_)
            | Self::Finder(_)
            | Self::Card(_)
            | Self::Calendar(_)
            | Self::Feed(_)
            | Self::Data(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Headers
            | Self::Redirects => None,
        }
    }

    /// Whether search engines should know of it.
    #[must_use]
    pub fn is_indexed(&self) -> bool {
        self.page().is_some_and(PageTarget::is_indexed)
    }

    /// The entity whose own page it is, in whatever language.
    #[must_use]
    pub fn entity(&self) -> Option<AnyId> {
        self.page().and_then(PageTarget::entity)
    }

    /// What its bytes are.
    #[must_use]
    pub fn media_type(&self, site: &Site) -> MediaType {
        match self {
            Self::Page(_) => MediaType::HTML,
            Self::Asset(file) | Self::SearchFile(file) => MediaType::of(&file.path),
            Self::Media(id) => MediaType::of(&site.media[*id].path),
            Self::Picture(of) => of.rendition.format.media_type(),
            Self::SearchManifest | Self::Finder(_) => MediaType::JSON,
            Self::Card(_) => MediaType::CARD,
            Self::Calendar(_) => MediaType::CALENDAR,
            Self::Feed(_) => MediaType::ATOM,
            Self::Data(file) => file.media_type(),
            Self::Sitemap => MediaType::XML,
            Self::Robots | Self::Headers | Self::Redirects => MediaType::TEXT,
        }
    }

    /// How long a browser may keep it.
    #[must_use]
    pub fn caching(&self) -> Caching {
        match self {
            Self::Asset(_) | Self::Media(_) | Self::Picture(_) | Self::SearchFile(_) => Caching::Lasting,
            // The manifest says which files of the index belong together; what finders choose from changes with any offer.
            Self::SearchManifest | Self::Finder(_) => Caching::Checked,
            Self::Page(_)
            | Self::Card(_)
            | Self::Calendar(_)
            | Self::Feed(_)
            | Self::Data(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Headers
            | Self::Redirects => Caching::OfHost,
        }
    }

    /// Whether pages of other sites may read it: the folder of open data is for all, with the page that stands in it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self {
            Self::Page(page) => page.is_open(),
            Self::Data(_) => true,
            Self::Asset(_)
            | Self::Media(_)
            | Self::Picture(_)
            | Self::SearchManifest
            | Self::SearchFile(_)
            | Self::Finder(_)
            | Self::Card(_)
            | Self::Calendar(_)
            | Self::Feed(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Headers
            | Self::Redirects => false,
        }
    }

    /// When it may appear in the output folder.
    #[must_use]
    pub fn stage(&self) -> PublishStage {
        match self {
            Self::Asset(_) | Self::Media(_) | Self::Picture(_) | Self::SearchFile(_) => PublishStage::Asset,
            Self::Page(_)
            | Self::SearchManifest
            | Self::Finder(_)
            | Self::Card(_)
            | Self::Calendar(_)
            | Self::Feed(_)
            | Self::Data(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Headers
            | Self::Redirects => PublishStage::Page,
        }
    }

    /// The file or folder that it comes from: the one to blame when two want one URL.
    #[must_use]
    pub fn source(&self, site: &Site, language: Language) -> Utf8PathBuf {
        match self {
            Self::Page(page) => page.source(site, language),
            Self::Media(id) | Self::Picture(Pictured { photo: id, .. }) => site.media[*id].path.clone(),
            Self::Finder(finder) => folder_of(finder.kind()),
            Self::Card(card) => card.source(site),
            Self::Calendar(feed) => feed.source(site),
            Self::Feed(feed) => folder_of(feed.kind()),
            Self::Data(_) | Self::Sitemap | Self::Robots | Self::Headers | Self::Redirects => settings_file(),
            Self::Asset(_) | Self::SearchManifest | Self::SearchFile(_) => "themes".into(),
        }
    }

    /// Whether the program makes it wherever content leaves room, so that whatever is in its way is at fault.
    #[must_use]
    pub fn is_made(&self) -> bool {
        match self {
            Self::Page(page) => page.is_made(),
            Self::Media(_) | Self::Picture(_) | Self::Card(_) => false,
            Self::Asset(_)
            | Self::SearchManifest
            | Self::SearchFile(_)
            | Self::Finder(_)
            | Self::Calendar(_)
            | Self::Feed(_)
            | Self::Data(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Headers
            | Self::Redirects => true,
        }
    }
}

/// The file that an entity stands in.
pub(super) fn file_of(site: &Site, id: AnyId) -> Utf8PathBuf {
    site.any(id).origin.source.path.to_path_buf()
}

/// The folder that a kind's files stand in.
pub(super) fn folder_of(kind: Kind) -> Utf8PathBuf {
    Utf8Path::new("content").join(kind.folder())
}

/// Where pages come from that have no file of their own.
pub(super) fn settings_file() -> Utf8PathBuf {
    "content/site.yaml".into()
}

fn file_url(site: &Site, path: &str) -> Arc<str> {
    site.href(&format!("/{path}")).into()
}
