//! Copies of files, as programs and people make them: OneDrive, iCloud, Dropbox and Syncthing when two versions are in conflict,
//! file managers when somebody copies and pastes.
//!
//! A name tells a copy only beside the file that it is a copy of: `judo 2` is one where there is `judo`.

use camino::Utf8Path;
use rustc_hash::FxHashMap;

/// What copies begin with.
const PREFIXES: &[&str] = &["kopie van ", "kopie-van-", "copy of ", "copy-of-", "~$"];

/// Words that only copies have behind the name.
const WORDS: &[&str] = &["kopie", "copy", "copie", "conflict", "conflicted", "conflicterend", "conflicterende"];

/// Words in the names of computers, which OneDrive puts behind the name.
const COMPUTERS: &[&str] = &["desktop", "laptop", "pc", "macbook", "imac", "iphone", "ipad", "surface"];

/// The longest name that Windows gives a computer.
const LONGEST: usize = 15;

/// The files of which there may be copies, by folder and name without the ending.
pub(super) struct Originals<'a>(FxHashMap<(&'a str, &'a str), &'a Utf8Path>);

impl<'a> Originals<'a> {
    /// All files that there are.
    pub(super) fn new(paths: impl Iterator<Item = &'a Utf8Path>) -> Self {
        Self(paths.filter_map(|path| Some((split(path)?, path))).collect())
    }

    /// The file that the one at `path` is a copy of.
    pub(super) fn of(&self, path: &Utf8Path) -> Option<&'a Utf8Path> {
        let (folder, stem) = split(path)?;
        heads(stem).find_map(|head| self.0.get(&(folder, head)).copied())
    }
}

fn split(path: &Utf8Path) -> Option<(&str, &str)> {
    Some((path.parent()?.as_str(), path.file_stem()?))
}

/// A name without what shows that it is a copy's, wherever the original may be.
pub(super) fn without_marks(stem: &str) -> &str {
    heads(stem).next().unwrap_or(stem)
}

/// The names that `stem` may be a copy's of, the shortest first.
fn heads(stem: &str) -> impl Iterator<Item = &str> {
    let begins = |prefix: &&&str| stem.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let whole = PREFIXES.iter().find(begins).map(|prefix| &stem[prefix.len()..]);
    let cuts = stem.char_indices().filter(|(_, letter)| is_separator(*letter)).map(|(at, _)| stem.split_at(at));
    let heads = cuts.filter(|(_, tail)| is_mark(tail)).map(|(head, _)| head.trim_end_matches(is_separator));
    whole.into_iter().chain(heads).filter(|head| !head.is_empty())
}

fn is_separator(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '-' | '_' | '.' | '(')
}

/// Whether what stands behind a name is there because it is a copy.
fn is_mark(tail: &str) -> bool {
    let words = || tail.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_any = |known: &[&str]| words().any(|word| known.iter().any(|known| word.eq_ignore_ascii_case(known)));
    is_any(WORDS) || is_count(tail) || is_computer(tail, is_any(COMPUTERS))
}

/// ` 2`, ` (1)` and `_2`. A number behind a hyphen belongs to many a name.
fn is_count(tail: &str) -> bool {
    let number = tail.trim_matches(|letter: char| matches!(letter, ' ' | '\u{a0}' | '_' | '(' | ')'));
    (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `-DESKTOP-7F3K2`, `-PC-VAN-ANNA`, `-Annas-MacBook`: the name of a computer, which no name of ours looks like.
fn is_computer(tail: &str, is_named: bool) -> bool {
    let Some(name) = tail.strip_prefix('-') else { return false };
    let is_capital = |letter: char| letter.is_ascii_uppercase();
    let is_shouted = name.chars().all(|letter| is_capital(letter) || letter.is_ascii_digit() || letter == '-');
    let has_capital = name.contains(is_capital);
    has_capital && (is_named || (is_shouted && (3..=LONGEST).contains(&name.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_known_beside_their_original() {
        let folder = |name: &str| camino::Utf8PathBuf::from(format!("content/aanbod/{name}.md"));
        let original = folder("judo-de-archipel");
        let originals = Originals::new([&*original].into_iter());
        for name in [
            "Kopie van judo-de-archipel",
            "Copy of judo-de-archipel",
            "judo-de-archipel (conflicted copy 2026-11-16)",
            "judo-de-archipel (conflict van Anna 2026-11-16)",
            "judo-de-archipel - kopie",
            "judo-de-archipel - Kopie (2)",
            "judo-de-archipel-kopie",
            "judo-de-archipel copy",
            "judo-de-archipel 2",
            "judo-de-archipel(1)",
            "judo-de-archipel_2",
            "judo-de-archipel-DESKTOP-7F3K2",
            "judo-de-archipel-PC-VAN-ANNA",
            "judo-de-archipel-Annas-MacBook-Pro",
            "judo-de-archipel.sync-conflict-20261116-101010-ABCDEFG",
            "judo-de-archipel - kopie.en",
            "~$judo-de-archipel",
        ] {
            assert_eq!(originals.of(&folder(name)), Some(&*original), "{name}");
        }
        for name in
            ["judo-de-archipel", "judo-de-archipel-2", "judo-de-archipel-gevorderden", "judo 2", "judo-de-archipel-E"]
        {
            assert_eq!(originals.of(&folder(name)), None, "{name}");
        }
    }

    #[test]
    fn what_copies_have_in_their_names_is_never_advised() {
        assert_eq!(without_marks("zang - kopie"), "zang");
        assert_eq!(without_marks("Kopie van zang"), "zang");
        assert_eq!(without_marks("Muziek & Dans (nieuw)"), "Muziek & Dans (nieuw)");
    }
}
