//! Facts grow old: whatever was last checked more than a year ago should be looked at, and nothing was checked tomorrow.

use jiff::ToSpan;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let Ok(a_year_ago) = content.today.checked_sub(365.days()) else { return };
    content.for_each(|entity| {
        let Some(checked) = entity.common.checked_on else { return };
        let code = if checked.0 > content.today {
            Code::CheckInFuture
        } else if checked.0 < a_year_ago {
            Code::CheckOverdue
        } else {
            return;
        };
        let diagnostic =
            Diagnostic::new(code, entity.origin.field("gecontroleerd_op")).with("date", checked.to_string());
        diags.push(diagnostic.with_some("owner", entity.common.owner.map(ToString::to_string)));
    });
}
