//! A text as a QR code (ISO/IEC 18004), for paper: the one file that knows its encoder.
//!
//! The code is drawn as lines through its rows, one module wide. A theme draws them a little wider, so that no printer shows
//! seams between rows.

use std::fmt::Write;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// How many light modules stand around a code, by section 6.3.8 of the standard.
const QUIET: i32 = 4;

/// Every reader knows all eight masks; to compare them takes twenty times as long as all the rest.
const MASK: u8 = 3;

/// A code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrDrawing {
    /// How many modules it is wide and high, with the quiet zone.
    pub size: i32,
    /// Lines through the dark modules of every row, as the data of a path.
    pub path: String,
}

/// The code of a text; none for a text that no code can hold. It still reads when a seventh of it is worn off.
#[must_use]
pub fn qr(text: &str) -> Option<QrDrawing> {
    let code = encode(text)?;
    Some(QrDrawing { size: code.size() + 2 * QUIET, path: rows(&code) })
}

fn encode(text: &str) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let (any, mask) = ((Version::MIN, Version::MAX), Some(Mask::new(MASK)));
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, any.0, any.1, mask, true).ok()
}

fn rows(code: &QrCode) -> String {
    let mut path = String::with_capacity(2048);
    for row in 0..code.size() {
        let mut end_of_last = None;
        let mut column = 0;
        while column < code.size() {
            let run = (column..code.size()).take_while(|column| code.get_module(*column, row)).zip(1..).last();
            let Some((last, length)) = run else {
                column += 1;
                continue;
            };
            let _ = match end_of_last {
                Some(end) => write!(path, "m{} 0h{length}", column - end),
                None => write!(path, "M{} {}.5h{length}", column + QUIET, row + QUIET),
            };
            column = last + 1;
            end_of_last = Some(column);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which modules the lines of a path go through.
    fn filled(code: &QrDrawing) -> Vec<Vec<bool>> {
        let size = usize::try_from(code.size).unwrap();
        let mut modules = vec![vec![false; size]; size];
        for line in code.path.split('M').skip(1) {
            let (mut column, row) = (0, line.split([' ', '.']).nth(1).unwrap());
            let row: usize = row.parse().unwrap();
            for run in line.split('m') {
                let (place, length) = run.split_once('h').unwrap();
                let (step, length): (usize, usize) =
                    (place.split(' ').next().unwrap().parse().unwrap(), length.parse().unwrap());
                column += step;
                modules[row][column..column + length].fill(true);
                column += length;
            }
        }
        modules
    }

    #[test]
    fn the_lines_go_through_the_dark_modules_and_no_others() {
        for text in ["https://samen.example.org/aanbod/judo/", "x", &"lang".repeat(120)] {
            let made = encode(text).unwrap();
            for (row, modules) in (-QUIET..).zip(filled(&qr(text).unwrap())) {
                for (column, is_filled) in (-QUIET..).zip(modules) {
                    assert_eq!(is_filled, made.get_module(column, row), "{text}: {column}, {row}");
                }
            }
        }
    }

    #[test]
    fn a_text_that_no_code_can_hold_has_none() {
        assert_eq!(qr(&"x".repeat(3000)), None);
    }
}
