//! Where offers and schools are, and what is nearest to a postcode.

use std::collections::BTreeMap;

use crate::base::table::Id;
use crate::model::offer::Cost;
use crate::model::spot::Spot;
use crate::model::{Offer, School};
use crate::resolve::Site;
use crate::theme::Postcodes;

/// How many are named as the nearest.
const NEAREST: usize = 3;

/// Where a school is: its own position, else the middle of its postcode.
#[must_use]
pub fn school_spot(postcodes: &Postcodes, school: &School) -> Option<Spot> {
    let own = school.position.as_ref().map(Spot::from);
    own.or_else(|| postcodes.middle(school.address.postcode.digits()))
}

/// Everywhere an offer is: at its schools, and at a place of its own by the middle of that postcode.
#[must_use]
pub fn offer_spots(site: &Site, postcodes: &Postcodes, offer: &Offer) -> Vec<Spot> {
    let schools = offer.links.schools.iter().filter_map(|id| school_spot(postcodes, &site.schools[*id]));
    let address = offer.place.as_ref().and_then(|place| place.address.as_ref());
    let own = address.and_then(|address| postcodes.middle(address.postcode.digits()));
    schools.chain(own).collect()
}

/// Postcodes with what is nearest to all of them, in order.
pub type Answer<'a, T> = (Vec<&'a str>, Vec<T>);

/// The nearest offers to every postcode: those that are free, else the others.
#[must_use]
pub fn nearest_offers<'a>(site: &Site, postcodes: &'a Postcodes, ids: &[Id<Offer>]) -> Vec<Answer<'a, Id<Offer>>> {
    let placed = ids.iter().map(|id| (*id, offer_spots(site, postcodes, &site.offers[*id])));
    let is_free = |(id, _): &(Id<Offer>, Vec<Spot>)| site.offers[*id].cost == Cost::Free;
    let (free, paid): (Vec<_>, Vec<_>) = placed.filter(|(_, spots)| !spots.is_empty()).partition(is_free);
    nearest(postcodes, if free.is_empty() { &paid } else { &free })
}

/// The nearest schools to every postcode.
#[must_use]
pub fn nearest_schools<'a>(site: &Site, postcodes: &'a Postcodes, ids: &[Id<School>]) -> Vec<Answer<'a, Id<School>>> {
    let spot = |id: &Id<School>| Some((*id, vec![school_spot(postcodes, &site.schools[*id])?]));
    let placed: Vec<_> = ids.iter().filter_map(spot).collect();
    nearest(postcodes, &placed)
}

/// What is nearest to every postcode. Postcodes with the same answer share it.
fn nearest<'a, T: Copy + Ord>(postcodes: &'a Postcodes, placed: &[(T, Vec<Spot>)]) -> Vec<Answer<'a, T>> {
    let mut answers: BTreeMap<Vec<T>, Vec<&str>> = BTreeMap::new();
    for area in postcodes.iter().filter(|_| !placed.is_empty()) {
        let reach = |spots: &[Spot]| spots.iter().map(|spot| spot.metres_to(area.middle)).min();
        let mut near: Vec<(u32, T)> = placed.iter().filter_map(|(id, spots)| Some((reach(spots)?, *id))).collect();
        near.sort_unstable();
        let near = near.into_iter().take(NEAREST).map(|(_, id)| id).collect();
        answers.entry(near).or_default().push(&area.digits);
    }
    let mut answers: Vec<_> = answers.into_iter().map(|(near, digits)| (digits, near)).collect();
    answers.sort_by(|(one, _), (other, _)| one.cmp(other));
    answers
}
