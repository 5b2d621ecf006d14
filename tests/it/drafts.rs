//! What nobody is shown yet stands in nobody's way, and goes nowhere.

use portaal::base::code::Severity;
use portaal::routes::Target;

use crate::support::{Folder, SiteTest, portaal, said, short};

const DRAFT: &str = "content/aanbod/haken.md";

fn offer(domain: &str, provider: &str, status: &str) -> String {
    format!(
        "---\ntitel: Haken\nsamenvatting: Samen haken.\ndomein: {domain}\ndoelgroep: ouders\naanbieder: {provider}\n\
         {status}planning: {{ start: 2026-12-02, van: 10:00, tot: 11:00 }}\nkosten: gratis\n---\n\nTekst.\n"
    )
}

/// What is found of the draft, and whether anything found forbids publishing.
fn found(text: &str) -> (String, bool) {
    let found = SiteTest::small().with(DRAFT, text).build().diagnostics;
    let of_draft = found.iter().filter(|fault| fault.location.path.as_str() == DRAFT);
    (of_draft.map(|fault| format!("{} ", fault.code.as_str())).collect(), found.has_errors())
}

#[test]
fn a_draft_is_told_all_its_faults_and_stops_nobody() {
    let draft = "status: concept\n";
    for (text, code) in [
        (offer("handwerk", "sportclub", draft), "unknown-choice"),
        (offer("sport", "haakclub", draft), "unknown-reference"),
        (offer("sport", "sportclub", draft), "offer-without-place"),
        (offer("sport", "sportclub", "status: concept # nog niet\n").replace("Tekst.", "[x](weg.md)"), "broken-link"),
        (offer("[sport", "sportclub", "status: 'concept'\n"), "yaml"),
        (offer("sport", "sportclub", draft).replace('\n', "\r\n").replace("van:", "vna:"), "unknown-field"),
    ] {
        let (codes, has_errors) = found(&text);
        assert!(codes.contains(code), "{code}: {codes}\n{text}");
        assert!(!has_errors, "{text}");
        let public = text.lines().filter(|line| !line.starts_with("status:")).collect::<Vec<_>>().join("\n");
        assert!(found(&public).1, "for the public it is a fault\n{public}");
    }
}

#[test]
fn a_translation_of_a_draft_is_one_itself() {
    let site = SiteTest::small()
        .edited("content/paginas/over-ons.md", "titel: Over ons", "titel: Over ons\nstatus: concept")
        .edited("content/nieuws/open.md", "[over ons](../paginas/over-ons.md)", "ons")
        .with("content/paginas/over-ons.en.md", "---\ntitel: About us\nonbekend: x\n---\n\nWe.\n");
    let found = site.build().diagnostics;
    assert!(short(&found).contains("unknown-field") && !found.has_errors(), "{}", short(&found));
}

#[test]
fn what_shows_drafts_says_so_and_is_kept_by_nobody() {
    let mut site = SiteTest::small()
        .with(
            "content/nieuws/plan.md",
            "---\ntitel: Plan\ndatum: 2026-11-01\nsamenvatting: x\nstatus: concept\n---\n\nx\n",
        )
        .with("content/nieuws/later.md", "---\ntitel: Later\ndatum: 2026-12-24\nsamenvatting: x\n---\n\nx\n");
    assert!(site.build().site().expect("there is one").previewed.is_empty());
    assert!(site.page("/over-ons/").contains("canonical"));
    site.options.drafts = true;
    let built = site.build();
    let previewed: Vec<&str> =
        built.site().expect("there is one").previewed.iter().map(|entity| entity.url.as_str()).collect();
    assert_eq!(previewed, ["/nieuws/later/", "/nieuws/plan/"]);
    assert!(site.page("/over-ons/").contains("content=\"noindex\""));
    let robots = built.route("/robots.txt").expect("it is there");
    let robots = built.render(robots).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert!(String::from_utf8_lossy(&robots).contains("Disallow: /\n"));
}

#[test]
fn drafts_are_never_made_for_the_public() {
    let folder = Folder::with(&SiteTest::small());
    for command in ["build", "check"] {
        let text = said(&portaal(&folder.path()).args([command, "--publish", "--drafts"]).output().expect("it runs"));
        assert!(text.starts_with("Some(2)") && text.contains("gaan niet samen"), "{text}");
    }
}

#[test]
fn only_files_that_a_published_page_shows_or_links_are_published() {
    let pdf = "%PDF-1.4\n%%EOF\n";
    let media = |site: &SiteTest| {
        let built = site.build();
        let media = built.routes().iter().filter(|route| matches!(route.target, Target::Media(_)));
        let files: Vec<String> = media.map(|route| route.file.to_string()).collect();
        let told = built.diagnostics.iter().filter(|fault| fault.code.as_str() == "unused-file");
        assert!(told.clone().all(|fault| fault.severity() == Severity::Warning));
        (files, told.count())
    };
    let loose = SiteTest::small().with("content/nieuws/geheim.pdf", pdf);
    assert_eq!(media(&loose), (vec![], 1));
    let text = |status: &str| {
        format!("---\ntitel: Plan\ndatum: 2026-11-01\nsamenvatting: x\n{status}---\n\nLees [dit](geheim.pdf).\n")
    };
    for status in ["status: concept\n", "status: gearchiveerd\n"] {
        assert_eq!(media(&loose.clone().with("content/nieuws/plan.md", text(status))), (vec![], 1), "{status}");
    }
    let future = text("").replace("2026-11-01", "2026-12-24");
    assert_eq!(media(&loose.clone().with("content/nieuws/plan.md", future)), (vec![], 1));
    let (files, told) = media(&loose.with("content/nieuws/plan.md", text("")));
    assert!(files.len() == 1 && files[0].starts_with("media/nieuws/geheim.") && told == 0, "{files:?}");
}
