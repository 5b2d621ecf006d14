//! A photo has enough dots to be looked at.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::model::entity::{MediaForm, Showing};
use crate::picture::Nature;
use crate::resolve::Content;

/// From this width on a photo fills the column of text on a telephone with two dots for each of the page's.
const ENOUGH: u32 = 600;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    for media in content.media.values().filter(|media| !matches!(media.showing, Showing::Nobody | Showing::Withdrawn)) {
        let MediaForm::Photo(head) = &media.form else { continue };
        if head.nature == Nature::Photo && head.size.0 < ENOUGH {
            let place = Location::whole_file(&media.path);
            let fault = Diagnostic::new(Code::SmallPicture, place).with("width", head.size.0.to_string());
            diags.push(fault.with("enough", ENOUGH.to_string()));
        }
    }
}
