//! Photos: what goes out of one that a telephone made is dots, and nothing besides.

mod camera;

use std::io::Cursor;
use std::sync::LazyLock;

use jiff::civil::date;
use portaal::base::code::Code;
use portaal::base::digest::Digest;
use portaal::build::Build;
use portaal::routes::Target;

use self::camera::{CORNERS, SECRETS, photo};
use crate::support::{Pages, SiteTest};

const URL: &str = "/nieuws/open/";
const FILE: &str = "content/nieuws/open.md";

/// The small portal with a photo beside its news, twice in the text and once above it.
fn site() -> SiteTest {
    let field = "---\nafbeelding: { bestand: plein.jpg, alt: Het plein }\n";
    SiteTest::small()
        .with("content/nieuws/plein.jpg", photo(2000, 1500))
        .with("content/nieuws/klein.jpg", photo(640, 480))
        .edited(FILE, "---\n", field)
        .edited(FILE, "over-ons.md).\n", "over-ons.md).\n\n![De klas](klein.jpg)\n\nZie [de foto](plein.jpg).\n")
}

/// Bytes by their path in the output.
type Files = Vec<(String, Vec<u8>)>;

/// That portal, with the bytes of its pictures by their path: making them is most of the work of these tests.
static BUILT: LazyLock<(Build, Files)> = LazyLock::new(|| {
    let built = site().build();
    let pictures = media(&built);
    (built, pictures)
});

/// The bytes of what stands at each path below `media/`.
fn media(built: &Build) -> Files {
    let routes = built.files().iter().filter(|route| route.file.starts_with("media"));
    routes.map(|route| (route.file.to_string(), built.render(route).expect("it is whole").into_owned())).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn nothing_of_place_device_or_person_is_in_any_output() {
    let original = photo(2000, 1500);
    for secret in SECRETS {
        assert!(holds(&original, secret), "the photo of this test holds `{secret}`");
    }
    let (built, pictures) = &*BUILT;
    assert_eq!(
        pictures.len(),
        8,
        "four widths and one for old browsers, and of the small one two and one: {pictures:?}"
    );
    for route in built.routes() {
        let bytes = built.render(route).expect("the small portal renders");
        for secret in SECRETS.iter().filter(|secret| route.file.starts_with("media") || **secret != "Exif") {
            assert!(!holds(&bytes, secret), "{} holds `{secret}`", route.file);
        }
        assert_ne!(*bytes, *original, "{} is the photo as it came", route.file);
    }
    for (path, bytes) in pictures {
        let exif = exif::Reader::new().read_from_container(&mut Cursor::new(bytes));
        assert!(exif.is_err(), "{path} has metadata");
        let chunks: &[&str] = &["EXIF", "XMP ", "ICCP", "http://", "JFXX"];
        assert!(chunks.iter().all(|name| !holds(bytes, name)), "{path}");
    }
}

#[test]
fn a_photo_stands_upright_in_every_width() {
    let sizes: Vec<(String, (usize, usize))> = BUILT
        .1
        .iter()
        .filter(|(path, _)| path.contains("plein."))
        .map(|(path, bytes)| {
            let size = imagesize::blob_size(bytes).expect("it is a picture");
            let (_, mark) = path.rsplit_once('-').expect("its width is in its name");
            (mark.to_owned(), (size.width, size.height))
        })
        .collect();
    let expected = [
        ("400.webp", (400, 533)),
        ("800.webp", (800, 1067)),
        ("1200.webp", (1200, 1600)),
        ("1500.webp", (1500, 2000)),
        ("1200.jpg", (1200, 1600)),
    ];
    assert_eq!(sizes, expected.map(|(name, size)| (name.to_owned(), size)));
}

#[test]
fn a_page_names_every_width_and_leaves_the_choice_to_the_browser() {
    let built = &BUILT.0;
    let page = built.page(URL);
    let image = page.one("main img[alt='Het plein']");
    let attributes = ["width", "height", "fetchpriority"].map(|name| image.attr(name).to_owned());
    assert_eq!(attributes, ["1500", "2000", "high"]);
    assert_eq!(page.select("main img[fetchpriority]").len(), 1);
    assert_eq!(page.select("main img[loading='lazy'][alt='De klas']").len(), 1);
    assert!(page.has("main picture > source[type='image/webp'][sizes]"));
    let srcset = page.one("main p:first-child source").attr("srcset").to_owned();
    let candidates: Vec<&str> = srcset.split(", ").collect();
    assert_eq!(candidates.len(), 4, "{srcset}");
    for url in candidates.iter().map(|candidate| candidate.split_once(' ').expect("it has a width").0) {
        assert!(built.route(url).is_some_and(|route| matches!(route.target, Target::Picture(_))), "{url}");
    }
    let link = page.one("main a[href$='.jpg']").attr("href").to_owned();
    assert_eq!(link, image.attr("src"), "who links to a photo leads to a picture of it");
    let shared = page.one("meta[property='og:image']").attr("content").to_owned();
    assert!(shared.ends_with(&link), "{shared}");
}

#[test]
fn the_colour_of_a_photo_stands_in_its_place_until_it_is_there() {
    let page = BUILT.0.page(URL);
    // The mean of the four corners, as far as 8 bits go.
    assert_eq!(page.one("main img[alt='Het plein']").attr("data-tint"), "#787c6f");
}

#[test]
fn colours_are_those_that_the_camera_saw() {
    for (path, bytes) in BUILT.1.iter().filter(|(path, _)| path.contains("plein.")) {
        let (dots, (width, height)) = decoded(bytes);
        // Turned by a quarter: what was left below is now left above.
        let upright = [CORNERS[2], CORNERS[0], CORNERS[3], CORNERS[1]];
        for (at, corner) in upright.into_iter().enumerate() {
            let (x, y) = (width / 4 + width / 2 * (at % 2), height / 4 + height / 2 * (at / 2));
            let dot = &dots[(y * width + x) * 3..][..3];
            let seen = lab(from_srgb([dot[0], dot[1], dot[2]]));
            let meant = lab(from_p3(corner));
            let distance = (0..3).map(|part| (seen[part] - meant[part]).powi(2)).sum::<f64>().sqrt();
            assert!(distance <= 2.0, "{path}, corner {at}: {dot:?} is {distance} away from {corner:?}");
        }
    }
}

/// The dots of a JPEG or WebP, and its width and height.
fn decoded(bytes: &[u8]) -> (Vec<u8>, (usize, usize)) {
    let size = imagesize::blob_size(bytes).expect("it is a picture");
    let dots = if bytes.starts_with(b"RIFF") {
        let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).expect("it is WebP");
        let mut dots = vec![0; decoder.output_buffer_size().expect("it has a size")];
        decoder.read_image(&mut dots).expect("it is whole");
        dots
    } else {
        let reader = zune_core::bytestream::ZCursor::new(bytes);
        zune_jpeg::JpegDecoder::new(reader).decode().expect("it is JPEG")
    };
    (dots, (size.width, size.height))
}

/// The transfer function of sRGB, which Display P3 has too (IEC 61966-2-1).
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn xyz(colour: [u8; 3], matrix: [[f64; 3]; 3]) -> [f64; 3] {
    let colour = colour.map(linear);
    matrix.map(|row| row.iter().zip(colour).map(|(weight, part)| weight * part).sum())
}

/// Source of both: CSS Color 4, W3C, section 19.
fn from_srgb(colour: [u8; 3]) -> [f64; 3] {
    let matrix =
        [[0.412_391, 0.357_584, 0.180_481], [0.212_639, 0.715_169, 0.072_192], [0.019_331, 0.119_195, 0.950_532]];
    xyz(colour, matrix)
}

fn from_p3(colour: [u8; 3]) -> [f64; 3] {
    let matrix = [[0.486_571, 0.265_668, 0.198_217], [0.228_975, 0.691_739, 0.079_287], [0.0, 0.045_113, 1.043_944]];
    xyz(colour, matrix)
}

/// CIE 1976 L*a*b*, under D65.
fn lab([x, y, z]: [f64; 3]) -> [f64; 3] {
    let curve = |part: f64| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 };
    let (x, y, z) = (curve(x / 0.950_456), curve(y), curve(z / 1.089_058));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn the_same_photo_gives_the_same_bytes_on_every_machine() {
    let digest = Digest::of_parts(BUILT.1.iter().map(|(_, bytes)| bytes.as_slice())).to_string();
    assert_eq!(digest, "bb3cb7474b645265c9a20cbe9591fac4", "other bytes: give `RECIPE` another number");
}

#[test]
fn a_photo_that_is_broken_in_the_middle_is_said_of_its_file() {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 900, 60);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("it can be written");
    writer.write_image_data(&vec![7; 900 * 60 * 3]).expect("it can be written");
    writer.finish().expect("it can be written");
    let at = png.windows(4).position(|name| name == b"IDAT").expect("it has dots") + 8;
    png[at] ^= 0xFF;
    let site = SiteTest::small().with("content/nieuws/plein.png", png);
    let site = site.edited(FILE, "over-ons.md).\n", "over-ons.md).\n\n![Het plein](plein.png)\n");
    let found = site.found();
    assert_eq!(found.matches("invalid-image").count(), 1, "{found}");
    let built = site.build();
    let picture = built.files().iter().find(|route| route.file.starts_with("media")).expect("there are pictures");
    assert!(built.render(picture).is_err());
}

#[test]
fn what_lets_through_what_is_behind_it_and_what_is_drawn_stays_so() {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 700, 100);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("it can be written");
    let dots: Vec<u8> = (0..70_000_u32).flat_map(|at| at.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    writer.write_image_data(&dots).expect("it can be written");
    writer.finish().expect("it can be written");
    let site = SiteTest::small()
        .with("content/nieuws/wolk.png", png)
        .with(
            "content/nieuws/plan.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><!-- A. Jansen --></svg>",
        )
        .edited(FILE, "over-ons.md).\n", "over-ons.md).\n\n![Een wolk](wolk.png)\n\n![Een plan](plan.svg)\n");
    let built = site.build();
    let page = built.page(URL);
    let cloud = page.one("main img[alt='Een wolk']");
    assert!(cloud.attr("src").ends_with("-700.png") && !page.has("main img[data-tint]"));
    assert_eq!(page.one("main img[alt='Een plan']").attr("width"), "20");
    let paths: Vec<String> = media(&built).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths.len(), 4, "{paths:?}");
    let drawing = media(&built).into_iter().find(|(path, _)| path.ends_with(".svg")).expect("the drawing is there");
    assert!(!holds(&drawing.1, "Jansen"));
}

#[test]
fn from_the_day_that_consent_ends_a_photo_is_nowhere() {
    let words =
        "---\nafbeelding: { bestand: plein.jpg, alt: Het plein, toestemming_tot: 2026-11-30, bijschrift: In mei }\n";
    let until = site().edited(FILE, "---\nafbeelding: { bestand: plein.jpg, alt: Het plein }\n", words);
    let until = until
        .with("content/scholen/plein.jpg", photo(700, 700))
        .edited("content/scholen/linde.md", "---\n", "---\nfotos: [{ bestand: ../nieuws/plein.jpg, alt: Ons plein }]\n")
        .edited(
            "content/aanbod/judo.md",
            "Neem een",
            "![Weer het plein](../nieuws/plein.jpg)\n\n[Hier](../nieuws/plein.jpg). Neem een",
        );
    let on = |day| {
        let options = portaal::resolve::Options { today: day, ..until.options };
        SiteTest { snapshot: until.snapshot.clone(), options }.build()
    };
    let (before, ended) = (on(date(2026, 11, 29)), on(date(2026, 11, 30)));
    let shown = before.page(URL);
    assert_eq!(shown.one("main figure figcaption").text(), "In mei");
    let url = shown.one("main figure img").attr("src").to_owned();
    assert!(before.page("/scholen/linde/").has(".head-street img") && before.page("/aanbod/judo/").has("main picture"));
    assert!(ended.route(&url).is_none());
    for route in ended.routes().iter().filter(|route| !route.file.as_str().ends_with(".png")) {
        let bytes = ended.render(route).expect("it renders");
        assert!(!holds(&bytes, "media/nieuws/plein."), "{} names the photo", route.url);
        assert!(!holds(&bytes, "Ons plein") && !holds(&bytes, "In mei"), "{} tells of the photo", route.url);
    }
    let said = |built: &Build| built.diagnostics.iter().filter(|fault| fault.code == Code::PhotoConsentEnded).count();
    assert_eq!([said(&before), said(&ended), said(&on(date(2026, 10, 1)))], [1, 1, 0]);
}
