//! Everything that needs more than one module: one binary, so that it is linked once.

mod cli;
mod diagnostics;
mod generated;
mod law;
mod publish;
mod readme;
mod serve;
mod sites;
mod support;
mod tidy;
