pub mod base;
pub mod publish;
