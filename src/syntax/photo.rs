//! What a picture's file says besides its picture: how large it stands on the page, and what it gives away.
//!
//! A telephone writes into each photo where it was taken, with which device, and at times by whom (Exif 2.32, XMP, IPTC-IIM).
//! Of children at school nobody may learn that from a web site, so a portal has to know before it publishes.

use std::io::Cursor;

use exif::{Context, Exif, In, Tag, Value};
use memchr::memmem;

/// A picture, as far as it can be known without decoding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Photo {
    /// Width and height in pixels, as it stands when it is turned as its camera said.
    pub size: (u32, u32),
    /// The gravest of what it gives away.
    pub trace: Option<Trace>,
}

/// Something that a picture gives away, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// Where it was taken.
    Place,
    /// Who took it, or whose camera it was.
    Person,
    /// With which device it was taken.
    Device,
}

impl Trace {
    /// Its name in messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Person => "person",
            Self::Device => "device",
        }
    }
}

/// Properties of XMP that give something away, by the names under which programs write them.
const XMP: &[(&str, Trace)] = &[
    ("exif:GPSLatitude", Trace::Place),
    ("photoshop:City", Trace::Place),
    ("Iptc4xmpCore:Location", Trace::Place),
    ("Iptc4xmpExt:LocationCreated", Trace::Place),
    ("aux:OwnerName", Trace::Person),
    ("dc:creator", Trace::Person),
    ("tiff:Artist", Trace::Person),
    ("tiff:Model", Trace::Device),
    ("tiff:Make", Trace::Device),
    ("aux:SerialNumber", Trace::Device),
];

/// Fields of record 2 of IPTC-IIM 4.2 that give something away.
const IPTC: &[(u8, Trace)] =
    &[(90, Trace::Place), (92, Trace::Place), (26, Trace::Place), (80, Trace::Person), (122, Trace::Person)];

const DEVICE: &[Tag] = &[Tag::Make, Tag::Model, Tag::BodySerialNumber, Tag::LensSerialNumber, Tag::MakerNote];
const PERSON: &[Tag] = &[Tag::Artist, Tag::CameraOwnerName];

/// Reads a picture's file. Gives nothing when it is no picture, or one whose size cannot be told.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Photo> {
    let size = imagesize::blob_size(bytes).ok()?;
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    let exif = exif::Reader::new().continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    let exif = exif.or_else(|fault| fault.distill_partial_result(|_| ())).ok();
    let turned = exif.as_ref().is_some_and(lies_on_its_side);
    let traces = [exif.as_ref().and_then(in_exif), in_xmp(bytes), in_iptc(bytes)];
    Some(Photo {
        size: if turned { (height, width) } else { (width, height) },
        trace: traces.into_iter().flatten().min(),
    })
}

/// Whether width and height change places when the picture is shown: orientations 5 to 8.
fn lies_on_its_side(exif: &Exif) -> bool {
    let orientation = exif.get_field(Tag::Orientation, In::PRIMARY).and_then(|field| field.value.get_uint(0));
    matches!(orientation, Some(5..=8))
}

fn in_exif(exif: &Exif) -> Option<Trace> {
    let has =
        |wanted: &dyn Fn(Tag) -> bool| exif.fields().any(|field| wanted(field.tag) && says_something(&field.value));
    let is_place = |tag: Tag| tag.context() == Context::Gps && tag != Tag::GPSVersionID;
    if has(&is_place) {
        Some(Trace::Place)
    } else if has(&|tag| PERSON.contains(&tag)) {
        Some(Trace::Person)
    } else {
        has(&|tag| DEVICE.contains(&tag)).then_some(Trace::Device)
    }
}

/// Cameras write fields without a value: a text of spaces, a place of noughts.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Ascii(lines) => lines.iter().flatten().any(|byte| !matches!(byte, b' ' | 0)),
        Value::Rational(numbers) => numbers.iter().any(|number| number.num != 0),
        Value::Undefined(bytes, _) | Value::Byte(bytes) => !bytes.is_empty(),
        _ => true,
    }
}

/// XMP is text, wherever a format keeps it, so it is found by its beginning and its end.
fn in_xmp(bytes: &[u8]) -> Option<Trace> {
    let start = memmem::find(bytes, b"<x:xmpmeta")?;
    let rest = &bytes[start..];
    let packet = &rest[..memmem::find(rest, b"</x:xmpmeta").unwrap_or(rest.len())];
    XMP.iter().filter(|(name, _)| memmem::find(packet, name.as_bytes()).is_some()).map(|(_, trace)| *trace).min()
}

/// IPTC stands in a block of Photoshop's, as fields that begin with 0x1C, the record, the field and a length of two bytes.
fn in_iptc(bytes: &[u8]) -> Option<Trace> {
    const HEAD: &[u8] = b"Photoshop 3.0\08BIM\x04\x04";
    let start = memmem::find(bytes, HEAD)? + HEAD.len();
    // The block's own name and length come first; fields are short, and the picture itself lies far behind them.
    let block = &bytes[start..bytes.len().min(start + 65_535)];
    let fields = memmem::find_iter(block, &[0x1C, 2]).filter_map(|at| block.get(at + 2));
    fields.filter_map(|field| IPTC.iter().find(|(number, _)| number == field)).map(|(_, trace)| *trace).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use exif::experimental::Writer;
    use exif::{Field, Rational};

    /// A JPEG of 40 by 30 pixels that holds these segments and, being nobody's picture, no image data.
    fn jpeg(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8];
        let frame = vec![8, 0, 30, 0, 40, 1, 1, 0x11, 0];
        for (marker, content) in segments.iter().cloned().chain([(0xC0, frame)]) {
            bytes.extend([0xFF, marker]);
            bytes.extend(u16::try_from(content.len() + 2).expect("a segment is short").to_be_bytes());
            bytes.extend(content);
        }
        bytes.extend([0xFF, 0xD9]);
        bytes
    }

    fn exif(fields: &[(Tag, Value)]) -> (u8, Vec<u8>) {
        let fields: Vec<Field> =
            fields.iter().map(|(tag, value)| Field { tag: *tag, ifd_num: In::PRIMARY, value: value.clone() }).collect();
        let mut writer = Writer::new();
        for field in &fields {
            writer.push_field(field);
        }
        let mut content = Cursor::new(Vec::new());
        writer.write(&mut content, false).expect("it fits in memory");
        (0xE1, [b"Exif\0\0".as_slice(), &content.into_inner()].concat())
    }

    fn text(text: &str) -> Value {
        Value::Ascii(vec![text.as_bytes().to_vec()])
    }

    fn latitude() -> (Tag, Value) {
        (Tag::GPSLatitude, Value::Rational([52, 22, 35].map(|num| Rational { num, denom: 1 }).to_vec()))
    }

    fn trace(segments: &[(u8, Vec<u8>)]) -> Option<Trace> {
        read(&jpeg(segments)).expect("it is a picture").trace
    }

    #[test]
    fn a_picture_without_metadata_gives_nothing_away() {
        assert_eq!(read(&jpeg(&[])), Some(Photo { size: (40, 30), trace: None }));
        assert_eq!(trace(&[exif(&[(Tag::Orientation, Value::Short(vec![1]))])]), None);
    }

    #[test]
    fn exif_gives_away_place_person_and_device() {
        assert_eq!(trace(&[exif(&[(Tag::Model, text("Telefoon 12")), latitude()])]), Some(Trace::Place));
        assert_eq!(
            trace(&[exif(&[(Tag::Model, text("Telefoon 12")), (Tag::Artist, text("A. Jansen"))])]),
            Some(Trace::Person)
        );
        assert_eq!(trace(&[exif(&[(Tag::Make, text("Merk"))])]), Some(Trace::Device));
        assert_eq!(trace(&[exif(&[(Tag::Make, text("   "))])]), None, "a field without a value says nothing");
    }

    #[test]
    fn xmp_and_iptc_are_read_as_well() {
        let xmp = |property: &str| {
            let packet = format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf {property}=\"52,22N\"/></x:xmpmeta>");
            (0xE1, packet.into_bytes())
        };
        assert_eq!(trace(&[xmp("exif:GPSLatitude")]), Some(Trace::Place));
        assert_eq!(trace(&[xmp("tiff:Model")]), Some(Trace::Device));
        assert_eq!(trace(&[xmp("xmp:Rating")]), None);
        let iptc = |field: u8| {
            (0xED, [b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0A\x1C\x02".as_slice(), &[field, 0, 5], b"Weesp"].concat())
        };
        assert_eq!(trace(&[iptc(90)]), Some(Trace::Place));
        assert_eq!(trace(&[iptc(80)]), Some(Trace::Person));
        assert_eq!(trace(&[iptc(105)]), None, "a headline is meant to be read");
    }

    #[test]
    fn a_picture_that_lies_on_its_side_stands_up() {
        for orientation in 1..=8 {
            let photo = read(&jpeg(&[exif(&[(Tag::Orientation, Value::Short(vec![orientation]))])]));
            let expected = if orientation >= 5 { (30, 40) } else { (40, 30) };
            assert_eq!(photo.map(|photo| photo.size), Some(expected), "orientation {orientation}");
        }
    }

    #[test]
    fn damaged_metadata_is_no_reason_to_stop() {
        let whole = jpeg(&[exif(&[latitude(), (Tag::Model, text("Telefoon"))])]);
        for length in 0..whole.len() {
            let _ = read(&whole[..length]);
        }
        let mut broken = whole.clone();
        for at in 20..whole.len() {
            broken[at] ^= 0xFF;
            let _ = read(&broken);
            broken[at] ^= 0xFF;
        }
        assert_eq!(read(b"no picture"), None);
    }
}
