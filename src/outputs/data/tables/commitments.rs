//! Commitments, and how they stand at each school.

use super::{Column, Sort, entity_columns};
use crate::base::table::Id;
use crate::model::commitment::{Progress, State};
use crate::model::entity::AnyId;
use crate::model::{Commitment, Kind};
use crate::outputs::data::table::{About, KEY, TableDefinition, words};
use crate::resolve::Site;
use crate::routes::DataTable;

pub(super) static COMMITMENTS: TableDefinition<Id<Commitment>> = TableDefinition {
    about: About {
        title: "Afspraken",
        text: "Wat er is afgesproken, door wie, tot wanneer, en hoe het staat.",
        key: &[KEY],
        beside: None,
    },
    columns: entity_columns! { commitments:
        Column::new("titel", Sort::Text, "De afspraak in een paar woorden.", |site, id| {
            (&*site.commitments[id].title).into()
        })
        .must(),
        Column::new("tekst", Sort::Text, "Wat er is afgesproken.", |site, id| (&*site.commitments[id].text).into()).must(),
        Column::new("periode_van", Sort::Date, "De eerste dag.", |site, id| site.commitments[id].period.from.into()).must(),
        Column::new("periode_tot", Sort::Date, "De laatste dag.", |site, id| site.commitments[id].period.until.into())
            .must(),
        Column::new("thema", Sort::Text, "Waar het over gaat.", |site, id| site.commitments[id].theme.as_deref().into()),
        Column::new("contact", Sort::Key(DataTable::Contacts), "Het contactpunt voor deze afspraak.", |site, id| {
            site.commitments[id].links.contact.map(|contact| site.contacts[contact].slug()).into()
        }),
    },
    facets: Some((Kind::Commitment, AnyId::Commitment)),
    rows: |site| site.commitments.ids().collect(),
};

/// A commitment, and the place of a school in its progress.
type ProgressKey = (Id<Commitment>, usize);

pub(super) static COMMITMENT_SCHOOLS: TableDefinition<ProgressKey> = TableDefinition {
    about: About {
        title: "Afspraken op scholen",
        text: "Hoe een afspraak op een school staat.",
        key: &["afspraak", "school"],
        beside: Some(DataTable::Commitments),
    },
    columns: &[
        Column::new("afspraak", Sort::Key(DataTable::Commitments), "De afspraak.", |site, (id, _)| {
            site.commitments[id].slug().into()
        })
        .must(),
        Column::new("school", Sort::Key(DataTable::Schools), "De school.", |site, (id, at)| {
            site.commitments[id].links.progress.get(at).map(|(school, _)| site.schools[*school].slug()).into()
        })
        .must(),
        Column::new("stand", Sort::Text, "Hoe het daar staat.", |site, step| {
            progress(site, step).map(|progress| progress.state.as_str()).into()
        })
        .must()
        .of(words!(State)),
        Column::new("toelichting", Sort::Text, "Een korte toelichting.", |site, step| {
            progress(site, step).and_then(|progress| progress.note.as_deref()).into()
        }),
        Column::new("datum", Sort::Date, "De dag waarop dit is nagegaan.", |site, step| {
            progress(site, step).and_then(|progress| progress.on).into()
        }),
    ],
    facets: None,
    rows: |site| {
        let steps = |(id, commitment): (_, &Commitment)| (0..commitment.links.progress.len()).map(move |at| (id, at));
        site.commitments.iter().flat_map(steps).collect()
    },
};

fn progress(site: &Site, (id, at): ProgressKey) -> Option<&Progress> {
    let commitment = &site.commitments[id];
    let (_, entry) = commitment.links.progress.get(at)?;
    commitment.progress.get(*entry)
}
