//! Files beside the content: photos, drawings and documents, and what is wrong with them.

use camino::Utf8Path;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::input::File;
use crate::model::entity::{Media, MediaForm, Showing};
use crate::picture::{self, PictureHead, Unusable};

/// Endings of files of which pictures can be made.
const PHOTOS: &[&str] = &["jpg", "jpeg", "png", "gif", "webp"];

/// Endings of documents that content may offer.
const DOCUMENTS: &[&str] = &["pdf"];

/// Endings of photos that no browser shows, or that only some do.
const FOREIGN: &[&str] = &["heic", "heif", "avif", "tif", "tiff", "bmp", "jfif"];

/// What a file is that stands beside the content; nothing when it has no place there. `below` is its path below the folder of the
/// content, `ending` how that ends in small letters.
pub(super) fn read(
    path: &Utf8Path,
    file: &File,
    below: &Utf8Path,
    ending: &str,
    diags: &mut Diagnostics,
) -> Option<Media> {
    let fault = |code: Code| Diagnostic::new(code, Location::whole_file(path)).with("target", below.as_str());
    let form = if PHOTOS.contains(&ending) {
        match picture::head(&file.bytes) {
            Ok(head) => {
                diags.extend(hints(&head, ending, fault));
                MediaForm::Photo(head)
            }
            Err(why) => {
                diags.push(fault(Code::InvalidImage).with("why", why.as_str()));
                MediaForm::Broken
            }
        }
    } else if ending == "svg" {
        let drawn = picture::clean(&file.bytes);
        if let Err(refused) = &drawn {
            diags.push(fault(Code::UnsafeDrawing).with("why", refused.as_str()));
        }
        MediaForm::Drawing(drawn.ok().and_then(|drawn| drawn.size))
    } else if FOREIGN.contains(&ending) {
        // It is wrong where it is shown; a file that lies there unused is only in the way.
        let why = picture::head(&file.bytes).err().unwrap_or(Unusable::Tiff);
        let unexpected = Diagnostic::new(Code::UnexpectedFile, Location::whole_file(path));
        diags.push(unexpected.with("name", below.as_str()).with("why", "photo"));
        MediaForm::Foreign(why)
    } else if DOCUMENTS.contains(&ending) {
        MediaForm::Document
    } else {
        return None;
    };
    Some(Media {
        path: path.to_owned(),
        digest: file.digest,
        form,
        showing: Showing::default(),
    })
}

/// What whoever put a photo there should know, though pictures are made of it.
fn hints(head: &PictureHead, ending: &str, fault: impl Fn(Code) -> Diagnostic) -> impl Iterator<Item = Diagnostic> {
    let is_named_so = head.format.endings().contains(&ending);
    let name = (!is_named_so).then(|| fault(Code::PictureName).with("format", head.format.name()));
    let name = name.map(|fault| fault.with("ending", head.format.endings()[0]));
    let animated = head.is_animated.then(|| fault(Code::AnimatedPicture));
    name.into_iter().chain(animated)
}

/// What a file that has no place here most likely is, by its name.
pub(super) fn why_unexpected(path: &Utf8Path, ending: &str) -> &'static str {
    let is_text = |stem: &str| [".md", ".yaml", ".yml"].iter().any(|ending| stem.to_lowercase().ends_with(ending));
    match ending {
        "txt" | "rtf" if path.file_stem().is_some_and(is_text) => "ending",
        "txt" | "rtf" | "doc" | "docx" | "odt" | "pages" | "xls" | "xlsx" | "ods" | "numbers" | "ppt" | "pptx"
        | "odp" => "document",
        "psd" | "raw" | "dng" => "photo",
        "mp4" | "mov" | "m4v" | "avi" | "mkv" | "webm" | "mp3" | "m4a" | "wav" => "film",
        _ => "other",
    }
}
