//! Names that are the same for ever, for cards and events.

use std::fmt::Write;

use crate::base::digest::Digest;
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

/// A UUID of version 8 (RFC 9562) from `parts`.
#[must_use]
pub fn uid_of_parts(parts: &[&str]) -> String {
    let digest = Digest::of_parts(parts.iter().map(|part| part.as_bytes()));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(digest.as_bytes());
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut uid = "urn:uuid:".to_owned();
    for (at, byte) in bytes.iter().enumerate() {
        let hyphen = if matches!(at, 4 | 6 | 8 | 10) { "-" } else { "" };
        let _ = write!(uid, "{hyphen}{byte:02x}");
    }
    uid
}
