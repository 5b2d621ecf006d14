//! Rows as text, with a separator between values.

use std::borrow::Cow;

use super::cell::Cell;
use super::table::ColumnHead;

/// Rows by RFC 4180, with a row of names above them.
pub(super) fn csv(heads: &[ColumnHead], rows: &[Vec<Cell<'_>>]) -> String {
    separated(b',', heads, rows, |_, cell| cell.csv())
}

/// Rows with a separator between values that `value` gives.
pub(super) fn separated<'r>(
    separator: u8,
    heads: &[ColumnHead],
    rows: &'r [Vec<Cell<'_>>],
    value: impl Fn(&ColumnHead, &'r Cell<'_>) -> Cow<'r, str>,
) -> String {
    const IN_MEMORY: &str = "memory takes every record";
    let mut builder = csv::WriterBuilder::new();
    let mut writer = builder.delimiter(separator).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(heads.iter().map(|head| head.name)).expect(IN_MEMORY);
    for row in rows {
        for (head, cell) in heads.iter().zip(row) {
            writer.write_field(value(head, cell).as_bytes()).expect(IN_MEMORY);
        }
        writer.write_record(None::<&[u8]>).expect(IN_MEMORY);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).expect("what was text is text")
}
