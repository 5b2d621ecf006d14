//! The preview: the site over HTTP while somebody writes it.
//!
//! A page is rendered when a browser asks for it, by the function that `build` publishes with, so what is previewed is what
//! is published, but for one script at the end of a page. One thread follows the files: the watcher reports a change, the
//! snapshot is read again, and a [`Preview`] takes the place of the last. Browsers are told only when the page that they have
//! open differs from before.
//!
//! | file | what |
//! |---|---|
//! | [`files`] | the snapshot, kept up to date |
//! | [`previewer`] | snapshot to preview: the last good version of what is broken |
//! | `follow` | the thread between the two |
//! | [`responder`] | from preview and URL to a reply; pure but for what it keeps of pages that fail later |
//! | [`clients`] | the browsers that have a page open, and what is sent to them |
//! | `notes` | what the preview says beside a page |
//! | `http` | the only file that knows axum |
//!
//! Invariants: a URL is only ever looked up in the table of routes, so no request reads the disk; nothing is written to it but
//! by the [`desk`](crate::desk), which answers only this computer, and only pages of its own with a token; whatever panics is caught where a page or a build ends, and shown.

#![expect(clippy::disallowed_methods, reason = "the preview has a clock and a socket")]

mod access;
mod bounded;
mod caught;
pub mod clients;
mod editor;
pub mod files;
mod http;
mod notes;
mod port;
mod preview;
pub mod previewer;
mod rebuild_loop;
pub mod responder;
mod server;

pub use caught::Hook;
pub use editor::choose as choose_editor;
pub use port::ListenFault;
pub use preview::Preview;
pub use rebuild_loop::{OnRebuild, Rebuilt};
pub use server::{Config, Running, StartFault, start};
