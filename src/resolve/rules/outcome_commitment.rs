//! An outcome and a commitment that names it agree on whose outcome it is.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    for (id, commitment) in site.commitments.iter() {
        for outcome in &commitment.links.outcomes {
            let outcome = &site.outcomes[*outcome];
            let Some(own) = outcome.links.commitment.filter(|own| *own != id) else { continue };
            let at = commitment.outcomes.iter().position(|name| name.slug() == outcome.slug()).unwrap_or(0);
            let place = commitment.origin().field(&format!("uitkomsten[{at}]"));
            let diagnostic = Diagnostic::new(Code::OutcomeElsewhere, place).with("slug", outcome.slug());
            diags.push(diagnostic.with("other", site.commitments[own].slug()));
        }
    }
}
