//! What a picture's file says of itself, without looking at its dots.

use std::io::Cursor;

use exif::{In, Tag};

use super::anatomy;
use super::source::{Nature, SourceFormat, Unusable};

/// How many dots a picture may have: the largest that telephones make. More would take the memory of everything else.
const MOST_DOTS: u64 = 64_000_000;

/// The widest picture that is made of a photo, in dots.
pub(super) const WIDEST: u32 = 1600;

/// How high a picture may be once it has the width of the widest that is made: WebP knows no higher ones.
const HIGHEST: u64 = 16_000;

/// A picture, as far as it can be known without decoding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureHead {
    /// Its form, by its bytes.
    pub format: SourceFormat,
    /// Width and height in dots, as it stands when it is turned as its camera said.
    pub size: (u32, u32),
    /// How it lies: 1 upright, 2 to 8 turned or mirrored, as Exif numbers them.
    pub orientation: u8,
    /// What it is like.
    pub nature: Nature,
    /// Whether it moves.
    pub is_animated: bool,
}

/// Reads the head of a picture.
///
/// # Errors
/// Why it is of no use.
pub fn head(bytes: &[u8]) -> Result<PictureHead, Unusable> {
    let format = SourceFormat::of(bytes)?;
    let size = imagesize::blob_size(bytes).map_err(|_| Unusable::Damaged)?;
    let (Ok(width), Ok(height)) = (u32::try_from(size.width), u32::try_from(size.height)) else {
        return Err(Unusable::Large);
    };
    if width == 0 || height == 0 {
        return Err(Unusable::Damaged);
    }
    let orientation = orientation(bytes);
    let size = if matches!(orientation, 5..=8) { (height, width) } else { (width, height) };
    let anatomy = anatomy::of(format, bytes, u64::from(width) * u64::from(height));
    if is_large(size) {
        return Err(Unusable::Large);
    }
    if !anatomy.is_whole {
        return Err(Unusable::Damaged);
    }
    if anatomy.is_of_inks {
        return Err(Unusable::Inks);
    }
    let (nature, is_animated) = (anatomy.nature, anatomy.is_animated);
    Ok(PictureHead { format, size, orientation, nature, is_animated })
}

fn is_large((width, height): (u32, u32)) -> bool {
    let (width, height) = (u64::from(width), u64::from(height));
    width * height > MOST_DOTS || height * width.min(u64::from(WIDEST)) > HIGHEST * width
}

/// How a picture lies, as its camera wrote it down; upright when it says nothing that can be read.
fn orientation(bytes: &[u8]) -> u8 {
    let exif = exif::Reader::new().continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    let exif = exif.or_else(|fault| fault.distill_partial_result(|_| ())).ok();
    let field = exif.as_ref().and_then(|exif| exif.get_field(Tag::Orientation, In::PRIMARY));
    let said = field.and_then(|field| field.value.get_uint(0)).and_then(|number| u8::try_from(number).ok());
    said.filter(|number| (1..=8).contains(number)).unwrap_or(1)
}
