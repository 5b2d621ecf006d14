//! The number of a school's location begins with its BRIN, and no two schools share one.

use rustc_hash::FxHashMap;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let mut known = FxHashMap::default();
    for school in content.schools.values() {
        let code = school.location_code.as_str();
        let place = || school.origin().field("vestiging");
        if !code.starts_with(school.brin.as_str()) {
            let diagnostic = Diagnostic::new(Code::VestigingMismatch, place());
            diags.push(diagnostic.with("vestiging", code).with("brin", school.brin.as_str()));
        }
        if let Some(first) = known.insert(code, school) {
            let diagnostic = Diagnostic::new(Code::DuplicateVestiging, place())
                .with("vestiging", code)
                .with("other", first.origin().source.path.as_str());
            diags.push(diagnostic.label("first", first.origin().field("vestiging")));
        }
    }
}
