//! A commitment past its period was reached or given up; saying neither is not evaluating it.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for commitment in content.commitments.values() {
        let end = commitment.period.until;
        // A period that ends before it begins has its own message.
        if commitment.period.from < end && commitment.is_unevaluated(content.today) {
            let place = commitment.origin().field("stand");
            diags.push(Diagnostic::new(Code::NotEvaluated, place).with("end", end.to_string()));
        }
    }
}
