//! Makes the table, and finds two sources that want one URL.

use std::ops::Range;
use std::sync::Arc;

use camino::Utf8Path;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::agenda::progress_pages;
use super::alphabet::{Alphabet, ENTRIES_PER_PAGE, Letter};
use super::contact::ContactPage;
use super::facets::{Facet, FacetValues, Facets, Filter};
use super::page_number::PageNumber;
use super::page_target::PageTarget;
use super::route::Route;
use super::target::Target;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::base::source::Location;
use crate::model::entity::AnyId;
use crate::model::{Kind, Language};
use crate::resolve::Site;

/// How many entries a page of a list holds: what one still scrolls through on a telephone, and no page too heavy.
const PER_PAGE: usize = 60;

/// How many entries a page of contact points holds: rows of a line each, and who looks for a school's should not have to
/// turn a page.
const CONTACTS_PER_PAGE: usize = 240;

/// The folder of a search index, below the path of its language's pages.
pub const SEARCH_FOLDER: &str = "zoekindex/";

/// The manifest of a search index, which names its other files: the only one whose name never changes.
const SEARCH_MANIFEST: &str = "index.json";

/// The kinds that have a list, in the order of the menu.
pub(super) const LISTED: &[Kind] = &[
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
    /// Where what is no page begins and ends.
    files: Range<usize>,
}

impl RouteTable {
    /// The routes of assets, media and everything else that is no page.
    #[must_use]
    pub fn files(&self) -> &[Route] {
        &self.routes[self.files.clone()]
    }

    /// The route at a URL from the host on. A page is also found without its closing slash.
    #[must_use]
    pub fn at(&self, url: &str) -> Option<&Route> {
        let found = self.by_url.get(url).or_else(|| self.by_url.get(format!("{url}/").as_str()));
        found.map(|place| &self.routes[*place])
    }

    /// What is shown at a route, in every language that it has; nothing when that is one. Variants of a language are its
    /// [`twins`](Self::twins).
    #[must_use]
    pub fn in_every_language(&self, site: &Site, route: &Route) -> Vec<(Language, Arc<str>)> {
        let languages = route.target.languages(site);
        if languages.len() < 2 {
            return Vec::new();
        }
        let url = |language| (language, route.target.url(site, &self.facets.all, language));
        languages.into_iter().map(url).collect()
    }

    /// The page at a route in other words of the same language: from the ordinary one to its variants, and back.
    #[must_use]
    pub fn twins(&self, site: &Site, route: &Route) -> Vec<(Language, Arc<str>)> {
        let own = site.settings().language();
        let url = |language| (language, route.target.url(site, &self.facets.all, language));
        if route.language.is_variant() {
            return vec![url(own)];
        }
        let variants = own.variants().filter(|variant| route.language == own && site.has_twin(&route.url, *variant));
        variants.map(url).collect()
    }

    /// Whether a kind has a list that leads somewhere: in summer that of offers tells what there was. Pages have none.
    #[must_use]
    pub fn has_list(site: &Site, kind: Kind) -> bool {
        kind != Kind::Page && site.count_of(kind) > 0
    }

    /// How many entries a list has.
    #[must_use]
    pub fn count(&self, site: &Site, kind: Kind, filter: Option<Filter>) -> usize {
        let facets = &self.facets;
        match (kind, filter) {
            (Kind::Offer, None) => facets.current_offers.len(),
            (Kind::Offer, Some(filter)) => facets.offers.get(&filter).map_or(0, Vec::len),
            (Kind::School, None) => facets.current_schools.len(),
            (Kind::School, Some(filter)) => facets.schools.get(&filter).map_or(0, Vec::len),
            (Kind::Commitment, Some(filter)) => facets.commitments.get(&filter).map_or(0, Vec::len),
            // Pages have no list.
            (Kind::Page, _) => 0,
            (kind, _) => site.count_of(kind),
        }
    }

    /// The URL of a page of a list, in a language.
    #[must_use]
    pub fn list_url(&self, site: &Site, kind: Kind, filter: Option<Filter>, page: usize, language: Language) -> String {
        self.facets.all.list_url(site, kind, filter, page, language)
    }

    /// The URL of the map of offers, in a language.
    #[must_use]
    pub fn offer_map_url(site: &Site, language: Language) -> String {
        site.in_language(&format!("{}kaart/", site.own_list_url(Kind::Offer)), language)
    }

    /// The folder of the search index for pages in a language, below the portal's own path: `en/zoekindex/`.
    #[must_use]
    pub fn search_folder(site: &Site, language: Language) -> String {
        let url = site.page_href(&format!("/{SEARCH_FOLDER}"), language);
        url.strip_prefix(&*site.base).unwrap_or(&url).trim_start_matches('/').to_owned()
    }

    /// The URL of the manifest of the search index for pages in a language.
    #[must_use]
    pub fn search_manifest_url(site: &Site, language: Language) -> String {
        site.href(&format!("/{}{SEARCH_MANIFEST}", Self::search_folder(site, language)))
    }

    /// The URL of the page to search on, in a language.
    #[must_use]
    pub fn search_url(site: &Site, language: Language) -> String {
        site.page_href("/zoeken/", language)
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
        files: 0..0,
    };
    let values = FacetValues::new(site);
    let mut builder = Builder { site, values: &values, table, diags };
    let sorted = || rayon::join(|| Facets::new(site, values.clone()), || Alphabet::new(site));
    let ((facets, alphabet), ()) = rayon::join(sorted, || builder.pages());
    builder.table.facets = facets;
    builder.table.alphabet = alphabet;
    builder.lists();
    builder.page(PageTarget::Search);
    builder.alphabet();
    for page in ContactPage::all(site) {
        builder.page(PageTarget::Contact(page));
    }
    if site.settings().data.is_some() {
        builder.page(PageTarget::Data);
    }
    for page in progress_pages(site) {
        builder.page(PageTarget::Progress(page));
    }
    builder.table.files.start = builder.table.routes.len();
    let files = Target::files(site, &builder.table.facets, assets);
    for target in files {
        builder.add_all(&target);
    }
    builder.table.files.end = builder.table.routes.len();
    builder.redirects();
    builder.menu();
    builder.table
}

struct Builder<'a> {
    site: &'a Site,
    values: &'a FacetValues,
    table: RouteTable,
    diags: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn pages(&mut self) {
        let site = self.site;
        let home = site.href("/");
        self.page(PageTarget::Home);
        site.for_each(|entity| {
            let is_home = **entity.url == *home;
            if !is_home && entity.id.kind().has_pages() {
                self.page(PageTarget::Entity(entity.id));
            }
        });
        self.page(PageTarget::NotFound);
    }

    fn lists(&mut self) {
        let site = self.site;
        let is_told = |kind: &Kind| {
            let is_common = !RARE.contains(kind);
            is_common || site.count_of(*kind) > 0 || site.sections.contains_key(kind)
        };
        LISTED.iter().copied().filter(is_told).for_each(|kind| self.list(kind, None));
        self.narrowed(Kind::Offer);
        if self.table.facets.in_use(Kind::Offer).contains_key(&Facet::School) {
            self.page(PageTarget::OfferMap);
        }
        if site.count_of(Kind::Offer) > 0 {
            self.page(PageTarget::Calendars);
        }
        if !site.settings().frames.is_empty() {
            site.current_schools().for_each(|(id, _)| self.page(PageTarget::Week(id)));
        }
        self.narrowed(Kind::School);
        self.narrowed(Kind::Commitment);
    }

    /// The lists of a kind by each value that something belongs to.
    fn narrowed(&mut self, kind: Kind) {
        self.table.facets.counts(kind).into_iter().for_each(|(filter, _)| self.list(kind, Some(filter)));
    }

    fn list(&mut self, kind: Kind, filter: Option<Filter>) {
        let count = self.table.count(self.site, kind, filter);
        let pages = PageNumber::all(count, per_page(kind));
        pages.for_each(|page| self.page(PageTarget::List { kind, filter, page }));
    }

    fn alphabet(&mut self) {
        let letters: Vec<(Letter, usize)> =
            self.table.alphabet.letters.iter().map(|(letter, ids)| (*letter, ids.len())).collect();
        self.page(PageTarget::Alphabet { letter: None, page: PageNumber::ONLY });
        for (letter, count) in letters {
            let pages = PageNumber::all(count, ENTRIES_PER_PAGE);
            pages.for_each(|page| self.page(PageTarget::Alphabet { letter: Some(letter), page }));
        }
    }

    /// Old URLs come last: they lead on from where nothing is any more. A host and a disk take two URLs for one that are written
    /// in different ways, so the files are compared, in small letters.
    fn redirects(&mut self) {
        let site = self.site;
        let mut taken: FxHashMap<String, usize> = FxHashMap::default();
        site.for_each(|entity| {
            for (at, old) in entity.common.redirect_from.iter().enumerate() {
                if taken.is_empty() {
                    taken = self.table.routes.iter().enumerate().map(|(at, route)| (plain_file(route), at)).collect();
                }
                let from: Arc<str> = site.href(old).into();
                let to = Arc::clone(entity.url);
                let target = Target::Page(PageTarget::Redirect { from: Arc::clone(&from), to, of: entity.id });
                let route = Route::new(site, self.values, target, site.settings().language());
                let file = plain_file(&route);
                let bare = file.strip_suffix("/index.html").unwrap_or(&file);
                let first = taken.get(&file).or_else(|| taken.get(bare)).copied();
                if first.is_none() && !is_reserved(&file) {
                    taken.insert(file, self.table.routes.len());
                    self.table.by_url.insert(Arc::clone(&route.url), self.table.routes.len());
                    self.table.routes.push(route);
                    self.redirects_of_translations(old, entity.id);
                    continue;
                }
                let other = first.map(|first| self.source(&self.table.routes[first]));
                let other = other.unwrap_or_else(|| Location::whole_file(Utf8Path::new("themes")));
                let place = entity.origin.field(&format!("omgeleid_van[{at}]"));
                let diagnostic = Diagnostic::new(Code::RedirectCollision, place).with("url", &*from);
                self.diags.push(diagnostic.with("other", other.path.as_str()));
            }
        });
    }

    /// An old URL leads on in every other language and variant too, where nothing stands in its way.
    fn redirects_of_translations(&mut self, old: &str, of: AnyId) {
        let site = self.site;
        let is_there = |language: &Language| site.urls.contains_key(&(of, *language));
        for language in site.settings().made_languages().filter(is_there) {
            let from: Arc<str> = site.old_in_language(&site.href(old), language).into();
            if self.table.by_url.contains_key(&from) {
                continue;
            }
            let to = Arc::clone(site.url_of(of, language));
            self.add(Target::Page(PageTarget::Redirect { from, to, of }), language);
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

    fn page(&mut self, target: PageTarget) {
        self.add_all(&Target::Page(target));
    }

    /// Adds a target in every language that it has, and in the variants that somebody wrote it in.
    fn add_all(&mut self, target: &Target) {
        let variants = target.variants(self.site, self.values);
        let languages = target.languages(self.site).into_iter().chain(variants);
        languages.for_each(|language| self.add(target.clone(), language));
    }

    fn add(&mut self, target: Target, language: Language) {
        let route = Route::new(self.site, self.values, target, language);
        let Some(first) = self.table.by_url.get(&route.url) else {
            self.table.by_url.insert(Arc::clone(&route.url), self.table.routes.len());
            self.table.routes.push(route);
            return;
        };
        let (place, other) = (self.source(&route), self.source(&self.table.routes[*first]));
        let (place, other) = if route.target.is_made() { (other, place) } else { (place, other) };
        let diagnostic = Diagnostic::new(Code::RouteCollision, place).with("url", &*route.url);
        self.diags.push(diagnostic.with("other", other.path.as_str()));
    }

    fn source(&self, route: &Route) -> Location {
        Location::whole_file(&route.target.source(self.site, route.language))
    }
}

/// The file of a route as a disk compares it that makes no difference of small letters and capitals.
fn plain_file(route: &Route) -> String {
    let file = route.file.as_str().to_lowercase();
    file.strip_suffix("/index.html/index.html").map_or_else(|| file.clone(), |rest| format!("{rest}/index.html"))
}

/// Whether a file would stand among those that the program makes under names of its own.
fn is_reserved(file: &str) -> bool {
    let file = file.strip_suffix("/index.html").unwrap_or(file);
    let (folder, _) = file.split_once('/').unwrap_or((file, ""));
    ["assets", "media", "_portaal", "_headers", "_redirects", "robots.txt", "sitemap.xml"].contains(&folder)
        || file.starts_with(SEARCH_FOLDER.trim_end_matches('/'))
}

/// How many entries of a kind stand on a page of its list. The principles and the goals are told as a whole, and so is what
/// people look a word or a scheme up in.
fn per_page(kind: Kind) -> usize {
    match kind {
        Kind::Offer | Kind::School | Kind::Partner | Kind::Article | Kind::Commitment | Kind::Outcome => PER_PAGE,
        Kind::ContactPoint => CONTACTS_PER_PAGE,
        Kind::Board
        | Kind::Principle
        | Kind::ChildCentreGoal
        | Kind::Page
        | Kind::SchoolYear
        | Kind::SupportScheme
        | Kind::Transition
        | Kind::Term
        | Kind::Network => usize::MAX,
    }
}
