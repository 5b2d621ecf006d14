//! Addresses with a text in them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// A `mailto:` address with a subject and a body, whose lines end as RFC 6068 asks.
#[must_use]
pub(super) fn mail(to: &str, subject: &str, body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    format!("mailto:{to}?subject={}&body={}", encoded(subject), encoded(&body))
}

/// A text as a part of a URL.
pub(super) fn encoded(text: &str) -> impl std::fmt::Display {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, KEPT)
}
