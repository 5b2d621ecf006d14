//! What a contact point answers is one of the topics of `site.yaml`, when that names any.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::base::path::slugify;
use crate::resolve::Site;
use crate::resolve::topics;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    if site.topics.is_empty() {
        return;
    }
    for contact in site.contacts.values() {
        for (at, topic) in contact.topics.iter().enumerate() {
            if site.topics.named(topic).is_none() {
                let place = contact.origin().field(&format!("onderwerpen[{at}]"));
                let diagnostic = Diagnostic::new(Code::UnknownTopic, place).with("topic", &**topic);
                diags.push(diagnostic.with_some("suggestion", suggestion(site, topic)));
            }
        }
    }
}

/// The topic that was meant, by its own name.
fn suggestion(site: &Site, wrong: &str) -> Option<String> {
    let wrong = slugify(wrong);
    let near = nearest(&wrong, site.topics.slugs())?;
    topics::all(site).find(|topic| topic.slug() == near).map(|topic| topic.name.to_string())
}
