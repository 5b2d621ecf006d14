//! Media types, in one table: what the preview sends, what hosts are told, and what the catalogue of open data names.

use camino::Utf8Path;

/// A media type. Source of the names: the registry of IANA; of what hosts know: the types that nginx and Apache ship with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaType {
    /// As the header `Content-Type` says it: with the charset, where it is text that says none itself.
    pub header: &'static str,
    /// Whether hosts say this of a file by its ending, without being told to.
    pub is_known_to_hosts: bool,
}

impl MediaType {
    /// Pages.
    pub const HTML: Self = Self::known("text/html; charset=utf-8");
    /// Style sheets.
    pub const CSS: Self = Self::known("text/css; charset=utf-8");
    /// Scripts.
    pub const JAVASCRIPT: Self = Self::known("text/javascript; charset=utf-8");
    /// Text.
    pub const TEXT: Self = Self::known("text/plain; charset=utf-8");
    /// JSON, RFC 8259.
    pub const JSON: Self = Self::known("application/json");
    /// JSON-LD 1.1, W3C.
    pub const JSON_LD: Self = Self::told("application/ld+json");
    /// XML, RFC 7303.
    pub const XML: Self = Self::known("application/xml; charset=utf-8");
    /// Feeds, RFC 4287.
    pub const ATOM: Self = Self::told("application/atom+xml; charset=utf-8");
    /// Calendars, RFC 5545.
    pub const CALENDAR: Self = Self::told("text/calendar; charset=utf-8");
    /// Cards of any version, RFC 6350.
    pub const CARD: Self = Self::told("text/vcard; charset=utf-8");
    /// Tables, RFC 4180.
    pub const CSV: Self = Self::told("text/csv; charset=utf-8");
    /// Photos.
    pub const JPEG: Self = Self::known("image/jpeg");
    /// Pictures of few colours.
    pub const PNG: Self = Self::known("image/png");
    /// Photos for newer browsers, RFC 9649.
    pub const WEBP: Self = Self::known("image/webp");
    /// Bytes of which nothing is known.
    pub const BYTES: Self = Self::known("application/octet-stream");

    /// By the ending of a file's name, lower case.
    const ENDINGS: &[(&str, Self)] = &[
        ("html", Self::HTML),
        ("css", Self::CSS),
        ("js", Self::JAVASCRIPT),
        ("mjs", Self::JAVASCRIPT),
        ("txt", Self::TEXT),
        ("json", Self::JSON),
        ("map", Self::JSON),
        ("jsonld", Self::JSON_LD),
        ("geojson", Self::told("application/geo+json")),
        ("webmanifest", Self::told("application/manifest+json")),
        ("xml", Self::XML),
        ("ics", Self::CALENDAR),
        ("vcf", Self::CARD),
        ("csv", Self::CSV),
        ("svg", Self::known("image/svg+xml")),
        ("png", Self::PNG),
        ("jpg", Self::JPEG),
        ("jpeg", Self::JPEG),
        ("gif", Self::known("image/gif")),
        ("webp", Self::WEBP),
        ("avif", Self::known("image/avif")),
        ("ico", Self::known("image/x-icon")),
        ("woff2", Self::known("font/woff2")),
        ("wasm", Self::known("application/wasm")),
        ("pdf", Self::known("application/pdf")),
    ];

    const fn known(header: &'static str) -> Self {
        Self { header, is_known_to_hosts: true }
    }

    const fn told(header: &'static str) -> Self {
        Self { header, is_known_to_hosts: false }
    }

    /// The type of a file by the ending of its name.
    #[must_use]
    pub fn of(path: &Utf8Path) -> Self {
        let ending = path.extension().unwrap_or_default();
        let found = Self::ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending));
        found.map_or(Self::BYTES, |(_, media_type)| *media_type)
    }

    /// The name alone, without a charset.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.header.split_once(';').map_or(self.header, |(name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_type_of_its_ending_whatever_its_case() {
        assert_eq!(MediaType::of(Utf8Path::new("media/Plan.PDF")).header, "application/pdf");
        assert_eq!(MediaType::of(Utf8Path::new("judo/kalender.ics")), MediaType::CALENDAR);
        assert_eq!(MediaType::of(Utf8Path::new("media/iets.anders")), MediaType::BYTES);
        assert_eq!(MediaType::of(Utf8Path::new("_headers")), MediaType::BYTES);
        assert_eq!(MediaType::CSV.name(), "text/csv");
    }

    #[test]
    fn an_ending_stands_in_the_table_once() {
        for (at, (ending, _)) in MediaType::ENDINGS.iter().enumerate() {
            let again = MediaType::ENDINGS.iter().skip(at + 1).find(|(other, _)| other == ending);
            assert_eq!((*ending, again), (ending.to_ascii_lowercase().as_str(), None));
        }
    }
}
