//! The headers of answers, in one place: what `_headers` tells a host, and what the preview sends.
//!
//! The two differ in one thing. The preview lets a browser keep nothing that may change, [`KEPT_NOT`], as it is asked again
//! after each edit and must then give what is new; a host may do as it does.

use super::data::DataFile;
use super::facets::FacetValues;
use super::target::{Caching, Target};
use crate::base::media_type::MediaType;
use crate::model::Language;
use crate::resolve::Site;

/// A header: its name and its value.
pub type Header = (&'static str, &'static str);

/// What the bytes are (RFC 9110, section 8.3).
pub const CONTENT_TYPE: &str = "Content-Type";

/// How long they may be kept (RFC 9111, section 5.2).
const CACHE_CONTROL: &str = "Cache-Control";

/// Whose pages may read them (Fetch, WHATWG, section 3.3.2).
const ALLOW_ORIGIN: &str = "Access-Control-Allow-Origin";

/// What the preview says of all that may change.
pub const KEPT_NOT: Header = (CACHE_CONTROL, "no-store");

/// The headers of every answer.
///
/// The policy lets a page have everything from the portal itself, nothing inline, nothing from elsewhere. Source: Content
/// Security Policy Level 3, W3C. Other sites are not told which page a visitor comes from (Referrer Policy, W3C), cannot reach into
/// its window (HTML, WHATWG, 7.1.3), and a page asks for nothing of the device (Permissions Policy, W3C) but to share and to copy.
pub const EVERYWHERE: &[Header] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
         fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), \
         midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), \
         serial=(), usb=(), xr-spatial-tracking=()",
    ),
];

/// What the preview says of bytes of its own.
#[must_use]
pub fn own_headers(media_type: MediaType) -> Vec<Header> {
    vec![(CONTENT_TYPE, media_type.header), KEPT_NOT]
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
) -> Vec<Rule> {
    let mut rules = vec![Rule { paths: site.href("/*"), headers: EVERYWHERE.to_vec() }];
    for (target, language) in targets {
        for header in target.told_headers(site) {
            let paths = target.paths_of(header, site, values, language);
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
        let mut headers = vec![(CONTENT_TYPE, self.media_type(site).header)];
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
        let content_type = (!media_type.is_known_to_hosts).then_some((CONTENT_TYPE, media_type.header));
        let caching = match self.caching() {
            Caching::Lasting => Some(LASTING),
            Caching::Checked => Some((CACHE_CONTROL, "no-cache")),
            Caching::OfHost => None,
        };
        [caching, content_type, self.is_open().then_some(OPEN)].into_iter().flatten()
    }

    /// The paths that a header of it is told for.
    fn paths_of(&self, header: Header, site: &Site, values: &FacetValues, language: Language) -> String {
        match header.0 {
            ALLOW_ORIGIN => format!("{}*", DataFile::page_url(site)),
            // What lasts stands in folders that hold files of many types.
            CONTENT_TYPE if self.caching() == Caching::Lasting => self.url(site, values, language).to_string(),
            _ => self.paths(site, values, language),
        }
    }
}

/// A year, which is what caches take for ever.
const LASTING: Header = (CACHE_CONTROL, "public, max-age=31536000, immutable");

const OPEN: Header = (ALLOW_ORIGIN, "*");
