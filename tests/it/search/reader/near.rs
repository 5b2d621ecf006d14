//! Forms that differ little from what was typed: optimal string alignment distance, where exchanging two neighbours counts
//! one.

use super::lexicon::Lexicon;

/// From so many letters on nobody mistypes: it was pasted.
const LONGEST: usize = 64;

/// The forms at the least distance to a text, with that distance.
pub(super) struct Near {
    /// The distance.
    pub distance: usize,
    /// The places of the forms, in order.
    pub places: Vec<usize>,
}

/// How far off a text may be.
pub(super) fn tolerance(text: &str) -> usize {
    match text.encode_utf16().count() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The forms at the least distance to `text`, at most `most`. For a text that is still being typed, the distance is that to
/// the best beginning of a form, and a form that is as near as a whole goes before those that only begin so.
pub(super) fn near(lexicon: &Lexicon, text: &str, is_open: bool, most: usize) -> Near {
    let text: Vec<u16> = text.encode_utf16().collect();
    let mut best = most + 1;
    let (mut whole, mut begun) = (Vec::new(), Vec::new());
    if most == 0 || text.len() >= LONGEST {
        return Near { distance: best, places: Vec::new() };
    }
    for (place, form) in lexicon.forms.iter().enumerate() {
        let (to_whole, to_beginning) = distances(&text, form);
        let to_beginning = if is_open { to_beginning } else { most + 1 };
        let distance = to_whole.min(to_beginning);
        if distance > most || distance > best {
            continue;
        }
        if distance < best {
            best = distance;
            whole.clear();
            begun.clear();
        }
        if to_whole == distance { whole.push(place) } else { begun.push(place) }
    }
    Near {
        distance: best,
        places: if whole.is_empty() { begun } else { whole },
    }
}

/// The distances of `text` to the whole of `form` and to its best beginning.
fn distances(text: &[u16], form: &str) -> (usize, usize) {
    let mut two_before: Vec<usize> = Vec::new();
    let mut before: Vec<usize> = (0..=text.len()).collect();
    let mut best = text.len();
    let mut last = None;
    for (depth, letter) in form.encode_utf16().enumerate() {
        let mut row = Vec::with_capacity(before.len());
        row.push(depth + 1);
        for at in 1..=text.len() {
            let own = text[at - 1];
            let exchanged = at > 1 && Some(own) == last && letter == text[at - 2];
            let mut value = (before[at] + 1).min(row[at - 1] + 1).min(before[at - 1] + usize::from(own != letter));
            if exchanged {
                value = value.min(two_before[at - 2] + 1);
            }
            row.push(value);
        }
        best = best.min(row[text.len()]);
        two_before = std::mem::replace(&mut before, row);
        last = Some(letter);
    }
    (before[text.len()], best)
}
