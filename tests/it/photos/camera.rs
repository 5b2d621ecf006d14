//! Photos as a telephone makes them, with all that it writes into them.

use std::io::Cursor;

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use jpeg_encoder::{ColorType, Encoder};
use moxcms::ColorProfile;

/// What no visitor may read, each as it stands in the file.
pub(super) const SECRETS: &[&str] =
    &["Telefoon 12", "A. Jansen", "SN-4711", "52,22N", "Amsterdam-West", "klas van juf Els", "ICC_PROFILE", "Exif"];

/// The colours of the four corners, as a screen of the kind Display P3 means them: left above, right above, left below, right
/// below of the picture as it lies in the file.
pub(super) const CORNERS: [[u8; 3]; 4] = [[180, 90, 60], [70, 140, 80], [60, 80, 150], [200, 190, 170]];

/// A photo of `width` by `height` dots that lies on its side (orientation 6), in Display P3, with place, person, device, a small
/// picture and a remark in it.
pub(super) fn photo(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_1_1);
    encoder.add_exif_metadata(&metadata()).expect("it is short");
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf exif:GPSLatitude=\"52,22N\" dc:creator=\"A. Jansen\"/></x:xmpmeta>";
    encoder.add_app_segment(1, xmp.to_vec()).expect("it is short");
    let iptc = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x13\x1C\x02\x5A\0\x0EAmsterdam-West";
    encoder.add_app_segment(13, iptc.to_vec()).expect("it is short");
    let profile = ColorProfile::new_display_p3().encode().expect("a profile can be written");
    encoder.add_icc_profile(&profile).expect("it is short");
    encoder.encode(&dots(width, height), width, height, ColorType::Rgb).expect("it can be written");
    with_remark(&bytes, "klas van juf Els")
}

/// Four surfaces of one colour each.
fn dots(width: u16, height: u16) -> Vec<u8> {
    let corner = |x: u16, y: u16| CORNERS[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)];
    (0..height).flat_map(|y| (0..width).flat_map(move |x| corner(x, y))).collect()
}

fn metadata() -> Vec<u8> {
    let text = |text: &str| Value::Ascii(vec![text.as_bytes().to_vec()]);
    let degrees = Value::Rational([52, 22, 35].map(|num| Rational { num, denom: 1 }).to_vec());
    let fields = [
        (Tag::Orientation, Value::Short(vec![6])),
        (Tag::Model, text("Telefoon 12")),
        (Tag::Artist, text("A. Jansen")),
        (Tag::BodySerialNumber, text("SN-4711")),
        (Tag::GPSLatitude, degrees),
    ];
    let fields = fields.map(|(tag, value)| Field { tag, ifd_num: In::PRIMARY, value });
    let small = {
        let mut small = Vec::new();
        let encoder = Encoder::new(&mut small, 60);
        encoder.encode(&dots(32, 24), 32, 24, ColorType::Rgb).expect("it can be written");
        small
    };
    let mut writer = Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    writer.set_jpeg(&small, In::THUMBNAIL);
    let mut content = Cursor::new(Vec::new());
    writer.write(&mut content, false).expect("it fits in memory");
    content.into_inner()
}

/// The file with a remark (COM) behind its first two bytes.
fn with_remark(bytes: &[u8], remark: &str) -> Vec<u8> {
    let length = u16::try_from(remark.len() + 2).expect("it is short").to_be_bytes();
    [&bytes[..2], &[0xFF, 0xFE], &length, remark.as_bytes(), &bytes[2..]].concat()
}
