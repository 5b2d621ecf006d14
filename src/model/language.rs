//! The languages that the portal knows: one table, with all that is ever asked of a language.
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

macro_rules! languages {
    ($($name:ident $code:literal $dutch:literal $own:literal $direction:ident $authority:literal;)+) => {
        /// A language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Language {
            $( #[doc = concat!("`", $code, "`: ", $own, ".")] $name, )+
        }

        impl Language {
            /// Every language, in the order of the table.
            pub const ALL: &[Self] = &[$( Self::$name ),+];

            const fn row(self) -> &'static Row {
                match self {
                    $( Self::$name => &Row {
                        code: $code,
                        dutch: $dutch,
                        own: $own,
                        direction: Direction::$direction,
                        authority: $authority,
                    }, )+
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
}

impl Language {
    /// The language with a code, in lower case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.code() == code)
    }

    /// The language whose code or Dutch name an editor most likely meant.
    #[must_use]
    pub fn meant_by(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let dutch = || Self::ALL.iter().map(|language| language.dutch_name());
        let name = dutch().find(|name| *name == text).or_else(|| nearest(&text, dutch()))?;
        Self::ALL.iter().copied().find(|language| language.dutch_name() == name)
    }

    /// Its code, as in `lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().code
    }

    /// What it is called in Dutch, in lower case: content and its search index are in that language, whatever the theme's.
    #[must_use]
    pub fn dutch_name(self) -> &'static str {
        self.row().dutch
    }

    /// What it is called in itself, for whoever looks for their own language.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.row().own
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

/// What is said in other languages, by the codes of these.
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
