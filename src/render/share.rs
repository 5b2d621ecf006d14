//! Ways to pass a page on that ask nobody: links that open what the visitor has.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use schemars::JsonSchema;
use serde::Serialize;

/// Links that pass a page on. Both hold what it is, when and where, and its address.
#[derive(Serialize, JsonSchema)]
pub struct Share {
    /// Opens WhatsApp with the text in it; to whom it goes is asked there.
    pub whatsapp: String,
    /// A `mailto:` with the text in it, to nobody yet.
    pub mail: String,
}

impl Share {
    /// Passes on the page at `url`. `facts` are lines below its title; those that say nothing are left out.
    #[must_use]
    pub fn new(title: &str, facts: &[String], url: &str) -> Self {
        let facts: Vec<&str> = facts.iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
        let text = |lines: &[&str], end: &str| lines.join(end).replace('\u{a0}', " ");
        let message = [&[title], &facts[..], &[url]].concat();
        let body = [&facts[..], &[url]].concat();
        Self {
            whatsapp: format!("https://wa.me/?text={}", encoded(&text(&message, "\n"))),
            // Lines of a message end with both, RFC 6068, section 5.
            mail: mail("", title, &text(&body, "\r\n")),
        }
    }
}

/// A `mailto:` address with a subject and a body, whose lines end as RFC 6068 asks.
#[must_use]
pub(super) fn mail(to: &str, subject: &str, body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    format!("mailto:{to}?subject={}&body={}", encoded(subject), encoded(&body))
}

/// A text as a part of a URL.
pub(super) fn encoded(text: &str) -> impl std::fmt::Display {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, KEPT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_links_hold_every_fact_that_there_is_and_the_address() {
        let facts = ["Woensdag, 15.30 uur".to_owned(), String::new(), "Kosten: €\u{a0}2".to_owned()];
        let share = Share::new("Judo & meer", &facts, "https://example.org/judo/");
        assert_eq!(
            share.whatsapp,
            "https://wa.me/?text=Judo%20%26%20meer%0AWoensdag%2C%2015.30%20uur%0AKosten%3A%20%E2%82%AC%202%0A\
             https%3A%2F%2Fexample.org%2Fjudo%2F"
        );
        assert_eq!(
            share.mail,
            "mailto:?subject=Judo%20%26%20meer&body=Woensdag%2C%2015.30%20uur%0D%0AKosten%3A%20%E2%82%AC%202%0D%0A\
             https%3A%2F%2Fexample.org%2Fjudo%2F"
        );
    }
}
