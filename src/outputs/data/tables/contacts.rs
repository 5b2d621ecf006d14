//! Contact points, and when somebody is there.

use super::{Column, Sort, entity_columns};
use crate::base::table::Id;
use crate::model::ContactPoint;
use crate::model::channel::Phone;
use crate::model::contact_point::{Holder, Hours, Role};
use crate::model::moment::Weekday;
use crate::outputs::data::cell::Cell;
use crate::outputs::data::table::{About, KEY, TableDefinition, words};
use crate::resolve::Site;
use crate::routes::DataTable;

pub(super) static CONTACTS: TableDefinition<Id<ContactPoint>> = TableDefinition {
    about: About {
        title: "Contactpunten",
        text: "Aan wie iemand iets kan vragen: functies, met telefoon, e-mail en onderwerpen.",
        key: &[KEY],
        beside: None,
    },
    columns: entity_columns! { contacts:
        Column::new("naam", Sort::Text, "De naam van de functie.", |site, id| (&*site.contacts[id].name).into()).must(),
        Column::new("rol", Sort::Text, "Waar dit contactpunt voor is.", |site, id| site.contacts[id].role.as_str().into())
            .must()
            .of(words!(Role)),
        Column::new("school", Sort::Key(DataTable::Schools), "De school, als het contactpunt van een school is.", |site, id| {
            match site.contacts[id].links.holder {
                Some(Holder::School(school)) => site.schools[school].slug().into(),
                _ => Cell::Nothing,
            }
        }),
        Column::new("partner", Sort::Key(DataTable::Partners), "De partner, als het contactpunt van een partner is.", |site, id| {
            match site.contacts[id].links.holder {
                Some(Holder::Partner(partner)) => site.partners[partner].slug().into(),
                _ => Cell::Nothing,
            }
        }),
        Column::new("bestuur", Sort::Key(DataTable::Boards), "Het bestuur, als het contactpunt van een bestuur is.", |site, id| {
            match site.contacts[id].links.holder {
                Some(Holder::Board(board)) => site.boards[board].slug().into(),
                _ => Cell::Nothing,
            }
        }),
        Column::new("onderwerpen", Sort::Texts, "Waarover mensen hier vragen kunnen stellen.", |site, id| {
            Cell::list(site.contacts[id].topics.iter().map(|topic| &**topic))
        }),
        Column::new("telefoon", Sort::Phone, "Het telefoonnummer.", |site, id| {
            site.contacts[id].phone.as_ref().map(Phone::e164).into()
        }),
        Column::new("email", Sort::Email, "Het e-mailadres van de functie.", |site, id| {
            site.contacts[id].email.as_deref().into()
        }),
        Column::new("formulier", Sort::Address, "Een formulier voor vragen.", |site, id| {
            site.contacts[id].form.as_deref().into()
        }),
        Column::new("talen", Sort::Texts, "De talen die er gesproken worden, als code (ISO 639-1).", |site, id| {
            Cell::list(site.contacts[id].languages.iter().map(|language| language.code()))
        }),
        Column::new("inloop", Sort::Flag, "Of mensen zonder afspraak binnen kunnen lopen.", |site, id| {
            site.contacts[id].walk_in.map(|flag| flag.0).into()
        }),
        Column::new("persoon", Sort::Text, "Wie het nu is. Alleen zolang die persoon daar toestemming voor geeft.", |site, id| {
            site.contacts[id].person_on(site.today).map(|name| &**name).into()
        }),
    },
    facets: None,
    rows: |site| site.contacts.ids().collect(),
};

/// A contact point, the place of its hours, and one of their days.
type Opening = (Id<ContactPoint>, usize, Weekday);

pub(super) static HOURS: TableDefinition<Opening> = TableDefinition {
    about: About {
        title: "Uren van contactpunten",
        text: "Wanneer er iemand is, een rij per dag van de week en per keer dat het open gaat.",
        key: &["contact", "dag", "van"],
        beside: Some(DataTable::Contacts),
    },
    columns: &[
        Column::<Opening>::new("contact", Sort::Key(DataTable::Contacts), "Het contactpunt.", |site, (contact, ..)| {
            site.contacts[contact].slug().into()
        })
        .must(),
        Column::new("dag", Sort::Text, "De dag van de week.", |_, (.., day): Opening| day.as_str().into())
            .must()
            .of(words!(Weekday)),
        Column::new("van", Sort::Time, "Vanaf hoe laat, in Nederlandse tijd.", |site, opening| {
            hours(site, opening).map(|hours| hours.from).into()
        })
        .must(),
        Column::new("tot", Sort::Time, "Tot hoe laat, in Nederlandse tijd.", |site, opening| {
            hours(site, opening).map(|hours| hours.until).into()
        })
        .must(),
    ],
    facets: None,
    rows: |site| {
        let mut rows = Vec::new();
        for (id, contact) in site.contacts.iter() {
            for (at, hours) in contact.hours.iter().enumerate() {
                let mut days = hours.days.to_vec();
                days.sort_unstable();
                days.dedup();
                rows.extend(days.into_iter().map(|day| (id, at, day)));
            }
        }
        rows
    },
};

fn hours(site: &Site, (contact, at, _): Opening) -> Option<&Hours> {
    site.contacts[contact].hours.get(at)
}
