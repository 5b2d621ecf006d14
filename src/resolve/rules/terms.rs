//! A word has one explanation.

use rustc_hash::FxHashMap;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let mut known: FxHashMap<String, &str> = FxHashMap::default();
    for term in content.terms.values() {
        for (at, form) in term.forms().enumerate() {
            let Some(first) = known.insert(form.to_lowercase(), term.slug()) else { continue };
            let key = if at == 0 { "term".to_owned() } else { format!("ook[{}]", at - 1) };
            let diagnostic = Diagnostic::new(Code::TermRepeated, term.origin().field(&key)).with("word", &**form);
            diags.push(diagnostic.with("other", first));
        }
    }
}
