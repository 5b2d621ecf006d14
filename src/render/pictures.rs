//! The files of the content's pictures, and where pictures are made of them.

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::source::Location;
use crate::base::table::Id;
use crate::model::entity::{Media, MediaForm, Showing};
use crate::picture::{Darkroom, Nature, Negative, PictureHead, Rendition};
use crate::resolve::Site;

/// The files of the content's pictures and documents, and where pictures are made of them.
pub struct Pictures {
    /// Their bytes, in the order of the table of media.
    files: Vec<Arc<[u8]>>,
    darkroom: Arc<Darkroom>,
}

impl Pictures {
    /// Pictures of `files`, which stand in the order of the table of media.
    #[must_use]
    pub fn new(files: Vec<Arc<[u8]>>, darkroom: Arc<Darkroom>) -> Self {
        Self { files, darkroom }
    }

    /// The bytes of a file as it is.
    #[must_use]
    pub fn bytes(&self, id: Id<Media>) -> &[u8] {
        &self.files[id.index()]
    }

    /// The bytes of a picture that is made of a photo.
    ///
    /// # Errors
    /// That the photo is broken in the middle.
    pub fn picture(&self, site: &Site, photo: Id<Media>, rendition: Rendition) -> Result<Vec<u8>, Diagnostic> {
        let media = &site.media[photo];
        let MediaForm::Photo(head) = &media.form else { return Ok(Vec::new()) };
        self.darkroom.picture(self.negative(photo, media, head), rendition).map_err(|why| fault(media, why.as_str()))
    }

    /// The colour that stands in a photo's place until it is there; none of what lets through what is behind it.
    ///
    /// # Errors
    /// That the photo is broken in the middle.
    pub fn colour(&self, site: &Site, photo: Id<Media>) -> Result<Option<[u8; 3]>, Diagnostic> {
        let media = &site.media[photo];
        match &media.form {
            MediaForm::Photo(head) if head.nature == Nature::Photo => {
                let colour = self.darkroom.colour(self.negative(photo, media, head));
                colour.map(Some).map_err(|why| fault(media, why.as_str()))
            }
            _ => Ok(None),
        }
    }

    /// The photos that are for the public and broken in the middle.
    #[must_use]
    pub fn faults(&self, site: &Site) -> Vec<Diagnostic> {
        let media: Vec<(Id<Media>, &Media)> = site.media.iter().collect();
        let fault = |(id, media): (Id<Media>, &Media)| {
            let MediaForm::Photo(head) = &media.form else { return None };
            let colour =
                (media.showing == Showing::Public).then(|| self.darkroom.colour(self.negative(id, media, head)));
            colour?.err().map(|why| fault(media, why.as_str()))
        };
        media.into_par_iter().filter_map(fault).collect()
    }

    fn negative<'a>(&'a self, id: Id<Media>, media: &Media, head: &'a PictureHead) -> Negative<'a> {
        Negative { bytes: self.bytes(id), digest: media.digest, head }
    }
}

fn fault(media: &Media, why: &str) -> Diagnostic {
    let place = Location::whole_file(&media.path);
    let below = media.path.strip_prefix("content").unwrap_or(&media.path);
    Diagnostic::new(Code::InvalidImage, place).with("target", below.as_str()).with("why", why)
}
