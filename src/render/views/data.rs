//! The page that explains the open data. What is in the files is told by who makes them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::settings::Licence;
use crate::render::words::Moment;
use crate::render::{Head, RenderCx, WebPage};
use crate::routes::Route;

/// What `data.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct DataView {
    /// Under which licence the data is given; none when there is no data.
    licence: Option<LicenceLink>,
    /// The last day on which something in it was checked.
    checked: Option<Moment>,
    /// Whose the data is.
    whose: String,
    /// The tables.
    tables: Vec<DataTableView>,
    /// What else there is: descriptions for programs, and other forms.
    files: Vec<DataLink>,
    /// Pieces of the files themselves.
    examples: Vec<DataExample>,
}

/// A licence.
#[derive(Serialize, JsonSchema)]
pub struct LicenceLink {
    /// What it is called.
    pub title: &'static str,
    /// Where it can be read.
    pub url: &'static str,
    /// Its name in content, such as `cc0`.
    pub name: &'static str,
}

/// A table of open data.
#[derive(Serialize, JsonSchema)]
pub struct DataTableView {
    /// Its name in files and in `id`s.
    pub name: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What is in it.
    pub text: &'static str,
    /// How many rows it has, in words.
    pub rows: String,
    /// For a spreadsheet.
    pub spreadsheet: DataLink,
    /// As CSV.
    pub csv: DataLink,
    /// As JSON.
    pub json: DataLink,
    /// Its columns.
    pub columns: Vec<DataColumn>,
}

/// A file of open data.
#[derive(Serialize, JsonSchema)]
pub struct DataLink {
    /// Where it is.
    pub url: String,
    /// What the link says.
    pub title: String,
    /// How large it is, in words.
    pub size: String,
    /// What it is for; may be empty.
    pub text: String,
}

/// A column of a table.
#[derive(Serialize, JsonSchema)]
pub struct DataColumn {
    /// Its name.
    pub name: &'static str,
    /// What its values are, in words.
    pub sort: String,
    /// What it means.
    pub text: &'static str,
    /// Whether every row has a value.
    pub must: bool,
    /// The words that its values are of; any when there are none.
    pub words: Vec<String>,
    /// The table whose keys its values are: its name; none for other values.
    pub table: Option<&'static str>,
}

/// A piece of a file, coloured.
#[derive(Serialize, JsonSchema)]
pub struct DataExample {
    /// Its name in `id`s.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What it shows.
    pub text: String,
    /// The piece as HTML that is ready, to stand in `<code>`.
    pub html: String,
}

/// What the files are, from who makes them.
pub struct DataFacts {
    /// The last day on which something in them was checked.
    pub checked: Option<jiff::civil::Date>,
    /// The tables.
    pub tables: Vec<DataTableView>,
    /// What else there is.
    pub files: Vec<DataLink>,
    /// Pieces of the files.
    pub examples: Vec<DataExample>,
}

/// The page at `route`.
#[must_use]
pub fn data(cx: RenderCx<'_>, route: &Route, facts: DataFacts) -> WebPage<'static, DataView> {
    let words = cx.words(route);
    let settings = cx.site.settings();
    let licence = |licence: Licence| LicenceLink {
        title: licence.title(),
        url: licence.url(),
        name: licence.as_str(),
    };
    let head = Head::new(words.get("data-title"), words.get("data-lead"));
    let body = DataView {
        licence: settings.data.as_ref().map(|data| licence(data.licence)),
        checked: facts.checked.map(|day| words.moment(day)),
        whose: settings.foundation.name.to_string(),
        tables: facts.tables,
        files: facts.files,
        examples: facts.examples,
    };
    WebPage { head, body }
}
