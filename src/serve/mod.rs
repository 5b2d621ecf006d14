//! The preview: the site over HTTP while somebody writes it.
//!
//! A page is rendered when a browser asks for it, by the function that `build` publishes with, so what is previewed is what
//! is published, but for one script at the end of a page. One thread follows the files: the doorbell rings, the snapshot
//! is taken anew, and a [`Preview`] takes the place of the last. Browsers that have a page open hear of it only when that
//! page is another than before.
//!
//! | file | what |
//! |---|---|
//! | [`files`] | the snapshot, kept up to date |
//! | [`workshop`] | snapshot to preview: the last good version of what is broken |
//! | `follow` | the thread between the two |
//! | [`desk`] | preview and URL to an answer; pure but for what it keeps of pages that fail later |
//! | [`audience`] | who has what open, and what they should hear |
//! | `http` | the only file that knows axum |
//!
//! Invariants: a URL is only ever looked up in the table of routes, so no request reads the disk; nothing is written to it;
//! whatever panics is caught where a page or a build ends, and shown.

#![expect(clippy::disallowed_methods, reason = "the preview has a clock and a socket")]

pub mod audience;
mod caught;
pub mod desk;
mod editor;
pub mod files;
mod follow;
mod guard;
mod http;
mod notice;
mod port;
mod preview;
mod server;
pub mod workshop;

pub use caught::Hook;
pub use editor::choose as choose_editor;
pub use follow::{Listener, News};
pub use port::ListenFault;
pub use preview::{Preview, Trouble};
pub use server::{Config, Running, StartFault, start};
