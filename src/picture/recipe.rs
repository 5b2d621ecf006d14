//! Which pictures are made of a photo, and how.

use super::head::{PictureHead, WIDEST};
use super::source::Nature;
use crate::base::media_type::MediaType;

/// Changes whenever the same photo gives other pictures, so that browsers and caches do not keep the old ones.
pub const RECIPE: &str = "1";

/// The widths that pages ask for, in dots. The column of text is 690 wide at most, the photo of a school 560; screens have one
/// to three dots for each of these.
const WIDTHS: &[u32] = &[400, 800, 1200, WIDEST];

/// The widest that old browsers get, and apps in which a page is passed on.
const FALLBACK: u32 = 1200;

/// The forms in which pictures leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureFormat {
    /// For every browser since 2020.
    Webp,
    /// For all others, and for apps that show a page in small.
    Jpeg,
    /// The same, of what lets through what is behind it, or has few colours.
    Png,
}

/// One of the pictures that are made of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rendition {
    /// How wide it is, in dots.
    pub width: u32,
    /// Its form.
    pub format: PictureFormat,
}

impl PictureFormat {
    /// What browsers are told that its files are.
    #[must_use]
    pub fn media_type(self) -> MediaType {
        match self {
            Self::Webp => MediaType::WEBP,
            Self::Jpeg => MediaType::JPEG,
            Self::Png => MediaType::PNG,
        }
    }

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

impl PictureHead {
    /// The widths in which it is made: never more dots than it has.
    pub fn widths(&self) -> impl Iterator<Item = u32> + use<> {
        let own = self.size.0.min(WIDEST);
        // A width that is nearly its own would be a second picture of the same use.
        WIDTHS.iter().copied().filter(move |width| width * 10 < own * 9).chain([own])
    }

    /// The one for those who read no WebP: its URL is that of the photo.
    #[must_use]
    pub fn fallback(&self) -> Rendition {
        let fitting = self.widths().filter(|width| *width <= FALLBACK).max();
        let format = if self.nature == Nature::Photo { PictureFormat::Jpeg } else { PictureFormat::Png };
        Rendition { width: fitting.unwrap_or(self.size.0), format }
    }

    /// All pictures that are made of it.
    pub fn renditions(&self) -> impl Iterator<Item = Rendition> + use<> {
        let fallback = self.fallback();
        self.widths().map(|width| Rendition { width, format: PictureFormat::Webp }).chain([fallback])
    }

    /// Its size when it is that wide.
    #[must_use]
    pub fn size_at(&self, width: u32) -> (u32, u32) {
        let (own, height) = (u64::from(self.size.0), u64::from(self.size.1));
        let height = (height * u64::from(width) + own / 2) / own;
        (width, u32::try_from(height).unwrap_or(u32::MAX).max(1))
    }

    /// The size of the largest that is made of it.
    #[must_use]
    pub fn largest(&self) -> (u32, u32) {
        self.size_at(self.size.0.min(WIDEST))
    }
}
