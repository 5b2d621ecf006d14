//! From drafts to the site: references looked up, links followed, rules held.
//!
//! Resolving never fails. What is broken is reported and left out, so that the rest can still be shown.

pub mod calendar;
mod content;
mod field_words;
mod index;
mod link;
mod linker;
mod localised;
mod mentions;
pub mod network;
mod occurrences;
mod recurrence;
mod resolve;
mod reverse;
mod rules;
mod site;
mod source_text;
mod suggest;
pub mod topics;
mod translation_starter;

pub use calendar::Calendar;
pub use content::{AnyEntity, Content, HiddenEntity, Section, Tables, Translation};
pub use field_words::FieldWords;
pub use localised::{Localised, LocalisedBody, LocalisedSection, Said};
pub use mentions::mentions;
pub use occurrences::{Occurrence, Occurrences};
pub use recurrence::{CalledOffTime, Recurrence, called_off};
pub use resolve::{Options, resolve};
pub use reverse::Reverse;
pub use site::Site;
pub use source_text::{Freshness, SourceText, Translatable};
pub use topics::Topics;
