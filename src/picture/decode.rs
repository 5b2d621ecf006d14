//! From a file's bytes to dots.

use std::io::Cursor;

use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;

use super::head::PictureHead;
use super::source::SourceFormat;

/// Dots as they stand in a file: not turned yet, in the file's own colours.
pub(super) struct Raster {
    pub(super) size: (u32, u32),
    /// Whether each dot has, behind its three colours, how much it covers.
    pub(super) has_alpha: bool,
    pub(super) dots: Vec<u8>,
    /// What its colours mean, when it is said (ICC.1).
    pub(super) profile: Option<Vec<u8>>,
}

/// The most memory that one picture may take while it is read.
const MOST_BYTES: usize = 512 << 20;

/// Reads the dots of a picture; nothing when it is broken.
pub(super) fn decode(bytes: &[u8], head: &PictureHead) -> Option<Raster> {
    let raster = match head.format {
        SourceFormat::Jpeg => jpeg(bytes),
        SourceFormat::Png => png(bytes),
        SourceFormat::Webp => webp(bytes),
        SourceFormat::Gif => gif(bytes),
    }?;
    let channels = if raster.has_alpha { 4 } else { 3 };
    let expected = raster.size.0 as usize * raster.size.1 as usize * channels;
    (raster.dots.len() == expected && expected > 0).then_some(raster)
}

fn jpeg(bytes: &[u8]) -> Option<Raster> {
    let side = usize::from(u16::MAX);
    let options = DecoderOptions::default().set_max_width(side).set_max_height(side);
    let options = options.jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let dots = decoder.decode().ok()?;
    let info = decoder.info()?;
    Some(Raster {
        size: (u32::from(info.width), u32::from(info.height)),
        has_alpha: false,
        dots,
        profile: decoder.icc_profile(),
    })
}

fn png(bytes: &[u8]) -> Option<Raster> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_limits(png::Limits { bytes: MOST_BYTES });
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut dots = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut dots).ok()?;
    dots.truncate(info.buffer_size());
    let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
    let (has_alpha, dots) = match info.color_type {
        png::ColorType::Rgb => (false, dots),
        png::ColorType::Rgba => (true, dots),
        png::ColorType::Grayscale => (false, dots.into_iter().flat_map(|grey| [grey; 3]).collect()),
        png::ColorType::GrayscaleAlpha => {
            (true, dots.chunks_exact(2).flat_map(|dot| [dot[0], dot[0], dot[0], dot[1]]).collect())
        }
        // Palettes have been taken apart.
        png::ColorType::Indexed => return None,
    };
    Some(Raster { size: (info.width, info.height), has_alpha, dots, profile })
}

fn webp(bytes: &[u8]) -> Option<Raster> {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).ok()?;
    decoder.set_memory_limit(MOST_BYTES);
    let mut dots = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut dots).ok()?;
    let profile = decoder.icc_profile().ok().flatten();
    Some(Raster {
        size: decoder.dimensions(),
        has_alpha: decoder.has_alpha(),
        dots,
        profile,
    })
}

/// The first frame, at its place on what lets everything through.
fn gif(bytes: &[u8]) -> Option<Raster> {
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(Cursor::new(bytes)).ok()?;
    let (width, height) = (usize::from(decoder.width()), usize::from(decoder.height()));
    let frame = decoder.read_next_frame().ok()??;
    let (left, top, wide) = (usize::from(frame.left), usize::from(frame.top), usize::from(frame.width));
    let mut dots = vec![0; width * height * 4];
    let shown = wide.min(width.saturating_sub(left)) * 4;
    let rows = dots.chunks_exact_mut((width * 4).max(1)).skip(top);
    for (row, drawn) in rows.zip(frame.buffer.chunks_exact((wide * 4).max(1))) {
        row[left * 4..left * 4 + shown].copy_from_slice(&drawn[..shown]);
    }
    let size = (u32::from(decoder.width()), u32::from(decoder.height()));
    Some(Raster { size, has_alpha: true, dots, profile: None })
}
