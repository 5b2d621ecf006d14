//! The search indexes of one build, one for each language, with routes for their files: made when one is first asked for, as
//! pages do not need them.

use std::sync::OnceLock;

use rayon::prelude::*;

use crate::model::Language;
use crate::render::RenderCx;
use crate::routes::{Fingerprinted, Route, RouteTable, Target};
use crate::search::SearchIndex;

/// The search indexes with their routes.
#[derive(Default)]
pub struct SearchFiles(OnceLock<Made>);

struct Made {
    indexes: Vec<(Language, SearchIndex)>,
    routes: Vec<Route>,
}

impl SearchFiles {
    /// The index for pages in a language.
    #[must_use]
    pub fn get(&self, cx: RenderCx<'_>, language: Language) -> &SearchIndex {
        let all = &self.made(cx).indexes;
        let own = all.iter().find(|(known, _)| *known == language).or(all.first());
        own.map(|(_, index)| index).expect("a portal has at least one language")
    }

    /// Every index.
    pub fn all(&self, cx: RenderCx<'_>) -> impl Iterator<Item = &SearchIndex> {
        self.made(cx).indexes.iter().map(|(_, index)| index)
    }

    /// The routes of their files but the manifests.
    #[must_use]
    pub fn routes(&self, cx: RenderCx<'_>) -> &[Route] {
        &self.made(cx).routes
    }

    fn made(&self, cx: RenderCx<'_>) -> &Made {
        self.0.get_or_init(|| {
            let languages: Vec<Language> = cx.site.settings().all_languages().collect();
            let index = |language: &Language| (*language, SearchIndex::new(cx, *language));
            let indexes: Vec<(Language, SearchIndex)> = languages.par_iter().map(index).collect();
            let routes = indexes.iter().flat_map(|(language, index)| routes_of(cx, *language, index)).collect();
            Made { indexes, routes }
        })
    }
}

fn routes_of(cx: RenderCx<'_>, language: Language, index: &SearchIndex) -> Vec<Route> {
    let folder = RouteTable::search_folder(cx.site, language);
    let route = |(at, file): (usize, &crate::search::IndexFile)| {
        let path = format!("{folder}{}", file.name);
        let target = Target::SearchFile(Fingerprinted { at, path: path.as_str().into() });
        Route::new(cx.site, &cx.routes.facets.all, target, language)
    };
    index.files.iter().enumerate().map(route).collect()
}
