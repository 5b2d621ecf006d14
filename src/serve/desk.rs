//! Preview and URL to an answer.
//!
//! Every URL is looked up in the table of routes, and nowhere else. What a page said last is kept for when it fails:
//! a template that cannot be filled shows its fault over the last good version of that page.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use super::caught::{Hook, caught};
use super::notice;
use super::preview::{Preview, Trouble};
use crate::base::diagnostic::Diagnostics;
use crate::build::Build;
use crate::report::Messages;
use crate::resolve::{HiddenEntity, Site};
use crate::routes::{Route, Target};

/// How many pages are kept: as many as one person looks at.
const KEPT: usize = 64;

const HTML: &str = "text/html; charset=utf-8";

/// What goes back to a browser, but for the script that the server adds to pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The media type.
    pub content_type: &'static str,
    /// Where to go instead.
    pub location: Option<String>,
    /// Whether the URL changes with the bytes.
    pub is_lasting: bool,
    /// The bytes.
    pub body: Vec<u8>,
    /// What browsers should be told is wrong with what they see, unless the body itself says so.
    pub trouble: Trouble,
}

impl Answer {
    fn page(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type: HTML,
            location: None,
            is_lasting: false,
            body: body.into(),
            trouble: Trouble::None,
        }
    }

    /// Whether it is a page that people look at.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.content_type == HTML && self.location.is_none()
    }
}

/// Gives answers.
pub struct Desk {
    words: Messages,
    kept: Mutex<VecDeque<(String, Vec<u8>)>>,
    hook: Option<Hook>,
}

impl Desk {
    /// A desk that speaks with `words`, and calls `hook` with the URL before each page.
    #[must_use]
    pub fn new(words: Messages, hook: Option<Hook>) -> Self {
        Self { words, kept: Mutex::default(), hook }
    }

    /// The words it speaks with.
    #[must_use]
    pub fn words(&self) -> &Messages {
        &self.words
    }

    /// What is at `path`, a URL from the host on in plain characters.
    #[must_use]
    pub fn answer(&self, preview: &Preview, path: &str) -> Answer {
        let Some((build, site)) = preview.build.as_deref().and_then(|build| Some((build, build.site()?))) else {
            return self.nothing(preview, path);
        };
        if let Some(route) = build.route(path) {
            if *route.url != *path {
                return moved(&route.url);
            }
            return self.route(preview, build, route);
        }
        if path == "/" {
            return moved(&site.href("/"));
        }
        match hidden(site, path) {
            Some(entity) => {
                let trouble = preview.trouble.clone();
                Answer {
                    trouble,
                    ..Answer::page(404, notice::hidden(entity, &self.words))
                }
            }
            None => self.not_found(preview, build, site),
        }
    }

    /// Trouble as a dialog.
    #[must_use]
    pub fn overlay(&self, trouble: &Trouble) -> Option<String> {
        notice::overlay(trouble, &self.words)
    }

    /// There is no site at all: every page says why.
    fn nothing(&self, preview: &Preview, path: &str) -> Answer {
        let name = path.rsplit('/').next().unwrap_or_default();
        if name.contains('.') && !name.ends_with(".html") {
            return Answer {
                content_type: "text/plain; charset=utf-8",
                ..Answer::page(404, "404\n")
            };
        }
        Answer::page(500, notice::page(&preview.trouble, &self.words))
    }

    fn not_found(&self, preview: &Preview, build: &Build, site: &Site) -> Answer {
        match build.route(&site.href("/404.html")) {
            Some(route) => {
                let answer = self.route(preview, build, route);
                let status = if answer.status == 200 { 404 } else { answer.status };
                Answer { status, ..answer }
            }
            None => Answer::page(404, "404\n"),
        }
    }

    fn route(&self, preview: &Preview, build: &Build, route: &Route) -> Answer {
        let rendered = caught(|| {
            if let Some(hook) = &self.hook {
                hook(&route.url);
            }
            build.render(route).map(std::borrow::Cow::into_owned)
        });
        let is_lasting = matches!(route.target, Target::Asset(_) | Target::Media(_) | Target::SearchFile(_));
        let content_type = content_type(route);
        let trouble = match rendered {
            Ok(Ok(body)) => {
                if content_type == HTML {
                    self.keep(&route.url, &body);
                }
                let trouble = preview.trouble.clone();
                return Answer { content_type, is_lasting, trouble, ..Answer::page(200, body) };
            }
            Ok(Err(fault)) => {
                let mut faults = Diagnostics::new();
                faults.push(fault);
                Trouble::Content(faults)
            }
            Err(said) => Trouble::Panic(said),
        };
        let trouble = preview.trouble.and(&trouble);
        match self.kept(&route.url) {
            Some(body) => Answer { trouble, ..Answer::page(500, body) },
            None => Answer::page(500, notice::page(&trouble, &self.words)),
        }
    }

    fn keep(&self, url: &str, body: &[u8]) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| known != url);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back((url.to_owned(), body.to_vec()));
    }

    fn kept(&self, url: &str) -> Option<Vec<u8>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == url).map(|(_, body)| body.clone())
    }
}

fn moved(url: &str) -> Answer {
    Answer { location: Some(url.to_owned()), ..Answer::page(308, "") }
}

fn hidden<'s>(site: &'s Site, path: &str) -> Option<&'s HiddenEntity> {
    let bare = |url: &str| url.trim_end_matches('/').len();
    site.hidden.iter().find(|entity| entity.url[..bare(&entity.url)] == path[..bare(path)])
}

fn content_type(route: &Route) -> &'static str {
    match route.file.extension().unwrap_or_default().to_ascii_lowercase().as_str() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "jsonld" => "application/ld+json",
        "geojson" => "application/geo+json",
        "webmanifest" => "application/manifest+json",
        "xml" if matches!(route.target, Target::Feed(_)) => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
