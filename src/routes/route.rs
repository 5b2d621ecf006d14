//! One URL: what is shown there, and which file holds it.

use std::sync::Arc;

use camino::Utf8PathBuf;
use percent_encoding::percent_decode_str;

use super::facets::FacetValues;
use super::target::Target;
use crate::model::Language;
use crate::resolve::Site;

/// A URL with what is shown there.
#[derive(Clone, Debug)]
pub struct Route {
    /// From the host on, with the portal's own path: `/portaal/scholen/`.
    pub url: Arc<str>,
    /// The file in the output folder: `scholen/index.html`.
    pub file: Utf8PathBuf,
    /// What is shown.
    pub target: Target,
    /// The language it is in; for what is no page, that of the content.
    pub language: Language,
}

impl Route {
    /// The route of `target` in a language.
    #[must_use]
    pub fn new(site: &Site, values: &FacetValues, target: Target, language: Language) -> Self {
        let url = target.url(site, values, language);
        let below = url.strip_prefix(&*site.base).unwrap_or(&url).trim_start_matches('/');
        // Hosts look for the file of a decoded path.
        let decoded = percent_decode_str(below).decode_utf8().ok().filter(|path| is_path(path));
        let below = decoded.as_deref().unwrap_or(below);
        let ending = if below.is_empty() || below.ends_with('/') { "index.html" } else { "" };
        let mut file = String::with_capacity(below.len() + ending.len());
        file.push_str(below);
        file.push_str(ending);
        Self { file: file.into(), url, target, language }
    }

    /// Whether search engines are told of the same page in other languages. A page in a variant is one beside those: of two
    /// Dutch pages one is the Dutch among them. It says other words, so that it is found as itself: it stands in the sitemap,
    /// and its canonical address is its own.
    #[must_use]
    pub fn has_alternates(&self) -> bool {
        !self.language.is_variant()
    }
}

/// Whether a decoded path still is one that stays where it is.
fn is_path(path: &str) -> bool {
    path.split('/').all(|part| !matches!(part, "." | "..")) && !path.contains(['\\', '\0', '\n', '\r'])
}
