//! What open pages hear while somebody writes.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::ToSpan;

use super::browser::{Page, until};
use super::{Shown, config};
use crate::support::{Folder, SiteTest, TODAY};

const JUDO: &str = "content/aanbod/judo.md";

#[test]
fn only_the_page_that_changed_is_reloaded() {
    let shown = Shown::small();
    let (judo, about) = (shown.open("/aanbod/judo/"), shown.open("/over-ons/"));
    shown.edit(JUDO, "Neem een warme trui mee.", "Neem een badjas mee.");
    assert_eq!(judo.next().name, "reload");
    assert!(shown.get("/aanbod/judo/").text().contains("badjas"));
    about.hears_nothing();
    shown.write(JUDO, shown.read(JUDO));
    judo.hears_nothing();
}

#[test]
fn a_style_sheet_is_swapped_without_reloading() {
    let shown = Shown::new(&SiteTest::small().with("themes/asko/styles/main.css", "body{color:red}"));
    let page = shown.open("/over-ons/");
    shown.write("themes/asko/styles/main.css", "body{color:blue}");
    let event = page.next();
    assert_eq!(event.name, "styles", "{event:?}");
    let urls: Vec<String> = serde_json::from_str(&event.data).expect("a list of URLs");
    let main = urls.iter().find(|url| url.contains("/main.")).expect("the sheet is in it");
    assert!(shown.get(main).text().contains("blue") || shown.get(main).text().contains("#00f"));
    assert!(shown.get("/over-ons/").text().contains(main));
    page.hears_nothing();
}

#[test]
fn a_broken_file_lays_its_errors_over_the_last_good_page() {
    let shown = Shown::small();
    let good = shown.get("/aanbod/judo/").body;
    let (judo, about) = (shown.open("/aanbod/judo/"), shown.open("/over-ons/"));
    shown.edit(JUDO, "domein: sport", "domein: <b>sprot</b>");
    for page in [&judo, &about] {
        let event = page.next();
        assert_eq!(event.name, "errors", "{event:?}");
        assert!(event.data.contains("judo.md") && event.data.contains("data-portaal-close"), "{event:?}");
        assert!(!event.data.contains("<b>"), "{event:?}");
    }
    assert_eq!(shown.get("/aanbod/judo/").body, good);
    let late = Page::listen(shown.address(), "/over-ons/", "");
    assert_eq!((late.next().name.as_str(), late.next().name.as_str()), ("hello", "errors"));
    // Another file can be changed meanwhile, and is shown.
    shown.edit("content/paginas/over-ons.md", "Wie wij zijn.", "Wie wij worden.");
    assert_eq!(about.next().name, "reload");
    judo.hears_nothing();
    shown.edit(JUDO, "domein: <b>sprot</b>", "domein: sport");
    assert_eq!(judo.next().name, "recovered");
    assert_eq!(shown.get("/aanbod/judo/").body, good);
}

#[test]
fn a_page_that_vanishes_costs_what_leads_to_it_and_freezes_nothing() {
    // Fields name the one, texts and a translation the other.
    for (old, new, was, is) in [
        ("content/scholen/linde.md", "content/scholen/beuk.md", "/scholen/linde/", "/scholen/beuk/"),
        ("content/paginas/over-ons.md", "content/paginas/wij.md", "/over-ons/", "/wij/"),
    ] {
        let link = "---\ntitel: Wijzer\n---\n\n[wij](over-ons.md) en [zij](../scholen/linde.md)\n";
        let shown = Shown::new(&SiteTest::small().with("content/paginas/wijzer.md", link));
        fs::rename(shown.path(old), shown.path(new)).expect("it can be renamed");
        shown.until_status(was, 404);
        shown.until_status(is, 200);
        assert!(!shown.running.preview().problem.is_none(), "{old}");
        shown.edit("content/paginas/wijzer.md", "en [zij]", "maar [zij]");
        shown.edit("content/aanbod/taalcafe.md", "titel: Taalcafé", "titel: Praatcafé");
        shown.until_shown("/aanbod/taalcafe/", "Praatcafé");
        shown.write("content/paginas/nieuw.md", "---\ntitel: Nieuw\n---\n\nEen nieuwe bladzij.\n");
        shown.until_status("/nieuw/", 200);
        fs::rename(shown.path(new), shown.path(old)).expect("it can be renamed");
        shown.until_shown("/wijzer/", "maar");
        shown.until_status(was, 200);
    }
}

#[test]
fn a_portal_that_begins_broken_shows_what_can_be_made() {
    let site = SiteTest::small().edited(JUDO, "domein: sport", "domein: sprot");
    let shown = Shown::new(&site);
    assert_eq!(shown.get("/over-ons/").status, 200);
    assert_eq!(shown.get("/aanbod/judo/").status, 404);
    let page = Page::listen(shown.address(), "/aanbod/judo/", "");
    assert_eq!((page.next().name.as_str(), page.next().name.as_str()), ("hello", "errors"));
    shown.edit(JUDO, "domein: sprot", "domein: sport");
    assert_eq!(page.next().name, "reload");
    assert_eq!(shown.get("/aanbod/judo/").status, 200);
}

#[test]
fn without_settings_every_page_says_so_until_they_are_there() {
    let site = SiteTest::small();
    let settings = site.snapshot.get("content/site.yaml".into()).expect("it is there").clone();
    let shown = Shown::new(&site.without("content/site.yaml"));
    let answer = shown.get("/aanbod/judo/");
    assert_eq!(answer.status, 500);
    assert!(answer.text().contains("content/site.yaml") && answer.text().contains("live.js"), "{}", answer.text());
    let page = shown.open("/aanbod/judo/");
    shown.write("content/site.yaml", &settings.bytes);
    assert_eq!(page.next().name, "reload");
    assert_eq!(shown.get("/aanbod/judo/").status, 200);
    fs::remove_file(shown.path("content/site.yaml")).expect("it is there");
    let page = shown.open("/aanbod/judo/");
    assert_eq!(page.next().name, "errors");
    assert_eq!(shown.get("/aanbod/judo/").status, 200);
}

#[test]
fn a_page_that_cannot_be_made_shows_its_fault_over_its_last_good_version() {
    let template = "themes/asko/templates/offer.html";
    let site = SiteTest::small().with(template, "<html><body><p>{{ page.title }}</p></body></html>\n");
    let shown = Shown::new(&site);
    let good = shown.get("/aanbod/judo/");
    assert_eq!(good.status, 200, "{}", good.text());
    let page = shown.open("/aanbod/judo/");
    shown.write(template, "<html><body><p>{{ page.title.nothing.more }}</p></body></html>\n");
    let event = page.next();
    // The status is another, so the page comes back; what is wrong comes with it.
    assert_eq!(event.name, "reload");
    let answer = shown.get("/aanbod/judo/");
    assert_eq!((answer.status, &answer.body), (500, &good.body));
    let page = Page::listen(shown.address(), "/aanbod/judo/", "");
    assert_eq!(page.next().name, "hello");
    assert!(page.next().data.contains("template-failed"));
    let never_seen = shown.get("/aanbod/taalcafe/");
    assert_eq!(never_seen.status, 500);
    assert!(never_seen.text().contains("template-failed") && never_seen.text().contains("live.js"));
    assert_eq!(shown.get("/over-ons/").status, 200);
    shown.write(template, "<html><body><p>{{ page.title }}</p></body></html>\n");
    assert_eq!(page.next().name, "reload");
    assert_eq!(shown.get("/aanbod/judo/").body, good.body);
}

#[test]
fn saving_by_renaming_is_seen() {
    let shown = Shown::small();
    let page = shown.open("/aanbod/judo/");
    let text = shown.read(JUDO).replace("warme trui", "handdoek");
    shown.write("content/aanbod/.judo.md.swp", text);
    fs::rename(shown.path("content/aanbod/.judo.md.swp"), shown.path(JUDO)).expect("it can be renamed");
    assert_eq!(page.next().name, "reload");
    assert!(shown.get("/aanbod/judo/").text().contains("handdoek"));
}

#[test]
fn folders_come_and_go() {
    let shown = Shown::small();
    let text = "---\ntitel: Nieuw\n---\n\nEen nieuwe bladzij.\n";
    shown.write("content/paginas/map/dieper/blad.md", text);
    shown.until_status("/map/dieper/blad/", 200);
    fs::rename(shown.path("content/paginas/map"), shown.path("content/paginas/kaart")).expect("it can be renamed");
    shown.until_status("/kaart/dieper/blad/", 200);
    shown.until_status("/map/dieper/blad/", 404);
    shown.edit("content/paginas/kaart/dieper/blad.md", "nieuwe", "andere");
    shown.until_shown("/kaart/dieper/blad/", "Een andere bladzij.");
    fs::remove_dir_all(shown.path("content/paginas/kaart")).expect("it can be removed");
    shown.until_status("/kaart/dieper/blad/", 404);
    fs::rename(shown.path("content"), shown.path("weg")).expect("it can be renamed");
    until("the content is missed", || !shown.running.preview().problem.is_none());
    assert_eq!(shown.get("/over-ons/").status, 200);
    fs::rename(shown.path("weg"), shown.path("content")).expect("it can be renamed");
    until("the content is back", || shown.running.preview().problem.is_none());
    shown.edit("content/paginas/over-ons.md", "Wie wij zijn.", "Wie wij blijven.");
    shown.until_shown("/over-ons/", "Wie wij blijven.");
}

#[cfg(unix)]
#[test]
fn a_dangling_link_is_a_warning_and_no_end() {
    use std::os::unix::fs::symlink;
    let shown = Shown::small();
    symlink(shown.path("content/nergens.md"), shown.path("content/paginas/nergens.md")).expect("links can be made");
    symlink("/etc", shown.path("content/paginas/etc")).expect("links can be made");
    until("the links are warned of", || shown.running.preview().found.len() >= 2);
    let before = shown.running.preview().found.len();
    assert!(shown.running.preview().found.iter().all(|found| !found.location.path.as_str().contains("etc/")));
    shown.edit(JUDO, "warme trui", "handdoek");
    shown.until_shown("/aanbod/judo/", "handdoek");
    assert_eq!(shown.running.preview().found.len(), before);
    shown.write("elders/blad.md", "---\ntitel: Elders\n---\n\nVan elders.\n");
    symlink(shown.path("elders/blad.md"), shown.path("content/paginas/blad.md")).expect("links can be made");
    shown.until_shown("/blad/", "Van elders.");
    shown.edit("elders/blad.md", "Van elders.", "Van ginds.");
    shown.until_shown("/blad/", "Van ginds.");
}

#[test]
fn where_nothing_can_be_watched_changes_are_seen_all_the_same() {
    let shown = Shown::with(&SiteTest::small(), |config| config.poll = true);
    assert!(shown.running.is_polling());
    shown.edit(JUDO, "Neem een warme trui mee.", "Neem een hele warme trui mee.");
    shown.until_shown("/aanbod/judo/", "hele warme trui");
}

#[test]
fn a_browser_that_comes_back_hears_whether_its_page_is_old() {
    let shown = Shown::small();
    shown.get("/over-ons/");
    let page = Page::listen(shown.address(), "/over-ons/", "");
    let version = page.next().id;
    drop(page);
    let page = Page::listen(shown.address(), "/over-ons/", &format!("&seen={version}"));
    assert_eq!(page.next().name, "hello");
    page.hears_nothing();
    let page = Page::listen(shown.address(), "/over-ons/", &format!("&seen={}", "0".repeat(32)));
    assert_eq!((page.next().name.as_str(), page.next().name.as_str()), ("hello", "reload"));
    // What was loaded before a change and listens after it, is old too.
    shown.get("/aanbod/judo/");
    shown.edit(JUDO, "warme trui", "handdoek");
    until("the change is seen", || {
        let page = Page::listen(shown.address(), "/aanbod/judo/", "");
        page.next();
        page.events.recv_timeout(std::time::Duration::from_millis(20)).is_ok_and(|event| event.name == "reload")
    });
}

#[test]
fn a_draft_says_why_it_is_not_there() {
    let site = SiteTest::small()
        .with(
            "content/nieuws/later.md",
            "---\ntitel: Later <b>\ndatum: 2026-12-24\nsamenvatting: Nog niet.\n---\n\nTekst.\n",
        )
        .edited("content/paginas/over-ons.md", "titel: Over ons", "titel: Over ons\nstatus: concept");
    let shown = Shown::new(&site);
    let draft = shown.get("/over-ons/");
    assert_eq!(draft.status, 404);
    for part in ["niet gepubliceerd, omdat", "content/paginas/over-ons.md", "zonder <code>--public</code>", "live.js"] {
        assert!(draft.text().contains(part), "{part}: {}", draft.text());
    }
    let future = shown.get("/nieuws/later/").text();
    assert!(future.contains("2026-12-24") && future.contains("Later &lt;b&gt;"), "{future}");
    let page = shown.open("/over-ons/");
    shown.edit("content/paginas/over-ons.md", "status: concept\n", "");
    assert_eq!(page.next().name, "reload");
    assert_eq!(shown.get("/over-ons/").status, 200);
}

#[test]
fn after_midnight_the_next_request_gets_the_new_day() {
    let site = SiteTest::small().with(
        "content/nieuws/later.md",
        "---\ntitel: Later\ndatum: 2026-11-22\nsamenvatting: Nog niet.\n---\n\nTekst.\n",
    );
    let is_tomorrow = Arc::new(AtomicBool::new(false));
    let clock = Arc::clone(&is_tomorrow);
    let shown = Shown::with(&site, |config| {
        let tomorrow = TODAY.checked_add(1.day()).expect("there is a tomorrow");
        config.today = Arc::new(move || if clock.load(Ordering::Relaxed) { tomorrow } else { TODAY });
    });
    assert_eq!(shown.get("/nieuws/later/").status, 404);
    is_tomorrow.store(true, Ordering::Relaxed);
    assert_eq!(shown.get("/nieuws/later/").status, 200);
}

#[test]
fn a_server_that_begins_again_is_found_again() {
    // Between the two beginnings somebody else may take the port: that says nothing of the server, and so it is tried again.
    assert!((0..5).any(|_| begins_again_where_it_was()));
}

/// Whether a preview that ends, with a page open, begins again at the same address.
fn begins_again_where_it_was() -> bool {
    let folder = Folder::with(&SiteTest::small());
    let first = portaal::serve::start(config(&folder)).expect("a preview begins");
    let address = first.address();
    let page = Page::open(address, "/over-ons/");
    drop(first);
    until("the line is closed", || matches!(page.events.try_recv(), Err(std::sync::mpsc::TryRecvError::Disconnected)));
    let mut again = config(&folder);
    again.port = address.port();
    let again = portaal::serve::start(again).expect("a preview begins");
    again.address() == address
}
