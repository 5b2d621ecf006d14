//! The picture that all others of a photo are made from: upright, in the colours of the web, and no wider than the widest.

use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

use super::colour;
use super::decode::{Raster, decode};
use super::head::PictureHead;

/// Dots, ready to be made smaller and written down.
pub(super) struct Master {
    pub(super) size: (u32, u32),
    pub(super) has_alpha: bool,
    pub(super) dots: Vec<u8>,
}

impl Master {
    /// Makes the master of a photo; nothing when its dots cannot be read.
    pub(super) fn develop(bytes: &[u8], head: &PictureHead) -> Option<Self> {
        let Raster { size, has_alpha, dots, profile } = decode(bytes, head)?;
        let upright = head.largest();
        let lying = if head.orientation >= 5 { (upright.1, upright.0) } else { upright };
        let raw = Self { size, has_alpha, dots };
        let mut master = if size == lying { raw } else { raw.scaled(lying)? };
        if let Some(profile) = profile {
            colour::to_srgb(&mut master.dots, has_alpha, &profile);
        }
        Some(master.turned(head.orientation))
    }

    /// The same in another size. A filter of polynomials: its weights are the same on every machine.
    pub(super) fn scaled(self, size: (u32, u32)) -> Option<Self> {
        let form = if self.has_alpha { PixelType::U8x4 } else { PixelType::U8x3 };
        let source = Image::from_vec_u8(self.size.0, self.size.1, self.dots, form).ok()?;
        let mut target = Image::new(size.0, size.1, form);
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
        Resizer::new().resize(&source, &mut target, &options).ok()?;
        Some(Self { size, has_alpha: self.has_alpha, dots: target.into_vec() })
    }

    /// The same as its camera meant it to stand. Source of the numbers: Exif 2.32, 4.6.4, Orientation.
    fn turned(self, orientation: u8) -> Self {
        if orientation == 1 {
            return self;
        }
        let (width, height) = (self.size.0 as usize, self.size.1 as usize);
        let channels = self.channels();
        let (wide, high) = if orientation >= 5 { (height, width) } else { (width, height) };
        let mut dots = Vec::with_capacity(self.dots.len());
        for y in 0..high {
            for x in 0..wide {
                let (from_x, from_y) = match orientation {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                let at = (from_y * width + from_x) * channels;
                dots.extend_from_slice(&self.dots[at..at + channels]);
            }
        }
        let size = if orientation >= 5 { (self.size.1, self.size.0) } else { self.size };
        Self { size, has_alpha: self.has_alpha, dots }
    }

    /// How many bytes a dot has.
    pub(super) fn channels(&self) -> usize {
        if self.has_alpha { 4 } else { 3 }
    }

    /// Its colour when one sees no more than one.
    pub(super) fn mean(&self) -> [u8; 3] {
        let mut sums = [0_u64; 3];
        for dot in self.dots.chunks_exact(self.channels()) {
            sums.iter_mut().zip(dot).for_each(|(sum, part)| *sum += u64::from(*part));
        }
        let count = (self.dots.len() / self.channels()).max(1) as u64;
        sums.map(|sum| u8::try_from(sum / count).unwrap_or(u8::MAX))
    }
}
