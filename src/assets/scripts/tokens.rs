//! A script cut into tokens: as much of JavaScript as it takes to tell its words from what stands in texts, comments,
//! templates and regular expressions, and no grammar.
//!
//! This is own code because a parser costs more than it gives here: oxc's parser and printer bring 38 more crates, to find the
//! imports of nine scripts. What a slash means cannot be told from tokens alone in every program: here it divides a value, such
//! as a name or a call, and begins a regular expression elsewhere, also after a condition and after every `}`. A function or an
//! object that is divided would be misread, and mostly be reported as a regular expression without an end.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Space,
    /// A comment of one line or more.
    Comment,
    /// A text between quotation marks.
    Text,
    /// A part of a template: from its beginning or a `}` up to a `${` or its end.
    Template,
    /// A regular expression with its flags.
    Regex,
    /// A keyword or a name.
    Word,
    Number,
    /// One sign.
    Sign,
}

/// A token, with the bytes that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ScriptToken {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Why a script cannot be cut, and where: what is opened there and not closed, or closed and not opened.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unbalanced {
    /// `text`, `comment`, `template`, `regex` or `bracket`: a word for messages.
    pub what: &'static str,
    /// The byte where it begins.
    pub at: usize,
}

/// Words that a value follows, so that a slash after them begins a regular expression.
const BEFORE_VALUES: &[&str] = &[
    "await",
    "case",
    "delete",
    "do",
    "else",
    "extends",
    "in",
    "instanceof",
    "new",
    "of",
    "return",
    "throw",
    "typeof",
    "void",
    "yield",
];

/// Words whose brackets hold a condition, which a statement follows.
const CONDITIONS: &[&str] = &["for", "if", "while", "with"];

/// Cuts a script into tokens, which together are all of it.
///
/// # Errors
///
/// Something is opened and not closed, or closed and not opened.
pub(super) fn tokens(source: &str) -> Result<Vec<ScriptToken>, Unbalanced> {
    let mut lexer = Lexer {
        source,
        at: 0,
        tokens: Vec::new(),
        open: Vec::new(),
        last: None,
        is_condition: false,
    };
    while let Some(first) = lexer.rest().chars().next() {
        let kind = lexer.step(first)?;
        let start = lexer.tokens.last().map_or(0, |token: &ScriptToken| token.range.end);
        lexer.tokens.push(ScriptToken { kind, range: start..lexer.at });
        if !matches!(kind, TokenKind::Space | TokenKind::Comment) {
            lexer.last = Some(lexer.tokens.len() - 1);
        }
    }
    match lexer.open.pop() {
        Some(open) => Err(open.fault()),
        None => Ok(lexer.tokens),
    }
}

/// A bracket that is still open.
struct Open {
    sign: char,
    at: usize,
    /// Whether it holds a condition.
    is_condition: bool,
}

impl Open {
    fn fault(self) -> Unbalanced {
        Unbalanced {
            what: if self.sign == '`' { "template" } else { "bracket" },
            at: self.at,
        }
    }
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    tokens: Vec<ScriptToken>,
    open: Vec<Open>,
    /// The last token that is neither white space nor comment.
    last: Option<usize>,
    /// Whether the bracket that was closed last held a condition.
    is_condition: bool,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn last_text(&self, kind: TokenKind) -> Option<&'a str> {
        let token = &self.tokens[self.last?];
        (token.kind == kind).then(|| &self.source[token.range.clone()])
    }

    /// Moves past the next token.
    fn step(&mut self, first: char) -> Result<TokenKind, Unbalanced> {
        let rest = self.rest();
        match first {
            _ if first.is_whitespace() || first == '\u{feff}' => {
                Ok(self.run(TokenKind::Space, |letter| letter.is_whitespace() || letter == '\u{feff}'))
            }
            '/' if rest.starts_with("//") => Ok(self.run(TokenKind::Comment, |letter| !is_line_end(letter))),
            '/' if rest.starts_with("/*") => self.comment(),
            '/' if !self.is_after_value() => self.regex(),
            '"' | '\'' => self.text(first),
            '`' => self.template(self.at),
            '}' if self.open.last().is_some_and(|open| open.sign == '`') => {
                let began = self.open.pop().map_or(self.at, |open| open.at);
                self.template(began)
            }
            '0'..='9' => Ok(self.run(TokenKind::Number, |letter| is_of_word(letter) || letter == '.')),
            _ if is_of_word(first) => Ok(self.run(TokenKind::Word, is_of_word)),
            _ => self.sign(first),
        }
    }

    /// Moves past all letters that belong.
    fn run(&mut self, kind: TokenKind, belongs: impl Fn(char) -> bool) -> TokenKind {
        let rest = self.rest();
        self.at += rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
        kind
    }

    fn comment(&mut self) -> Result<TokenKind, Unbalanced> {
        let length = self.rest()[2..].find("*/").ok_or(Unbalanced { what: "comment", at: self.at })?;
        self.at += length + 4;
        Ok(TokenKind::Comment)
    }

    fn text(&mut self, quote: char) -> Result<TokenKind, Unbalanced> {
        let fault = Unbalanced { what: "text", at: self.at };
        let mut letters = self.rest().char_indices().skip(1);
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                '\n' => return Err(fault),
                _ if letter == quote => {
                    self.at += at + 1;
                    return Ok(TokenKind::Text);
                }
                _ => {}
            }
        }
        Err(fault)
    }

    /// A part of the template that began at `began`.
    fn template(&mut self, began: usize) -> Result<TokenKind, Unbalanced> {
        let rest = self.rest();
        let mut letters = rest.char_indices().skip(1);
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                '`' => {
                    self.at += at + 1;
                    return Ok(TokenKind::Template);
                }
                '$' if rest[at..].starts_with("${") => {
                    self.at += at + 2;
                    self.open.push(Open { sign: '`', at: began, is_condition: false });
                    return Ok(TokenKind::Template);
                }
                _ => {}
            }
        }
        Err(Unbalanced { what: "template", at: began })
    }

    fn regex(&mut self) -> Result<TokenKind, Unbalanced> {
        let fault = Unbalanced { what: "regex", at: self.at };
        let mut is_class = false;
        let mut letters = self.rest().char_indices().skip(1);
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                '[' => is_class = true,
                ']' => is_class = false,
                '/' if !is_class => {
                    self.at += at + 1;
                    return Ok(self.run(TokenKind::Regex, is_of_word));
                }
                _ if is_line_end(letter) => return Err(fault),
                _ => {}
            }
        }
        Err(fault)
    }

    fn sign(&mut self, sign: char) -> Result<TokenKind, Unbalanced> {
        match sign {
            '(' | '[' | '{' => {
                let is_condition = self.last_text(TokenKind::Word).is_some_and(|word| CONDITIONS.contains(&word));
                self.open.push(Open { sign, at: self.at, is_condition });
            }
            ')' | ']' | '}' => {
                let open = self.open.pop().ok_or(Unbalanced { what: "bracket", at: self.at })?;
                if !matches!((open.sign, sign), ('(', ')') | ('[', ']') | ('{', '}')) {
                    return Err(open.fault());
                }
                self.is_condition = open.is_condition;
            }
            _ => {}
        }
        self.at += sign.len_utf8();
        Ok(TokenKind::Sign)
    }

    /// Whether what comes next follows a value, so that a slash divides it.
    fn is_after_value(&self) -> bool {
        let Some(last) = self.last else { return false };
        let text = &self.source[self.tokens[last].range.clone()];
        match self.tokens[last].kind {
            TokenKind::Word => !BEFORE_VALUES.contains(&text) || self.is_property(last),
            TokenKind::Template => !text.ends_with("${"),
            TokenKind::Sign => match text {
                ")" => !self.is_condition,
                "]" => true,
                // `a++ / b`
                "+" | "-" => last > 0 && self.source[self.tokens[last - 1].range.clone()] == *text,
                _ => false,
            },
            _ => true,
        }
    }

    /// Whether a word stands behind a point, as in `one.of`.
    fn is_property(&self, at: usize) -> bool {
        at > 0 && &self.source[self.tokens[at - 1].range.clone()] == "."
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$' | '#' | '\u{200c}' | '\u{200d}')
}

fn is_line_end(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::TokenKind::{Comment, Number, Regex, Sign, Template, Text, Word};
    use super::*;

    /// The tokens that are no white space, as texts with their kinds.
    fn cut(source: &str) -> Vec<(TokenKind, &str)> {
        let tokens = tokens(source).unwrap();
        let own = tokens.into_iter().filter(|token| token.kind != TokenKind::Space);
        own.map(|token| (token.kind, &source[token.range])).collect()
    }

    #[test]
    fn tokens_are_all_of_a_script() {
        let source = "let a = `x${ {b: `y${1}`}.b }z`; // c\nf('\\'', /[/\"]+/u) /* d */";
        let texts: String = tokens(source).unwrap().into_iter().map(|token| &source[token.range]).collect();
        assert_eq!(texts, source);
    }

    #[test]
    fn a_slash_divides_values_and_begins_expressions_elsewhere() {
        for source in
            ["a / b / c", "f(x) / 2 / y", "a[0] /b/ c", "`x` / 2 / 3", "1 / 2 / 3", "x.of / 2 / 3", "a++ / 2 / 3"]
        {
            assert!(cut(source).iter().all(|(kind, _)| *kind != Regex), "{source}: {:?}", cut(source));
        }
        for source in [
            "a = /b'/g",
            "f(/b'/g)",
            "return /b'/g",
            "if (a) /b'/g",
            "[/b'/g]",
            "a && /b'/g",
            "{}\n/b'/g",
            "`${/b'/g}`",
            "x = [/[/']/g, /b'/g]",
        ] {
            assert!(cut(source).contains(&(Regex, "/b'/g")), "{source}: {:?}", cut(source));
        }
    }

    #[test]
    fn what_looks_like_something_else_inside_of_a_token_belongs_to_it() {
        assert_eq!(cut("'// \"' // '`"), [(Text, "'// \"'"), (Comment, "// '`")]);
        assert_eq!(cut("/* ' \n */ 12.5"), [(Comment, "/* ' \n */"), (Number, "12.5")]);
        assert_eq!(
            cut("`a ${b + `c`} // d`"),
            [(Template, "`a ${"), (Word, "b"), (Sign, "+"), (Template, "`c`"), (Template, "} // d`"),]
        );
    }

    #[test]
    fn what_is_not_closed_is_found_where_it_begins() {
        let faults = [
            ("a 'b\n'", "text", 2),
            ("a /* b", "comment", 2),
            ("a `b ${c} d", "template", 2),
            ("a `b ${c d", "template", 2),
            ("(/b\n/)", "regex", 1),
            ("f({ a)", "bracket", 2),
            ("f(a))", "bracket", 4),
            ("{ f(", "bracket", 3),
        ];
        for (source, what, at) in faults {
            assert_eq!(tokens(source), Err(Unbalanced { what, at }), "{source}");
        }
    }
}
