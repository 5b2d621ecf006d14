//! The overlay as a whole.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use camino::Utf8Path;

use super::*;
use crate::base::diagnostic::Diagnostic;
use crate::base::source::Location;
use crate::model::Kind;
use crate::model::entity::Hidden;
use crate::model::moment::Day;
use crate::report::sample::{duplicate_key, dutch, hostile, missing_site, several, unknown_field};
use crate::report::{MessageLanguage, SystemFault};
use crate::resolve::HiddenEntity;

fn only(diagnostic: Diagnostic) -> Problem {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    Problem::Content(diagnostics)
}

fn dialog_of(diagnostic: Diagnostic) -> String {
    dialog(&only(diagnostic), &dutch()).expect("there is a problem")
}

#[test]
fn a_fault_is_shown_with_its_line_its_help_and_a_link() {
    let html = dialog_of(unknown_field());
    for part in [
        "role=\"alertdialog\" aria-labelledby=\"portaal-overlay-title\"",
        "id=\"portaal-overlay-title\">1 fout in de inhoud</h2>",
        "<code>brinn</code> is geen veld van <code>scholen</code>",
        "href=\"/_portaal/open?path=content/scholen/lukasschool.md&amp;line=3\"",
        "content/scholen/lukasschool.md, regel 3</a>",
        "<code><mark class=\"portaal-overlay__mark\">brinn</mark>: 16HF</code>",
        "bedoelde u <code>brin</code>?",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn a_second_place_says_what_it_is() {
    let html = dialog_of(duplicate_key());
    assert!(html.contains("regel 2</a>: hier staat het de eerste keer</p>"), "{html}");
    assert!(html.contains("portaal-overlay__mark--label\">naam</mark>: Lukas<"), "{html}");
}

#[test]
fn hostile_text_is_escaped() {
    for html in [dialog_of(hostile()), page(&only(hostile()), &dutch())] {
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
        assert!(!html.chars().any(|c| c.is_control() && c != '\n'), "{html}");
        assert!(html.contains("&lt;script&gt;alert('1')&lt;/script&gt;"), "{html}");
        assert!(html.contains("path=content/a%1B%5D0%3Bx%07/%3Cb%3E%2Cx%3Ay%25%22%26.md&amp;line=1\""), "{html}");
    }
}

#[test]
fn a_page_of_its_own_is_complete() {
    let html = page(&Problem::Content(several()), &dutch());
    assert!(html.starts_with("<!doctype html>\n<html lang=\"nl\">"), "{html}");
    assert!(html.contains("<title>2 fouten, 1 waarschuwing in de inhoud</title>"), "{html}");
    assert!(html.contains("<h1 ") && html.ends_with("</html>\n"), "{html}");
    assert!(page(&only(missing_site()), &dutch()).contains("content/site.yaml</a></p>\n<p"));
    assert!(page(&Problem::None, &dutch()).contains("Er is nog niets te zien</h1>"));
}

#[test]
fn every_problem_has_a_dialog_and_a_page() {
    let messages = Messages::new(MessageLanguage::En);
    for problem in [
        Problem::Panic("<script>\u{1b}[2J".to_owned()),
        Problem::Unreadable {
            path: "a<b".into(),
            fault: SystemFault(Arc::new(io::Error::other("<i>"))),
        },
    ] {
        for html in [dialog(&problem, &messages).expect("there is a problem"), page(&problem, &messages)] {
            assert!(!html.contains("<script") && !html.contains("<i>") && !html.contains('\u{1b}'), "{html}");
            assert!(html.contains("portaal-overlay-title"), "{html}");
        }
    }
    assert_eq!(dialog(&Problem::None, &messages), None);
}

#[test]
fn a_hidden_page_says_why_and_what_to_do_and_escapes_everything() {
    let mut entity = HiddenEntity {
        kind: Kind::Page,
        title: "<b>Plan</b> & \"meer\"".to_owned(),
        url: "/plan/".to_owned(),
        why: Hidden::Draft,
        path: Utf8Path::new("content/paginas/<b>.md").into(),
    };
    let html = hidden(&entity, &dutch());
    assert!(!html.contains("<b>"), "{html}");
    for part in [
        "&lt;b&gt;Plan&lt;/b&gt; &amp; &quot;meer&quot;",
        "path=content/paginas/%3Cb%3E.md",
        "<code>--public</code>",
        "omdat <code>status: concept</code> in het bestand staat",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    entity.why = Hidden::Future(Day(jiff::civil::date(2026, 12, 5)));
    assert!(hidden(&entity, &dutch()).contains("2026-12-05"));
}

#[test]
fn every_class_has_a_style_and_every_style_a_class() {
    let classes = |text: &str| -> BTreeSet<String> {
        text.match_indices("portaal-")
            .map(|(at, _)| {
                let rest = &text[at..];
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
                rest[..end.unwrap_or(rest.len())].to_owned()
            })
            .filter(|name| name != "portaal-overlay-title" && name != "portaal-overlay-intro")
            .collect()
    };
    let point = Diagnostic {
        location: Location { length: 0, width: 0, ..unknown_field().location },
        ..unknown_field()
    };
    let several = Problem::Content(several());
    let html = dialog(&several, &dutch()).expect("there is a problem") + &dialog_of(point) + &page(&several, &dutch());
    // The script of the page makes the mark beside a link by itself.
    let mut found = Diagnostics::new();
    found.extend([unknown_field()]);
    let mentions = [unknown_field().location];
    let desk = Some("/_portaal/bureau/");
    let corner = notes::corner(Some("content/a.md"), desk, &mentions, &found, &dutch()).expect("there is a file");
    assert!(corner.contains("href=\"/_portaal/bureau/bewerk?bestand=content/a.md\""), "{corner}");
    let script = include_str!("../../serve/live.js");
    let of_script: String = script.lines().filter(|line| line.contains("className")).collect();
    let html = html + &notes::band(Hidden::Draft, &dutch()) + &corner + &of_script;
    assert_eq!(classes(&html.replace("data-portaal-", "")), classes(STYLES));
}
