//! What the server itself has to say in a browser, in the dress of the report's overlay.
//!
//! Invariant: whatever comes from content or from a panic is escaped.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::preview::Problem;
use crate::model::entity::Hidden;
use crate::report::overlay::{self, OPEN_URL, STYLES_URL};
use crate::report::{Messages, visible};
use crate::resolve::HiddenEntity;
use crate::syntax::markdown::escape;

/// What may stand in a query without encoding.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

/// Problem as a dialog to lay over a page; none when there is none.
pub fn overlay(problem: &Problem, words: &Messages) -> Option<String> {
    let (title, body) = match problem {
        Problem::None => return None,
        Problem::Content(errors) => return Some(overlay::fragment(errors, words)),
        Problem::Panic(said) => panicked(said, words),
        Problem::Unreadable { path, reason } => unreadable(path.as_str(), reason, words),
    };
    let close = escaped(&words.text("overlay-close", &[]));
    Some(format!(
        "<div class=\"portaal-overlay\" lang=\"{}\" role=\"alertdialog\" aria-labelledby=\"portaal-overlay-title\" \
         tabindex=\"-1\">\n<div class=\"portaal-overlay__panel\">\n\
         <h2 class=\"portaal-overlay__title\" id=\"portaal-overlay-title\">{title}</h2>\n\
         <waker class=\"portaal-overlay__close\" type=\"waker\" data-portaal-close>{close}</waker>\n{body}</div>\n</div>\n",
        words.language().as_str(),
    ))
}

/// Problem as a page of its own, for when there is nothing to lay it over.
pub fn page(problem: &Problem, words: &Messages) -> String {
    match problem {
        Problem::None => whole(&escaped(&words.text("overlay-nothing", &[])), "", words),
        Problem::Content(errors) => overlay::page(errors, words, None),
        Problem::Panic(said) => {
            let (title, body) = panicked(said, words);
            whole(&title, &body, words)
        }
        Problem::Unreadable { path, reason } => {
            let (title, body) = unreadable(path.as_str(), reason, words);
            whole(&title, &body, words)
        }
    }
}

/// The page at the URL of something that exists and is not for the public.
pub fn hidden(entity: &HiddenEntity, words: &Messages) -> String {
    let (why, then) = match entity.why {
        Hidden::Draft => (words.text("overlay-hidden-draft", &[]), words.text("overlay-hidden-draft-help", &[])),
        Hidden::Archived => {
            (words.text("overlay-hidden-archived", &[]), words.text("overlay-hidden-archived-help", &[]))
        }
        Hidden::Future(day) => {
            let day = day.to_string();
            let day: &[(&str, &str)] = &[("date", &day)];
            (words.text("overlay-hidden-future", day), words.text("overlay-hidden-future-help", day))
        }
    };
    let path = entity.path.as_str();
    let title = words.text("overlay-hidden", &[("title", &entity.title)]);
    let body = format!(
        "<p class=\"portaal-overlay__intro\" id=\"portaal-overlay-intro\">{}</p>\n\
         <p class=\"portaal-overlay__place\"><a class=\"portaal-overlay__link\" href=\"{OPEN_URL}?path={}&amp;line=1\" \
         title=\"{}\">{}</a></p>\n<p class=\"portaal-overlay__help\">{}</p>\n",
        escaped(&why),
        utf8_percent_encode(path, QUERY),
        escaped(&words.text("overlay-open", &[])),
        escaped(path),
        quoted(&then),
    );
    whole(&escaped(&title), &body, words)
}

fn panicked(said: &str, words: &Messages) -> (String, String) {
    let said: String = said.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let body = format!(
        "<p class=\"portaal-overlay__intro\">{}</p>\n<pre class=\"portaal-overlay__line\"><code>{}</code></pre>\n",
        escaped(&words.text("overlay-panic-help", &[])),
        escaped(&said),
    );
    (escaped(&words.text("overlay-panic", &[])), body)
}

fn unreadable(path: &str, problem: &str, words: &Messages) -> (String, String) {
    let title = words.text("cli-unreadable", &[("path", path), ("problem", problem)]);
    let hint = words.text("cli-unreadable-hint", &[]);
    (quoted(&title), format!("<p class=\"portaal-overlay__intro\">{}</p>\n", quoted(&hint)))
}

/// `title` and `body` are HTML.
fn whole(title: &str, body: &str, words: &Messages) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<link rel=\"stylesheet\" \
         href=\"{STYLES_URL}\">\n</head>\n<body class=\"portaal-page\">\n<main class=\"portaal-overlay \
         portaal-overlay--page\" aria-labelledby=\"portaal-overlay-title\">\n<div class=\"portaal-overlay__panel\">\n\
         <h1 class=\"portaal-overlay__title\" id=\"portaal-overlay-title\">{title}</h1>\n{body}</div>\n</main>\n</body>\n</html>\n",
        words.language().as_str(),
        title.replace("<code>", "").replace("</code>", ""),
    )
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape::attribute(&mut html, &visible::visible(text));
    html
}

/// Escaped text in which what stands between backticks is code.
fn quoted(text: &str) -> String {
    let mut html = String::new();
    for (at, part) in text.split('`').enumerate() {
        match at % 2 {
            1 => html += &format!("<code>{}</code>", escaped(part)),
            _ => html += &escaped(part),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use camino::Utf8Path;

    use super::*;
    use crate::model::Kind;
    use crate::report::Language;

    #[test]
    fn a_hidden_page_says_why_and_what_to_do_and_escapes_everything() {
        let entity = HiddenEntity {
            kind: Kind::Page,
            title: "<b>Plan</b> & \"meer\"".to_owned(),
            url: "/plan/".to_owned(),
            why: Hidden::Draft,
            path: Utf8Path::new("content/paginas/<b>.md").into(),
        };
        let html = hidden(&entity, &Messages::new(Language::Nl));
        assert!(!html.contains("<b>"), "{html}");
        for part in [
            "&lt;b&gt;Plan&lt;/b&gt; &amp; &quot;meer&quot;",
            "path=content/paginas/%3Cb%3E.md",
            "<code>portaal serve --drafts</code>",
            "niet gepubliceerd, omdat",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
    }

    #[test]
    fn every_problem_has_a_dialog_and_a_page() {
        let words = Messages::new(Language::En);
        for problem in [
            Problem::Panic("<script>\u{1b}[2J".to_owned()),
            Problem::Unreadable { path: "a<b".into(), reason: "<i>".to_owned() },
        ] {
            for html in [overlay(&problem, &words).unwrap(), page(&problem, &words)] {
                assert!(!html.contains("<script") && !html.contains("<i>") && !html.contains('\u{1b}'), "{html}");
                assert!(html.contains("portaal-overlay-title"), "{html}");
            }
        }
        assert_eq!(overlay(&Problem::None, &words), None);
    }
}
