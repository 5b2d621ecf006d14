//! Blocks: headings, lists, tables, code, quotations and alerts.
//!
//! Invariant: no empty heading, no empty heading cell, and nothing that needs a style of its own: alignment is a class.

use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, HeadingLevel, Tag, TagEnd};

use crate::base::code::Code;
use crate::syntax::highlight::highlighted;

use super::raw::RawPiece;
use super::signs::Within;
use super::writer::{Writer, shortened};
use super::{Heading, MarkdownFault, escape, plain};

/// A heading that is longer, in characters, was hardly meant as one.
const LONGEST_TITLE: usize = 90;

/// A heading whose text is being written.
pub(super) struct OpenHeading {
    level: u8,
    /// Where it begins in the HTML; its tag comes there when its id is known.
    at: usize,
    ink: usize,
    slots: usize,
}

/// A block of code.
pub(super) struct OpenCode {
    language: String,
    pub(super) text: String,
}

impl OpenCode {
    /// Takes away the spaces at the ends of lines, which nobody sees.
    fn trim_lines(&mut self) {
        if self.text.contains(" \n") || self.text.contains("\t\n") {
            let lines = self.text.lines().flat_map(|line| [line.trim_end_matches([' ', '\t']), "\n"]);
            self.text = lines.collect();
        }
    }
}

/// The table that is being written; tables do not nest.
#[derive(Default)]
pub(super) struct OpenTable {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_body: bool,
    /// Where the tag and the content of the cell begin.
    cell: (usize, usize),
}

impl<'a> Writer<'a> {
    pub(super) fn start_block(&mut self, tag: Tag<'a>, span: Range<usize>) {
        self.finish_signs(Within::Paragraph);
        match tag {
            Tag::Paragraph => self.start_paragraph(),
            Tag::Heading { level, .. } => self.start_heading(level),
            Tag::BlockQuote(None) => self.out.html.push("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.start_alert(kind),
            Tag::CodeBlock(kind) => {
                let language = if let CodeBlockKind::Fenced(info) = kind { language_of(&info) } else { String::new() };
                self.code = Some(OpenCode { language, text: String::new() });
            }
            Tag::HtmlBlock => self.raw_block = Some(RawPiece::new("", span)),
            Tag::List(None) => self.out.html.push("<ul>\n"),
            Tag::List(Some(1)) => self.out.html.push("<ol>\n"),
            Tag::List(Some(start)) => self.out.html.push(&format!("<ol start=\"{start}\">\n")),
            Tag::Item => self.out.html.push("<li>"),
            Tag::Table(alignments) => {
                self.table = OpenTable { alignments, ..OpenTable::default() };
                // A group and not a region: two tables on a page would be two landmarks with one name.
                self.out.html.push("<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"Tabel\">");
                self.out.html.push("<table>\n");
            }
            Tag::DefinitionList => self.out.html.push("<dl>\n"),
            Tag::DefinitionListTitle => self.out.html.push("<dt>"),
            Tag::DefinitionListDefinition => self.out.html.push("<dd>"),
            _ => {}
        }
    }

    pub(super) fn end_block(&mut self, tag: TagEnd, span: Range<usize>) {
        if !matches!(tag, TagEnd::Heading(_) | TagEnd::HtmlBlock) {
            self.finish_signs(Within::Paragraph);
        }
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => self.end_heading(span),
            TagEnd::BlockQuote(None) => self.out.html.push("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => self.out.html.push("</div>\n"),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => {
                if let Some(piece) = self.raw_block.take() {
                    self.raw_html(&piece);
                }
                self.finish_signs(Within::Line);
            }
            TagEnd::List(false) => self.out.html.push("</ul>\n"),
            TagEnd::List(true) => self.out.html.push("</ol>\n"),
            TagEnd::Item => self.out.html.push("</li>\n"),
            TagEnd::Table => {
                self.out.html.push(if self.table.has_body { "</tbody></table></div>\n" } else { "</table></div>\n" });
            }
            TagEnd::DefinitionList => self.out.html.push("</dl>\n"),
            TagEnd::DefinitionListTitle => self.out.html.push("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.out.html.push("</dd>\n"),
            _ => {}
        }
    }

    fn start_heading(&mut self, level: HeadingLevel) {
        let html = &self.out.html;
        let (at, slots) = (html.len(), html.slot_count());
        self.heading = Some(OpenHeading { level: level as u8, at, ink: self.ink, slots });
        self.capture = Some(String::new());
    }

    /// Writes the tags around a heading's text. One without any text is no heading: what it does hold is a paragraph.
    fn end_heading(&mut self, span: Range<usize>) {
        let Some(heading) = self.heading.take() else { return };
        let title = plain::one_line(&self.capture.take().unwrap_or_default());
        self.finish_signs(Within::Line);
        if heading.level == 1 {
            self.fault(Code::HeadingLevel, span.clone(), "title", title.as_str());
        }
        if self.ink == heading.ink || title.is_empty() {
            if self.out.html.slot_count() == heading.slots && self.ink == heading.ink {
                self.out.html.truncate(heading.at);
            } else {
                self.out.html.insert(heading.at, "<p>");
                self.out.html.push("</p>\n");
            }
            return;
        }
        self.check_underline(&span, &title);
        self.check_level(heading.level, &title, span);
        let level = self.outline.place(heading.level);
        let id = self.ids.of_title(&title);
        self.out.html.insert(heading.at, &format!("<div class=\"heading\"><h{level} id=\"{id}\">"));
        // The link stands beside the heading, so that a screen reader hears the title once. Its name is the heading
        // itself, which is in the language of the page.
        self.out.html.push(&format!(
            "</h{level}><a href=\"#{id}\" class=\"anchor\" aria-labelledby=\"{id}\">\
             <span aria-hidden=\"true\">#</span></a></div>\n"
        ));
        self.out.headings.push(Heading { level, id, title });
    }

    /// Reports a heading that stands more than one level below the one above it.
    pub(super) fn check_level(&mut self, level: u8, title: &str, span: Range<usize>) {
        if let Some(meant) = self.outline.skipped(level) {
            let signs = |level: u8| "#".repeat(usize::from(level));
            let arguments =
                vec![("title", shortened(title.to_owned())), ("signs", signs(level)), ("mend", signs(meant))];
            self.out.faults.push(MarkdownFault { code: Code::HeadingSkip, span, arguments });
        }
    }

    /// Reports a paragraph that became a heading by the line of dashes below it, which was meant to part it from the next.
    fn check_underline(&mut self, span: &Range<usize>, title: &str) {
        let source = self.source[span.clone()].trim_end();
        let is_underlined = source.ends_with(['-', '=']) && source.contains('\n') && !source.starts_with('#');
        let is_sentence = title.ends_with(['.', ',', ':', ';']) || title.chars().count() > LONGEST_TITLE;
        if is_underlined && is_sentence {
            self.fault(Code::HeadingByLine, span.clone(), "title", title);
        }
    }

    fn start_alert(&mut self, kind: BlockQuoteKind) {
        let (name, title) = match kind {
            BlockQuoteKind::Note => ("note", "Goed om te weten"),
            BlockQuoteKind::Tip => ("tip", "Tip"),
            BlockQuoteKind::Important => ("important", "Belangrijk"),
            BlockQuoteKind::Warning => ("warning", "Let op"),
            BlockQuoteKind::Caution => ("caution", "Pas op"),
        };
        self.out
            .html
            .push(&format!("<div class=\"alert alert-{name}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n"));
    }

    fn end_code(&mut self) {
        let Some(mut code) = self.code.take() else { return };
        code.trim_lines();
        self.out.has_code = true;
        self.ink += 1;
        let out = self.out.html.text();
        // It may be wider than the page, and a keyboard must be able to scroll it.
        out.push_str("<pre tabindex=\"0\"><code");
        if !code.language.is_empty() {
            out.push_str(" class=\"language-");
            escape::attribute(out, &code.language);
            out.push('"');
        }
        out.push('>');
        match highlighted(&code.text, &code.language) {
            Some(html) => out.push_str(&html),
            None => escape::text(out, &code.text),
        }
        out.push_str("</code></pre>\n");
    }

    pub(super) fn task_marker(&mut self, done: bool) {
        let html = &mut self.out.html;
        for (plain, task) in [("<li>", "<li class=\"task\">"), ("<li>\n<p>", "<li class=\"task\">\n<p>")] {
            if html.ends_with(plain) {
                html.truncate(html.len() - plain.len());
                html.push(task);
                break;
            }
        }
        html.push(if done {
            "<input type=\"checkbox\" checked disabled aria-label=\"Gedaan\"> "
        } else {
            "<input type=\"checkbox\" disabled aria-label=\"Nog te doen\"> "
        });
        self.ink += 1;
    }

    pub(super) fn start_in_table(&mut self, tag: &Tag<'a>) {
        match tag {
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.column = 0;
                self.out.html.push("<thead><tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.out.html.push(if self.table.has_body { "<tr>" } else { "<tbody>\n<tr>" });
                self.table.has_body = true;
            }
            _ => self.start_cell(),
        }
    }

    fn start_cell(&mut self) {
        let start = self.out.html.len();
        self.out.html.push(if self.table.in_head { "<th scope=\"col\"" } else { "<td" });
        self.push_alignment();
        self.table.cell = (start, self.out.html.len());
    }

    fn push_alignment(&mut self) {
        self.out.html.push(match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            _ => ">",
        });
    }

    pub(super) fn end_in_table(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.out.html.push("</tr></thead>\n");
            }
            TagEnd::TableRow => self.out.html.push("</tr>\n"),
            _ => {
                self.finish_signs(Within::Line);
                let (start, content) = self.table.cell;
                if !self.table.in_head {
                    self.out.html.push("</td>");
                } else if self.out.html.len() > content || self.out.html.ends_in_slot() {
                    self.out.html.push("</th>");
                } else {
                    // A cell without a text heads nothing.
                    self.out.html.truncate(start);
                    self.out.html.push("<td");
                    self.push_alignment();
                    self.out.html.push("</td>");
                }
                self.table.column += 1;
            }
        }
    }
}

/// The language of a fenced block: the first word of its info string, as far as it can be a name.
fn language_of(info: &str) -> String {
    let word = info.split([' ', ',', '\t']).next().unwrap_or_default().trim_matches(['{', '}', '.']);
    let is_name = word.len() <= 32 && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"+#-_.".contains(&b));
    if is_name { word.to_ascii_lowercase() } else { String::new() }
}
