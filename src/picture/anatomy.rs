//! The parts that a picture's file is made of, walked through without unpacking any.

use memchr::memmem;

use super::source::{Nature, SourceFormat};

/// What a walk through a file's parts tells.
pub(super) struct Anatomy {
    /// Whether the end of the picture is there.
    pub(super) is_whole: bool,
    pub(super) nature: Nature,
    pub(super) is_animated: bool,
    /// Whether its colours are those of ink.
    pub(super) is_of_inks: bool,
}

impl Anatomy {
    fn still(is_whole: bool, nature: Nature) -> Self {
        Self { is_whole, nature, is_animated: false, is_of_inks: false }
    }
}

/// Walks through a file of `dots` dots.
pub(super) fn of(format: SourceFormat, bytes: &[u8], dots: u64) -> Anatomy {
    match format {
        SourceFormat::Jpeg => jpeg(bytes),
        SourceFormat::Png => png(bytes, dots),
        SourceFormat::Webp => webp(bytes),
        SourceFormat::Gif => gif(bytes).unwrap_or(Anatomy::still(false, Nature::LineArt)),
    }
}

/// Segments up to the first scan; within a scan the mark of the end cannot occur (ISO/IEC 10918-1, B.1.1.5).
fn jpeg(bytes: &[u8]) -> Anatomy {
    let mut anatomy = Anatomy::still(false, Nature::Photo);
    let mut at = 2;
    while let Some([0xFF, marker]) = bytes.get(at..at + 2) {
        match marker {
            0xFF => {
                at += 1;
                continue;
            }
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                anatomy.is_of_inks = bytes.get(at + 9) == Some(&4);
            }
            0xDA => {
                anatomy.is_whole = memmem::rfind(&bytes[at..], &[0xFF, 0xD9]).is_some();
                break;
            }
            0xD9 => break,
            _ => {}
        }
        let Some(length) = number(bytes, at + 2, 2) else { break };
        at += 2 + length;
    }
    anatomy
}

/// Chunks, each with a length, a name, and a sum at its end (PNG, W3C, 5.3).
fn png(bytes: &[u8], dots: u64) -> Anatomy {
    const PALETTE: u8 = 3;
    let (depth, colours) = (bytes.get(24).copied().unwrap_or(8), bytes.get(25).copied().unwrap_or(2));
    let mut is_see_through = matches!(colours, 4 | 6);
    let (mut is_whole, mut is_animated) = (false, false);
    let mut at = 8;
    while let (Some(length), Some(name)) = (number(bytes, at, 4), bytes.get(at + 4..at + 8)) {
        is_see_through |= name == b"tRNS";
        is_animated |= name == b"acTL";
        is_whole |= name == b"IEND";
        at = at.saturating_add(length).saturating_add(12);
    }
    // Photos do not get much smaller in a PNG; what does is of few colours.
    let is_drawn = colours == PALETTE || depth < 8 || bytes.len() as u64 * 2 < dots;
    let nature = match (is_drawn, is_see_through) {
        (true, _) => Nature::LineArt,
        (false, true) => Nature::Cutout,
        (false, false) => Nature::Photo,
    };
    Anatomy { is_animated, ..Anatomy::still(is_whole, nature) }
}

/// A RIFF file: a name, a length, and chunks of an even length (RFC 9649, 2.3 to 2.7).
fn webp(bytes: &[u8]) -> Anatomy {
    let is_whole = little(bytes, 4).is_some_and(|length| length.saturating_add(8) <= bytes.len());
    let flags = if bytes.get(12..16).is_some_and(|name| name == b"VP8X") {
        bytes.get(20).copied().unwrap_or_default()
    } else {
        0
    };
    let mut is_lossless = false;
    let mut at = 12;
    while let (Some(name), Some(length)) = (bytes.get(at..at + 4), little(bytes, at + 4)) {
        is_lossless |= name == b"VP8L";
        at = at.saturating_add(8).saturating_add(length).saturating_add(length % 2);
    }
    let nature = match (is_lossless, flags & 0x10 != 0) {
        (true, _) => Nature::LineArt,
        (false, true) => Nature::Cutout,
        (false, false) => Nature::Photo,
    };
    Anatomy {
        is_animated: flags & 0x02 != 0,
        ..Anatomy::still(is_whole, nature)
    }
}

/// Blocks: extensions, and frames of a picture. Nothing when there is no whole frame.
fn gif(bytes: &[u8]) -> Option<Anatomy> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut frames = 0;
    loop {
        match bytes.get(at) {
            Some(0x21) => at = after_blocks(bytes, at + 2)?,
            Some(0x2C) => {
                let data = at + 11 + table(*bytes.get(at + 9)?);
                let Some(after) = after_blocks(bytes, data) else { break };
                frames += 1;
                at = after;
            }
            _ => break,
        }
    }
    Some(Anatomy {
        is_animated: frames > 1,
        ..Anatomy::still(frames > 0, Nature::LineArt)
    })
}

/// The place behind a row of blocks, each with its length before it and the last one empty.
fn after_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

/// A number of `length` bytes, the largest part first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// A number of four bytes, the smallest part first.
fn little(bytes: &[u8], at: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(4)?)?;
    Some(digits.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
