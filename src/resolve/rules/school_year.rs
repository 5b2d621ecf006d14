//! A school year's file is named after it, its holidays end after they begin, and all its days are in it.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::SchoolYear;
use crate::model::moment::Day;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for year in content.school_years.values() {
        let name = &year.year;
        if !year.slug().starts_with(name.years()) {
            let diagnostic = Diagnostic::new(Code::SchoolYearMismatch, year.origin().field("schooljaar"));
            diags.push(diagnostic.with("year", name.years()).with("name", year.slug()));
        }
        for (at, holiday) in year.holidays.iter().enumerate() {
            if holiday.until < holiday.from {
                let place = year.origin().field(&format!("vakanties[{at}].tot"));
                let diagnostic = Diagnostic::new(Code::EndBeforeStart, place);
                diags.push(diagnostic.with("start", holiday.from.to_string()).with("end", holiday.until.to_string()));
            }
            // A summer holiday begins in the year before it and ends in the next.
            within(year, holiday.from, || format!("vakanties[{at}].van"), diags);
        }
        for (at, holiday) in year.public_holidays.iter().enumerate() {
            within(year, holiday.day, || format!("feestdagen[{at}].datum"), diags);
        }
        for (school, days) in &year.study_days {
            for (at, day) in days.iter().enumerate() {
                within(year, *day, || format!("studiedagen.{school}[{at}]"), diags);
            }
        }
    }
}

fn within(year: &SchoolYear, day: Day, key: impl FnOnce() -> String, diags: &mut Diagnostics) {
    if !(year.year.first_day()..=year.year.last_day()).contains(&day.0) {
        let diagnostic = Diagnostic::new(Code::OutsideSchoolYear, year.origin().field(&key()));
        diags.push(diagnostic.with("date", day.to_string()).with("year", year.year.years()));
    }
}
