//! Pictures and documents of the content.

use std::borrow::Cow;

use crate::base::diagnostic::Diagnostic;
use crate::base::table::Id;
use crate::model::entity::{Media, MediaForm};
use crate::picture::clean;
use crate::render::RenderCx;
use crate::routes::Pictured;

/// A drawing, written anew, or a document as it is.
pub(super) fn file(cx: RenderCx<'_>, id: Id<Media>) -> Cow<'_, [u8]> {
    let bytes = cx.pictures.bytes(id);
    match cx.site.media[id].form {
        // One that was refused has said so, and is not sent either.
        MediaForm::Drawing(_) => Cow::Owned(clean(bytes).map(|drawn| drawn.svg.into_bytes()).unwrap_or_default()),
        _ => Cow::Borrowed(bytes),
    }
}

/// A picture that is made of a photo.
///
/// # Errors
/// That the photo is broken in the middle.
pub(super) fn picture(cx: RenderCx<'_>, of: Pictured) -> Result<Vec<u8>, Diagnostic> {
    cx.pictures.picture(cx.site, of.photo, of.rendition)
}
