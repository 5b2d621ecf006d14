pub mod base;
pub mod content;
pub mod input;
pub mod model;
pub mod report;
pub mod resolve;
pub mod syntax;
