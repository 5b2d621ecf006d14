//! Sample content is counted in a preview and refused when the result goes to the public, as is whatever else is not
//! ready: placeholders, and references to what is hidden.

use camino::Utf8Path;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::resolve::Content;

pub(super) fn check(content: &Content, publish: bool, diags: &mut Diagnostics) {
    let mut count = 0_usize;
    content.for_each(|entity| {
        if !entity.common.sample {
            return;
        }
        count += 1;
        if publish {
            let place = entity.origin.field("voorbeeld");
            diags.push(Diagnostic::new(Code::SampleRefused, place).with("title", entity.title));
        }
    });
    if count > 0 && !publish {
        let place = Location::whole_file(Utf8Path::new("content"));
        diags.push(Diagnostic::new(Code::SampleContent, place).with("count", count.to_string()));
    }
    if publish {
        refuse(diags);
    }
}

/// What is a warning in a preview forbids publishing.
fn refuse(diags: &mut Diagnostics) {
    let found = std::mem::take(diags);
    diags.extend(found.into_iter().map(|found| {
        let (code, name, argument) = match found.code {
            Code::Placeholder => (Code::PlaceholderRefused, "text", found.argument("text")),
            Code::HiddenReference => (Code::DraftRefused, "slug", found.argument("slug")),
            Code::HiddenLink => (Code::DraftRefused, "slug", found.argument("target")),
            _ => return found,
        };
        let argument = argument.unwrap_or_default().to_owned();
        Diagnostic::new(code, found.location).with(name, argument)
    }));
}
