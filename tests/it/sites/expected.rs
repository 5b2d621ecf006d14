//! What the small portal is expected to be, in files that a person can read when they change: `tests/klein/expected`.
//!
//! Three pages are there whole, a tag a line. Of every template one page shows its `<main>`, an element a line, and so do not
//! change with what stands around every page or with how a template is laid out. Of everything that is no page there is
//! one example.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use portaal::build::Build;
use portaal::routes::Target;

use super::without_fingerprints;
use crate::html::Page;
use crate::support::{SiteTest, hold, is_updating, read_tree, repository, short, small, tell};

/// Files that are expected from beginning to end.
const WHOLE: [&str; 15] = [
    "index.html",
    "404.html",
    "aanbod/judo/index.html",
    "oude-linde/index.html",
    "aanbod/judo/kalender.ics",
    "aanbod/vinder.json",
    "contact/linde-servicepunt/contact.vcf",
    "data/aanbod.csv",
    "data/aanbod.json",
    "data/excel/aanbod.csv",
    "nieuws/feed.xml",
    "_headers",
    "_redirects",
    "robots.txt",
    "sitemap.xml",
];

/// Templates, each with a page whose `<main>` is expected. Those of `WHOLE` are not among them.
const MAIN: [(&str, &str); 37] = [
    ("agenda_facet.html", "agenda/thema/ouders/index.html"),
    ("agenda_matrix.html", "agenda/per-school/index.html"),
    ("alphabet.html", "a-z/o/index.html"),
    ("article.html", "nieuws/open/index.html"),
    ("board.html", "netwerk/klein/index.html"),
    ("calendars.html", "aanbod/agendas/index.html"),
    ("commitment.html", "agenda/ouders-leren-mee/index.html"),
    ("contact_overview.html", "contact/overzicht/index.html"),
    ("contact_point.html", "contact/linde-servicepunt/index.html"),
    ("data.html", "data/index.html"),
    ("goal.html", "kindcentrum/doorgaande-lijn/index.html"),
    ("list_agenda.html", "agenda/index.html"),
    ("list_boards.html", "netwerk/index.html"),
    ("list_calendar.html", "kalender/index.html"),
    ("list_contact.html", "contact/index.html"),
    ("list_news.html", "nieuws/index.html"),
    ("list_offers.html", "aanbod/index.html"),
    ("list_outcomes.html", "uitkomsten/index.html"),
    ("list_partners.html", "partners/index.html"),
    ("list_principles.html", "familieschool/index.html"),
    ("list_schemes.html", "regelingen/index.html"),
    ("list_schools.html", "scholen/index.html"),
    ("list_terms.html", "begrippen/index.html"),
    ("list_transitions.html", "overgangen/index.html"),
    ("network.html", "netwerk/de-buurt/index.html"),
    ("offer_map.html", "aanbod/kaart/index.html"),
    ("outcome.html", "uitkomsten/ouders-op-school/index.html"),
    ("page.html", "over-ons/index.html"),
    ("partner.html", "partners/sportclub/index.html"),
    ("principle.html", "familieschool/rijke-schooldag/index.html"),
    ("school.html", "scholen/linde/index.html"),
    ("school_contact.html", "contact/school/linde/index.html"),
    ("search.html", "zoeken/index.html"),
    ("support_scheme.html", "regelingen/jeugdfonds/index.html"),
    ("term.html", "begrippen/vve/index.html"),
    ("topic.html", "contact/onderwerp/geldzorgen/index.html"),
    ("transition.html", "overgangen/naar-de-brugklas/index.html"),
];

fn rendered(built: &Build, file: &str) -> String {
    let route = built.routes().iter().find(|route| route.file == file).unwrap_or_else(|| panic!("there is no {file}"));
    let bytes = built.render(route).unwrap_or_else(|fault| panic!("{fault:?}"));
    without_fingerprints(&String::from_utf8_lossy(&bytes))
}

/// What is expected, by its path below `tests/klein/expected`.
fn shown(built: &Build) -> BTreeMap<Utf8PathBuf, String> {
    let whole = WHOLE.iter().map(|file| {
        let text = rendered(built, file);
        let text = if file.ends_with(".html") { text.replace("><", ">\n<") } else { text };
        (Utf8PathBuf::from(file), text)
    });
    let main = MAIN.iter().map(|(template, file)| {
        let page = Page::new(rendered(built, file));
        (Utf8Path::new("main").join(template), page.one("main").outline())
    });
    whole.chain(main).collect()
}

#[test]
fn the_small_portal_is_what_it_should_be() {
    let folder = repository().join("tests/klein/expected");
    let built = small();
    assert!(!built.diagnostics.has_errors(), "{}", short(&built.diagnostics));
    let shown = shown(built);
    for (path, text) in &shown {
        assert!(hold(&folder.join(path), text).is_ok(), "{path} differs: UPDATE=1 cargo test, then git diff");
    }
    for (path, _) in read_tree(&folder).iter().filter(|(path, _)| !shown.contains_key(&***path)) {
        assert!(is_updating(), "{path} is no longer shown: UPDATE=1 cargo test");
        fs::remove_file(folder.join(path)).expect("files can be removed");
        tell(&format!("removed tests/klein/expected/{path}"));
    }
}

#[test]
fn one_page_of_every_template_is_shown() {
    let folder = repository().join("themes/asko/templates");
    let frames = "insluiten: [\"https://linde.example.org\"]\nurl:";
    let mut site = SiteTest::small().edited("content/site.yaml", "url:", frames);
    let mut templates = BTreeSet::new();
    for entry in fs::read_dir(&folder).expect("the theme has templates") {
        let name = entry.expect("it can be read").file_name().into_string().expect("templates have UTF-8 names");
        if name.ends_with(".html") && name != "base.html" {
            site = site.with(&format!("themes/asko/templates/{name}"), &name);
            templates.insert(name);
        }
    }
    // Each template says its own name and nothing else, and so every page says what it is made from.
    let built = site.build();
    for (template, file) in MAIN {
        assert_eq!(rendered(&built, file), template, "{file} is made from another template");
    }
    let is_page = |file: &&&str| built.routes().iter().any(|route| route.file == **file && route.target.is_page());
    let whole = WHOLE.iter().filter(is_page).map(|file| rendered(&built, file));
    let framed = rendered(&built, "insluiten/linde/index.html");
    let shown = MAIN.iter().map(|(template, _)| (*template).to_owned()).chain(whole).chain([framed]);
    let shown: BTreeSet<_> = shown.collect();
    assert_eq!(shown, templates);
}

#[test]
fn one_of_everything_that_is_no_page_is_shown() {
    let built = small();
    let shown: BTreeSet<_> = WHOLE.iter().map(|file| Utf8Path::new(file).extension()).collect();
    for route in built.routes() {
        let is_read_elsewhere = matches!(route.target, Target::Asset(_) | Target::SearchManifest);
        let is_told_elsewhere = route.file.extension() == Some("jsonld");
        assert!(is_read_elsewhere || is_told_elsewhere || shown.contains(&route.file.extension()), "{}", route.file);
    }
}
