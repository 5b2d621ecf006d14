//! Outcomes, and what was measured of them. A figure about few people is told nowhere, and so not here.

use super::{Column, Sort, entity_columns};
use crate::base::table::Id;
use crate::model::Outcome;
use crate::model::outcome::{FEWEST, Figure, Level, Measurement};
use crate::outputs::data::cell::Cell;
use crate::outputs::data::table::{About, KEY, TableDefinition, words};
use crate::resolve::Site;
use crate::routes::DataTable;

pub(super) static OUTCOMES: TableDefinition<Id<Outcome>> = TableDefinition {
    about: About {
        title: "Uitkomsten",
        text: "Wat een afspraak heeft opgeleverd: wat er is gemeten, en wat we ervan vinden.",
        key: &[KEY],
        beside: None,
    },
    columns: entity_columns! { outcomes:
        Column::new("titel", Sort::Text, "De uitkomst in een paar woorden.", |site, id| {
            (&*site.outcomes[id].title).into()
        })
        .must(),
        Column::new("afspraak", Sort::Key(DataTable::Commitments), "De afspraak waar dit een uitkomst van is.", |site, id| {
            site.outcomes[id].links.commitment.map(|commitment| site.commitments[commitment].slug()).into()
        }),
        Column::new("indicator", Sort::Text, "Wat er precies is gemeten.", |site, id| {
            (&*site.outcomes[id].indicator).into()
        })
        .must(),
        Column::new("niveau", Sort::Text, "Waarover het getal gaat.", |site, id| {
            site.outcomes[id].level.map(Level::as_str).into()
        })
        .of(words!(Level)),
        Column::new("doel", Sort::Number, "Het getal waar we naartoe werken, in de eenheid van de metingen.", |site, id| {
            site.outcomes[id].aim.map_or(Cell::Nothing, Cell::from)
        }),
        Column::new("oordeel", Sort::Text, "Wat we ervan vinden.", |site, id| {
            site.outcomes[id].verdict.as_deref().into()
        }),
    },
    facets: None,
    rows: |site| site.outcomes.ids().collect(),
};

/// An outcome, and the place of a measurement among its own, the earliest first.
type MeasurementKey = (Id<Outcome>, usize);

const _: () = assert!(FEWEST == 5, "the descriptions below say so");

pub(super) static MEASUREMENTS: TableDefinition<MeasurementKey> = TableDefinition {
    about: About {
        title: "Metingen van uitkomsten",
        text: "De getallen bij een uitkomst, elk met dag en bron. Een getal over minder dan vijf mensen staat er niet bij.",
        key: &["uitkomst", "nummer"],
        beside: Some(DataTable::Outcomes),
    },
    columns: &[
        Column::<MeasurementKey>::new("uitkomst", Sort::Key(DataTable::Outcomes), "De uitkomst.", |site, (id, _)| {
            site.outcomes[id].slug().into()
        })
        .must(),
        Column::new("nummer", Sort::Integer, "De hoeveelste meting het is, de eerste is 1.", |_, (_, at)| {
            u32::try_from(at + 1).unwrap_or(u32::MAX).into()
        })
        .must(),
        Column::new("datum", Sort::Date, "De dag waarvoor het getal geldt.", |site, measured| {
            measurement(site, measured).map(|it| it.on).into()
        })
        .must(),
        Column::new(
            "waarde",
            Sort::Number,
            "Het getal. Leeg als het over minder dan vijf mensen gaat.",
            |site, measured| match measurement(site, measured).map(Measurement::figure) {
                Some(Figure::Told { value, .. }) => value.into(),
                Some(Figure::TooFew) | None => Cell::Nothing,
            },
        ),
        Column::new("eenheid", Sort::Text, "Wat het getal telt.", |site, measured| {
            measurement(site, measured).and_then(|it| it.unit.as_deref()).into()
        }),
        Column::new(
            "n",
            Sort::Integer,
            "Over hoeveel mensen het gaat. Leeg als dat er minder dan vijf zijn, of als het niet bekend is.",
            |site, measured| match measurement(site, measured).map(Measurement::figure) {
                Some(Figure::Told { n, .. }) => n.into(),
                Some(Figure::TooFew) | None => Cell::Nothing,
            },
        ),
        Column::new("bron", Sort::Text, "Waar het getal vandaan komt.", |site, measured| {
            measurement(site, measured).map(|it| &*it.source).into()
        })
        .must(),
    ],
    facets: None,
    rows: |site| {
        let measured = |(id, outcome): (_, &Outcome)| (0..outcome.measurements.len()).map(move |at| (id, at));
        site.outcomes.iter().flat_map(measured).collect()
    },
};

fn measurement(site: &Site, (id, at): MeasurementKey) -> Option<&Measurement> {
    site.outcomes[id].by_day().get(at).copied()
}
