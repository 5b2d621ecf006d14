//! The desk: what a form is told, what is saved, and what is refused.

use std::fs;
use std::io::Write;
use std::net::TcpStream;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use scraper::{Html, Selector};
use serde_json::Value;

use super::Shown;
use super::browser::{Response, send, until};
use crate::support::{SiteTest, portaal};

const JUDO: &str = "content/aanbod/judo.md";

/// A form as a browser has it.
struct Form(Vec<(String, String)>);

impl Form {
    fn open(shown: &Shown, url: &str) -> Self {
        let answer = shown.get(&format!("/_portaal/bureau/{url}"));
        assert_eq!(answer.status, 200, "{}", answer.text());
        Self::of(&answer.text())
    }

    fn of(html: &str) -> Self {
        let page = Html::parse_document(html);
        let selector = |css: &str| Selector::parse(css).expect("it is a selector");
        let inputs = selector("form[data-formulier] :is(input, select, textarea)");
        let mut pairs = Vec::new();
        for input in page.select(&inputs) {
            let (element, name) = (input.value(), input.value().attr("name"));
            let Some(name) = name else { continue };
            let value = match element.name() {
                "select" => {
                    let chosen = selector("option[selected]");
                    let option = input.select(&chosen).next().or_else(|| input.select(&selector("option")).next());
                    option.and_then(|option| option.value().attr("value")).unwrap_or_default().to_owned()
                }
                "textarea" => input.text().collect(),
                _ if element.attr("type") == Some("checkbox") && element.attr("checked").is_none() => continue,
                _ => element.attr("value").unwrap_or_default().to_owned(),
            };
            // What stands in a template or is there without a script alone is not sent.
            if !name.contains("[n0]") {
                pairs.push((name.to_owned(), value));
            }
        }
        Self(pairs)
    }

    fn with(mut self, name: &str, value: &str) -> Self {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some(pair) => value.clone_into(&mut pair.1),
            None => self.0.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).expect("it is in the form")
    }

    fn body(&self) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs: Vec<String> =
            self.0.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        pairs.join("&")
    }

    fn send(&self, shown: &Shown, deed: &str) -> Response {
        post(shown, deed, &own(shown), &self.body())
    }

    fn json(self, shown: &Shown, deed: &str) -> (u16, Value) {
        let answer = self.with("@als", "json").send(shown, deed);
        let value = serde_json::from_str(&answer.text()).unwrap_or_else(|_| panic!("{}", answer.text()));
        (answer.status, value)
    }
}

/// The headers that a page of the desk sends.
fn own(shown: &Shown) -> String {
    format!("Host: {}\r\nOrigin: http://{}\r\n", shown.address(), shown.address())
}

fn post(shown: &Shown, deed: &str, headers: &str, body: &str) -> Response {
    let length = body.len();
    let head = format!(
        "POST /_portaal/bureau/{deed} HTTP/1.1\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n"
    );
    send(shown.address(), &(head + body))
}

fn judo(shown: &Shown) -> Form {
    Form::open(shown, "bewerk?bestand=content/aanbod/judo.md")
}

#[test]
fn every_page_leads_to_the_form_of_its_file() {
    let shown = Shown::small();
    let notes = shown.get("/_portaal/notes?page=/aanbod/judo/").text();
    assert!(notes.contains("/_portaal/bureau/bewerk?bestand=content/aanbod/judo.md"), "{notes}");
    assert_eq!(judo(&shown).value("planning.start"), "2026-09-02");
    let read_only = Shown::with(&SiteTest::small(), |config| config.desk = false);
    assert!(!read_only.get("/_portaal/notes?page=/aanbod/judo/").text().contains("bureau"));
    for path in ["", "bewerk?bestand=content/aanbod/judo.md", "bureau.js"] {
        assert_eq!(read_only.get(&format!("/_portaal/bureau/{path}")).status, 403, "{path}");
    }
    assert_eq!(judo(&shown).send(&read_only, "bewaar").status, 403);
}

#[test]
fn a_draft_shows_its_page_and_its_days_and_writes_nothing() {
    let shown = Shown::small();
    let before = shown.read(JUDO);
    let (status, found) =
        judo(&shown).with("titel", "Judo op vrijdag").with("planning.dagen[]", "vr").json(&shown, "concept");
    assert_eq!(status, 200);
    assert!(
        found["pagina"].as_str().is_some_and(|page| page.contains("Judo op vrijdag") && page.contains("vrijdag")),
        "{found}"
    );
    assert!(
        found["jaar"].as_str().is_some_and(|year| year.contains("data-dag=\"2026-09-04\" data-is=\"on\"")),
        "{found}"
    );
    let has_errors = found["fouten"].as_array().is_some_and(|all| all.iter().any(|fault| fault["severity"] == "fout"));
    assert_eq!((has_errors, &found["anders"]), (false, &Value::Bool(true)), "{found}");
    assert_eq!(shown.read(JUDO), before);
    assert!(!shown.get("/aanbod/judo/").text().contains("vrijdag"));
}

#[test]
fn a_form_with_eight_mistakes_is_told_what_check_tells() {
    let shown = Shown::small();
    let changes = [
        ("samenvatting", "x".repeat(161)),
        ("aanbieder", "sportclup".to_owned()),
        ("planning.van", "25:00".to_owned()),
        ("planning.start", "2026-02-30".to_owned()),
        ("aanmelden.url", "geen adres".to_owned()),
        ("plaatsen.totaal", "veel".to_owned()),
        ("doelgroep", "iedereen".to_owned()),
        ("titel", String::new()),
    ];
    let form = changes.iter().fold(judo(&shown), |form, (name, value)| form.with(name, value));
    let (_, found) = Form(form.0.clone()).json(&shown, "concept");
    let codes = |found: &Value, of: &str| {
        let all = found.as_array().cloned().unwrap_or_default();
        let mut codes: Vec<String> = all
            .iter()
            .filter(|fault| fault["path"].as_str().is_some_and(|path| path.ends_with(of)))
            .map(|fault| fault["code"].as_str().unwrap_or_default().to_owned())
            .collect();
        codes.sort();
        codes
    };
    let told = codes(&found["fouten"], "aanbod/judo.md");
    assert_eq!(told.len(), 8, "{found}");
    for fault in found["fouten"].as_array().expect("it is a list") {
        let field = fault["field"].as_str().unwrap_or_default();
        assert!(changes.iter().any(|(name, _)| *name == field), "{fault}");
        assert!(fault["help"].as_str().is_some_and(|help| !help.is_empty()), "{fault}");
    }
    assert_eq!(form.json(&shown, "bewaar").0, 200);
    let checked = portaal(&shown.folder.path()).args(["check", "--format", "json", "--today", "2026-11-21"]).output();
    let checked: Value = serde_json::from_slice(&checked.expect("it runs").stdout).expect("it is JSON");
    assert_eq!(codes(&checked["diagnostics"], "aanbod/judo.md"), told);
}

#[test]
fn saving_changes_the_line_that_was_meant_and_says_so() {
    let shown = Shown::small();
    let before = shown.read(JUDO);
    let (status, unchanged) = judo(&shown).json(&shown, "bewaar");
    assert_eq!((status, shown.read(JUDO)), (200, before.clone()), "{unchanged}");
    let (status, saved) = judo(&shown).with("plaatsen.stand", "vol").json(&shown, "bewaar");
    assert_eq!((status, shown.read(JUDO)), (200, before.replace("stand: open", "stand: vol")), "{saved}");
    assert_eq!(saved["gezegd"], "Bewaard: 1 regel in `aanbod/judo.md`.");
    assert!(shown.get("/aanbod/judo/").text().contains("Vol"), "the preview is of what was saved");
    let (_, undone) = judo(&shown).json(&shown, "ongedaan");
    assert_eq!(shown.read(JUDO), before, "{undone}");
    assert_eq!(judo(&shown).json(&shown, "ongedaan").0, 404);
}

#[test]
fn a_save_is_not_taken_back_over_somebody_elses_change() {
    let shown = Shown::small();
    assert_eq!(judo(&shown).with("titel", "Anders").json(&shown, "bewaar").0, 200);
    shown.edit(JUDO, "Anders", "Nog anders");
    assert_eq!(judo(&shown).json(&shown, "ongedaan").0, 409);
    assert!(shown.read(JUDO).contains("Nog anders"));
}

#[test]
fn a_file_that_was_changed_meanwhile_stops_saving_and_both_are_shown() {
    let shown = Shown::small();
    let form = judo(&shown).with("titel", "Van mij");
    shown.edit(JUDO, "stand: open", "stand: vol");
    let (status, met) = form.json(&shown, "bewaar");
    assert_eq!(status, 409);
    let both = met["verschil"].as_str().unwrap_or_default();
    assert!(both.contains("Van mij") && both.contains("stand: vol"), "{both}");
    assert!(!shown.read(JUDO).contains("Van mij"));
}

#[test]
fn a_draft_is_offered_beside_the_file_after_a_crash() {
    let shown = Shown::small();
    let form = judo(&shown).with("titel", "Half af");
    assert_eq!(Form(form.0.clone()).json(&shown, "concept").0, 200);
    // Another sitting, and another form of the same file.
    let again = shown.get("/_portaal/bureau/bewerk?bestand=content/aanbod/judo.md").text();
    assert!(again.contains("data-concept") && again.contains("Half af"), "{again}");
    assert_eq!(Form::of(&again).value("titel"), "Judo voor beginners", "the form is of the file");
    assert_eq!(Form::of(&again).with("titel", "Ander begin").json(&shown, "concept").0, 200);
    let third = shown.get("/_portaal/bureau/bewerk?bestand=content/aanbod/judo.md").text();
    assert!(third.contains("Half af") && third.contains("Ander begin"), "neither took the other's place");
    let taken =
        Form::open(&shown, &format!("bewerk?bestand=content/aanbod/judo.md&concept={}", form.value("@formulier")));
    assert_eq!(taken.value("titel"), "Half af");
    assert_eq!(taken.json(&shown, "bewaar").0, 200);
    assert!(shown.read(JUDO).contains("titel: Half af"));
}

#[test]
fn a_new_file_is_there_once_it_is_saved_and_never_in_the_place_of_another() {
    let shown = Shown::small();
    let taken = shown.get("/_portaal/bureau/nieuw?soort=aanbod&naam=Judo").text();
    assert!(taken.contains("Er is al een bestand"), "{taken}");
    let form = Form::open(&shown, "nieuw?soort=partners&naam=Zwembad%20De%20Golf").with("soort", "sport");
    let path = "content/partners/zwembad-de-golf.md";
    assert!(!shown.path(path).exists());
    let other = Form(form.0.clone());
    assert_eq!(form.send(&shown, "bewaar").status, 303);
    assert!(shown.read(path).contains("naam: Zwembad De Golf"));
    assert_eq!(other.json(&shown, "bewaar").0, 409);
    let copy = Form::open(&shown, "nieuw?soort=aanbod&van=content/aanbod/judo.md&naam=Judo%20twee");
    assert_eq!(
        (copy.value("titel"), copy.value("status"), copy.value("@bestand")),
        ("Judo twee", "concept", "content/aanbod/judo-twee.md")
    );
}

#[test]
fn what_cannot_be_read_is_shown_as_a_text() {
    let shown = Shown::small();
    shown.write(JUDO, "---\ntitel: [\n---\n\nTekst\n");
    until("the fault is seen", || shown.running.preview().found.has_errors());
    let form = judo(&shown);
    assert_eq!(form.value("@heel"), "---\ntitel: [\n---\n\nTekst\n");
    let (_, found) = Form(form.0.clone()).json(&shown, "concept");
    assert!(found["fouten"].as_array().is_some_and(|all| !all.is_empty()), "{found}");
    assert_eq!(form.with("@heel", "---\ntitel: Judo\n---\n").json(&shown, "bewaar").0, 200);
    assert_eq!(shown.read(JUDO), "---\ntitel: Judo\n---\n");
}

#[test]
fn a_file_is_dated_today_by_one_tap() {
    let shown = Shown::new(&SiteTest::small().edited(JUDO, "trefwoorden", "gecontroleerd_op: 2025-01-02\ntrefwoorden"));
    let home = shown.get("/_portaal/bureau/").text();
    assert!(home.contains("Klopt nog: Judo voor beginners"), "{home}");
    let form = judo(&shown);
    assert_eq!(form.send(&shown, "nagekeken").status, 303);
    assert!(shown.read(JUDO).contains("gecontroleerd_op: 2026-11-21\n"));
    assert!(!shown.get("/_portaal/bureau/").text().contains("Klopt nog: Judo"));
}

#[test]
fn lists_are_searched_and_narrowed_and_references_found_by_title() {
    let shown = Shown::new(&SiteTest::small().edited(JUDO, "titel: Judo", "status: concept\ntitel: Judo"));
    let list = |query: &str| shown.get(&format!("/_portaal/bureau/lijst?soort=aanbod{query}")).text();
    assert!(list("").contains("2 gevonden") && list("&zoek=JUDO").contains("1 gevonden"), "{}", list(""));
    assert!(list("&school=linde&zoek=judo").contains("1 gevonden") && list("&toon=fouten").contains("0 gevonden"));
    for typed in ["lnide", "de%20lin", "linde%20amsterdam"] {
        let found = shown.get(&format!("/_portaal/bureau/kies?soort=scholen&zoek={typed}")).text();
        let found: Value = serde_json::from_str(&found).expect("it is JSON");
        assert_eq!(found[0]["naam"], "linde", "{typed}: {found}");
    }
}

/// All that lies in a portal's folder but what the desk itself keeps, with the bytes.
fn everything(shown: &Shown) -> Vec<(String, Vec<u8>)> {
    let files = walkdir::WalkDir::new(shown.folder.path()).sort_by_file_name().into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("it can be read"))).collect()
}

#[test]
fn what_is_not_from_the_desk_itself_writes_nothing() {
    let shown = Shown::small();
    let form = judo(&shown).with("titel", "Kwaad");
    let (host, body) = (shown.address(), form.body());
    let before = everything(&shown);
    let own_host = format!("Host: {host}\r\n");
    let origin = format!("Origin: http://{host}\r\n");
    for headers in [
        own_host.clone(),
        format!("{own_host}Origin: http://evil.example\r\n"),
        format!("{own_host}Origin: null\r\n"),
        format!("{own_host}{origin}Sec-Fetch-Site: cross-site\r\n"),
        format!("Host: evil.example\r\n{origin}"),
        "Host: evil.example\r\nOrigin: http://evil.example\r\n".to_owned(),
        "Host: 192.168.1.2\r\nOrigin: http://192.168.1.2\r\n".to_owned(),
    ] {
        for deed in [
            "bewaar",
            "concept",
            "ongedaan",
            "nagekeken",
            "weggooien",
            "bijlage?@bestand=content/aanbod/judo.md&@naam=a.pdf",
        ] {
            assert_eq!(post(&shown, deed, &headers, &body).status, 403, "{headers} {deed}");
        }
    }
    for token in ["", "x", &"0".repeat(64)] {
        let form = Form(form.0.clone()).with("@sleutel", token);
        for deed in ["bewaar", "concept", "ongedaan", "nagekeken", "weggooien", "bijlage"] {
            assert_eq!(form.send(&shown, deed).status, 403, "{token} {deed}");
        }
    }
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
        let asked = format!(
            "{method} /_portaal/bureau/bewaar HTTP/1.1\r\nConnection: close\r\n{}Content-Length: 0\r\n\r\n",
            own(&shown)
        );
        assert_eq!(send(shown.address(), &asked).status, 405, "{method}");
    }
    assert_eq!(everything(&shown), before);
}

#[test]
fn nothing_is_written_outside_of_content_or_as_anything_else() {
    let shown = Shown::small();
    let outside = crate::support::Folder::new();
    fs::write(outside.path().join("geheim.md"), "---\ntitel: geheim\n---\n").expect("it can be written");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path(), shown.path("content/paginas/link")).expect("links can be made");
        std::os::unix::fs::symlink(outside.path().join("geheim.md"), shown.path("content/nieuws/link.md"))
            .expect("links can be made");
    }
    let form = judo(&shown).with("@heel", "---\ntitel: Kwaad\n---\n").with("@basis", "");
    let before = everything(&shown);
    for path in [
        "content/../geheim.md",
        "content/aanbod/../../geheim.md",
        "/etc/passwd",
        "../geheim.md",
        "content/aanbod/kwaad.sh",
        "content/aanbod/kwaad.html",
        "content/aanbod/.verborgen.md",
        "content/onbekend/kwaad.md",
        "themes/asko/templates/base.html",
        "content/aanbod/kwaad.md\0.sh",
        "content\\aanbod\\kwaad.md",
        "content/paginas/link/kwaad.md",
        "content/nieuws/link.md",
        "Cargo.toml",
        "",
    ] {
        for deed in ["bewaar", "concept", "nagekeken"] {
            let answer = Form(form.0.clone()).with("@bestand", path).send(&shown, deed);
            assert_eq!(answer.status, 403, "{path} {deed}");
        }
        let query = format!("@bestand={}&@naam=a.pdf", utf8_percent_encode(path, NON_ALPHANUMERIC));
        let headers = format!("{}x-sleutel: {}\r\n", own(&shown), form.value("@sleutel"));
        assert_eq!(post(&shown, &format!("bijlage?{query}"), &headers, "%PDF-1").status, 403, "{path}");
        let url = format!("/_portaal/bureau/bewerk?bestand={}", utf8_percent_encode(path, NON_ALPHANUMERIC));
        let answer = shown.get(&url);
        assert!(answer.status == 404 && !answer.text().contains("geheim"), "{path}");
    }
    assert_eq!(everything(&shown), before);
    assert_eq!(fs::read_dir(outside.path()).expect("it is there").count(), 1);
}

#[test]
fn two_hundred_megabytes_are_refused_before_they_are_read() {
    let shown = Shown::small();
    let before = everything(&shown);
    let head = format!(
        "POST /_portaal/bureau/bewaar HTTP/1.1\r\nConnection: close\r\n{}Content-Length: 209715200\r\n\r\n",
        own(&shown)
    );
    assert_eq!(send(shown.address(), &head).status, 413);
    // Who does not say how much it is, is stopped when it is too much.
    let mut stream = TcpStream::connect(shown.address()).expect("it listens");
    let head = format!("POST /_portaal/bureau/bewaar HTTP/1.1\r\n{}Transfer-Encoding: chunked\r\n\r\n", own(&shown));
    stream.write_all(head.as_bytes()).expect("it can be sent");
    let chunk = format!("{:x}\r\n{}\r\n", 1 << 20, "x".repeat(1 << 20));
    let sent = (0..200).take_while(|_| stream.write_all(chunk.as_bytes()).is_ok()).count();
    assert!(sent < 100, "{sent} megabytes were taken");
    assert_eq!(everything(&shown), before);
    assert_eq!(shown.get("/over-ons/").status, 200);
}

#[test]
fn a_document_that_was_dropped_is_written_with_the_form_that_names_it() {
    let shown = Shown::small();
    let form = judo(&shown);
    let headers = format!("{}x-sleutel: {}\r\n", own(&shown), form.value("@sleutel"));
    let add = |name: &str, bytes: &str| {
        post(&shown, &format!("bijlage?@als=json&@bestand={JUDO}&@naam={name}"), &headers, bytes)
    };
    assert_eq!(add("virus.pdf", "#!/bin/sh").status, 415);
    let answer = add("Folder%20Judo.exe", "%PDF-1.7 klein");
    assert!(answer.status == 200 && answer.text().contains("folder-judo.pdf"), "{}", answer.text());
    let place = shown.path("content/aanbod/folder-judo.pdf");
    assert!(!place.exists());
    let (_, found) = judo(&shown).with("@tekst", "Zie [de folder](folder-judo.pdf).").json(&shown, "concept");
    assert_eq!(found["fouten"].as_array().map(Vec::len), Some(0), "{found}");
    assert!(!place.exists());
    assert_eq!(judo(&shown).with("@tekst", "Zie [de folder](folder-judo.pdf).").json(&shown, "bewaar").0, 200);
    assert!(
        place.exists() && shown.read(JUDO).ends_with("Zie [de folder](folder-judo.pdf).\n"),
        "{}",
        shown.read(JUDO)
    );
}

#[test]
fn a_field_that_is_called_as_something_of_the_desk_is_a_field() {
    let file = "content/contact/linde-directie.md";
    let with_person = "persoon:\n  naam: Noor Bakker\n  toestemming_tot: 2027-08-01\ntelefoon:";
    let shown = Shown::new(&SiteTest::small().edited(file, "telefoon:", with_person));
    let open = || Form::open(&shown, &format!("bewerk?bestand={file}"));
    assert_eq!((open().value("formulier"), open().json(&shown, "bewaar").0), ("", 200));
    let before = shown.read(file);
    let gone = open().with("persoon.naam", "").with("persoon.toestemming_tot", "");
    assert_eq!(gone.json(&shown, "bewaar").0, 200);
    assert_eq!(shown.read(file), before.replace(with_person, "telefoon:"), "a group that is emptied goes as a whole");
}
