//! Numbers and texts from bytes that nobody vouches for.

use std::io::Read;

use flate2::read::GzDecoder;

use super::ReadFault;

/// What a file unpacks to at most, in bytes: many times what a portal of 100,000 pages needs.
const MOST: u64 = 64 * 1024 * 1024;

/// Unpacks one gzip member.
///
/// # Errors
/// When it is none, or holds more than any index does.
pub(super) fn unpacked(packed: &[u8]) -> Result<Vec<u8>, ReadFault> {
    let mut bytes = Vec::new();
    let mut decoder = GzDecoder::new(packed).take(MOST + 1);
    decoder.read_to_end(&mut bytes).map_err(|_| ReadFault::Corrupt("it cannot be unpacked"))?;
    if bytes.len() as u64 > MOST { Err(ReadFault::TooLarge) } else { Ok(bytes) }
}

/// Bytes that are read from the front.
pub(super) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    /// From the first byte on.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// A number in LEB128, of at most 32 bits.
    pub(super) fn number(&mut self) -> Result<u32, ReadFault> {
        let mut number: u64 = 0;
        for shift in (0..35).step_by(7) {
            let (byte, rest) = self.0.split_first().ok_or(ReadFault::Truncated)?;
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number).map_err(|_| ReadFault::Corrupt("a number has more than 32 bits"));
            }
        }
        Err(ReadFault::Corrupt("a number does not end"))
    }

    /// How many of something follow. Each takes at least a byte, so no more is believed than there are bytes.
    pub(super) fn count(&mut self) -> Result<usize, ReadFault> {
        let count = self.number()? as usize;
        if count > self.0.len() { Err(ReadFault::Truncated) } else { Ok(count) }
    }

    /// So many numbers.
    pub(super) fn numbers(&mut self, count: usize) -> Result<Vec<u32>, ReadFault> {
        if count > self.0.len() {
            return Err(ReadFault::Truncated);
        }
        (0..count).map(|_| self.number()).collect()
    }

    /// So many bytes.
    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], ReadFault> {
        let (part, rest) = self.0.split_at_checked(length).ok_or(ReadFault::Truncated)?;
        self.0 = rest;
        Ok(part)
    }

    /// A text with its length in bytes before it.
    pub(super) fn text(&mut self) -> Result<&'a str, ReadFault> {
        let length = self.number()? as usize;
        std::str::from_utf8(self.take(length)?).map_err(|_| ReadFault::Corrupt("a text is not UTF-8"))
    }

    /// That nothing follows.
    pub(super) fn end(&self) -> Result<(), ReadFault> {
        if self.0.is_empty() { Ok(()) } else { Err(ReadFault::Corrupt("more follows than should")) }
    }
}

/// Differences to the numbers themselves.
pub(super) fn accumulate(numbers: &mut [u32]) -> Result<(), ReadFault> {
    let mut sum: u32 = 0;
    for number in numbers {
        sum = sum.checked_add(*number).ok_or(ReadFault::Corrupt("numbers add up to more than 32 bits"))?;
        *number = sum;
    }
    Ok(())
}
