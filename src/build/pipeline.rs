//! One step after the other, each with what it found.

use std::borrow::Cow;
use std::sync::Arc;

use camino::Utf8Path;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::assets::Assets;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::digest::Digest;
use crate::base::kept::KeptBytes;
use crate::base::memo::Memo;
use crate::base::source::Location;
use crate::content::{Documents, Drafts, load};
use crate::input::Snapshot;
use crate::outputs::{self, OutputCx};
use crate::picture::Darkroom;
use crate::render::{Engine, Pictures, RenderCx, SharedViews, views};
use crate::resolve::{Options, Site, resolve};
use crate::routes::{Route, RouteTable, SEARCH_FOLDER, routes};
use crate::theme::{Postcodes, Theme, embedded};

/// A step of the pipeline, for whoever watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Files are parsed and decoded.
    Load,
    /// Names are looked up and rules held.
    Resolve,
    /// The theme is read.
    Theme,
    /// URLs are given out.
    Routes,
    /// Everything before rendering is done.
    Done,
}

/// Is told when a phase begins. The clock is the observer's own.
pub type Observer<'a> = &'a (dyn Fn(Phase) + Sync);

/// What pure functions gave before.
#[derive(Default)]
pub struct Memos {
    documents: Documents,
    themes: Memo<ReadyTheme>,
    pictures: Arc<Darkroom>,
}

impl Memos {
    /// Memos that also know which pictures an earlier run has kept.
    #[must_use]
    pub fn keeping(kept: Arc<dyn KeptBytes>) -> Self {
        Self { pictures: Arc::new(Darkroom::keeping(kept)), ..Self::default() }
    }

    /// What each file of `snapshot` says by itself, remembered as in a build.
    #[must_use]
    pub fn drafts(&self, snapshot: &Snapshot) -> Drafts {
        load(snapshot, &self.documents, &mut Diagnostics::new())
    }

    /// Ends a build: what neither this nor the last one asked for is forgotten.
    pub fn end_generation(&self) {
        self.documents.end_generation();
        self.themes.end_generation();
        self.pictures.end_generation();
    }
}

/// A theme, ready for use: a pure function of its files and languages.
struct ReadyTheme {
    engine: Engine,
    assets: Assets,
    postcodes: Postcodes,
    diagnostics: Diagnostics,
}

/// A portal of which everything can be asked.
pub struct Build {
    /// Everything found, in order. Rendering may find more.
    pub diagnostics: Diagnostics,
    /// What was made; none without readable settings.
    portal: Option<Portal>,
}

struct Portal {
    site: Site,
    theme: Arc<ReadyTheme>,
    routes: RouteTable,
    shared_views: Vec<SharedViews>,
    pictures: Pictures,
    /// What calendars share.
    events: outputs::EventTexts,
    /// Its files are made when they are first asked for.
    data: outputs::OpenData,
    search: outputs::SearchFiles,
}

/// Digest of all that decides a build's bytes: the files, the options, the embedded theme and `program`, the digest of the
/// program's own bytes.
#[must_use]
pub fn fingerprint(snapshot: &Snapshot, options: Options, program: Digest) -> Digest {
    let flags = [u8::from(options.drafts), u8::from(options.publish)];
    Digest::of_parts([
        snapshot.digest().as_bytes(),
        options.today.to_string().as_bytes(),
        &flags,
        embedded().digest().as_bytes(),
        program.as_bytes(),
    ])
}

/// Runs the pipeline up to, but without, rendering.
#[must_use]
pub fn build(snapshot: &Snapshot, options: Options, memos: &Memos, observer: Observer<'_>) -> Build {
    let mut diagnostics = Diagnostics::new();
    observer(Phase::Load);
    let mut drafts = load(snapshot, &memos.documents, &mut diagnostics);
    let unfinished = std::mem::take(&mut drafts.unfinished);
    observer(Phase::Resolve);
    let (site, of_unfinished) = resolved(drafts, options, unfinished.is_empty(), &mut diagnostics);
    diagnostics.extend(of_unfinished.into_iter().filter(|fault| unfinished.contains(&fault.location.path)));
    let portal = site.map(|site| {
        observer(Phase::Theme);
        let theme = ready_theme(snapshot, &site, memos, &mut diagnostics);
        observer(Phase::Routes);
        let routes = routes(&site, theme.assets.paths(), &mut diagnostics);
        let shared_views = shared_views(&site, &theme);
        let pictures = Pictures::new(media(snapshot, &site), Arc::clone(&memos.pictures));
        let events = outputs::EventTexts::new(&site);
        Portal {
            site,
            theme,
            routes,
            shared_views,
            pictures,
            events,
            data: outputs::OpenData::default(),
            search: outputs::SearchFiles::default(),
        }
    });
    diagnostics.lower(|path| unfinished.contains(path));
    diagnostics.sort();
    observer(Phase::Done);
    Build { diagnostics, portal }
}

/// The site, and beside it all that would be wrong if what is unfinished were shown as well: its writer is told before it is.
fn resolved(drafts: Drafts, options: Options, is_whole: bool, diags: &mut Diagnostics) -> (Option<Site>, Diagnostics) {
    let mut of_unfinished = Diagnostics::new();
    if is_whole || options.drafts {
        return (resolve(drafts, options, diags), of_unfinished);
    }
    let all = drafts.clone();
    let shown = Options { drafts: true, publish: false, ..options };
    let (site, ()) = rayon::join(|| resolve(drafts, options, diags), || drop(resolve(all, shown, &mut of_unfinished)));
    (site, of_unfinished)
}

fn ready_theme(snapshot: &Snapshot, site: &Site, memos: &Memos, diags: &mut Diagnostics) -> Arc<ReadyTheme> {
    let theme = Theme::choose(snapshot, &site.settings, diags);
    let key = Digest::of_parts([theme.digest.as_bytes(), theme.folder.as_str().as_bytes()]);
    let theme = memos.themes.get_or(key, || {
        let mut diagnostics = Diagnostics::new();
        let assets = Assets::make(&theme, &mut diagnostics);
        let postcodes = Postcodes::read(&theme, &mut diagnostics);
        let engine = Engine::new(Arc::new(theme), &mut diagnostics);
        ReadyTheme { engine, assets, postcodes, diagnostics }
    });
    diags.extend(theme.diagnostics.iter().cloned());
    theme
}

fn shared_views(site: &Site, theme: &ReadyTheme) -> Vec<SharedViews> {
    site.page_languages()
        .map(|language| {
            let words = theme.engine.words(language);
            let view = views::site(site, &theme.assets, words);
            let (foreign, own_words) = (site.foreign_to(language), site.words.of(language));
            SharedViews::new(site, theme.engine.shared_context(language, foreign, own_words, &view), words)
        })
        .collect()
}

fn media(snapshot: &Snapshot, site: &Site) -> Vec<Arc<[u8]>> {
    let bytes = |path: &Utf8Path| snapshot.get(path).map(|file| Arc::clone(&file.bytes));
    site.media.values().map(|media| bytes(&media.path).unwrap_or_default()).collect()
}

impl Build {
    /// The site; none without readable settings.
    #[must_use]
    pub fn site(&self) -> Option<&Site> {
        self.portal.as_ref().map(|portal| &portal.site)
    }

    /// Every route, in order.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        self.portal.as_ref().map_or(&[], |portal| &portal.routes.routes)
    }

    /// The routes of all that is no page, in order: styles and other assets, media, the feed and the like.
    #[must_use]
    pub fn files(&self) -> &[Route] {
        self.portal.as_ref().map_or(&[], |portal| portal.routes.files())
    }

    /// The route at a URL from the host on. Asking for a file of the search index makes the index.
    #[must_use]
    pub fn route(&self, url: &str) -> Option<&Route> {
        let portal = self.portal.as_ref()?;
        portal.routes.at(url).or_else(|| {
            let below = url.strip_prefix(&*portal.site.base)?.strip_prefix('/')?;
            let is_of_index = below.contains(SEARCH_FOLDER) && below.ends_with(".bin");
            is_of_index.then(|| self.search_routes().iter().find(|route| *route.url == *url)).flatten()
        })
    }

    /// The routes of the search index's files but the manifest, which is among [`routes`](Self::routes). Makes the index
    /// if nobody has asked before. Not to be called from within a task of rayon's: making the index waits for its threads.
    #[must_use]
    pub fn search_routes(&self) -> &[Route] {
        self.portal.as_ref().map_or(&[], |portal| portal.search.routes(portal.cx().render))
    }

    /// What is wrong with the search index: that a first visit fetches more than `most` bytes. Makes the index if nobody has
    /// asked before.
    #[must_use]
    pub fn search_faults(&self, most: usize) -> Diagnostics {
        let mut faults = Diagnostics::new();
        let sizes = |portal: &Portal| portal.search.all(portal.cx().render).map(|index| index.first_visit).max();
        let size = self.portal.as_ref().and_then(sizes).unwrap_or_default();
        if size > most {
            let place = Location::whole_file(Utf8Path::new("content"));
            let kilobytes = |bytes: usize| bytes.div_ceil(1024).to_string();
            let fault = Diagnostic::new(Code::SearchIndexLarge, place).with("size", kilobytes(size));
            faults.push(fault.with("max", kilobytes(most)));
        }
        faults
    }

    /// The bytes of a route.
    ///
    /// # Errors
    /// What a template could not do.
    pub fn render(&self, route: &Route) -> Result<Cow<'_, [u8]>, Diagnostic> {
        match &self.portal {
            Some(portal) => outputs::bytes(portal.cx(), route),
            None => Ok(Cow::Borrowed(&[])),
        }
    }

    /// What rendering finds that nothing before it could: every page is rendered and forgotten. A template that cannot be
    /// read has said so already, and one that fails for many pages says so once.
    #[must_use]
    pub fn render_faults(&self) -> Diagnostics {
        let faults: Vec<Diagnostic> = self.pages().filter_map(|route| self.render(route).err()).collect();
        let mut diagnostics = Diagnostics::new();
        diagnostics.extend(faults);
        diagnostics.extend(self.portal.iter().flat_map(|portal| portal.pictures.faults(&portal.site)));
        diagnostics.sort();
        let key = |fault: &Diagnostic| {
            fault.argument("problem").map(|problem| (fault.code, fault.location.clone(), problem.to_owned()))
        };
        let mut known: FxHashSet<_> = self.diagnostics.iter().filter_map(key).collect();
        let mut once = Diagnostics::new();
        once.extend(diagnostics.into_iter().filter(|fault| key(fault).is_none_or(|key| known.insert(key))));
        once
    }

    /// The routes that a template makes: what else there is cannot fail.
    fn pages(&self) -> impl ParallelIterator<Item = &Route> {
        self.routes().par_iter().filter(|route| route.target.is_page())
    }

    /// Looks for the URL of each file that a page may ask for, by the theme's name for it.
    #[must_use]
    pub fn asset_url(&self, name: &str) -> Option<String> {
        let portal = self.portal.as_ref()?;
        portal.theme.assets.urls(&portal.site.base).remove(name)
    }
}

impl Portal {
    fn cx(&self) -> OutputCx<'_> {
        let render = RenderCx {
            site: &self.site,
            routes: &self.routes,
            engine: &self.theme.engine,
            shared_views: &self.shared_views,
            assets: &self.theme.assets,
            postcodes: &self.theme.postcodes,
            pictures: &self.pictures,
        };
        OutputCx {
            render,
            events: &self.events,
            data: &self.data,
            search: &self.search,
        }
    }
}
