//! Who names an entity, in a field or by a link: asked for one page at a time, by who is about to change it.

use super::content::{AnyEntity, Content};
use crate::base::source::Location;
use crate::content::mentions as in_fields;
use crate::model::entity::{AnyId, Href};

/// The places that lead to an entity, in the order of files and lines. Whatever it says of itself is none of them.
#[must_use]
pub fn mentions(content: &Content, of: AnyId) -> Vec<Location> {
    let named = content.any(of);
    let mut found = Vec::new();
    content.for_each(|other| {
        if other.id != of {
            found.extend(in_fields(other.origin, other.id.kind(), of.kind(), named.slug));
            found.extend(links(&other, named.url));
        }
    });
    found.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    found.dedup_by(|a, b| (&a.path, a.line) == (&b.path, b.line));
    found
}

fn links(entity: &AnyEntity<'_>, url: &str) -> Vec<Location> {
    let leads_there = |href: &Href| match href {
        Href::Page(target) => target.split('#').next() == Some(url),
        Href::Url(_) | Href::Nowhere => false,
    };
    let links = entity.body.links.iter().zip(&entity.link_targets.links);
    let found = links.filter(|(_, href)| leads_there(href));
    found.map(|(link, _)| entity.origin.in_body(link.span.clone())).collect()
}
