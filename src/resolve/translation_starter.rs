//! A translation to begin with: what there is to say, with what the source says beside it.

use std::fmt::Write;

use super::source_text::Translatable;
use crate::model::translation::part;

impl Translatable<'_> {
    /// Fields to fill in, and the text, each below what the source says as a comment.
    #[must_use]
    pub fn starter(&self) -> String {
        let mut text = "---\n".to_owned();
        push_field(&mut text, "titel", Some(self.title));
        push_field(&mut text, "samenvatting", self.summary);
        push_field(&mut text, "kern", self.gist);
        for name in part::ALL {
            push_parts(&mut text, name, &self.part(name).collect::<Vec<_>>());
        }
        text.push_str("---\n");
        let body = self.origin.body_text().trim();
        if !body.is_empty() {
            // Two dashes would end the comment.
            let _ = write!(text, "\n<!--\n{}\n-->\n", body.replace("--", "- -"));
        }
        text
    }
}

/// A field of the kind's own: one text, or a list of steps.
fn push_parts(text: &mut String, name: &'static str, sources: &[&str]) {
    if name != part::STEPS {
        return sources.iter().for_each(|source| push_field(text, name, Some(source)));
    }
    if !sources.is_empty() {
        let _ = writeln!(text, "{name}:");
    }
    for source in sources {
        let _ = writeln!(text, "  # {source}\n  -");
    }
}

fn push_field(text: &mut String, name: &str, source: Option<&str>) {
    let Some(source) = source else { return };
    for line in source.trim().lines() {
        let _ = writeln!(text, "# {line}");
    }
    let _ = writeln!(text, "{name}:");
}
