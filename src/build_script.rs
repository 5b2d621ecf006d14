//! Tells Cargo what the binary embeds besides its source: the theme and the portal to begin with. Without this, a changed
//! template would not be in the binary until something else changes.
//!
//! Texts that are embedded one by one are known to the compiler.

/// Folders that are embedded whole. Cargo looks through all that is in them.
const EMBEDDED: &[&str] = &["themes/asko", "src/cli/starter"];

fn main() {
    for folder in EMBEDDED {
        println!("cargo::rerun-if-changed={folder}");
    }
}
