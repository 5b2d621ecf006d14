//! Schools.

use super::{Column, Sort, entity_columns};
use crate::base::table::Id;
use crate::model::channel::Phone;
use crate::model::commitment::State;
use crate::model::entity::AnyId;
use crate::model::place::Precision;
use crate::model::{Kind, School};
use crate::outputs::data::table::{About, KEY, TableDefinition, words};
use crate::routes::DataTable;

pub(super) static SCHOOLS: TableDefinition<Id<School>> = TableDefinition {
    about: About {
        title: "Scholen",
        text: "Elke school met adres, telefoon, aantal leerlingen en manieren van werken.",
        key: &[KEY],
        beside: None,
    },
    columns: entity_columns! { schools:
        Column::new("naam", Sort::Text, "De naam van de school.", |site, id| (&*site.schools[id].name).into()).must(),
        Column::new("brin", Sort::Text, "Het BRIN-nummer van de school bij DUO.", |site, id| {
            site.schools[id].brin.as_str().into()
        })
        .must(),
        Column::new("vestiging", Sort::Text, "De vestigingscode bij DUO: het BRIN-nummer en twee cijfers.", |site, id| {
            site.schools[id].location_code.as_str().into()
        })
        .must(),
        Column::new("bestuur", Sort::Key(DataTable::Boards), "Het bestuur van de school.", |site, id| {
            site.schools[id].links.board.map(|board| site.boards[board].slug()).into()
        }),
        Column::new("straat", Sort::Text, "De straat.", |site, id| (&*site.schools[id].address.street).into()).must(),
        Column::new("huisnummer", Sort::Text, "Het huisnummer, met toevoeging.", |site, id| {
            site.schools[id].address.number.to_string().into()
        })
        .must(),
        Column::new("postcode", Sort::Text, "De postcode, met een spatie.", |site, id| {
            site.schools[id].address.postcode.as_str().into()
        })
        .must(),
        Column::new("plaats", Sort::Text, "De plaats.", |site, id| (&*site.schools[id].address.town).into()).must(),
        Column::new("gemeente", Sort::Text, "De gemeente.", |site, id| (&*site.schools[id].municipality).into()).must(),
        Column::new("breedtegraad", Sort::Number, "Graden noorderbreedte (WGS 84).", |site, id| {
            site.schools[id].position.as_ref().map(|position| position.latitude.0).into()
        }),
        Column::new("lengtegraad", Sort::Number, "Graden oosterlengte (WGS 84).", |site, id| {
            site.schools[id].position.as_ref().map(|position| position.longitude.0).into()
        }),
        Column::new("nauwkeurigheid", Sort::Text, "Of de plek die van het adres is, of het midden van het postcodegebied.", |site, id| {
            site.schools[id].position.as_ref().and_then(|position| position.precision).map(Precision::as_str).into()
        })
        .of(words!(Precision)),
        Column::new("telefoon", Sort::Phone, "Het telefoonnummer.", |site, id| {
            site.schools[id].phone.as_ref().map(Phone::e164).into()
        }),
        Column::new("email", Sort::Email, "Het e-mailadres van de school.", |site, id| {
            site.schools[id].email.as_deref().into()
        }),
        Column::new("website", Sort::Address, "De website van de school.", |site, id| {
            site.schools[id].website.as_deref().into()
        }),
        Column::new("leerlingen", Sort::Integer, "Het aantal leerlingen.", |site, id| {
            site.schools[id].pupils.as_ref().map(|pupils| pupils.count.0).into()
        }),
        Column::new("leerlingen_peildatum", Sort::Date, "De dag waarop de leerlingen geteld zijn.", |site, id| {
            site.schools[id].pupils.as_ref().map(|pupils| pupils.on).into()
        }),
        Column::new("leerlingen_bron", Sort::Text, "Waar het aantal leerlingen vandaan komt.", |site, id| {
            site.schools[id].pupils.as_ref().map(|pupils| &*pupils.source).into()
        }),
        Column::new("schoolweging", Sort::Text, "De schoolweging van het CBS.", |site, id| {
            site.schools[id].weight.as_deref().into()
        }),
        Column::new("kindcentrum", Sort::Text, "Hoe ver de school is als kindcentrum.", |site, id| {
            site.schools[id].child_centre.as_ref().and_then(|centre| centre.state).map(State::as_str).into()
        })
        .of(words!(State)),
        Column::new("opvang", Sort::Key(DataTable::Partners), "De partner voor de opvang.", |site, id| {
            site.schools[id].links.childcare_partner.map(|partner| site.partners[partner].slug()).into()
        }),
        Column::new("laatste_dag", Sort::Date, "De laatste dag van de school, als die stopt.", |site, id| {
            site.schools[id].active_until.into()
        }),
    },
    facets: Some((Kind::School, AnyId::School)),
    rows: |site| site.schools.ids().collect(),
};
