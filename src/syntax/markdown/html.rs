//! HTML with slots: finished text, but for what depends on other files.
//!
//! Invariant: slots are in the order of their offsets, and every offset lies between two characters of the text. A slot
//! does not know what fills it.

/// A place in the HTML that somebody else fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HtmlSlot {
    /// The URL of the link with this index in `Markdown::links`, escaped, inside the quotes of an `href`.
    Link(usize),
    /// The complete `<img …>` of the image with this index in `Markdown::images`.
    Image(usize),
}

/// HTML with slots in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlottedHtml {
    text: String,
    slots: Vec<(u32, HtmlSlot)>,
}

impl SlottedHtml {
    /// Writes everything to `out`; `resolve` writes what fills each slot, in order.
    ///
    /// A link may come by twice when raw HTML was repaired; what is written must depend on the slot alone.
    pub fn write(&self, out: &mut String, resolve: &mut dyn FnMut(HtmlSlot, &mut String)) {
        out.reserve(self.text.len() + self.slots.len() * 64);
        let mut written = 0;
        for &(offset, slot) in &self.slots {
            let offset = offset as usize;
            out.push_str(&self.text[written..offset]);
            resolve(slot, out);
            written = offset;
        }
        out.push_str(&self.text[written..]);
    }

    /// The HTML itself, when it has no slots.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        self.slots.is_empty().then_some(&self.text)
    }

    /// The HTML as it stands around its slots.
    pub(super) fn text_with_slots(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.slots.is_empty()
    }

    /// The slots, in order.
    pub fn slots(&self) -> impl Iterator<Item = HtmlSlot> + '_ {
        self.slots.iter().map(|(_, slot)| *slot)
    }

    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { text: String::with_capacity(capacity), slots: Vec::new() }
    }

    /// The text written so far, to add to. Only what follows the last slot may be taken away again.
    pub(super) fn text(&mut self) -> &mut String {
        &mut self.text
    }

    pub(super) fn push(&mut self, html: &str) {
        self.text.push_str(html);
    }

    pub(super) fn push_slot(&mut self, slot: HtmlSlot) {
        // A text of over four gigabytes never gets this far.
        let offset = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.slots.push((offset, slot));
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn slot_count(&self) -> usize {
        self.slots.len()
    }

    pub(super) fn ends_with(&self, end: &str) -> bool {
        self.text.ends_with(end) && self.slots.last().is_none_or(|(at, _)| *at as usize + end.len() <= self.text.len())
    }

    /// Whether nothing follows the last slot yet.
    pub(super) fn ends_in_slot(&self) -> bool {
        self.slots.last().is_some_and(|(at, _)| *at as usize == self.text.len())
    }

    /// Begins a line, unless one has just begun.
    pub(super) fn fresh_line(&mut self) {
        if !self.is_empty() && !self.ends_with("\n") {
            self.text.push('\n');
        }
    }

    /// Takes away spaces at the end, such as those before a comment that is not there any more.
    pub(super) fn trim_line(&mut self) {
        if !self.ends_in_slot() {
            let slot = self.slots.last().map_or(0, |(at, _)| *at as usize);
            let end = self.text.trim_end_matches(' ').len();
            self.text.truncate(end.max(slot));
        }
    }

    /// Takes away everything from `at`, slots too.
    pub(super) fn truncate(&mut self, at: usize) {
        self.text.truncate(at);
        while self.slots.last().is_some_and(|(offset, _)| *offset as usize > at) {
            self.slots.pop();
        }
    }

    /// Puts `html` at `at`, before a slot that is there.
    pub(super) fn insert(&mut self, at: usize, html: &str) {
        self.text.insert_str(at, html);
        let added = u32::try_from(html.len()).unwrap_or(u32::MAX);
        for (offset, _) in self.slots.iter_mut().rev().take_while(|(offset, _)| *offset as usize >= at) {
            *offset = offset.saturating_add(added);
        }
    }

    /// Puts each text at its place, all in one go; the places ascend, and a slot at a place stays before the text.
    pub(super) fn insert_all(&mut self, additions: &[(usize, String)]) {
        let old = std::mem::take(self);
        let mut slots = old.slots.into_iter().peekable();
        let mut copied = 0;
        let ends = additions.iter().map(|(at, html)| (*at, html.as_str()));
        for (end, addition) in ends.chain([(old.text.len(), "")]) {
            while let Some((offset, slot)) = slots.next_if(|(offset, _)| *offset as usize <= end) {
                self.text.push_str(&old.text[copied..offset as usize]);
                copied = offset as usize;
                self.push_slot(slot);
            }
            self.text.push_str(&old.text[copied..end]);
            self.text.push_str(addition);
            copied = end;
        }
    }

    /// Text and slots by turns: each piece of text with the slot after it.
    pub(super) fn pieces(&self) -> impl Iterator<Item = (&str, Option<HtmlSlot>)> {
        let ends = self.slots.iter().map(|(at, slot)| (*at as usize, Some(*slot))).chain([(self.text.len(), None)]);
        ends.scan(0, |start, (end, slot)| {
            let piece = &self.text[*start..end];
            *start = end;
            Some((piece, slot))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> SlottedHtml {
        let mut html = SlottedHtml::default();
        html.push("<a href=\"");
        html.push_slot(HtmlSlot::Link(0));
        html.push("\">x</a>");
        html.push_slot(HtmlSlot::Image(0));
        html
    }

    fn written(html: &SlottedHtml) -> String {
        let mut out = String::new();
        html.write(&mut out, &mut |slot, out| out.push_str(if slot == HtmlSlot::Link(0) { "/u/" } else { "<img>" }));
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
