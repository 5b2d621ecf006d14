//! Explains words in place: the first time that a page uses a term in running text, the word becomes a button that shows
//! what it means, by keyboard and touch as well, and without a script.
//!
//! Running text is what a template marks with `data-explain`. Links, headings, code and whatever else is not read as a
//! sentence are left alone, and so is text in another language than the page's. The words to look for are put together once
//! a language; a page costs no more than a search for them.

use aho_corasick::{AhoCorasick, Input, MatchKind};
use memchr::memmem::Finder;

use super::words::Words;
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Language, Term};
use crate::resolve::Site;
use crate::syntax::markdown::escape;

/// What a template marks running text with.
const MARK: &str = " data-explain";

/// Elements whose words are left as they are.
const LEFT_ALONE: &[&str] = &[
    "a", "abbr", "button", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "option", "pre", "samp",
    "script", "select", "style", "summary", "svg", "template", "textarea", "th", "time",
];

/// Elements that are never closed.
const VOID: &[&str] = &["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The terms of a language, ready to be found.
pub struct Glossary {
    finder: Option<AhoCorasick>,
    marks: Finder<'static>,
    /// For each form that is looked for, its term's entry and whether capitals count.
    forms: Vec<(usize, bool)>,
    entries: Vec<GlossaryEntry>,
    language: Language,
}

/// What stands behind a term.
struct GlossaryEntry {
    term: Id<Term>,
    /// The `id` of its explanation.
    anchor: String,
    /// What is shown, as HTML.
    meaning: String,
}

impl Glossary {
    /// The terms that `site` explains in the language of `words`.
    #[must_use]
    pub fn new(site: &Site, words: Words<'_>) -> Self {
        let mut glossary = Self {
            finder: None,
            marks: Finder::new(MARK),
            forms: Vec::new(),
            entries: Vec::new(),
            language: words.language,
        };
        let mut patterns: Vec<String> = Vec::new();
        for (id, term) in site.terms.iter() {
            let text = site.localised(AnyId::Term(id), words.language);
            let Some(meaning) = text.lead().filter(|meaning| meaning.lang.is_none()) else { continue };
            // Only one form of a term is translated; in other words of its language it has all of them.
            let translated = text.translated.filter(|language| !language.is_variant());
            let forms: Vec<&str> = match translated {
                Some(_) => vec![text.title.text],
                None => term.forms().map(|form| &**form).collect(),
            };
            for form in forms {
                let mut pattern = String::new();
                escape::text(&mut pattern, form);
                patterns.push(pattern);
                glossary.forms.push((glossary.entries.len(), is_abbreviation(form)));
            }
            glossary.entries.push(entry(id, term, meaning.text, text.url, words));
        }
        glossary.finder = finder(&patterns);
        glossary
    }

    /// The page with each term explained at its first use. `own` is the term whose page it is.
    #[must_use]
    pub fn explain(&self, page: Vec<u8>, own: Option<Id<Term>>) -> Vec<u8> {
        let Some(finder) = &self.finder else { return page };
        let Ok(html) = std::str::from_utf8(&page) else { return page };
        let explained = self.entries.iter().map(|entry| Some(entry.term) == own).collect();
        let mut page_of = Explaining {
            glossary: self,
            finder,
            html,
            explained,
            out: String::new(),
            copied: 0,
        };
        let mut from = 0;
        while let Some(found) = self.marks.find(&page[from..]) {
            from = page_of.region(from + found);
        }
        if page_of.copied == 0 {
            return page;
        }
        let Explaining { mut out, copied, .. } = page_of;
        out.push_str(&html[copied..]);
        out.into_bytes()
    }
}

/// Abbreviations such as IKC are no other words in small letters.
fn is_abbreviation(form: &str) -> bool {
    let mut letters = form.chars().filter(|letter| letter.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

fn entry(id: Id<Term>, term: &Term, meaning: &str, url: &str, words: Words<'_>) -> GlossaryEntry {
    let mut html = String::new();
    escape::text(&mut html, meaning);
    if !term.body().html.is_empty() {
        html.push_str("<a href=\"");
        escape::url(&mut html, url);
        html.push_str("\">");
        escape::text(&mut html, words.get("term-more"));
        html.push_str("</a>");
    }
    GlossaryEntry {
        term: id,
        anchor: format!("begrip-{}", term.slug()),
        meaning: html,
    }
}

/// Finds the longest form at each place. A list of words that cannot be searched for explains nothing.
fn finder(patterns: &[String]) -> Option<AhoCorasick> {
    if patterns.is_empty() {
        return None;
    }
    AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(patterns).ok()
}

/// A page on its way.
struct Explaining<'a> {
    glossary: &'a Glossary,
    finder: &'a AhoCorasick,
    html: &'a str,
    /// For each entry, whether it needs no explanation any more.
    explained: Vec<bool>,
    out: String,
    /// How much of the page has been copied to `out`.
    copied: usize,
}

impl Explaining<'_> {
    /// Explains the words in the element whose opening tag holds the mark at `mark`; gives where the element ends.
    fn region(&mut self, mark: usize) -> usize {
        let html = self.html;
        let open = html[..mark].rfind('<').unwrap_or(mark);
        let Some(tag) = Tag::at(html, open) else { return mark + MARK.len() };
        let end = tag.end_of_element(html);
        if tag.is_foreign(self.glossary.language) {
            return end;
        }
        let mut at = tag.end;
        while at < end {
            let text_end = html[at..end].find('<').map_or(end, |found| at + found);
            self.text(at, text_end);
            at = match Tag::at(html, text_end) {
                Some(tag) if tag.is_left_alone() || tag.is_foreign(self.glossary.language) => tag.end_of_element(html),
                Some(tag) => tag.end,
                None => end,
            };
        }
        end
    }

    /// Explains the words in a piece of text.
    fn text(&mut self, start: usize, end: usize) {
        let html = self.html;
        let mut from = start;
        while from < end {
            let Some(found) = self.finder.find(Input::new(html).range(from..end)) else { return };
            let (at, until) = (found.start(), found.end());
            let (entry, is_exact) = self.glossary.forms[found.pattern().as_usize()];
            let word = &html[at..until];
            let is_word = is_apart(&html[start..at], &html[until..end]) && (!is_exact || is_abbreviation(word));
            if is_word && !self.explained[entry] {
                self.explained[entry] = true;
                self.mark(at, until, entry);
            }
            let step = word.chars().next().map_or(1, char::len_utf8);
            from = if is_word { until } else { at + step };
        }
    }

    fn mark(&mut self, at: usize, until: usize, entry: usize) {
        let GlossaryEntry { anchor, meaning, .. } = &self.glossary.entries[entry];
        self.out.push_str(&self.html[self.copied..at]);
        let word = &self.html[at..until];
        self.out.push_str("<button type=\"button\" class=\"term\" popovertarget=\"");
        self.out.push_str(anchor);
        self.out.push_str("\">");
        self.out.push_str(word);
        self.out.push_str("</button><span class=\"meaning\" id=\"");
        self.out.push_str(anchor);
        self.out.push_str("\" popover><b>");
        self.out.push_str(word);
        self.out.push_str(": </b>");
        self.out.push_str(meaning);
        self.out.push_str("</span>");
        self.copied = until;
    }
}

/// Whether what stands before and after a word is no part of it. A hyphen makes another word: an IKC-directeur is no IKC.
fn is_apart(before: &str, after: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let mut after = after.chars();
    let is_end = match after.next() {
        Some('\'' | '’' | '-') => !after.next().is_some_and(char::is_alphanumeric),
        letter => !letter.is_some_and(joins),
    };
    is_end && !before.chars().next_back().is_some_and(joins)
}

/// A tag of HTML that the portal itself wrote: whole, and nested as it should be.
struct Tag<'a> {
    name: &'a str,
    text: &'a str,
    end: usize,
    is_closing: bool,
}

impl<'a> Tag<'a> {
    /// The tag that begins at `at`.
    fn at(html: &'a str, at: usize) -> Option<Self> {
        let rest = html.get(at..)?.strip_prefix('<')?;
        let mut quote = None;
        let length = rest.bytes().position(|byte| {
            match (quote, byte) {
                (Some(open), byte) if open == byte => quote = None,
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'>') => return true,
                _ => {}
            }
            false
        })?;
        let text = &rest[..length];
        let name = text.trim_start_matches('/');
        let name = name.split(|letter: char| letter.is_whitespace() || letter == '/').next().unwrap_or_default();
        Some(Self {
            name,
            text,
            end: at + length + 2,
            is_closing: text.starts_with('/'),
        })
    }

    fn is_left_alone(&self) -> bool {
        !self.is_closing && LEFT_ALONE.contains(&self.name)
    }

    /// Whether what is in it is in another language than `language`.
    fn is_foreign(&self, language: Language) -> bool {
        let own = self.text.split_once(" lang=\"").and_then(|(_, rest)| rest.split('"').next());
        !self.is_closing && own.is_some_and(|own| own != language.code())
    }

    /// Where the element ends that this tag opens: behind its closing tag.
    fn end_of_element(&self, html: &str) -> usize {
        if self.is_closing || VOID.contains(&self.name) || self.text.ends_with('/') {
            return self.end;
        }
        let mut depth = 1;
        let mut at = self.end;
        while let Some(found) = html[at..].find('<') {
            let Some(tag) = Tag::at(html, at + found) else { break };
            at = tag.end;
            if tag.name == self.name && !tag.text.ends_with('/') {
                depth = if tag.is_closing { depth - 1 } else { depth + 1 };
            }
            if depth == 0 {
                return at;
            }
        }
        html.len()
    }
}
