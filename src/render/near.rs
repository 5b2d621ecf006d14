//! Where offers and schools are, and what is nearest: to a postcode, or to an offer that is over.

use std::collections::BTreeMap;

use crate::base::table::Id;
use crate::model::offer::{Cost, Venue};
use crate::model::place::Address;
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

/// A place where an offer is.
#[derive(Clone, Copy)]
pub enum OfferPlace<'a> {
    /// A school.
    School(Id<School>),
    /// A place of its own that has an address.
    Own(&'a Venue, &'a Address),
}

impl OfferPlace<'_> {
    /// Where it is; a place of an offer's own is in the middle of its postcode.
    #[must_use]
    pub fn spot(self, site: &Site, postcodes: &Postcodes) -> Option<Spot> {
        match self {
            Self::School(id) => school_spot(postcodes, &site.schools[id]),
            Self::Own(_, address) => postcodes.middle(address.postcode.digits()),
        }
    }
}

/// Everywhere an offer is: at its schools, and at a place of its own.
pub fn offer_places(offer: &Offer) -> impl Iterator<Item = OfferPlace<'_>> {
    let own = offer.place.as_ref().and_then(|venue| Some(OfferPlace::Own(venue, venue.address.as_ref()?)));
    offer.links.schools.iter().copied().map(OfferPlace::School).chain(own)
}

/// The points of all places of an offer that are known.
fn offer_spots(site: &Site, postcodes: &Postcodes, offer: &Offer) -> Vec<Spot> {
    offer_places(offer).filter_map(|place| place.spot(site, postcodes)).collect()
}

/// How many metres it is from any of `from` to the nearest of `to`; nothing when either is nowhere.
fn metres(from: &[Spot], to: &[Spot]) -> Option<u32> {
    from.iter().flat_map(|one| to.iter().map(|other| one.metres_to(*other))).min()
}

/// Offers by how far they are from another one, the nearest first; those that are at no known place come last.
#[must_use]
pub fn by_distance(site: &Site, postcodes: &Postcodes, from: &Offer, ids: &[Id<Offer>]) -> Vec<Id<Offer>> {
    let from = offer_spots(site, postcodes, from);
    let reach = |id: &Id<Offer>| metres(&from, &offer_spots(site, postcodes, &site.offers[*id])).unwrap_or(u32::MAX);
    let mut ids = ids.to_vec();
    ids.sort_by_cached_key(reach);
    ids
}

/// Postcodes with what is nearest to all of them, in order.
pub type PostcodeAnswer<'a, T> = (Vec<&'a str>, Vec<T>);

/// The nearest offers to every postcode: those that are free, else the others.
#[must_use]
pub fn nearest_offers<'a>(
    site: &Site,
    postcodes: &'a Postcodes,
    ids: &[Id<Offer>],
) -> Vec<PostcodeAnswer<'a, Id<Offer>>> {
    let placed = ids.iter().map(|id| (*id, offer_spots(site, postcodes, &site.offers[*id])));
    let is_free = |(id, _): &(Id<Offer>, Vec<Spot>)| site.offers[*id].cost == Cost::Free;
    let (free, paid): (Vec<_>, Vec<_>) = placed.filter(|(_, spots)| !spots.is_empty()).partition(is_free);
    nearest(postcodes, if free.is_empty() { &paid } else { &free })
}

/// The nearest schools to every postcode.
#[must_use]
pub fn nearest_schools<'a>(
    site: &Site,
    postcodes: &'a Postcodes,
    ids: &[Id<School>],
) -> Vec<PostcodeAnswer<'a, Id<School>>> {
    let spot = |id: &Id<School>| Some((*id, vec![school_spot(postcodes, &site.schools[*id])?]));
    let placed: Vec<_> = ids.iter().filter_map(spot).collect();
    nearest(postcodes, &placed)
}

/// What is nearest to every postcode. Postcodes with the same answer share it.
fn nearest<'a, T: Copy + Ord>(postcodes: &'a Postcodes, placed: &[(T, Vec<Spot>)]) -> Vec<PostcodeAnswer<'a, T>> {
    let mut answers: BTreeMap<Vec<T>, Vec<&str>> = BTreeMap::new();
    for area in postcodes.iter().filter(|_| !placed.is_empty()) {
        let reach = |spots: &[Spot]| metres(&[area.middle], spots);
        let mut near: Vec<(u32, T)> = placed.iter().filter_map(|(id, spots)| Some((reach(spots)?, *id))).collect();
        near.sort_unstable();
        let near = near.into_iter().take(NEAREST).map(|(_, id)| id).collect();
        answers.entry(near).or_default().push(&area.digits);
    }
    let mut answers: Vec<_> = answers.into_iter().map(|(near, digits)| (digits, near)).collect();
    answers.sort_by(|(one, _), (other, _)| one.cmp(other));
    answers
}
