//! A workbook of a spreadsheet program: the rows of its first sheet.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

/// The rows of the first sheet, as texts; none when it cannot be read.
pub(super) fn rows(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).ok()?;
    let sheet = workbook.worksheet_range_at(0)?.ok()?;
    Some(sheet.rows().map(|row| row.iter().map(cell).collect()).collect())
}

/// A cell as a text. A number that the program takes for a day becomes that day; a whole number is written as one.
fn cell(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::DateTime(when) => {
            let (year, month, day, ..) = when.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or(text).to_owned(),
        Data::Bool(is) => if *is { "ja" } else { "nee" }.to_owned(),
        other => other.to_string().trim().to_owned(),
    }
}
