//! A page's picture stands on it, with what can be seen on it, whatever kind of page it is.

use camino::Utf8Path;
use portaal::model::Kind;
use portaal::routes::{PageTarget, Target};

use super::support::{Pages, SiteTest};

/// A picture of one dot.
const DOT: &[u8] = include_bytes!("../../themes/screenshot.png");

const ALT: &str = "Kinderen op het plein";

#[test]
fn a_picture_is_on_the_page_of_every_kind() {
    let small = SiteTest::small();
    let mut site = small.clone();
    for (path, file) in small.snapshot.iter().filter(|(path, _)| path.extension() == Some("md")) {
        let text = std::str::from_utf8(&file.bytes).expect("the small portal is text");
        let name = path.file_stem().expect("files have names");
        if name.contains('.') || (name == "index" && !path.as_str().contains("paginas")) || text.contains("afbeelding:")
        {
            continue;
        }
        let field = format!("---\nafbeelding: {{ bestand: dot.png, alt: {ALT} }}\n");
        site = site.with(path.as_str(), text.replacen("---\n", &field, 1));
        let folder = path.parent().expect("files stand in a folder");
        site = site.with(folder.join("dot.png").as_str(), DOT);
    }
    let built = site.build();
    let mut seen = 0;
    for route in built.routes() {
        let Target::Page(PageTarget::Entity(id)) = &route.target else { continue };
        let own = built.site().expect("there is a site").any(*id);
        if own.common.picture.is_some() && id.kind() != Kind::SchoolYear && *own.url == route.url {
            let page = built.page(&route.url);
            assert!(page.has(&format!("main img[alt='{ALT}'][src$='.png']")), "{}", route.url);
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} pages have a picture");
    assert!(site.snapshot.get(Utf8Path::new("content/nieuws/dot.png")).is_some());
}
