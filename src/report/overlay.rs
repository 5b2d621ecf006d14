//! Diagnostics in a browser: a dialog over the last good page, or a page of its own when there is none.
//!
//! Invariant: whatever comes from content, paths included, is escaped or percent-encoded, and nothing here carries a
//! style or a script in itself, so that the strictest Content-Security-Policy lets it through. The styles are
//! [`STYLES`], to be answered at [`STYLES_URL`]; a link to [`OPEN_URL`] asks the server to open a file. Moving the focus,
//! closing the dialog (the button has `data-portaal-close`) and watching for a better version are the script's.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Messages;
use super::excerpt::Excerpt;
use super::visible::visible;
use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::base::source::Location;

/// The styles of the dialog and of the page.
pub const STYLES: &str = include_str!("overlay.css");
/// Where the page expects [`STYLES`].
pub const STYLES_URL: &str = "/_portaal/overlay.css";
/// Where a link asks for a file to be opened, with `path` and `line`.
pub const OPEN_URL: &str = "/_portaal/open";

/// What may stand in a query without encoding.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

/// `diagnostics` as a dialog to lay over a page.
#[must_use]
pub fn fragment(diagnostics: &Diagnostics, messages: &Messages) -> String {
    let mut html = format!(
        "<div class=\"portaal-overlay\" lang=\"{}\" role=\"alertdialog\" aria-labelledby=\"portaal-overlay-title\" \
         aria-describedby=\"portaal-overlay-intro\" tabindex=\"-1\">\n",
        messages.language().as_str(),
    );
    let close = escape(&messages.text("overlay-close", &[]));
    html += "<div class=\"portaal-overlay__panel\">\n";
    heading(&mut html, "h2", diagnostics, messages, "overlay-intro");
    html += &format!("<button class=\"portaal-overlay__close\" type=\"button\" data-portaal-close>{close}</button>\n");
    list(&mut html, diagnostics, messages);
    html += "</div>\n</div>\n";
    html
}

/// `diagnostics` as a page of its own, for when no good version of the page asked for exists. `script` is the address
/// of the script that reloads it once there is one.
#[must_use]
pub fn page(diagnostics: &Diagnostics, messages: &Messages, script: Option<&str>) -> String {
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<link rel=\"stylesheet\" \
         href=\"{STYLES_URL}\">\n",
        messages.language().as_str(),
        escape(&title(diagnostics, messages)),
    );
    if let Some(address) = script {
        html += &format!("<script src=\"{}\" defer></script>\n", escape(address));
    }
    html += "</head>\n<body class=\"portaal-page\">\n<main class=\"portaal-overlay portaal-overlay--page\" \
             aria-labelledby=\"portaal-overlay-title\">\n<div class=\"portaal-overlay__panel\">\n";
    heading(&mut html, "h1", diagnostics, messages, "overlay-intro-page");
    list(&mut html, diagnostics, messages);
    html += "</div>\n</main>\n</body>\n</html>\n";
    html
}

fn title(diagnostics: &Diagnostics, messages: &Messages) -> String {
    let summary = messages.summary(diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning));
    messages.text("overlay-title", &[("summary", &summary)])
}

fn heading(html: &mut String, tag: &str, diagnostics: &Diagnostics, messages: &Messages, intro: &str) {
    let title = escape(&title(diagnostics, messages));
    let intro = escape(&messages.text(intro, &[]));
    *html += &format!(
        "<{tag} class=\"portaal-overlay__title\" id=\"portaal-overlay-title\">{title}</{tag}>\n\
         <p class=\"portaal-overlay__intro\" id=\"portaal-overlay-intro\">{intro}</p>\n"
    );
}

fn list(html: &mut String, diagnostics: &Diagnostics, messages: &Messages) {
    *html += "<ol class=\"portaal-overlay__list\">\n";
    for diagnostic in diagnostics {
        item(html, diagnostic, messages);
    }
    *html += "</ol>\n";
}

fn item(html: &mut String, diagnostic: &Diagnostic, messages: &Messages) {
    let name = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    *html += &format!(
        "<li class=\"portaal-overlay__item portaal-overlay__item--{name}\">\n<p class=\"portaal-overlay__message\">\
         <strong class=\"portaal-overlay__severity\">{}:</strong> {} <code class=\"portaal-overlay__code\">{}</code></p>\n",
        escape(&messages.severity(diagnostic.severity())),
        quoted(&messages.message(diagnostic)),
        diagnostic.code.as_str(),
    );
    place(html, &diagnostic.location, messages, None);
    for label in &diagnostic.labels {
        place(html, &label.location, messages, Some(label));
    }
    if let Some(help) = messages.help(diagnostic) {
        *html += &format!("<p class=\"portaal-overlay__help\">{}</p>\n", quoted(&help));
    }
    *html += "</li>\n";
}

/// The file as a link that opens it, what is there, and the line with the fault marked.
fn place(html: &mut String, location: &Location, messages: &Messages, label: Option<&Label>) {
    let path = location.path.as_str();
    let excerpt = Excerpt::of(location);
    let line = match excerpt {
        Some(_) => format!(", {}", messages.text("word-line", &[("line", &location.line.to_string())])),
        None => String::new(),
    };
    *html += &format!(
        "<p class=\"portaal-overlay__place\"><a class=\"portaal-overlay__link\" href=\"{OPEN_URL}?path={}&amp;line={}\" \
         title=\"{}\">{}{}</a>{}</p>\n",
        utf8_percent_encode(path, QUERY),
        location.line,
        escape(&messages.text("overlay-open", &[])),
        escape(&visible(path)),
        escape(&line),
        label.map(|label| format!(": {}", escape(&messages.label(label)))).unwrap_or_default(),
    );
    if let Some(excerpt) = excerpt {
        let kind = match (label, excerpt.marked.is_empty()) {
            (None, false) => "",
            (None, true) => " portaal-overlay__mark--point",
            (Some(_), _) => " portaal-overlay__mark--label",
        };
        *html += &format!(
            "<pre class=\"portaal-overlay__line\"><code>{}<mark class=\"portaal-overlay__mark{kind}\">{}</mark>{}</code></pre>\n",
            escape(&excerpt.before),
            escape(&excerpt.marked),
            escape(&excerpt.after),
        );
    }
}

/// Escaped text in which what stands between backticks is code.
fn quoted(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // A single backtick left over belongs to the text itself.
    let pairs = parts.len() - (parts.len() + 1) % 2;
    let mut html = String::new();
    for (at, part) in parts.iter().enumerate() {
        let part = escape(part);
        let written = match at {
            at if at >= pairs => write!(html, "`{part}"),
            at if at % 2 == 1 => write!(html, "<code>{part}</code>"),
            _ => write!(html, "{part}"),
        };
        written.expect("writing to a string does not fail");
    }
    html
}

fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html += "&amp;",
            '<' => html += "&lt;",
            '>' => html += "&gt;",
            '"' => html += "&quot;",
            '\'' => html += "&#39;",
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::{duplicate_key, dutch, hostile, missing_site, several, unknown_field};

    fn only(diagnostic: Diagnostic) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(diagnostic);
        diagnostics
    }

    #[test]
    fn a_fault_is_shown_with_its_line_its_help_and_a_link() {
        let html = fragment(&only(unknown_field()), &dutch());
        for part in [
            "role=\"alertdialog\" aria-labelledby=\"portaal-overlay-title\"",
            "id=\"portaal-overlay-title\">1 fout in de inhoud</h2>",
            "<code>brinn</code> is geen veld van <code>scholen</code>",
            "href=\"/_portaal/open?path=content/scholen/lukasschool.md&amp;line=3\"",
            "content/scholen/lukasschool.md, regel 3</a>",
            "<code><mark class=\"portaal-overlay__mark\">brinn</mark>: 16HF</code>",
            "bedoelde u <code>brin</code>?",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
    }

    #[test]
    fn a_second_place_says_what_it_is() {
        let html = fragment(&only(duplicate_key()), &dutch());
        assert!(html.contains("regel 2</a>: hier staat het de eerste keer</p>"), "{html}");
        assert!(html.contains("portaal-overlay__mark--label\">naam</mark>: Lukas<"), "{html}");
    }

    #[test]
    fn hostile_text_is_escaped() {
        for html in [fragment(&only(hostile()), &dutch()), page(&only(hostile()), &dutch(), None)] {
            assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
            assert!(!html.chars().any(|c| c.is_control() && c != '\n'), "{html}");
            assert!(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"), "{html}");
            assert!(html.contains("path=content/a%1B%5D0%3Bx%07/%3Cb%3E%2Cx%3Ay%25%22%26.md&amp;line=1\""), "{html}");
        }
    }

    #[test]
    fn a_page_of_its_own_is_complete() {
        let html = page(&several(), &dutch(), Some("/_portaal/reload.js"));
        assert!(html.starts_with("<!doctype html>\n<html lang=\"nl\">"), "{html}");
        assert!(html.contains("<title>2 fouten, 1 waarschuwing in de inhoud</title>"), "{html}");
        assert!(html.contains("<script src=\"/_portaal/reload.js\" defer></script>"), "{html}");
        assert!(html.contains("<h1 ") && html.ends_with("</html>\n"), "{html}");
        assert!(page(&only(missing_site()), &dutch(), None).contains("content/site.yaml</a></p>\n<p"));
    }

    #[test]
    fn every_class_has_a_style_and_every_style_a_class() {
        let classes = |text: &str| -> std::collections::BTreeSet<String> {
            text.match_indices("portaal-")
                .map(|(at, _)| {
                    let rest = &text[at..];
                    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
                    rest[..end.unwrap_or(rest.len())].to_owned()
                })
                .filter(|name| name != "portaal-overlay-title" && name != "portaal-overlay-intro")
                .collect()
        };
        let point = Diagnostic {
            location: Location { length: 0, ..unknown_field().location },
            ..unknown_field()
        };
        let mut html = fragment(&several(), &dutch()) + &fragment(&only(point), &dutch());
        html += &page(&several(), &dutch(), None);
        let html = html.replace("data-portaal-close", "");
        assert_eq!(classes(&html), classes(STYLES));
    }

    #[test]
    fn backticks_become_code_and_a_lone_one_stays() {
        assert_eq!(quoted("a `b` c"), "a <code>b</code> c");
        assert_eq!(quoted("a `b` `c"), "a <code>b</code> `c");
        assert_eq!(quoted("`"), "`");
        assert_eq!(quoted("a"), "a");
    }
}
