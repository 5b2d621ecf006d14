//! What spreadsheet programs do to values that look like numbers or days.

use std::fmt;

/// How a value was spoilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A telephone number without its first nought: 201234567.
    LostNought,
    /// A day as the number of days since 1900: 45123.
    SerialDay,
    /// A long number with its digits cut off: 3,12E+10.
    Scientific,
    /// A house number, or another pair of numbers, as a day: 2-jan.
    MadeDay,
    /// What a formula shows that leads nowhere: #N/B.
    FormulaFault,
}

impl Damage {
    /// A word for it, for messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LostNought => "lost-nought",
            Self::SerialDay => "serial-day",
            Self::Scientific => "scientific",
            Self::MadeDay => "made-day",
            Self::FormulaFault => "formula-fault",
        }
    }

    /// How `value` was spoilt, in a field of `format`; none when it looks whole.
    #[must_use]
    pub fn of(value: &str, format: &str) -> Option<Self> {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let mantissa = value.split_once(['E', 'e']).filter(|(_, exponent)| is_number(exponent.trim_start_matches('+')));
        let is_scientific = mantissa.is_some_and(|(digits, _)| {
            digits.contains([',', '.']) && digits.replace([',', '.'], "").bytes().all(|byte| byte.is_ascii_digit())
        });
        let is_serial = || is_number(value) && value.parse().is_ok_and(|day: u32| (20_000..80_000).contains(&day));
        if value.starts_with('#')
            && value.len() > 2
            && value[1..].starts_with(|letter: char| letter.is_ascii_uppercase())
        {
            Some(Self::FormulaFault)
        } else if is_scientific {
            Some(Self::Scientific)
        } else if format == "telefoon" && is_number(value) && value.len() == 9 && !value.starts_with('0') {
            Some(Self::LostNought)
        } else if format == "datum" && is_serial() {
            Some(Self::SerialDay)
        } else if format != "datum" && is_made_day(value) {
            Some(Self::MadeDay)
        } else {
            None
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether a text is a day and a month as spreadsheets shorten them, in Dutch or English.
fn is_made_day(value: &str) -> bool {
    const MONTHS: &[&str] =
        &["jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec"];
    let parts = value.split_once('-');
    parts.is_some_and(|(day, month)| {
        let is_short = day.len() <= 2 && day.parse::<u8>().is_ok();
        is_short && MONTHS.contains(&month.to_lowercase().trim_end_matches('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_spoilt_is_told_apart_from_what_is_whole() {
        for (value, format, expected) in [
            ("201234567", "telefoon", Some(Damage::LostNought)),
            ("0201234567", "telefoon", None),
            ("020-1234567", "telefoon", None),
            ("45123", "datum", Some(Damage::SerialDay)),
            ("2026-11-02", "datum", None),
            ("45123", "regel", None),
            ("3,12E+10", "telefoon", Some(Damage::Scientific)),
            ("2E3", "regel", None),
            ("2-jan", "huisnummer", Some(Damage::MadeDay)),
            ("2-4", "huisnummer", None),
            ("#N/B", "regel", Some(Damage::FormulaFault)),
            ("#1", "regel", None),
        ] {
            assert_eq!(Damage::of(value, format), expected, "{value}");
        }
    }
}
