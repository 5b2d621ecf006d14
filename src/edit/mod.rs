//! Writing back: changes to a content file that keep every byte which they do not mean.
//!
//! A change names a field as diagnostics do (`planning.einde`, `voortgang[2].school`). It becomes replacements of bytes in the
//! file's own style: its quotes, its lists and groups in a line or below each other, its indentation, its line ends, its byte
//! order mark, its comments, the order of its keys. Then the text is read again: unless it says exactly what was wished, and
//! everything else says what it said, nothing is given back but a refusal.
//!
//! ```
//! use portaal::content::FileName;
//! use portaal::edit::{Change, apply};
//!
//! let name = FileName::read("nieuws/markt.md".into()).unwrap();
//! let text = "---\ntitel: 'Markt'  # kort\ndatum: 2026-11-02\n---\n\nKom ook.\n";
//! let change = Change::set("titel", "Wintermarkt");
//! assert_eq!(apply(text, &name, &[change]).unwrap(), text.replace("'Markt'", "'Wintermarkt'"));
//! ```
//!
//! The crate `yaml-edit` (0.3.6) was held against the same cases. It keeps comments and line ends well, but to it a value has a
//! type: it writes the telephone number 0201234567 and the day 2026-09-02 between quotes, where all values of content are text
//! until their field says what they mean; a folded text becomes one line, the blank line behind it goes; and its second parser
//! would have to agree with the one that decodes. The tree of [`yaml`](crate::syntax::yaml) knows all bytes already.

mod act;
mod align;
mod body;
mod change;
mod difference;
mod flow;
mod order;
mod path;
mod plan;
mod scalar;
mod slot;
mod splice;
mod style;
mod value;
mod write;

pub use change::{Change, EditError};
pub use difference::{Difference, Hunk};
pub use path::{PathStep, path_of, steps};

use serde_json::Value;

use crate::content::{FileName, kind_schema};
use crate::syntax::front_matter;
use splice::{TextEdit, splice};

/// A content file, taken apart for a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened<'a> {
    /// Its fields, in the order written. Every value is a text, as it is in the file; one that is empty is null.
    pub fields: Value,
    /// Its text, without the blank lines above it.
    pub body: &'a str,
}

/// What `text` says, a file that is called `name`.
///
/// # Errors
/// When its fields cannot be read.
pub fn open<'a>(text: &'a str, name: &FileName) -> Result<Opened<'a>, EditError> {
    let parts = FileParts::of(text, name)?;
    let fields = value::read(parts.yaml(text))?;
    Ok(Opened { fields, body: body::without_margin(&text[parts.body..]) })
}

/// `text`, a file that is called `name`, with `changes` made to it, one after the other.
///
/// # Errors
/// When a change leads nowhere, or cannot be written without changing something else; then nothing has been done.
pub fn apply(text: &str, name: &FileName, changes: &[Change]) -> Result<String, EditError> {
    let schema = kind_schema(name.declared);
    let mut text = text.to_owned();
    for change in changes {
        text = match change {
            Change::SetBody { text: body } => set_body(&text, name, body)?,
            change => change_fields(&text, name, change, schema)?,
        };
    }
    Ok(text)
}

fn set_body(text: &str, name: &FileName, body: &str) -> Result<String, EditError> {
    let parts = FileParts::of(text, name)?;
    if name.is_yaml {
        return Err(EditError::NoBody);
    }
    let written = body::replaced(&text[parts.body..], body, style::line_end(text));
    Ok(format!("{}{written}", &text[..parts.body]))
}

fn change_fields(text: &str, name: &FileName, change: &Change, schema: Option<&Value>) -> Result<String, EditError> {
    let parts = FileParts::of(text, name)?;
    let before = value::read(parts.yaml(text))?;
    let wished = value::changed(before.clone(), change)?;
    let mut yaml = parts.yaml(text).to_owned();
    for step in plan::plan(&before, change) {
        let edits: Vec<TextEdit> = act::edits(&yaml, &step, schema)?;
        yaml = splice(&yaml, edits);
    }
    let is_as_wished = value::read(&yaml).is_ok_and(|after| after == wished);
    let after = format!("{}{yaml}{}", &text[..parts.start], &text[parts.end..]);
    // Fields must not have become text, nor text fields.
    let is_in_place = FileParts::of(&after, name).is_ok_and(|parts| parts.yaml(&after) == yaml);
    if is_as_wished && is_in_place { Ok(after) } else { Err(EditError::Unfaithful { path: change.path().to_owned() }) }
}

/// Where a file's fields and text stand.
struct FileParts {
    start: usize,
    end: usize,
    body: usize,
}

impl FileParts {
    fn of(text: &str, name: &FileName) -> Result<Self, EditError> {
        let mark = text.len() - text.trim_start_matches('\u{feff}').len();
        let read = &text[mark..];
        if name.is_yaml {
            let end = mark + front_matter::end_of_yaml(read);
            return Ok(Self { start: mark, end, body: text.len() });
        }
        let parts = front_matter::split(read).map_err(|_| EditError::NoFrontMatter)?;
        Ok(Self {
            start: mark + parts.yaml.start,
            end: mark + parts.yaml.end,
            body: mark + parts.body.start,
        })
    }

    fn yaml<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }
}
