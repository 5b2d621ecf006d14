//! Files that nobody vouches for: cut short, with other bits, or with lengths that no file has.

use super::bytes::{Bytes, unpacked};
use super::columns::Columns;
use super::lexicon::Lexicon;
use super::near::near;
use super::{ReadFault, read_postings};
use portaal::search::format::lexicon::{self, Display};
use portaal::search::format::write::{self, FacetBits, Posting};
use portaal::search::format::{Class, IndexFile};

fn small_lexicon() -> IndexFile {
    let form = |form: &str, terms: &[(u32, Class)]| (Box::from(form), terms.to_vec());
    let lexicon = lexicon::Lexicon {
        forms: vec![
            form("cafe", &[(0, Class::Stem)]),
            form("judo", &[(1, Class::Stem), (2, Class::Concept)]),
            form("judoles", &[(1, Class::Part), (2, Class::Stem)]),
            form("плавання", &[(2, Class::Concept)]),
            form("𝒵", &[(0, Class::Irregular)]),
        ],
        df: vec![3, 2, 1],
        displays: vec![
            (0, Display::Text("café".into())),
            (1, Display::Text("Judo".into())),
            (2, Display::As(0)),
            (3, Display::Text("ПЛАВАННЯ".into())),
        ],
    };
    lexicon::lexicon(&lexicon, &[0, 2])
}

fn small_postings() -> IndexFile {
    let list =
        |documents: &[u32]| documents.iter().map(|document| Posting { document: *document, impact: 200 }).collect();
    let (mut files, first) = write::postings(&[list(&[0, 3, 299]), list(&[1])]);
    assert_eq!(first, [0]);
    files.remove(0)
}

fn small_columns() -> IndexFile {
    let column = FacetBits {
        name: "soort",
        values: (0..10).map(|at| format!("waarde-{at}")).collect(),
        bits: vec![1, 512, 3],
    };
    write::columns(&[column], &[0, 20_778, 0])
}

/// A small generator of numbers, the same everywhere: xorshift, by Marsaglia.
struct Random(u32);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % limit
    }
}

/// Every beginning is refused, and no change of a few bits does more than that.
fn withstands(file: &IndexFile, read: impl Fn(&[u8]) -> Result<(), ReadFault>) {
    let bytes = unpacked(&file.bytes).unwrap();
    read(&bytes).unwrap();
    for end in 0..bytes.len() {
        assert!(read(&bytes[..end]).is_err(), "{} of {} bytes", end, bytes.len());
    }
    let mut random = Random(2_463_534_242);
    for _ in 0..20_000 {
        let mut changed = bytes.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(changed.len());
            changed[at] ^= 1 << random.below(8);
        }
        let _ = read(&changed);
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(read(&longer).is_err());
}

#[test]
fn what_was_written_is_read() {
    let lexicon = Lexicon::read(&unpacked(&small_lexicon().bytes).unwrap()).unwrap();
    let forms: Vec<&str> = lexicon.forms.iter().map(|form| &**form).collect();
    assert_eq!(forms, ["cafe", "judo", "judoles", "плавання", "𝒵"]);
    assert_eq!(lexicon.terms[1], [(1, 0), (2, 1)]);
    assert_eq!(lexicon.spread, [3, 2, 1, 0, 0]);
    let shown: Vec<&str> = (0..5).map(|place| lexicon.shown(place)).collect();
    assert_eq!(shown, ["café", "Judo", "café", "ПЛАВАННЯ", "𝒵"]);
    assert_eq!((lexicon.exact("judo"), lexicon.exact("jud")), (Some(1), None));
    assert_eq!(lexicon.beginning("jud"), 1..3);
    let columns = Columns::read(&unpacked(&small_columns().bytes).unwrap()).unwrap();
    assert_eq!((&columns.facets[0].bits[..], &columns.until[..]), (&[1, 512, 3][..], &[0, 20_778, 0][..]));
    let mut lists = Vec::new();
    read_postings(&unpacked(&small_postings().bytes).unwrap(), &mut lists, 300).unwrap();
    assert_eq!(lists[0], [(0, 200), (3, 200), (299, 200)]);
}

#[test]
fn a_lexicon_at_fault_is_refused_and_never_believed() {
    withstands(&small_lexicon(), |bytes| Lexicon::read(bytes).map(drop));
}

#[test]
fn columns_at_fault_are_refused_and_never_believed() {
    withstands(&small_columns(), |bytes| Columns::read(bytes).map(drop));
}

#[test]
fn postings_at_fault_are_refused_and_never_believed() {
    withstands(&small_postings(), |bytes| read_postings(bytes, &mut Vec::new(), 300));
}

#[test]
fn a_length_is_not_believed_before_the_bytes_are_there() {
    let mut huge = Bytes::new(&[0xff, 0xff, 0xff, 0xff, 0x0f]);
    assert_eq!(huge.count(), Err(ReadFault::Truncated));
    assert!(matches!(Bytes::new(&[0xff; 5]).number(), Err(ReadFault::Corrupt(_))));
    assert_eq!(Bytes::new(&[0x80]).number(), Err(ReadFault::Truncated));
    assert!(matches!(unpacked(b"no gzip"), Err(ReadFault::Corrupt(_))));
    let bomb = {
        use std::io::Write;
        let mut encoder = flate2::GzBuilder::new().write(Vec::new(), flate2::Compression::best());
        (0..65).for_each(|_| encoder.write_all(&vec![0; 1024 * 1024]).unwrap());
        encoder.finish().unwrap()
    };
    assert_eq!(unpacked(&bomb), Err(ReadFault::TooLarge));
}

#[test]
fn near_forms_are_those_at_the_least_distance() {
    let lexicon = Lexicon::read(&unpacked(&small_lexicon().bytes).unwrap()).unwrap();
    let forms = |text: &str, is_open: bool, most: usize| near(&lexicon, text, is_open, most).places;
    assert_eq!(forms("jduo", false, 1), [1], "neighbours exchanged count one");
    assert_eq!(forms("jduo", true, 1), [1], "a whole word goes before a beginning");
    assert_eq!(forms("jdol", true, 2), [2]);
    assert_eq!(forms("xxxx", false, 2), [0; 0]);
    assert_eq!(forms("judo", false, 0), [0; 0]);
    assert_eq!(forms(&"j".repeat(64), true, 2), [0; 0]);
}
