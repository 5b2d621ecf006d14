//! Markdown to HTML, for the text of one file.
//!
//! [`render`] is a pure function of the text: the same text gives the same [`Markdown`], whatever else there is in the
//! portal. What depends on other files stays open: links into the portal and images are [`HtmlSlot`]s, listed with what
//! their author wrote and where. All places are bytes of the text given, without whatever stood before it in its file.
//!
//! Invariants, whatever the text: the HTML is balanced; no id occurs twice; there is no script, no style and no event
//! handler in it; the outline of its headings begins at level two and has no gaps; no character is in it that XML has no
//! place for. Ids that come from an author are letters, digits and hyphens, of any alphabet; those of footnotes hold a `_`, as
//! a theme's own do: the two never meet. Whatever is not shown is told, with its words.
//!
//! | module | what |
//! |---|---|
//! | `prepare` | what the parser would take for markup, and nobody meant so, stands aside |
//! | `event` | the parser's events, with dropped elements in one piece |
//! | `writer`, `block`, `inline`, `note`, `raw` | from events to HTML with slots |
//! | `typed` | text put together again, and the addresses in it |
//! | `signs` | what was meant as markup and stayed signs |
//! | `link`, `outline`, `token`, `vocabulary`, `direction`, `escape` | what a destination, a heading, a tag, a name, a number and a character may be |
//! | `sanitise` | repairs the whole where raw HTML took part in it |
//! | `plain` | the same text without any markup |
//!
//! What this does *not* do: ask whether a file exists, know the URL of a page, or change how a text is typed (no
//! typographic quotes, no dashes).

use std::ops::Range;

use self::outline::Ids;
use crate::base::code::Code;

mod block;
mod direction;
pub mod escape;
mod event;
mod html;
mod inline;
mod link;
mod note;
mod outline;
mod own_ids;
mod plain;
mod prepare;
mod raw;
mod sanitise;
mod signs;
#[cfg(test)]
mod tests;
mod token;
mod typed;
mod vocabulary;
mod writer;

pub use html::{HtmlSlot, SlottedHtml};
pub use outline::HEADING;
pub use own_ids::is_of_the_page;
pub use plain::plain_text;

/// What a Markdown text comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markdown {
    /// The HTML, with slots where something depends on other files.
    pub html: SlottedHtml,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// Other ids that a link may lead to: those that an author gave to raw HTML.
    pub anchors: Vec<String>,
    /// The links into the portal. Links elsewhere stand finished in the HTML.
    pub links: Vec<MarkdownLink>,
    /// The images.
    pub images: Vec<Image>,
    /// Links to absolute addresses of the web, which stand finished in the HTML: only the portal's own can be judged.
    pub addresses: Vec<MarkdownLink>,
    /// What is wrong with the text by itself.
    pub faults: Vec<MarkdownFault>,
    /// The beginning of the first paragraph, as plain text.
    pub excerpt: String,
    /// Whether there is a block of code.
    pub has_code: bool,
}

impl Markdown {
    /// The text's words, those of its images included, in one line without markup: to be counted, not to be shown.
    #[must_use]
    pub fn words(&self) -> String {
        let mut words = plain::words_of(self.html.text_with_slots());
        for image in &self.images {
            words.push(' ');
            words.push_str(&image.alt);
        }
        words
    }
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The level at which it is shown, from two to six.
    pub level: u8,
    /// Its id, unique on the page.
    pub id: String,
    /// Its plain text.
    pub title: String,
}

/// A link into the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownLink {
    /// The path as written, percent-decoded: relative to the file, or from the root with a leading `/`. Empty for a
    /// link to the page itself.
    pub target: String,
    /// What stood between `?` and `#`, as written.
    pub query: Option<String>,
    /// What stood after `#`, percent-decoded.
    pub anchor: Option<String>,
    /// The whole link.
    pub span: Range<usize>,
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The path as written, percent-decoded; a whole URL for an image elsewhere.
    pub target: String,
    /// The text for those who cannot see it; empty when it only decorates, or when it is missing (which is a fault).
    pub alt: String,
    /// The title, if it has one.
    pub title: Option<String>,
    /// The whole image.
    pub span: Range<usize>,
}

/// Something wrong with the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownFault {
    /// What kind of fault.
    pub code: Code,
    /// Where.
    pub span: Range<usize>,
    /// What fills its message.
    pub arguments: Vec<(&'static str, String)>,
}

/// Renders the body of a Markdown file.
#[must_use]
pub fn render(text: &str) -> Markdown {
    rendered(text, Ids::default())
}

/// Renders a text that stands above entries whose names are ids: none of its own is one of those.
#[must_use]
pub fn render_above_entries(text: &str) -> Markdown {
    rendered(text, Ids::above_entries())
}

fn rendered(text: &str, ids: Ids) -> Markdown {
    let prepared = prepare::prepared(text);
    let mut writer = writer::Writer::new(&prepared, ids);
    writer.run(&mut event::events(&prepared));
    writer.finish()
}
