//! What a result can be filtered by: the values of all documents, packed into columns of bits.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::document::SearchDocument;
use super::format::write::FacetBits;
use super::pages::Subject;
use crate::resolve::Site;
use crate::routes::{Facet, Facets};

/// How many values a facet has at most: the bits of a mask.
const MOST: usize = 32;

/// Gathers the values of all documents, facet by facet.
#[must_use]
pub(super) fn columns(site: &Site, facets: &Facets, documents: &[SearchDocument<'_>]) -> Vec<FacetBits> {
    let searched: Vec<Facet> = Facet::searched().collect();
    searched.into_par_iter().map(|facet| column(site, facets, facet, documents)).collect()
}

/// One facet over all documents. Of one with too many values the rarest are left out.
fn column(site: &Site, facets: &Facets, facet: Facet, documents: &[SearchDocument<'_>]) -> FacetBits {
    let values = facets.all.of(facet);
    let mut places = Vec::new();
    let mut counts = vec![0; values.len()];
    for document in documents {
        places_of(site, facets, facet, document, &mut places);
        for place in &places {
            counts[*place] += 1;
        }
    }
    let kept = commonest(&counts);
    let bit = |place: &usize| kept.binary_search(place).map_or(0, |bit| 1 << bit);
    let bits = documents.iter().map(|document| {
        places_of(site, facets, facet, document, &mut places);
        places.iter().map(bit).fold(0, |one, other| one | other)
    });
    FacetBits {
        name: facet.definition().name,
        bits: bits.collect(),
        values: kept.iter().map(|place| values[*place].name.clone().into_owned()).collect(),
    }
}

/// The places of the values of a facet that a document belongs to.
fn places_of(site: &Site, facets: &Facets, facet: Facet, document: &SearchDocument<'_>, places: &mut Vec<usize>) {
    match document.subject {
        Subject::Entity(id) => facets.places_of_page(site, facet, (id, document.language), places),
        Subject::Page(page) => page.places(facets, facet, places),
    }
}

/// The places of what is counted at all, in order, and of the commonest alone where they are more than bits.
fn commonest(counts: &[usize]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..counts.len()).filter(|place| counts[*place] > 0).collect();
    places.sort_by_key(|place| Reverse(counts[*place]));
    places.truncate(MOST);
    places.sort_unstable();
    places
}
