//! Who may ask what, and what a bug of ours does not take down.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::browser::{Page, request, send, until};
use super::{Shown, config};
use crate::support::SiteTest;

#[test]
fn a_request_for_another_host_is_refused() {
    let shown = Shown::small();
    let port = shown.address().port();
    let ask = |host: &str| {
        send(shown.address(), &format!("GET /over-ons/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    };
    for host in ["localhost", &format!("localhost:{port}"), &format!("127.0.0.1:{port}"), "[::1]"] {
        assert_eq!(ask(host).status, 200, "{host}");
    }
    for host in ["evil.example", &format!("evil.example:{port}"), "192.168.1.1", ""] {
        let answer = ask(host);
        assert_eq!(answer.status, 403, "{host}");
        assert!(!answer.text().contains("Wie wij zijn"));
    }
    let in_first_line =
        format!("GET http://evil.example/over-ons/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    assert_eq!(send(shown.address(), &in_first_line).status, 403);
    let events = "GET /_portaal/events?page=/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    assert_eq!(send(shown.address(), events).status, 403);
}

#[test]
fn no_url_leaves_the_portal() {
    let shown = Shown::small();
    shown.write("geheim.txt", "geheim");
    for path in [
        "/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/over-ons/../../geheim.txt",
        "/content/site.yaml",
        "/geheim.txt",
        "/..%5cgeheim.txt",
        "/%00",
        "/over-ons/%00",
        "/%ff",
        "//etc/passwd",
        "/etc/passwd",
        "/_portaal/",
        "/_portaal/../geheim.txt",
        "/_portaal/live.js/../../geheim.txt",
    ] {
        let answer = shown.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("geheim\n") && answer.body != b"geheim", "{path}");
    }
    assert_eq!(request(shown.address(), "POST", "/over-ons/", "Content-Length: 0\r\n").status, 405);
    assert_eq!(shown.get("/_portaal/events").status, 400);
    assert_eq!(shown.get("/_portaal/events?page=/../x").status, 400);
}

#[test]
fn a_taken_port_gives_the_next_one() {
    let first = Shown::small();
    let port = first.address().port();
    let second = Shown::with(&SiteTest::small(), |config| config.port = port);
    assert!(second.address().port() > port);
    assert_eq!(second.get("/over-ons/").status, 200);
}

#[test]
fn a_panic_in_a_page_is_shown_and_nothing_else_stops() {
    let is_broken = Arc::new(AtomicBool::new(false));
    let broken = Arc::clone(&is_broken);
    let shown = Shown::hooked(&SiteTest::small(), move |what| {
        assert!(!(broken.load(Ordering::Relaxed) && what == "/aanbod/judo/"), "<b>kapot</b>");
    });
    let good = shown.get("/aanbod/judo/").body;
    is_broken.store(true, Ordering::Relaxed);
    let answer = shown.get("/aanbod/judo/");
    assert_eq!((answer.status, answer.body), (500, good));
    let page = Page::listen(shown.address(), "/aanbod/judo/", "");
    assert_eq!(page.next().name, "hello");
    let event = page.next();
    assert!(event.name == "errors" && event.data.contains("&lt;b&gt;kapot"), "{event:?}");
    assert_eq!(shown.get("/over-ons/").status, 200);
}

#[test]
fn a_panic_in_a_build_is_shown_over_the_last_good_site() {
    let is_broken = Arc::new(AtomicBool::new(false));
    let broken = Arc::clone(&is_broken);
    let shown = Shown::hooked(&SiteTest::small(), move |what| {
        assert!(!(broken.load(Ordering::Relaxed) && what == "build"), "de bouw is kapot");
    });
    let page = shown.open("/over-ons/");
    is_broken.store(true, Ordering::Relaxed);
    shown.edit("content/paginas/over-ons.md", "Wie wij zijn.", "Wie wij waren.");
    let event = page.next();
    assert!(event.name == "errors" && event.data.contains("de bouw is kapot"), "{event:?}");
    assert!(shown.get("/over-ons/").text().contains("Wie wij zijn."));
    is_broken.store(false, Ordering::Relaxed);
    shown.edit("content/paginas/over-ons.md", "Wie wij waren.", "Wie wij worden.");
    shown.until_shown("/over-ons/", "Wie wij worden.");
    until("the problem is over", || shown.running.preview().problem.is_none());
}

#[test]
fn a_portal_that_panics_from_the_start_is_served_as_a_page() {
    let is_broken = Arc::new(AtomicBool::new(true));
    let broken = Arc::clone(&is_broken);
    let shown = Shown::hooked(&SiteTest::small(), move |what| {
        assert!(!(broken.load(Ordering::Relaxed) && what == "build"), "de bouw is kapot");
    });
    let answer = shown.get("/");
    assert_eq!(answer.status, 500);
    assert!(answer.text().contains("de bouw is kapot") && answer.text().contains("live.js"), "{}", answer.text());
}

#[cfg(unix)]
#[test]
fn a_file_is_opened_in_the_editor_for_a_page_of_this_server_only() {
    use std::os::unix::fs::PermissionsExt;
    let tools = crate::support::Folder::new();
    let (script, said) = (tools.path().join("editor"), tools.path().join("said"));
    fs::write(&script, format!("#!/bin/sh\necho \"$@\" >> {said}\n")).expect("files can be written");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("files can be run");
    let shown = Shown::with(&SiteTest::small(), |config| config.editor = Some(format!("{script} +{{line}} {{path}}")));
    let origin = format!("Origin: http://{}\r\nContent-Length: 0\r\n", shown.address());
    let open = |method: &str, query: &str, headers: &str| {
        request(shown.address(), method, &format!("/_portaal/open?{query}"), headers).status
    };
    let query = "path=content/aanbod/judo.md&line=7";
    assert_eq!(open("POST", query, "Content-Length: 0\r\n"), 403);
    assert_eq!(open("POST", query, "Origin: http://evil.example\r\nContent-Length: 0\r\n"), 403);
    assert_eq!(open("GET", query, &origin), 405);
    assert_eq!(open("POST", "line=7", &origin), 400);
    for path in
        ["/etc/passwd", "content/../../etc/passwd", "content/aanbod", "content/geen.md", "content/a;touch%20x.md"]
    {
        assert_eq!(open("POST", &format!("path={path}"), &origin), 404, "{path}");
    }
    assert!(!said.exists());
    assert_eq!(open("POST", query, &origin), 204);
    until("the editor is started", || fs::read_to_string(&said).is_ok_and(|text| text.ends_with('\n')));
    let heard = fs::read_to_string(&said).expect("it was written");
    assert_eq!(heard.trim(), format!("+7 {}", shown.path("content/aanbod/judo.md")));
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_told_of_and_comes_back_by_itself() {
    use std::os::unix::fs::PermissionsExt;
    let shown = Shown::small();
    let path = shown.path("content/aanbod/judo.md");
    let page = shown.open("/over-ons/");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("it can be closed");
    if fs::read(&path).is_ok() {
        // Whoever may do everything can read everything.
        return;
    }
    let event = page.next();
    assert!(event.name == "errors" && event.data.contains("judo.md"), "{event:?}");
    assert_eq!(shown.get("/aanbod/judo/").status, 200);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("it can be opened");
    assert_eq!(page.next().name, "recovered");
}

#[test]
fn an_address_that_is_not_ours_is_an_error() {
    let folder = crate::support::Folder::with(&SiteTest::small());
    let mut config = config(&folder);
    config.host = "203.0.113.9".to_owned();
    assert!(portaal::serve::start(config).is_err());
}
