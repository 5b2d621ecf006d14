//! `portaal clean`: throw away what builds keep for the next one.

use super::context::Context;
use super::fatal::Fatal;
use super::kept::KeptPictures;
use super::{Done, Verdict, output};

pub(super) fn run(cx: &Context) -> Done {
    cx.portal()?;
    let size = KeptPictures::new(&cx.root).clear().map_err(|error| Fatal::new("clean-failed").because(error))?;
    let megabytes = size.div_ceil(1 << 20).to_string();
    output::line(cx, &cx.messages.text("cli-cleaned", &[("size", &megabytes)]));
    Ok(Verdict::Good)
}
