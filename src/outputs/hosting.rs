//! What a host should know: `_headers` and `_redirects`, in the form that several static hosts share.

use std::fmt::Write;

use crate::model::Kind;
use crate::resolve::Site;
use crate::routes::{RouteTable, SEARCH_FOLDER, SEARCH_MANIFEST, Target};

/// The policy of every page: everything from the portal itself, nothing inline, nothing from elsewhere.
///
/// Source: Content Security Policy Level 3, W3C.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

/// Headers by path. Files whose name changes with their bytes may be kept for a year.
#[must_use]
pub fn headers(site: &Site) -> String {
    let base = &site.base;
    let mut text = format!("{base}/*\n  Content-Security-Policy: {CONTENT_SECURITY_POLICY}\n");
    text.push_str("  Referrer-Policy: strict-origin-when-cross-origin\n");
    text.push_str("  X-Content-Type-Options: nosniff\n");
    text.push_str("  X-Frame-Options: DENY\n");
    text.push_str("  Permissions-Policy: camera=(), geolocation=(), microphone=()\n");
    for folder in ["assets", "media"] {
        let _ = write!(text, "\n{base}/{folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    // The manifest says which files of the index belong together, so it is asked for anew each time.
    let _ = write!(text, "\n{base}/{SEARCH_MANIFEST}\n  Cache-Control: no-cache\n");
    // Those of the finder change with every edit of an offer.
    for kind in [Kind::Offer, Kind::School] {
        let _ = write!(text, "\n{}\n  Cache-Control: no-cache\n", RouteTable::finder_url(site, kind));
    }
    let _ = write!(text, "\n{base}/{SEARCH_FOLDER}*.bin\n  Cache-Control: public, max-age=31536000, immutable\n");
    for card in ["contact/:naam/contact.vcf", "scholen/:naam/school.vcf"] {
        let _ = write!(text, "\n{base}/{card}\n  Content-Type: text/vcard; charset=utf-8\n");
    }
    for calendar in [
        "aanbod/kalender.ics",
        "aanbod/:naam/kalender.ics",
        "aanbod/:keuze/:waarde/kalender.ics",
        "scholen/:naam/kalender.ics",
    ] {
        let _ = write!(text, "\n{base}/{calendar}\n  Content-Type: text/calendar; charset=utf-8\n");
    }
    // Other people's pages may read what is for all.
    let _ = write!(text, "\n{base}/data/*\n  Access-Control-Allow-Origin: *\n");
    for (file, sort) in [("*.csv", "text/csv; charset=utf-8"), ("*.jsonld", "application/ld+json")] {
        let _ = write!(text, "\n{base}/data/{file}\n  Content-Type: {sort}\n");
    }
    text
}

/// Old URLs with those of today.
#[must_use]
pub fn redirects(routes: &RouteTable) -> String {
    let mut text = String::new();
    for route in &routes.routes {
        if let Target::Redirect { to } = &route.target {
            let _ = writeln!(text, "{} {to} 301", route.url);
        }
    }
    text
}
