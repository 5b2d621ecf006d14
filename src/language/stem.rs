//! Stems: what the inflections of a word have in common, by Snowball's algorithms.

use std::borrow::Cow;

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Stems words of one language.
pub struct Stems {
    stemmer: Option<Stemmer>,
    is_dutch: bool,
}

impl Stems {
    /// The stems of a language by its ISO 639 code. Of languages other than Dutch and English, a word is its own stem.
    #[must_use]
    pub fn of(language: &str) -> Self {
        // Snowball's newer Dutch algorithm takes the prefix out of words such as `gemeente` and `begeleiding`, and
        // what it leaves of a compound depends on its ending; the earlier one errs less.
        let stemmer = match language {
            "nl" => Some(Stemmer::create(Algorithm::DutchPorter)),
            "en" => Some(Stemmer::create(Algorithm::English)),
            _ => None,
        };
        Self { stemmer, is_dutch: language == "nl" }
    }

    /// The stem of a folded word.
    #[must_use]
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let Some(stemmer) = self.stemmer.as_ref().filter(|_| !word.starts_with(|letter: char| letter.is_numeric()))
        else {
            return Cow::Borrowed(word);
        };
        let stem = stemmer.stem(word);
        if self.is_dutch && stem.len() > 3 { closed(stem) } else { stem }
    }
}

/// As the stem is written at the end of a word: `less` as `les`, `huiz` as `huis`, `brav` as `braf`.
fn closed(stem: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = stem.as_bytes();
    let (before, last) = (bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
    let other = match last {
        b'v' => 'f',
        b'z' => 's',
        _ if before == last && b"bcdfghjklmnpqrst".contains(&last) => {
            return Cow::Owned(stem[..stem.len() - 1].to_owned());
        }
        _ => return stem,
    };
    let mut stem = stem.into_owned();
    stem.pop();
    stem.push(other);
    Cow::Owned(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_have_one_stem() {
        let dutch = Stems::of("nl");
        for (one, other) in [
            ("zwemles", "zwemlessen"),
            ("gitaar", "gitaren"),
            ("huis", "huizen"),
            ("begeleiding", "begeleidingen"),
            ("gemeente", "gemeenten"),
            ("voetbal", "voetballen"),
        ] {
            assert_eq!(dutch.stem(one), dutch.stem(other), "{one} {other}");
        }
        assert_eq!(Stems::of("en").stem("lessons"), Stems::of("en").stem("lesson"));
        assert_eq!(Stems::of("tr").stem("okullar"), "okullar");
        assert_eq!(dutch.stem("1069zr"), "1069zr");
    }
}
