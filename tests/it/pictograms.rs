//! The drawing that shows what an offer is: in the theme, in the content, and wherever an offer stands.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;
use portaal::model::pictogram::Pictogram;

use crate::support::{Pages, SiteTest, real, repository};

/// Offers that show their domain instead of a drawing of their own, with the reason.
const WITHOUT: &[(&str, &str)] = &[];

/// The names of the drawings in the theme.
fn drawn() -> BTreeSet<String> {
    let folder = repository().join("themes/asko/icons/beeld");
    let files = folder.read_dir_utf8().expect("the theme has drawings").flatten();
    files.filter_map(|file| file.file_name().strip_suffix(".svg").map(str::to_owned)).collect()
}

#[test]
fn every_picture_that_can_be_chosen_is_drawn_and_no_other() {
    let chosen: BTreeSet<String> = Pictogram::ALL.iter().map(|it| it.as_str().to_owned()).collect();
    assert_eq!(chosen, drawn());
    assert!(chosen.len() >= 40, "{} drawings", chosen.len());
}

#[test]
fn drawings_are_lines_in_the_colour_of_the_text_on_the_same_grid() {
    const ROOT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" \
                        stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\">";
    let mut seen = BTreeMap::new();
    for name in drawn() {
        let path = repository().join(Utf8Path::new("themes/asko/icons/beeld")).join(format!("{name}.svg"));
        let text = std::fs::read_to_string(&path).expect("a drawing is text");
        let inner = text.strip_prefix(ROOT).unwrap_or_else(|| panic!("{name} begins as the others do")).to_owned();
        for own in ["fill=", "stroke=", "style=", "id=", "class=", "<text", "transform="] {
            assert!(!inner.contains(own), "{name} has {own}");
        }
        assert_eq!(seen.insert(inner, name.clone()), None, "{name} is drawn twice");
    }
}

#[test]
fn every_offer_of_the_own_content_shows_what_it_is() {
    let built = real();
    let site = built.site().expect("the portal has settings");
    let bare: Vec<&str> = site
        .offers
        .values()
        .filter(|offer| offer.drawing().is_none())
        .map(portaal::model::entity::Entity::slug)
        .collect();
    let told: Vec<&str> = WITHOUT.iter().map(|(slug, _)| *slug).collect();
    assert_eq!(bare, told, "these show only their domain");
    let pictures: BTreeSet<_> = site.offers.values().filter_map(|offer| offer.drawing()).collect();
    assert!(pictures.len() >= 30, "{} pictures for {} offers", pictures.len(), site.offers.values().count());
}

#[test]
fn lists_pages_and_the_finder_show_an_offer_by_the_same_picture() {
    let built = real();
    let data = serde_json::from_str::<serde_json::Value>(&built.page("/aanbod/vinder.json")).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let rows = data["items"].as_array().expect("a list").iter();
    let by_finder: BTreeMap<String, String> =
        rows.map(|row| (format!("/aanbod/{}/", text(&row[0])), text(&row[8]))).collect();
    let name = |href: &str| href.split_once('#').expect("a drawing of the sprite").1.to_owned();
    let mut by_list = BTreeMap::new();
    for card in built.page("/aanbod/").select("ul > li.card.offer") {
        let url = card.one("h3 a").attr("href").to_owned();
        by_list.insert(url, name(card.one(".over use").attr("href")));
    }
    assert!(by_list.len() > 10, "{by_list:?}");
    for (url, picture) in by_list {
        assert_eq!(by_finder.get(&url), Some(&picture), "{url}");
    }
    for (url, picture) in by_finder {
        assert_eq!(name(built.page(&url).one(".head-art use").attr("href")), picture, "{url}");
    }
}

#[test]
fn an_editor_chooses_another_picture_and_hears_of_one_that_there_is_not() {
    const OFFER: &str = "content/aanbod/judo-de-archipel.md";
    let with = |beeld: &str| SiteTest::real().edited(OFFER, "domein: sport", &format!("domein: sport\nbeeld: {beeld}"));
    let art = |site: &SiteTest| site.page("/aanbod/judo-de-archipel/").one(".head-art use").attr("href").to_owned();
    assert!(art(&SiteTest::real()).ends_with("#beeld-judo"));
    assert!(art(&with("gym")).ends_with("#beeld-gym"));
    let found = with("jduo").found();
    assert!(found.contains("jduo") && found.contains("judo"), "{found}");
}
