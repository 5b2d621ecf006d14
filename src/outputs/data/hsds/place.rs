//! Where services are: `location` and `address`.

use serde_json::Number;

use super::part;
use crate::base::table::Id;
use crate::model::School;
use crate::model::entity::AnyId;
use crate::model::offer::Venue;
use crate::model::place::{Address, Position};
use crate::outputs::uid::uuid;
use crate::render::Object;
use crate::resolve::Site;

/// The building of a school.
pub(super) fn school(site: &Site, id: Id<School>) -> Object<'_> {
    let school = &site.schools[id];
    let of = part(site, AnyId::School(id), "location");
    let place = location(of, "physical", Some(&school.address), school.position.as_ref());
    place.with("name", &*school.name).with("url", site.absolute(&school.url))
}

/// A place that is not a school.
pub(super) fn venue<'a>(site: &'a Site, of: AnyId, venue: &'a Venue) -> Object<'a> {
    let sort = if venue.online.is_some_and(|flag| flag.0) { "virtual" } else { "physical" };
    location(part(site, of, "location"), sort, venue.address.as_ref(), None).with_some("name", venue.name.as_deref())
}

fn location<'a>(id: String, sort: &'a str, at: Option<&'a Address>, position: Option<&Position>) -> Object<'a> {
    let degrees = |degrees: f64| Number::from_f64(degrees);
    let addresses = at.map(|at| address(&id, at));
    Object::new()
        .with("id", id)
        .with("location_type", sort)
        .with_some("latitude", position.and_then(|position| degrees(position.latitude.0)))
        .with_some("longitude", position.and_then(|position| degrees(position.longitude.0)))
        .with_any("addresses", addresses)
}

fn address<'a>(location: &str, address: &'a Address) -> Object<'a> {
    Object::new()
        .with("id", uuid([location, "address"]))
        .with("address_1", format!("{} {}", address.street, address.number))
        .with("city", &*address.town)
        // The region of the portal lies in one province; the specification wants one.
        .with("state_province", "Noord-Holland")
        .with("postal_code", address.postcode.as_str())
        .with("country", "NL")
        .with("address_type", "physical")
}
