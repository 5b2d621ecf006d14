//! A school year on one strip: its months, its holidays in their places, and where we are.
//!
//! A day is a unit wide. The strip is a picture of what the page says in words as well.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::civil::DayNumber;
use crate::model::school_year::{Holiday, SchoolYearName};
use crate::render::views::occasion::end_of;
use crate::render::words::Words;

/// How high the strip is, and where the months end and the holidays begin.
const HEIGHT: i32 = 36;
const HOLIDAYS: i32 = 14;

/// How many days the mark of today may stay when no build is made.
const MARKED: i64 = 7;

/// The strip of a year, as SVG; empty without holidays.
#[must_use]
pub(super) fn strip(words: Words<'_>, year: &SchoolYearName, holidays: &[&Holiday], today: Date) -> String {
    let mut svg = String::new();
    if holidays.is_empty() {
        return svg;
    }
    let (first, last) = (year.first_day(), year.last_day());
    let at = |day: Date| DayNumber::of(day.clamp(first, last)).0 - DayNumber::of(first).0;
    let width = at(last) + 1;
    let _ = write!(svg, "<svg class=\"year-strip\" viewBox=\"0 0 {width} {HEIGHT}\" aria-hidden=\"true\">");
    let months = (0..12).map(|ahead: i32| first.saturating_add(ahead.months()));
    for month in months {
        let (left, right) = (at(month), at(month.last_of_month()) + 1);
        let (wide, middle) = (right - left - 1, i32::midpoint(left, right));
        let _ = write!(
            svg,
            "<rect x=\"{left}\" y=\"{HOLIDAYS}\" width=\"{wide}\" height=\"{}\"/><text x=\"{middle}\" y=\"10\">{}</text>",
            HEIGHT - HOLIDAYS - 6,
            words.month_short(month).trim_end_matches('.'),
        );
    }
    for holiday in holidays {
        let (left, right) = (at(holiday.from.0), at(holiday.until.0) + 1);
        let _ = write!(
            svg,
            "<rect class=\"free\" x=\"{left}\" y=\"{HOLIDAYS}\" width=\"{}\" height=\"{}\" rx=\"3\"/>",
            right - left,
            HEIGHT - HOLIDAYS - 6,
        );
    }
    if (first..=last).contains(&today) {
        let until = end_of(today.saturating_add((MARKED - 1).days()));
        let now = at(today);
        let _ = write!(svg, "<path class=\"now\" data-until=\"{until}\" d=\"M{now} {HOLIDAYS}v16l-3 6h6l-3 -6\"/>");
    }
    svg.push_str("</svg>");
    svg
}
