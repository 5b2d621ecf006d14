//! What the preview says beside a page: that it is not for the public yet, which file it comes from, and how much is wrong.

use super::html::{encoded, escaped, file_link, quoted};
use super::{Panel, diagnostics};
use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Location;
use crate::model::entity::Hidden;
use crate::report::Messages;

/// So many faults are listed at most.
const LISTED: usize = 100;

/// The band over a page that is not for the public.
#[must_use]
pub fn band(why: Hidden, messages: &Messages) -> String {
    let said = messages.text("overlay-band", &[("mark", &mark(why, messages))]);
    format!("<p class=\"portaal-note portaal-note--band\" lang=\"{}\">{}</p>\n", language(messages), quoted(&said))
}

/// The word beside a link to a page that is not for the public.
#[must_use]
pub fn mark(why: Hidden, messages: &Messages) -> String {
    match why {
        Hidden::Draft => messages.text("overlay-mark-draft", &[]),
        Hidden::Archived => messages.text("overlay-mark-archived", &[]),
        Hidden::Future(date) => messages.text("overlay-mark-future", &[("date", &date.to_string())]),
    }
}

/// The corner of a page: the file it comes from, how to edit it where there is a desk, the places that lead to it, and how much
/// is wrong with the whole portal.
#[must_use]
pub fn corner(
    file: Option<&str>,
    desk: Option<&str>,
    mentions: &[Location],
    found: &Diagnostics,
    messages: &Messages,
) -> Option<String> {
    let summary = (!found.is_empty()).then(|| {
        let text = summary(found, messages);
        format!("<button class=\"portaal-note__badge\" type=\"button\" data-portaal-list>{}</button>\n", escaped(&text))
    });
    let edit = desk.map(|desk| edit_links(desk, file, messages));
    let file = file.map(|file| {
        let link = file_link(file, 1, "", messages);
        format!("<span class=\"portaal-note__file\">{} {link}</span>\n", escaped(&messages.text("overlay-file", &[])))
    });
    let mentions = referring(mentions, messages);
    let inner: String = edit.into_iter().chain(file).chain(mentions).chain(summary).collect();
    (!inner.is_empty()).then(|| {
        let label = escaped(&messages.text("overlay-corner", &[]));
        format!(
            "<aside class=\"portaal-note portaal-note--corner\" lang=\"{}\" aria-label=\"{label}\">\n{inner}</aside>\n",
            language(messages)
        )
    })
}

/// The places that lead to a page, folded away.
fn referring(mentions: &[Location], messages: &Messages) -> Option<String> {
    if mentions.is_empty() {
        return None;
    }
    let count = mentions.len().to_string();
    let title = escaped(&messages.text("overlay-mentions", &[("count", &count)]));
    let link = |place: &Location| file_link(place.path.as_str(), place.line, &format!(":{}", place.line), messages);
    let mut items: String = mentions.iter().take(LISTED).map(|place| format!("<li>{}</li>\n", link(place))).collect();
    if let Some(more) = mentions.len().checked_sub(LISTED).filter(|more| *more > 0) {
        items += &format!(
            "<li>{}</li>\n",
            escaped(&messages.text("overlay-more-mentions", &[("count", &more.to_string())]))
        );
    }
    Some(format!(
        "<details class=\"portaal-note__mentions\"><summary>{title}</summary>\n<ul>\n{items}</ul></details>\n"
    ))
}

/// What leads to the desk at `desk`: to the form of this page's file, and to its home.
fn edit_links(desk: &str, file: Option<&str>, messages: &Messages) -> String {
    let link = |url: &str, text: &str| {
        let text = escaped(&messages.text(text, &[]));
        format!("<a class=\"portaal-note__deed\" href=\"{url}\">{text}</a>\n")
    };
    let form = file.map(|file| link(&format!("{desk}bewerk?bestand={}", encoded(file)), "overlay-edit"));
    form.unwrap_or_default() + &link(desk, "overlay-desk")
}

/// Everything that was found, as a dialog.
#[must_use]
pub fn found(found: &Diagnostics, messages: &Messages) -> Option<String> {
    if found.is_empty() {
        return None;
    }
    let mut listed = Diagnostics::new();
    let (errors, warnings): (Vec<_>, Vec<_>) =
        found.iter().cloned().partition(|diagnostic| diagnostic.severity() == Severity::Error);
    listed.extend(errors.into_iter().chain(warnings).take(LISTED));
    let more = found.len() - listed.len();
    let count = more.to_string();
    let panel = Panel {
        title: escaped(&messages.text("overlay-title", &[("summary", &summary(found, messages))])),
        intro: if more > 0 { escaped(&messages.text("overlay-more", &[("count", &count)])) } else { String::new() },
        body: diagnostics::list(&listed, messages),
    };
    Some(panel.dialog("dialog", messages))
}

/// What stands over a page when the server is gone.
#[must_use]
pub fn stopped(messages: &Messages) -> String {
    let said = escaped(&messages.text("overlay-stopped", &[]));
    format!("<p class=\"portaal-note portaal-note--band\" role=\"alert\" lang=\"{}\">{said}</p>\n", language(messages))
}

fn summary(found: &Diagnostics, messages: &Messages) -> String {
    messages.summary(found.count(Severity::Error), found.count(Severity::Warning))
}

fn language(messages: &Messages) -> &'static str {
    messages.language().as_str()
}
