//! From dots to the bytes that visitors get. Nothing but dots goes in.

use super::head::PictureHead;
use super::master::Master;
use super::recipe::{PictureFormat, Rendition};
use super::source::Nature;

/// How much of a photo is kept, of 100: above this a face does not get better, only heavier.
const WEBP_QUALITY: f32 = 76.0;
const JPEG_QUALITY: u8 = 78;

/// The bytes of one of the pictures that are made of a photo.
pub(super) fn encode(master: &Master, head: &PictureHead, rendition: Rendition) -> Option<Vec<u8>> {
    let size = head.size_at(rendition.width);
    let copy = || Master {
        size: master.size,
        has_alpha: master.has_alpha,
        dots: master.dots.clone(),
    };
    let smaller = if size == master.size { None } else { Some(copy().scaled(size)?) };
    let picture = smaller.as_ref().unwrap_or(master);
    match rendition.format {
        PictureFormat::Webp => webp(picture, head.nature),
        PictureFormat::Jpeg => jpeg(picture),
        PictureFormat::Png => png(picture),
    }
}

fn webp(picture: &Master, nature: Nature) -> Option<Vec<u8>> {
    let layout = if picture.has_alpha { webp::PixelLayout::Rgba } else { webp::PixelLayout::Rgb };
    let encoder = webp::Encoder::new(&picture.dots, layout, picture.size.0, picture.size.1);
    let is_lossless = nature == Nature::LineArt;
    let bytes = encoder.encode_simple(is_lossless, WEBP_QUALITY).ok()?;
    Some(bytes.to_vec())
}

fn jpeg(picture: &Master) -> Option<Vec<u8>> {
    let (width, height) = (u16::try_from(picture.size.0).ok()?, u16::try_from(picture.size.1).ok()?);
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, JPEG_QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    let colours = if picture.has_alpha { jpeg_encoder::ColorType::Rgba } else { jpeg_encoder::ColorType::Rgb };
    encoder.encode(&picture.dots, width, height, colours).ok()?;
    Some(bytes)
}

fn png(picture: &Master) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.size.0, picture.size.1);
    encoder.set_color(if picture.has_alpha { png::ColorType::Rgba } else { png::ColorType::Rgb });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&picture.dots).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
