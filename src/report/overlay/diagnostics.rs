//! Diagnostics as a list: what is wrong, where, with the line and its fault marked, and what to do.

use super::html::{escaped, file_link, quoted};
use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::base::source::Location;
use crate::report::Messages;
use crate::report::excerpt::Excerpt;

pub(super) fn list(diagnostics: &Diagnostics, messages: &Messages) -> String {
    let mut html = "<ol class=\"portaal-overlay__list\">\n".to_owned();
    for diagnostic in diagnostics {
        item(&mut html, diagnostic, messages);
    }
    html += "</ol>\n";
    html
}

fn item(html: &mut String, diagnostic: &Diagnostic, messages: &Messages) {
    let name = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    *html += &format!(
        "<li class=\"portaal-overlay__item portaal-overlay__item--{name}\">\n<p class=\"portaal-overlay__message\">\
         <strong class=\"portaal-overlay__severity\">{}:</strong> {} <code class=\"portaal-overlay__code\">{}</code></p>\n",
        escaped(&messages.severity(diagnostic.severity())),
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

fn place(html: &mut String, location: &Location, messages: &Messages, label: Option<&Label>) {
    let excerpt = Excerpt::of(location);
    let line = match excerpt {
        Some(_) => format!(", {}", messages.text("word-line", &[("line", &location.line.to_string())])),
        None => String::new(),
    };
    *html += &format!(
        "<p class=\"portaal-overlay__place\">{}{}</p>\n",
        file_link(location.path.as_str(), location.line, &line, messages),
        label.map(|label| format!(": {}", escaped(&messages.label(label)))).unwrap_or_default(),
    );
    if let Some(excerpt) = excerpt {
        let kind = match (label, excerpt.marked.is_empty()) {
            (None, false) => "",
            (None, true) => " portaal-overlay__mark--point",
            (Some(_), _) => " portaal-overlay__mark--label",
        };
        *html += &format!(
            "<pre class=\"portaal-overlay__line\"><code>{}<mark class=\"portaal-overlay__mark{kind}\">{}</mark>{}</code></pre>\n",
            escaped(&excerpt.before),
            escaped(&excerpt.marked),
            escaped(&excerpt.after),
        );
    }
}
