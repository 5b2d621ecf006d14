//! Ids of what an editor writes never meet those of the page around it, whatever a heading is called.

use std::collections::BTreeSet;

use camino::Utf8Path;
use portaal::build::Build;
use portaal::syntax::markdown::is_of_the_page;

use super::support::{Pages, SiteTest, read_tree, repository};

#[test]
fn the_ids_of_templates_are_those_that_texts_keep_away_from() {
    for (path, file) in read_tree(&repository().join("themes/asko/templates")).iter() {
        let template = std::str::from_utf8(&file.bytes).expect("templates are text");
        for id in ids(template).filter(|id| !id.contains('_')) {
            let (beginning, is_filled) = id.split_once("{{").map_or((id, false), |(beginning, _)| (beginning, true));
            let is_known = match (beginning, is_filled) {
                // The names of entries: of those, the text above them keeps clear by itself.
                ("", _) => true,
                (_, true) => is_of_the_page(&format!("{beginning}1")),
                (_, false) => is_of_the_page(beginning),
            };
            assert!(is_known, "{path}: `{id}` is to be named in src/syntax/markdown/own_ids.rs");
        }
    }
}

#[test]
fn headings_named_after_everything_on_a_page_have_ids_of_their_own() {
    let small = SiteTest::small();
    let mut names = BTreeSet::new();
    each_page(&small.build(), |_, html| names.extend(ids(html).map(str::to_owned)));
    let headings: String = names.iter().map(|name| format!("\n## {name}\n")).collect();
    let mut site = small.clone();
    for (path, file) in small.snapshot.iter().filter(|(path, _)| path.extension() == Some("md")) {
        let text = std::str::from_utf8(&file.bytes).expect("the small portal is text");
        site = site.with(path.as_str(), format!("{text}\n{headings}"));
    }
    let mut met = Vec::new();
    each_page(&site.build(), |url, html| {
        let mut known = BTreeSet::new();
        met.extend(ids(html).filter(|id| !known.insert(*id)).map(|id| format!("{url}#{id}")));
    });
    assert!(met.is_empty(), "{} ids stand twice: {:#?}", met.len(), &met[..met.len().min(12)]);
}

#[test]
fn a_heading_is_found_by_its_words_where_the_page_has_an_id_of_that_name() {
    let path = "content/paginas/over-ons.md";
    let text = "---\ntitel: Over ons\n---\n\nZie [inhoud](#inhoud).\n\n## Inhoud\n";
    let site = SiteTest::small().with(path, text);
    let page = site.page("/over-ons/");
    assert_eq!(page.one("#kop-inhoud").text(), "Inhoud");
    assert!(page.has("a[href$='/over-ons/#kop-inhoud'], a[href='#kop-inhoud']"));
}

fn each_page(built: &Build, mut look: impl FnMut(&str, &str)) {
    for url in built.routes().iter().map(|route| &*route.url).filter(|url| is_page(url)) {
        look(url, &built.page(url));
    }
}

fn is_page(url: &str) -> bool {
    url.ends_with('/') || Utf8Path::new(url).extension() == Some("html")
}

/// The ids in a page or a template.
fn ids(html: &str) -> impl Iterator<Item = &str> {
    html.split(" id=").skip(1).filter_map(|rest| match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([' ', '>']).next(),
    })
}
