//! A text as a QR code (ISO/IEC 18004), for paper: the one file that knows its encoder.
//!
//! The code is drawn as the outline of its dark parts, so that no printer shows seams between modules.

use std::fmt::Write;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// How many light modules stand around a code, by section 6.3.8 of the standard.
const QUIET: i32 = 4;

/// Every reader knows all eight masks; to compare them takes twenty times as long as all the rest.
const MASK: u8 = 3;

/// A code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many modules it is wide and high, with the quiet zone.
    pub size: i32,
    /// The dark parts, as the data of a path.
    pub path: String,
}

/// The code of a text; none for a text that no code can hold. It still reads when a seventh of it is worn off.
#[must_use]
pub fn qr(text: &str) -> Option<Code> {
    let code = encode(text)?;
    Some(Code { size: code.size() + 2 * QUIET, path: outline(&code) })
}

fn encode(text: &str) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let (any, mask) = ((Version::MIN, Version::MAX), Some(Mask::new(MASK)));
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, any.0, any.1, mask, true).ok()
}

/// Where an outline runs to; dark is always on its right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    East,
    South,
    West,
    North,
}

impl Heading {
    fn right(self) -> Self {
        match self {
            Self::East => Self::South,
            Self::South => Self::West,
            Self::West => Self::North,
            Self::North => Self::East,
        }
    }

    fn left(self) -> Self {
        self.right().right().right()
    }
}

fn outline(code: &QrCode) -> String {
    let mut path = String::with_capacity(2048);
    let width = code.size();
    let mut seen = vec![false; (width * (width + 1)) as usize];
    for row in 0..=width {
        for column in 0..width {
            // Nothing is dark outside.
            let has_edge_above = code.get_module(column, row) && !code.get_module(column, row - 1);
            if has_edge_above && !seen[(row * width + column) as usize] {
                trace(code, (column, row), &mut seen, &mut path);
            }
        }
    }
    path
}

/// Follows one outline from the upper left corner of a module until it is there again. Edges to the east are noted in
/// `seen`: every outline has one.
fn trace(code: &QrCode, start: (i32, i32), seen: &mut [bool], path: &mut String) {
    let _ = write!(path, "M{} {}", start.0 + QUIET, start.1 + QUIET);
    let (mut column, mut row) = start;
    let mut heading = Heading::East;
    let mut run = 0;
    loop {
        match heading {
            Heading::East => {
                seen[(row * code.size() + column) as usize] = true;
                column += 1;
            }
            Heading::South => row += 1,
            Heading::West => column -= 1,
            Heading::North => row -= 1,
        }
        run += 1;
        let next = turn(code, (column, row), heading);
        if next == heading {
            continue;
        }
        if (column, row) == start && next == Heading::East {
            path.push('z');
            return;
        }
        let _ = match heading {
            Heading::East => write!(path, "h{run}"),
            Heading::South => write!(path, "v{run}"),
            Heading::West => write!(path, "h-{run}"),
            Heading::North => write!(path, "v-{run}"),
        };
        run = 0;
        heading = next;
    }
}

/// Where an outline goes on from a corner. Modules that only touch at the corner stay apart.
fn turn(code: &QrCode, (column, row): (i32, i32), heading: Heading) -> Heading {
    let north_west = code.get_module(column - 1, row - 1);
    let north_east = code.get_module(column, row - 1);
    let south_west = code.get_module(column - 1, row);
    let south_east = code.get_module(column, row);
    let (left, right) = match heading {
        Heading::East => (north_east, south_east),
        Heading::South => (south_east, south_west),
        Heading::West => (south_west, north_west),
        Heading::North => (north_west, north_east),
    };
    match (left, right) {
        (_, false) => heading.right(),
        (true, true) => heading.left(),
        (false, true) => heading,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which modules a path fills, by the even-odd rule, seen from the left.
    fn filled(code: &Code) -> Vec<Vec<bool>> {
        let size = usize::try_from(code.size).unwrap();
        let mut edges = vec![vec![false; size]; size];
        for contour in code.path.split('M').skip(1) {
            let (place, steps) = contour.split_at(contour.find('h').unwrap());
            let (column, row) = place.split_once(' ').unwrap();
            let (mut column, mut row): (usize, i64) = (column.parse().unwrap(), row.parse().unwrap());
            let start = (column, row);
            let mut vertical = |column: usize, from: i64, to: i64| {
                for row in from.min(to)..from.max(to) {
                    let edge = &mut edges[usize::try_from(row).unwrap()][column];
                    *edge = !*edge;
                }
            };
            let mut rest = steps.trim_end_matches('z');
            while let Some(command) = rest.chars().next() {
                let end = rest[1..].find(['h', 'v']).map_or(rest.len(), |at| at + 1);
                let length: i64 = rest[1..end].parse().unwrap();
                if command == 'h' {
                    column = column.checked_add_signed(isize::try_from(length).unwrap()).unwrap();
                } else {
                    vertical(column, row, row + length);
                    row += length;
                }
                rest = &rest[end..];
            }
            // What closes the outline is its last edge: upwards, for each begins to the east.
            assert_eq!(column, start.0);
            vertical(column, row, start.1);
        }
        let pass = |inside: &mut bool, edge: &bool| {
            *inside ^= edge;
            Some(*inside)
        };
        edges.iter().map(|row| row.iter().scan(false, pass).collect()).collect()
    }

    #[test]
    fn the_outline_fills_the_dark_modules_and_no_others() {
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
