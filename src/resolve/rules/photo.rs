//! A photo does not say where it was taken, by whom or with which device.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::resolve::Site;

pub fn check(site: &Site, diags: &mut Diagnostics) {
    for media in site.media.values() {
        if let Some(trace) = media.trace {
            let place = Location::whole_file(&media.path);
            diags.push(Diagnostic::new(Code::PhotoTrace, place).with("trace", trace.as_str()));
        }
    }
}
