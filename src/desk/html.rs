//! HTML of the desk's own: escaped texts, and what stands around every page of it.

use super::BASE;
use crate::base::digest::Digest;
use crate::report::Messages;
use crate::syntax::markdown::escape;

/// Text for an element or an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape::attribute(&mut html, text);
    html
}

/// Escaped text in which what stands between backticks is code.
pub(super) fn quoted(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return escaped(text);
    }
    let part = |(at, part): (usize, &&str)| match at % 2 {
        1 => format!("<code>{}</code>", escaped(part)),
        _ => escaped(part),
    };
    parts.iter().enumerate().map(part).collect()
}

/// A text of the desk, escaped.
pub(super) fn said(words: &Messages, id: &str, values: &[(&'static str, &str)]) -> String {
    quoted(&words.text(id, values))
}

/// A value for a query.
pub(super) fn query(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// An id for the element of a field.
pub(super) fn id(prefix: &str, path: &str) -> String {
    let plain: String = path.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    let is_same = plain == path;
    // Two paths that differ in a sign alone have different ids.
    if is_same {
        format!("{prefix}-{plain}")
    } else {
        format!("{prefix}-{plain}-{}", Digest::of(path.as_bytes()).fingerprint())
    }
}

/// A page of the desk.
pub(super) struct DeskPage<'a> {
    /// Its title; plain text.
    pub title: String,
    /// What stands in its main part.
    pub main: String,
    /// What it is like, for its styles: `wide` for one with a page beside its form.
    pub look: &'static str,
    /// The token that its deeds carry.
    pub token: &'a str,
    /// Where the portal begins.
    pub portal: String,
}

impl DeskPage<'_> {
    /// The whole document.
    pub(super) fn document(&self, words: &Messages) -> String {
        let title = escaped(&self.title);
        let (desk, portal) = (said(words, "desk-title", &[]), said(words, "desk-to-portal", &[]));
        let skip = said(words, "desk-skip", &[]);
        let nav = said(words, "desk-nav", &[]);
        let texts = serde_json::to_string(&script_texts(words)).unwrap_or_default();
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
             <meta name=\"sleutel\" content=\"{}\">\n<meta name=\"teksten\" content=\"{}\">\n<title>{title} · {desk}</title>\n\
             <link rel=\"icon\" href=\"{BASE}favicon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"{BASE}tokens.css\">\n<link rel=\"stylesheet\" href=\"{BASE}bureau.css\">\n\
             <script type=\"module\" src=\"{BASE}bureau.js\"></script>\n</head>\n<body class=\"{}\">\n\
             <a class=\"skip\" href=\"#main\">{skip}</a>\n<header class=\"top\">\n<nav aria-label=\"{nav}\">\n\
             <a class=\"top__home\" href=\"{BASE}\">{desk}</a>\n<a href=\"{}\">{portal}</a>\n</nav>\n</header>\n\
             <main id=\"main\" tabindex=\"-1\">\n{}</main>\n</body>\n</html>\n",
            words.language().as_str(),
            escaped(self.token),
            escaped(&texts),
            self.look,
            escaped(&self.portal),
            self.main,
        )
    }
}

/// The texts that scripts show by themselves: each is used by its name there.
const SCRIPT_TEXTS: &[&str] = &[
    "desk-js-gone",
    "desk-js-refused",
    "desk-js-added",
    "desk-js-removed",
    "desk-js-moved",
    "desk-js-nothing",
    "desk-js-link",
    "desk-js-picture",
    "desk-js-alt",
    "desk-js-name",
    "desk-js-insert",
    "desk-js-cancel",
    "desk-js-note",
    "desk-js-unsaved",
    "desk-js-left",
];

fn script_texts(words: &Messages) -> serde_json::Map<String, serde_json::Value> {
    let text = |id: &&str| (id.trim_start_matches("desk-js-").to_owned(), words.text(id, &[]).into());
    SCRIPT_TEXTS.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_different_paths_differ() {
        assert_eq!(id("v", "titel"), "v-titel");
        assert_ne!(id("v", "uren[0].van"), id("v", "uren.0..van"));
        assert_eq!(quoted("een `b` <c>"), "een <code>b</code> &lt;c&gt;");
    }
}
