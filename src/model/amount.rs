//! Numbers, money, and yes or no.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::scalar::{Scalar, ScalarFault, scalar};
use crate::base::code::Code;

/// The schema's `format` of a [`Number`].
pub const NUMBER: &str = "getal";

/// A whole number from `MIN` to `MAX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number<const MIN: u32, const MAX: u32>(pub u32);

impl<'de, const MIN: u32, const MAX: u32> Deserialize<'de> for Number<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        read_number(text.trim(), MIN, MAX).map(Self).map_err(|fault| serde::de::Error::custom(fault.code.as_str()))
    }
}

impl<const MIN: u32, const MAX: u32> JsonSchema for Number<MIN, MAX> {
    fn schema_name() -> Cow<'static, str> {
        format!("getal-{MIN}-{MAX}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "format": NUMBER, "minimum": MIN, "maximum": MAX })
    }
}

/// Holds `text` against the bounds that `schema` names.
///
/// # Errors
/// When it is no whole number, or outside the bounds.
pub fn check_number(schema: &Value, text: &str) -> Result<(), ScalarFault> {
    let bound = |name| schema.get(name).and_then(Value::as_u64).and_then(|bound| u32::try_from(bound).ok());
    read_number(text, bound("minimum").unwrap_or(0), bound("maximum").unwrap_or(u32::MAX)).map(drop)
}

fn read_number(text: &str, min: u32, max: u32) -> Result<u32, ScalarFault> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|number| plain && (min..=max).contains(number))
        .ok_or_else(|| ScalarFault::new(Code::InvalidNumber).with("min", min.to_string()).with("max", max.to_string()))
}

/// Yes or no: `ja`, `nee`, `true` or `false`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Flag(pub bool);

impl Scalar for Flag {
    const FORMAT: &'static str = "ja-of-nee";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        match text.to_lowercase().as_str() {
            "ja" | "true" => Ok(Self(true)),
            "nee" | "false" => Ok(Self(false)),
            _ => Err(ScalarFault::new(Code::InvalidFlag)),
        }
    }
}

scalar!(Flag);

/// An amount in euro, held in cents. Written `12`, `2,50` or `2.50`, with or without `€`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    /// Integer cents.
    pub cents: u32,
}

impl Scalar for Money {
    const FORMAT: &'static str = "bedrag";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let fault = || ScalarFault::new(Code::InvalidMoney);
        let text = text.trim_start_matches('€').trim_start();
        let text = text.strip_suffix("euro").map_or(text, str::trim_end);
        let (euros, cents) = text.split_once([',', '.']).unwrap_or((text, "00"));
        let cents = if cents == "-" { "00" } else { cents };
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(euros) || !digits(cents) || cents.len() > 2 || euros.len() > 6 {
            return Err(fault());
        }
        let tens = if cents.len() == 1 { 10 } else { 1 };
        let euros: u32 = euros.parse().map_err(|_| fault())?;
        let cents: u32 = cents.parse().map_err(|_| fault())?;
        Ok(Self { cents: euros * 100 + cents * tens })
    }
}

scalar!(Money);

/// A number with at most two decimals, such as `123`, `62,5` or `-0.25`, held in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    /// A hundred times the number.
    pub hundredths: i64,
}

impl Scalar for Decimal {
    const FORMAT: &'static str = "kommagetal";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let fault = || ScalarFault::new(Code::InvalidDecimal);
        let (digits, sign) = text.strip_prefix('-').map_or((text, 1), |rest| (rest, -1));
        let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
        let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // Three digits behind a point are thousands to one reader and thousandths to another.
        if !plain(whole) || !plain(part) || part.len() > 2 || whole.len() > 12 {
            return Err(fault());
        }
        let tens = if part.len() == 1 { 10 } else { 1 };
        let whole: i64 = whole.parse().map_err(|_| fault())?;
        let part: i64 = part.parse().map_err(|_| fault())?;
        Ok(Self { hundredths: sign * (whole * 100 + part * tens) })
    }
}

scalar!(Decimal);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_whole_cents() {
        for (text, cents) in [("2,50", 250), ("2.5", 250), ("12", 1200), ("€ 3,-", 300), ("0,05", 5)] {
            assert_eq!(Money::read(text).unwrap().cents, cents, "{text}");
        }
        for bad in ["2,505", "-1", "gratis", "", "1.000,00", "9999999"] {
            assert!(Money::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_decimal_is_whole_hundredths() {
        for (text, hundredths) in [("62,5", 6250), ("62.50", 6250), ("123", 12_300), ("-0,25", -25), ("0", 0)] {
            assert_eq!(Decimal::read(text).unwrap().hundredths, hundredths, "{text}");
        }
        for bad in ["1.000", "1.000,5", "", "-", "een", "5%", ",5", "5,", "--1"] {
            assert_eq!(Decimal::read(bad).unwrap_err().code, Code::InvalidDecimal, "{bad}");
        }
    }

    #[test]
    fn a_number_keeps_its_bounds() {
        let schema = serde_json::json!({ "minimum": 1, "maximum": 8 });
        assert!(check_number(&schema, "8").is_ok());
        for bad in ["0", "9", "x", "1.5", "-1", "+3", ""] {
            assert_eq!(check_number(&schema, bad).unwrap_err().code, Code::InvalidNumber, "{bad}");
        }
    }
}
