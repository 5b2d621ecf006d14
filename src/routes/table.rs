//! Makes the table, and finds two sources that want one URL.

use std::sync::Arc;

use camino::Utf8Path;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::agenda::AgendaPage;
use super::alphabet::{Alphabet, ENTRIES_PER_PAGE, Letter};
use super::calendar::CalendarFeed;
use super::contact::ContactPage;
use super::data::DataFile;
use super::facets::{Facets, Filter};
use super::route::{Route, Target};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::path::nearest;
use crate::base::source::Location;
use crate::model::Kind;
use crate::model::entity::AnyId;
use crate::resolve::Site;

/// How many entries a page of a list holds: what one still scrolls through on a telephone, and no page too heavy.
pub const PER_PAGE: usize = 60;

/// How many entries a page of contact points holds: rows of a line each, and who looks for a school's should not have to
/// turn a page.
const CONTACTS_PER_PAGE: usize = 240;

/// The folder of the search index, below the portal's own path.
pub const SEARCH_FOLDER: &str = "zoekindex/";

/// The manifest of the search index, which names its other files: the only one whose name never changes.
pub const SEARCH_MANIFEST: &str = "zoekindex/index.json";

/// The file that a finder chooses from, below its list.
pub const FINDER_FILE: &str = "vinder.json";

/// The kinds that have a list, in the order of the menu.
pub const LISTED: &[Kind] = &[
    Kind::Offer,
    Kind::School,
    Kind::Principle,
    Kind::ChildCentreGoal,
    Kind::Commitment,
    Kind::Partner,
    Kind::ContactPoint,
    Kind::Article,
    Kind::Board,
    Kind::Outcome,
    Kind::SupportScheme,
    Kind::Transition,
    Kind::Term,
    Kind::SchoolYear,
];

/// Those of them that a small portal does without: their lists are there when something is in them.
const RARE: &[Kind] = &[Kind::Outcome, Kind::SupportScheme, Kind::Transition, Kind::Term];

/// Every URL of a portal, in a fixed order.
pub struct RouteTable {
    /// The routes.
    pub routes: Vec<Route>,
    /// Who belongs to which value of which facet.
    pub facets: Facets,
    /// What stands under which letter.
    pub alphabet: Alphabet,
    by_url: FxHashMap<Arc<str>, usize>,
    first_file: usize,
}

impl RouteTable {
    /// The routes of assets, media and everything else that is no page.
    #[must_use]
    pub fn files(&self) -> &[Route] {
        &self.routes[self.first_file..]
    }

    /// The route at a URL from the host on. A page is also found without its closing slash.
    #[must_use]
    pub fn at(&self, url: &str) -> Option<&Route> {
        let found = self.by_url.get(url).or_else(|| self.by_url.get(format!("{url}/").as_str()));
        found.map(|place| &self.routes[*place])
    }

    /// How many entries a list has.
    #[must_use]
    pub fn count(&self, site: &Site, kind: Kind, filter: Option<Filter>) -> usize {
        match (kind, filter) {
            (Kind::Offer, None) => self.facets.current_offers.len(),
            (Kind::Offer, Some(filter)) => self.facets.offers.get(&filter).map_or(0, Vec::len),
            (Kind::School, None) => self.facets.current_schools.len(),
            (Kind::School, Some(filter)) => self.facets.schools.get(&filter).map_or(0, Vec::len),
            // Pages have no list.
            (Kind::Page, _) => 0,
            (kind, _) => site.count_of(kind),
        }
    }

    /// The URL of a page of a list.
    #[must_use]
    pub fn list_url(site: &Site, kind: Kind, filter: Option<Filter>, page: usize) -> String {
        let mut url = site.list_url(kind);
        if let Some(filter) = filter {
            url.push_str(&filter.path(site));
            url.push('/');
        }
        if page > 1 {
            url.push_str(&format!("pagina/{page}/"));
        }
        url
    }

    /// The URL of what the finder of offers or of schools chooses from.
    #[must_use]
    pub fn finder_url(site: &Site, kind: Kind) -> String {
        format!("{}{FINDER_FILE}", site.list_url(kind))
    }

    /// The URL of the map of offers.
    #[must_use]
    pub fn offer_map_url(site: &Site) -> String {
        format!("{}kaart/", site.list_url(Kind::Offer))
    }

    /// The URL of the page to search on, in a language.
    #[must_use]
    pub fn search_url(site: &Site, language: &str) -> String {
        if language == site.settings().language() {
            site.href("/zoeken/")
        } else {
            site.href(&format!("/{language}/zoeken/"))
        }
    }
}

/// Lists every URL of `site`. `assets` are the output paths of the theme's files, in their order.
pub fn routes<'a>(site: &Site, assets: impl Iterator<Item = &'a Utf8Path>, diags: &mut Diagnostics) -> RouteTable {
    let count = site.count();
    let table = RouteTable {
        routes: Vec::with_capacity(count),
        facets: Facets::default(),
        alphabet: Alphabet::default(),
        by_url: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
        first_file: 0,
    };
    let own = site.settings().language().into();
    let mut builder = Builder {
        site,
        table,
        redirects: FxHashMap::default(),
        languages: vec![own],
        diags,
    };
    let sorted = || rayon::join(|| Facets::new(site), || Alphabet::new(site));
    let ((facets, alphabet), ()) = rayon::join(sorted, || builder.pages());
    builder.table.facets = facets;
    builder.table.alphabet = alphabet;
    builder.lists();
    builder.search();
    builder.alphabet();
    builder.contact();
    builder.data_page();
    builder.agenda();
    builder.redirects();
    builder.table.first_file = builder.table.routes.len();
    builder.cards();
    builder.calendars();
    builder.data();
    builder.files(assets);
    builder.menu();
    builder.table
}

struct Builder<'a> {
    site: &'a Site,
    table: RouteTable,
    /// Who asks for each redirect, by its place in the table.
    redirects: FxHashMap<usize, AnyId>,
    /// The languages so far, each once.
    languages: Vec<Arc<str>>,
    diags: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn pages(&mut self) {
        let site = self.site;
        let language: &str = site.settings().language();
        let home: Arc<str> = site.href("/").into();
        self.add(&home, Target::Home, language, settings_file);
        site.for_each(|entity| {
            let is_home = *entity.url == home;
            if !is_home && entity.id.kind().has_pages() {
                let target = Target::Entity(entity.id);
                self.add(entity.url, target, language, || Location::whole_file(&entity.origin.source.path));
            }
            for translation in site.translations_of(entity.id) {
                let target = if is_home { Target::Home } else { Target::Entity(entity.id) };
                let path = &translation.loaded.origin.source.path;
                self.add(&translation.url, target, &translation.language, || Location::whole_file(path));
            }
        });
        let missing = site.href("/404.html").into();
        self.add(&missing, Target::NotFound, language, || Location::whole_file(Utf8Path::new("themes")));
    }

    fn lists(&mut self) {
        let site = self.site;
        let is_told = |kind: &Kind| {
            let is_common = !RARE.contains(kind);
            is_common || site.count_of(*kind) > 0 || site.sections.contains_key(kind)
        };
        LISTED.iter().copied().filter(is_told).for_each(|kind| self.list(kind, None));
        let offers: Vec<Filter> = self.table.facets.offers.keys().copied().collect();
        offers.iter().for_each(|filter| self.list(Kind::Offer, Some(*filter)));
        if offers.iter().any(|filter| matches!(filter, Filter::School(_))) {
            let url = RouteTable::offer_map_url(self.site).into();
            self.add(&url, Target::OfferMap, self.site.settings().language(), || {
                Location::whole_file(Utf8Path::new("content/aanbod"))
            });
        }
        let schools: Vec<Filter> = self.table.facets.schools.keys().copied().collect();
        schools.into_iter().for_each(|filter| self.list(Kind::School, Some(filter)));
    }

    fn list(&mut self, kind: Kind, filter: Option<Filter>) {
        let count = self.table.count(self.site, kind, filter);
        let length = if kind == Kind::ContactPoint { CONTACTS_PER_PAGE } else { PER_PAGE };
        let pages = if is_paged(kind) { count.div_ceil(length).max(1) } else { 1 };
        let path = Utf8Path::new("content").join(kind.folder());
        for page in 1..=pages {
            let url = RouteTable::list_url(self.site, kind, filter, page).into();
            let language = self.site.settings().language();
            self.add(&url, Target::List { kind, filter, page }, language, || Location::whole_file(&path));
        }
    }

    fn search(&mut self) {
        let site = self.site;
        let settings = site.settings();
        for language in [settings.language()].into_iter().chain(settings.other_languages()) {
            self.add(&RouteTable::search_url(site, language).into(), Target::Search, language, settings_file);
        }
    }

    fn alphabet(&mut self) {
        let site = self.site;
        let language = site.settings().language();
        let letters: Vec<(Letter, usize)> =
            self.table.alphabet.letters.iter().map(|(letter, ids)| (*letter, ids.len())).collect();
        self.add(
            &Alphabet::url(site, None, 1).into(),
            Target::Alphabet { letter: None, page: 1 },
            language,
            settings_file,
        );
        for (letter, count) in letters {
            let letter = Some(letter);
            for page in 1..=count.div_ceil(ENTRIES_PER_PAGE) {
                let target = Target::Alphabet { letter, page };
                self.add(&Alphabet::url(site, letter, page).into(), target, language, settings_file);
            }
        }
    }

    fn contact(&mut self) {
        let site = self.site;
        for page in ContactPage::all(site) {
            let place = || Location::whole_file(Utf8Path::new("content/site.yaml"));
            self.add(&page.url(site).into(), Target::Contact(page), site.settings().language(), place);
        }
    }

    fn data_page(&mut self) {
        let site = self.site;
        if site.settings().data.is_some() {
            let url = DataFile::page_url(site).into();
            self.add(&url, Target::DataPage, site.settings().language(), settings_file);
        }
    }

    fn data(&mut self) {
        let site = self.site;
        for file in DataFile::all(site) {
            self.add(&file.url(site).into(), Target::Data(file), "", settings_file);
        }
    }

    fn agenda(&mut self) {
        let site = self.site;
        for page in AgendaPage::all(site) {
            let place = || Location::whole_file(Utf8Path::new("content/agenda"));
            self.add(&page.url(site).into(), Target::Agenda(page), site.settings().language(), place);
        }
    }

    fn cards(&mut self) {
        let site = self.site;
        for (url, id) in RouteTable::cards(site) {
            self.add(&url.into(), Target::Card(id), "", || Location::whole_file(&site.any(id).origin.source.path));
        }
    }

    fn calendars(&mut self) {
        let site = self.site;
        for feed in CalendarFeed::all(site, &self.table.facets) {
            let place = || Location::whole_file(Utf8Path::new("content/aanbod"));
            self.add(&feed.url(site).into(), Target::Calendar(feed), "", place);
        }
    }

    /// The menu of `site.yaml` leads to pages that there are, or may be in a file that cannot be read.
    fn menu(&mut self) {
        let site = self.site;
        if !site.broken.is_empty() {
            return;
        }
        for (at, item) in site.settings().menu.iter().enumerate() {
            let path: &str = &item.path;
            if self.table.at(&site.href(path)).is_none() {
                let urls = self.table.by_url.keys().filter_map(|url| url.strip_prefix(&site.base));
                let suggestion = nearest(path, urls).map(str::to_owned);
                let place = site.settings.origin.field(&format!("menu[{at}].pad"));
                let diagnostic = Diagnostic::new(Code::BrokenLink, place).with("target", path);
                self.diags.push(diagnostic.with_some("suggestion", suggestion));
            }
        }
    }

    fn redirects(&mut self) {
        let site = self.site;
        site.for_each(|entity| {
            for (at, old) in entity.common.redirect_from.iter().enumerate() {
                let url: Arc<str> = site.href(old).into();
                let Some(first) = self.table.by_url.get(&url) else {
                    let to = Arc::clone(entity.url);
                    self.redirects.insert(self.table.routes.len(), entity.id);
                    let place = || Location::whole_file(&entity.origin.source.path);
                    self.add(&url, Target::Redirect { to }, site.settings().language(), place);
                    continue;
                };
                let other = self.source(*first);
                let place = entity.origin.field(&format!("omgeleid_van[{at}]"));
                let diagnostic = Diagnostic::new(Code::RedirectCollision, place).with("url", &*url);
                self.diags.push(diagnostic.with("other", other.path.as_str()));
            }
        });
    }

    fn files<'p>(&mut self, assets: impl Iterator<Item = &'p Utf8Path>) {
        let site = self.site;
        let file = |path: &str| Arc::from(site.href(&format!("/{path}")));
        let place = || Location::whole_file(Utf8Path::new("themes"));
        for (at, path) in assets.enumerate() {
            self.add(&file(path.as_str()), Target::Asset(at), "", place);
        }
        for (id, media) in site.media.iter() {
            let path = &media.path;
            self.add(&file(media.output_path().as_str()), Target::Media(id), "", || Location::whole_file(path));
        }
        for kind in [Kind::Offer, Kind::School] {
            self.add(&RouteTable::finder_url(site, kind).into(), Target::Finder(kind), "", place);
        }
        for (path, target) in [
            (SEARCH_MANIFEST, Target::SearchManifest),
            ("nieuws/feed.xml", Target::Feed(Kind::Article)),
            ("aanbod/feed.xml", Target::Feed(Kind::Offer)),
            ("sitemap.xml", Target::Sitemap),
            ("robots.txt", Target::Robots),
            ("_headers", Target::Headers),
            ("_redirects", Target::Redirects),
        ] {
            self.add(&file(path), target, "", place);
        }
    }

    fn add(&mut self, url: &Arc<str>, target: Target, language: &str, place: impl FnOnce() -> Location) {
        if let Some(first) = self.table.by_url.get(url) {
            let (place, first) = (place(), self.source(*first));
            // A list has no file of its own, nor has searching: whoever stands in the way is at fault.
            let (place, other) = match target {
                Target::List { .. }
                | Target::OfferMap
                | Target::Search
                | Target::Alphabet { .. }
                | Target::Contact(_)
                | Target::DataPage
                | Target::Agenda(_) => (first, place),
                _ => (place, first),
            };
            let diagnostic = Diagnostic::new(Code::RouteCollision, place).with("url", &**url);
            self.diags.push(diagnostic.with("other", other.path.as_str()));
            return;
        }
        let below = url.strip_prefix(&*self.site.base).unwrap_or(url).trim_start_matches('/');
        let ending = if below.is_empty() || below.ends_with('/') { "index.html" } else { "" };
        let mut file = String::with_capacity(below.len() + ending.len());
        file.push_str(below);
        file.push_str(ending);
        let language = self.language(language);
        self.table.by_url.insert(Arc::clone(url), self.table.routes.len());
        self.table.routes.push(Route { url: Arc::clone(url), file: file.into(), target, language });
    }

    fn language(&mut self, code: &str) -> Arc<str> {
        if let Some(known) = self.languages.iter().find(|known| &***known == code) {
            return Arc::clone(known);
        }
        let new: Arc<str> = code.into();
        self.languages.push(Arc::clone(&new));
        new
    }

    /// What gave a URL that is in the table.
    fn source(&self, place: usize) -> Location {
        let (site, route) = (self.site, &self.table.routes[place]);
        if let Some(id) = self.redirects.get(&place) {
            return Location::whole_file(&site.any(*id).origin.source.path);
        }
        let mut translations = site.translations.values().flatten();
        let path = match &route.target {
            Target::Home | Target::Entity(_) if *route.language != *site.settings().language() => {
                let source = translations.find(|translation| *translation.url == *route.url);
                source.map(|translation| Utf8Path::to_owned(&translation.loaded.origin.source.path))
            }
            Target::Entity(id) | Target::Card(id) => Some(site.any(*id).origin.source.path.to_path_buf()),
            Target::Home | Target::Contact(_) | Target::DataPage | Target::Data(_) => Some("content/site.yaml".into()),
            Target::Agenda(_) => Some("content/agenda".into()),
            Target::List { kind, .. } => Some(Utf8Path::new("content").join(kind.folder())),
            Target::Media(id) => Some(site.media[*id].path.clone()),
            _ => None,
        };
        Location::whole_file(&path.unwrap_or_else(|| "themes".into()))
    }
}

/// Where pages come from that have no file of their own.
fn settings_file() -> Location {
    Location::whole_file(Utf8Path::new("content/site.yaml"))
}

/// The principles and the goals are told as a whole, and so is what people look a word or a scheme up in.
fn is_paged(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Offer
            | Kind::School
            | Kind::Partner
            | Kind::ContactPoint
            | Kind::Article
            | Kind::Commitment
            | Kind::Outcome
    )
}
