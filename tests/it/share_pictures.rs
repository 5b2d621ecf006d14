//! What apps show of a page that is passed on: a picture of dots, drawn from the theme.

use imagesize::blob_size;
use portaal::build::Build;

use crate::support::{Pages, SiteTest};

/// The picture that a page is passed on with: its URL from the host on.
fn picture_of(built: &Build, url: &str) -> String {
    let page = built.page(url);
    let address = page.one("meta[property='og:image']").attr("content").to_owned();
    let site = built.site().expect("the small portal has settings");
    let host = site.absolute("");
    address.strip_prefix(&host).unwrap_or_else(|| panic!("{address} is a whole address of {host}")).to_owned()
}

/// The width and height of the picture at a URL.
fn size(built: &Build, url: &str) -> (usize, usize) {
    let route = built.route(url).unwrap_or_else(|| panic!("{url} is published"));
    let bytes = built.render(route).expect("a picture cannot fail");
    assert!(bytes.starts_with(b"\x89PNG"), "{url} is PNG");
    let size = blob_size(&bytes).expect("it has a size");
    (size.width, size.height)
}

#[test]
fn a_page_is_passed_on_with_the_picture_of_its_domain_or_of_all() {
    let built = SiteTest::small().build();
    let home = picture_of(&built, "/");
    let judo = picture_of(&built, "/aanbod/judo/");
    assert!(home.starts_with("/assets/share.") && judo.starts_with("/assets/share-sport."), "{home} {judo}");
    assert_eq!(picture_of(&built, "/scholen/linde/"), home);
    for picture in [&home, &judo] {
        assert_eq!(size(&built, picture), (1200, 630));
    }
    let data = built.page("/aanbod/judo/").json_ld();
    assert!(data[0]["image"].as_str().is_some_and(|address| address.ends_with(&judo)), "{data:?}");
}

#[test]
fn a_telephone_gets_an_icon_for_its_home_screen() {
    let built = SiteTest::small().build();
    let page = built.page("/");
    assert_eq!(size(&built, page.one("link[rel='apple-touch-icon']").attr("href")), (180, 180));
}

#[test]
fn a_theme_that_draws_an_icon_or_chooses_a_hue_anew_has_another_picture() {
    let before = picture_of(&SiteTest::small().build(), "/aanbod/judo/");
    let circle =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><circle cx=\"9\" cy=\"9\" r=\"5\"/></svg>";
    let drawn = SiteTest::small().with("themes/asko/icons/sport.svg", circle).build();
    assert_ne!(picture_of(&drawn, "/aanbod/judo/"), before);
    let blue = SiteTest::small().with("themes/asko/styles/domains.css", ".d-sport { --hue: 250; }\n").build();
    assert_ne!(picture_of(&blue, "/aanbod/judo/"), before);
    assert_eq!(picture_of(&blue, "/"), picture_of(&drawn, "/"));
}

#[test]
fn a_drawing_that_is_none_costs_its_picture_and_nothing_else() {
    let built = SiteTest::small().with("themes/asko/pictures/share.svg", "geen tekening").build();
    let picture = picture_of(&built, "/");
    let route = built.route(&picture).expect("it is there");
    assert!(built.render(route).expect("nothing fails").is_empty());
}
