//! What `site.yaml` says in other languages is said in languages of the portal.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Language;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let settings = content.settings();
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

fn is_told(content: &Content, code: &str) -> bool {
    let languages = || content.settings().made_languages();
    Language::from_segment(code).is_some_and(|language| languages().any(|other| other == language))
}
