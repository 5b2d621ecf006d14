//! Writes the files of the index. What each holds, byte by byte, stands in `FORMAT.md`.

use std::io::Write;

use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use serde::Serialize;

use super::IndexFile;

/// How many bytes of lists a file of postings holds, when there is more than one.
const SHARD: usize = 6 * 1024;

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

/// A facet over all documents.
pub struct FacetBits {
    /// Its name.
    pub name: &'static str,
    /// Its values; the first is the lowest bit.
    pub values: Vec<String>,
    /// The bits of each document.
    pub bits: Vec<u32>,
}

/// A number in LEB128.
pub(super) fn varint(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

/// How many of something follow.
pub(super) fn length(out: &mut Vec<u8>, length: usize) {
    varint(out, u32::try_from(length).expect("lengths are far below four thousand million"));
}

/// A text with its length in bytes before it.
pub(super) fn text(out: &mut Vec<u8>, text: &str) {
    length(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// A signed number as an unsigned one.
pub(super) fn zigzag(number: i64) -> u32 {
    u32::try_from(((number << 1) ^ (number >> 63)) & 0xffff_ffff).expect("the mask leaves 32 bits")
}

/// One gzip member without a time or a name, so that equal bytes are packed alike.
pub(in crate::search) fn packed(name: &str, bytes: &[u8]) -> IndexFile {
    let mut encoder = GzBuilder::new().write(Vec::with_capacity(bytes.len() / 2), Compression::new(5));
    encoder.write_all(bytes).expect("memory can be written to");
    IndexFile::new(name, encoder.finish().expect("memory can be written to"))
}

/// A count, and numbers that never fall as the differences between them.
pub(super) fn deltas(out: &mut Vec<u8>, numbers: &[u32]) {
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
    let steps: Vec<Vec<u8>> = lists.par_iter().map(|list| steps(list)).collect();
    let bytes_of = |term: usize| steps[term].len() + lists[term].len();
    let total: usize = (0..lists.len()).map(bytes_of).sum();
    let most = if total <= ONE_SHARD { usize::MAX } else { SHARD };
    let (mut shards, mut from, mut bytes) = (Vec::new(), 0, 0);
    for term in 0..lists.len() {
        if bytes > 0 && bytes + bytes_of(term) > most {
            shards.push(from..term);
            (from, bytes) = (term, 0);
        }
        bytes += bytes_of(term);
    }
    shards.push(from..lists.len());
    let first: Vec<u32> =
        shards.iter().map(|shard| u32::try_from(shard.start).expect("terms fit in 32 bits")).collect();
    let file = |(at, shard): (usize, &std::ops::Range<usize>)| {
        let mut out = Vec::new();
        length(&mut out, shard.start);
        length(&mut out, shard.len());
        let lists = &lists[shard.clone()];
        for list in lists {
            length(&mut out, list.len());
        }
        steps[shard.clone()].iter().for_each(|steps| out.extend_from_slice(steps));
        for list in lists {
            out.extend(list.iter().map(|posting| posting.impact));
        }
        packed(&format!("postings-{at}"), &out)
    };
    (shards.par_iter().enumerate().map(file).collect(), first)
}

/// The documents of a list as the differences between them.
fn steps(list: &[Posting]) -> Vec<u8> {
    let mut out = Vec::with_capacity(list.len() + 4);
    let mut previous = 0;
    for posting in list {
        varint(&mut out, posting.document - previous);
        previous = posting.document;
    }
    out
}

/// The columns of all documents.
#[must_use]
pub fn columns(columns: &[FacetBits], until: &[u32]) -> IndexFile {
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
    for day in until {
        varint(&mut out, *day);
    }
    packed("documents", &out)
}

/// What the documents of one block show.
#[must_use]
pub fn texts<T: Serialize>(block: usize, shown: &[T]) -> IndexFile {
    let json = serde_json::to_vec(shown).expect("texts can be written as JSON");
    packed(&format!("texts-{block}"), &json)
}
