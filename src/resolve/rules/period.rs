//! A commitment's period ends after it begins.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    for commitment in site.commitments.values() {
        let period = &commitment.period;
        if period.until <= period.from {
            let diagnostic = Diagnostic::new(Code::EndBeforeStart, commitment.origin().field("periode.tot"));
            diags.push(diagnostic.with("start", period.from.to_string()).with("end", period.until.to_string()));
        }
    }
}
