//! HTML with holes: finished text, but for what depends on other files.
//!
//! Invariant: holes are in the order of their offsets, and every offset lies between two characters of the text. A hole
//! does not know what fills it.

/// A place in the HTML that somebody else fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hole {
    /// The URL of the link with this index in `Markdown::links`, escaped, inside the quotes of an `href`.
    Link(usize),
    /// The complete `<img …>` of the image with this index in `Markdown::images`.
    Image(usize),
}

/// HTML with holes in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html {
    text: String,
    holes: Vec<(u32, Hole)>,
}

impl Html {
    /// Writes everything to `out`; `resolve` writes what fills each hole, in order.
    ///
    /// A link may come by twice when raw HTML was repaired; what is written must depend on the hole alone.
    pub fn write(&self, out: &mut String, resolve: &mut dyn FnMut(Hole, &mut String)) {
        out.reserve(self.text.len() + self.holes.len() * 64);
        let mut written = 0;
        for &(offset, hole) in &self.holes {
            let offset = offset as usize;
            out.push_str(&self.text[written..offset]);
            resolve(hole, out);
            written = offset;
        }
        out.push_str(&self.text[written..]);
    }

    /// The HTML itself, when it has no holes.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        self.holes.is_empty().then_some(&self.text)
    }

    /// The HTML as it stands around its holes.
    pub(super) fn text_with_holes(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.holes.is_empty()
    }

    /// The holes, in order.
    pub fn holes(&self) -> impl Iterator<Item = Hole> + '_ {
        self.holes.iter().map(|(_, hole)| *hole)
    }

    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { text: String::with_capacity(capacity), holes: Vec::new() }
    }

    /// The text written so far, to add to. Only what follows the last hole may be taken away again.
    pub(super) fn text(&mut self) -> &mut String {
        &mut self.text
    }

    pub(super) fn push(&mut self, html: &str) {
        self.text.push_str(html);
    }

    pub(super) fn push_hole(&mut self, hole: Hole) {
        // A text of over four gigabytes never gets this far.
        let offset = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.holes.push((offset, hole));
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn hole_count(&self) -> usize {
        self.holes.len()
    }

    pub(super) fn ends_with(&self, end: &str) -> bool {
        self.text.ends_with(end) && self.holes.last().is_none_or(|(at, _)| *at as usize + end.len() <= self.text.len())
    }

    /// Whether nothing follows the last hole yet.
    pub(super) fn ends_in_hole(&self) -> bool {
        self.holes.last().is_some_and(|(at, _)| *at as usize == self.text.len())
    }

    /// Begins a line, unless one has just begun.
    pub(super) fn fresh_line(&mut self) {
        if !self.is_empty() && !self.ends_with("\n") {
            self.text.push('\n');
        }
    }

    /// Takes away spaces at the end, such as those before a comment that is not there any more.
    pub(super) fn trim_line(&mut self) {
        if !self.ends_in_hole() {
            let hole = self.holes.last().map_or(0, |(at, _)| *at as usize);
            let end = self.text.trim_end_matches(' ').len();
            self.text.truncate(end.max(hole));
        }
    }

    /// Takes away everything from `at`, holes too.
    pub(super) fn truncate(&mut self, at: usize) {
        self.text.truncate(at);
        while self.holes.last().is_some_and(|(offset, _)| *offset as usize > at) {
            self.holes.pop();
        }
    }

    /// Puts `html` at `at`, before a hole that is there.
    pub(super) fn insert(&mut self, at: usize, html: &str) {
        self.text.insert_str(at, html);
        let added = u32::try_from(html.len()).unwrap_or(u32::MAX);
        for (offset, _) in self.holes.iter_mut().rev().take_while(|(offset, _)| *offset as usize >= at) {
            *offset = offset.saturating_add(added);
        }
    }

    /// Puts each text at its place, all in one go; the places ascend, and a hole at a place stays before the text.
    pub(super) fn insert_all(&mut self, additions: &[(usize, String)]) {
        let old = std::mem::take(self);
        let mut holes = old.holes.into_iter().peekable();
        let mut copied = 0;
        let ends = additions.iter().map(|(at, html)| (*at, html.as_str()));
        for (end, addition) in ends.chain([(old.text.len(), "")]) {
            while let Some((offset, hole)) = holes.next_if(|(offset, _)| *offset as usize <= end) {
                self.text.push_str(&old.text[copied..offset as usize]);
                copied = offset as usize;
                self.push_hole(hole);
            }
            self.text.push_str(&old.text[copied..end]);
            self.text.push_str(addition);
            copied = end;
        }
    }

    /// Text and holes by turns: each piece of text with the hole after it.
    pub(super) fn pieces(&self) -> impl Iterator<Item = (&str, Option<Hole>)> {
        let ends = self.holes.iter().map(|(at, hole)| (*at as usize, Some(*hole))).chain([(self.text.len(), None)]);
        ends.scan(0, |start, (end, hole)| {
            let piece = &self.text[*start..end];
            *start = end;
            Some((piece, hole))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Html {
        let mut html = Html::default();
        html.push("<a href=\"");
        html.push_hole(Hole::Link(0));
        html.push("\">x</a>");
        html.push_hole(Hole::Image(0));
        html
    }

    fn written(html: &Html) -> String {
        let mut out = String::new();
        html.write(&mut out, &mut |hole, out| out.push_str(if hole == Hole::Link(0) { "/u/" } else { "<img>" }));
        out
    }

    #[test]
    fn holes_are_filled_where_they_are() {
        assert_eq!(written(&sample()), "<a href=\"/u/\">x</a><img>");
        assert_eq!(sample().as_str(), None);
        assert_eq!(sample().pieces().count(), 3);
    }

    #[test]
    fn holes_move_along_with_the_text_around_them() {
        let mut html = sample();
        html.insert(0, "<p>");
        assert_eq!(written(&html), "<p><a href=\"/u/\">x</a><img>");
        html.insert_all(&[(3, "1".into()), (html.len(), "2".into())]);
        assert_eq!(written(&html), "<p>1<a href=\"/u/\">x</a><img>2");
        html.truncate(4);
        assert_eq!(written(&html), "<p>1");
    }
}
