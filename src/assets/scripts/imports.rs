//! What a script imports, and a script as browsers get it.

use std::ops::Range;

use super::tokens::{ScriptToken, TokenKind};

/// The name of a script that another one asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    /// Where the name stands, without its quotation marks.
    pub range: Range<usize>,
    /// Whether the script cannot begin without it: `import … from`. What it asks for later, by `import(…)`, can wait.
    pub is_static: bool,
}

/// A script cut into tokens.
pub(super) struct ScriptTokens<'a> {
    source: &'a str,
    tokens: &'a [ScriptToken],
}

impl<'a> ScriptTokens<'a> {
    /// A script with its tokens.
    pub(super) fn new(source: &'a str, tokens: &'a [ScriptToken]) -> Self {
        Self { source, tokens }
    }

    /// Every import, in order. `import(…)` of what is only known when it runs is not among them.
    pub(super) fn imports(&self) -> Vec<Import> {
        let read = self.read();
        let words = (0..read.len()).filter(|at| read[*at].kind == TokenKind::Word);
        let own = words.filter(|at| *at == 0 || self.text(read[at - 1]) != ".");
        own.filter_map(|at| self.import(&read[at..])).collect()
    }

    /// The import that begins with the first of these tokens.
    fn import(&self, read: &[&ScriptToken]) -> Option<Import> {
        let static_name = |at: usize| Some(Import { range: name(read.get(at)?)?, is_static: true });
        let next = self.text(read.get(1)?);
        match self.text(read[0]) {
            "import" if next == "(" => {
                // More than a text, such as `"./" + name`, is known only when it runs.
                let ends = matches!(self.text(read.get(3)?), ")" | ",");
                Some(Import { range: name(read[2]).filter(|_| ends)?, is_static: false })
            }
            "import" if read[1].kind == TokenKind::Text => static_name(1),
            "import" if read[1].kind == TokenKind::Word || matches!(next, "{" | "*") => {
                static_name(self.from(read)? + 1)
            }
            "export" if matches!(next, "{" | "*") => static_name(self.from(read)? + 1),
            _ => None,
        }
    }

    /// The place of the word `from` that a name follows, in a statement that begins here.
    fn from(&self, read: &[&ScriptToken]) -> Option<usize> {
        let is_of_list = |token: &ScriptToken| {
            matches!(token.kind, TokenKind::Word | TokenKind::Text) || matches!(self.text(token), "{" | "}" | "," | "*")
        };
        let list = read.iter().take_while(|token| is_of_list(token)).count();
        (1..list).find(|at| {
            self.text(read[*at]) == "from" && read.get(at + 1).is_some_and(|next| next.kind == TokenKind::Text)
        })
    }

    /// Those that are neither white space nor comment.
    fn read(&self) -> Vec<&'a ScriptToken> {
        self.tokens.iter().filter(|token| !matches!(token.kind, TokenKind::Space | TokenKind::Comment)).collect()
    }

    fn text(&self, token: &ScriptToken) -> &'a str {
        &self.source[token.range.clone()]
    }

    /// The script with other names in the place of some, without what only people read: comments and indentation. Comments
    /// that begin with `/*!` stay, since they hold a licence.
    pub(super) fn written(&self, names: &[(Range<usize>, String)]) -> String {
        let mut written = String::with_capacity(self.source.len());
        for token in self.tokens {
            let text = self.text(token);
            let name = names.iter().find(|(range, _)| token.range.contains(&range.start));
            match (token.kind, name) {
                (_, Some((range, name))) => {
                    written.extend([
                        &self.source[token.range.start..range.start],
                        name,
                        &self.source[range.end..token.range.end],
                    ]);
                }
                (TokenKind::Comment, _) if !text.starts_with("/*!") => space(&mut written, text),
                (TokenKind::Space, _) => space(&mut written, text),
                _ => written.push_str(text),
            }
        }
        written
    }
}

/// The place of what stands between quotation marks.
fn name(token: &ScriptToken) -> Option<Range<usize>> {
    (token.kind == TokenKind::Text).then(|| token.range.start + 1..token.range.end - 1)
}

/// Adds white space, of which one character is enough: a line break if it holds one, because that can end a statement.
fn space(written: &mut String, text: &str) {
    let breaks = text.contains(['\n', '\r', '\u{2028}', '\u{2029}']);
    match written.chars().next_back() {
        Some(' ') if breaks => {
            written.pop();
            written.push('\n');
        }
        None | Some('\n' | ' ') => {}
        Some(_) => written.push(if breaks { '\n' } else { ' ' }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    /// The names that a script imports: those that it cannot begin without, and the others.
    fn imports(source: &str) -> (Vec<&str>, Vec<&str>) {
        let cut = tokens(source).unwrap();
        let (own, later): (Vec<_>, Vec<_>) =
            ScriptTokens::new(source, &cut).imports().into_iter().partition(|import| import.is_static);
        let names = |imports: Vec<Import>| imports.into_iter().map(|import| &source[import.range]).collect();
        (names(own), names(later))
    }

    #[test]
    fn every_form_of_an_import_is_found() {
        let source = "import './a.js';import b from \"./b.js\"\nimport { c, from as d } from './c.js';\n\
            import e, * as f from './e.js'; import from from './f.js'; export { g } from './g.js'; export * from './h.js';\n\
            export * as i from './i.js'; import /* x */ { j } /* from './no.js' */ from './j.js'; import{k}from'./k.js'\n\
            import l from './l.js' with { type: 'json' };";
        let found = ["a", "b", "c", "e", "f", "g", "h", "i", "j", "k", "l"].map(|name| format!("./{name}.js"));
        assert_eq!(imports(source), (found.iter().map(String::as_str).collect(), vec![]));
        let later = "const a = await import('./a.js'); f(import(\"./b.js\", {})); `${import('./c.js')}`";
        assert_eq!(imports(later), (vec![], vec!["./a.js", "./b.js", "./c.js"]));
    }

    #[test]
    fn what_only_looks_like_an_import_is_none() {
        let sources = [
            "// import './a.js';\n/* import a from './a.js' */",
            "f(\"import './a.js'\", 'from', `import './a.js'`, /import '.*'/);",
            "a.import('./a.js'); a?.import('./a.js'); ({ import: './a.js', from: './b.js' });",
            "import('./' + a); import(a); import.meta.url; const from = './a.js';",
            "export { a };\nconst b = './a.js'; export const from = './a.js'; export default './a.js';",
            "export { a }; g(from, './a.js')",
        ];
        for source in sources {
            assert_eq!(imports(source), (vec![], vec![]), "{source}");
        }
    }

    #[test]
    fn what_only_people_read_is_left_out() {
        let source = "// One.\n\n/** Two\n    lines. */\nconst a = 1; // left out\n  /* x */ f(`//${a}\n  b`);\n/*! Licence */\n\
            return/* y */a / b\n";
        let written = ScriptTokens::new(source, &tokens(source).unwrap()).written(&[]);
        assert_eq!(written, "const a = 1;\nf(`//${a}\n  b`);\n/*! Licence */\nreturn a / b\n");
    }

    #[test]
    fn other_names_stand_in_their_place() {
        let source = "import \"./a.js\"; // import \"./a.js\"\nf(\"./a.js\");";
        let cut = tokens(source).unwrap();
        let read = ScriptTokens::new(source, &cut);
        let names: Vec<_> = read.imports().into_iter().map(|import| (import.range, "./a.1.js".to_owned())).collect();
        assert_eq!(read.written(&names), "import \"./a.1.js\";\nf(\"./a.js\");");
    }
}
