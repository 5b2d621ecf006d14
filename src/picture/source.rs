//! The files that people bring as photos.

/// The forms in which photos come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceFormat {
    /// JPEG, ISO/IEC 10918-1.
    Jpeg,
    /// PNG, W3C third edition.
    Png,
    /// WebP, RFC 9649.
    Webp,
    /// GIF, version 89a.
    Gif,
}

/// What a picture is like, which decides how it is made smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Covers its whole surface, in many colours.
    Photo,
    /// Lets what is behind it through.
    Cutout,
    /// Lines and surfaces of few colours, of which none may be smeared.
    LineArt,
}

/// Why a file is of no use as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no picture at all, or of a kind that nobody here knows.
    Unknown,
    /// It ends before its end, or is broken in the middle.
    Damaged,
    /// It has too many dots.
    Large,
    /// Its colours are those of ink (CMYK), not of light.
    Inks,
    /// It is an HEIC, as iPhones make them.
    Heic,
    /// It is an AVIF.
    Avif,
    /// It is a TIFF, a bitmap or something else from before the web.
    Tiff,
}

impl Unusable {
    /// Its name in messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Damaged => "damaged",
            Self::Large => "large",
            Self::Inks => "inks",
            Self::Heic => "heic",
            Self::Avif => "avif",
            Self::Tiff => "tiff",
        }
    }
}

impl SourceFormat {
    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Webp => "WebP",
            Self::Gif => "GIF",
        }
    }

    /// The endings that files of it have; the first is the usual one.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Gif => &["gif"],
        }
    }

    /// By the bytes that each begins with, whatever the file is called.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Unusable> {
        let brand = bytes.get(4..12).and_then(|head| head.strip_prefix(b"ftyp"));
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Ok(Self::Png),
            [b'G', b'I', b'F', b'8', ..] => Ok(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::Webp),
            [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] | [b'B', b'M', ..] => Err(Unusable::Tiff),
            _ => Err(match brand {
                Some(b"avif" | b"avis") => Unusable::Avif,
                Some(_) => Unusable::Heic,
                None => Unusable::Unknown,
            }),
        }
    }
}
