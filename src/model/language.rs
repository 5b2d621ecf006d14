//! The languages that the portal knows: one table, with all that is ever asked of a language.
//!
//! Below them stand variants: a language in other words, such as Dutch for who reads with difficulty. Its texts are files of
//! their own and its pages stand below a path of their own, as those of a language do; for the rest it is that language.
//!
//! What a language is called in another language is the theme's to say: `language-tr` in its texts, in every locale that it
//! has.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};

use super::scalar::{Scalar, ScalarFault, scalar};
use crate::base::code::Code;
use crate::base::nearest::nearest;

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the attribute `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// What is known of a language.
struct Row {
    code: &'static str,
    dutch: &'static str,
    own: &'static str,
    direction: Direction,
    authority: &'static str,
}

/// What is known of a variant.
struct VariantRow {
    of: Language,
    segment: &'static str,
    title: &'static str,
}

macro_rules! languages {
    (
        $($name:ident $code:literal $dutch:literal $own:literal $direction:ident $authority:literal;)+
        @variants $($variant:ident $of:ident $segment:literal $title:literal;)+
    ) => {
        /// A language, or a variant of one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Language {
            $( #[doc = concat!("`", $code, "`: ", $own, ".")] $name, )+
            $( #[doc = concat!("`", $segment, "`: ", $title, ".")] $variant, )+
        }

        impl Language {
            /// Every language, in the order of the table, without variants.
            pub const ALL: &[Self] = &[$( Self::$name ),+];

            /// Every variant of a language.
            pub const VARIANTS: &[Self] = &[$( Self::$variant ),+];

            const fn row(self) -> &'static Row {
                match self {
                    $( Self::$name => &Row {
                        code: $code,
                        dutch: $dutch,
                        own: $own,
                        direction: Direction::$direction,
                        authority: $authority,
                    }, )+
                    $( Self::$variant => Self::$of.row(), )+
                }
            }

            const fn variant(self) -> Option<&'static VariantRow> {
                match self {
                    $( Self::$variant => Some(&VariantRow { of: Self::$of, segment: $segment, title: $title }), )+
                    $( Self::$name => None, )+
                }
            }
        }
    };
}

// The code is that of the IANA Language Subtag Registry (BCP 47), as HTML wants it in `lang`: of two letters where there is
// one, else of three. The last column is the code of the European Union's authority table `language`: that of ISO 639-3 in
// capitals, and of ISO 639-5 for a family of languages such as those that are called Tamazight.
languages! {
    Dutch "nl" "nederlands" "Nederlands" Ltr "NLD";
    English "en" "engels" "English" Ltr "ENG";
    Turkish "tr" "turks" "Türkçe" Ltr "TUR";
    Arabic "ar" "arabisch" "العربية" Rtl "ARA";
    Polish "pl" "pools" "Polski" Ltr "POL";
    Ukrainian "uk" "oekraïens" "Українська" Ltr "UKR";
    Spanish "es" "spaans" "Español" Ltr "SPA";
    French "fr" "frans" "Français" Ltr "FRA";
    German "de" "duits" "Deutsch" Ltr "DEU";
    Portuguese "pt" "portugees" "Português" Ltr "POR";
    Romanian "ro" "roemeens" "Română" Ltr "RON";
    Bulgarian "bg" "bulgaars" "Български" Ltr "BUL";
    Italian "it" "italiaans" "Italiano" Ltr "ITA";
    Russian "ru" "russisch" "Русский" Ltr "RUS";
    Somali "so" "somalisch" "Soomaali" Ltr "SOM";
    Tigrinya "ti" "tigrinya" "ትግርኛ" Ltr "TIR";
    Amharic "am" "amhaars" "አማርኛ" Ltr "AMH";
    Persian "fa" "perzisch" "فارسی" Rtl "FAS";
    Pashto "ps" "pasjtoe" "پښتو" Rtl "PUS";
    Kurdish "ku" "koerdisch" "Kurdî" Ltr "KUR";
    Urdu "ur" "urdu" "اردو" Rtl "URD";
    Hindi "hi" "hindi" "हिन्दी" Ltr "HIN";
    Punjabi "pa" "punjabi" "ਪੰਜਾਬੀ" Ltr "PAN";
    Chinese "zh" "chinees" "中文" Ltr "ZHO";
    Japanese "ja" "japans" "日本語" Ltr "JPN";
    Indonesian "id" "indonesisch" "Bahasa Indonesia" Ltr "IND";
    Tagalog "tl" "tagalog" "Tagalog" Ltr "TGL";
    Twi "tw" "twi" "Twi" Ltr "TWI";
    Sranan "srn" "sranantongo" "Sranantongo" Ltr "SRN";
    Papiamento "pap" "papiaments" "Papiamentu" Ltr "PAP";
    Tamazight "ber" "tamazight" "Tamaziɣt" Ltr "BER";
    Frisian "fy" "fries" "Frysk" Ltr "FRY";
    DutchSign "dse" "nederlandse gebarentaal" "Nederlandse Gebarentaal" Ltr "DSE";
    // A variant is known by what stands in file names and URLs. Easy Dutch is that of level A2.
    @variants
    EasyDutch Dutch "makkelijk" "Makkelijk lezen";
}

impl Language {
    /// The language with a code, in lower case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.code() == code)
    }

    /// The language or variant that a part of a URL or of a file's name stands for: `en`, `makkelijk`.
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<Self> {
        let all = || Self::ALL.iter().chain(Self::VARIANTS).copied();
        all().find(|language| language.segment() == segment)
    }

    /// The language whose code or Dutch name an editor most likely meant.
    #[must_use]
    pub fn meant_by(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let dutch = || Self::ALL.iter().map(|language| language.dutch_name());
        let name = dutch().find(|name| *name == text).or_else(|| nearest(&text, dutch()))?;
        Self::ALL.iter().copied().find(|language| language.dutch_name() == name)
    }

    /// Its code, as in `lang`: that of a variant is its language's.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().code
    }

    /// What it is known by in URLs, in names of files and among an editor's translations.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self.variant() {
            Some(variant) => variant.segment,
            None => self.code(),
        }
    }

    /// The language that it is, or is a variant of.
    #[must_use]
    pub const fn ordinary(self) -> Self {
        match self.variant() {
            Some(variant) => variant.of,
            None => self,
        }
    }

    /// Whether it is a variant of a language.
    #[must_use]
    pub const fn is_variant(self) -> bool {
        self.variant().is_some()
    }

    /// Its variants.
    pub fn variants(self) -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied().filter(move |variant| variant.ordinary() == self)
    }

    /// What it is called in Dutch, in lower case: content and its search index are in that language, whatever the theme's.
    #[must_use]
    pub fn dutch_name(self) -> &'static str {
        self.row().dutch
    }

    /// What it is called in itself, for whoever looks for their own language; of a variant, what leads to it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.variant().map_or(self.row().own, |variant| variant.title)
    }

    /// Which way it is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        self.row().direction
    }

    /// A text with its first letter as a capital: in Turkish that of `i` is `İ`.
    #[must_use]
    pub fn capital(self, text: &str) -> String {
        let mut letters = text.chars();
        match letters.next() {
            Some('i') if self == Self::Turkish => format!("İ{}", letters.as_str()),
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        }
    }

    /// A text in small letters: in Turkish that of `I` is `ı`, and that of `İ` is `i`.
    #[must_use]
    pub fn small(self, text: &str) -> String {
        if self == Self::Turkish {
            text.replace('İ', "i").replace('I', "ı").to_lowercase()
        } else {
            text.to_lowercase()
        }
    }

    /// Its code in the European Union's authority table of languages, which catalogues of data use.
    #[must_use]
    pub fn authority_code(self) -> &'static str {
        self.row().authority
    }
}

/// What is said in other languages and in variants, by [what they are known by](Language::segment).
pub type Translations<T> = BTreeMap<String, T>;

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl Scalar for Language {
    const FORMAT: &'static str = "taal";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        Self::from_code(&text.to_lowercase()).ok_or_else(|| {
            let fault = ScalarFault::new(Code::InvalidLanguage);
            match Self::meant_by(text) {
                Some(meant) => fault.with("suggestion", meant.code()),
                None => fault,
            }
        })
    }
}
scalar!(Language);

/// A language or variant that a text is in: what people speak is a [`Language`] by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLanguage(pub Language);

impl Scalar for TextLanguage {
    const FORMAT: &'static str = "taal-van-tekst";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        Language::from_segment(&text.to_lowercase()).map_or_else(|| Language::read(text), Ok).map(Self)
    }
}
scalar!(TextLanguage);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn letters_become_large_and_small_as_their_language_has_them() {
        assert_eq!(Language::Turkish.capital("istanbul"), "İstanbul");
        assert_eq!(Language::Turkish.small("IŞIK İzmir"), "ışık izmir");
        assert_eq!((&*Language::Dutch.capital("ik"), &*Language::Dutch.small("IK")), ("Ik", "ik"));
        assert_eq!(Language::Arabic.capital("يوم"), "يوم");
    }

    #[test]
    fn a_language_by_its_name_is_recognised() {
        let fault = Language::read("Turks").unwrap_err();
        assert_eq!(fault.arguments, [("suggestion", "tr".to_owned())]);
        assert_eq!(Language::read("engles").unwrap_err().arguments, [("suggestion", "en".to_owned())]);
        assert_eq!(Language::read("AR").unwrap(), Language::Arabic);
    }

    #[test]
    fn a_variant_is_its_language_under_another_name() {
        let easy = TextLanguage::read("makkelijk").unwrap().0;
        assert_eq!((easy.code(), easy.segment(), easy.ordinary()), ("nl", "makkelijk", Language::Dutch));
        assert!(Language::Dutch.variants().eq([easy]) && easy.variants().next().is_none());
        assert!(Language::read("makkelijk").is_err(), "nobody speaks it");
        assert_eq!(TextLanguage::read("Turks").unwrap_err().code, Code::InvalidLanguage);
        let segments: BTreeSet<&str> =
            Language::ALL.iter().chain(Language::VARIANTS).map(|language| language.segment()).collect();
        assert_eq!(segments.len(), Language::ALL.len() + Language::VARIANTS.len());
    }

    #[test]
    fn nothing_in_the_table_stands_for_two_languages() {
        let columns: [fn(Language) -> &'static str; 4] =
            [Language::code, Language::dutch_name, Language::own_name, Language::authority_code];
        for column in columns {
            let values: BTreeSet<&str> = Language::ALL.iter().map(|language| column(*language)).collect();
            assert_eq!(values.len(), Language::ALL.len());
            assert!(!values.contains(""));
        }
    }
}
