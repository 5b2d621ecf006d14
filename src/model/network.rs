//! Schools and boards that work together: who they are as far as the portal knows, and how many they say to be.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;

use super::board::{Board, BoardFront};
use super::entity::{Entity, front};
use super::moment::Day;
use super::reference::{List, Ref};
use super::scalar::{Scalar, ScalarFault, scalar};
use super::school::{School, SchoolFront};
use super::text::Line;
use crate::base::code::Code;
use crate::base::table::Id;

/// A network, resolved.
pub type Network = Entity<NetworkFront>;

front! {
    /// What an editor writes about a network.
    pub struct NetworkFront: Network, titled by name, linked by NetworkLinks {
        /// Its name.
        #[serde(rename = "naam")]
        #[schemars(description = "De naam van het netwerk.", extend("x-voorbeeld" = "Samenwerkingsverband Noord"))]
        pub name: Line,
        /// Its number or code.
        #[serde(rename = "code", default)]
        #[schemars(description = "Het nummer of de code van het netwerk, als het die heeft.")]
        pub code: Option<Line>,
        /// Who belongs to it.
        #[serde(rename = "leden", default)]
        #[schemars(description = "Wie erbij hoort en in dit portaal staat: telkens een `school` of een `bestuur`. Bij een bestuur horen al zijn scholen.")]
        pub members: List<Member>,
        /// How many it says to have.
        #[serde(rename = "opgegeven", default)]
        #[schemars(description = "Hoeveel scholen en besturen het netwerk zelf zegt te hebben, met `bron`.")]
        pub stated: Option<Stated>,
    }
}

/// Somebody who belongs to a network: exactly one of the two.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-een-van" = true))]
pub struct Member {
    /// A school.
    #[serde(rename = "school", default)]
    #[schemars(description = "Een school die erbij hoort.")]
    pub school: Option<Ref<SchoolFront>>,
    /// A board, with all its schools.
    #[serde(rename = "bestuur", default)]
    #[schemars(description = "Een bestuur dat erbij hoort, met al zijn scholen.")]
    pub board: Option<Ref<BoardFront>>,
}

/// How many a network says to have.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// Schools.
    #[serde(rename = "scholen", default)]
    #[schemars(description = "Het aantal scholen, zoals `83` of `ruim 80`.")]
    pub schools: Option<RoughCount>,
    /// Boards.
    #[serde(rename = "besturen", default)]
    #[schemars(description = "Het aantal besturen, zoals `23` of `ruim 20`.")]
    pub boards: Option<RoughCount>,
    /// The day of which it speaks.
    #[serde(rename = "peildatum", default)]
    #[schemars(description = "De dag waarvoor dit geldt, als die bekend is.")]
    pub on: Option<Day>,
    /// Where it comes from.
    #[serde(rename = "bron")]
    #[schemars(description = "Waar de aantallen vandaan komen.", extend("x-voorbeeld" = "Jaarverslag 2025"))]
    pub source: Line,
}

/// A count as somebody tells it: `80`, or `ruim 80` when it is somewhat more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoughCount {
    /// The number.
    pub number: u32,
    /// Whether it is somewhat more.
    pub or_more: bool,
}

/// The most that anybody counts.
const MOST: u32 = 99_999;

impl Scalar for RoughCount {
    const FORMAT: &'static str = "aantal";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let (digits, or_more) = match text.strip_prefix("ruim ") {
            Some(rest) => (rest.trim_start(), true),
            None => (text, false),
        };
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        match digits.parse() {
            Ok(number) if plain && (1..=MOST).contains(&number) => Ok(Self { number, or_more }),
            _ => Err(ScalarFault::new(Code::InvalidNumber).with("min", "1").with("max", MOST.to_string())),
        }
    }
}

scalar!(RoughCount);

impl fmt::Display for RoughCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.or_more { "ruim " } else { "" }, self.number)
    }
}

impl RoughCount {
    /// Whether `counted` is more than a tenth away from it.
    #[must_use]
    pub fn is_far_from(self, counted: usize) -> bool {
        let stated = u64::from(self.number);
        (counted as u64).abs_diff(stated) * 10 > stated
    }
}

/// A network's references.
#[derive(Debug, Default)]
pub struct NetworkLinks {
    /// Schools that are named themselves, each with the place of its entry.
    pub schools: Vec<(Id<School>, usize)>,
    /// Boards that are named themselves.
    pub boards: Vec<Id<Board>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_may_be_rough_and_is_far_when_a_tenth_away() {
        let rough = RoughCount::read("ruim 80").unwrap();
        assert_eq!((rough.number, rough.or_more, rough.to_string().as_str()), (80, true, "ruim 80"));
        let count = RoughCount::read("100").unwrap();
        assert!(!count.is_far_from(90) && !count.is_far_from(110));
        assert!(count.is_far_from(89) && count.is_far_from(111));
        for bad in ["", "ruim", "ruim ", "tachtig", "80+", "0", "-3", "8 0"] {
            assert_eq!(RoughCount::read(bad).unwrap_err().code, Code::InvalidNumber, "{bad}");
        }
    }
}
