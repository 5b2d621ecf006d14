//! The pipeline: a pure function from a snapshot to everything that can be asked of the portal.
//!
//! A [`Build`] holds no rendered page. Each is made when it is asked for, by whoever asks: `publish` asks for all of them
//! in parallel, `serve` for the one that a browser wants.

mod pipeline;

pub use pipeline::{Build, Memos, Observer, Phase, build, fingerprint};
