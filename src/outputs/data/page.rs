//! What the page `/data/` tells: which files there are, how large they are, what their columns mean, and pieces of them.

use super::OpenData;
use super::package::{pretty, schema};
use super::table::{ColumnHead, Sort};
use super::tables::sheet;
use crate::render::RenderCx;
use crate::render::views::data::{DataColumn, DataExample, DataFacts, DataLink, DataTableView};
use crate::render::words::Words;
use crate::routes::{DataFile, DataTable, Route, TableForm};
use crate::syntax::highlight::highlighted;
use crate::syntax::markdown::escape;

/// How many lines of a table a piece shows.
const LINES: usize = 3;

/// What the page that explains the open data tells of it.
#[must_use]
pub(crate) fn facts(cx: RenderCx<'_>, route: &Route, data: &OpenData) -> DataFacts {
    let words = cx.words(route);
    DataFacts {
        checked: DataTable::ALL.iter().filter_map(|table| data.table(cx, *table).checked).max(),
        tables: DataTable::ALL.iter().map(|table| table_view(cx, words, data, *table)).collect(),
        files: files(cx, words, data),
        examples: examples(cx, words, data),
    }
}

fn table_view(cx: RenderCx<'_>, words: Words<'_>, data: &OpenData, table: DataTable) -> DataTableView {
    let (declared, about) = (sheet(table), sheet(table).about());
    let file = |form, title: &str| link(cx, words, data, DataFile::Table(table, form), title, "");
    DataTableView {
        name: table.name(),
        title: about.title,
        text: about.text,
        rows: words.count("data-rows", data.table(cx, table).count),
        spreadsheet: file(TableForm::Spreadsheet, words.get("data-spreadsheet")),
        csv: file(TableForm::Csv, "CSV"),
        json: file(TableForm::Json, "JSON"),
        columns: declared.heads().iter().map(|head| column(cx, words, head)).collect(),
    }
}

fn column(cx: RenderCx<'_>, words: Words<'_>, head: &ColumnHead) -> DataColumn {
    let (sort, table) = match head.sort {
        Sort::Text => ("text", None),
        Sort::Address => ("address", None),
        Sort::Email => ("email", None),
        Sort::Phone => ("phone", None),
        Sort::Date => ("date", None),
        Sort::Time => ("time", None),
        Sort::Integer => ("integer", None),
        Sort::Number => ("number", None),
        Sort::Flag => ("flag", None),
        Sort::Texts => ("texts", None),
        Sort::Integers => ("integers", None),
        Sort::Dates => ("dates", None),
        Sort::Key(table) => ("key", Some(table.name())),
    };
    DataColumn {
        name: head.name,
        sort: words.of("data-sort", sort).to_owned(),
        text: head.about,
        must: head.must,
        words: head.words.all(&cx.routes.facets),
        table,
    }
}

fn files(cx: RenderCx<'_>, words: Words<'_>, data: &OpenData) -> Vec<DataLink> {
    let files = [
        (DataFile::Package, "package"),
        (DataFile::Catalogue, "catalogue"),
        (DataFile::Services, "services"),
        (DataFile::Organisations, "organisations"),
    ];
    let file = |(file, name): (DataFile, &str)| link(cx, words, data, file, &file.path(), words.of("data-file", name));
    files.into_iter().map(file).collect()
}

fn link(cx: RenderCx<'_>, words: Words<'_>, data: &OpenData, file: DataFile, title: &str, text: &str) -> DataLink {
    let size = data.file(cx, file).len().div_ceil(1000);
    DataLink {
        url: file.url(cx.site),
        title: title.to_owned(),
        size: format!("{}\u{a0}kB", words.number(size)),
        text: text.to_owned(),
    }
}

fn examples(cx: RenderCx<'_>, words: Words<'_>, data: &OpenData) -> Vec<DataExample> {
    let offers = data.table(cx, DataTable::Offers);
    let rows: Vec<&str> = data.table(cx, DataTable::OfferSchools).csv.lines().take(LINES).collect();
    let service = data.file(cx, DataFile::Services).lines().nth(1).unwrap_or_default();
    let address = cx.site.absolute(&DataFile::Table(DataTable::Offers, TableForm::Csv).url(cx.site));
    let program =
        format!("import pandas\n\naanbod = pandas.read_csv(\"{address}\")\nprint(aanbod[aanbod.gratis].titel)\n");
    let pieces = [
        ("json", "json", first(&offers.json)),
        ("csv", "text", rows.join("\n")),
        ("schema", "json", pretty(&schema(sheet(DataTable::OfferSchools), &cx.routes.facets))),
        ("hsds", "json", indented(service.trim_end_matches(','))),
        ("python", "python", program),
    ];
    let example = |(id, language, code): (&'static str, &str, String)| DataExample {
        id,
        title: words.of("data-example", id).to_owned(),
        text: words.of("data-example-text", id).to_owned(),
        html: highlighted(&code, language).unwrap_or_else(|| escape::escaped(&code)),
    };
    pieces.into_iter().filter(|(.., code)| !code.is_empty()).map(example).collect()
}

/// The first row of a table, a value a line.
fn first(json: &str) -> String {
    json.lines().nth(1).map(|row| indented(row.trim_end_matches(','))).unwrap_or_default()
}

fn indented(object: &str) -> String {
    serde_json::from_str(object).map(|value| pretty(&value)).unwrap_or_default()
}
