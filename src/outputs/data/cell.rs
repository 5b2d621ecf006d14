//! One value of a table of open data, as both forms write it.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::model::amount::{Decimal, Money};
use crate::model::moment::{Clock, Day};

/// What separates the values of a list in CSV.
pub(super) const SEPARATOR: &str = ";";

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    /// Not known, or not there.
    Nothing,
    /// A text, a day, a time or an address.
    Text(Cow<'a, str>),
    /// A number, as it is written in both forms.
    Number(String),
    Flag(bool),
    /// Values of one sort, in order. None of them is nothing or a list.
    List(Vec<Cell<'a>>),
}

impl Cell<'_> {
    /// The value as CSV has it; quotes are set by who writes the row.
    #[must_use]
    pub(super) fn csv(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Borrowed(number),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
            Self::List(items) => {
                // What separates values cannot stand in one.
                let items: Vec<String> = items.iter().map(|item| item.csv().replace(SEPARATOR, ",")).collect();
                Cow::Owned(items.join(SEPARATOR))
            }
        }
    }

    /// Writes the value as JSON.
    pub(super) fn json(&self, out: &mut String) {
        match self {
            Self::Nothing => out.push_str("null"),
            Self::Text(text) => quote(text, out),
            Self::Number(number) => out.push_str(number),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        out.push_str(", ");
                    }
                    item.json(out);
                }
                out.push(']');
            }
        }
    }
}

/// Writes a text as JSON.
pub(super) fn quote(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).expect("every text is JSON"));
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<bool> for Cell<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<Money> for Cell<'_> {
    fn from(money: Money) -> Self {
        Self::Number(format!("{}.{:02}", money.cents / 100, money.cents % 100))
    }
}

impl From<Decimal> for Cell<'_> {
    fn from(decimal: Decimal) -> Self {
        let sign = if decimal.hundredths < 0 { "-" } else { "" };
        let hundredths = decimal.hundredths.unsigned_abs();
        let (whole, part) = (hundredths / 100, hundredths % 100);
        Self::Number(if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:02}") })
    }
}

impl From<Date> for Cell<'_> {
    fn from(date: Date) -> Self {
        Self::Text(Cow::Owned(date.to_string()))
    }
}

impl From<Day> for Cell<'_> {
    fn from(day: Day) -> Self {
        day.0.into()
    }
}

impl From<Clock> for Cell<'_> {
    /// With seconds: a time of RFC 3339 has them.
    fn from(clock: Clock) -> Self {
        Self::Text(Cow::Owned(format!("{clock}:00")))
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell<'_> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl Cell<'_> {
    /// Values in order; nothing when there are none.
    pub(super) fn list(items: impl IntoIterator<Item = impl Into<Self>>) -> Self {
        let items: Vec<Self> = items.into_iter().map(Into::into).collect();
        if items.is_empty() { Self::Nothing } else { Self::List(items) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(cell: &Cell<'_>) -> serde_json::Value {
        let mut text = String::new();
        cell.json(&mut text);
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn both_forms_say_the_same() {
        let odd: String = (0..0x80).filter_map(char::from_u32).chain("é€😀\u{2028}".chars()).collect();
        assert_eq!(json(&Cell::from(&*odd)), serde_json::json!(odd));
        let list = Cell::list(["a;b", "c"]);
        assert_eq!((list.csv(), json(&list)), (Cow::Borrowed("a,b;c"), serde_json::json!(["a;b", "c"])));
        let money = Cell::from(Money { cents: 205 });
        assert_eq!((money.csv(), json(&money)), (Cow::Borrowed("2.05"), serde_json::json!(2.05)));
        assert_eq!(Cell::from(Clock { hour: 8, minute: 5 }).csv(), "08:05:00");
        assert_eq!((Cell::from(None::<u32>).csv(), json(&Cell::Nothing)), (Cow::Borrowed(""), serde_json::Value::Null));
        assert_eq!(Cell::list([0_u32; 0]), Cell::Nothing);
    }
}
