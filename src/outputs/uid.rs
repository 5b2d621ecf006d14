//! Names that are the same for ever, whatever is said about what they name: UUIDs of version 8, and URNs of them (RFC 9562,
//! sections 4 and 5.8), from a digest of the portal, the kind and the slug.

use uuid::{Builder, Uuid};

use crate::base::digest::Digest;
use crate::base::path::is_slug;
use crate::model::Kind;
use crate::model::entity::AnyId;
use crate::resolve::Site;

/// The name of what `parts` lead to.
#[must_use]
pub(super) fn uuid<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    of_parts(parts).to_string()
}

/// The name of an entity.
#[must_use]
pub(super) fn of_entity(site: &Site, id: AnyId) -> String {
    uuid(parts(site, id))
}

/// The name of an entity as a URN, for cards and events; `part` tells apart what one entity has more of, and is mostly
/// empty.
#[must_use]
pub(super) fn uid(site: &Site, id: AnyId, part: &str) -> String {
    let part = Some(part).filter(|part| !part.is_empty());
    urn(parts(site, id).into_iter().chain(part))
}

/// The name of what `parts` lead to as a URN.
#[must_use]
pub(super) fn urn<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    of_parts(parts).urn().to_string()
}

fn of_parts<'a>(parts: impl IntoIterator<Item = &'a str>) -> Uuid {
    let digest = Digest::of_parts(parts.into_iter().map(str::as_bytes));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(digest.as_bytes());
    Builder::from_custom_bytes(bytes).into_uuid()
}

fn parts(site: &Site, id: AnyId) -> [&str; 3] {
    [site.settings().url.as_str(), id.kind().folder(), first_slug(site, id)]
}

/// What an entity was first called.
#[must_use]
pub(super) fn first_slug(site: &Site, id: AnyId) -> &str {
    let entity = site.any(id);
    let first = entity.common.redirect_from.iter().find_map(|old| slug_of(old, id.kind()));
    first.unwrap_or(entity.slug)
}

/// The name of a calendar as a URN: of its URL, as it was when the entity that it is of had its first name.
#[must_use]
pub(super) fn of_calendar(site: &Site, url: &str, of: Option<AnyId>) -> String {
    let Some(id) = of else { return urn([url]) };
    let (slug, first) = (site.any(id).slug, first_slug(site, id));
    if slug == first { urn([url]) } else { urn([&*url.replacen(&format!("/{slug}/"), &format!("/{first}/"), 1)]) }
}

/// The slug that an old URL of an entity was made of: who follows a calendar knows its events by what it was first called,
/// which is the first of `omgeleid_van`.
fn slug_of(old: &str, kind: Kind) -> Option<&str> {
    let slug = old.strip_prefix('/')?.strip_prefix(kind.url_segment())?.strip_prefix('/')?.trim_end_matches('/');
    is_slug(slug).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_url_of_the_kind_tells_the_first_name() {
        assert_eq!(slug_of("/aanbod/judo-oud/", Kind::Offer), Some("judo-oud"));
        assert_eq!(slug_of("/judo-oud/", Kind::Offer), None);
        assert_eq!(slug_of("/scholen/judo-oud/", Kind::Offer), None);
        assert_eq!(slug_of("/aanbod/domein/sport/", Kind::Offer), None);
    }

    #[test]
    fn a_name_is_never_another() {
        let parts = ["https://klein.example.org/", "contact", "linde-servicepunt"];
        assert_eq!(uuid(parts), "6fe8110e-f0b7-8691-bd3c-ed6ca5b89fc8");
        assert_eq!(urn(parts), "urn:uuid:6fe8110e-f0b7-8691-bd3c-ed6ca5b89fc8");
    }
}
