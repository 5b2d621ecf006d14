//! The files of open data below `/data/`: which there are, and where.

use crate::base::media_type::MediaType;
use crate::resolve::Site;

/// The folder of open data, below the portal's own path.
const FOLDER: &str = "/data/";

/// A table of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataTable {
    /// Boards.
    Boards,
    /// Schools.
    Schools,
    /// Offers.
    Offers,
    /// Which offer is at which school.
    OfferSchools,
    /// Contact points.
    Contacts,
    /// When somebody is at a contact point.
    ContactHours,
    /// Partners.
    Partners,
    /// Which partner works with which school.
    PartnerSchools,
    /// Commitments.
    Commitments,
    /// How each commitment stands at each school.
    CommitmentSchools,
    /// Outcomes.
    Outcomes,
    /// What was measured of an outcome, and when.
    Measurements,
}

impl DataTable {
    /// Every one, in the order in which they are explained.
    pub const ALL: &[Self] = &[
        Self::Schools,
        Self::Offers,
        Self::OfferSchools,
        Self::Contacts,
        Self::ContactHours,
        Self::Partners,
        Self::PartnerSchools,
        Self::Commitments,
        Self::CommitmentSchools,
        Self::Outcomes,
        Self::Measurements,
        Self::Boards,
    ];

    /// Its name, and that of its files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Boards => "besturen",
            Self::Schools => "scholen",
            Self::Offers => "aanbod",
            Self::OfferSchools => "aanbod-scholen",
            Self::Contacts => "contact",
            Self::ContactHours => "contact-uren",
            Self::Partners => "partners",
            Self::PartnerSchools => "partners-scholen",
            Self::Commitments => "afspraken",
            Self::CommitmentSchools => "afspraken-scholen",
            Self::Outcomes => "uitkomsten",
            Self::Measurements => "uitkomsten-metingen",
        }
    }
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableForm {
    /// Values separated by commas, RFC 4180: for programs.
    Csv,
    /// As a Dutch spreadsheet opens it when somebody double-clicks it: for people.
    Spreadsheet,
    /// A list of objects, RFC 8259.
    Json,
}

/// A file of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    /// A table.
    Table(DataTable, TableForm),
    /// What is in the tables, as a Data Package.
    Package,
    /// What there is, under which licence, as a catalogue in DCAT.
    Catalogue,
    /// Offers as services of HSDS.
    Services,
    /// Partners, schools and boards as organisations of HSDS.
    Organisations,
}

impl TableForm {
    /// Every one, those for people first.
    pub const ALL: &[Self] = &[Self::Spreadsheet, Self::Csv, Self::Json];
}

impl DataFile {
    /// Every one that a portal has: none without a licence to give them under.
    #[must_use]
    pub fn all(site: &Site) -> Vec<Self> {
        if site.settings().data.is_none() {
            return Vec::new();
        }
        let tables =
            DataTable::ALL.iter().flat_map(|table| TableForm::ALL.iter().map(|form| Self::Table(*table, *form)));
        tables.chain([Self::Package, Self::Catalogue, Self::Services, Self::Organisations]).collect()
    }

    /// Its path below the folder of open data.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Table(table, TableForm::Csv) => format!("{}.csv", table.name()),
            Self::Table(table, TableForm::Spreadsheet) => format!("excel/{}.csv", table.name()),
            Self::Table(table, TableForm::Json) => format!("{}.json", table.name()),
            Self::Package => "datapackage.json".to_owned(),
            Self::Catalogue => "catalog.jsonld".to_owned(),
            Self::Services => "hsds/services.json".to_owned(),
            Self::Organisations => "hsds/organizations.json".to_owned(),
        }
    }

    /// What its bytes are.
    #[must_use]
    pub fn media_type(self) -> MediaType {
        match self {
            Self::Table(_, TableForm::Csv | TableForm::Spreadsheet) => MediaType::CSV,
            Self::Catalogue => MediaType::JSON_LD,
            Self::Table(_, TableForm::Json) | Self::Package | Self::Services | Self::Organisations => MediaType::JSON,
        }
    }

    /// Its URL, from the host on.
    #[must_use]
    pub fn url(self, site: &Site) -> String {
        format!("{}{}", Self::page_url(site), self.path())
    }

    /// The URL of the page that explains them.
    #[must_use]
    pub fn page_url(site: &Site) -> String {
        site.href(FOLDER)
    }
}
