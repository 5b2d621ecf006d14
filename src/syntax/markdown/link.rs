//! Where a link leads, judged by its text alone.
//!
//! Invariant: nothing but an `Elsewhere` or a `Channel` is ever written into a page as it stands, and those have a
//! scheme from a short list. Whether a file exists is not asked here.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::base::reach::{Reach, behind_host, reach};

/// What the destination of a link or an image is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum LinkDestination<'a> {
    /// A file or page of this portal.
    Own(Own),
    /// A page of somebody else.
    Elsewhere(Cow<'a, str>),
    /// A way to reach somebody: mail, telephone, message, calendar.
    Channel(Cow<'a, str>),
    /// A place that only whoever sits at the same computer or network can reach; for the preview, the page there.
    Local(Option<Own>),
    /// Anything that could do harm, by its scheme with the colon.
    Unsafe(String),
}

/// The parts of a destination inside the portal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Own {
    pub(super) target: String,
    pub(super) query: Option<String>,
    pub(super) anchor: Option<String>,
}

/// Judges a destination as a browser would read it: spaces around it do not count, nor tabs and line ends inside. What is
/// plainly an address of the web, of mail or a telephone number is one, also without what should stand before it.
pub(super) fn classify(destination: &str) -> LinkDestination<'_> {
    let trimmed = destination.trim_matches(|letter: char| letter <= ' ');
    let url = if trimmed.contains(['\t', '\n', '\r']) {
        Cow::Owned(trimmed.replace(['\t', '\n', '\r'], ""))
    } else {
        Cow::Borrowed(trimmed)
    };
    if url.starts_with("//") {
        return LinkDestination::Elsewhere(url);
    }
    let Some(scheme) = scheme(&url) else {
        return without_scheme(&url);
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => match reach(&url) {
            Reach::Public => LinkDestination::Elsewhere(url),
            Reach::Computer => LinkDestination::Local(Some(own(behind_host(&url)))),
            Reach::Network => LinkDestination::Local(None),
        },
        // `C:\Users` begins with the letter of a disk.
        "file" => LinkDestination::Local(None),
        disk if disk.len() == 1 => LinkDestination::Local(None),
        "mailto" | "tel" | "sms" | "webcal" => LinkDestination::Channel(url),
        other => LinkDestination::Unsafe(format!("{other}:")),
    }
}

fn without_scheme(url: &str) -> LinkDestination<'static> {
    let lower = url.to_lowercase();
    if lower.starts_with("www.") && lower.len() > 6 {
        return LinkDestination::Elsewhere(Cow::Owned(format!("https://{url}")));
    }
    if is_mail(url) {
        return LinkDestination::Channel(Cow::Owned(format!("mailto:{url}")));
    }
    let digits: String = url.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    let is_number = url.chars().all(|letter| letter.is_ascii_digit() || " +-()".contains(letter));
    if is_number && digits.len() >= 10 {
        return LinkDestination::Channel(Cow::Owned(format!("tel:{digits}")));
    }
    LinkDestination::Own(own(url))
}

fn is_mail(url: &str) -> bool {
    let Some((name, host)) = url.split_once('@') else { return false };
    let fits = |text: &str| !text.is_empty() && !text.contains(['/', ' ', '@', '?', '#']);
    fits(name) && fits(host) && host.contains('.')
}

/// Whether `url` is an address of mail.
pub(super) fn is_mail_link(url: &str) -> bool {
    url.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:")) || is_mail(url)
}

/// Whether `url` is a telephone number.
pub(super) fn is_telephone(url: &str) -> bool {
    url.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("tel:"))
}

fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let mut letters = scheme.bytes();
    let named = letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    named.then_some(scheme)
}

fn own(url: &str) -> Own {
    let (rest, anchor) = match url.split_once('#') {
        Some((rest, anchor)) => (rest, Some(decoded(anchor))),
        None => (url, None),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query.to_owned())),
        None => (rest, None),
    };
    // Windows parts the names of a path with backslashes.
    Own { target: decoded(path).replace('\\', "/"), query, anchor }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(url: &str) -> (String, Option<String>, Option<String>) {
        match classify(url) {
            LinkDestination::Own(own) => (own.target, own.query, own.anchor),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_path_of_the_portal_is_taken_apart() {
        let anchor = Some("contact".to_owned());
        assert_eq!(parts("../scholen/x.md#contact"), ("../scholen/x.md".into(), None, anchor.clone()));
        assert_eq!(parts("#contact"), (String::new(), None, anchor));
        assert_eq!(parts("/zoeken/?q=a%20b"), ("/zoeken/".into(), Some("q=a%20b".into()), None));
        assert_eq!(parts("caf%C3%A9%20x.md"), ("café x.md".into(), None, None));
        assert_eq!(parts("100%FF.md").0, "100%FF.md", "what is not UTF-8 stays as written");
        assert_eq!(parts("..\\fotos\\a.jpg").0, "../fotos/a.jpg", "so do people write who know Windows");
    }

    #[test]
    fn what_is_plainly_an_address_is_one() {
        for (written, meant) in
            [("www.askoscholen.nl", "https://www.askoscholen.nl"), ("WWW.x.nl/a", "https://WWW.x.nl/a")]
        {
            assert_eq!(classify(written), LinkDestination::Elsewhere(meant.into()));
        }
        for (written, meant) in [
            ("info@x.nl", "mailto:info@x.nl"),
            ("020-123 4567", "tel:0201234567"),
            ("+31201234567", "tel:+31201234567"),
        ] {
            assert_eq!(classify(written), LinkDestination::Channel(meant.into()));
        }
        for path in ["lukasschool", "2026-2027.md", "2026", "a@b", "map/x@y.nl"] {
            assert_eq!(parts(path).0, path);
        }
    }

    #[test]
    fn what_only_its_author_can_reach_is_local() {
        assert_eq!(classify("http://localhost:4000/aanbod/x/#k"), LinkDestination::Local(Some(own("/aanbod/x/#k"))));
        for local in ["http://192.168.1.1/", "file:///C:/a.pdf", "C:\\Users\\a.pdf", "http://intranet/"] {
            assert_eq!(classify(local), LinkDestination::Local(None), "{local}");
        }
    }

    #[test]
    fn schemes_are_few_and_cannot_be_hidden() {
        assert!(matches!(classify("HTTPS://x.nl"), LinkDestination::Elsewhere(_)));
        assert!(matches!(classify("//x.nl/a"), LinkDestination::Elsewhere(_)));
        assert!(matches!(classify("tel:+31206190966"), LinkDestination::Channel(_)));
        for bad in ["javascript:alert(1)", " JavaScript:x", "java\nscript:x", "\u{1}javascript:x", "\tdata:text/html,x"]
        {
            assert!(matches!(classify(bad), LinkDestination::Unsafe(_)), "{bad:?}");
        }
        assert_eq!(classify("vbscript:x"), LinkDestination::Unsafe("vbscript:".into()));
    }
}
