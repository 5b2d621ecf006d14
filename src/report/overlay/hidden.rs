//! The page at the URL of something that exists and is not for the public.

use super::Panel;
use super::html::{escaped, file_link, quoted};
use crate::model::entity::Hidden;
use crate::report::Messages;
use crate::resolve::HiddenEntity;

/// Says why `entity` is not shown, and what to do to show it.
#[must_use]
pub fn hidden(entity: &HiddenEntity, messages: &Messages) -> String {
    let (why, date) = match entity.why {
        Hidden::Draft => ("overlay-hidden-draft", String::new()),
        Hidden::Archived => ("overlay-hidden-archived", String::new()),
        Hidden::Future(date) => ("overlay-hidden-future", date.to_string()),
    };
    let values = [("date", date.as_str())];
    let panel = Panel {
        title: escaped(&messages.text("overlay-hidden", &[("title", &entity.title)])),
        intro: quoted(&messages.text(why, &values)),
        body: format!(
            "<p class=\"portaal-overlay__place\">{}</p>\n<p class=\"portaal-overlay__help\">{}</p>\n",
            file_link(entity.path.as_str(), 1, "", messages),
            quoted(&messages.text(&format!("{why}-help"), &values)),
        ),
    };
    panel.page(messages)
}
