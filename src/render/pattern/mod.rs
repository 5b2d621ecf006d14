//! A street of houses for a school without a photo, drawn from the school's name.
//!
//! The same name always gives the same street. All colours are classes of the theme; the drawing has whole numbers only.

use std::fmt::Write;

const WIDTH: i32 = 320;
const WIDE: i32 = 60;
const NARROW: i32 = 40;
const GROUND: i32 = 112;
const COLOURS: usize = 5;

/// The street of a school, as SVG.
#[must_use]
pub fn street(slug: &str) -> String {
    draw(hash(slug.as_bytes()))
}

/// FNV-1a of 64 bits with Murmur3's finaliser, so that short names differ in all bits.
fn hash(bytes: &[u8]) -> u64 {
    let fnv = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let mut hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325, fnv);
    for factor in [0xff51_afd7_ed55_8ccd, 0xc4ce_b9fe_1a85_ec53] {
        hash = (hash ^ (hash >> 33)).wrapping_mul(factor);
    }
    hash ^ (hash >> 33)
}

#[derive(Default)]
struct Street {
    fronts: [String; COLOURS],
    windows: String,
    doors: String,
    edges: Vec<i32>,
}

fn draw(hash: u64) -> String {
    let top = small(hash >> 56, 0xff);
    let (rhythm, sun, tree) = (top & 3, (top >> 2) & 7, top >> 5);
    let street = houses(hash, top);
    let mut svg = String::with_capacity(1200);
    let _ = write!(
        svg,
        "<svg class=\"street w{rhythm}\" viewBox=\"0 0 {WIDTH} 120\" preserveAspectRatio=\"xMidYMax slice\" \
         aria-hidden=\"true\"><circle class=\"sun\" cx=\"{}\" cy=\"22\" r=\"10\"/>",
        24 + 39 * sun
    );
    for (colour, front) in street.fronts.iter().enumerate().filter(|(_, front)| !front.is_empty()) {
        let _ = write!(svg, "<path class=\"g{colour}\" d=\"{front}\"/>");
    }
    let at = street.edges[tree % (street.edges.len() - 1)];
    let _ = write!(
        svg,
        "<path class=\"windows\" d=\"{}\"/><path class=\"entrance\" d=\"{}\"/>\
         <path class=\"tree\" d=\"M{at} {GROUND}V98m-11-9a11 13 0 0 1 22 0 11 12 0 0 1-22 0\"/>\
         <path class=\"pavement\" d=\"M0 {GROUND}h{WIDTH}v8H0z\"/></svg>",
        street.windows, street.doors
    );
    svg
}

/// Bits of `hash` as a number that counts.
fn small(bits: u64, mask: u64) -> usize {
    usize::try_from(bits & mask).unwrap_or_default()
}

fn houses(hash: u64, top: usize) -> Street {
    const STOREYS: [i32; 4] = [1, 2, 2, 3];
    let mut street = Street::default();
    let mut colour = top % COLOURS;
    let (mut x, mut number) = (0, 0);
    while x < WIDTH {
        let bits = small(hash >> (7 * number), 127);
        let width = width(bits, WIDTH - x);
        colour = (colour + 1 + ((bits >> 5) & 3)) % COLOURS;
        let eaves = 81 - 14 * STOREYS[(bits >> 3) & 3];
        let _ = write!(street.fronts[colour], "M{x} {GROUND}V{eaves}");
        gable(&mut street.fronts[colour], (bits >> 1) & 3, width);
        let _ = write!(street.fronts[colour], "V{GROUND}z");
        let columns: &[i32] = if width == NARROW { &[12, 28] } else { &[14, 30, 46] };
        for column in columns {
            let _ = write!(street.windows, "M{} {}V86", x + column, eaves + 10);
        }
        let _ = write!(street.doors, "M{} {GROUND}v-10", x + columns[number % columns.len()]);
        x += width;
        street.edges.push(x);
        number += 1;
    }
    street
}

/// What is left over is always a whole house: never 20.
fn width(bits: usize, left: i32) -> i32 {
    match left {
        _ if left <= WIDE => left,
        80 => NARROW,
        _ if bits & 1 == 1 => WIDE,
        _ => NARROW,
    }
}

fn gable(path: &mut String, sort: usize, width: i32) {
    let (half, quarter, fifth) = (width / 2, width / 4, width / 5);
    let _ = match sort {
        0 => write!(path, "l{half}-{} {half} {}", 2 * fifth, 2 * fifth),
        1 => write!(path, "h{fifth}v-9h{fifth}v-9h{fifth}v9h{fifth}v9h{fifth}"),
        2 => write!(path, "q{quarter} 0 {quarter}-12q0-8 {quarter}-8t{quarter} 8q0 12 {quarter} 12"),
        _ => write!(path, "v-4h-2v-5h{}v5h-2v4", width + 4),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_come_from_the_name() {
        assert_eq!(hash(b"lukasschool"), 0x6cd0_9181_261e_ab7e);
        assert_eq!(hash(b"de-bron"), 0x015c_ac4b_9a3a_a5ba);
        assert_eq!(hash(b"kindcentrum-muiderkring"), 0x268f_a8ff_3f03_f0d3);
    }

    #[test]
    fn the_lukasschool_has_its_street() {
        let golden = include_str!("lukasschool.svg");
        assert_eq!(street("lukasschool"), golden.trim_end());
    }

    #[test]
    fn any_name_gives_a_whole_street() {
        for number in 0..2000 {
            let street = street(&format!("school-{number}"));
            assert!(street.len() < 1100 && street.ends_with("</svg>"), "{street}");
        }
    }
}
