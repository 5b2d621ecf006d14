//! A photo does not say where it was taken, by whom or with which device.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for media in content.media.values() {
        if let Some(trace) = media.trace {
            let place = Location::whole_file(&media.path);
            diags.push(Diagnostic::new(Code::PhotoTrace, place).with("trace", trace.as_str()));
        }
    }
}
