//! Whole sites against what is expected of them, and every output against its own format.

mod expected;

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};
use portaal::base::code::Code;
use portaal::base::table::Id;
use portaal::build::Build;
use portaal::model::entity::Front;
use portaal::model::{Kind, Language};
use portaal::routes::{PageTarget, Target};

use crate::html::Page;
use crate::support::{Pages, SiteTest, real, repository, short, small};

/// Every output but the theme's own files, with fingerprints that do not change with a style.
fn outputs(built: &Build) -> Vec<(Utf8PathBuf, String)> {
    assert!(!built.diagnostics.has_errors(), "{}", short(&built.diagnostics));
    let routes = built.routes().iter().filter(|route| !matches!(route.target, Target::Asset(_)));
    let render = |route| {
        let bytes = built.render(route).unwrap_or_else(|fault| panic!("{fault:?}"));
        without_fingerprints(&String::from_utf8_lossy(&bytes))
    };
    routes.map(|route| (route.file.clone(), render(route))).collect()
}

/// `main.0123456789.css` becomes `main.FINGERPRINT.css`.
fn without_fingerprints(text: &str) -> String {
    let mut parts = text.split('.').map(str::to_owned).collect::<Vec<_>>();
    for part in &mut parts {
        if part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)) {
            "FINGERPRINT".clone_into(part);
        }
    }
    parts.join(".")
}

/// The URL of an entity by its file below `content/`; none of what has no page of its own.
fn url_of(file: &Utf8Path) -> Option<String> {
    let (folder, rest) = file.as_str().split_once('/')?;
    let kind = Kind::from_name(folder).filter(|kind| kind.has_pages())?;
    let name = rest.strip_suffix(".md").filter(|name| *name != "index")?;
    let parts = [kind.url_segment(), name].into_iter().filter(|part| !part.is_empty() && !part.contains('.'));
    Some(format!("/{}/", parts.collect::<Vec<_>>().join("/"))).filter(|_| !name.contains('.'))
}

#[test]
fn every_entity_has_one_page_in_each_language_and_one_in_easy_words_where_those_are() {
    let site = SiteTest::small();
    let built = site.build();
    let pages = built.routes().iter().filter(|route| route.target.entity().is_some());
    let mut pages: Vec<_> = pages.map(|route| route.url.to_string()).collect();
    let own = || site.snapshot.iter().filter_map(|(path, _)| url_of(path.strip_prefix("content").ok()?));
    let easy =
        |path: &Utf8Path| url_of(&Utf8PathBuf::from(path.as_str().strip_suffix(".makkelijk.md")?.to_owned() + ".md"));
    let easy = site.snapshot.iter().filter_map(|(path, _)| easy(path.strip_prefix("content").ok()?));
    let easy = easy.map(|url| format!("/makkelijk{url}"));
    let mut entities: Vec<_> = own().chain(own().map(|url| format!("/en{url}"))).chain(easy).collect();
    pages.sort();
    entities.sort();
    assert!(entities.iter().any(|url| url == "/en/over-ons/"), "{entities:?}");
    assert_eq!(pages, entities);
}

#[test]
fn json_ld_is_json_and_canonical_links_are_whole() {
    for (path, text) in outputs(small()) {
        if path.extension() != Some("html") {
            continue;
        }
        let page = Page::new(text);
        assert!(page.json_ld().iter().all(serde_json::Value::is_object), "{path}");
        if !path.ends_with("404.html") {
            let canonical = page.one("link[rel=canonical]").attr("href");
            assert!(canonical.starts_with("https://klein.example.org/"), "{path}: {canonical}");
        }
    }
}

#[test]
fn no_page_asks_anything_of_anybody_else() {
    for (path, text) in outputs(small()) {
        if path.extension() != Some("html") {
            continue;
        }
        let page = Page::new(text);
        for asking in ["[src^=http]", "[src^='//']", "iframe", "link[rel=stylesheet][href^=http]", "[srcset*=':']"] {
            assert!(!page.has(asking), "{path} has {asking}");
        }
        assert!(!page.has("[style], style") && !page.contains("@import"), "{path} has styles inline");
        assert!(!page.has("[onclick], [href^='javascript:']"), "{path} has a script inline");
    }
}

#[test]
fn a_portal_below_a_path_never_points_outside_it() {
    let site =
        SiteTest::small().edited("content/site.yaml", "https://klein.example.org/", "https://example.org/portaal/");
    for (path, text) in outputs(&site.build()) {
        if path.extension() != Some("html") {
            continue;
        }
        for attribute in ["href=\"/", "src=\"/", "action=\"/"] {
            for target in text.split(attribute).skip(1) {
                assert!(target.starts_with("portaal/"), "{path}: {attribute}{}", &target[..target.len().min(60)]);
            }
        }
    }
}

#[test]
fn a_name_leaves_every_output_on_the_day_that_consent_ends() {
    let mut site = SiteTest::small();
    let named = |site: &SiteTest| outputs(&site.build()).iter().any(|(_, text)| text.contains("Noor Voorbeeld"));
    site.options.today = jiff::civil::date(2027, 1, 31);
    assert!(named(&site), "on the last day it is there");
    site.options.today = jiff::civil::date(2027, 2, 1);
    assert!(!named(&site), "the day after it is gone");
}

#[test]
fn what_has_ended_leaves_lists_and_keeps_its_page() {
    let mut site = SiteTest::small();
    let listed = |site: &SiteTest| site.page("/aanbod/").has("main a[href='/aanbod/taalcafe/']");
    assert!(listed(&site));
    site.options.today = jiff::civil::date(2026, 12, 6);
    assert!(!listed(&site));
    assert!(site.page("/aanbod/taalcafe/").contains("Taalcafé"));
}

#[test]
fn old_urls_send_on_and_hosts_are_told() {
    let site = SiteTest::small();
    assert!(site.page("/oude-linde/").contains("/scholen/linde/"));
    assert!(site.page("/_redirects").contains("/oude-linde/ /scholen/linde/ 301"));
    assert!(!site.page("/_headers").contains("unsafe-"));
}

#[test]
fn the_sitemap_tells_days_from_the_content_and_never_the_clock() {
    let mut site = SiteTest::small();
    let before = site.page("/sitemap.xml");
    site.options.today = jiff::civil::date(2026, 11, 22);
    assert_eq!(before, site.page("/sitemap.xml"));
    assert!(
        before.contains("<loc>https://klein.example.org/scholen/linde/</loc><lastmod>2026-11-01</lastmod>"),
        "{before}"
    );
    assert!(!before.contains("oude-linde"));
}

#[test]
fn the_feed_holds_the_news() {
    let feed = small().page("/nieuws/feed.xml");
    assert!(feed.contains("<title>Wij zijn open</title>"), "{feed}");
    assert!(feed.contains("<updated>2026-11-02T00:00:00Z</updated>"), "{feed}");
}

#[test]
fn a_draft_is_nowhere_unless_asked_for() {
    let site = SiteTest::small().edited("content/aanbod/judo.md", "kosten: gratis", "kosten: gratis\nstatus: concept");
    assert!(site.build().route("/aanbod/judo/").is_none());
    assert!(!site.page("/aanbod/").contains("Judo"));
    let mut asked = site;
    asked.options.drafts = true;
    assert!(asked.page("/aanbod/").contains("Judo"));
}

#[test]
fn the_real_content_has_all_schools_with_their_facts() {
    let built = real();
    assert!(!built.diagnostics.has_errors(), "{}", short(&built.diagnostics));
    let site = built.site().expect("the real portal has settings");
    assert_eq!(site.schools.len(), 32);
    assert_eq!(site.schools.ids().map(Id::index).max(), Some(31));
    assert!(site.offers.len() >= 40 && site.partners.len() >= 15);
    for (id, school) in site.schools.iter() {
        assert!(school.phone.is_some() && school.website.is_some() && school.pupils.is_some(), "{}", school.name);
        assert!(!site.reverse.school_contacts.of(id).is_empty(), "{} has no contact point", school.name);
    }
    assert_eq!(site.schools.values().filter(|school| school.is_family_school()).count(), 7);
    assert!(site.offers.values().all(|offer| offer.common().sample));
    assert!(site.contacts.values().all(|contact| contact.common().sample && contact.person.is_none()));
}

/// The smallest PNG there is: one transparent pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1,
    0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn an_image_has_its_size_its_words_and_a_name_that_changes_with_it() {
    let site = SiteTest::small().with("content/aanbod/mat.png", PIXEL).edited(
        "content/aanbod/judo.md",
        "Neem een warme trui mee.",
        "![De mat](mat.png \"Zacht\")",
    );
    let page = site.page("/aanbod/judo/");
    let image = page.one("img[alt='De mat'][title=Zacht]");
    for (name, value) in [("width", "1"), ("height", "1"), ("fetchpriority", "high")] {
        assert_eq!(image.attr(name), value);
    }
    let url = image.attr("src");
    assert!(url.starts_with("/media/aanbod/mat."), "{url}");
    let built = site.build();
    let route = built.route(url).expect("the image is published");
    assert!(built.render(route).expect("the image is whole").starts_with(&PIXEL[..8]), "it is a PNG");
}

#[test]
fn a_shared_part_stands_on_every_page_and_its_fault_is_found_where_it_is() {
    let part = "themes/asko/templates/shared/foot.html";
    let site = SiteTest::small().with(part, "<p>{{ language }} van {{ site.title }} & co</p>\n");
    let built = site.build();
    let title = &built.site().expect("the small portal has settings").settings().title;
    for language in [Language::Dutch, Language::English] {
        let is_page = |target: &Target| matches!(target, Target::Page(PageTarget::Home | PageTarget::Entity(_)));
        let route = built.routes().iter().find(|route| is_page(&route.target) && route.language == language);
        let page = built.page(&route.expect("there is a page in it").url);
        assert_eq!(page.one("footer > p:last-child").text(), format!("{language} van {title} & co"));
    }
    let found = SiteTest::small().with(part, "<p>\n{{ page.frame.title }}</p>\n").build().render_faults();
    let places: Vec<_> =
        found.iter().map(|fault| (fault.code, fault.location.path.as_str(), fault.location.line)).collect();
    assert_eq!(places, [(Code::TemplateFailed, part, 2)]);
}

#[test]
fn a_card_that_is_made_once_is_what_the_component_makes_and_its_fault_is_found_where_it_is() {
    let part = "themes/asko/templates/components/cards.html";
    let own = std::fs::read_to_string(repository().join(part)).expect("the theme has cards");
    let plain = own
        .replace("{% if card.html and level == 3 and not until %}\n  {{ card.html }}\n{%- else %}\n", "")
        .replace("{% endif %}\n{% endcomponent offer_card %}", "{% endcomponent offer_card %}");
    assert!(!plain.contains("card.html"), "{plain}");
    let (site, other) = (SiteTest::small(), SiteTest::small().with(part, plain.as_str()));
    let mut compared = 0;
    for url in ["/", "/aanbod/", "/aanbod/dag/woensdag/", "/partners/sportclub/", "/regelingen/jeugdfonds/"] {
        let page = site.page(url);
        compared += page.select("li.card.offer").len();
        assert_eq!(page, other.page(url), "{url}");
    }
    assert!(compared >= 4, "{compared} cards");
    let line = plain.lines().position(|line| line.contains("{{ card.cost }}")).expect("it says what it costs") + 1;
    let broken = plain.replacen("{{ card.cost }}", "{{ card.kosten.bedrag }}", 1);
    let found = SiteTest::small().with(part, broken.as_str()).build().render_faults();
    let places: BTreeSet<_> = found.iter().map(|fault| (fault.location.path.as_str(), fault.location.line)).collect();
    assert_eq!(places, BTreeSet::from([(part, line)]));
}

#[test]
fn scripts_import_each_other_by_the_names_they_are_published_under() {
    let site = SiteTest::small()
        .with(
            "themes/eigen/scripts/een.js",
            "import \"./map/twee.js\"; // import \"./twee.js\"\nf(\"./map/twee.js\");\n",
        )
        .with("themes/eigen/scripts/map/twee.js", "export * from '../drie.js';\nimport(\"./vier.js\");\n")
        .with("themes/eigen/scripts/map/vier.js", "export const four = 4;\n")
        .edited("content/site.yaml", "titel:", "thema: eigen\ntitel:");
    let build = |three: &str| site.clone().with("themes/eigen/scripts/drie.js", three).build();
    let built = build("export const three = 3;\n");
    let name = |name: &str| built.asset_url(name).expect("it is published").replace("/assets/", "");
    let text = |name: &str| {
        let url = built.asset_url(name).expect("it is published");
        let bytes = built.render(built.route(&url).expect("it has a route")).expect("it is a file").into_owned();
        String::from_utf8(bytes).expect("scripts are UTF-8")
    };
    assert_eq!(text("een.js"), format!("import \"./{}\";\nf(\"./map/twee.js\");\n", name("map/twee.js")));
    let (three, four) = (name("drie.js"), name("map/vier.js"));
    assert_eq!(text("map/twee.js"), format!("export * from '../{three}';\nimport(\"../{four}\");\n"));

    // A browser that has kept one of them must not get it with another than it was made with.
    let other = build("export const three = 4;\n");
    for (name, changes) in [("een.js", true), ("map/twee.js", true), ("drie.js", true), ("map/vier.js", false)] {
        assert_eq!(built.asset_url(name) != other.asset_url(name), changes, "{name}");
    }
}
