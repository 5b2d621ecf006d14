//! Files beside the content: photos, drawings and documents.

use camino::Utf8PathBuf;

use crate::base::digest::Digest;
use crate::picture::{PictureHead, RECIPE, Rendition, Unusable};

/// A file that content shows or offers: an image or a document.
#[derive(Clone, Debug)]
pub struct Media {
    /// Path from the root.
    pub path: Utf8PathBuf,
    /// Its bytes' digest, for its name.
    pub digest: Digest,
    /// What it is.
    pub form: MediaForm,
    /// Who shows or links it. Only what somebody can find is published.
    pub showing: Showing,
}

/// What a file beside the content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaForm {
    /// A photo, of which pictures are made.
    Photo(PictureHead),
    /// A drawing, with its width and height in pixels when it says so.
    Drawing(Option<(u32, u32)>),
    /// A document.
    Document,
    /// A photo that is of no use, which has been said of its file.
    Broken,
    /// A photo of a form that the web does not know: wrong where somebody shows it.
    Foreign(Unusable),
}

/// Who shows or links a file beside the content; the later one counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Showing {
    /// No page at all.
    #[default]
    Nobody,
    /// Only pages that are not for the public.
    Hidden,
    /// A page that is.
    Public,
    /// Nobody, as the consent to show it has ended.
    Withdrawn,
}

impl Media {
    /// Its path in the output, which changes with its bytes: `media/scholen/plan.0123456789.pdf`. Of a photo it is that of the
    /// picture for whoever asks for no other.
    #[must_use]
    pub fn output_path(&self) -> Utf8PathBuf {
        match &self.form {
            MediaForm::Photo(head) => self.picture_path(head.fallback()),
            MediaForm::Drawing(_) => self.marked_path(&self.made_digest().fingerprint(), "svg"),
            MediaForm::Document | MediaForm::Broken | MediaForm::Foreign(_) => {
                self.marked_path(&self.digest.fingerprint(), self.path.extension().unwrap_or_default())
            }
        }
    }

    /// The path in the output of a picture that is made of it: `media/scholen/plein.0123456789-800.webp`.
    #[must_use]
    pub fn picture_path(&self, picture: Rendition) -> Utf8PathBuf {
        let mark = format!("{}-{}", self.made_digest().fingerprint(), picture.width);
        self.marked_path(&mark, picture.format.ending())
    }

    /// What the name of all changes with that is made of it: its bytes, and how it is made.
    fn made_digest(&self) -> Digest {
        Digest::of_parts([self.digest.as_bytes(), RECIPE.as_bytes()])
    }

    fn marked_path(&self, mark: &str, ending: &str) -> Utf8PathBuf {
        let below = self.path.strip_prefix("content").unwrap_or(&self.path);
        let name = format!("{}.{mark}.{ending}", below.file_stem().unwrap_or_default());
        Utf8PathBuf::from("media").join(below.with_file_name(name))
    }
}
