//! A template at fault costs the pages that it makes, and no others.

use portaal::base::code::Code;
use portaal::base::diagnostic::Diagnostic;

use crate::support::SiteTest;

/// The small portal with a template of its own: the URLs that fail, each with why, and how many faults are told.
fn failing(template: &str, text: &str) -> (Vec<(String, Diagnostic)>, usize) {
    let path = format!("themes/asko/templates/{template}");
    let built = SiteTest::small().with(&path, text).build();
    let told = built.diagnostics.iter().filter(|fault| fault.code == Code::TemplateSyntax).count();
    assert_eq!(built.render_faults().iter().count(), 0, "what was told is not told again");
    let pages = built.routes().iter().filter(|route| route.target.is_page());
    let failed = pages.filter_map(|route| Some((route.url.to_string(), built.render(route).err()?)));
    (failed.collect(), told)
}

#[test]
fn a_template_that_cannot_be_read_costs_its_own_pages() {
    let (failed, told) = failing("list_schools.html", "{% if");
    assert_eq!(told, 1);
    assert!(!failed.is_empty());
    for (url, fault) in failed {
        assert!(url.starts_with("/scholen/") || url.starts_with("/en/scholen/"), "{url}");
        assert_eq!(fault.location.path.as_str(), "themes/asko/templates/list_schools.html", "{url}");
    }
}

#[test]
fn a_template_that_asks_for_what_is_not_there_costs_its_own_pages() {
    for text in ["een\n{{ page | omgekeerd }}", "een\n{{<bestaat_niet />}}", "{% extends \"nergens.html\" %}"] {
        let (failed, told) = failing("list_terms.html", text);
        assert_eq!(told, 1, "{text}");
        let urls: Vec<&str> = failed.iter().map(|(url, _)| url.as_str()).collect();
        assert_eq!(urls, ["/begrippen/", "/en/begrippen/", "/makkelijk/begrippen/"], "{text}");
        let place = &failed[0].1.location;
        assert_eq!(place.path.as_str(), "themes/asko/templates/list_terms.html", "{text}");
        assert_eq!(place.line, if text.starts_with("een") { 2 } else { 1 }, "{text}");
    }
}

#[test]
fn what_needs_a_template_at_fault_shares_its_fault() {
    let (failed, told) = failing("components/cards.html", "{% component card(");
    assert_eq!(told, 1, "{failed:?}");
    assert!(failed.len() > 3);
    for (url, fault) in failed {
        assert_eq!(fault.location.path.as_str(), "themes/asko/templates/components/cards.html", "{url}");
    }
}
