//! The tables of open data, one file a subject. Descriptions are in the content's language: who uses the data reads them.

mod boards;
mod commitments;
mod contacts;
mod offers;
mod outcomes;
mod partners;
mod schools;

use super::table::{Column, Sheet, Sort};
use crate::routes::DataTable;

/// The declaration of a table.
#[must_use]
pub(super) fn sheet(table: DataTable) -> &'static dyn Sheet {
    match table {
        DataTable::Boards => &boards::BOARDS,
        DataTable::Schools => &schools::SCHOOLS,
        DataTable::Offers => &offers::OFFERS,
        DataTable::OfferSchools => &offers::OFFER_SCHOOLS,
        DataTable::Contacts => &contacts::CONTACTS,
        DataTable::ContactHours => &contacts::HOURS,
        DataTable::Partners => &partners::PARTNERS,
        DataTable::PartnerSchools => &partners::PARTNER_SCHOOLS,
        DataTable::Commitments => &commitments::COMMITMENTS,
        DataTable::CommitmentSchools => &commitments::COMMITMENT_SCHOOLS,
        DataTable::Outcomes => &outcomes::OUTCOMES,
        DataTable::Measurements => &outcomes::MEASUREMENTS,
    }
}

/// The columns that every entity's table begins and ends with, around its own.
macro_rules! entity_columns {
    ($table:ident: $( $column:expr, )*) => {
        &[
            Column::new("id", Sort::Text, "De naam waarmee andere tabellen hiernaar verwijzen.", |site, id| {
                site.$table[id].slug().into()
            })
            .must(),
            Column::new("url", Sort::Address, "De pagina op dit portaal.", |site, id| {
                site.absolute(&site.$table[id].url).into()
            })
            .must(),
            $( $column, )*
            Column::new(crate::outputs::data::table::CHECKED, Sort::Date, "De dag waarop iemand voor het laatst heeft nagekeken of dit klopt.", |site, id| {
                site.$table[id].checked_on.into()
            }),
            Column::new("voorbeeld", Sort::Flag, "Of dit voorbeeldinhoud is. Die is verzonnen.", |site, id| {
                crate::model::entity::Front::common(&*site.$table[id]).sample.into()
            })
            .must(),
        ]
    };
}
use entity_columns;

/// The table of which entities of a kind belong to which schools, beside that of the kind.
macro_rules! at_schools {
    ($table:ident by $key:literal, $about:literal, $beside:expr; $title:literal, $text:literal) => {
        TableDefinition {
            about: About {
                title: $title,
                text: $text,
                key: &[$key, "school"],
                beside: Some($beside),
            },
            columns: &[
                Column::new($key, Sort::Key($beside), $about, |site, (id, _)| site.$table[id].slug().into()).must(),
                Column::new("school", Sort::Key(DataTable::Schools), "De school.", |site, (_, school)| {
                    site.schools[school].slug().into()
                })
                .must(),
            ],
            facets: None,
            rows: |site| {
                let rows = site.$table.iter();
                rows.flat_map(|(id, row)| row.links.schools.iter().map(move |school| (id, *school))).collect()
            },
        }
    };
}
use at_schools;
