//! A file beside the content is published for the sake of a page that shows or links it. Others are told of: somebody may
//! have forgotten the link, or the file.

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::model::entity::{Media, MediaForm, Showing};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let usable = |media: &&Media| !matches!(media.form, MediaForm::Foreign(_));
    for media in content.media.values().filter(usable) {
        let shown_by = match media.showing {
            Showing::Public | Showing::Withdrawn => continue,
            Showing::Hidden => "hidden",
            Showing::Nobody => "nobody",
        };
        let name = media.path.file_name().unwrap_or_default();
        let unused = Diagnostic::new(Code::UnusedFile, Location::whole_file(&media.path));
        diags.push(unused.with("name", name).with("shown-by", shown_by));
    }
}
