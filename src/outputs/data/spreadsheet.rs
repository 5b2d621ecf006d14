//! A table as a Dutch spreadsheet opens it when somebody double-clicks it: with a byte order mark, or letters with accents are
//! read as those of Windows; with a semicolon between values, as the comma is the decimal sign there; and with numbers,
//! telephones, and yes or no as people write them.

use std::borrow::Cow;

use super::cell::Cell;
use super::separated::separated;
use super::table::{ColumnHead, Sort};
use crate::model::channel::Phone;
use crate::model::scalar::Scalar;

/// What stands between the values of a list.
const BETWEEN: &str = ", ";

/// The whole file.
#[must_use]
pub(super) fn spreadsheet(heads: &[ColumnHead], rows: &[Vec<Cell<'_>>]) -> String {
    format!("\u{feff}{}", separated(b';', heads, rows, |head, cell| value(head.sort, cell)))
}

fn value<'r>(sort: Sort, cell: &'r Cell<'_>) -> Cow<'r, str> {
    match cell {
        Cell::Nothing => Cow::Borrowed(""),
        Cell::Text(text) if sort == Sort::Phone => telephone(text),
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => Cow::Owned(number.replace('.', ",")),
        Cell::Flag(flag) => Cow::Borrowed(if *flag { "ja" } else { "nee" }),
        Cell::List(items) => {
            let items: Vec<Cow<'_, str>> = items.iter().map(|item| value(sort, item)).collect();
            Cow::Owned(items.join(BETWEEN))
        }
    }
}

/// A number as it is dialled in the Netherlands, parted by spaces: bare digits lose their nought, and a plus its sense.
fn telephone(number: &str) -> Cow<'_, str> {
    Phone::read(number).map_or_else(|_| harmless(number), |phone| Cow::Owned(harmless(&phone.to_string()).into_owned()))
}

/// A text that no spreadsheet takes for a formula: what begins one gets an apostrophe before it. Source: OWASP, CSV Injection.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_people_here_write_them() {
        let said = |sort, cell: Cell<'_>| value(sort, &cell).into_owned();
        assert_eq!(said(Sort::Phone, "+31206822270".into()), "020 682 2270");
        assert_eq!(said(Sort::Phone, "+3221234567".into()), "'+3221234567");
        assert_eq!(said(Sort::Number, Cell::Number("2.05".into())), "2,05");
        assert_eq!(said(Sort::Flag, false.into()), "nee");
        assert_eq!(said(Sort::Texts, Cell::list(["a;b", "c"])), "a;b, c");
        assert_eq!(said(Sort::Text, "=1+1".into()), "'=1+1");
        assert_eq!(said(Sort::Text, Cell::Nothing), "");
    }
}
