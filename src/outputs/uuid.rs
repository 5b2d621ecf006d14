//! Names for the same thing for ever, whatever is said about it: UUIDs of version 8 (RFC 9562).

use std::fmt::Write;

use crate::base::digest::Digest;
use crate::model::entity::AnyId;
use crate::resolve::Site;

/// The name of what `parts` lead to.
#[must_use]
pub fn uuid<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let digest = Digest::of_parts(parts.into_iter().map(str::as_bytes));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(digest.as_bytes());
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut uuid = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        let hyphen = if matches!(at, 4 | 6 | 8 | 10) { "-" } else { "" };
        let _ = write!(uuid, "{hyphen}{byte:02x}");
    }
    uuid
}

/// The name of an entity: from its portal, kind and slug.
#[must_use]
pub fn of_entity(site: &Site, id: AnyId) -> String {
    uuid([site.settings().url.as_str(), id.kind().folder(), site.any(id).slug])
}
