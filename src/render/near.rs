//! Where offers and schools are, and what is nearest to a postcode.

use std::collections::BTreeMap;

use crate::base::table::Id;
use crate::model::offer::Cost;
use crate::model::spot::Spot;
use crate::model::{Offer, School};
use crate::resolve::Site;
use crate::theme::Postcodes;

/// How many offers are named as the nearest.
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

/// The nearest offers to every postcode, in order: those that are free, else the others. Postcodes with the same answer
/// share it.
#[must_use]
pub fn nearest<'a>(site: &Site, postcodes: &'a Postcodes, ids: &[Id<Offer>]) -> Vec<(Vec<&'a str>, Vec<Id<Offer>>)> {
    let placed: Vec<(Id<Offer>, Vec<Spot>)> =
        ids.iter().map(|id| (*id, offer_spots(site, postcodes, &site.offers[*id]))).collect();
    let is_free = |id: &Id<Offer>| site.offers[*id].cost == Cost::Free;
    let has_free = placed.iter().any(|(id, spots)| is_free(id) && !spots.is_empty());
    let asked: Vec<_> = placed.iter().filter(|(id, _)| is_free(id) == has_free).collect();
    let mut answers: BTreeMap<Vec<Id<Offer>>, Vec<&str>> = BTreeMap::new();
    for area in postcodes.iter() {
        let reach = |spots: &[Spot]| spots.iter().map(|spot| spot.metres_to(area.middle)).min();
        let mut near: Vec<(u32, Id<Offer>)> =
            asked.iter().filter_map(|(id, spots)| Some((reach(spots)?, *id))).collect();
        near.sort_unstable();
        let near = near.into_iter().take(NEAREST).map(|(_, id)| id).collect();
        answers.entry(near).or_default().push(&area.digits);
    }
    let mut answers: Vec<_> = answers.into_iter().filter(|(near, _)| !near.is_empty()).collect();
    answers.sort_by(|(_, one), (_, other)| one.cmp(other));
    answers.into_iter().map(|(near, digits)| (digits, near)).collect()
}
