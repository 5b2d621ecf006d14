//! Code with its words in colour, as classes that a theme gives their colours.
//!
//! Invariant: without its tags the result is the code, escaped; the spans are flat and closed. The syntaxes are loaded
//! when the first block with a language asks for them, never before.
//!
//! A theme styles these classes, and there are no others:
//!
//! | class | what |
//! |---|---|
//! | `hl-comment` | comments |
//! | `hl-string` | strings, with their quotes |
//! | `hl-constant` | numbers, `true`, escapes, colours |
//! | `hl-keyword` | keywords and modifiers |
//! | `hl-function` | names of functions |
//! | `hl-type` | names of types and headings |
//! | `hl-tag` | elements of HTML, keys of YAML and JSON |
//! | `hl-attribute` | attributes of HTML, properties of CSS |
//! | `hl-variable` | variables and parameters |
//! | `hl-inserted`, `hl-deleted` | lines of a difference |

use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::markdown::escape;

/// Longer code is shown plain: nobody reads it for its colours, and the regular expressions take their time.
const LONGEST: usize = 64 * 1024;
/// A line beyond this is machine-made.
const LONGEST_LINE: usize = 2000;

/// Names that ask for no colours; they need not load the syntaxes to be told so.
const PLAIN: &[&str] = &["", "text", "txt", "plain", "plaintext", "none", "tekst", "mermaid"];

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// What the innermost scope that is listed makes of a word: the first rule that is a prefix of the scope holds.
const RULES: &[(&str, Option<&str>)] = &[
    ("comment", Some("comment")),
    ("punctuation.definition.comment", Some("comment")),
    ("string", Some("string")),
    ("constant", Some("constant")),
    ("support.constant", Some("constant")),
    ("keyword.operator", None),
    ("keyword", Some("keyword")),
    ("storage", Some("keyword")),
    ("entity.name.tag", Some("tag")),
    ("entity.other.attribute-name", Some("attribute")),
    ("support.type.property-name", Some("attribute")),
    ("meta.property-name", Some("attribute")),
    ("entity.name.function", Some("function")),
    ("support.function", Some("function")),
    ("variable.function", Some("function")),
    ("meta.mapping.key", Some("tag")),
    ("entity", Some("type")),
    ("support", Some("type")),
    ("variable", Some("variable")),
    ("markup.inserted", Some("inserted")),
    ("markup.deleted", Some("deleted")),
    ("source", None),
    ("text", None),
    ("meta.interpolation", None),
];

static SCOPES: LazyLock<Vec<(Scope, Option<&'static str>)>> =
    LazyLock::new(|| RULES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect());

/// The HTML of `code`, to stand inside `<code>`; `None` when the language is unknown or the code too much, and it is
/// to be shown as it is.
#[must_use]
pub fn highlighted(code: &str, language: &str) -> Option<String> {
    if PLAIN.contains(&language) || code.len() > LONGEST || code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let syntax = syntax(language)?;
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut spans = Spans { html: String::with_capacity(code.len() * 3), class: None };
    for line in LinesWithEndings::from(code) {
        let mut written = 0;
        for (at, change) in state.parse_line(line, &SYNTAXES).ok()? {
            spans.push(&line[written..at], class_of(&stack));
            written = at;
            stack.apply(&change).ok()?;
        }
        spans.push(&line[written..], class_of(&stack));
    }
    Some(spans.finish())
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    let token = match language.to_ascii_lowercase().as_str() {
        "shell" | "console" | "terminal" => "bash",
        "ts" | "typescript" | "jsx" | "tsx" | "jsonc" | "json5" => "js",
        "toml" | "ini" | "conf" => "properties",
        known => return SYNTAXES.find_syntax_by_token(known),
    };
    SYNTAXES.find_syntax_by_token(token)
}

fn class_of(stack: &ScopeStack) -> Option<&'static str> {
    let rule = |scope: &Scope| SCOPES.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
    stack.as_slice().iter().rev().find_map(rule).and_then(|(_, class)| *class)
}

/// Runs of text with the same class.
struct Spans {
    html: String,
    class: Option<&'static str>,
}

impl Spans {
    fn push(&mut self, text: &str, class: Option<&'static str>) {
        if text.is_empty() {
            return;
        }
        // White space has no colour of its own, so it does not end a run.
        if class != self.class && !text.trim().is_empty() {
            self.close();
            if let Some(name) = class {
                self.html.push_str("<span class=\"hl-");
                self.html.push_str(name);
                self.html.push_str("\">");
            }
            self.class = class;
        }
        escape::text(&mut self.html, text);
    }

    /// Ends the run, leaving the white space at its end outside.
    fn close(&mut self) {
        if self.class.take().is_some() {
            let end = self.html.trim_end().len();
            self.html.insert_str(end, "</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_tags(html: &str) -> String {
        let mut text = String::new();
        for part in html.split('<') {
            text.push_str(part.split_once('>').map_or(part, |(_, rest)| rest));
        }
        text
    }

    #[test]
    fn words_get_the_classes_that_the_theme_styles() {
        let html = highlighted("titel: \"Judo\" # les\n", "yaml").expect("YAML is known");
        assert_eq!(
            html,
            "<span class=\"hl-tag\">titel</span>: <span class=\"hl-string\">\"Judo\"</span> <span class=\"hl-comment\"># les</span>\n"
        );
        let html = highlighted("fn main() { let x = 1; }", "rust").expect("Rust is known");
        assert!(html.contains("<span class=\"hl-keyword\">fn</span>"), "{html}");
        assert!(html.contains("<span class=\"hl-constant\">1</span>"), "{html}");
    }

    #[test]
    fn a_language_keeps_the_code_and_closes_its_spans() {
        let code =
            "# a < b & \"c\n// 'x' /* y */\n<p class=\"z\">{{ 1 }}</p>\nfn f(x) = y;\n- key: [1, two]\n+ `é`\n\tend\n";
        let mut escaped = String::new();
        escape::text(&mut escaped, code);
        for language in
            ["html", "css", "JSON", "js", "yaml", "markdown", "bash", "rust", "python", "diff", "xml", "sql", "toml"]
        {
            let html = highlighted(code, language).expect(language);
            assert_eq!(without_tags(&html), escaped, "{language}");
            assert_eq!(html.matches("<span").count(), html.matches("</span>").count(), "{language}");
        }
    }

    #[test]
    fn no_class_is_written_that_is_not_in_the_list() {
        let documentation = include_str!("highlight.rs").split("use std").next().unwrap_or_default();
        for class in RULES.iter().filter_map(|(_, class)| *class) {
            assert!(documentation.contains(&format!("`hl-{class}`")), "{class}");
        }
        assert_eq!(SCOPES.len(), RULES.len(), "every rule is a scope");
    }

    #[test]
    fn unknown_languages_and_endless_code_stay_plain() {
        assert_eq!(highlighted("x", "klingon"), None);
        assert_eq!(highlighted("x", ""), None);
        assert_eq!(highlighted(&"x".repeat(LONGEST_LINE + 1), "rust"), None);
        assert_eq!(highlighted(&"x\n".repeat(LONGEST), "rust"), None);
        assert_eq!(highlighted("", "rust").as_deref(), Some(""));
    }
}
