//! A translation to begin with: what there is to say, with what the source says beside it.

use std::fmt::Write;

use super::source_text::Translatable;

impl Translatable<'_> {
    /// Fields to fill in, and the text, each below what the source says as a comment.
    #[must_use]
    pub fn starter(&self) -> String {
        let mut text = "---\n".to_owned();
        push_field(&mut text, "titel", Some(self.title));
        push_field(&mut text, "samenvatting", self.summary);
        push_field(&mut text, "kern", self.gist);
        text.push_str("---\n");
        let body = self.origin.body_text().trim();
        if !body.is_empty() {
            // Two dashes would end the comment.
            let _ = write!(text, "\n<!--\n{}\n-->\n", body.replace("--", "- -"));
        }
        text
    }
}

fn push_field(text: &mut String, name: &str, source: Option<&str>) {
    let Some(source) = source else { return };
    for line in source.trim().lines() {
        let _ = writeln!(text, "# {line}");
    }
    let _ = writeln!(text, "{name}:");
}
