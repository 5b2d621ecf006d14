//! A commitment's period ends after it begins, and a step of a transition does not end before it does.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for commitment in content.commitments.values() {
        let period = &commitment.period;
        if period.until <= period.from {
            let diagnostic = Diagnostic::new(Code::EndBeforeStart, commitment.origin().field("periode.tot"));
            diags.push(diagnostic.with("start", period.from.to_string()).with("end", period.until.to_string()));
        }
    }
    for transition in content.transitions.values() {
        for (at, step) in transition.steps.iter().enumerate() {
            let (Some(from), Some(until)) = (step.from, step.until) else { continue };
            if until < from {
                let place = transition.origin().field(&format!("stappen[{at}].tot"));
                let diagnostic = Diagnostic::new(Code::EndBeforeStart, place);
                diags.push(diagnostic.with("start", from.to_string()).with("end", until.to_string()));
            }
        }
    }
}
