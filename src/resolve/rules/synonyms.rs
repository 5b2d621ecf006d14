//! A concept of `zoeken.synoniemen` has words, in languages that there are.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Language;
use crate::model::scalar::Scalar;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let synonyms = content.settings().search.iter().flat_map(|search| &search.synonyms);
    for (at, synonym) in synonyms.enumerate() {
        let field = |below: &str| content.settings.origin.field(&format!("zoeken.synoniemen[{at}].woorden{below}"));
        if synonym.words.values().all(|words| words.is_empty()) {
            let diagnostic = Diagnostic::new(Code::EmptyField, field("")).with("key", "woorden");
            diags.push(diagnostic.with("meaning", "Woorden per taal, zoals `nl: [zwemmen, zwemles]`."));
        }
        for language in synonym.words.keys() {
            let Err(fault) = Language::read(language) else { continue };
            let diagnostic = Diagnostic::new(Code::InvalidLanguage, field(&format!(".{language}")));
            let diagnostic = diagnostic.with("key", "woorden").with("value", language.as_str());
            diags.push(diagnostic.with_all(&fault.arguments));
        }
    }
}
