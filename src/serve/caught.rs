//! Panics as values: a bug of ours takes one page or one build down, and never the server.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Called with what is about to be made, inside the border where panics are caught. Tests let it panic.
pub type Hook = Arc<dyn Fn(&str) + Send + Sync>;

/// What `work` gives, or what its panic said.
///
/// What it shares with others is either immutable or behind locks that no panic leaves half done: memos and maps whose
/// entries are whole.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| said(payload.as_ref()))
}

fn said(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}
