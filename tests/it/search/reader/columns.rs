//! The columns of all documents: what they can be filtered by, and until when they hold.

use super::ReadFault;
use super::bytes::Bytes;

/// A facet with the bits of every document.
pub(super) struct Facet {
    /// Its name.
    pub name: String,
    /// Its values; the first is the lowest bit.
    pub values: Vec<String>,
    /// The bits of each document.
    pub bits: Vec<u32>,
}

/// The columns of all documents.
pub(super) struct Columns {
    /// The facets.
    pub facets: Vec<Facet>,
    /// For each document its last day since 1970-01-01, or nought.
    pub until: Vec<u32>,
}

impl Columns {
    /// Reads the columns.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let mut source = Bytes::new(bytes);
        // Every document has at least a byte for the day on which it ends.
        let documents = source.count()?;
        let facets = (0..source.count()?).map(|_| facet(&mut source, documents)).collect::<Result<_, _>>()?;
        let until = source.numbers(documents)?;
        source.end()?;
        Ok(Self { facets, until })
    }
}

fn facet(source: &mut Bytes<'_>, documents: usize) -> Result<Facet, ReadFault> {
    let name = source.text()?.to_owned();
    let count = source.count()?;
    if count > 32 {
        return Err(ReadFault::Corrupt("a facet has more than 32 values"));
    }
    let values = (0..count).map(|_| source.text().map(str::to_owned)).collect::<Result<_, _>>()?;
    let width = source.number()?;
    if !matches!(width, 1 | 2 | 4) {
        return Err(ReadFault::Corrupt("a mask is not of one, two or four bytes"));
    }
    let mut bits = vec![0; documents];
    for plane in 0..width {
        for (bits, byte) in bits.iter_mut().zip(source.take(documents)?) {
            *bits |= u32::from(*byte) << (8 * plane);
        }
    }
    Ok(Facet { name, values, bits })
}
