//! What the finder of offers or of schools chooses from, as one small file. Browsers fetch it on the finder's pages alone.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::table::Id;
use crate::model::civil::DayNumber;
use crate::model::entity::{AnyId, Front};
use crate::model::moment::Clock;
use crate::model::spot::{METRES, Spot};
use crate::model::{Kind, Offer, School};
use crate::render::RenderCx;
use crate::render::near::{OfferPlace, offer_places, school_spot};
use crate::render::views::card::offer_place;
use crate::render::views::facet::{question, title};
use crate::render::views::icons::offer_icon;
use crate::render::views::planning;
use crate::render::words::{self, Words};
use crate::routes::{Facet, FacetValue, Finder, Route};

/// How many of an offer's next days are told: as many as may pass before the portal is made anew.
const DAYS: usize = 4;

/// Within how many metres something is close: a distance in kilometres would be nought.
const CLOSE: u32 = 500;

/// The script's texts: the name it asks by, the theme's, and what the script fills in itself.
const TEXTS: &[(&str, &str, &[&str])] = &[
    ("all", "finder-all", &[]),
    ("remove", "finder-remove", &["what"]),
    ("reset", "finder-reset", &[]),
    ("drop", "finder-drop", &["what", "n"]),
    ("none", "finder-none", &[]),
    ("none-drop", "finder-none-drop", &[]),
    ("next", "finder-next", &["day"]),
    ("far", "finder-far", &["km"]),
    ("close", "finder-close", &["m"]),
    ("near", "finder-near", &["postcode"]),
    ("by-distance", "finder-by-distance", &["postcode"]),
    ("unknown", "finder-unknown", &["postcode"]),
    ("no-distance", "finder-no-distance", &[]),
    ("no-map", "finder-no-map", &[]),
    ("colon", "time-separator", &[]),
];

/// The file: what a browser reads. Rows are lists, as names would be most of it.
#[derive(Serialize)]
struct FinderFile<'a> {
    facets: Vec<FacetRow<'a>>,
    texts: BTreeMap<&'static str, String>,
    /// How many there are, in words: a text for one number of each form that some language has.
    counts: Vec<(usize, String)>,
    /// Metres that a ten thousandth of a degree is, north and east.
    metres: [f64; 2],
    /// How many metres are close.
    close: u32,
    places: Vec<PlaceRow>,
    items: Vec<ItemRow<'a>>,
}

/// A facet's name, its values in order, its question, and its values in words.
#[derive(Serialize)]
struct FacetRow<'a>(&'static str, Vec<FinderValue>, &'a str, Vec<String>);

/// A value: its name in the address, or which place it is.
#[derive(Serialize)]
#[serde(untagged)]
enum FinderValue {
    Name(String),
    Place(usize),
}

/// Slug and title, with ten thousandths of degrees north and east where they are known.
#[derive(Serialize)]
#[serde(untagged)]
enum PlaceRow {
    At(String, String, i32, i32),
    Somewhere(String, String),
}

/// Slug, title, the values of each facet, lines to show, places, the next days counted from 1970, whether it goes on after
/// those, from and until when in minutes, and an icon.
#[derive(Serialize)]
struct ItemRow<'a>(&'a str, &'a str, Vec<Vec<usize>>, Vec<String>, Vec<usize>, Vec<i32>, u8, Vec<u16>, String);

/// The file of a finder, as JSON.
#[must_use]
pub(super) fn finder(cx: RenderCx<'_>, route: &Route, finder: Finder) -> Vec<u8> {
    let kind = finder.kind();
    let words = cx.words(route);
    let mut data = Data::new(cx, kind);
    let facets = &cx.routes.facets;
    let items = match finder {
        Finder::Schools => facets.current_schools.iter().map(|id| data.school(cx, *id)).collect(),
        Finder::Offers => cx.site.current_offers().map(|(id, _)| data.offer(cx, words, id)).collect(),
    };
    let facet = |(facet, values): &(Facet, Vec<FacetValue>)| {
        let name = facet.definition().name;
        FacetRow(name, data.names(cx, values), question(words, *facet), titles(cx, words, values))
    };
    let facets = data.facets.iter().map(facet).collect();
    let file = FinderFile {
        facets,
        texts: texts(words),
        counts: counts(words, kind),
        metres: METRES,
        close: CLOSE,
        places: data.places,
        items,
    };
    serde_json::to_vec(&file).expect("texts and numbers are JSON")
}

/// What values are called; schools go by the names of their places.
fn titles(cx: RenderCx<'_>, words: Words<'_>, values: &[FacetValue]) -> Vec<String> {
    let named = values.iter().filter(|value| value.as_school().is_none());
    named.map(|value| title(cx.site, words, cx.routes.facets.all.value(*value))).collect()
}

fn texts(words: Words<'_>) -> BTreeMap<&'static str, String> {
    let fill = |id: &str, names: &[&str]| {
        let open: Vec<(&str, String)> = names.iter().map(|name| (*name, format!("{{{name}}}"))).collect();
        let open: Vec<_> = open.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        words.fill(id, &open)
    };
    let own = TEXTS.iter().map(|(name, id, names)| (*name, fill(id, names)));
    own.collect()
}

/// A number of each form that the languages have: in Arabic they all are another one.
const FORMS: [usize; 6] = [0, 1, 2, 3, 11, 100];

fn counts(words: Words<'_>, kind: Kind) -> Vec<(usize, String)> {
    let count = format!("count-{}", kind.folder());
    FORMS.iter().map(|n| (*n, words.count(&count, *n))).collect()
}

/// What is gathered on the way.
struct Data {
    /// Each facet with its values, in order.
    facets: Vec<(Facet, Vec<FacetValue>)>,
    places: Vec<PlaceRow>,
    /// Schools by their place among the places.
    schools: BTreeMap<Id<School>, usize>,
}

impl Data {
    fn new(cx: RenderCx<'_>, kind: Kind) -> Self {
        let in_use = cx.routes.facets.in_use(kind).into_iter();
        let facets = in_use.map(|(facet, values)| (facet, values.into_iter().map(|(value, _)| value).collect()));
        Self {
            facets: facets.collect(),
            places: Vec::new(),
            schools: BTreeMap::new(),
        }
    }

    fn offer<'a>(&mut self, cx: RenderCx<'a>, words: Words<'_>, id: Id<Offer>) -> ItemRow<'a> {
        let offer = &cx.site.offers[id];
        let places = offer_places(offer).map(|place| match place {
            OfferPlace::School(school) => self.school_place(cx, school),
            OfferPlace::Own(venue, address) => {
                let name = venue.name.as_deref().map_or_else(|| words::street_and_number(address), str::to_owned);
                self.add("", &name, place.spot(cx.site, cx.postcodes))
            }
        });
        let places: Vec<usize> = places.collect();
        let lines = vec![
            planning::short(words, &offer.planning),
            words.who(offer),
            offer_place(cx.site, words, offer),
            words.cost(offer.cost),
        ];
        let to_come = cx.site.occurrences.to_come(id);
        let days: Vec<i32> = to_come.iter().take(DAYS).map(|one| DayNumber::of(one.day).0).collect();
        let minutes = |clock: Option<Clock>| clock.map(Clock::minutes);
        let hours: Vec<u16> =
            [minutes(offer.planning.from), minutes(offer.planning.until)].into_iter().flatten().collect();
        let values = self.values(&cx.routes.facets.of(cx.site, AnyId::Offer(id)));
        let goes_on = u8::from(to_come.len() > DAYS);
        let title = cx.site.localised(AnyId::Offer(id), words.language).title;
        ItemRow(offer.slug(), title.text, values, lines, places, days, goes_on, hours, offer_icon(offer))
    }

    fn school<'a>(&mut self, cx: RenderCx<'a>, id: Id<School>) -> ItemRow<'a> {
        let school = &cx.site.schools[id];
        let places = vec![self.school_place(cx, id)];
        let address = format!("{}, {}", words::street_and_number(&school.address), school.address.town);
        let values = self.values(&cx.routes.facets.of(cx.site, AnyId::School(id)));
        ItemRow(school.slug(), school.title(), values, vec![address], places, Vec::new(), 1, Vec::new(), String::new())
    }

    /// The values of an entry, facet by facet, as places among the facet's values.
    fn values(&self, own: &[FacetValue]) -> Vec<Vec<usize>> {
        let of = |values: &Vec<FacetValue>| own.iter().filter_map(|value| values.binary_search(value).ok()).collect();
        self.facets.iter().map(|(_, values)| of(values)).collect()
    }

    fn school_place(&mut self, cx: RenderCx<'_>, id: Id<School>) -> usize {
        if let Some(known) = self.schools.get(&id) {
            return *known;
        }
        let school = &cx.site.schools[id];
        let place = self.add(school.slug(), school.title(), school_spot(cx.postcodes, school));
        self.schools.insert(id, place);
        place
    }

    fn add(&mut self, slug: &str, title: &str, spot: Option<Spot>) -> usize {
        let (slug, title) = (slug.to_owned(), title.to_owned());
        self.places.push(match spot {
            Some(Spot { latitude, longitude }) => PlaceRow::At(slug, title, latitude, longitude),
            None => PlaceRow::Somewhere(slug, title),
        });
        self.places.len() - 1
    }

    fn names(&self, cx: RenderCx<'_>, values: &[FacetValue]) -> Vec<FinderValue> {
        let name = |value: &FacetValue| match value.as_school() {
            Some(id) => FinderValue::Place(self.schools[&id]),
            None => FinderValue::Name(cx.routes.facets.all.value(*value).name.clone().into_owned()),
        };
        values.iter().map(name).collect()
    }
}
