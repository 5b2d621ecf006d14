//! A table as people send it: with any separator, in either of two encodings, or as a workbook.

use super::workbook;

/// A table with the names of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportTable {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows below, each as long as it is.
    pub rows: Vec<Vec<String>>,
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// Its text is of an encoding with two bytes a letter.
    Utf16,
    /// It is a workbook of before 2007.
    OldWorkbook,
    /// It begins like a workbook and is none that can be read.
    BrokenWorkbook,
    /// There are no rows below names of columns.
    Empty,
}

impl TableFault {
    /// A word for it, for messages.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Utf16 => "utf-16",
            Self::OldWorkbook => "old-workbook",
            Self::BrokenWorkbook => "broken-workbook",
            Self::Empty => "empty",
        }
    }
}

impl ImportTable {
    /// Reads a file.
    ///
    /// # Errors
    /// When it is no table.
    pub fn read(bytes: &[u8]) -> Result<Self, TableFault> {
        let rows = match bytes {
            [b'P', b'K', 3, 4, ..] => workbook::rows(bytes).ok_or(TableFault::BrokenWorkbook)?,
            [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(TableFault::OldWorkbook),
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Err(TableFault::Utf16),
            bytes => separated(&decoded(bytes)),
        };
        let is_filled = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
        let mut rows = rows.into_iter().filter(is_filled);
        let columns = rows.next().ok_or(TableFault::Empty)?;
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() { Err(TableFault::Empty) } else { Ok(Self { columns, rows }) }
    }

    /// The place of a column, by its name: capitals, spaces and signs do not count.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| bare(column) == bare(name))
    }
}

/// A name of a column as it is compared.
pub(super) fn bare(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The text of a file: as UTF-8, else as Windows writes it in Western Europe.
fn decoded(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

/// What Windows-1252 has where Latin-1 has signs that control.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

/// The rows of a text, cut at the separator that its first line has most of.
fn separated(text: &str) -> Vec<Vec<String>> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    let separator = [b',', b'|', b'\t', b';'].into_iter().max_by_key(count).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let rows = reader.into_records().filter_map(Result::ok);
    rows.map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_separator_and_encoding_is_read() {
        let expected = ImportTable {
            columns: vec!["Naam".to_owned(), "Tel. nr".to_owned()],
            rows: vec![vec!["Café; \"één\" €".to_owned(), "020 1".to_owned()]],
        };
        for separator in [",", ";", "\t", "|"] {
            let text = format!("Naam{separator}Tel. nr\r\n\r\n\"Café; \"\"één\"\" €\"{separator}020 1\r\n");
            assert_eq!(ImportTable::read(text.as_bytes()).as_ref(), Ok(&expected), "{separator}");
            assert_eq!(ImportTable::read(format!("\u{feff}{text}").as_bytes()).as_ref(), Ok(&expected));
            let windows: Vec<u8> = text
                .chars()
                .map(|letter| if letter == '€' { 0x80 } else { u8::try_from(u32::from(letter)).unwrap() })
                .collect();
            assert_eq!(ImportTable::read(&windows).as_ref(), Ok(&expected));
        }
        assert_eq!(expected.column("tel nr"), Some(1));
    }

    #[test]
    fn what_is_no_table_is_told_why() {
        assert_eq!(ImportTable::read(b"\xff\xfeN\0"), Err(TableFault::Utf16));
        assert_eq!(ImportTable::read(b"\xd0\xcf\x11\xe0"), Err(TableFault::OldWorkbook));
        assert_eq!(ImportTable::read(b"PK\x03\x04x"), Err(TableFault::BrokenWorkbook));
        assert_eq!(ImportTable::read(b"Naam,Tel\n\n"), Err(TableFault::Empty));
    }
}
