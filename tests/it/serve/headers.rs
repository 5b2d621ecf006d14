//! What the preview sends with an answer is what a host is told to send.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::{Discriminant, discriminant};

use portaal::base::media_type::MediaType;
use portaal::routes::{Caching, PageTarget, Target};

use super::Shown;
use crate::support::{Pages, SiteTest};

type Headers = BTreeMap<String, String>;

/// What an answer has of itself and not of what it is an answer with.
const OF_TRANSPORT: &[&str] = &["connection", "content-length", "date"];

/// Rules of `_headers`: paths, each with its headers.
fn rules(text: &str) -> Vec<(String, Headers)> {
    let mut rules: Vec<(String, Headers)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("  ") {
            Some(header) => {
                let (name, value) = header.split_once(": ").expect("a header has a name and a value");
                let headers = &mut rules.last_mut().expect("a header stands below a path").1;
                let before = headers.insert(name.to_ascii_lowercase(), value.to_owned());
                assert_eq!(before, None, "a rule names a header once");
            }
            None => rules.push((line.to_owned(), Headers::new())),
        }
    }
    rules
}

/// Whether a rule holds for a URL, as hosts read it: `*` is all that follows, `:naam` a part between slashes.
fn holds(paths: &str, url: &str) -> bool {
    if let Some((before, after)) = paths.split_once('*') {
        return url.strip_prefix(before).is_some_and(|rest| rest.ends_with(after));
    }
    let (paths, parts): (Vec<_>, Vec<_>) = (paths.split('/').collect(), url.split('/').collect());
    paths.len() == parts.len() && paths.iter().zip(parts).all(|(path, part)| path.starts_with(':') || *path == part)
}

/// What a host says of a URL; a header that two rules name would be joined by hosts, and is a fault.
fn told(rules: &[(String, Headers)], url: &str) -> Headers {
    let mut told = Headers::new();
    for (_, headers) in rules.iter().filter(|(paths, _)| holds(paths, url)) {
        for (name, value) in headers {
            assert_eq!(told.insert(name.clone(), value.clone()), None, "{url} is told {name} twice");
        }
    }
    told
}

/// The sort of what is shown, and of which page.
fn sort(target: &Target) -> (Discriminant<Target>, Option<Discriminant<PageTarget>>) {
    (discriminant(target), target.page().map(discriminant))
}

fn compare(site: &SiteTest) -> usize {
    let built = site.build();
    let text = |url: &str| {
        let route = built.route(url).unwrap_or_else(|| panic!("there is no {url}"));
        String::from_utf8_lossy(&built.render(route).expect("it can be made")).into_owned()
    };
    let site_of = built.site().expect("there are settings");
    let rules = rules(&text(&site_of.href("/_headers")));
    let shown = Shown::new(site);
    let mut seen = BTreeSet::new();
    let mut sorts = Vec::new();
    for route in built.routes().iter().chain(built.search_routes()) {
        let ending = route.file.extension().unwrap_or_default();
        if !seen.insert((format!("{:?}", sort(&route.target)), ending)) {
            continue;
        }
        sorts.push(sort(&route.target));
        let answer = shown.get(&route.url);
        let mut sent: Headers =
            answer.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.clone())).collect();
        sent.retain(|name, _| !OF_TRANSPORT.contains(&name.as_str()));
        let mut expected = told(&rules, &route.url);
        if !expected.contains_key("content-type") {
            let guessed = MediaType::of(&route.file);
            let guessed = if ending.is_empty() { MediaType::TEXT } else { guessed };
            assert!(guessed.is_known_to_hosts, "nobody tells a host what {} is", route.url);
            expected.insert("content-type".into(), guessed.header.into());
        }
        // The one difference: the preview lets nothing be kept that may change.
        if route.target.caching() != Caching::Lasting {
            expected.insert("cache-control".into(), "no-store".into());
        }
        assert_eq!((answer.status, sent), (200, expected), "{}", route.url);
    }
    sorts.sort_by_key(|sort| format!("{sort:?}"));
    sorts.dedup();
    sorts.len()
}

#[test]
fn the_preview_sends_what_a_host_is_told_for_every_kind_of_target() {
    let site = SiteTest::small().with("content/paginas/plan.pdf", "%PDF-").edited(
        "content/paginas/over-ons.md",
        "Wie wij zijn.",
        "Wie wij zijn. [Plan](plan.pdf)",
    );
    // 12 sorts of pages, 13 of files.
    assert_eq!(compare(&site), 25);
}

const FRAMES: &str = "insluiten: [\"https://www.linde.example.org/nieuws/\", \"https://wilg.example.org:8443\"]\nurl:";

#[test]
fn the_week_of_a_school_stands_in_frames_of_the_sites_that_are_named_and_nothing_else_does() {
    let site = SiteTest::small().edited("content/site.yaml", "url:", FRAMES);
    // The preview says the same as a host is told, of the pages for frames too.
    assert_eq!(compare(&site), 25);
    let below =
        site.clone().edited("content/site.yaml", "https://klein.example.org", "https://klein.example.org/portaal");
    assert_eq!(compare(&below), 25);
    let shown = Shown::new(&site);
    let policy = shown.get("/insluiten/linde/").header("content-security-policy").to_owned();
    let named = "frame-ancestors https://www.linde.example.org https://wilg.example.org:8443";
    assert!(policy.ends_with(named) && policy.starts_with("default-src 'none'"), "{policy}");
    for page in ["/", "/scholen/linde/", "/en/", "/404.html", "/bestaat-niet/", "/robots.txt"] {
        let answer = shown.get(page);
        assert!(answer.header("content-security-policy").ends_with("frame-ancestors 'none'"), "{page}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{page}");
    }
    let built = site.build();
    let text = String::from_utf8_lossy(&built.render(built.route("/_headers").unwrap()).unwrap()).into_owned();
    assert!(!text.starts_with("/*\n") && text.contains("/insluiten/*\n"), "{text}");
    let week = String::from_utf8_lossy(&built.render(built.route("/insluiten/linde/").unwrap()).unwrap()).into_owned();
    assert!(week.contains("<base target=\"_top\">") && week.contains("De Linde"), "{week}");
    assert!(built.page("/aanbod/agendas/").contains("&lt;iframe src="));
}

#[test]
fn without_named_sites_there_is_no_page_for_frames() {
    let built = SiteTest::small().build();
    assert!(built.route("/insluiten/linde/").is_none());
    let page = built.page("/aanbod/agendas/");
    assert!(!page.contains("iframe") && page.contains("webcal://klein.example.org/scholen/linde/kalender.ics"));
    assert!(
        page.contains("https://klein.example.org/aanbod/domein/dans/kalender.ics"),
        "those of what is empty as well"
    );
}

#[test]
fn headers_hold_below_a_path_too() {
    let site =
        SiteTest::small().edited("content/site.yaml", "https://klein.example.org", "https://klein.example.org/portaal");
    assert_eq!(compare(&site), 24);
}

#[test]
fn an_answer_that_is_no_page_of_the_portal_has_the_headers_of_all() {
    let shown = Shown::small();
    for path in ["/bestaat-niet/", "/_portaal/live.js", "/_portaal/events", "/scholen"] {
        let answer = shown.get(path);
        for (name, value) in portaal::routes::headers::EVERYWHERE {
            assert_eq!(answer.header(name), &**value, "{path}: {name}");
        }
    }
}
