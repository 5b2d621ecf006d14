//! The headers of answers, in one place: what `_headers` tells a host, and what the preview sends.
//!
//! The two differ in one thing. The preview lets a browser keep nothing that may change, [`KEPT_NOT`], as it is asked again
//! after each edit and must then give what is new; a host may do as it does.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::calendar::frames_url;
use super::data::DataFile;
use super::facets::FacetValues;
use super::page_target::PageTarget;
use super::target::{Caching, Target};
use crate::base::media_type::MediaType;
use crate::model::Language;
use crate::resolve::Site;

/// A header: its name and its value.
pub type Header = (&'static str, Cow<'static, str>);

/// What the bytes are (RFC 9110, section 8.3).
pub const CONTENT_TYPE: &str = "Content-Type";

/// How long they may be kept (RFC 9111, section 5.2).
const CACHE_CONTROL: &str = "Cache-Control";

/// Whose pages may read them (Fetch, WHATWG, section 3.3.2).
const ALLOW_ORIGIN: &str = "Access-Control-Allow-Origin";

/// What the preview says of all that may change.
pub const KEPT_NOT: Header = (CACHE_CONTROL, Cow::Borrowed("no-store"));

/// What a page may have, but for who may show it.
macro_rules! policy {
    () => {
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    };
}

/// The headers of every answer.
///
/// The policy lets a page have everything from the portal itself, nothing inline, nothing from elsewhere. Source: Content
/// Security Policy Level 3, W3C. Other sites are not told which page a visitor comes from (Referrer Policy, W3C), cannot reach into
/// its window (HTML, WHATWG, 7.1.3), and a page asks for nothing of the device (Permissions Policy, W3C) but to share and to copy.
pub const EVERYWHERE: &[Header] = &[
    (POLICY, Cow::Borrowed(concat!(policy!(), "frame-ancestors 'none'"))),
    ("Referrer-Policy", Cow::Borrowed("same-origin")),
    ("X-Content-Type-Options", Cow::Borrowed("nosniff")),
    (NO_FRAMES, Cow::Borrowed("DENY")),
    ("Cross-Origin-Opener-Policy", Cow::Borrowed("same-origin")),
    (
        "Permissions-Policy",
        Cow::Borrowed(
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
         fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), \
         midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), \
         serial=(), usb=(), xr-spatial-tracking=()",
        ),
    ),
];

/// What a page may have, and who may show it (Content Security Policy Level 3).
pub const POLICY: &str = "Content-Security-Policy";

/// That no other site may show it, for browsers of before that policy.
pub const NO_FRAMES: &str = "X-Frame-Options";

/// The headers of a page that the sites of the settings may show in a frame.
fn in_frames(site: &Site) -> Vec<Header> {
    let origins = site.settings().frames.iter().map(|url| origin(url));
    let origins = origins.collect::<Vec<_>>().join(" ");
    let all = EVERYWHERE.iter().filter(|(name, _)| ![POLICY, NO_FRAMES].contains(name)).cloned();
    let own = (POLICY, format!("{}frame-ancestors {origins}", policy!()).into());
    [own].into_iter().chain(all).collect()
}

/// The scheme, host and port of an address.
fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + "://".len());
    url[host..].find(['/', '?', '#']).map_or(url, |end| &url[..host + end])
}

/// What holds everywhere, for the paths of a host. Hosts join what several rules say of a path, so that nothing can be taken back:
/// where other sites may show some pages in a frame, those stand below a path of their own, and all others are named by theirs.
fn general<'u>(site: &Site, urls: impl Iterator<Item = &'u str>) -> Vec<Rule> {
    let everywhere = |paths: String| Rule { paths, headers: EVERYWHERE.to_vec() };
    if site.settings().frames.is_empty() {
        return vec![everywhere(site.href("/*"))];
    }
    let home = site.href("/");
    let framed = frames_url(site);
    let top = |url: &str| {
        let rest = url.strip_prefix(&home)?;
        Some(rest.split_once('/').map_or_else(|| url.to_owned(), |(first, _)| format!("{home}{first}/*")))
    };
    let tops: BTreeSet<String> = urls.filter(|url| !url.starts_with(&framed)).filter_map(top).collect();
    let own = Rule { paths: format!("{framed}*"), headers: in_frames(site) };
    tops.into_iter().map(everywhere).chain([own]).collect()
}

/// What the preview says of bytes of its own.
#[must_use]
pub fn own_headers(media_type: MediaType) -> Vec<Header> {
    vec![(CONTENT_TYPE, media_type.header.into()), KEPT_NOT]
}

/// Headers for the paths of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The paths: `*` stands for all that follows, `:naam` for one part.
    pub paths: String,
    /// The headers.
    pub headers: Vec<Header>,
}

/// What a host is told. No two rules for one path name the same header, as hosts join what they say.
#[must_use]
pub fn rules<'t>(
    site: &Site,
    values: &FacetValues,
    targets: impl IntoIterator<Item = (&'t Target, Language)>,
    urls: impl Iterator<Item = &'t str>,
) -> Vec<Rule> {
    let mut rules = general(site, urls);
    for (target, language) in targets {
        for header in target.told_headers(site) {
            let paths = target.paths_of(&header, site, values, language);
            match rules.iter_mut().find(|rule| rule.paths == paths) {
                Some(rule) if rule.headers.contains(&header) => {}
                Some(rule) => rule.headers.push(header),
                None => rules.push(Rule { paths, headers: vec![header] }),
            }
        }
    }
    rules
}

impl Target {
    /// The headers that it has besides those of every answer, as the preview sends them.
    #[must_use]
    pub fn preview_headers(&self, site: &Site) -> Vec<Header> {
        let mut headers = vec![(CONTENT_TYPE, self.media_type(site).header.into())];
        if let Self::Page(PageTarget::Week(_)) = self {
            headers.extend(in_frames(site));
        }
        headers.push(match self.caching() {
            Caching::Lasting => LASTING,
            Caching::Checked | Caching::OfHost => KEPT_NOT,
        });
        headers.extend(self.is_open().then_some(OPEN));
        headers
    }

    /// The headers that hosts must be told to send with it besides those of every answer.
    fn told_headers(&self, site: &Site) -> impl Iterator<Item = Header> {
        let media_type = self.media_type(site);
        let content_type = (!media_type.is_known_to_hosts).then_some((CONTENT_TYPE, media_type.header.into()));
        let caching = match self.caching() {
            Caching::Lasting => Some(LASTING),
            Caching::Checked => Some((CACHE_CONTROL, "no-cache".into())),
            Caching::OfHost => None,
        };
        [caching, content_type, self.is_open().then_some(OPEN)].into_iter().flatten()
    }

    /// The paths that a header of it is told for.
    fn paths_of(&self, header: &Header, site: &Site, values: &FacetValues, language: Language) -> String {
        match header.0 {
            ALLOW_ORIGIN => format!("{}*", DataFile::page_url(site)),
            // What lasts stands in folders that hold files of many types.
            CONTENT_TYPE if self.caching() == Caching::Lasting => self.url(site, values, language).to_string(),
            _ => self.paths(site, values, language),
        }
    }
}

/// A year, which is what caches take for ever.
const LASTING: Header = (CACHE_CONTROL, Cow::Borrowed("public, max-age=31536000, immutable"));

const OPEN: Header = (ALLOW_ORIGIN, Cow::Borrowed("*"));
