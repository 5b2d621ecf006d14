//! What a page's script is told besides changes: what the preview shows and the public does not see, where a page comes from,
//! and how much is wrong. Pages themselves stay as they are published.

use serde_json::{Map, Value, json};

use super::preview::Preview;
use crate::desk;
use crate::report::Messages;
use crate::report::overlay::notes::{band, corner, found, mark, stopped};
use crate::resolve::mentions;
use crate::routes::{PageTarget, Target};

/// The notes on the page at `path`, as JSON.
#[must_use]
pub(super) fn notes(preview: &Preview, path: &str, has_desk: bool, messages: &Messages) -> String {
    let site = preview.build.as_ref().and_then(|build| build.site());
    let previewed = site.map_or(&[] as &[_], |site| &site.previewed);
    let marks: Map<String, Value> =
        previewed.iter().map(|entity| (entity.url.clone(), mark(entity.why, messages).into())).collect();
    let here = previewed.iter().find(|entity| entity.url == path);
    let build = preview.build.as_ref();
    let file = build.and_then(|build| {
        let route = build.route(path).filter(|route| matches!(route.target, Target::Page(_)))?;
        Some(route.target.source(build.site()?, route.language).into_string())
    });
    let shown = build.and_then(|build| match build.route(path)?.target {
        Target::Page(PageTarget::Entity(id)) => Some(mentions(build.site()?, id)),
        _ => None,
    });
    json!({
        "band": here.map(|entity| band(entity.why, messages)),
        "marks": marks,
        "corner": corner(
            file.as_deref().filter(|file| file.contains('.')),
            has_desk.then_some(desk::BASE),
            &shown.unwrap_or_default(),
            &preview.found,
            messages,
        ),
        "found": found(&preview.found, messages),
        "stopped": stopped(messages),
    })
    .to_string()
}
