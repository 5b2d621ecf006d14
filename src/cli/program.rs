//! The program itself as one of the inputs of a build.

use std::env;
use std::fs;

use crate::base::digest::Digest;

/// The digest of the bytes that are running: another program may make other pages of the same content, whatever it says
/// its version is. None when the system does not give them; then nothing is known to be up to date.
pub(super) fn digest() -> Option<Digest> {
    let bytes = fs::read(env::current_exe().ok()?).ok()?;
    Some(Digest::of(&bytes))
}
