//! Where a link leads, judged by its text alone.
//!
//! Invariant: nothing but an `Elsewhere` or a `Channel` is ever written into a page as it stands, and those have a
//! scheme from a short list. Whether a file exists is not asked here.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// What the destination of a link or an image is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Destination<'a> {
    /// A file or page of this portal.
    Own(Own),
    /// A page of somebody else.
    Elsewhere(Cow<'a, str>),
    /// A way to reach somebody: mail, telephone, message, calendar.
    Channel(Cow<'a, str>),
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

/// Judges a destination as a browser would read it: spaces around it do not count, nor tabs and line ends inside.
pub(super) fn classify(destination: &str) -> Destination<'_> {
    let trimmed = destination.trim_matches(|letter: char| letter <= ' ');
    let url = if trimmed.contains(['\t', '\n', '\r']) {
        Cow::Owned(trimmed.replace(['\t', '\n', '\r'], ""))
    } else {
        Cow::Borrowed(trimmed)
    };
    if url.starts_with("//") {
        return Destination::Elsewhere(url);
    }
    let Some(scheme) = scheme(&url) else {
        return Destination::Own(own(&url));
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => Destination::Elsewhere(url),
        "mailto" | "tel" | "sms" | "webcal" => Destination::Channel(url),
        other => Destination::Unsafe(format!("{other}:")),
    }
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
    Own { target: decoded(path), query, anchor }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(url: &str) -> (String, Option<String>, Option<String>) {
        match classify(url) {
            Destination::Own(own) => (own.target, own.query, own.anchor),
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
    }

    #[test]
    fn schemes_are_few_and_cannot_be_hidden() {
        assert!(matches!(classify("HTTPS://x.nl"), Destination::Elsewhere(_)));
        assert!(matches!(classify("//x.nl/a"), Destination::Elsewhere(_)));
        assert!(matches!(classify("tel:+31206190966"), Destination::Channel(_)));
        for bad in ["javascript:alert(1)", " JavaScript:x", "java\nscript:x", "\u{1}javascript:x", "\tdata:text/html,x"]
        {
            assert!(matches!(classify(bad), Destination::Unsafe(_)), "{bad:?}");
        }
        assert_eq!(classify("vbscript:x"), Destination::Unsafe("vbscript:".into()));
    }
}
