//! What a page has on paper and not on the screen: a QR code (ISO/IEC 18004) that leads back to it. No other file knows the
//! encoder.
//!
//! The code is drawn as lines through its rows, one module wide. A theme draws them a little wider, so that no printer shows
//! seams between rows.

use std::fmt::Write;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use schemars::JsonSchema;
use serde::Serialize;

use crate::render::RenderCx;
use crate::routes::Route;

/// How many light modules stand around a code, by section 6.3.8 of the standard.
const QUIET: i32 = 4;

/// Every reader knows all eight masks; to compare them takes twenty times as long as all the rest.
const MASK: u8 = 3;

/// The way from paper back to the page.
#[derive(Serialize, JsonSchema)]
pub struct Flyer {
    /// How many modules the QR code is wide and high, with the light zone around it.
    pub size: i32,
    /// The data of the path that draws it, to be stroked one module wide; it holds the page's whole address.
    pub path: String,
    /// The page's address as people type it, without `https://`.
    pub address: String,
}

impl Flyer {
    /// The way back to the page at `route`; none when its address is longer than a code can hold.
    #[must_use]
    pub fn new(cx: RenderCx<'_>, route: &Route) -> Option<Self> {
        let url = cx.site.absolute(&route.url);
        let code = encode(&url)?;
        let address = url.split_once("://").map_or(&*url, |(_, rest)| rest).trim_end_matches('/');
        Some(Self {
            size: size(&code),
            path: rows(&code),
            address: address.to_owned(),
        })
    }
}

/// The code of a text; none for a text that no code can hold. It still reads when a seventh of it is worn off.
fn encode(text: &str) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let (any, mask) = ((Version::MIN, Version::MAX), Some(Mask::new(MASK)));
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, any.0, any.1, mask, true).ok()
}

/// Lines through the dark modules of every row, as the data of a path.
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

/// How many modules a code is wide and high, with the quiet zone.
fn size(code: &QrCode) -> i32 {
    code.size() + 2 * QUIET
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which modules the lines of a path go through.
    fn filled(code: &QrCode) -> Vec<Vec<bool>> {
        let size = usize::try_from(size(code)).unwrap();
        let mut modules = vec![vec![false; size]; size];
        for line in rows(code).split('M').skip(1) {
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
            for (row, modules) in (-QUIET..).zip(filled(&made)) {
                for (column, is_filled) in (-QUIET..).zip(modules) {
                    assert_eq!(is_filled, made.get_module(column, row), "{text}: {column}, {row}");
                }
            }
        }
    }

    #[test]
    fn a_text_that_no_code_can_hold_has_none() {
        assert!(encode(&"x".repeat(3000)).is_none());
    }
}
