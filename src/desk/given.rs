//! What a form sends: pairs of a name and a value, in the order of the form.
//!
//! The name of an input is the path of its field, as a diagnostic names it: `planning.van`. A list has a token for each item,
//! `uren[0].van`: that of an item of the file is its place there, so that what was moved is known from what was written anew.
//! Boxes to tick share one name, `groepen[]`. What is no field, such as the file that a form is of, begins with `@`, as the name of
//! no field can.

use percent_encoding::percent_decode;

/// What was sent.
#[derive(Clone, Debug, Default)]
pub(super) struct FormGiven {
    pairs: Vec<(String, String)>,
}

impl FormGiven {
    /// Reads a query or the body of a form. Line ends come as browsers send them, and are single signs from here on.
    pub(super) fn read(text: &[u8]) -> Self {
        let pairs = text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
            let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            (decoded(&pair[..at]), decoded(pair.get(at + 1..).unwrap_or_default()))
        });
        Self { pairs: pairs.collect() }
    }

    /// The value of `name`.
    pub(super) fn one(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of `name`, empty when there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.one(name).unwrap_or_default()
    }

    /// All values of `name`, in order.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The tokens of the items of the list at `path`, in the order of the form.
    pub(super) fn tokens(&self, path: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        for (name, _) in &self.pairs {
            let rest = name.strip_prefix(path).and_then(|rest| rest.strip_prefix('['));
            let token = rest.and_then(|rest| rest.split_once(']')).map(|(token, _)| token);
            if let Some(token) = token.filter(|token| !token.is_empty() && !tokens.contains(token)) {
                tokens.push(token);
            }
        }
        tokens
    }
}

fn decoded(text: &[u8]) -> String {
    let spaced: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&spaced).decode_utf8_lossy().replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_come_in_the_order_of_the_form() {
        let given = FormGiven::read(
            b"titel=een+%26+twee&uren%5B1%5D.van=9&uren%5B1%5D.tot=10&uren[n1].van=8&uren[0].van=1&b=1%0D%0A2",
        );
        assert_eq!(given.tokens("uren"), ["1", "n1", "0"]);
        assert_eq!((given.text("titel"), given.text("b"), given.text("c")), ("een & twee", "1\n2", ""));
        assert_eq!(FormGiven::read(b"g[]=1&g[]=2").all("g[]").collect::<Vec<_>>(), ["1", "2"]);
    }
}
