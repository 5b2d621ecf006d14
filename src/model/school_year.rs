//! A school year: when schools are closed.
//!
//! Several files may tell of the same year, so that a school can keep its own study days.

use std::collections::BTreeMap;
use std::ops::Deref;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::entity::{Entity, front};
use super::moment::Day;
use super::reference::List;
use super::scalar::{Scalar, ScalarFault, scalar};
use super::school::School;
use super::text::Line;
use crate::base::code::Code;
use crate::base::table::Id;

/// A school year, resolved.
pub type SchoolYear = Entity<SchoolYearFront>;

/// Which school year, written `2026-2027`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolYearName(String);

/// What stands before the years in a school year's name.
const TITLE: &str = "Schooljaar ";

impl SchoolYearName {
    /// The years: `2026-2027`.
    #[must_use]
    pub fn years(&self) -> &str {
        &self.0[TITLE.len()..]
    }

    /// The calendar year in which it begins.
    #[must_use]
    pub fn begins(&self) -> i16 {
        self.years()[..4].parse().expect("four digits were read")
    }

    /// Its first day: by law a school year runs from 1 August.
    #[must_use]
    pub fn first_day(&self) -> Date {
        Date::new(self.begins(), 8, 1).expect("every year of four digits has an August")
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(&self) -> Date {
        Date::new(self.begins() + 1, 7, 31).expect("the year after was read as well")
    }
}

impl Scalar for SchoolYearName {
    const FORMAT: &'static str = "schooljaar";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let year = |text: &str| {
            let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<i16>().ok().filter(|_| plain)
        };
        let years = text.split_once(['-', '/', '–']);
        let years = years.and_then(|(one, other)| Some((year(one.trim())?, year(other.trim())?)));
        match years {
            Some((one, other)) if one + 1 == other => Ok(Self(format!("{TITLE}{one:04}-{other:04}"))),
            _ => Err(ScalarFault::new(Code::InvalidSchoolYear)),
        }
    }
}

impl Deref for SchoolYearName {
    type Target = str;

    /// What it is called: `Schooljaar 2026-2027`.
    fn deref(&self) -> &str {
        &self.0
    }
}

scalar!(SchoolYearName);

front! {
    /// What an editor writes about a school year.
    pub struct SchoolYearFront: SchoolYear, titled by year, linked by SchoolYearLinks {
        /// Which.
        #[serde(rename = "schooljaar")]
        #[schemars(description = "Welk schooljaar.", extend("x-voorbeeld" = "2026-2027"))]
        pub year: SchoolYearName,
        /// The region whose holidays they are.
        #[serde(rename = "regio", default)]
        #[schemars(description = "De vakantieregio: Noord, Midden of Zuid.")]
        pub region: Option<Line>,
        /// School holidays.
        #[serde(rename = "vakanties", default)]
        #[schemars(description = "De schoolvakanties, elk met `naam`, `van` en `tot`.")]
        pub holidays: List<Holiday>,
        /// Public holidays.
        #[serde(rename = "feestdagen", default)]
        #[schemars(description = "De feestdagen, elk met `naam` en `datum`.")]
        pub public_holidays: List<PublicHoliday>,
        /// Days on which a school's pupils are free because its staff studies, by the school's slug.
        #[serde(rename = "studiedagen", default)]
        #[schemars(description = "De studiedagen: bij elke school, met de naam van het bestand, een lijst van datums.", extend("x-sleutels-verwijzen-naar" = "scholen", "x-per" = "school", "x-voorbeeld" = "{ lukasschool: [2027-02-01] }"))]
        pub study_days: BTreeMap<String, List<Day>>,
        /// Where the dates come from.
        #[serde(rename = "bron", default)]
        #[schemars(description = "Waar de datums vandaan komen.")]
        pub source: Option<Line>,
    }
}

/// A school holiday; both days belong to it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Its name.
    #[serde(rename = "naam")]
    #[schemars(description = "De naam van de vakantie.", extend("x-voorbeeld" = "Kerstvakantie"))]
    pub name: Line,
    /// The first day.
    #[serde(rename = "van")]
    #[schemars(description = "De eerste dag.", extend("x-voorbeeld" = "2026-12-19"))]
    pub from: Day,
    /// The last day.
    #[serde(rename = "tot")]
    #[schemars(description = "De laatste dag.", extend("x-voorbeeld" = "2027-01-03"))]
    pub until: Day,
}

/// A public holiday.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicHoliday {
    /// Its name.
    #[serde(rename = "naam")]
    #[schemars(description = "De naam van de feestdag.", extend("x-voorbeeld" = "Koningsdag"))]
    pub name: Line,
    /// The day.
    #[serde(rename = "datum")]
    #[schemars(description = "De dag.", extend("x-voorbeeld" = "2027-04-27"))]
    pub day: Day,
}

/// A school year's references.
#[derive(Debug, Default)]
pub struct SchoolYearLinks {
    /// The schools with study days, each with those days in order.
    pub study_days: Vec<(Id<School>, Vec<Date>)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_is_two_years_one_after_the_other() {
        let year = SchoolYearName::read("2026/2027").unwrap();
        assert_eq!(
            (&*year, year.years(), year.first_day().to_string()),
            ("Schooljaar 2026-2027", "2026-2027", "2026-08-01".to_owned())
        );
        assert_eq!(year.last_day().to_string(), "2027-07-31");
        for bad in ["2026", "2026-27", "2026-2028", "2027-2026", "26-27", "9999-10000", "x"] {
            assert_eq!(SchoolYearName::read(bad).unwrap_err().code, Code::InvalidSchoolYear, "{bad}");
        }
    }
}
