pub mod base;
pub mod report;
