//! Text as HTML.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::OPEN_URL;
use crate::report::Messages;
use crate::report::visible::visible;
use crate::syntax::markdown::escape;

/// What may stand in a query without encoding.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

/// Text for an element or an attribute, with a sign in the place of what nobody sees.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape::attribute(&mut html, &visible(text));
    html
}

/// Escaped text in which what stands between backticks is code.
pub(super) fn quoted(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // A single backtick left over belongs to the text itself.
    let pairs = parts.len() - (parts.len() + 1) % 2;
    let mut html = String::new();
    for (at, part) in parts.iter().enumerate() {
        let part = escaped(part);
        match at {
            at if at >= pairs => html += &format!("`{part}"),
            at if at % 2 == 1 => html += &format!("<code>{part}</code>"),
            _ => html += &part,
        }
    }
    html
}

/// A path as the value of a query.
pub(super) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, QUERY).to_string()
}

/// A link that opens a file at a line; `more` is plain text after its path.
pub(super) fn file_link(path: &str, line: usize, more: &str, messages: &Messages) -> String {
    format!(
        "<a class=\"portaal-overlay__link\" href=\"{OPEN_URL}?path={}&amp;line={line}\" title=\"{}\">{}{}</a>",
        encoded(path),
        escaped(&messages.text("overlay-open", &[])),
        escaped(path),
        escaped(more),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_become_code_and_a_lone_one_stays() {
        assert_eq!(quoted("a `b` c"), "a <code>b</code> c");
        assert_eq!(quoted("a `b` `c"), "a <code>b</code> `c");
        assert_eq!(quoted("`"), "`");
        assert_eq!(quoted("a"), "a");
    }
}
