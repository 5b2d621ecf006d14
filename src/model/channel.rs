//! Ways to reach somebody.

use std::fmt;
use std::ops::Deref;

use super::scalar::{Scalar, ScalarFault, scalar};
use crate::base::code::Code;

/// A telephone number, held as E.164 (ITU-T), shown the Dutch way.
///
/// Written as people do: `020 619 0966`, `0206190966`, `020-6190966`, `+31 20 619 0966`. Dutch numbers have ten digits,
/// or are service numbers of the 0800 and 0900 series, `14 020`, `14 0294`, `116 111`, `112`, `113` and `144`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(Box<str>);

impl Phone {
    /// As in `tel:` links: `+31206190966`, or the short number itself.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.0
    }
}

/// Area codes of three digits (with the leading nought); all others in use have four. Source: Besluit vaststelling
/// Nummerplan telefoon- en ISDN-diensten, appendix 2.
const SHORT_AREA_CODES: &[&str] = &[
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045", "046",
    "050", "053", "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079", "085", "088",
];

/// Numbers of three digits that people dial for help. Source: the same plan, chapter 4.
const SHORT_NUMBERS: &[&str] = &["112", "113", "144"];

impl Scalar for Phone {
    const FORMAT: &'static str = "telefoon";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let fault = || ScalarFault::new(Code::InvalidPhone);
        let mut digits = String::new();
        for letter in text.replace("(0)", "").chars() {
            match letter {
                '0'..='9' => digits.push(letter),
                '+' if digits.is_empty() => digits.push('+'),
                ' ' | '-' | '(' | ')' | '.' | '/' | '\u{a0}' => {}
                _ => return Err(fault()),
            }
        }
        let international = match digits.strip_prefix("00") {
            Some(rest) => format!("+{rest}"),
            None => digits,
        };
        let national = match international.strip_prefix("+31") {
            Some(rest) => format!("0{}", rest.trim_start_matches('0')),
            None => international,
        };
        read_number(&national).map(|number| Self(number.into())).ok_or_else(fault)
    }
}

fn read_number(number: &str) -> Option<String> {
    if let Some(foreign) = number.strip_prefix('+') {
        return ((7..=15).contains(&foreign.len()) && !foreign.starts_with('0')).then(|| number.to_owned());
    }
    let service = number.starts_with("0800") || number.starts_with("090");
    match number.len() {
        3 if SHORT_NUMBERS.contains(&number) => Some(number.to_owned()),
        5 | 6 if number.starts_with("140") => Some(number.to_owned()),
        6 if number.starts_with("116") => Some(number.to_owned()),
        8 | 11 if service => Some(format!("+31{}", &number[1..])),
        10 if number.starts_with('0') && !number.starts_with("00") => Some(format!("+31{}", &number[1..])),
        _ => None,
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(rest) = self.0.strip_prefix("+31") else {
            return match &*self.0 {
                number if number.starts_with("140") => write!(f, "14 {}", &number[2..]),
                number if number.starts_with("116") => write!(f, "116 {}", &number[3..]),
                number => f.write_str(number),
            };
        };
        let number = format!("0{rest}");
        if number.starts_with("06") && number.len() == 10 {
            return write!(f, "06 {} {}", &number[2..6], &number[6..]);
        }
        if number.starts_with("0800") || number.starts_with("090") {
            return write!(f, "{} {}", &number[..4], &number[4..]);
        }
        let area = if SHORT_AREA_CODES.contains(&&number[..3]) { 3 } else { 4 };
        write!(f, "{} {} {}", &number[..area], &number[area..6], &number[6..])
    }
}

scalar!(Phone);

/// An e-mail address, held in lower case. Only what every mail system accepts: no quotes, no comments.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(Box<str>);

impl Email {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the at sign.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

impl Scalar for Email {
    const FORMAT: &'static str = "e-mail";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let fault = || ScalarFault::new(Code::InvalidEmail);
        let (name, domain) = text.split_once('@').ok_or_else(fault)?;
        let name_fits = !name.is_empty()
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..")
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte));
        if name_fits && is_domain(domain) { Ok(Self(text.to_lowercase().into())) } else { Err(fault()) }
    }
}

impl Deref for Email {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

scalar!(Email);

fn is_domain(domain: &str) -> bool {
    domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
}

/// An absolute web address, `https://` or `http://`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url(Box<str>);

impl Url {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host without `www.`, as a short name to show.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(&*self.0, |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// The path from the host on, without the closing slash: empty, or `/portaal`.
    #[must_use]
    pub fn path(&self) -> &str {
        let rest = self.0.split_once("://").map_or(&*self.0, |(_, rest)| rest);
        let path = rest.find('/').map_or("", |slash| &rest[slash..]);
        path.split(['?', '#']).next().unwrap_or(path).trim_end_matches('/')
    }

    /// Scheme, host and port: `https://host`.
    #[must_use]
    pub fn origin(&self) -> &str {
        let start = self.0.find("://").map_or(0, |at| at + 3);
        let end = self.0[start..].find(['/', '?', '#']).map_or(self.0.len(), |at| start + at);
        &self.0[..end]
    }
}

impl Scalar for Url {
    const FORMAT: &'static str = "webadres";

    fn read(text: &str) -> Result<Self, ScalarFault> {
        let fault = || ScalarFault::new(Code::InvalidUrl);
        let (scheme, rest) = text.split_once("://").ok_or_else(fault)?;
        let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        // Capitals mean nothing up to where the path begins.
        let (scheme, host_part) = (scheme.to_ascii_lowercase(), authority.to_ascii_lowercase());
        if !matches!(&*scheme, "http" | "https") {
            return Err(fault());
        }
        let text = format!("{scheme}://{host_part}{}", &rest[authority.len()..]);
        let authority = &*host_part;
        let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
        let plain = !text.chars().any(|letter| letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '\\'));
        let host_fits = is_domain(host) || host == "localhost";
        if plain && host_fits && port.parse::<u16>().is_ok() { Ok(Self(text.into())) } else { Err(fault()) }
    }
}

impl Deref for Url {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

scalar!(Url);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_nought_and_is_shown_the_dutch_way() {
        for (text, e164, shown) in [
            ("0206190966", "+31206190966", "020 619 0966"),
            ("+31 (0)20-619 0966", "+31206190966", "020 619 0966"),
            ("0294270111", "+31294270111", "0294 27 0111"),
            ("06-12345678", "+31612345678", "06 1234 5678"),
            ("0800 0432", "+318000432", "0800 0432"),
            ("14 020", "14020", "14 020"),
            ("140294", "140294", "14 0294"),
            ("116111", "116111", "116 111"),
            ("113", "113", "113"),
            ("0049 30 1234567", "+49301234567", "+49301234567"),
        ] {
            let phone = Phone::read(text).unwrap();
            assert_eq!((phone.e164(), phone.to_string().as_str()), (e164, shown), "{text}");
        }
        for bad in ["020 619 096", "619 0966", "bel ons", "", "00", "020 619 09661"] {
            assert!(Phone::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses_are_whole() {
        assert!(Email::read("lukasschool@example.org").is_ok());
        for bad in ["x", "@example.org", "a@b", "a b@example.org", "a@-b.nl", "a..b@example.org"] {
            assert!(Email::read(bad).is_err(), "{bad}");
        }
        let url = Url::read("https://www.example.org/portaal/?a#b").unwrap();
        assert_eq!((url.host(), url.path(), url.origin()), ("example.org", "/portaal", "https://www.example.org"));
        for bad in ["www.example.org", "ftp://example.org", "https://", "https://a b.nl", "javascript:alert(1)"] {
            assert!(Url::read(bad).is_err(), "{bad}");
        }
    }
}
