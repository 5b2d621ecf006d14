//! From preview and URL to a reply.
//!
//! Every URL is looked up in the table of routes, and nowhere else. The last good bytes of a page are kept for when it fails:
//! a template that cannot be filled shows its fault over the last good version of that page.

use std::collections::VecDeque;

use parking_lot::Mutex;

use super::caught::{Hook, caught};
use super::preview::Preview;
use crate::base::diagnostic::Diagnostics;
use crate::base::media_type::MediaType;
use crate::build::Build;
use crate::report::{Messages, Problem, overlay};
use crate::resolve::{HiddenEntity, Site};
use crate::routes::Route;
use crate::routes::headers::{CONTENT_TYPE, Header, own_headers};

/// How many pages are kept: as many as one person looks at.
const KEPT: usize = 64;

/// What goes back to a browser, but for the script that the server adds to pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// What is said about the bytes, besides what is said of all.
    pub headers: Vec<Header>,
    /// Where to go instead.
    pub location: Option<String>,
    /// The bytes.
    pub body: Vec<u8>,
    /// What browsers should be told is wrong with what they see, unless the body itself says so.
    pub problem: Problem,
}

impl Reply {
    fn page(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: own_headers(MediaType::HTML),
            location: None,
            body: body.into(),
            problem: Problem::None,
        }
    }

    /// Whether it is a page that people look at.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.location.is_none() && self.headers.contains(&(CONTENT_TYPE, MediaType::HTML.header.into()))
    }
}

/// Makes replies.
pub struct Responder {
    words: Messages,
    kept: Mutex<VecDeque<(String, Vec<u8>)>>,
    hook: Option<Hook>,
}

impl Responder {
    /// A responder whose texts are `words`, and that calls `hook` with the URL before each page.
    #[must_use]
    pub fn new(words: Messages, hook: Option<Hook>) -> Self {
        Self { words, kept: Mutex::default(), hook }
    }

    /// The texts of the server itself.
    #[must_use]
    pub fn words(&self) -> &Messages {
        &self.words
    }

    /// The reply for `path`, a URL from the host on in plain characters.
    #[must_use]
    pub fn respond(&self, preview: &Preview, path: &str) -> Reply {
        let Some((build, site)) = preview.build.as_deref().and_then(|build| Some((build, build.site()?))) else {
            return self.no_site(preview, path);
        };
        if let Some(route) = build.route(path) {
            if *route.url != *path {
                return moved(&route.url);
            }
            return self.route(preview, build, site, route);
        }
        if path == "/" {
            return moved(&site.href("/"));
        }
        match hidden(site, path) {
            Some(entity) => {
                let problem = preview.problem.clone();
                Reply {
                    problem,
                    ..Reply::page(404, overlay::hidden(entity, &self.words))
                }
            }
            None => self.not_found(preview, build, site, path),
        }
    }

    /// A problem as a dialog.
    #[must_use]
    pub fn overlay(&self, problem: &Problem) -> Option<String> {
        overlay::dialog(problem, &self.words)
    }

    /// There is no site at all: every page says why.
    fn no_site(&self, preview: &Preview, path: &str) -> Reply {
        let name = path.rsplit('/').next().unwrap_or_default();
        if name.contains('.') && !name.ends_with(".html") {
            return Reply {
                headers: own_headers(MediaType::TEXT),
                ..Reply::page(404, "404\n")
            };
        }
        Reply::page(500, overlay::page(&preview.problem, &self.words))
    }

    /// The nearest page for what is not there, from the folder of `path` upwards: each language has one, and hosts look so too.
    fn not_found(&self, preview: &Preview, build: &Build, site: &Site, path: &str) -> Reply {
        let folders = path.rmatch_indices('/').map(|(at, _)| &path[..=at]);
        let nearest = folders.into_iter().find_map(|folder| build.route(&format!("{folder}404.html")));
        match nearest.or_else(|| build.route(&site.href("/404.html"))) {
            Some(route) => {
                let reply = self.route(preview, build, site, route);
                let status = if reply.status == 200 { 404 } else { reply.status };
                Reply { status, ..reply }
            }
            None => Reply::page(404, "404\n"),
        }
    }

    fn route(&self, preview: &Preview, build: &Build, site: &Site, route: &Route) -> Reply {
        let rendered = caught(|| {
            if let Some(hook) = &self.hook {
                hook(&route.url);
            }
            build.render(route).map(std::borrow::Cow::into_owned)
        });
        let problem = match rendered {
            Ok(Ok(body)) => {
                if route.target.is_page() {
                    self.keep(&route.url, &body);
                }
                let problem = preview.problem.clone();
                let headers = route.target.preview_headers(site);
                return Reply { headers, problem, ..Reply::page(200, body) };
            }
            Ok(Err(fault)) => {
                let mut faults = Diagnostics::new();
                faults.push(fault);
                Problem::Content(faults)
            }
            Err(said) => Problem::Panic(said),
        };
        let problem = preview.problem.and(&problem);
        match self.kept(&route.url) {
            Some(body) => Reply { problem, ..Reply::page(500, body) },
            None => Reply::page(500, overlay::page(&problem, &self.words)),
        }
    }

    fn keep(&self, url: &str, body: &[u8]) {
        let mut kept = self.kept.lock();
        kept.retain(|(known, _)| known != url);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back((url.to_owned(), body.to_vec()));
    }

    fn kept(&self, url: &str) -> Option<Vec<u8>> {
        let kept = self.kept.lock();
        kept.iter().find(|(known, _)| known == url).map(|(_, body)| body.clone())
    }
}

fn moved(url: &str) -> Reply {
    Reply { location: Some(url.to_owned()), ..Reply::page(308, "") }
}

fn hidden<'s>(site: &'s Site, path: &str) -> Option<&'s HiddenEntity> {
    let bare = |url: &str| url.trim_end_matches('/').len();
    site.hidden.iter().find(|entity| entity.url[..bare(&entity.url)] == path[..bare(path)])
}
