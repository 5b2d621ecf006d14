//! Where something is, and the numbers by which the ministry knows a school.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;

use super::scalar::{Scalar, ScalarFault, choice, scalar};
use super::text::Line;
use crate::base::code::Code;

/// An address in the Netherlands.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street.
    #[serde(rename = "straat")]
    #[schemars(description = "De straat, zonder huisnummer.", extend("x-voorbeeld" = "Osdorper Ban"))]
    pub street: Line,
    /// House number, with addition or range.
    #[serde(rename = "nummer")]
    #[schemars(description = "Het huisnummer, met toevoeging.", extend("x-voorbeeld" = "134"))]
    pub number: HouseNumber,
    /// Postcode.
    #[serde(rename = "postcode")]
    #[schemars(description = "De postcode: vier cijfers, een spatie, twee letters.", extend("x-voorbeeld" = "1069 ZR"))]
    pub postcode: Postcode,
    /// Town.
    #[serde(rename = "plaats")]
    #[schemars(description = "De woonplaats.", extend("x-voorbeeld" = "Amsterdam"))]
    pub town: Line,
}

/// A house number such as `134`, `52-54` or `11-A`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseNumber(Box<str>);

impl Scalar for HouseNumber {
    const FORMAT: &'static str = "huisnummer";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let plain = text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | ' ' | '/'));
        if plain && text.starts_with(|letter: char| letter.is_ascii_digit()) && text.len() <= 12 {
            Ok(Self(text.into()))
        } else {
            Err(ScalarFault::new(Code::InvalidHouseNumber))
        }
    }
}

impl fmt::Display for HouseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

scalar!(HouseNumber);

/// A Dutch postcode, held as `1069 ZR`. The first digit is not nought, and the letters are never SA, SD or SS.
/// Source: the postal operator's rules, as in NEN 5825.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Postcode(Box<str>);

impl Postcode {
    /// With its space: `1069 ZR`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The four digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0[..4]
    }
}

impl Scalar for Postcode {
    const FORMAT: &'static str = "postcode";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let packed: String = text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
        let bytes = packed.as_bytes();
        let fits = bytes.len() == 6
            && (b'1'..=b'9').contains(&bytes[0])
            && bytes[1..4].iter().all(u8::is_ascii_digit)
            && bytes[4..].iter().all(u8::is_ascii_uppercase)
            && !matches!(&bytes[4..], b"SA" | b"SD" | b"SS");
        if fits {
            Ok(Self(format!("{} {}", &packed[..4], &packed[4..]).into()))
        } else {
            Err(ScalarFault::new(Code::InvalidPostcode))
        }
    }
}

scalar!(Postcode);

macro_rules! register_number {
    ($(#[$meta:meta])* $name:ident = $format:literal, $code:ident, $digits:literal, $letters:literal, $suffix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// As the ministry writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Scalar for $name {
            const FORMAT: &'static str = $format;

            fn read(text: &str) -> Result<Self, ScalarFault> {
                let upper = text.to_uppercase();
                let (front, back) = ($digits, $digits + $letters);
                let bytes = upper.as_bytes();
                let fits = bytes.len() == back + $suffix
                    && bytes[..front].iter().all(u8::is_ascii_digit)
                    && bytes[front..back].iter().all(u8::is_ascii_uppercase)
                    && bytes[back..].iter().all(u8::is_ascii_digit);
                if fits { Ok(Self(upper.into())) } else { Err(ScalarFault::new(Code::$code)) }
            }
        }

        scalar!($name);
    };
}

register_number!(
    /// The number of a school: two digits and two letters. Source: DUO, Basisregistratie Instellingen.
    Brin = "brin", InvalidBrin, 2, 2, 0
);
register_number!(
    /// The number of a school's location: its BRIN and two digits. Source: DUO, Basisregistratie Instellingen.
    Vestiging = "vestiging", InvalidVestiging, 2, 2, 2
);
register_number!(
    /// The number of a competent authority (`bevoegd gezag`): five digits. Source: DUO.
    BoardNumber = "bevoegd-gezag", InvalidBoardNumber, 5, 0, 0
);

/// Where something is on the map.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Degrees north (WGS 84).
    #[serde(rename = "breedte")]
    #[schemars(description = "De breedtegraad.", extend("x-voorbeeld" = "52.3576"))]
    pub latitude: Degrees,
    /// Degrees east (WGS 84).
    #[serde(rename = "lengte")]
    #[schemars(description = "De lengtegraad.", extend("x-voorbeeld" = "4.7901"))]
    pub longitude: Degrees,
    /// How exact it is.
    #[serde(rename = "nauwkeurigheid", default)]
    #[schemars(description = "Hoe nauwkeurig de plek is: die van het `adres`, of het midden van de `postcode`.")]
    pub precision: Option<Precision>,
}

choice! {
    /// How exact a position is.
    pub enum Precision {
        /// The building.
        Address = "adres",
        /// The middle of the four-digit postcode.
        Postcode = "postcode",
    }
}

/// Degrees of latitude or longitude, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees(pub f64);

impl Scalar for Degrees {
    const FORMAT: &'static str = "graden";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'));
        text.replace(',', ".")
            .parse()
            .ok()
            .filter(|degrees: &f64| plain && (-180.0..=180.0).contains(degrees))
            .map(Self)
            .ok_or_else(|| ScalarFault::new(Code::InvalidNumber).with("min", "-180").with("max", "180"))
    }
}

scalar!(Degrees);

choice! {
    /// A district of Amsterdam; Weesp is a city area. Source: gemeente Amsterdam, gebiedsindeling since March 2022.
    pub enum District {
        /// Centrum.
        Centrum = "Centrum",
        /// West.
        West = "West",
        /// Nieuw-West.
        NieuwWest = "Nieuw-West",
        /// Zuid.
        Zuid = "Zuid",
        /// Oost.
        Oost = "Oost",
        /// Noord.
        Noord = "Noord",
        /// Zuidoost.
        Zuidoost = "Zuidoost",
        /// Weesp.
        Weesp = "Weesp",
    }
}

impl District {
    /// Its name in URLs.
    #[must_use]
    pub fn slug(self) -> String {
        self.as_str().to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_are_dutch() {
        assert_eq!(Postcode::read("1069zr").unwrap().as_str(), "1069 ZR");
        for bad in ["0123 AB", "1069 SS", "1069 SA", "1069", "106 9ZR1", "1069 Z1", "ÅÅ69 ZR"] {
            assert!(Postcode::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn register_numbers_have_their_form() {
        assert_eq!(Brin::read("16hf").unwrap().as_str(), "16HF");
        assert!(Vestiging::read("16HF00").is_ok());
        assert!(BoardNumber::read("41023").is_ok());
        for bad in ["1HFF", "16H", "16HF0", "é6HF"] {
            assert!(Brin::read(bad).is_err(), "{bad}");
        }
    }
}
