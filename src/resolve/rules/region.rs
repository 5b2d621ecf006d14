//! A school's position lies in or around Amsterdam; a swapped or mistyped number does not.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

/// From Aalsmeer to Edam in latitude, from Haarlem to Almere in longitude, in degrees WGS 84.
const LATITUDES: std::ops::RangeInclusive<f64> = 52.2..=52.55;
const LONGITUDES: std::ops::RangeInclusive<f64> = 4.6..=5.25;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for school in content.schools.values() {
        let Some(position) = &school.position else { continue };
        let (latitude, longitude) = (position.latitude.0, position.longitude.0);
        if !LATITUDES.contains(&latitude) || !LONGITUDES.contains(&longitude) {
            let diagnostic = Diagnostic::new(Code::OutsideRegion, school.origin().field("geo"));
            diags.push(diagnostic.with("latitude", latitude.to_string()).with("longitude", longitude.to_string()));
        }
    }
}
