//! A table in every form in which it is published.

use jiff::civil::Date;

use super::cell::{Cell, quote};
use super::separated::csv;
use super::spreadsheet::spreadsheet;
use super::table::{CHECKED, ColumnHead, Sheet};
use crate::resolve::Site;
use crate::routes::Facets;

/// A table in every form.
pub(super) struct Written {
    /// As CSV.
    pub csv: String,
    /// For a Dutch spreadsheet.
    pub spreadsheet: String,
    /// As JSON.
    pub json: String,
    /// How many rows it has.
    pub count: usize,
    /// The last day on which a row was checked.
    pub checked: Option<Date>,
}

impl Written {
    #[must_use]
    pub(super) fn new(sheet: &dyn Sheet, site: &Site, facets: &Facets) -> Self {
        let (heads, rows) = (sheet.heads(), sheet.rows(site, facets));
        let checked = heads.iter().position(|head| head.name == CHECKED).and_then(|at| {
            let days = rows.iter().filter_map(|row| row[at].csv().parse().ok());
            days.max()
        });
        Self {
            csv: csv(&heads, &rows),
            spreadsheet: spreadsheet(&heads, &rows),
            json: json(&heads, &rows),
            count: rows.len(),
            checked,
        }
    }
}

/// Rows as objects, one a line: what changes is a line of the file.
fn json(heads: &[ColumnHead], rows: &[Vec<Cell<'_>>]) -> String {
    let mut text = String::from("[");
    for (at, row) in rows.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        for (at, (head, cell)) in heads.iter().zip(row).enumerate() {
            text.push_str(if at == 0 { "{" } else { ", " });
            quote(head.name, &mut text);
            text.push_str(": ");
            cell.json(&mut text);
        }
        text.push('}');
    }
    text.push_str("\n]\n");
    text
}
