#![doc = include_str!("ARCHITECTURE.md")]
#![warn(missing_docs)]

pub mod assets;
pub mod base;
pub mod build;
pub mod cli;
pub mod content;
pub mod desk;
pub mod edit;
pub mod input;
pub mod language;
pub mod model;
pub mod operate;
pub mod outputs;
pub mod picture;
pub mod publish;
pub mod render;
pub mod report;
pub mod resolve;
pub mod review;
pub mod routes;
pub mod save;
pub mod search;
pub mod serve;
pub mod syntax;
pub mod theme;
pub mod watch;
