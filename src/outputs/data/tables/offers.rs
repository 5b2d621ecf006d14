//! Offers, and the schools that they are at.

use super::{Column, Sort, at_schools, entity_columns};
use crate::base::table::Id;
use crate::model::entity::{AnyId, slugs};
use crate::model::offer::{Cost, Price, PriceUnit, RegistrationWay};
use crate::model::place::Address;
use crate::model::planning::Every;
use crate::model::{Kind, Offer, School};
use crate::outputs::data::cell::Cell;
use crate::outputs::data::table::{About, KEY, TableDefinition, words};
use crate::routes::DataTable;

pub(super) static OFFERS: TableDefinition<Id<Offer>> = TableDefinition {
    about: About {
        title: "Aanbod",
        text: "Wat er te doen is: voor wie, wanneer, waar, wat het kost en hoe iemand meedoet.",
        key: &[KEY],
        beside: None,
    },
    columns: entity_columns! { offers:
        Column::new("titel", Sort::Text, "De titel.", |site, id| (&*site.offers[id].title).into()).must(),
        Column::new("samenvatting", Sort::Text, "Wat het is, in hooguit 160 tekens.", |site, id| {
            (&*site.offers[id].summary).into()
        })
        .must(),
        Column::new("leeftijd_van", Sort::Integer, "Vanaf welke leeftijd.", |site, id| {
            site.offers[id].age.as_ref().map(|age| age.from.0).into()
        }),
        Column::new("leeftijd_tot", Sort::Integer, "Tot en met welke leeftijd.", |site, id| {
            site.offers[id].age.as_ref().and_then(|age| age.until).map(|until| until.0).into()
        }),
        Column::new("locatie", Sort::Text, "De plek, als die niet op een school is.", |site, id| {
            site.offers[id].place.as_ref().and_then(|place| place.name.as_deref()).into()
        }),
        Column::new("straat", Sort::Text, "De straat van die plek.", |site, id| {
            address(&site.offers[id]).map(|address| &*address.street).into()
        }),
        Column::new("huisnummer", Sort::Text, "Het huisnummer van die plek.", |site, id| {
            address(&site.offers[id]).map(|address| address.number.to_string()).into()
        }),
        Column::new("postcode", Sort::Text, "De postcode van die plek, met een spatie.", |site, id| {
            address(&site.offers[id]).map(|address| address.postcode.as_str()).into()
        }),
        Column::new("plaats", Sort::Text, "De plaats van die plek.", |site, id| {
            address(&site.offers[id]).map(|address| &*address.town).into()
        }),
        Column::new("online", Sort::Flag, "Of het online is.", |site, id| {
            site.offers[id].place.as_ref().is_some_and(|place| place.online.is_some_and(|flag| flag.0)).into()
        })
        .must(),
        Column::new("aanbieder", Sort::Key(DataTable::Partners), "Wie het geeft.", |site, id| {
            site.offers[id].links.provider.map(|partner| site.partners[partner].slug()).into()
        }),
        Column::new("principes", Sort::Texts, "De principes van de Familieschool waar het bij hoort.", |site, id| {
            Cell::list(site.offers[id].links.principles.iter().map(|principle| site.principles[*principle].slug()))
        }),
        Column::new("start", Sort::Date, "De eerste dag.", |site, id| site.offers[id].planning.start.into()).must(),
        Column::new("einde", Sort::Date, "De laatste dag; leeg als die niet bekend is.", |site, id| {
            site.offers[id].planning.end.into()
        }),
        Column::new("elke", Sort::Text, "Hoe vaak het is; leeg als het een keer is.", |site, id| {
            site.offers[id].planning.every.map(Every::as_str).into()
        })
        .of(words!(Every)),
        Column::new("rrule", Sort::Text, "Een regel voor de herhaling (RFC 5545), waar de andere kolommen die niet kunnen zeggen.", |site, id| {
            site.offers[id].planning.rrule.as_ref().map(ToString::to_string).into()
        }),
        Column::new("van", Sort::Time, "Vanaf hoe laat, in Nederlandse tijd.", |site, id| {
            site.offers[id].planning.from.into()
        }),
        Column::new("tot", Sort::Time, "Tot hoe laat, in Nederlandse tijd.", |site, id| {
            site.offers[id].planning.until.into()
        }),
        Column::new("niet_op", Sort::Dates, "Dagen waarop het niet doorgaat.", |site, id| {
            let planning = &site.offers[id].planning;
            Cell::list(planning.except.iter().copied().chain(planning.called_off.iter().map(|off| off.day)))
        }),
        Column::new("wel_op", Sort::Dates, "Dagen waarop het ook is.", |site, id| {
            Cell::list(site.offers[id].planning.also.iter().copied())
        }),
        Column::new("in_vakanties", Sort::Flag, "Of het doorgaat in schoolvakanties.", |site, id| {
            site.offers[id].planning.in_holidays.is_some_and(|flag| flag.0).into()
        })
        .must(),
        Column::new("op_feestdagen", Sort::Flag, "Of het doorgaat op feestdagen.", |site, id| {
            site.offers[id].planning.on_public_holidays.is_some_and(|flag| flag.0).into()
        })
        .must(),
        Column::new("volgende", Sort::Date, "De eerste dag waarop het weer is, gezien vanaf de dag dat dit bestand is gemaakt.", |site, id| {
            site.occurrences.next(id).map(|occurrence| occurrence.day).into()
        }),
        Column::new("bedrag", Sort::Number, "Wat het kost, in euro.", |site, id| {
            price(&site.offers[id]).map(|price| price.amount).into()
        }),
        Column::new("bedrag_per", Sort::Text, "Waar dat bedrag voor is.", |site, id| {
            price(&site.offers[id]).map(|price| price.unit.as_str()).into()
        })
        .of(words!(PriceUnit)),
        Column::new("regelingen", Sort::Texts, "Regelingen die helpen met de kosten.", |site, id| {
            Cell::list(slugs(&site.offers[id].schemes))
        }),
        Column::new("aanmelden", Sort::Text, "Hoe iemand zich aanmeldt.", |site, id| {
            site.offers[id].registration.as_ref().and_then(|way| way.way).map(RegistrationWay::as_str).into()
        })
        .of(words!(RegistrationWay)),
        Column::new("aanmelden_bij", Sort::Key(DataTable::Contacts), "Het contactpunt waar iemand zich aanmeldt.", |site, id| {
            site.offers[id].links.registration.map(|contact| site.contacts[contact].slug()).into()
        }),
        Column::new("aanmelden_url", Sort::Address, "Het formulier om aan te melden.", |site, id| {
            site.offers[id].registration.as_ref().and_then(|way| way.url.as_deref()).into()
        }),
        Column::new("aanmelden_tot", Sort::Date, "De laatste dag om aan te melden.", |site, id| {
            site.offers[id].registration.as_ref().and_then(|way| way.until).into()
        }),
        Column::new("plaatsen", Sort::Integer, "Hoeveel plaatsen er in totaal zijn.", |site, id| {
            site.offers[id].places.as_ref().and_then(|places| places.total).map(|total| total.0).into()
        }),
        Column::new("contact", Sort::Key(DataTable::Contacts), "Het contactpunt voor vragen.", |site, id| {
            site.offers[id].links.contact.map(|contact| site.contacts[contact].slug()).into()
        }),
        Column::new("afgelopen", Sort::Flag, "Of het voorbij is op de dag dat dit bestand is gemaakt.", |site, id| {
            site.is_over(id).into()
        })
        .must(),
    },
    facets: Some((Kind::Offer, AnyId::Offer)),
    rows: |site| site.offers.ids().collect(),
};

pub(super) static OFFER_SCHOOLS: TableDefinition<(Id<Offer>, Id<School>)> = at_schools! {
    offers by "aanbod", "Het aanbod.", DataTable::Offers;
    "Aanbod op scholen", "Welk aanbod op welke school is, of voor de kinderen van welke school."
};

fn address(offer: &Offer) -> Option<&Address> {
    offer.place.as_ref()?.address.as_ref()
}

fn price(offer: &Offer) -> Option<Price> {
    match offer.cost {
        Cost::Free => None,
        Cost::Paid(price) => Some(price),
    }
}
