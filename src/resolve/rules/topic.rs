//! What a contact point answers is one of the topics of `site.yaml`, when that names any.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::base::path::slugify;
use crate::resolve::topics::all;
use crate::resolve::{Content, Topics};

pub(super) fn check(content: &Content, topics: &Topics, diags: &mut Diagnostics) {
    if topics.is_empty() {
        return;
    }
    for contact in content.contacts.values() {
        for (at, topic) in contact.topics.iter().enumerate() {
            if topics.named(topic).is_none() {
                let place = contact.origin().field(&format!("onderwerpen[{at}]"));
                let diagnostic = Diagnostic::new(Code::UnknownTopic, place).with("topic", &**topic);
                diags.push(diagnostic.with_some("suggestion", suggestion(content, topics, topic)));
            }
        }
    }
}

/// The topic that was meant, by its own name.
fn suggestion(content: &Content, topics: &Topics, wrong: &str) -> Option<String> {
    let wrong = slugify(wrong);
    let near = nearest(&wrong, topics.slugs())?;
    all(content).find(|topic| topic.slug() == near).map(|topic| topic.name.to_string())
}
