//! Names that are the same for ever, for cards and events, as URNs (RFC 9562, section 4).

use super::uuid::uuid;
use crate::model::entity::AnyId;
use crate::resolve::Site;

/// The name of an entity, whatever is said about it, from its portal, kind and slug; `part` tells apart what one entity has
/// more of, and is mostly empty.
#[must_use]
pub fn uid(site: &Site, id: AnyId, part: &str) -> String {
    let entity = site.any(id);
    let own = [site.settings().url.as_str(), id.kind().folder(), entity.slug, part];
    uid_of_parts(if part.is_empty() { &own[..3] } else { &own })
}

/// The name of what `parts` lead to.
#[must_use]
pub fn uid_of_parts(parts: &[&str]) -> String {
    format!("urn:uuid:{}", uuid(parts.iter().copied()))
}
