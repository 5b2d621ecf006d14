//! The middles of the region's four-digit postcodes, from the theme's own table.

use camino::Utf8Path;

use super::theme::Theme;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::spot::Spot;

/// The table, by its path in the theme. Browsers fetch it too, so it stands with what is published.
pub const POSTCODES: &str = "static/postcodes.txt";

/// A four-digit postcode.
#[derive(Clone, Debug)]
pub struct PostcodeArea {
    /// Its digits.
    pub digits: Box<str>,
    /// Its middle.
    pub middle: Spot,
    /// Its town.
    pub town: Box<str>,
}

/// The postcodes of the region, in order.
#[derive(Debug, Default)]
pub struct Postcodes(Vec<PostcodeArea>);

impl Postcodes {
    /// Reads the table of a theme: a line each, `1062 52.3517 4.8372 Amsterdam`; `#` begins a remark. Lines that cannot be
    /// read are reported and left out.
    #[must_use]
    pub fn read(theme: &Theme, diags: &mut Diagnostics) -> Self {
        let mut areas: Vec<PostcodeArea> = Vec::new();
        let text = theme.files.get(Utf8Path::new(POSTCODES)).map(|_| theme.text(POSTCODES).unwrap_or_default());
        for (at, line) in text.unwrap_or_default().lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match area(line) {
                Some(area) if areas.iter().all(|known| known.digits != area.digits) => areas.push(area),
                _ => {
                    let place = theme.place(POSTCODES, at + 1, 1);
                    diags.push(Diagnostic::new(Code::PostcodeTable, place).with("line", line));
                }
            }
        }
        areas.sort_by(|one, other| one.digits.cmp(&other.digits));
        Self(areas)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &PostcodeArea> {
        self.0.iter()
    }

    /// The middle of a postcode, by its four digits.
    #[must_use]
    pub fn middle(&self, digits: &str) -> Option<Spot> {
        let at = self.0.binary_search_by(|area| (*area.digits).cmp(digits)).ok()?;
        Some(self.0[at].middle)
    }
}

fn area(line: &str) -> Option<PostcodeArea> {
    let mut parts = line.splitn(4, ' ');
    let digits = parts.next().filter(|digits| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let mut degrees = |most: f64| parts.next()?.parse::<f64>().ok().filter(|degrees| degrees.abs() <= most);
    let middle = Spot::new(degrees(90.0)?, degrees(180.0)?);
    let town = parts.next().filter(|town| !town.trim().is_empty())?;
    Some(PostcodeArea { digits: digits.into(), middle, town: town.into() })
}
