//! Open data below `/data/`: tables for spreadsheets and as CSV and JSON, what is in them as a Data Package, services and
//! organisations in HSDS, and a catalogue. Each file is made once a build, when it is first asked for.
//!
//! What no page may tell no file tells: a table gets its values where pages get theirs.

mod catalogue;
mod cell;
mod hsds;
mod package;
mod page;
mod separated;
mod spreadsheet;
mod table;
mod tables;
mod written;

use std::sync::OnceLock;

pub(super) use page::facts;

use self::written::Written;
use crate::render::RenderCx;
use crate::routes::{DataFile, DataTable, TableForm};

/// The files of open data of one build.
#[derive(Default)]
pub struct OpenData {
    tables: [OnceLock<Written>; DataTable::ALL.len()],
    services: OnceLock<String>,
    organisations: OnceLock<String>,
    package: OnceLock<String>,
    catalogue: OnceLock<String>,
}

impl OpenData {
    /// The text of a file.
    #[must_use]
    pub fn file(&self, cx: RenderCx<'_>, file: DataFile) -> &str {
        match file {
            DataFile::Table(table, TableForm::Csv) => &self.table(cx, table).csv,
            DataFile::Table(table, TableForm::Spreadsheet) => &self.table(cx, table).spreadsheet,
            DataFile::Table(table, TableForm::Json) => &self.table(cx, table).json,
            DataFile::Package => self.package.get_or_init(|| package::package(cx, self)),
            DataFile::Catalogue => self.catalogue.get_or_init(|| catalogue::catalogue(cx, self)),
            DataFile::Services => self.services.get_or_init(|| hsds::services(cx)),
            DataFile::Organisations => self.organisations.get_or_init(|| hsds::organisations(cx)),
        }
    }

    fn table(&self, cx: RenderCx<'_>, table: DataTable) -> &Written {
        let at = DataTable::ALL.iter().position(|known| *known == table).expect("all tables are listed");
        self.tables[at].get_or_init(|| Written::new(tables::sheet(table), cx.site, &cx.routes.facets))
    }
}
