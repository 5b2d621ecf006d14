//! What `site.yaml` says in other languages is said in languages of the portal, and of texts that some file has.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::model::Language;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    unused_words(content, diags);
    let settings = content.settings();
    for (word, translated) in &settings.words {
        for code in translated.keys().filter(|code| !is_told(content, code)) {
            let place = content.settings.origin.field(&format!("woorden.{word}.{code}"));
            diags.push(Diagnostic::new(Code::UnknownTranslationLanguage, place).with("language", code.as_str()));
        }
    }
    let mut check = |below: &str, codes: &mut dyn Iterator<Item = &String>| {
        for code in codes.filter(|code| !is_told(content, code)) {
            let place = content.settings.origin.field(&format!("{below}vertaald.{code}"));
            diags.push(Diagnostic::new(Code::UnknownTranslationLanguage, place).with("language", code.as_str()));
        }
    };
    check("", &mut settings.translated.keys());
    for (at, item) in settings.menu.iter().enumerate() {
        check(&format!("menu[{at}]."), &mut item.translated.keys());
    }
    for (at, group) in settings.contact.iter().flat_map(|contact| contact.groups.iter().enumerate()) {
        check(&format!("contact.groepen[{at}]."), &mut group.translated.keys());
        for (topic_at, topic) in group.topics.iter().enumerate() {
            check(&format!("contact.groepen[{at}].onderwerpen[{topic_at}]."), &mut topic.translated.keys());
        }
    }
}

/// A word that no field says any more has been changed there: what it was translated into is lost, and nobody would see it.
fn unused_words(content: &Content, diags: &mut Diagnostics) {
    if content.settings().words.is_empty() || !content.broken.is_empty() {
        return;
    }
    let said = content.field_words();
    let unused = content.settings().words.keys().filter(|word| !said.contains(word.as_str()));
    for word in unused {
        let place = content.settings.origin.field(&format!("woorden.{word}"));
        let diagnostic = Diagnostic::new(Code::UnusedWord, place).with("word", word.as_str());
        diags.push(diagnostic.with_some("suggestion", nearest(word, said.iter().copied()).map(str::to_owned)));
    }
}

fn is_told(content: &Content, code: &str) -> bool {
    let languages = || content.settings().made_languages();
    Language::from_segment(code).is_some_and(|language| languages().any(|other| other == language))
}
