//! Folding: what two spellings of a word have in common.
//!
//! The reader in the browser folds a query by the same steps, so that both come to the same letters:
//! compatibility decomposition (Unicode's NFKD), marks dropped, lower case, decomposed once more, and then the letters
//! that no decomposition reaches. `src/search/FORMAT.md` says it for both.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Arabic's lengthening stroke: a letter by its category, and no sound at all.
const TATWEEL: char = '\u{640}';

/// Signs that stand for an apostrophe.
const APOSTROPHES: [char; 4] = ['\'', '\u{2019}', '\u{2bc}', '`'];

/// The Arabic article; it is written in one piece with its word.
const ARTICLE: &str = "\u{627}\u{644}";

/// The shortest Arabic word, in letters, that an article can be taken off from.
const LONGER_THAN: usize = 4;

/// The text as it is looked up.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'\'' && byte != b'`') {
        return Cow::Borrowed(text);
    }
    let bare = |letter: &char| !is_combining_mark(*letter) && *letter != TATWEEL;
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
    } else {
        // Lower-casing the whole keeps what depends on neighbours, such as the Greek final sigma, as browsers have it.
        let lower = text.nfkd().filter(bare).collect::<String>().to_lowercase();
        lower.nfkd().filter(bare).for_each(|letter| push_letter(&mut folded, letter));
    }
    Cow::Owned(without_apostrophes(folded))
}

fn push_letter(folded: &mut String, letter: char) {
    match letter {
        'ı' => folded.push('i'),
        'ł' => folded.push('l'),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'þ' => folded.push_str("th"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ß' => folded.push_str("ss"),
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        'ى' | 'ئ' => folded.push('ي'),
        'ة' => folded.push('ه'),
        'ؤ' => folded.push('و'),
        'گ' | 'ک' => folded.push('ك'),
        '\u{660}'..='\u{669}' => folded.push(digit(letter, 0x660)),
        '\u{6f0}'..='\u{6f9}' => folded.push(digit(letter, 0x6f0)),
        other => folded.push(other),
    }
}

fn digit(letter: char, nought: u32) -> char {
    char::from_digit(u32::from(letter) - nought, 10).unwrap_or(letter)
}

/// Apostrophes between two letters vanish: `foto's` is written `fotos` as often.
fn without_apostrophes(text: String) -> String {
    if !text.contains(APOSTROPHES) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let inside = before.is_some_and(is_letter) && letters.peek().copied().is_some_and(is_letter);
        if !(inside && APOSTROPHES.contains(&letter)) {
            out.push(letter);
        }
        before = Some(letter);
    }
    out
}

/// Whether it is a letter: Unicode's category L.
fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() && is_of_word(letter) && !letter.is_numeric()
}

/// Whether it is a letter or a number: Unicode's categories L and N. The circled letters count as symbols there.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() && !is_combining_mark(letter) && !('\u{1f130}'..='\u{1f189}').contains(&letter)
}

/// The words of a folded text, in order. An Arabic word comes without its article.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty()).map(without_article)
}

fn without_article(word: &str) -> &str {
    match word.strip_prefix(ARTICLE) {
        Some(rest) if word.chars().nth(LONGER_THAN).is_some() => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> String {
        words(&fold(text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn spellings_of_a_word_come_to_the_same() {
        for (text, folded) in [
            ("Café CAFÉ cafe", "cafe cafe cafe"),
            ("İstanbul ISPARTA ısı", "istanbul isparta isi"),
            ("yüzme Yüzme", "yuzme yuzme"),
            ("pływanie Łódź", "plywanie lodz"),
            ("ĳsje IJsje", "ijsje ijsje"),
            ("Straße Æsop œuvre", "strasse aesop oeuvre"),
            ("foto's foto’s 's avonds", "fotos fotos s avonds"),
            ("після їзда", "після ізда"),
            ("½ ² ﬁets", "1 2 2 fiets"),
        ] {
            assert_eq!(all(text), folded, "{text}");
        }
    }

    #[test]
    fn arabic_letter_forms_and_the_article_fold() {
        assert_eq!(all("السباحة"), all("سباحه"));
        assert_eq!(all("أُسْرَة"), all("اسره"));
        assert_eq!(all("مـدرسـة"), all("مدرسة"));
        assert_eq!(all("٠٢٠ ۰۲۰"), "020 020");
        assert_eq!(all("الام"), "الام");
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(all("1069 ZR, na-school (groep 3/4)"), "1069 zr na school groep 3 4");
        assert_eq!(all("🅐 ♥ — …"), "");
        assert_eq!(all("плавання, басейн"), "плавання басеин");
    }
}
