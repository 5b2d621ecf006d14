//! The search index of one build, with routes for its files: made when it is first asked for, as pages do not need it.

use std::sync::OnceLock;

use crate::render::RenderCx;
use crate::routes::{Fingerprinted, Route, SEARCH_FOLDER, Target};
use crate::search::SearchIndex;

/// The search index with its routes.
#[derive(Default)]
pub struct SearchFiles(OnceLock<(SearchIndex, Vec<Route>)>);

impl SearchFiles {
    /// The index.
    #[must_use]
    pub fn get(&self, cx: RenderCx<'_>) -> &SearchIndex {
        &self.made(cx).0
    }

    /// The routes of its files but the manifest.
    #[must_use]
    pub fn routes(&self, cx: RenderCx<'_>) -> &[Route] {
        &self.made(cx).1
    }

    fn made(&self, cx: RenderCx<'_>) -> &(SearchIndex, Vec<Route>) {
        self.0.get_or_init(|| {
            let index = SearchIndex::new(cx.site, &cx.routes.facets, &|language| cx.words_of(language));
            let names = index.files.iter().map(|file| file.name.as_str()).enumerate();
            let route = |(at, name)| {
                let path = format!("{SEARCH_FOLDER}{name}");
                let target = Target::SearchFile(Fingerprinted { at, path: path.as_str().into() });
                Route::new(cx.site, &cx.routes.facets.all, target, cx.site.settings().language())
            };
            let routes = names.map(route).collect();
            (index, routes)
        })
    }
}
