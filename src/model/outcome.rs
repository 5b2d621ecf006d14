//! A measured result of a commitment.
//!
//! What was measured of fewer than [`FEWEST`] people can be nobody's to read: a measurement gives its value only as a
//! [`Figure`], which leaves it out then. No page, search index or data file can get at it in another way. A value that itself
//! counts people is as telling as the `n` that an editor may have left out.

use schemars::JsonSchema;
use serde::Deserialize;

use super::amount::{Decimal, Number};
use super::commitment::{Commitment, CommitmentFront};
use super::entity::{Entity, front};
use super::moment::Day;
use super::reference::{List, Ref};
use super::scalar::choice;
use super::text::{Line, Text};
use crate::base::table::Id;

/// An outcome, resolved.
pub type Outcome = Entity<OutcomeFront>;

/// Of how many people at least a figure is told.
pub const FEWEST: u32 = 5;

/// Words that count people, as a unit is called or ends.
const PEOPLE: &[&str] = &[
    "aanwezigen",
    "ambtenaren",
    "baby's",
    "bezoekers",
    "broers",
    "clienten",
    "collega's",
    "deelnemers",
    "docenten",
    "families",
    "gasten",
    "gebruikers",
    "gezinnen",
    "huishoudens",
    "inwoners",
    "jongens",
    "jongeren",
    "kind",
    "kinderen",
    "kleuters",
    "leerkrachten",
    "leerling",
    "leerlingen",
    "leraren",
    "medewerkers",
    "meisjes",
    "mensen",
    "moeders",
    "opvoeders",
    "ouder",
    "ouders",
    "ouderen",
    "personen",
    "persoon",
    "peuters",
    "professionals",
    "senioren",
    "stagiairs",
    "studenten",
    "vaders",
    "verzorgers",
    "volwassenen",
    "vrijwilligers",
    "vrouwen",
    "mannen",
    "bewoners",
];

/// Whether a text, such as a unit, names people: `kinderen`, `buurtbewoners`, `ouders per week`.
fn counts_people(unit: &str) -> bool {
    let counted = unit.split(" per ").next().unwrap_or(unit);
    let folded = counted.to_lowercase().replace(['é', 'ë'], "e");
    let mut words = folded.split(|letter: char| !letter.is_alphabetic() && letter != '\'');
    words.any(|word| PEOPLE.iter().any(|people| word == *people || (people.len() > 5 && word.ends_with(people))))
}

choice! {
    /// Of how much an outcome speaks.
    pub enum Level {
        /// A class.
        Class = "klas",
        /// A school.
        School = "school",
        /// A neighbourhood.
        Neighbourhood = "wijk",
        /// The city.
        City = "stad",
    }
}

front! {
    /// What an editor writes about an outcome.
    pub struct OutcomeFront: Outcome, titled by title, linked by OutcomeLinks {
        /// Its title.
        #[serde(rename = "titel")]
        #[schemars(description = "De uitkomst in een paar woorden.", extend("x-voorbeeld" = "Vragen aan het Familie Servicepunt"))]
        pub title: Line,
        /// The commitment that it is a result of.
        #[serde(rename = "afspraak")]
        #[schemars(description = "De afspraak waar dit een uitkomst van is, uit de map `agenda`.", extend("x-voorbeeld" = "familieschool-worden"))]
        pub commitment: Ref<CommitmentFront>,
        /// What is measured.
        #[serde(rename = "indicator")]
        #[schemars(description = "Wat er precies is gemeten.", extend("x-voorbeeld" = "aantal vragen dat is beantwoord"))]
        pub indicator: Line,
        /// Of how much it speaks.
        #[serde(rename = "niveau", default)]
        #[schemars(description = "Waarover het getal gaat: een `klas`, een `school`, een `wijk` of de `stad`.")]
        pub level: Option<Level>,
        /// What was measured, and when.
        #[serde(rename = "meting", default)]
        #[schemars(description = "De metingen, elk met `datum`, `waarde` en `bron`.")]
        pub measurements: List<Measurement>,
        /// What one wants to reach.
        #[serde(rename = "doel", default)]
        #[schemars(
            description = "Het getal waar wij naartoe werken, in dezelfde eenheid als de metingen.",
            extend("x-voorbeeld" = "60")
        )]
        pub aim: Option<Decimal>,
        /// What one may conclude.
        #[serde(rename = "oordeel", default)]
        #[schemars(description = "Wat wij ervan vinden, in een of twee zinnen.")]
        pub verdict: Option<Text>,
    }

    fn gist(&self) -> Option<&str> {
        Some(&self.indicator)
    }
}

/// One measurement.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// The day of which it speaks.
    #[serde(rename = "datum")]
    #[schemars(description = "De dag waarvoor het getal geldt.", extend("x-voorbeeld" = "2021-09-01"))]
    pub on: Day,
    #[serde(rename = "waarde")]
    #[schemars(description = "Het getal. Gaat het over minder dan 5 mensen, dan komt het nergens op de site.", extend("x-voorbeeld" = "123"))]
    value: Decimal,
    /// What the value counts.
    #[serde(rename = "eenheid", default)]
    #[schemars(description = "Wat het getal telt, zoals `vragen` of `procent`.")]
    pub unit: Option<Line>,
    #[serde(rename = "n", default)]
    #[schemars(description = "Over hoeveel mensen het gaat. Vul dit altijd in als het getal over mensen gaat.")]
    n: Option<Number<0, 9_999_999>>,
    /// Where it comes from.
    #[serde(rename = "bron")]
    #[schemars(description = "Waar het getal vandaan komt.", extend("x-voorbeeld" = "Jaarverslag 2021"))]
    pub source: Line,
}

/// What a measurement may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The value, and of how many people it speaks if that is known.
    Told {
        /// The value.
        value: Decimal,
        /// Of how many people.
        n: Option<u32>,
    },
    /// Nothing: it speaks of too few people.
    TooFew,
}

impl Measurement {
    /// What may be told: the only way to the value.
    #[must_use]
    pub fn figure(&self) -> Figure {
        let counts_people = self.unit.as_deref().is_some_and(counts_people);
        let is_small = (0..i64::from(FEWEST) * 100).contains(&self.value.hundredths);
        match self.n.map(|n| n.0) {
            _ if counts_people && is_small => Figure::TooFew,
            Some(n) if n < FEWEST => Figure::TooFew,
            n => Figure::Told { value: self.value, n },
        }
    }
}

/// An outcome's references.
#[derive(Debug, Default)]
pub struct OutcomeLinks {
    /// The commitment that it is a result of.
    pub commitment: Option<Id<Commitment>>,
}

impl OutcomeFront {
    /// The measurements, the earliest first.
    #[must_use]
    pub fn by_day(&self) -> Vec<&Measurement> {
        let mut measurements: Vec<&Measurement> = self.measurements.iter().collect();
        measurements.sort_by_key(|measurement| measurement.on);
        measurements
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::yaml;

    fn figure(n: &str) -> Figure {
        let text = format!("datum: 2026-01-01\nwaarde: 37,5\nbron: telling\n{n}");
        yaml::decode::<Measurement>(&text).unwrap().figure()
    }

    #[test]
    fn a_figure_of_fewer_than_five_people_is_not_told() {
        for n in 0..FEWEST {
            assert_eq!(figure(&format!("n: {n}\n")), Figure::TooFew);
        }
        let value = Decimal { hundredths: 3750 };
        assert_eq!(figure("n: 5\n"), Figure::Told { value, n: Some(5) });
        assert_eq!(figure(""), Figure::Told { value, n: None });
    }

    #[test]
    fn a_value_that_counts_people_is_as_telling() {
        let figure = |value: &str, unit: &str, n: &str| {
            let text = format!("datum: 2026-01-01\nwaarde: {value}\neenheid: {unit}\nbron: telling\n{n}");
            yaml::decode::<Measurement>(&text).unwrap().figure()
        };
        for unit in ["kinderen", "Ouders per week", "buurtbewoners", "basisschoolleerlingen", "gezinnen"] {
            assert_eq!(figure("3", unit, ""), Figure::TooFew, "{unit}");
            assert_eq!(figure("4", unit, "n: 40\n"), Figure::TooFew, "{unit}");
            assert!(matches!(figure("5", unit, ""), Figure::Told { .. }), "{unit}");
        }
        for unit in ["procent", "vragen", "uren", "keer per ouder", "kinderboeken"] {
            assert!(matches!(figure("3", unit, ""), Figure::Told { .. }), "{unit}");
        }
    }
}
