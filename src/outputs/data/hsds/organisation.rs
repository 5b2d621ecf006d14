//! Boards, schools and partners: `organization`.

use super::{contacts, part, phone, place};
use crate::base::table::Id;
use crate::model::entity::{AnyId, Front};
use crate::model::{Board, Partner, School};
use crate::outputs::uid::{of_entity, uuid};
use crate::render::{Json, Object, RenderCx};
use crate::resolve::Site;

/// A board, with its contact points.
pub(super) fn board(site: &Site, id: Id<Board>) -> Object<'_> {
    let board = &site.boards[id];
    let of = AnyId::Board(id);
    let points = site.reverse.board_contacts.of(id).iter().map(|point| &site.contacts[*point]);
    organisation(site, of, board.title())
        .with_some("website", board.website.as_deref())
        .with("organization_identifiers", vec![identifier(site, of, "bevoegd gezag", board.number.as_str())])
        .with_any("contacts", contacts(site, of, points))
}

/// A school, with its building and contact points.
pub(super) fn school(cx: RenderCx<'_>, id: Id<School>) -> Object<'_> {
    let site = cx.site;
    let school = &site.schools[id];
    let of = AnyId::School(id);
    let points = site.reverse.school_contacts.of(id).iter().map(|point| &site.contacts[*point]);
    let phones = school.phone.iter().map(|number| phone(part(site, of, "phone"), number.e164(), &[]));
    organisation(site, of, school.title())
        .with_some("email", school.email.as_deref())
        .with_some("website", school.website.as_deref())
        .with_some("parent_organization_id", school.links.board.map(|board| of_entity(site, AnyId::Board(board))))
        .with("organization_identifiers", vec![identifier(site, of, "BRIN", school.location_code.as_str())])
        .with("locations", vec![place::school(site, id).into()])
        .with_any("phones", phones.collect::<Vec<_>>())
        .with_any("contacts", contacts(site, of, points))
}

/// A partner, with its contact points.
pub(super) fn partner(cx: RenderCx<'_>, id: Id<Partner>) -> Object<'_> {
    let site = cx.site;
    let partner = &site.partners[id];
    let of = AnyId::Partner(id);
    let points = site.reverse.partner_contacts.of(id).iter().map(|point| &site.contacts[*point]);
    organisation(site, of, partner.title())
        .with_some("website", partner.website.as_deref())
        .with_any("contacts", contacts(site, of, points))
}

/// What every organisation has; the specification wants a description, which is how its text begins, else its name.
pub(super) fn organisation<'a>(site: &'a Site, of: AnyId, name: &'a str) -> Object<'a> {
    let excerpt = &*site.any(of).body.excerpt;
    Object::new()
        .with("id", of_entity(site, of))
        .with("name", name)
        .with("description", if excerpt.is_empty() { name } else { excerpt })
        .with("uri", site.absolute(site.any(of).url))
}

fn identifier<'a>(site: &Site, of: AnyId, sort: &'a str, value: &'a str) -> Json<'a> {
    Object::new()
        .with("id", uuid([&*of_entity(site, of), sort]))
        .with("identifier_scheme", "DUO")
        .with("identifier_type", sort)
        .with("identifier", value)
        .into()
}
