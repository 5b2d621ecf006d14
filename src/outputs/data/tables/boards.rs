//! Boards.

use super::{Column, Sort, entity_columns};
use crate::base::table::Id;
use crate::model::Board;
use crate::outputs::data::table::{About, KEY, TableDefinition};

pub(super) static BOARDS: TableDefinition<Id<Board>> = TableDefinition {
    about: About {
        title: "Besturen",
        text: "De besturen van de scholen.",
        key: &[KEY],
        beside: None,
    },
    columns: entity_columns! { boards:
        Column::new("naam", Sort::Text, "De naam van het bestuur.", |site, id| (&*site.boards[id].name).into()).must(),
        Column::new("bevoegd_gezag", Sort::Text, "Het nummer van het bestuur bij DUO: vijf cijfers.", |site, id| {
            site.boards[id].number.as_str().into()
        })
        .must(),
        Column::new("website", Sort::Address, "De website van het bestuur.", |site, id| {
            site.boards[id].website.as_deref().into()
        }),
    },
    facets: None,
    rows: |site| site.boards.ids().collect(),
};
