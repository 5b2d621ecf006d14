//! The ways into offers and schools: what their pages and the finder show, and what is nearest.

use std::collections::BTreeMap;

use portaal::model::moment::Weekday;
use portaal::model::offer::Cost;
use portaal::model::{Kind, Language, Offer};
use portaal::routes::{Facet, FacetValue, Filter, PageTarget, Target};

use crate::facets::facets_of;
use crate::generated::generated;
use crate::support::{Pages, SiteTest, real};

#[test]
fn every_value_is_a_page_that_holds_as_many_cards_as_it_says() {
    let built = real();
    let site = built.site().expect("the portal has settings");
    let facets = facets_of(site);
    let mut seen = 0;
    for route in built.routes() {
        let Target::Page(PageTarget::List { kind: Kind::Offer, filter: Some(filter), page }) = route.target else {
            continue;
        };
        if !page.is_first() || route.language != Language::Dutch {
            continue;
        }
        let count = facets.offers[&filter].len();
        let cards = built.page(&route.url).select("ul > li.card.offer").len();
        assert_eq!(cards, if count > 60 { count.div_ceil(count.div_ceil(60)) } else { count }, "{}", route.url);
        seen += 1;
    }
    assert_eq!(seen, facets.offers.len());
    assert!(seen > 120, "{seen} values");
}

#[test]
fn the_nearest_free_offer_on_wednesday_for_group_5_is_told_for_1062() {
    let page = real().page("/aanbod/dag/woensdag/groep/5/");
    let link = page.select(".near a").into_iter().find(|link| link.text() == "1062").expect("a link");
    let answer = page.one(link.attr("href"));
    assert!(answer.text().contains("1062"), "{}", answer.text());
    let first = answer.one("li:first-child");
    assert!(first.text().contains("gratis") && first.text().contains("wo"), "{}", first.text());
    // Fiep Westendorp and 't Koggeschip stand around 1062; no other school with a free offer that day is as near.
    let built = real();
    let site = built.site().expect("the portal has settings");
    let middle = portaal::model::spot::Spot::new(52.3517, 4.8372);
    let reach = |offer: &Offer| {
        let spots = offer.links.schools.iter().filter_map(|id| site.schools[*id].position.as_ref());
        spots.map(|position| portaal::model::spot::Spot::from(position).metres_to(middle)).min()
    };
    let group = FacetValue::new(Facet::Group, 4);
    let wanted = Filter::Two(FacetValue::day(Weekday::Wednesday), group);
    let offers = facets_of(site).offers[&wanted].iter().map(|id| &site.offers[*id]).collect::<Vec<_>>();
    let free = offers.into_iter().filter(|offer| offer.cost == Cost::Free);
    let nearest = free.filter_map(|offer| Some((reach(offer)?, &*offer.title))).min().expect("there is one");
    assert_eq!(first.one("a").text(), nearest.1, "{nearest:?} is not first");
}

#[test]
fn every_postcode_leads_to_an_answer() {
    let page = real().page("/aanbod/dag/woensdag/groep/5/");
    let links = page.select(".near a[href^='#bij-']");
    assert!(links.len() > 100, "{} postcodes", links.len());
    for link in links {
        page.one(link.attr("href"));
    }
}

#[test]
fn without_a_table_of_postcodes_nothing_is_near_and_nothing_is_wrong() {
    let site = SiteTest::real().with("themes/asko/static/postcodes.txt", "");
    assert!(!site.page("/aanbod/dag/woensdag/groep/5/").has(".near"));
    let few = SiteTest::real().with("themes/asko/static/postcodes.txt", "# een\n1062 52.3517 4.8372 Amsterdam\n");
    assert_eq!(few.page("/aanbod/dag/woensdag/groep/5/").select("a[href^='#bij-']").len(), 1);
}

#[test]
fn the_map_says_how_many_are_where_and_the_list_says_the_same() {
    let page = real().page("/aanbod/kaart/");
    let points = page.select("svg g[data-school]");
    for point in &points {
        let slug = point.attr("data-school");
        let row = page.one(&format!("li[data-school='{slug}']"));
        assert_eq!(row.one("span").text(), point.one("text").text(), "{slug}");
    }
    assert!(points.len() >= 28, "{} schools", points.len());
    let schools = real().page("/scholen/");
    let district = schools.one("svg a[href='/scholen/stadsdeel/nieuw-west/']");
    assert_eq!(district.attr("aria-label"), "Nieuw-West, 6 scholen");
    assert!(schools.contains("omdat de plek niet bekend is: Jozefschool Weesp"));
}

#[test]
fn a_portal_of_many_offers_has_no_more_pairs_than_days_and_groups() {
    let built = generated(1_000).build();
    let pairs = built.routes().iter().filter(|route| {
        let Target::Page(PageTarget::List { filter: Some(Filter::Two(..)), page, .. }) = route.target else {
            return false;
        };
        page.is_first() && route.language == Language::Dutch
    });
    assert!((40..=63).contains(&pairs.count()));
}

/// What a finder chooses from.
fn finder_data(site: &SiteTest, url: &str) -> serde_json::Value {
    serde_json::from_str(&site.page(url)).expect("it is JSON")
}

#[test]
fn the_finder_chooses_from_what_the_pages_show() {
    for site in [SiteTest::small(), SiteTest::real(), generated(250)] {
        let built = site.build();
        let own = built.site().expect("the portal has settings");
        let facets = facets_of(own);
        for (kind, url) in [(Kind::Offer, "/aanbod/vinder.json"), (Kind::School, "/scholen/vinder.json")] {
            let data = finder_data(&site, url);
            let items = data["items"].as_array().expect("a list");
            let current = if kind == Kind::Offer { facets.current_offers.len() } else { facets.current_schools.len() };
            assert_eq!(items.len(), current);
            let singles = facets.in_use(kind).into_values().flatten();
            let name = |value: FacetValue| (value.facet.definition().name, facets.all.value(value).name.to_string());
            let mut singles: BTreeMap<(&str, String), usize> =
                singles.map(|(value, count)| (name(value), count)).collect();
            for (column, facet) in data["facets"].as_array().expect("a list").iter().enumerate() {
                for (at, value) in facet[1].as_array().expect("a list").iter().enumerate() {
                    let holds = |item: &&serde_json::Value| {
                        item[2][column].as_array().expect("a list").iter().any(|own| own == at)
                    };
                    let count = items.iter().filter(holds).count();
                    let name = match value.as_str() {
                        Some(name) => name.to_owned(),
                        None => data["places"][usize::try_from(value.as_u64().expect("a place")).expect("a place")][0]
                            .as_str()
                            .unwrap()
                            .to_owned(),
                    };
                    let facet = facet[0].as_str().expect("a facet has a name");
                    assert_eq!(singles.remove(&(facet, name.clone())), Some(count), "{facet}={name}");
                }
                let (values, titles) = (facet[1].as_array().unwrap(), facet[3].as_array().unwrap());
                assert!(!facet[2].as_str().unwrap().is_empty(), "{facet:?} asks something");
                if facet[0] != "school" {
                    assert_eq!(values.len(), titles.len(), "every value has a name: {facet:?}");
                }
            }
            assert_eq!(singles, BTreeMap::new(), "no value is left out");
            let texts = data["texts"].as_object().expect("the script's texts");
            assert!(texts.values().all(|text| !text.as_str().unwrap().is_empty()), "{texts:?}");
        }
    }
}

#[test]
fn a_page_of_the_finder_and_its_data_weigh_less_than_60_kb_with_600_offers() {
    use std::io::Write;
    let packed = |bytes: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes everything").len()
    };
    let built = generated(1_250).build();
    let facets = facets_of(built.site().expect("the portal has settings"));
    assert!(facets.current_offers.len() >= 600, "{} offers", facets.current_offers.len());
    let weigh = |url: &str| packed(&built.render(built.route(url).expect("it is there")).expect("it can be made"));
    let postcodes = built.asset_url("postcodes.txt").expect("the theme has a table");
    let shared = weigh("/aanbod/vinder.json") + weigh(&postcodes);
    let pages = built.routes().iter().filter(|route| match route.target {
        Target::Page(PageTarget::List { kind: Kind::Offer, page, .. }) => page.is_first(),
        _ => route.target == Target::Page(PageTarget::OfferMap),
    });
    let (heaviest, url) = pages.map(|route| (weigh(&route.url), &route.url)).max().expect("there are pages");
    assert!(heaviest + shared < 60_000, "{url} weighs {heaviest}, what it fetches {shared}");
}

#[test]
fn every_page_that_search_engines_may_show_says_what_it_is() {
    let built = real();
    let mut seen = 0;
    for route in built.routes().iter().filter(|route| route.file.as_str().ends_with(".html")) {
        let page = built.page(&route.url);
        let is_redirect = matches!(route.target, Target::Page(PageTarget::Redirect { .. }));
        if is_redirect || page.has("meta[name=robots][content=noindex]") {
            continue;
        }
        let description = page.one("meta[name=description]").attr("content");
        let length = description.chars().count();
        // What has no translation is described by its facts alone.
        let least = if route.language == Language::Dutch { 20 } else { 8 };
        assert!((least..=320).contains(&length), "{}: `{description}`", route.url);
        seen += 1;
    }
    assert!(seen > 400, "{seen} pages");
}
