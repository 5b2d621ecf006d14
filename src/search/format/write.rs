//! Writes the files of the index. What each holds, byte by byte, stands in `FORMAT.md`.

use std::cmp::Ordering;
use std::io::Write;

use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use serde::Serialize;

use super::IndexFile;
use crate::search::facets::Column;
use crate::search::vocabulary::Form;

/// How many bytes of lists a file of postings holds, when there is more than one.
const SHARD: usize = 12 * 1024;

/// Up to so many bytes of lists, one file holds all: it costs less than a second request would.
const ONE_SHARD: usize = 48 * 1024;

/// A document with how much a term weighs in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The document's number.
    pub document: u32,
    /// 1 to 255.
    pub impact: u8,
}

/// What the lexicon holds.
pub struct Lexicon {
    /// The forms in order, each with its terms, in order.
    pub forms: Vec<Form>,
    /// For each term, how many documents hold it.
    pub df: Vec<u32>,
    /// How forms are written, where that is not the form itself.
    pub displays: Vec<(u32, Box<str>)>,
}

/// The order of forms: by code units of UTF-16, as browsers compare.
#[must_use]
pub fn by_utf16(one: &str, other: &str) -> Ordering {
    if one.is_ascii() && other.is_ascii() { one.cmp(other) } else { one.encode_utf16().cmp(other.encode_utf16()) }
}

fn varint(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn length(out: &mut Vec<u8>, length: usize) {
    varint(out, u32::try_from(length).expect("lengths are far below four thousand million"));
}

fn text(out: &mut Vec<u8>, text: &str) {
    length(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

fn zigzag(number: i64) -> u32 {
    u32::try_from(((number << 1) ^ (number >> 63)) & 0xffff_ffff).expect("the mask leaves 32 bits")
}

/// One gzip member without a time or a name, so that equal bytes are packed alike.
fn packed(name: &str, bytes: &[u8]) -> IndexFile {
    let mut encoder = GzBuilder::new().write(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
    encoder.write_all(bytes).expect("memory can be written to");
    IndexFile::new(name, encoder.finish().expect("memory can be written to"))
}

/// The lexicon; `first` holds the first term of each file of postings.
#[must_use]
pub fn lexicon(lexicon: &Lexicon, first: &[u32]) -> IndexFile {
    let mut out = Vec::new();
    length(&mut out, lexicon.forms.len());
    let (mut shared, mut rest, mut rests) = (Vec::new(), Vec::new(), String::new());
    let mut before = "";
    for (form, _) in &lexicon.forms {
        let common = form.chars().zip(before.chars()).take_while(|(one, other)| one == other).map(|(one, _)| one);
        let (units, bytes) = common.fold((0, 0), |sum, one| (sum.0 + one.len_utf16(), sum.1 + one.len_utf8()));
        let tail = &form[bytes..];
        length(&mut shared, units);
        length(&mut rest, tail.encode_utf16().count());
        rests.push_str(tail);
        before = form;
    }
    out.extend(shared);
    out.extend(rest);
    text(&mut out, &rests);
    lexicon.forms.iter().for_each(|(_, terms)| length(&mut out, terms.len()));
    let mut previous = 0;
    for (term, class) in lexicon.forms.iter().flat_map(|(_, terms)| terms) {
        varint(&mut out, zigzag(i64::from(*term) - previous) << 2 | *class as u32);
        previous = i64::from(*term);
    }
    length(&mut out, lexicon.df.len());
    lexicon.df.iter().for_each(|df| varint(&mut out, *df));
    deltas(&mut out, first);
    length(&mut out, lexicon.displays.len());
    let mut previous = 0;
    for (form, display) in &lexicon.displays {
        varint(&mut out, form - previous);
        text(&mut out, display);
        previous = *form;
    }
    packed("lexicon", &out)
}

/// A count, and numbers that never fall as the differences between them.
fn deltas(out: &mut Vec<u8>, numbers: &[u32]) {
    length(out, numbers.len());
    let mut previous = 0;
    for number in numbers {
        varint(out, number - previous);
        previous = *number;
    }
}

/// The files of postings, and the first term of each.
#[must_use]
pub fn postings(lists: &[Vec<Posting>]) -> (Vec<IndexFile>, Vec<u32>) {
    let encoded: Vec<Vec<u8>> = lists.par_iter().map(|list| encode(list)).collect();
    let total: usize = encoded.iter().map(Vec::len).sum();
    let most = if total <= ONE_SHARD { usize::MAX } else { SHARD };
    let (mut shards, mut from, mut bytes) = (Vec::new(), 0, 0);
    for (term, list) in encoded.iter().enumerate() {
        if bytes > 0 && bytes + list.len() > most {
            shards.push(from..term);
            (from, bytes) = (term, 0);
        }
        bytes += list.len();
    }
    shards.push(from..encoded.len());
    let first: Vec<u32> =
        shards.iter().map(|shard| u32::try_from(shard.start).expect("terms fit in 32 bits")).collect();
    let file = |(at, shard): (usize, &std::ops::Range<usize>)| {
        let mut out = Vec::new();
        length(&mut out, shard.start);
        length(&mut out, shard.len());
        encoded[shard.clone()].iter().for_each(|list| length(&mut out, list.len()));
        encoded[shard.clone()].iter().for_each(|list| out.extend_from_slice(list));
        packed(&format!("postings-{at}"), &out)
    };
    (shards.par_iter().enumerate().map(file).collect(), first)
}

fn encode(list: &[Posting]) -> Vec<u8> {
    let mut out = Vec::with_capacity(list.len() * 2 + 4);
    let documents: Vec<u32> = list.iter().map(|posting| posting.document).collect();
    deltas(&mut out, &documents);
    out.extend(list.iter().map(|posting| posting.impact));
    out
}

/// The columns of all documents.
#[must_use]
pub fn columns(columns: &[Column], until: &[u32]) -> IndexFile {
    let mut out = Vec::new();
    length(&mut out, until.len());
    length(&mut out, columns.len());
    for column in columns {
        text(&mut out, column.name);
        length(&mut out, column.values.len());
        column.values.iter().for_each(|value| text(&mut out, value));
        let width = match column.values.len() {
            0..=8 => 1,
            9..=16 => 2,
            _ => 4,
        };
        length(&mut out, width);
        for plane in 0..width {
            out.extend(column.bits.iter().map(|bits| bits.to_le_bytes()[plane]));
        }
    }
    until.iter().for_each(|day| varint(&mut out, *day));
    packed("documents", &out)
}

/// What the documents of one block show.
#[must_use]
pub fn texts<T: Serialize>(block: usize, shown: &[T]) -> IndexFile {
    let json = serde_json::to_vec(shown).expect("texts can be written as JSON");
    packed(&format!("texts-{block}"), &json)
}
