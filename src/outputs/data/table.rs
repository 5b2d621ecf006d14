//! A table of open data, declared once: its columns give the CSV, the JSON and the schema, so that they cannot differ.

use jiff::civil::Date;

use super::cell::{Cell, quote};
use crate::resolve::Site;
use crate::routes::DataTable;

/// The column by which rows are known and referred to.
pub const KEY: &str = "id";

/// The column that says when content was last made sure of.
pub const CHECKED: &str = "gecontroleerd_op";

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A text.
    Text,
    /// A web address.
    Address,
    /// An e-mail address.
    Email,
    /// A telephone number as E.164 has it, or a short Dutch number.
    Phone,
    /// A day, ISO 8601.
    Date,
    /// A time of day in Amsterdam.
    Time,
    /// A whole number.
    Integer,
    /// A number with decimals.
    Number,
    /// Yes or no.
    Flag,
    /// Texts.
    Texts,
    /// Whole numbers.
    Integers,
    /// Days.
    Dates,
    /// The key of a row of another table.
    Key(DataTable),
}

/// What a column is, whatever its rows.
#[derive(Clone, Copy)]
pub struct Head {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub sort: Sort,
    /// What it means.
    pub about: &'static str,
    /// Whether every row has a value.
    pub must: bool,
    /// The words that its values are of; any when there are none.
    pub words: fn() -> Vec<&'static str>,
}

/// One column of rows of `R`.
pub struct Column<R> {
    /// What it is.
    pub head: Head,
    value: for<'a> fn(&'a Site, R) -> Cell<'a>,
}

impl<R> Column<R> {
    /// A column.
    pub const fn new(
        name: &'static str,
        sort: Sort,
        about: &'static str,
        value: for<'a> fn(&'a Site, R) -> Cell<'a>,
    ) -> Self {
        Self {
            head: Head { name, sort, about, must: false, words: Vec::new },
            value,
        }
    }

    /// The same, with a value in every row.
    pub const fn must(mut self) -> Self {
        self.head.must = true;
        self
    }

    /// The same, with values that are of these words.
    pub const fn of(mut self, words: fn() -> Vec<&'static str>) -> Self {
        self.head.words = words;
        self
    }
}

/// The words of a choice of the content, for [`Column::of`].
macro_rules! words {
    ($choice:ty) => {
        || <$choice>::ALL.iter().map(|word| word.as_str()).collect()
    };
}
pub(super) use words;

/// What a table is, whatever its rows.
#[derive(Clone, Copy)]
pub struct About {
    /// What it is called.
    pub title: &'static str,
    /// What is in it, in a sentence.
    pub text: &'static str,
    /// The columns that tell rows apart.
    pub key: &'static [&'static str],
    /// The table that it says more about, when it stands beside one.
    pub beside: Option<DataTable>,
}

/// A table with rows of `R`: places in the tables of the site.
pub struct Table<R: 'static> {
    /// What it is.
    pub about: About,
    /// Its columns.
    pub columns: &'static [Column<R>],
    /// Its rows, in the order of the site.
    pub rows: fn(&Site) -> Vec<R>,
}

/// A table, whatever its rows are.
pub trait Sheet: Sync {
    /// What it is.
    fn about(&self) -> About;
    /// Its columns.
    fn heads(&self) -> Vec<Head>;
    /// Its rows.
    fn rows<'a>(&self, site: &'a Site) -> Vec<Vec<Cell<'a>>>;
}

impl<R: Copy> Sheet for Table<R> {
    fn about(&self) -> About {
        self.about
    }

    fn heads(&self) -> Vec<Head> {
        self.columns.iter().map(|column| column.head).collect()
    }

    fn rows<'a>(&self, site: &'a Site) -> Vec<Vec<Cell<'a>>> {
        let row = |row: &R| self.columns.iter().map(|column| (column.value)(site, *row)).collect();
        (self.rows)(site).iter().map(row).collect()
    }
}

/// A table in both forms.
pub struct Written {
    /// As CSV.
    pub csv: String,
    /// As JSON.
    pub json: String,
    /// How many rows it has.
    pub count: usize,
    /// The last day on which a row was checked.
    pub checked: Option<Date>,
}

impl Written {
    /// Writes a table.
    #[must_use]
    pub fn new(sheet: &dyn Sheet, site: &Site) -> Self {
        let (heads, rows) = (sheet.heads(), sheet.rows(site));
        let checked = heads.iter().position(|head| head.name == CHECKED).and_then(|at| {
            let days = rows.iter().filter_map(|row| row[at].csv().parse().ok());
            days.max()
        });
        Self {
            csv: csv(&heads, &rows),
            json: json(&heads, &rows),
            count: rows.len(),
            checked,
        }
    }
}

/// Rows by RFC 4180, with a row of names above them.
fn csv(heads: &[Head], rows: &[Vec<Cell<'_>>]) -> String {
    const IN_MEMORY: &str = "memory takes every record";
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(heads.iter().map(|head| head.name)).expect(IN_MEMORY);
    for row in rows {
        for cell in row {
            writer.write_field(cell.csv().as_bytes()).expect(IN_MEMORY);
        }
        writer.write_record(None::<&[u8]>).expect(IN_MEMORY);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).expect("what was text is text")
}

/// Rows as objects, one a line: what changes is a line of the file.
fn json(heads: &[Head], rows: &[Vec<Cell<'_>>]) -> String {
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
