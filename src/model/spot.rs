//! A point on the map, and how far it is to another.

use super::place::Position;

/// A point in ten thousandths of degrees (WGS 84): some ten metres. Whole numbers, so that the program and a browser reckon
/// the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    /// North.
    pub latitude: i32,
    /// East.
    pub longitude: i32,
}

/// Metres that a ten thousandth of a degree of latitude is, and one of longitude at the latitude of Amsterdam.
pub const METRES: [f64; 2] = [11.12, 6.79];

impl Spot {
    /// The point at so many degrees.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self { latitude: units(latitude), longitude: units(longitude) }
    }

    /// How many metres it is to `other`, as the crow flies over a flat earth: within a region that is near enough.
    #[must_use]
    pub fn metres_to(self, other: Self) -> u32 {
        let [north, east] = METRES;
        let north = f64::from(self.latitude - other.latitude) * north;
        let east = f64::from(self.longitude - other.longitude) * east;
        // Two points on earth are never four thousand kilometres times a thousand apart.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a distance is small and not below nought"
        )]
        let metres = north.hypot(east).round() as u32;
        metres
    }
}

impl From<&Position> for Spot {
    fn from(position: &Position) -> Self {
        Self::new(position.latitude.0, position.longitude.0)
    }
}

fn units(degrees: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "degrees are between -180 and 180")]
    let units = (degrees * 10_000.0).round() as i32;
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kilometre_is_a_kilometre_in_every_direction() {
        let dam = Spot::new(52.3731, 4.8926);
        // Dam to Westerkerk, and Dam to Centraal Station, over a round earth.
        for (place, metres) in [(Spot::new(52.3745, 4.8840), 604), (Spot::new(52.3791, 4.9003), 848)] {
            let found = dam.metres_to(place);
            assert!(found.abs_diff(metres) < 3, "{found} is about {metres}");
            assert_eq!(found, place.metres_to(dam));
        }
        assert_eq!(dam.metres_to(dam), 0);
    }
}
