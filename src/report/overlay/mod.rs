//! What is wrong, in a browser: a dialog over the page that it is about, or a page of its own when there is none.
//!
//! Invariant: whatever comes from content or from a panic, paths included, is escaped or percent-encoded, and nothing here
//! carries a style or a script in itself, so that the strictest Content-Security-Policy lets it through. The styles are
//! [`STYLES`], to be served at [`STYLES_URL`]; a link to [`OPEN_URL`] asks the server to open a file. Moving the focus,
//! closing the dialog (the button has `data-portaal-close`) and watching for a better version are the script's.

mod diagnostics;
mod hidden;
mod html;
pub mod notes;

use super::{Messages, Problem};
use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;

use html::{escaped, quoted};

pub use hidden::hidden;

/// The styles of the dialog and of the page.
pub const STYLES: &str = include_str!("overlay.css");
/// Where the page expects [`STYLES`].
pub const STYLES_URL: &str = "/_portaal/overlay.css";
/// Where a link asks for a file to be opened, with `path` and `line`.
pub const OPEN_URL: &str = "/_portaal/open";

/// A problem as a dialog to lay over a page; none when there is none.
#[must_use]
pub fn dialog(problem: &Problem, messages: &Messages) -> Option<String> {
    Some(Panel::of(problem, "overlay-intro", messages)?.dialog("alertdialog", messages))
}

/// A problem as a page of its own, for when no good version of the page asked for exists.
#[must_use]
pub fn page(problem: &Problem, messages: &Messages) -> String {
    let nothing = || Panel {
        title: escaped(&messages.text("overlay-nothing", &[])),
        ..Panel::default()
    };
    Panel::of(problem, "overlay-intro-page", messages).unwrap_or_else(nothing).page(messages)
}

/// What a dialog or a page says. All of it is HTML.
#[derive(Default)]
struct Panel {
    title: String,
    intro: String,
    body: String,
}

impl Panel {
    /// `intro` is the text above errors in the content.
    fn of(problem: &Problem, intro: &str, messages: &Messages) -> Option<Self> {
        match problem {
            Problem::None => None,
            Problem::Content(errors) => Some(Self::diagnostics(errors, intro, messages)),
            Problem::Panic(said) => Some(Self::panic(said, messages)),
            Problem::Unreadable { path, fault } => Some(Self {
                title: quoted(&messages.unreadable(path, &fault.0)),
                intro: quoted(&messages.text("cli-unreadable-hint", &[])),
                body: String::new(),
            }),
        }
    }

    fn diagnostics(found: &Diagnostics, intro: &str, messages: &Messages) -> Self {
        let summary = messages.summary(found.count(Severity::Error), found.count(Severity::Warning));
        Self {
            title: escaped(&messages.text("overlay-title", &[("summary", &summary)])),
            intro: escaped(&messages.text(intro, &[])),
            body: diagnostics::list(found, messages),
        }
    }

    fn panic(said: &str, messages: &Messages) -> Self {
        let said: String = said.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        Self {
            title: escaped(&messages.text("overlay-panic", &[])),
            intro: escaped(&messages.text("overlay-panic-help", &[])),
            body: format!("<pre class=\"portaal-overlay__line\"><code>{}</code></pre>\n", escaped(&said)),
        }
    }

    fn dialog(&self, role: &str, messages: &Messages) -> String {
        let close = escaped(&messages.text("overlay-close", &[]));
        format!(
            "<div class=\"portaal-overlay\" lang=\"{}\" role=\"{role}\" aria-labelledby=\"portaal-overlay-title\" \
             aria-describedby=\"portaal-overlay-intro\" tabindex=\"-1\">\n<div class=\"portaal-overlay__panel\">\n{}\
             <button class=\"portaal-overlay__close\" type=\"button\" data-portaal-close>{close}</button>\n{}</div>\n</div>\n",
            messages.language().as_str(),
            self.heading("h2"),
            self.body,
        )
    }

    fn heading(&self, tag: &str) -> String {
        format!(
            "<{tag} class=\"portaal-overlay__title\" id=\"portaal-overlay-title\">{}</{tag}>\n\
             <p class=\"portaal-overlay__intro\" id=\"portaal-overlay-intro\">{}</p>\n",
            self.title, self.intro,
        )
    }

    fn page(&self, messages: &Messages) -> String {
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<link rel=\"stylesheet\" \
             href=\"{STYLES_URL}\">\n</head>\n<body class=\"portaal-page\">\n<main class=\"portaal-overlay \
             portaal-overlay--page\" aria-labelledby=\"portaal-overlay-title\">\n<div class=\"portaal-overlay__panel\">\n\
             {}{}</div>\n</main>\n</body>\n</html>\n",
            messages.language().as_str(),
            self.title.replace("<code>", "").replace("</code>", ""),
            self.heading("h1"),
            self.body,
        )
    }
}

#[cfg(test)]
mod tests;
