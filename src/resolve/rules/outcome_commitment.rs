//! An outcome and a commitment that names it agree on whose outcome it is.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for (id, commitment) in content.commitments.iter() {
        for outcome in &commitment.links.outcomes {
            let outcome = &content.outcomes[*outcome];
            let Some(own) = outcome.links.commitment.filter(|own| *own != id) else { continue };
            let at = commitment.outcomes.iter().position(|name| name.slug() == outcome.slug()).unwrap_or(0);
            let place = commitment.origin().field(&format!("uitkomsten[{at}]"));
            let diagnostic = Diagnostic::new(Code::OutcomeElsewhere, place).with("slug", outcome.slug());
            diags.push(diagnostic.with("other", content.commitments[own].slug()));
        }
    }
}
