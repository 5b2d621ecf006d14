//! Partners, and the schools that they work with.

use super::{Column, Sort, at_schools, entity_columns};
use crate::base::table::Id;
use crate::model::moment::Since;
use crate::model::partner::PartnerSort;
use crate::model::{Partner, School};
use crate::outputs::data::table::{About, KEY, TableDefinition, words};
use crate::routes::DataTable;

pub(super) static PARTNERS: TableDefinition<Id<Partner>> = TableDefinition {
    about: About {
        title: "Partners",
        text: "Organisaties die met de scholen werken.",
        key: &[KEY],
        beside: None,
    },
    columns: entity_columns! { partners:
        Column::new("naam", Sort::Text, "De naam van de organisatie.", |site, id| (&*site.partners[id].name).into()).must(),
        Column::new("soort", Sort::Text, "Het soort organisatie.", |site, id| site.partners[id].sort.as_str().into())
            .must()
            .of(words!(PartnerSort)),
        Column::new("website", Sort::Address, "De website van de organisatie.", |site, id| {
            site.partners[id].website.as_deref().into()
        }),
        Column::new("sinds", Sort::Text, "Sinds wanneer de organisatie meedoet: een jaar of een dag.", |site, id| {
            let since = |since: Since| match since {
                Since::Year(year) => year.to_string(),
                Since::Day(day) => day.to_string(),
            };
            site.partners[id].since.map(since).into()
        }),
    },
    facets: None,
    rows: |site| site.partners.ids().collect(),
};

pub(super) static PARTNER_SCHOOLS: TableDefinition<(Id<Partner>, Id<School>)> = at_schools! {
    partners by "partner", "De partner.", DataTable::Partners;
    "Partners op scholen", "Welke partner met welke school werkt."
};
